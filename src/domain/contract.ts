/** When a contract ends, and by when notice must be given: lines at 90, 60 and 30 days (`docs/practice.md`, "Money"). */
import { addDays, daysBetween } from "./time.ts";
import type { LocalDate } from "./vocabulary.ts";

interface ContractTerms {
  readonly contract_until: LocalDate | null;
  readonly notice_days: number | null;
  readonly notice_given_on: LocalDate | null;
  readonly terms_listed: string | null;
}

interface ContractDate {
  /** `notice`: the last day on which it can still be given. */
  readonly of: "notice" | "end";
  readonly on: LocalDate;
  readonly days: number;
}

/** The next date of a contract, today included: of the notice while it is ahead, then of the end. */
export function contractDate(terms: ContractTerms, today: LocalDate): ContractDate | null {
  const { contract_until: until, notice_days: notice } = terms;
  if (until === null || until < today) return null;
  const noticeOn = notice === null ? null : addDays(until, -notice);
  if (noticeOn !== null && noticeOn >= today) return { of: "notice", on: noticeOn, days: daysBetween(today, noticeOn) };
  return { of: "end", on: until, days: daysBetween(today, until) };
}

const MILESTONES = [90, 60, 30] as const;

/** Days until notice must be given, worth saying beside a meeting: within the last milestone's reach, and not given yet. */
export function noticeAhead(terms: ContractTerms, today: LocalDate): number | null {
  const date = contractDate(terms, today);
  if (date?.of !== "notice" || terms.notice_given_on !== null) return null;
  return date.days <= MILESTONES[0] ? date.days : null;
}

/** A line stays for a week, so that days off do not swallow it. */
const SHOWN_DAYS = 7;

interface ContractLine extends ContractDate {
  /** Names the milestone: kept in `terms_listed` once it is ticked. */
  readonly key: string;
}

/** The line of the morning about a contract; none once notice was given, since then it is talked about every day. */
export function contractLine(terms: ContractTerms, today: LocalDate): ContractLine | null {
  const date = contractDate(terms, today);
  if (!date || terms.notice_given_on !== null) return null;
  const milestone = MILESTONES.find((at) => date.days <= at && date.days > at - SHOWN_DAYS);
  if (milestone === undefined) return null;
  const key = `${date.of}:${date.on}:${milestone}`;
  return terms.terms_listed === key ? null : { ...date, key };
}
