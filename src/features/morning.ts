/** The morning message: queued once at each member's own time, and put into words when it leaves. */
import type { Asker } from "../chat/asker.ts";
import { seesAll } from "../chat/asker.ts";
import type { Reply } from "../chat/reply.ts";
import { decideMorning, isTooLate, nextChecklistAt } from "../domain/morning.ts";
import { addDays, localDay } from "../domain/time.ts";
import type { Instant, LocalDate } from "../domain/vocabulary.ts";
import { changeFollowUp } from "../store/follow-ups.ts";
import { daysOffOf } from "../store/member-days.ts";
import { type DueMember, dueMembers, isMorningDue, moveMorning } from "../store/mornings.ts";
import { enqueue, isKnown, type Subject } from "../store/outbox.ts";
import { memberById } from "../store/people.ts";
import type { MemberRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { callOff, remindedBy, waitingOf } from "../store/waiting.ts";
import { deliverableIdentity } from "../store/whereabouts.ts";
import { brokenCalendar } from "./calendar.ts";
import { checklistReply } from "./checklist-reply.ts";
import { keepHealthOfDay } from "./client-health.ts";
import { sendWaitingBriefs } from "./handover-brief.ts";
import { scheduleReview } from "./reviews.ts";
import { settleDue, type Tick } from "./settle-due.ts";
import { sendWaitingNotices } from "./tell-notice.ts";
import { todaysChecklist } from "./todays-checklist.ts";

/** Queues the checklist of up to `limit` members whose morning has come, and sets their next (`settleDue`). */
export const sendDueChecklists = (tick: Tick, limit: number): Promise<number> =>
  settleDue(
    {
      due: dueMembers,
      settle: sendChecklist,
      putOff: moveMorning,
      failed: "checklist.failed",
      named: ({ id }) => ({ member: id }),
    },
    tick,
    limit,
  );

const listKey = ({ id }: Pick<DueMember, "id">, day: LocalDate): string => `checklist:${id}:${day}`;

async function sendChecklist(tx: Tx, member: DueMember, { now, newId }: Tick): Promise<void> {
  const holidays = await daysOffOf(tx, member, localDay(now, member.zone));
  const { send, next } = decideMorning(member, now, holidays);
  // Another process was first: it has queued the message too.
  if (!(await moveMorning(tx, member, next)) || send === null) return;
  const queued = await enqueue(tx, {
    workspace: member.workspace_id,
    id: newId(),
    key: listKey(member, send),
    kind: "checklist",
    member: member.id,
    subject: { kind: "checklist", day: send },
    address: null,
    now,
  });
  if (queued) await takeOverReminders(tx, member, send, now);
  await sendWaitingBriefs(tx, member, newId, now);
  await sendWaitingNotices(tx, member, send, newId, now);
  const row = await memberById(tx, member.workspace_id, member.id);
  if (row) await scheduleReview(tx, row, true, now);
}

/**
 * The day of a list that is due to this member and not yet put into words, so that it can say something more; `null`: none.
 * Nobody puts it into words before this transaction ends.
 */
export async function listToCome(tx: Tx, member: MemberRow, now: Instant): Promise<LocalDate | null> {
  const today = localDay(now, member.zone);
  if ((await waitingOf(tx, member)).some(({ subject }) => subject.kind === "checklist" && subject.day === today))
    return isTooLate(today, now, member) ? null : today;
  if (!(await isMorningDue(tx, member, now))) return null;
  const { send } = decideMorning(member, now, await daysOffOf(tx, member, today));
  // Whoever wants their list later than it came today has it tomorrow.
  return send === null || (await isKnown(tx, member.workspace_id, listKey(member, send))) ? null : send;
}

/** Reminders that still wait to leave (the platform was silent, or we died before sending) are said by the list. */
async function takeOverReminders(tx: Tx, member: DueMember, day: LocalDate, now: Instant): Promise<void> {
  for (const { id, subject } of await waitingOf(tx, member)) {
    const followUps = remindedBy(subject);
    if (followUps.length === 0) continue;
    await callOff(tx, member.workspace_id, id, now);
    for (const one of followUps) {
      await changeFollowUp(tx, member.workspace_id, one, { missed_on: addDays(day, -1) });
    }
  }
}

/** The words of a queued checklist; `null` when it is no longer right: evening has come, or another day. */
export async function checklistMessage(
  tx: Tx,
  subject: Extract<Subject, { readonly kind: "checklist" }>,
  reader: Asker,
): Promise<Reply | null> {
  const member = await memberById(tx, reader.workspace, reader.member);
  if (!member || isTooLate(subject.day, reader.now, member)) return null;
  if ((await daysOffOf(tx, member, subject.day)).has(subject.day)) return null;
  await keepHealthOfDay(tx, reader.workspace, reader.member, subject.day);
  if (seesAll(reader)) await keepHealthOfDay(tx, reader.workspace, null, subject.day);
  const below = await brokenCalendar(tx, reader);
  const reply = checklistReply(reader, await todaysChecklist(tx, reader), { all: false });
  return { ...reply, sections: [...reply.sections, ...below] };
}

/**
 * Sets a member's next morning. To be called when somebody joins, and whenever their zone, time, working days, country
 * or reachability change. A morning that is due already stays due; one who cannot be reached has none. `since`: mornings
 * after it count, though they may be over by now; whatever was said of them is not said again.
 */
export async function scheduleMember(
  tx: Tx,
  workspace: string,
  memberId: string,
  now: Instant,
  since: Instant = now,
): Promise<void> {
  const member = await memberById(tx, workspace, memberId);
  if (!member) return;
  // A viewer looks in when they like: there is nothing for them to do in the morning.
  const reachable = member.role !== "viewer" && (await deliverableIdentity(tx, workspace, memberId)) !== null;
  await scheduleReview(tx, member, reachable, now, since);
  const due = member.checklist_due_at;
  if (reachable && due !== null && due <= now) return;
  const holidays = await daysOffOf(tx, member, localDay(now, member.zone));
  await moveMorning(tx, member, reachable ? nextChecklistAt(member, since, holidays) : null);
}
