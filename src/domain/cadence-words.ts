/** A cadence as somebody types it: `14/30`, `weekly`, `7/14 21/30 60/90`. */
import { CLOCKS, type Clock, type Limits } from "./cadence.ts";

const LONGEST_DAYS = 730;

/** A number alone is the ideal, and the maximum twice that, as in the table of `docs/practice.md`. */
const NAMED: readonly (readonly [RegExp, number])[] = [
  [/^(weekly|every week|щотижня|раз на тиждень|еженедельно|раз в неделю|hàng tuần|mỗi tuần)$/iu, 7],
  [/^(biweekly|fortnightly|every two weeks|раз на два тижні|раз в две недели|hai tuần một lần|2 tuần một lần)$/iu, 14],
  [/^(monthly|every month|щомісяця|раз на місяць|ежемесячно|раз в месяц|hàng tháng|mỗi tháng)$/iu, 30],
  [/^(quarterly|every quarter|щокварталу|раз на квартал|ежеквартально|раз в квартал|hàng quý|mỗi quý)$/iu, 90],
];
const OWN = /^(default|standard|reset|як у рівня|стандарт(?:но)?|как у уровня|mặc định)$/iu;

type ReadCadence =
  /** Limits in the order any contact, decides or pays, in person; those not named stay as they are. */
  | { readonly kind: "limits"; readonly limits: Partial<Readonly<Record<Clock, Limits>>> }
  /** Back to the tier's own. */
  | { readonly kind: "tier" }
  | { readonly kind: "unreadable" };

/** Reads `ideal/max` in days, up to three of them; never throws. */
export function readCadence(words: string): ReadCadence {
  const text = words.normalize("NFC").trim();
  if (OWN.test(text)) return { kind: "tier" };
  const named = NAMED.find(([pattern]) => pattern.test(text));
  const parts = named ? [String(named[1])] : text.split(/[\s,;]+/).filter((part) => part !== "");
  const read = parts.map(readLimits);
  const limits: Partial<Record<Clock, Limits>> = {};
  for (const [at, one] of read.entries()) {
    const clock = CLOCKS[at];
    if (!one || !clock) return { kind: "unreadable" };
    limits[clock] = one;
  }
  return read.length === 0 ? { kind: "unreadable" } : { kind: "limits", limits };
}

function readLimits(part: string): Limits | null {
  const match = /^(\d{1,3})(?:[/-](\d{1,3}))?$/.exec(part);
  if (!match) return null;
  const ideal = Number(match[1]);
  const max = match[2] === undefined ? Math.min(ideal * 2, LONGEST_DAYS) : Number(match[2]);
  return ideal >= 1 && ideal <= max && max <= LONGEST_DAYS ? { ideal, max } : null;
}
