/**
 * What Rapport says, as meaning: every door draws the same reply in its own way, and shows all of it.
 *
 * A feature builds a `Reply<Command>`, whose buttons carry commands. The handler stores those commands and hands the
 * doors a `Reply<ActionId>`, whose buttons carry the stored ids.
 */
import type { Language } from "../domain/vocabulary.ts";
import type { Command } from "./command.ts";
import type { Text } from "./text.ts";

export type ActionId = string;

/**
 * `plain` an answer; `good` something was recorded; `ask` a question whose buttons or next message answer it;
 * `warning` something needs care; `refusal` an expected no; `failure` a fault of ours, with its reference.
 */
export type Tone = "plain" | "good" | "ask" | "warning" | "refusal" | "failure";

export interface Action<A = Command> {
  /** Plain text, at most 75 characters (Slack's limit for a button); may hold a name somebody typed. */
  readonly label: string;
  readonly does: A;
  readonly style?: "primary" | "danger";
}

/** A mark before a line: where the work stands, or a bullet. */
export type Mark = "bullet" | "done" | "open" | "green" | "amber" | "red";

export interface Line<A = Command> {
  /** The number a person taps or types. */
  readonly number?: number;
  readonly mark?: Mark;
  readonly text: Text;
  /**
   * Buttons of this line alone. One on a numbered line is the tap on its number; several stand in a row beside or
   * under the line.
   */
  readonly actions?: readonly Action<A>[];
}

export interface Fact {
  readonly label: Text;
  readonly value: Text;
}

/** At most 6 series of 20 points (Slack's limit for a chart). `unit` is said once, beside the title. */
export interface Chart {
  readonly shape: "bar" | "line";
  readonly title: Text;
  readonly unit?: string;
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}

export type Section<A = Command> =
  | { readonly kind: "lines"; readonly heading?: Text; readonly lines: readonly Line<A>[] }
  | { readonly kind: "facts"; readonly heading?: Text; readonly facts: readonly Fact[] }
  | { readonly kind: "chart"; readonly chart: Chart }
  /** Small print under the rest. */
  | { readonly kind: "note"; readonly text: Text };

export interface Reply<A = Command> {
  readonly tone: Tone;
  readonly title?: Text;
  readonly sections: readonly Section<A>[];
  /** Buttons under the whole message, at most 25. */
  readonly actions: readonly Action<A>[];
  /** Where the answer to a button goes: `edit` (the default) replaces the message the button sat on. */
  readonly place?: "edit" | "below";
  /** The asker's next message fills the `words` of this command ("type a date"). */
  readonly awaits?: A;
  /** The reply holds a secret, which is said once and kept nowhere: this is said instead to whoever asks again. */
  readonly once?: Text;
}

/** A reply ready for a door. */
export interface Message {
  readonly reply: Reply<ActionId>;
  readonly language: Language;
}

/** What may be kept of a message: all of it, but of one that holds a secret only how to ask for another. */
export function keepable(message: Message): Message {
  const { once, actions } = message.reply;
  if (once === undefined) return message;
  const sections = [{ kind: "lines", lines: [{ text: once }] }] as const;
  return { ...message, reply: { tone: "plain", sections, actions, once } };
}
