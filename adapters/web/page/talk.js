/** The conversation as it is seen: bubbles, the days between them, and what is still being written. */
import { drawReply } from "./drawing.js";
import { byId, el, unseen } from "./elements.js";
import { wordsIn } from "./words.js";

const talk = byId("talk");
const newer = byId("newer");
/** Nearer to the end than this counts as reading the end. */
const NEAR = 80;

newer.addEventListener("click", () => toEnd());
talk.addEventListener("scroll", () => {
  if (atEnd()) newer.hidden = true;
});

const atEnd = () => talk.scrollHeight - talk.scrollTop - talk.clientHeight < NEAR;

function toEnd() {
  talk.scrollTop = talk.scrollHeight;
  newer.hidden = true;
}

/**
 * @param entries `{ id, who: "me" | "rapport", at, text | reply, kind?, failed? }`, oldest first
 * @param reader the member whose conversation it is: its language and zone are the bubbles' own
 * @param home what is said before anybody has spoken
 * @param does `press(entry, action, button)`, `write(text)`, `again(entry)`
 */
export function showTalk(entries, reader, home, does) {
  talk.replaceChildren(el("p", { class: "home" }, home));
  let day = null;
  for (const entry of entries) day = placeEntry(entry, reader, day, does);
  toEnd();
}

/** Adds the last of `entries` under the others. */
export function addEntry(entries, reader, does, { follow }) {
  const entry = entries.at(-1);
  const before = entries.at(-2);
  const stay = !follow && !atEnd();
  placeEntry(entry, reader, before === undefined ? null : dayOf(before, reader), does);
  bubbleOf(entry).classList.add("fresh");
  if (stay) newer.hidden = false;
  else if (entry.who === "rapport") toStartOf(entry);
  else toEnd();
}

/** A long message is shown from its first line, not its last. */
function toStartOf(entry) {
  const bubble = bubbleOf(entry);
  toEnd();
  if (bubble.offsetHeight > talk.clientHeight) talk.scrollTop = bubble.offsetTop - talk.offsetTop - 8;
}

/** Draws an entry anew where it stands; `changed` shows that something happened to it. */
export function redrawEntry(entry, reader, does, { changed }) {
  const old = bubbleOf(entry);
  if (old === null) return;
  const focused = old.contains(document.activeElement);
  const bubble = drawBubble(entry, reader, does);
  if (changed) bubble.classList.add("changed");
  old.replaceWith(bubble);
  if (focused) bubble.focus({ preventScroll: true });
  if (changed) bubble.scrollIntoView({ block: "nearest" });
}

export function setThinking(on, language) {
  talk.querySelector(".thinking")?.remove();
  if (!on) return;
  const dots = [el("i"), el("i"), el("i")];
  talk.append(el("div", { class: "bubble rapport thinking" }, unseen(wordsIn(language).thinking), ...dots));
  toEnd();
}

const bubbleOf = (entry) => talk.querySelector(`[data-entry="${CSS.escape(entry.id)}"]`);

function placeEntry(entry, reader, dayBefore, does) {
  const day = dayOf(entry, reader);
  if (day !== dayBefore) talk.append(el("p", { class: "day" }, day));
  talk.append(drawBubble(entry, reader, does));
  return day;
}

function dayOf({ at }, { language, zone }) {
  const shape = { weekday: "short", day: "numeric", month: "short", timeZone: zone };
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, shape).format(new Date(at));
}

function timeOf(at, zone) {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone }).format(new Date(at));
}

function drawBubble(entry, reader, does) {
  return entry.who === "me" ? drawMine(entry, reader, does) : drawTheirs(entry, reader, does);
}

function drawMine(entry, { language, zone }, does) {
  const words = wordsIn(language);
  const failed = entry.failed
    ? el(
        "p",
        { class: "failed", role: "alert" },
        `${entry.failed.sentence ?? words.unreachable} `,
        entry.failed.again
          ? el("button", { type: "button", class: "action", onclick: () => does.again(entry) }, words.again)
          : null,
      )
    : null;
  return el(
    "div",
    { class: `bubble me${entry.press ? " pressed" : ""}`, "data-entry": entry.id, tabindex: "-1" },
    unseen(`${words.you}: `),
    el("p", { class: "said", dir: "auto" }, entry.text),
    el("time", { class: "when", datetime: entry.at }, timeOf(entry.at, zone)),
    failed,
  );
}

function drawTheirs(entry, { language, zone }, does) {
  const { reply, kind } = entry;
  const words = wordsIn(language);
  const when = el("time", { class: "when", datetime: entry.at }, timeOf(entry.at, zone));
  const ribbon = kind
    ? el("p", { class: "ribbon" }, el("b", {}, words.kinds[kind] ?? kind), ` · ${words.newMessage} · `, when)
    : null;
  const parts = drawReply(reply, { write: does.write, press: (action, button) => does.press(entry, action, button) });
  const classes = ["bubble", "rapport", reply.tone, kind ? "unasked" : ""].filter(Boolean).join(" ");
  return el(
    "div",
    { class: classes, lang: reply.language, "data-entry": entry.id, "data-kind": kind, tabindex: "-1" },
    unseen("Rapport: "),
    ribbon,
    ...parts,
    kind ? null : when,
  );
}
