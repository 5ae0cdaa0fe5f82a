/** What a change of owner brings with it. */
import type { LocalDate, MemberRole, Stage } from "./vocabulary.ts";

export interface HandoverFacts {
  readonly owner: string | null;
  readonly deputy: string | null;
  readonly stage: Stage;
  /** The last contact of any kind; `null`: nobody has talked with them yet. */
  readonly lastOn: LocalDate | null;
  /** What was promised before, told with the handover. */
  readonly promised: number;
}

export type HandoverDecision =
  | { readonly kind: "theirs_already" }
  /** Neither theirs to give nor theirs to take. */
  | { readonly kind: "not_yours" }
  | { readonly kind: "handed"; readonly deputy: string | null; readonly stage: Stage };

/**
 * Owner, deputy and leads hand a client over; one without an owner, or for oneself, anybody who sees it. From sales,
 * with promises and no talk of ours yet, its work begins: onboarding.
 */
export function decideHandover(
  facts: HandoverFacts,
  to: string,
  by: { readonly member: string; readonly role: MemberRole },
): HandoverDecision {
  if (facts.owner === to) return { kind: "theirs_already" };
  const leads = by.role === "lead" || by.role === "admin";
  const may = leads || facts.owner === null || [facts.owner, facts.deputy, to].includes(by.member);
  if (!may) return { kind: "not_yours" };
  return {
    kind: "handed",
    deputy: facts.deputy === to ? null : facts.deputy,
    stage: facts.stage === "active" && facts.promised > 0 && facts.lastOn === null ? "onboarding" : facts.stage,
  };
}
