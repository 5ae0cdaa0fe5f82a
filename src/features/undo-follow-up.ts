/** A follow-up added, finished, put off, dated or handed on is taken back to what it was. */
import { z } from "zod";
import type { Asker } from "../chat/asker.ts";
import type { Text } from "../chat/text.ts";
import { changeFollowUp, deleteFollowUp, followUpById } from "../store/follow-ups.ts";
import { moveSeries } from "../store/series.ts";
import type { Tx } from "../store/store.ts";
import { say } from "../wording/say.ts";
import { UNDO } from "../wording/undo.ts";
import { whatOf } from "./follow-up-card.ts";

const Added = z.object({ followUp: z.string() });
const Finished = z.object({
  followUp: z.string(),
  remind_at: z.number().nullable(),
  series: z.object({ id: z.string(), next: z.string(), on_day: z.string() }).optional(),
});
/** Former values of whatever columns the change touched. */
const Changed = z.object({
  followUp: z.string(),
  member_id: z.string().optional(),
  due_on: z.string().nullable().optional(),
  due_time: z.string().nullable().optional(),
  remind_at: z.number().nullable().optional(),
  snoozed_until: z.string().nullable().optional(),
  handed_by: z.string().nullable().optional(),
});

/** `null`, here and below: the follow-up is gone meanwhile. */
export async function undoFollowUp(tx: Tx, from: Asker, before: unknown): Promise<Text | null> {
  const { followUp: id } = Added.parse(before);
  const followUp = await followUpById(tx, from, id);
  if (!followUp) return null;
  await deleteFollowUp(tx, from.workspace, id);
  return say(from.language, UNDO.followUp, { what: whatOf(followUp) });
}

/** Open again; a reminder whose moment passed meanwhile is not sent late. */
export async function undoFinished(tx: Tx, from: Asker, before: unknown): Promise<Text | null> {
  const { followUp: id, remind_at, series } = Finished.parse(before);
  const followUp = await followUpById(tx, from, id);
  if (!followUp) return null;
  await changeFollowUp(tx, from.workspace, id, { state: "open", done_at: null, remind_at: ahead(remind_at, from) });
  const next = series && (await followUpById(tx, from, series.next));
  if (series && next?.state === "open") {
    await deleteFollowUp(tx, from.workspace, series.next);
    await moveSeries(tx, from, series.id, { follow_up_id: id, on_day: series.on_day });
  }
  return say(from.language, UNDO.finished, { what: whatOf(followUp) });
}

/** Puts back the date, sleep or doer it had. */
export async function restoreFollowUp(tx: Tx, from: Asker, before: unknown): Promise<Text | null> {
  const { followUp: id, ...former } = Changed.parse(before);
  const followUp = await followUpById(tx, from, id);
  if (!followUp) return null;
  const columns = Object.fromEntries(Object.entries(former).filter(([, value]) => value !== undefined));
  await changeFollowUp(tx, from.workspace, id, { ...columns, remind_at: ahead(former.remind_at ?? null, from) });
  return say(from.language, UNDO.restored, { what: whatOf(followUp) });
}

const ahead = (moment: number | null, from: Asker): number | null =>
  moment !== null && moment > from.now ? moment : null;
