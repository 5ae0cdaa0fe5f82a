/** Tables of the team: who is away, when reviews are due, own days off, clients that changed hands. */
import type { Clock } from "../domain/cadence.ts";
import type { Instant, LocalDate, Tier } from "../domain/vocabulary.ts";
import type { Flag } from "./schema.ts";

export interface TeamTables {
  absences: AbsenceRow;
  review_times: ReviewTimeRow;
  holiday_corrections: HolidayCorrectionRow;
  given_roles: GivenRoleRow;
  handovers: HandoverRow;
  tier_cadences: TierCadenceRow;
}

/** A member's current or next absence, both days within it; at most one each. */
export interface AbsenceRow {
  workspace_id: string;
  member_id: string;
  from_day: LocalDate;
  until_day: LocalDate;
  /** Who gets their checklist lines and reminders; `null`: each client's own deputy. */
  deputy_id: string | null;
  created_at: Instant;
}

/** When a member's next weekly review is due; `null`: never (no way to reach them). Indexed. */
export interface ReviewTimeRow {
  workspace_id: string;
  member_id: string;
  due_at: Instant | null;
}

/** A day the workspace has made a day off (1) or a working day (0), whatever the calendar of a country says. */
export interface HolidayCorrectionRow {
  workspace_id: string;
  /** ISO 3166; `""`: for every member. */
  country: string;
  day: LocalDate;
  off: Flag;
  created_at: Instant;
}

/** How often clients of a tier must hear from us, where a workspace has its own numbers, in days. */
export interface TierCadenceRow {
  workspace_id: string;
  tier: Tier;
  clock: Clock;
  ideal: number;
  max: number;
}

/** A member whose role an admin chose: a platform's profile no longer changes it. */
export interface GivenRoleRow {
  workspace_id: string;
  member_id: string;
  at: Instant;
}

/** A client that changed its owner, and whether the new one has had the brief. */
export interface HandoverRow {
  workspace_id: string;
  id: string;
  client_id: string;
  from_id: string | null;
  to_id: string;
  by_id: string;
  at: Instant;
  told_at: Instant | null;
}
