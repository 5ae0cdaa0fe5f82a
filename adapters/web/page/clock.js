/** The clock: shown large, moved by a press, with its progress on the way. */
import { Failed, get, post } from "./asking.js";
import { byId, el } from "./elements.js";
import { wordsIn } from "./words.js";

const card = byId("clock");
const WATCH_MS = 250;

/**
 * @param reader the member in whose zone and language it is shown
 * @param clock as the server tells it: `{ at, movable }`
 * @param moved called when it stands where it was sent
 */
export function showClock(reader, clock, moved) {
  const built = `${reader.language} ${reader.zone} ${clock.movable}`;
  if (card.dataset.built !== built) {
    card.dataset.built = built;
    build(reader, clock.movable, moved);
  }
  if (!card.classList.contains("moving")) tell(reader, clock);
}

function build(reader, movable, moved) {
  const words = wordsIn(reader.language);
  const face = el(
    "div",
    { class: "face" },
    el("time", { class: "hour" }),
    el("span", { class: "date" }),
    el("span", { class: "zone" }, reader.zone.split("/").at(-1).replaceAll("_", " ")),
  );
  const go = (target) => move(reader, target, moved);
  const press = (text, name, target) =>
    el("button", { type: "button", "data-move": name, onclick: () => go(target()) }, text);
  const other = el("input", { type: "datetime-local", required: true, "aria-label": words.otherMoment });
  const typed = el(
    "form",
    {
      class: "moment",
      onsubmit: (event) => {
        event.preventDefault();
        go(`${other.value.slice(0, 16)}[${reader.zone}]`);
      },
    },
    other,
    el("button", { type: "submit" }, words.go),
  );
  const morning = el(
    "button",
    {
      type: "button",
      class: "morning",
      "data-move": "morning",
      onclick: () => go(morningAfter(card.dataset.at, reader.zone).moment),
    },
    el("span", { class: "morning-name" }),
    el("small", {}),
  );
  const controls = el(
    "div",
    { class: "moves" },
    morning,
    press(words.hour, "hour", () => new Date(Date.parse(card.dataset.at) + 3_600_000).toISOString()),
    press(words.day, "day", () => dayAfter(card.dataset.at, reader.zone)),
    el("details", {}, el("summary", {}, words.otherMoment), typed),
  );
  const progress = el("div", { class: "progress", role: "status" });
  card.replaceChildren(face, ...(movable ? [controls, progress] : []));
}

function tell(reader, { at }) {
  const { language, zone } = reader;
  const locale = language === "en" ? "en-GB" : language;
  const now = new Date(at);
  const date = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "short", timeZone: zone });
  const { hour, minute } = partsOf(now, zone);
  card.dataset.at = at;
  set(".hour", `${hour}:${minute}`);
  card.querySelector(".hour").setAttribute("datetime", at);
  set(".date", date.format(now));
  if (card.querySelector(".morning") === null) return;
  const words = wordsIn(language);
  const { day, tomorrow } = morningAfter(at, zone);
  const short = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
  set(".morning-name", tomorrow ? words.tomorrow : words.nextMorning);
  set(".morning small", `${short.format(day)}, 09:00`);
}

/** Written only when it changed, so that nothing is read out anew each second. */
function set(selector, text) {
  const element = card.querySelector(selector);
  if (element.textContent !== text) element.textContent = text;
}

async function move(reader, target, moved) {
  const words = wordsIn(reader.language);
  const progress = card.querySelector(".progress");
  const bar = el("progress", { max: "1", "aria-label": words.moving });
  const setBusy = (busy) => {
    card.classList.toggle("moving", busy);
    for (const control of card.querySelectorAll("button, input")) control.disabled = busy;
  };
  const focused = document.activeElement;
  setBusy(true);
  progress.replaceChildren(el("span", {}, words.moving), bar);
  const watching = watch(reader, target, bar);
  try {
    await post("/api/clock", { now: target });
    progress.replaceChildren();
  } catch (fault) {
    if (!(fault instanceof Failed)) throw fault;
    progress.replaceChildren(el("span", { class: "failed" }, fault.sentence ?? words.unreachable));
  } finally {
    clearInterval(watching);
    setBusy(false);
    if (card.contains(focused)) focused.focus();
  }
  await moved();
}

/** While the clock is on its way its own hand tells how far it has come. */
function watch(reader, target, bar) {
  const from = Date.parse(card.dataset.at);
  const to = /Z$/.test(target)
    ? Date.parse(target)
    : from + (Date.parse(`${target.slice(0, 16)}Z`) - Date.parse(localOf(new Date(from), reader.zone)));
  return setInterval(async () => {
    const clock = await get("/api/clock").catch(() => null);
    if (clock === null || !card.classList.contains("moving")) return;
    tell(reader, clock);
    const done = (Date.parse(clock.at) - from) / (to - from);
    if (done > 0) bar.value = Math.min(1, done);
  }, WATCH_MS);
}

function partsOf(moment, zone) {
  const shape = {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  };
  return Object.fromEntries(
    new Intl.DateTimeFormat("en-GB", shape).formatToParts(moment).map(({ type, value }) => [type, value]),
  );
}

function localOf(moment, zone) {
  const { year, month, day, hour, minute } = partsOf(moment, zone);
  return `${year}-${month}-${day}T${hour}:${minute}Z`;
}

const DAY_MS = 86_400_000;

/** The same time of day tomorrow, by the reader's own clock. */
function dayAfter(at, zone) {
  const next = new Date(Date.parse(localOf(new Date(at), zone)) + DAY_MS);
  return `${next.toISOString().slice(0, 16)}[${zone}]`;
}

/** Nine in the morning of the next day that is not a Saturday or Sunday: no checklist comes on those. */
function morningAfter(at, zone) {
  const today = Date.parse(`${localOf(new Date(at), zone).slice(0, 10)}T00:00Z`);
  let day = new Date(today + DAY_MS);
  while (day.getUTCDay() % 6 === 0) day = new Date(day.getTime() + DAY_MS);
  return {
    day,
    moment: `${day.toISOString().slice(0, 10)}T09:00[${zone}]`,
    tomorrow: day.getTime() === today + DAY_MS,
  };
}
