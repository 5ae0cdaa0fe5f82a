/** What a sabotage is: one place broken on purpose, and who must see it. */

interface Broken {
  readonly name: string;
  readonly file: string;
  /** Stands in the file once. */
  readonly from: string;
  readonly to: string;
}

/** Most are seen from outside, by a campaign. */
export interface SeenByCampaign extends Broken {
  readonly kind?: "campaign";
  readonly caughtBy: string;
  readonly count: number;
}

/** What no campaign can meet often enough, or at all, is seen by a test of `npm test`. */
export interface SeenByTest extends Broken {
  readonly kind: "test";
  /** Its file, from the root of the tree. */
  readonly caughtBy: string;
  /** Stands in its name. */
  readonly test: string;
}

export type Sabotage = SeenByCampaign | SeenByTest;

/** Who must see it, for people. */
export const whoSees = (sabotage: Sabotage): string =>
  sabotage.kind === "test" ? `${sabotage.caughtBy}: ${sabotage.test}` : sabotage.caughtBy;
