/** Done: a follow-up is ticked off, once, however often it is pressed. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Reply } from "../chat/reply.ts";
import { changeFollowUp, type FollowUp, followUpById } from "../store/follow-ups.ts";
import { noteInJournal } from "../store/journal.ts";
import type { Tx } from "../store/store.ts";
import { FOLLOW_UP } from "../wording/follow-up.ts";
import { say } from "../wording/say.ts";
import { followUpGone, undoButton, whatOf } from "./follow-up-card.ts";
import { remindersAgain } from "./reminder-message.ts";
import { type Advanced, advanceSeries, nextTimeLines } from "./series.ts";

export async function finishFollowUp(tx: Tx, command: CommandOf<"finish_follow_up">, from: Asker): Promise<Reply> {
  const followUp = await followUpById(tx, from, command.followUp);
  if (command.among) return finishedAmong(tx, followUp, command.among, from);
  if (!followUp) return followUpGone(from);
  return followUp.state === "done" ? alreadyFinished(followUp, from) : finished(tx, followUp, from);
}

/** The list of reminders stays where it is, with this one struck. */
async function finishedAmong(
  tx: Tx,
  followUp: FollowUp | undefined,
  among: readonly string[],
  from: Asker,
): Promise<Reply> {
  const done = followUp?.state === "open" ? await finish(tx, followUp, from) : null;
  const actions = done ? [undoButton(from, done.entry, among)] : [];
  const lines = done ? await nextTimeLines(tx, done.advanced, from) : [];
  const below = lines.length > 0 ? [{ kind: "lines", lines } as const] : [];
  return (await remindersAgain(tx, among, from, { actions, below })) ?? followUpGone(from);
}

/** Ticks off an open follow-up and says so, with Undo. */
export async function finished(tx: Tx, followUp: FollowUp, from: Asker): Promise<Reply> {
  const { entry, advanced } = await finish(tx, followUp, from);
  const lines = await nextTimeLines(tx, advanced, from);
  return {
    tone: "good",
    title: say(from.language, FOLLOW_UP.finished, { what: whatOf(followUp) }),
    sections: lines.length > 0 ? [{ kind: "lines", lines }] : [],
    actions: [undoButton(from, entry)],
  };
}

/** Ticks off an open follow-up; returns the journal's entry. For every place where something gets done. */
export const markFinished = async (tx: Tx, followUp: FollowUp, from: Asker): Promise<string> =>
  (await finish(tx, followUp, from)).entry;

/** One of a series is followed by the next. */
async function finish(
  tx: Tx,
  followUp: FollowUp,
  from: Asker,
): Promise<{ readonly entry: string; readonly advanced: Advanced | null }> {
  await changeFollowUp(tx, from.workspace, followUp.id, { state: "done", done_at: from.now, remind_at: null });
  const advanced = await advanceSeries(tx, followUp, from);
  const entry = await noteInJournal(tx, from, "finished", {
    followUp: followUp.id,
    remind_at: followUp.remind_at,
    ...(advanced && { series: advanced }),
  });
  return { entry, advanced };
}

export const alreadyFinished = (followUp: FollowUp, from: Asker): Reply => ({
  tone: "plain",
  title: say(from.language, FOLLOW_UP.alreadyFinished, { what: whatOf(followUp) }),
  sections: [],
  actions: [],
});
