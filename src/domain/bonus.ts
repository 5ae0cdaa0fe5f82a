/** A member's own estimate of their bonus, from the workspace's rule: never shown to anybody else. */

/** Amounts in minor units of the rule's one currency; `null`: nothing is paid for that. */
export interface BonusRule {
  /** Revenue of the year. */
  readonly target: number | null;
  readonly target_bonus: number | null;
  readonly growth_percent: number | null;
  readonly growth_bonus: number | null;
  /** For each client. */
  readonly won_back_bonus: number | null;
  readonly referral_bonus: number | null;
}

interface BonusFacts {
  /** The portfolio's, this year, in the rule's currency. */
  readonly actual: number;
  readonly forecast: number | null;
  /** Of the portfolio over the last twelve months; `null`: nothing to compare with. */
  readonly growth: number | null;
  /** Clients of this year. */
  readonly wonBack: number;
  readonly referred: number;
}

export type BonusPart = "target" | "growth" | "won_back" | "referral";

export interface BonusLine {
  readonly part: BonusPart;
  readonly amount: number;
  /** `likely`: not reached, but forecast to be. */
  readonly state: "reached" | "likely" | "open";
}

interface BonusEstimate {
  readonly lines: readonly BonusLine[];
  readonly reached: number;
  /** What is reached and what is likely. */
  readonly likely: number;
}

/** What the year's figures come to under the rule. */
export function bonusOf(rule: BonusRule, facts: BonusFacts): BonusEstimate {
  const lines: BonusLine[] = [];
  if (rule.target !== null && rule.target_bonus !== null) {
    const likely = (facts.forecast ?? 0) >= rule.target;
    const state = facts.actual >= rule.target ? "reached" : likely ? "likely" : "open";
    lines.push({ part: "target", amount: rule.target_bonus, state });
  }
  if (rule.growth_percent !== null && rule.growth_bonus !== null) {
    // The twelve months move on until the year is over, so growth is at most likely.
    const state = facts.growth !== null && facts.growth >= rule.growth_percent ? "likely" : "open";
    lines.push({ part: "growth", amount: rule.growth_bonus, state });
  }
  const each = (part: BonusPart, bonus: number | null, count: number) => {
    if (bonus !== null && count > 0) lines.push({ part, amount: bonus * count, state: "reached" });
  };
  each("won_back", rule.won_back_bonus, facts.wonBack);
  each("referral", rule.referral_bonus, facts.referred);
  const total = (...states: readonly BonusLine["state"][]): number =>
    lines.reduce((all, line) => (states.includes(line.state) ? all + line.amount : all), 0);
  return { lines, reached: total("reached"), likely: total("reached", "likely") };
}
