/** Reminders between mornings: at its time for a follow-up with a time, and nothing else pings by day. */
import type { Asker } from "../chat/asker.ts";
import type { Line, Reply } from "../chat/reply.ts";
import { isAway } from "../domain/absence.ts";
import { mayDisturb } from "../domain/quiet-hours.ts";
import { localDay } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { absenceOf, standsInFor } from "../store/absences.ts";
import { dueToPing, type FollowUp, followUpById, movePing } from "../store/follow-ups.ts";
import { restOf } from "../store/member-days.ts";
import { enqueue } from "../store/outbox.ts";
import { memberById } from "../store/people.ts";
import type { FollowUpRow, MemberRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { AWAY } from "../wording/away.ts";
import { FOLLOW_UP } from "../wording/follow-up.ts";
import { say } from "../wording/say.ts";
import { doneButton, factsOf, snoozeButtons, whatOf } from "./follow-up-card.ts";
import { settleDue, type Tick } from "./settle-due.ts";

/**
 * Queues up to `limit` reminders whose moment has come (`settleDue`). In quiet hours, on a day off, or when its day is over
 * (we were down), a reminder stays with the follow-up: the next morning says it in its own words, folded behind nothing.
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
  const missed = day !== today || !mayDisturb(now, await restOf(tx, reader, localDay(now, reader.zone)));
  const missed_on = missed ? day : null;
  const ours = await movePing(tx, row, { remind_at: null, snoozed_until: day, missed_on });
  if (!ours || missed) return;
  await enqueue(tx, {
    workspace: row.workspace_id,
    id: newId(),
    key: `reminder:${row.id}:${row.remind_at}`,
    kind: "reminder",
    member: reader.id,
    subject: { kind: "follow_up", id: row.id },
    address: null,
    now,
  });
}

/** The deputy of a member who is away, else the member. */
async function whoActsFor(tx: Tx, member: MemberRow, today: LocalDate): Promise<MemberRow> {
  const absence = await absenceOf(tx, member.workspace_id, member.id);
  if (!absence || absence.deputy_id === null || !isAway(absence, today)) return member;
  return (await memberById(tx, member.workspace_id, absence.deputy_id)) ?? member;
}

const awayLine = (followUp: FollowUp, { language }: Asker): Line => ({
  text: say(language, AWAY.standingIn, {
    name: { kind: "member", id: followUp.member_id, name: followUp.member_name },
  }),
});

/**
 * What a reminder says at the moment it is sent. `null` when it no longer holds: done, erased, handed on, out of the
 * reader's sight, asleep, or given another time since.
 */
export async function reminderMessage(
  tx: Tx,
  subject: { readonly kind: "follow_up"; readonly id: string },
  asker: Asker,
): Promise<Reply | null> {
  const followUp = await followUpById(tx, asker, subject.id);
  if (!followUp || followUp.state === "done") return null;
  const another = followUp.member_id !== asker.member;
  if (another && !(await standsInFor(tx, asker)).includes(followUp.member_id)) return null;
  const today = localDay(asker.now, asker.zone);
  const asleep = followUp.snoozed_until !== null && followUp.snoozed_until > today;
  // A moment of its own still to come: it has been put off or dated anew since this one was queued.
  if (asleep || followUp.remind_at !== null) return null;
  return {
    tone: "plain",
    title: say(asker.language, FOLLOW_UP.reminder, { what: whatOf(followUp) }),
    sections: [
      { kind: "lines", lines: [{ text: factsOf(followUp, asker) }, ...(another ? [awayLine(followUp, asker)] : [])] },
    ],
    actions: [doneButton(asker, followUp.id), ...snoozeButtons(asker, followUp.id)],
  };
}
