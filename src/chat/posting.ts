/** What an answer shown to one person in a shared channel may become: a message for everybody there. */
import type { ClientQuestion } from "./question.ts";

/** Which answer about a client. */
export type Posting = "card" | ClientQuestion;

export interface PostCommand {
  readonly kind: "post_here";
  readonly client: string;
  readonly what: Posting;
  /** Until then it only says who will read it, and asks. */
  readonly sure: boolean;
}
