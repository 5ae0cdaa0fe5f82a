/** Reads the file and the transcripts after a history, and says where they are not what the model says. */
import Database from "better-sqlite3";
import { directOf } from "../../support/slack/workspace.ts";
import { LABEL } from "../support/shown.ts";
import { type Model, PEOPLE, type Real, TELEGRAM } from "./steps.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** It begins with its day: "Tue 24 Nov". */
const CHECKLIST = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} [A-Z][a-z]{2}/;
const ANSWER = "Recorded:";
/**
 * Where nothing is in the way: a look every fifteen minutes, and ten more for answers that were lost or refused in a
 * row. Each that was lost takes more than a minute of looking for it; five mishaps have taken six.
 */
const LATEST = 25 * MINUTE;

interface Seen {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly text: string;
}

export const judge = (real: Real, model: Model): readonly string[] => [
  ...wrongInTheFile(real, model),
  ...PEOPLE.flatMap((who) => Object.values(wrongUnasked(real, model, who)).flat()),
  ...PEOPLE.flatMap((who) => wrongAnswers(real, model, who)),
  ...wrongOnTelegram(real, model),
  ...[...real.stage.slack.problems, ...real.stage.telegram.problems].map((problem) => `refused: ${problem}`),
];

function wrongInTheFile({ stage }: Real, { touches, undone }: Model): string[] {
  const db = new Database(stage.file, { readonly: true });
  const rows = db.prepare<[], { words: string }>("select words from touchpoints").all();
  const sound = db.pragma("integrity_check", { simple: true });
  db.close();
  const kept = new Map<string, number>();
  for (const { words } of rows) {
    const mark = /touch\d+x/.exec(words)?.[0] ?? words;
    kept.set(mark, (kept.get(mark) ?? 0) + 1);
  }
  return [
    ...(sound === "ok" ? [] : [`the file is not sound: ${String(sound)}`]),
    ...[...touches].flatMap((mark) =>
      kept.get(mark) === 1 ? [] : [`${mark} stands there ${kept.get(mark) ?? 0} times`],
    ),
    ...[...undone].flatMap((mark) => (kept.has(mark) ? [`${mark} was undone and stands there`] : [])),
  ];
}

const seenBy = ({ stage, person }: Real, who: string): readonly Seen[] =>
  who === TELEGRAM
    ? person.sees()
    : stage.slack.messages
        .filter((one) => one.channel === directOf(who))
        .map(({ ts, text }) => ({ at: Number(ts) * 1_000, text }));

/** A repeat in Telegram says so, and is counted apart. */
const isPlain = ({ text }: Seen): boolean => !text.includes(LABEL);

/** Of what Rapport says by itself. */
interface Wrong {
  /** What did not come in its time, in a sentence for each reminder and each list. */
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
}

function wrongUnasked(real: Real, model: Model, who: string): Wrong {
  const seen = seenBy(real, who);
  const all = [
    ...[...model.reminders].flatMap(([mark, reminder]) =>
      reminder.who === who ? [wrongWithReminder(seen, model, mark, reminder.at)] : [],
    ),
    wrongMornings(seen, real, model, who),
  ];
  return { missing: all.flatMap(({ missing }) => missing), wrong: all.flatMap(({ wrong }) => wrong) };
}

/** Milliseconds between the two in which Rapport was there. */
function awake({ downs }: Model, from: number, until: number): number {
  const down = downs.map((one) => Math.max(0, Math.min(one.until, until) - Math.max(one.from, from)));
  return until - from - down.reduce((sum, one) => sum + one, 0);
}

function wrongWithReminder(all: readonly Seen[], model: Model, mark: string, at: number): Wrong {
  const seen = all.filter(({ text }) => text.includes(mark));
  const pings = seen.filter(({ text }) => text.includes("Reminder"));
  // One that is found when its day is over is left to the morning.
  const ownDay = awake(model, at, (Math.floor(at / DAY) + 1) * DAY) > LATEST;
  // The list of the day says it when it leaves at the same time or later.
  const [first] = seen.filter((one) => one.at >= at && (pings.includes(one) || CHECKLIST.test(one.text)));
  return {
    missing: [
      ...(seen.length === 0 ? [`${mark} was never said`] : []),
      ...(seen.length > 0 && ownDay && !first ? [`${mark} was neither a reminder nor in a list after its time`] : []),
      ...(ownDay && first && awake(model, at, first.at) > LATEST ? [`${mark} was reminded of late`] : []),
    ],
    wrong: [
      ...(pings.filter(isPlain).length > 1 ? [`${mark} was reminded of ${pings.length} times`] : []),
      ...(pings.some((one) => one.at < at) ? [`${mark} was reminded of before its time`] : []),
    ],
  };
}

/** One on every day that there was, at nine by UTC. */
function wrongMornings(all: readonly Seen[], real: Real, model: Model, who: string): Wrong {
  const mornings = all.filter(({ text }) => CHECKLIST.test(text));
  const missing: string[] = [];
  const wrong: string[] = [];
  for (
    let nine = Math.floor(real.began / DAY) * DAY + 9 * HOUR;
    awake(model, nine, real.stage.now()) > LATEST;
    nine += DAY
  ) {
    const lists = mornings.filter(({ at }) => Math.floor(at / DAY) === Math.floor(nine / DAY));
    const [first] = lists;
    const plain = lists.filter(isPlain).length;
    const day = new Date(nine).toISOString().slice(0, 10);
    if (!first) missing.push(`${who}: no checklist on ${day}`);
    else if (first.at < nine || awake(model, nine, first.at) > LATEST) wrong.push(`${who}: not at nine on ${day}`);
    if (plain > 1) wrong.push(`${who}: ${plain} checklists on ${day}`);
  }
  return { missing, wrong };
}

/** Where its history may be read, Slack shows each answer once. */
function wrongAnswers(real: Real, model: Model, who: string): string[] {
  const answers = seenBy(real, who).filter(({ text }) => text.includes(ANSWER)).length;
  const due = model.wrote.get(who) ?? 0;
  return answers === due ? [] : [`${who} wrote ${due} messages and saw ${answers} answers`];
}

/**
 * Nobody can look on Telegram: what was lost may come again, and says so. It comes no third time, so that two lost calls
 * may leave one of them unseen.
 */
function wrongOnTelegram(real: Real, model: Model): string[] {
  const seen = real.person.sees();
  const answers = seen.filter(({ text }) => text.includes(ANSWER));
  const plain = answers.filter(isPlain).length;
  const repeats = seen.filter((one) => !isPlain(one)).length;
  const due = model.wrote.get(TELEGRAM) ?? 0;
  const wrote = `${TELEGRAM} wrote ${due} messages and saw`;
  const { missing, wrong } = wrongUnasked(real, model, TELEGRAM);
  return [
    ...wrong,
    // A list that is lost twice takes along what it says; a reminder that is lost twice is said by the next list.
    ...(missing.length > model.lost ? missing : []),
    ...(due - answers.length > model.lost / 2 ? [`${wrote} ${answers.length} answers`] : []),
    ...(plain > due ? [`${wrote} ${plain} answers that say they are the only one`] : []),
    ...(repeats > model.lost + model.crashes
      ? [`${TELEGRAM} saw ${repeats} repeats, of ${model.lost} lost calls and ${model.crashes} crashes`]
      : []),
  ];
}
