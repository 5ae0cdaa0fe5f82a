/** Where Slack has Rapport installed: what the door needs of the memory, handed in. */
import type { Instant } from "../domain/vocabulary.ts";

interface End {
  readonly title: string;
  readonly text: string;
}

/** What a browser shows at the end of installing. */
export interface InstallWords {
  readonly installed: End;
  readonly cancelled: End;
  /** Too late, in another browser, or a second time. */
  readonly stale: End;
  readonly failed: End;
  readonly openSlack: string;
  readonly beginAgain: string;
}

export interface Installation {
  /** The team's id; the organisation's when it is installed for all of one. */
  readonly place: string;
  /** What they call themselves. */
  readonly name: string;
  readonly botUser: string;
  readonly botToken: string;
}

export interface Installations {
  /** A place that was here before gets its old workspace back; a new one gets a workspace of its own. */
  readonly keep: (installation: Installation) => Promise<void>;
  /** `null`: not installed there, or no longer. Throws when it cannot be read, which says nothing. */
  readonly find: (place: string) => Promise<Installation | null>;
  /** Forgets the token. False when there is none, or when it was installed again after `at`. */
  readonly remove: (place: string, at: Instant) => Promise<boolean>;
  /** What a browser takes along to Slack and has to bring back: unguessable, for ten minutes, once. */
  readonly issueState: () => string;
  /** False when it is none of ours, too late, or has been here before. */
  readonly spendState: (state: string) => Promise<boolean>;
}
