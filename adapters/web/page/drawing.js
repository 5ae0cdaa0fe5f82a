/** Draws a reply: every part it can hold, each piece of text as text. */
import { drawChart } from "./chart.js";
import { el, unseen } from "./elements.js";

/**
 * @param reply as the server tells it
 * @param does `press(action, button)` for a button, `write(text)` to put words into the box
 */
export function drawReply(reply, does) {
  return [
    reply.title ? el("p", { class: "title" }, ...drawText(reply.title, does)) : null,
    ...reply.sections.map((section) => drawSection(section, does)),
    drawButtons(reply.buttons, does),
  ].filter((part) => part !== null);
}

function drawSection(section, does) {
  if (section.kind === "note") return el("p", { class: "note" }, ...drawText(section.text, does));
  if (section.kind === "chart") return drawChart(section.chart);
  const heading = section.heading ? el("p", { class: "heading" }, ...drawText(section.heading, does)) : null;
  if (section.kind === "lines") {
    return el("div", { class: "part" }, heading, el("ul", {}, ...section.lines.map((line) => drawLine(line, does))));
  }
  const facts = section.facts.map(({ label, value }) =>
    el("div", {}, el("dt", {}, ...drawText(label, does)), el("dd", {}, ...drawText(value, does))),
  );
  return el("div", { class: "part" }, heading, el("dl", {}, ...facts));
}

/** One button on a numbered line is the tap on its number, and the whole line takes the tap. */
function drawLine(line, does) {
  const tapped = line.number !== undefined && line.actions.length === 1 ? line.actions[0] : null;
  const number = () => {
    if (line.number === undefined) return null;
    if (tapped === null) return el("span", { class: "number" }, String(line.number));
    const said = tapped.label === String(line.number) ? spoken(line.text) : `${tapped.label}: ${spoken(line.text)}`;
    const press = (event) => does.press(tapped, event.currentTarget);
    return el(
      "button",
      {
        type: "button",
        class: "number",
        "aria-label": `${line.number} ${said}`,
        "data-action": tapped.id,
        onclick: press,
      },
      String(line.number),
    );
  };
  const kinds = ["line", line.number === undefined && line.mark === undefined ? "bare" : "", tapped ? "tappable" : ""];
  return el(
    "li",
    { class: kinds.filter(Boolean).join(" ") },
    number(),
    line.mark ? drawMark(line.mark) : null,
    el(
      "div",
      { class: "words" },
      el("span", {}, ...drawText(line.text, does)),
      tapped === null ? drawButtons(line.actions, does) : null,
    ),
  );
}

const MARKS = { bullet: "•", done: "✓", open: "○", green: "🟢", amber: "🟡", red: "🔴" };

/** The looks are the stylesheet's; the sign is there for those who listen or copy. */
const drawMark = (mark) => el("span", { class: `mark ${mark}` }, unseen(`${MARKS[mark]} `));

function drawButtons(actions, does) {
  if (actions.length === 0) return null;
  const buttons = actions.map((action) =>
    el(
      "button",
      {
        type: "button",
        class: `action ${action.style ?? ""}`,
        "data-action": action.id,
        onclick: (event) => does.press(action, event.currentTarget),
      },
      action.label,
    ),
  );
  return el("div", { class: "actions" }, ...buttons);
}

export const drawText = (text, does) => text.map((span) => drawSpan(span, does));

/** Names and quoted words may run right to left: `bdi` keeps them from turning round what stands beside them. */
function drawSpan(span, does) {
  switch (span.kind) {
    case "strong":
      return el("strong", {}, span.text);
    case "struck":
      return el("s", {}, span.text);
    case "quote":
      return el("bdi", { class: "quote" }, span.text);
    case "code":
      return el("button", { type: "button", class: "code", onclick: () => does.write(span.text) }, span.text);
    case "client":
      return el("bdi", { class: "client" }, span.name);
    case "member":
    case "contact":
      return el("bdi", { class: span.kind }, span.name);
    case "date":
      return el("time", { datetime: span.iso }, span.text);
    case "link":
      return drawLink(span);
    default:
      return document.createTextNode(span.text);
  }
}

/** Only an address of the web or of mail is a link; any other kind is shown, not followed. */
function drawLink({ text, url }) {
  if (!/^(https?:\/\/|mailto:)/i.test(url)) return document.createTextNode(text === url ? text : `${text} (${url})`);
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, text);
}

const spoken = (text) => text.map((span) => span.text ?? span.name).join("");
