/**
 * The nine factors of a client's health, each with its points (`docs/practice.md`, "Health"). A factor reads its facts
 * to points, to `unknown` (nothing is known: left out of the score) or to `none` (it is no part of this client).
 */
import type { ClockReading } from "./cadence.ts";
import type { Person } from "./stakeholders.ts";
import type { Status } from "./vocabulary.ts";

export const FACTORS = [
  "any",
  "decides",
  "in_person",
  "promises",
  "complaints",
  "projects",
  "satisfaction",
  "revenue",
  "receivables",
] as const;
export type Factor = (typeof FACTORS)[number];

export const WEIGHTS: Readonly<Record<Factor, number>> = {
  any: 16,
  decides: 20,
  in_person: 8,
  promises: 13,
  complaints: 10,
  projects: 10,
  satisfaction: 8,
  revenue: 8,
  receivables: 7,
};

export interface LatePromise {
  readonly id: string;
  readonly text: string;
  readonly daysLate: number;
}

export interface ProjectState {
  readonly id: string;
  /** `""` where the work was never named. */
  readonly name: string;
  readonly status: Status;
}

/** What is known about one client today. `null`: nothing of this kind has ever been recorded. Lists in any order. */
export interface HealthFacts {
  readonly any: ClockReading;
  readonly decides: ClockReading;
  readonly in_person: ClockReading;
  /** Everyone known to decide or pay. */
  readonly deciders: readonly Person[];
  /** Ours, open and past their day. */
  readonly latePromises: readonly LatePromise[];
  /** Open ones. */
  readonly complaints: readonly { readonly severe: boolean; readonly days: number }[] | null;
  /** Empty: none was ever named or given a status. */
  readonly projects: readonly ProjectState[];
  /** The last answer, 1–5. */
  readonly satisfaction: { readonly score: number; readonly days: number } | null;
  /** Year on year in percent; our share of the client's spend in percent, where known. */
  readonly revenue: { readonly growth: number; readonly walletShare: number | null } | null;
  /** The oldest unpaid invoice, in days past its due date; 0: none late. */
  readonly receivables: { readonly daysLate: number } | null;
  readonly noticeGiven: boolean;
}

export type Points = number | "unknown" | "none";

const SATISFACTION_FORGOTTEN_DAYS = 180;

/** Points of a clock: within ideal, within max, within twice the max, beyond. */
function clockPoints(clock: ClockReading, [ideal, max, double]: readonly [number, number, number]): Points {
  switch (clock.state) {
    case "off":
      return "none";
    case "never":
      return "unknown";
    case "within_ideal":
      return ideal;
    case "within_max":
      return max;
    case "past_max":
      return double;
    case "past_double":
      return 0;
  }
}

/**
 * Nobody known who decides or pays: 5. The same when they are known, the client is talked with, and never they: knowing
 * a name is no better than not knowing it until somebody calls.
 */
function decidesPoints({ decides, any, deciders }: HealthFacts): Points {
  if (decides.state === "off") return "none";
  if (deciders.length === 0 || (decides.state === "never" && any.state !== "never")) return 5;
  return clockPoints(decides, [20, 12, 5]);
}

function promisePoints({ latePromises }: HealthFacts): Points {
  if (latePromises.length === 0) return 13;
  return latePromises.length >= 3 || latePromises.some((promise) => promise.daysLate > 14) ? 0 : 7;
}

function complaintPoints({ complaints }: HealthFacts): Points {
  if (complaints === null) return "unknown";
  if (complaints.length === 0) return 10;
  return complaints.some((complaint) => complaint.severe || complaint.days > 7) ? 0 : 5;
}

const SEVERITY: Readonly<Record<Status, number>> = { red: 0, amber: 1, green: 2 };
const STATUS_POINTS: Readonly<Record<Status, number>> = { red: 0, amber: 5, green: 10 };

/** The project that stands worst, the first by name among equals. */
export const worstProject = (projects: readonly ProjectState[]): ProjectState | undefined =>
  projects.toSorted((a, b) => SEVERITY[a.status] - SEVERITY[b.status] || (a.name + a.id < b.name + b.id ? -1 : 1))[0];

function projectPoints({ projects }: HealthFacts): Points {
  const worst = worstProject(projects);
  return worst ? STATUS_POINTS[worst.status] : "unknown";
}

function satisfactionPoints({ satisfaction }: HealthFacts): Points {
  if (satisfaction === null || satisfaction.days > SATISFACTION_FORGOTTEN_DAYS) return "unknown";
  if (satisfaction.score >= 5) return 8;
  if (satisfaction.score >= 4) return 6;
  return satisfaction.score >= 3 ? 3 : 0;
}

function revenuePoints({ revenue }: HealthFacts): Points {
  if (revenue === null) return "unknown";
  if (revenue.growth >= 10) return 8;
  if (revenue.growth < -10) return 0;
  return (revenue.walletShare ?? 0) >= 80 ? 8 : 5;
}

function receivablesPoints({ receivables }: HealthFacts): Points {
  if (receivables === null) return "unknown";
  if (receivables.daysLate <= 7) return 7;
  return receivables.daysLate <= 30 ? 3 : 0;
}

export type FactorPoints = Readonly<Record<Factor, Points>>;

/** Each factor's points out of its weight. */
export const pointsOf = (facts: HealthFacts): FactorPoints => ({
  any: clockPoints(facts.any, [16, 10, 4]),
  decides: decidesPoints(facts),
  in_person: clockPoints(facts.in_person, [8, 5, 2]),
  promises: promisePoints(facts),
  complaints: complaintPoints(facts),
  projects: projectPoints(facts),
  satisfaction: satisfactionPoints(facts),
  revenue: revenuePoints(facts),
  receivables: receivablesPoints(facts),
});

/** What holds a score at 49 however good the rest is. */
export const CAPS = ["severe_complaint", "any", "decides", "receivables", "notice"] as const;
export type Cap = (typeof CAPS)[number];

const OLD_INVOICE_DAYS = 60;

export function capsOf(facts: HealthFacts): readonly Cap[] {
  const holds: Readonly<Record<Cap, boolean>> = {
    severe_complaint: facts.complaints?.some((complaint) => complaint.severe) ?? false,
    any: facts.any.state === "past_double",
    decides: facts.decides.state === "past_double" && facts.deciders.length > 0,
    receivables: (facts.receivables?.daysLate ?? 0) > OLD_INVOICE_DAYS,
    notice: facts.noticeGiven,
  };
  return CAPS.filter((cap) => holds[cap]);
}

const CAPPED_AT = 49;

export const weightOf = (factors: readonly Factor[]): number =>
  factors.reduce((sum, factor) => sum + WEIGHTS[factor], 0);
export const numberOf = (points: Points): number => (typeof points === "number" ? points : 0);

/** Points earned over points known, in percent; `uncapped` is without caps. */
export function scoreOf(points: FactorPoints, caps: readonly Cap[]) {
  const known = FACTORS.filter((factor) => typeof points[factor] === "number");
  const earned = known.reduce((sum, factor) => sum + numberOf(points[factor]), 0);
  const uncapped = Math.round((100 * earned) / weightOf(known));
  return { uncapped, score: caps.length > 0 ? Math.min(CAPPED_AT, uncapped) : uncapped };
}
