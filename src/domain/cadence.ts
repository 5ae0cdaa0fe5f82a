/**
 * How often a client must hear from us: three clocks, each with an ideal and a maximum number of days
 * (`docs/practice.md`, "Touches and cadence"). Days are whole calendar days of the member's zone.
 */
import { addDays, daysBetween } from "./time.ts";
import type { LocalDate, Stage, Tier } from "./vocabulary.ts";

/**
 * `any`: any contact. `decides`: the freshest of those who decide or pay. `in_person`: a meeting in one room.
 */
export const CLOCKS = ["any", "decides", "in_person"] as const;
export type Clock = (typeof CLOCKS)[number];

export interface Limits {
  readonly ideal: number;
  readonly max: number;
}

export type TierLimits = Readonly<Record<Tier, Readonly<Record<Clock, Limits>>>>;

const CADENCE: TierLimits = {
  key: { any: { ideal: 7, max: 14 }, decides: { ideal: 21, max: 30 }, in_person: { ideal: 60, max: 90 } },
  growth: { any: { ideal: 14, max: 30 }, decides: { ideal: 30, max: 60 }, in_person: { ideal: 75, max: 90 } },
  standard: { any: { ideal: 30, max: 60 }, decides: { ideal: 60, max: 90 }, in_person: { ideal: 90, max: 180 } },
};

/** What a workspace has settled that clocks depend on, beside the client itself. */
export interface CadenceRules {
  readonly limits: TierLimits;
  /** The public holidays a client keeps in a calendar year, in order: they do not count against it. */
  readonly holidays: (client: Pick<CadenceFacts, "country" | "owner_id">, year: number) => readonly LocalDate[];
}

/** The practice's own table, for clients whose holidays nobody knows. */
export const PRACTICE: CadenceRules = { limits: CADENCE, holidays: () => [] };

/** The columns of a client that its clocks depend on; a row of `clients` will do. */
export interface CadenceFacts {
  readonly owner_id: string | null;
  /** ISO 3166; `none`: it keeps no holidays; `null`: its owner's. */
  readonly country: string | null;
  readonly tier: Tier;
  readonly stage: Stage;
  readonly paused_until: LocalDate | null;
  readonly any_ideal: number | null;
  readonly any_max: number | null;
  readonly decides_ideal: number | null;
  readonly decides_max: number | null;
  readonly in_person_ideal: number | null;
  readonly in_person_max: number | null;
  readonly in_person_off: 0 | 1;
  readonly any_on: LocalDate | null;
  readonly decides_on: LocalDate | null;
  readonly in_person_on: LocalDate | null;
}

/**
 * `off`: paused, churned, or switched off for this client. `never`: nothing has restarted it yet, so nothing is known.
 * The rest compare `days` with the limits, a limit's own day still being within it.
 */
export type ClockState = "off" | "never" | "within_ideal" | "within_max" | "past_max" | "past_double";

export interface ClockReading extends Limits {
  readonly state: ClockState;
  readonly on: LocalDate | null;
  /** Since it was restarted, without the client's public holidays; `null` when it never was. */
  readonly days: number | null;
  /** The last day within the maximum ("next by"); `null` while off or never started. */
  readonly dueOn: LocalDate | null;
}

/** A client's own numbers stand as they were set; onboarding halves the tier's for any contact. */
export function limitsOf(client: CadenceFacts, clock: Clock, rules: CadenceRules): Limits {
  const tier = rules.limits[client.tier][clock];
  const halved = clock === "any" && client.stage === "onboarding";
  const max = client[`${clock}_max`] ?? (halved ? Math.ceil(tier.max / 2) : tier.max);
  const ideal = client[`${clock}_ideal`] ?? (halved ? Math.ceil(tier.ideal / 2) : tier.ideal);
  return { ideal: Math.min(ideal, max), max };
}

/** Paused until a day that has not come (or without an end), or gone for good. */
export const clocksStopped = (client: Pick<CadenceFacts, "stage" | "paused_until">, today: LocalDate): boolean =>
  client.stage === "churned" ||
  (client.stage === "paused" && (client.paused_until === null || today < client.paused_until));

function stateAfter(days: number, { ideal, max }: Limits): ClockState {
  if (days <= ideal) return "within_ideal";
  if (days <= max) return "within_max";
  return days <= 2 * max ? "past_max" : "past_double";
}

/** Longer ago than any limit: holidays before that change nothing, and need not be known. */
const FURTHEST_DAYS = 1100;

const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));

/** The client's public holidays after `on`, up to and with `until`. */
export function holidaysSince(
  client: Pick<CadenceFacts, "country" | "owner_id">,
  on: LocalDate,
  until: LocalDate,
  rules: CadenceRules,
): ReadonlySet<LocalDate> {
  const kept: LocalDate[] = [];
  for (let year = yearOf(on); year <= yearOf(until); year++) {
    kept.push(...rules.holidays(client, year).filter((day) => on < day && day <= until));
  }
  return new Set(kept);
}

/** Days since `on`, up to `today`: the clock stands still on the client's public holidays. */
function daysCounted(client: CadenceFacts, on: LocalDate, today: LocalDate, rules: CadenceRules): number {
  const all = daysBetween(on, today);
  if (all <= 0) return 0;
  const from = all > FURTHEST_DAYS ? addDays(today, -FURTHEST_DAYS) : on;
  return all - holidaysSince(client, from, today, rules).size;
}

/** The day that is the `count`th after `on` when the client's public holidays are passed over. */
function dayCounted(client: CadenceFacts, on: LocalDate, count: number, rules: CadenceRules): LocalDate {
  let day = addDays(on, count);
  for (let year = yearOf(on); year <= yearOf(day); year++) {
    for (const holiday of rules.holidays(client, year)) if (on < holiday && holiday <= day) day = addDays(day, 1);
  }
  return day;
}

/** How one clock of a client stands on `today`. */
export function readClock(client: CadenceFacts, clock: Clock, today: LocalDate, rules: CadenceRules): ClockReading {
  const limits = limitsOf(client, clock, rules);
  const on = client[`${clock}_on`];
  const days = on === null ? null : daysCounted(client, on, today, rules);
  const off = clocksStopped(client, today) || (clock === "in_person" && client.in_person_off === 1);
  if (off || on === null || days === null) {
    return { ...limits, state: off ? "off" : "never", on, days, dueOn: null };
  }
  return { ...limits, state: stateAfter(days, limits), on, days, dueOn: dayCounted(client, on, limits.max, rules) };
}

/** How all three clocks of a client stand on `today`. */
export const clocksOf = (
  client: CadenceFacts,
  today: LocalDate,
  rules: CadenceRules,
): Readonly<Record<Clock, ClockReading>> => ({
  any: readClock(client, "any", today, rules),
  decides: readClock(client, "decides", today, rules),
  in_person: readClock(client, "in_person", today, rules),
});

/**
 * The first day on which a clock is past its maximum: what is stored and indexed. A pause with an end puts it off to
 * that end. `null`: it will not come by itself.
 */
export function pastMaxOn(client: CadenceFacts, clock: Clock, rules: CadenceRules): LocalDate | null {
  const on = client[`${clock}_on`];
  if (on === null || client.stage === "churned") return null;
  if (clock === "in_person" && client.in_person_off === 1) return null;
  const day = dayCounted(client, on, limitsOf(client, clock, rules).max + 1, rules);
  if (client.stage !== "paused") return day;
  if (client.paused_until === null) return null;
  return client.paused_until > day ? client.paused_until : day;
}
