/** How the sample is written down: days count from the today of whoever owns the client, the past negative. */
import type {
  Channel,
  Direction,
  Language,
  MemberRole,
  Ower,
  Stage,
  StakeholderRole,
  Status,
  Tier,
} from "../domain/vocabulary.ts";

export type Handle = "olha" | "daniel" | "minhanh" | "aigerim";

export interface SampleMember {
  readonly handle: Handle;
  readonly name: string;
  readonly role: MemberRole;
  readonly language: Language;
  readonly zone: string;
}

export interface SampleContact {
  readonly name: string;
  readonly title: string;
  readonly role: StakeholderRole | null;
}

export interface SampleTouch {
  readonly day: number;
  readonly channel: Channel;
  readonly direction?: Direction;
  readonly words: string;
  /** Names of contacts of the client. */
  readonly with: readonly string[];
  /** What it left to do. */
  readonly leaves?: SampleFollowUp;
}

export interface SampleFollowUp {
  readonly text: string;
  readonly day: number;
  /** Local `HH:MM`. */
  readonly time?: string;
  readonly kind: "promise" | "own";
  readonly ower?: Ower;
  readonly done?: true;
}

export interface SampleProject {
  readonly name: string;
  readonly status: Status;
  readonly note?: string;
  /** When the status was last said. */
  readonly said: number;
  readonly deadline?: number;
}

export interface SampleClient {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly owner: Handle;
  readonly deputy?: Handle;
  readonly tier: Tier;
  readonly stage: Stage;
  readonly contacts: readonly SampleContact[];
  readonly touches: readonly SampleTouch[];
  readonly followUps: readonly SampleFollowUp[];
  readonly projects: readonly SampleProject[];
}

/** Shorthand: `touch(-9, "call", "про літнє меню", ["Марія Левчук"])`. */
export const touch = (
  day: number,
  channel: Channel,
  words: string,
  people: readonly string[],
  more: Pick<SampleTouch, "direction" | "leaves"> = {},
): SampleTouch => ({ day, channel, words, with: people, ...more });

export const promise = (day: number, text: string, time?: string): SampleFollowUp =>
  time === undefined ? { day, text, kind: "promise" } : { day, text, kind: "promise", time };

export const ownStep = (day: number, text: string): SampleFollowUp => ({ day, text, kind: "own" });

export const theyOwe = (day: number, text: string): SampleFollowUp => ({ day, text, kind: "promise", ower: "client" });

export const done = (followUp: SampleFollowUp): SampleFollowUp => ({ ...followUp, done: true });
