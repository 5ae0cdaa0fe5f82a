/** What every campaign is: something that goes wrong so many times, and a judge who sees only what an outsider sees. */

export interface Given {
  readonly count: number;
  readonly seed: number;
  /** Told now and then how many are done. */
  readonly progress: (done: number) => void;
}

export interface Found {
  /** What was counted on the way, for the report. */
  readonly did: Readonly<Record<string, number>>;
  /** What should not have happened, each a sentence; empty when the guarantee held. */
  readonly broken: readonly string[];
}

/** What `did` says where the machine lacks what a campaign needs. */
export const notRun = (why: string): Found => ({ did: { [`not run: ${why}`]: 1 }, broken: [] });
export const whyNotRun = ({ did }: Found): string | undefined =>
  Object.keys(did).find((name) => name.startsWith("not run: "));

export interface Campaign {
  readonly name: string;
  /** The guarantee, as the report says it. */
  readonly holds: string;
  /** What `count` counts. */
  readonly unit: string;
  /** In `npm run test:soak`, in parts of at most `part`, each with a seed of its own. */
  readonly whole: number;
  readonly part: number;
  /** In `npm run test:faults`. */
  readonly some: number;
  /** In `npm test`: as little as makes sense. */
  readonly slice: number;
  /** It is mostly waiting for processes of its own, so its slice runs beside those that are not. */
  readonly inProcesses?: boolean;
  /** It judges how long something took, and so has the machine for itself but in `npm test`. */
  readonly alone?: boolean;
  readonly run: (given: Given) => Promise<Found>;
}

/** No more than so many sentences about one part: after these, more of the same teaches nothing. */
const MOST_SENTENCES = 20;

export function complaints(): { readonly add: (sentence: string) => void; readonly all: readonly string[] } {
  const all: string[] = [];
  return {
    all,
    add: (sentence) => {
      if (all.length < MOST_SENTENCES) all.push(sentence);
    },
  };
}
