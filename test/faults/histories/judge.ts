/** Reads the file and the transcripts after a history, and says where they are not what the model says. */
import Database from "better-sqlite3";
import { directOf } from "../../support/slack/workspace.ts";
import type { Stage } from "../support/stage.ts";
import { type Model, PEOPLE } from "./steps.ts";

/** It begins with its day: "Tue 24 Nov". */
const CHECKLIST = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} [A-Z][a-z]{2}/;

export const judge = (stage: Stage, model: Model): readonly string[] => [
  ...wrongInTheFile(stage, model),
  ...[...model.reminders].flatMap(([mark, { who }]) => wrongWithReminder(stage, mark, who)),
  ...PEOPLE.flatMap((who) => doubledMornings(stage, who)),
  ...[...stage.slack.problems, ...stage.telegram.problems].map((problem) => `refused: ${problem}`),
];

function wrongInTheFile(stage: Stage, { touches, undone }: Model): string[] {
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

function wrongWithReminder(stage: Stage, mark: string, who: string): string[] {
  const seen = stage.slack.messages.filter((one) => one.channel === directOf(who) && one.text.includes(mark));
  const pings = seen.filter((one) => one.text.includes("Reminder"));
  return [
    ...(seen.length === 0 ? [`${mark} was never said`] : []),
    ...(pings.length > 1 ? [`${mark} was reminded of ${pings.length} times`] : []),
  ];
}

function doubledMornings(stage: Stage, who: string): string[] {
  const days = new Map<string, number>();
  for (const one of stage.slack.messages) {
    if (one.channel !== directOf(who) || !CHECKLIST.test(one.text)) continue;
    const day = new Date(Number(one.ts) * 1_000).toISOString().slice(0, 10);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return [...days].flatMap(([day, times]) => (times > 1 ? [`${who}: ${times} checklists on ${day}`] : []));
}
