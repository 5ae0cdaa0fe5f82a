/** Invoices: how old what is owed to us is, and the steps of asking for it (`docs/practice.md`, "Money"). */
import { sum } from "./money.ts";
import { daysBetween } from "./time.ts";
import type { LocalDate } from "./vocabulary.ts";

export interface OpenInvoice {
  readonly amount: number;
  /** What of it has come in. */
  readonly paid: number;
  readonly due_on: LocalDate;
  readonly promised_on: LocalDate | null;
  readonly disputed_on: LocalDate | null;
  readonly chased: string | null;
}

export const outstanding = ({ amount, paid }: Pick<OpenInvoice, "amount" | "paid">): number => amount - paid;

/** Days past the due day: 0 on the day itself, negative before it. */
export const daysLate = ({ due_on }: Pick<OpenInvoice, "due_on">, today: LocalDate): number =>
  daysBetween(due_on, today);

/** The last day of each bucket; the fourth has no end. */
const BUCKET_ENDS = [30, 60, 90] as const;
export const BUCKETS = ["1–30", "31–60", "61–90", "91+"] as const;
type Bucket = (typeof BUCKETS)[number];

interface Ageing {
  /** What is owed and not late yet. */
  readonly notDue: number;
  readonly late: Readonly<Record<Bucket, number>>;
  readonly total: number;
}

/** Unpaid invoices of one currency by age; the parts sum to the total. */
export function ageingOf(invoices: readonly OpenInvoice[], today: LocalDate): Ageing {
  const owed = (inside: (late: number) => boolean): number =>
    sum(invoices.filter((one) => inside(daysLate(one, today))).map(outstanding));
  const [first, second, third] = BUCKET_ENDS;
  return {
    notDue: owed((late) => late < 1),
    late: {
      "1–30": owed((late) => late >= 1 && late <= first),
      "31–60": owed((late) => late > first && late <= second),
      "61–90": owed((late) => late > second && late <= third),
      "91+": owed((late) => late > third),
    },
    total: sum(invoices.map(outstanding)),
  };
}

/**
 * `act`: is the act signed, so that nothing holds the payment? `remind` a friendly word; then their accountant, who
 * pays, and our lead.
 */
export type ChaseStep = "act" | "remind" | "accountant" | "payer" | "lead";
/** From so many days late on it is our lead who asks. */
export const LEAD_AFTER_DAYS = 30;
const STEPS: readonly (readonly [day: number, step: ChaseStep])[] = [
  [-3, "act"],
  [1, "remind"],
  [7, "accountant"],
  [14, "payer"],
  [LEAD_AFTER_DAYS, "lead"],
];
/** After the last step our lead is told again so often. */
const AGAIN_DAYS = 30;

export interface Chase {
  readonly step: ChaseStep;
  /** Names this step of this invoice: kept in `chased` once it is taken, and nothing more is said until the next. */
  readonly key: string;
}

/**
 * The step that is due and not yet taken. A dispute pauses it, and so does a promised day until it is over; a broken
 * promise brings the step of the day back, though it had been taken before.
 */
export function chaseOf(invoice: OpenInvoice, today: LocalDate): Chase | null {
  const { promised_on, disputed_on, chased, due_on } = invoice;
  if (outstanding(invoice) <= 0 || disputed_on !== null) return null;
  if (promised_on !== null && promised_on >= today) return null;
  const late = daysLate(invoice, today);
  const current = STEPS.findLast(([day]) => day <= late);
  if (!current) return null;
  const [day, step] = current;
  // What was asked before the due day is answered by it: on the day itself nobody is late.
  if (step === "act" && late >= 0) return null;
  const round = step === "lead" ? Math.floor((late - day) / AGAIN_DAYS) : 0;
  const broken = promised_on === null ? "" : `:${promised_on}`;
  const key = `${due_on}:${day + round * AGAIN_DAYS}${broken}`;
  return chased === key ? null : { step, key };
}
