/** "No budget" as an explanation is an alarm (`docs/practice.md`, "Money"): somebody pays for something. */
import type { LocalDate } from "./vocabulary.ts";

export interface NoBudgetFacts {
  /** When they last said so; `null`: never. */
  readonly no_budget_on: LocalDate | null;
  /** When its line was ticked; `null`: not yet. */
  readonly no_budget_asked_on: LocalDate | null;
  /** The last contact with somebody who decides or pays. */
  readonly decides_on: LocalDate | null;
}

/** From the day after it was said, until it was ticked, or somebody who decides or pays was talked with since. */
export const isNoBudgetAlarm = (facts: NoBudgetFacts, today: LocalDate): boolean => {
  const { no_budget_on: said, no_budget_asked_on: asked, decides_on: talked } = facts;
  if (said === null || today <= said) return false;
  return !(asked !== null && asked >= said) && !(talked !== null && talked > said);
};
