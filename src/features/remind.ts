/** Reminders between mornings: at its time for a follow-up with a time, and nothing else pings by day. */
import { isAway } from "../domain/absence.ts";
import { MOST_LINES } from "../domain/checklist.ts";
import { mayDisturb } from "../domain/quiet-hours.ts";
import { addDays, localDay } from "../domain/time.ts";
import type { Instant, LocalDate } from "../domain/vocabulary.ts";
import { absenceOf } from "../store/absences.ts";
import { dueToPing, movePing } from "../store/follow-ups.ts";
import { restOf } from "../store/member-days.ts";
import { enqueue } from "../store/outbox.ts";
import { memberById } from "../store/people.ts";
import type { FollowUpRow, MemberRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { remindedBy, sayInstead, waitingOf } from "../store/waiting.ts";
import { listToCome } from "./morning.ts";
import { settleDue, type Tick } from "./settle-due.ts";

/**
 * Queues up to `limit` reminders whose moment has come (`settleDue`). In quiet hours, on a day off, or when its day is over
 * (we were down), a reminder stays with the follow-up: the next morning says it in its own words, folded behind nothing. So
 * does the list of today when it is still to come; else all that are due to one reader go out as one message.
 */
export const remindDue = (tick: Tick, limit: number): Promise<number> =>
  settleDue(
    {
      due: dueToPing,
      settle: remind,
      putOff: (tx, row, until) => movePing(tx, row, { remind_at: until }),
      failed: "reminder.failed",
      named: ({ id }) => ({ followUp: id }),
    },
    tick,
    limit,
  );

async function remind(tx: Tx, row: FollowUpRow, { now, newId }: Tick): Promise<void> {
  const member = row.state === "open" ? await memberById(tx, row.workspace_id, row.member_id) : undefined;
  if (!member || row.remind_at === null) {
    await movePing(tx, row, { remind_at: null });
    return;
  }
  const today = localDay(now, member.zone);
  const day = localDay(row.remind_at, member.zone);
  // From then on a morning lists it, whether or not it has a date of its own.
  const reader = row.client_id === null ? member : await whoActsFor(tx, member, today);
  const mayPing = day === today && mayDisturb(now, await restOf(tx, reader, localDay(now, reader.zone)));
  const list = mayPing ? await listToCome(tx, reader, now) : null;
  const missed_on = !mayPing ? day : list && addDays(list, -1);
  const ours = await movePing(tx, row, { remind_at: null, snoozed_until: day, missed_on });
  if (ours && missed_on === null) await queueReminder(tx, row, row.remind_at, reader, { now, newId });
}

/** Whatever still waits to be put into words takes it along, up to the ten lines that a phone shows. */
async function queueReminder(
  tx: Tx,
  { workspace_id: workspace, id }: FollowUpRow,
  at: Instant,
  reader: MemberRow,
  { now, newId }: Pick<Tick, "now" | "newId">,
): Promise<void> {
  for (const waiting of await waitingOf(tx, reader)) {
    const ids = remindedBy(waiting.subject);
    if (ids.length === 0 || ids.length >= MOST_LINES) continue;
    await sayInstead(tx, workspace, waiting.id, { kind: "follow_ups", ids: [...new Set([...ids, id])] });
    return;
  }
  await enqueue(tx, {
    workspace,
    id: newId(),
    key: `reminder:${id}:${at}`,
    kind: "reminder",
    member: reader.id,
    subject: { kind: "follow_up", id },
    address: null,
    now,
  });
}

/** The deputy of a member who is away, else the member. */
async function whoActsFor(tx: Tx, member: MemberRow, today: LocalDate): Promise<MemberRow> {
  const absence = await absenceOf(tx, member.workspace_id, member.id);
  if (!absence || absence.deputy_id === null || !isAway(absence, today)) return member;
  const deputy = await memberById(tx, member.workspace_id, absence.deputy_id);
  return deputy?.suspended === null ? deputy : member;
}
