/** A member away for some days: their own words, checked before anything is kept. */
import { daysBetween } from "./time.ts";
import type { LocalDate } from "./vocabulary.ts";

/** Longer than that is no absence but a handover. */
const LONGEST_DAYS = 184;

/** Both days within it. */
export interface Absence {
  readonly from_day: LocalDate;
  readonly until_day: LocalDate;
}

export const isAway = ({ from_day, until_day }: Absence, day: LocalDate): boolean =>
  from_day <= day && day <= until_day;

const overlap = (one: Absence, other: Absence): boolean =>
  one.from_day <= other.until_day && other.from_day <= one.until_day;

export type AbsenceDecision =
  | { readonly kind: "away"; readonly absence: Absence }
  /** Over before it began, or over already. */
  | { readonly kind: "backwards" }
  | { readonly kind: "past" }
  | { readonly kind: "too_long" }
  /** Who was named is away then too. */
  | { readonly kind: "deputy_away"; readonly until: LocalDate };

/** `until` null: that one day. `deputy`: the absence of who was named, if they have one. */
export function decideAbsence(
  { from, until }: { readonly from: LocalDate; readonly until: LocalDate | null },
  deputy: Absence | null,
  today: LocalDate,
): AbsenceDecision {
  const absence = { from_day: from, until_day: until ?? from };
  if (absence.until_day < absence.from_day) return { kind: "backwards" };
  if (absence.until_day < today) return { kind: "past" };
  if (daysBetween(absence.from_day, absence.until_day) >= LONGEST_DAYS) return { kind: "too_long" };
  if (deputy && overlap(absence, deputy)) return { kind: "deputy_away", until: deputy.until_day };
  return { kind: "away", absence };
}
