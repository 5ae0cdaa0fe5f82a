/** A chart where no picture is wanted: one bar of text a point, with its number. */
import type { Chart } from "../../src/chat/reply.ts";
import { plain } from "../../src/chat/text.ts";
import type { Language } from "../../src/domain/vocabulary.ts";
import { type Row, rowOf } from "./html.ts";

/** A phone shows about 32 letters of fixed width in a line. */
const LABEL = 9;
const BAR = 10;

const fitted = (text: string, width: number): string => {
  const letters = Array.from(text);
  return letters.length > width
    ? `${letters.slice(0, width - 1).join("")}…`
    : text.padEnd(width + text.length - letters.length);
};

/** One row of bars a point; several series stand under each other at every point, named. */
export function chartRows(chart: Chart, language: Language): readonly Row[] {
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const several = chart.series.length > 1;
  const bar = several ? BAR - 3 : BAR;
  const highest = Math.max(0, ...chart.series.flatMap((series) => series.values.map(Math.abs)).filter(Number.isFinite));
  const widest = (texts: readonly string[]) =>
    Math.min(LABEL, Math.max(0, ...texts.map((text) => Array.from(text).length)));
  const labelWidth = widest(chart.labels);
  const nameWidth = several ? widest(chart.series.map((series) => series.name)) : 0;

  const unit = chart.unit === undefined ? [] : [plain(`, ${chart.unit}`)];
  const name = !several && chart.series[0]?.name ? [plain(` · ${chart.series[0].name}`)] : [];
  const rows: Row[] = [rowOf([...chart.title, ...unit, ...name], "b")];
  for (const [point, label] of chart.labels.entries()) {
    for (const [order, series] of chart.series.entries()) {
      const value = series.values[point];
      const known = value !== undefined && Number.isFinite(value);
      const blocks = known && value !== 0 ? "▇".repeat(Math.max(1, Math.round((Math.abs(value) / highest) * bar))) : "";
      const head = fitted(order === 0 ? label : "", labelWidth);
      const who = several ? ` ${fitted(series.name, nameWidth)}` : "";
      const text = `${head}${who} ${blocks}${blocks && " "}${known ? numbers.format(value) : "–"}`;
      rows.push({ ...rowOf([plain(text)]), mono: true });
    }
  }
  return rows;
}
