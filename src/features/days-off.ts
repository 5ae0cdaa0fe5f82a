/** Public holidays as the workspace really keeps them: an admin adds a day or takes one away. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { code, quote, shortened, type Text } from "../chat/text.ts";
import { localDay } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { correctionsFrom, dropCorrections, correctDay as saveCorrection } from "../store/day-corrections.ts";
import { moveDueTimes } from "../store/due-times.ts";
import { holidaysAround } from "../store/member-days.ts";
import { memberById, membersOf } from "../store/people.ts";
import type { Tx } from "../store/store.ts";
import { dayTitle } from "../wording/dates.ts";
import { DAYS_OFF, DAYS_OFF_BUTTONS } from "../wording/days-off.ts";
import { type Phrase, say, sayPlain } from "../wording/say.ts";
import { TEAM_BUTTONS } from "../wording/team.ts";
import { scheduleMember } from "./morning.ts";

/** A button each: a phone shows no more of either. */
const SHOWN = 8;
const WORDS_SHOWN = 100;

export const daysOff = (tx: Tx, _: CommandOf<"days_off">, from: Asker): Promise<Reply> => listed(tx, from, null);

/** A day off is everybody's; a working day takes the holiday away from those who keep the asker's calendar. */
export async function correctDay(tx: Tx, command: CommandOf<"correct_day">, from: Asker): Promise<Reply> {
  const { language, workspace } = from;
  const { day, off } = command;
  if (day === null) {
    const words = quote(shortened(command.words.trim(), WORDS_SHOWN));
    const example = code(`/team ${sayPlain(language, off ? DAYS_OFF.off : DAYS_OFF.work)}`);
    const text = say(language, DAYS_OFF.noDay, { words, example });
    return { tone: "refusal", sections: [{ kind: "lines", lines: [{ text }] }], actions: [] };
  }
  const country = off ? "" : ((await memberById(tx, workspace, from.member))?.country ?? "");
  await saveCorrection(tx, { workspace_id: workspace, country, day, off: off ? 1 : 0, created_at: from.now });
  await rescheduled(tx, from);
  return listed(tx, from, say(language, off ? DAYS_OFF.nowOff : DAYS_OFF.nowWorked, { day: dayOf(day, from) }));
}

export async function dropDay(tx: Tx, { day }: CommandOf<"drop_day">, from: Asker): Promise<Reply> {
  await dropCorrections(tx, from.workspace, day);
  await rescheduled(tx, from);
  return listed(tx, from, say(from.language, DAYS_OFF.dropped, { day: dayOf(day, from) }));
}

/** Everybody's next morning may stand on that day, or now could; and clients keep it, or no longer do. */
async function rescheduled(tx: Tx, from: Asker): Promise<void> {
  for (const member of await membersOf(tx, from.workspace)) {
    await scheduleMember(tx, from.workspace, member.id, from.now);
  }
  await moveDueTimes(tx, from.workspace);
}

async function listed(tx: Tx, from: Asker, done: Text | null): Promise<Reply> {
  const { language } = from;
  const today = localDay(from.now, from.zone);
  const country = (await memberById(tx, from.workspace, from.member))?.country ?? null;
  const corrections = await correctionsFrom(tx, from.workspace, today);
  const corrected = new Set(corrections.map((one) => one.day));
  const holidays = [...holidaysAround(country, today)].filter((day) => day >= today && !corrected.has(day));
  const lines = [
    ...corrections.map(({ day, off }) => ({
      day,
      text: say(language, off === 1 ? DAYS_OFF.own : DAYS_OFF.worked, { day: dayOf(day, from) }),
      action: button(from, DAYS_OFF_BUTTONS.back, { kind: "drop_day", day }),
    })),
    ...holidays.map((day) => ({
      day,
      text: say(language, DAYS_OFF.calendar, { day: dayOf(day, from) }),
      action: button(from, DAYS_OFF_BUTTONS.work, { kind: "correct_day", words: "", day, off: false }),
    })),
  ]
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ text, action }): Line => ({ mark: "bullet", text, actions: [action] }));
  const how = say(language, DAYS_OFF.how, {
    off: code(`/team ${sayPlain(language, DAYS_OFF.off)}`),
    work: code(`/team ${sayPlain(language, DAYS_OFF.work)}`),
  });
  return {
    tone: done === null ? "plain" : "good",
    title: say(language, DAYS_OFF.title),
    sections: [
      { kind: "lines", lines: [...(done === null ? [] : [{ mark: "done", text: done } as const]), ...lines] },
      { kind: "note", text: how },
    ],
    actions: [button(from, TEAM_BUTTONS.back, { kind: "team" })],
  };
}

const dayOf = (day: LocalDate, from: Asker) => dayTitle(from.language, day, localDay(from.now, from.zone));

const button = (from: Asker, label: Phrase, does: Action["does"]): Action => ({
  label: sayPlain(from.language, label),
  does,
});
