/** What the parts of a campaign counted, as one. */
import type { Part } from "./kept.ts";

type Counted = Pick<Part, "did">;

/** A count is added up. A peak, the worst of something or the size of what every part works through is none. */
const LARGEST = /^(peak|worst|of a scenario)\b/;
/** What all the parts together would have cannot be told from what each had. */
const QUANTILE = /\bp\d+$/;

/** "kills 200, p99 247 (largest of 2 parts), peak MB with a file 210": in the order in which the parts name them. */
export function counted(parts: readonly Counted[]): string {
  const named = [...new Set(parts.flatMap(({ did }) => Object.keys(did)))];
  return named.map((what) => `${what} ${together(what, parts)}`).join(", ");
}

function together(what: string, parts: readonly Counted[]): string {
  const values = parts.flatMap(({ did }) => did[what] ?? []);
  const largest = Math.max(...values);
  if (LARGEST.test(what)) return String(largest);
  if (QUANTILE.test(what))
    return values.length === 1 ? String(largest) : `${largest} (largest of ${values.length} parts)`;
  return String(values.reduce((sum, value) => sum + value, 0));
}
