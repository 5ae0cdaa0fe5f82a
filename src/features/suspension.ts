/** A member leaves, or comes back: on every door at once, and with everything that was theirs. */
import type { Standing } from "../chat/incoming.ts";
import { MINUTE_MS } from "../domain/time.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { type Known, updateMember } from "../store/people.ts";
import type { MemberRow, Suspension } from "../store/schema.ts";
import { moveStanding } from "../store/standings.ts";
import type { Tx } from "../store/store.ts";
import { callOffAnswers } from "../store/suspensions.ts";
import { scheduleMember } from "./morning.ts";
import { remindAgain } from "./remind-again.ts";

/** Longer than any door keeps what it saw of somebody: another process may have gone by a profile of before they left. */
const SEEN_MS = 10 * MINUTE_MS;

/** Nothing is shown or sent to them from here on, answers that are under way neither. What they own stays theirs. */
export async function suspend(tx: Tx, member: MemberRow, why: Suspension, now: Instant): Promise<MemberRow> {
  const suspended = await updateMember(tx, member, { suspended: why });
  await callOffAnswers(tx, member, now);
  await scheduleMember(tx, member.workspace_id, member.id, now);
  return suspended;
}

/** They find everything as they left it, the reminders they could not be given too. */
export async function readmit(tx: Tx, member: MemberRow, now: Instant, newId: () => string): Promise<MemberRow> {
  const back = await updateMember(tx, member, { suspended: null });
  await remindAgain(tx, back, now, newId);
  await scheduleMember(tx, member.workspace_id, member.id, now);
  return back;
}

/**
 * What a platform says of somebody now. A guest or stranger is suspended, and let in again once the platform that
 * vouches for people vouches for them, of which it is asked once more before long; whom an admin removed, only an admin
 * lets in.
 */
export async function followStanding(
  tx: Tx,
  { member, identity }: Known,
  standing: Standing,
  now: Instant,
  newId: () => string,
): Promise<MemberRow> {
  switch (standing) {
    case "guest":
    case "stranger":
      return member.suspended === null ? suspend(tx, member, "standing", now) : member;
    case "admin":
    case "member":
      if (member.suspended !== "standing" || identity.standing_due_at === null) return member;
      await moveStanding(tx, identity, now + SEEN_MS);
      return readmit(tx, member, now, newId);
    case "unproven":
    case "bot":
      return member;
  }
}
