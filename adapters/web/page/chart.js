/** Draws a chart as SVG, with its numbers beside it for those who do not see it. */
import { el, svg } from "./elements.js";

const WIDTH = 340;
const HEIGHT = 170;
const LEFT = 34;
const TOP = 14;
const BOTTOM = 22;
const RIGHT = 8;
/** With more points than this their numbers would run into each other. */
const MOST_NUMBERS = 12;

export function drawChart({ shape, title, unit, labels, series }) {
  const said = title.map((span) => span.text ?? span.name).join("");
  return el(
    "figure",
    { class: "chart" },
    el("figcaption", {}, said, unit ? el("span", { class: "unit" }, ` ${unit}`) : null),
    drawPlot(shape, labels, series),
    series.length > 1 || series[0]?.name ? drawLegend(series) : null,
    drawTable(said, labels, series),
  );
}

function drawPlot(shape, labels, series) {
  const values = series.flatMap((one) => one.values);
  const steps = stepsFor(Math.min(0, ...values), Math.max(0, ...values));
  const [low, high] = [steps[0], steps.at(-1)];
  const y = (value) => TOP + ((high - value) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const slot = (WIDTH - LEFT - RIGHT) / Math.max(1, labels.length);
  const middle = (at) => LEFT + slot * (at + 0.5);
  const draw = shape === "bar" ? drawBars : drawLine;
  const numbered = values.length <= MOST_NUMBERS;
  return svg(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true" },
    ...steps.flatMap((step) => [
      svg("line", { class: step === 0 ? "zero" : "grid", x1: LEFT, x2: WIDTH - RIGHT, y1: y(step), y2: y(step) }),
      svg("text", { class: "step", x: LEFT - 6, y: y(step) + 3.5 }, short(step)),
    ]),
    ...labels.flatMap((label, at) =>
      at % Math.ceil(labels.length / 8) === 0
        ? [
            svg(
              "text",
              { class: "label", x: middle(at), y: HEIGHT - 6 },
              clipped(label, slot * Math.ceil(labels.length / 8)),
            ),
          ]
        : [],
    ),
    ...series.flatMap((one, index) => draw(one, index, { count: series.length, slot, middle, y, numbered })),
  );
}

function drawBars({ values }, index, { count, slot, middle, y, numbered }) {
  const width = Math.min(28, (slot * 0.76) / count);
  return values.flatMap((value, at) => {
    const x = middle(at) - (width * count) / 2 + width * index;
    const height = Math.max(1, Math.abs(y(value) - y(0)));
    const bar = svg("rect", {
      class: `bar s${index}`,
      x: x + 1,
      width: Math.max(1, width - 2),
      y: Math.min(y(value), y(0)),
      height,
      rx: Math.min(3, width / 4),
    });
    return numbered
      ? [bar, svg("text", { class: "value", x: x + width / 2, y: above(y(value), value) }, short(value))]
      : [bar];
  });
}

function drawLine({ values }, index, { count, middle, y, numbered }) {
  const points = values.map((value, at) => `${middle(at)},${y(value)}`).join(" ");
  return [
    svg("polyline", { class: `stroke s${index}`, points }),
    ...values.flatMap((value, at) => {
      const dot = svg("circle", { class: `bar s${index}`, cx: middle(at), cy: y(value), r: 3 });
      const text = { class: "value", x: middle(at), y: above(y(value) + (value < 0 ? 4 : -3), value) };
      return numbered && count === 1 ? [dot, svg("text", text, short(value))] : [dot];
    }),
  ];
}

const above = (y, value) => (value < 0 ? y + 13 : y - 4);

/** Round numbers from at or under `low` to at or over `high`, about four steps apart. */
function stepsFor(low, high) {
  const span = high - low || 1;
  const rough = span / 4;
  const ten = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * ten).find((size) => size >= rough);
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
}

function short(value) {
  return new Intl.NumberFormat(document.documentElement.lang, { notation: "compact", maximumFractionDigits: 1 }).format(
    value,
  );
}

/** About 5.5 units a letter at this size; what is cut is whole in the table. */
function clipped(label, room) {
  const letters = [...label];
  const most = Math.max(2, Math.floor(room / 5.5));
  return letters.length <= most ? label : `${letters.slice(0, most - 1).join("")}…`;
}

const drawLegend = (series) =>
  el(
    "ul",
    { class: "legend", "aria-hidden": "true" },
    ...series.map(({ name }, index) => el("li", {}, el("span", { class: `swatch s${index}` }), el("bdi", {}, name))),
  );

function drawTable(caption, labels, series) {
  const head = el("tr", {}, el("td"), ...series.map(({ name }) => el("th", { scope: "col" }, name)));
  const rows = labels.map((label, at) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, label),
      ...series.map(({ values }) => el("td", {}, String(values[at] ?? "–"))),
    ),
  );
  return el("table", { class: "unseen" }, el("caption", {}, caption), head, ...rows);
}
