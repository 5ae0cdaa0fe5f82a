/**
 * A chart as Slack's own block (https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block), or, where
 * the block is not taken (ephemeral messages, a third chart, a Slack that does not know it yet), as lines of characters.
 */
import type { Chart } from "../../src/chat/reply.ts";
import { type ChartBlock, cut, LIMITS } from "./blocks.ts";
import { visible, wordsOf } from "./spans.ts";

/** Names and labels must differ among themselves: after cutting, a number tells equal ones apart. */
function distinct(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const whole = visible(name) || "–";
    let candidate = cut(whole, LIMITS.chartLabel);
    for (let n = 2; taken.has(candidate); n += 1) candidate = `${cut(whole, LIMITS.chartLabel - 4)} ${n}`;
    taken.add(candidate);
    return candidate;
  });
}

/** `null` when the block cannot hold all of it: numbers are never dropped in silence. */
export function chartBlock(chart: Chart): ChartBlock | null {
  const { labels, series } = chart;
  const fits =
    labels.length > 0 &&
    labels.length <= LIMITS.chartPoints &&
    series.length > 0 &&
    series.length <= LIMITS.chartSeries &&
    series.every((one) => one.values.length === labels.length && one.values.every(Number.isFinite));
  if (!fits) return null;
  const categories = distinct(labels);
  const names = distinct(series.map((one) => one.name));
  return {
    type: "data_visualization",
    title: cut(titleOf(chart), LIMITS.chartTitle),
    chart: {
      type: chart.shape,
      series: series.map((one, index) => ({
        name: names[index] ?? "–",
        data: categories.map((label, point) => ({ label, value: one.values[point] ?? 0 })),
      })),
      axis_config: { categories, ...(chart.unit ? { y_label: cut(visible(chart.unit), LIMITS.chartTitle) } : {}) },
    },
  };
}

/** "Revenue, k$": the unit is said once. */
export const titleOf = (chart: Chart): string =>
  [wordsOf(chart.title), chart.unit ? visible(chart.unit) : ""].filter((part) => part !== "").join(", ") || "–";

const BAR = 10;

/** One line a label; with a single series of positive numbers a bar as well, narrow enough for a phone. */
export function chartLines(chart: Chart): string {
  const [only, ...others] = chart.series;
  const width = Math.min(LIMITS.chartLabel, Math.max(0, ...chart.labels.map((label) => label.length)));
  const padded = (label: string) => cut(visible(label), LIMITS.chartLabel).padEnd(width);
  if (only && others.length === 0) {
    const most = Math.max(0, ...only.values);
    return chart.labels
      .map((label, index) => {
        const value = only.values[index];
        const share = value !== undefined && most > 0 ? Math.round((Math.max(0, value) / most) * BAR) : 0;
        return `${padded(label)} ${"█".repeat(share)}${share > 0 ? " " : ""}${value ?? "–"}`;
      })
      .join("\n");
  }
  return chart.labels
    .map((label, index) =>
      [padded(label), ...chart.series.map((one) => `${visible(one.name)} ${one.values[index] ?? "–"}`)].join("  "),
    )
    .join("\n");
}
