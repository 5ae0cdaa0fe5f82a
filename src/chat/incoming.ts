/** What a door tells the handler: one thing that one person did, with everything a platform knew about it. */
import type { Instant } from "../domain/vocabulary.ts";
import type { ActionId } from "./reply.ts";

export const PLATFORMS = ["slack", "telegram", "web"] as const;
export type Platform = (typeof PLATFORMS)[number];

/**
 * How the platform vouches for a person. Only `admin` and `member` (a full member of the Slack workspace, a person of
 * the local page) are let in unseen; on Telegram everybody is `unproven` and is known by an earlier link or by a code.
 */
export type Standing = "admin" | "member" | "unproven" | "guest" | "stranger" | "bot";

export interface Who {
  /** The platform's own id of the person: `U123`, `4711`, a handle. */
  readonly id: string;
  readonly name: string;
  readonly standing: Standing;
  /** A BCP 47 tag or Slack locale, as the platform gave it. */
  readonly language: string | null;
  /** An IANA zone, as the platform gave it. */
  readonly zone: string | null;
  readonly email: string | null;
}

export interface Conversation {
  readonly id: string;
  /** `direct`: the person and Rapport alone. `shared`: others read along, so answers show only to the asker. */
  readonly kind: "direct" | "shared";
  /** The thread the message stands in, where the platform has threads. */
  readonly thread?: string;
}

export type Content =
  /** `name` without its slash: `touch`, `rapport`. */
  | { readonly kind: "command"; readonly name: string; readonly text: string }
  | { readonly kind: "words"; readonly text: string }
  /** A button. `message` names the message it sits on, so that it can be edited. */
  | { readonly kind: "action"; readonly id: ActionId; readonly message: string | null }
  /** Words given in a form that a reply's `awaits` opened. */
  | { readonly kind: "answer"; readonly id: ActionId; readonly text: string }
  /** The person came: opened the app, pressed start, perhaps with a code. */
  | { readonly kind: "arrival"; readonly code: string | null }
  /** The person shared where they are. */
  | { readonly kind: "place"; readonly zone: string }
  /** The person blocked Rapport, or let it in again. */
  | { readonly kind: "reachable"; readonly reachable: boolean };

export interface Incoming {
  readonly platform: Platform;
  /** The Slack team (or enterprise, when installed org-wide); `null` where the platform has no teams. */
  readonly team: string | null;
  readonly who: Who;
  readonly conversation: Conversation;
  /**
   * Every name the platform has for this event, each unique: Slack repeats one message under several event ids
   * (slackapi/node-slack-sdk#2141), so a repeat is recognised by any of them.
   */
  readonly eventKeys: readonly [string, ...string[]];
  readonly content: Content;
  /** Where the reply goes: in the platform's acknowledgement, or as a message of its own. */
  readonly answerIn: "acknowledgement" | "message";
  readonly receivedAt: Instant;
}
