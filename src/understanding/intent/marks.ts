/** What the words of a line do in it: the shape of every language's word list for intents. */
import type { Channel, Status } from "../../domain/vocabulary.ts";

/** Who moves: `to` the subject reaches out, `with` both take part, `from` the subject receives. */
export type Way = "to" | "with" | "from";

export type Mark =
  /** A verb. `any` has no tense of its own (Vietnamese, English -ing). `weak`: its channel gives way to any other. */
  | {
      readonly is: "verb";
      readonly when: "past" | "todo" | "any";
      readonly channel?: Channel;
      readonly way?: Way;
      readonly weak?: boolean;
      /** We called and nobody took it, whoever its subject is: "Milton didn't pick up". */
      readonly unanswered?: boolean;
    }
  /** A noun of a contact: a call, lunch, a zoom. */
  | { readonly is: "event"; readonly channel: Channel; readonly way?: Way; readonly weak?: boolean }
  /** By what means: telegram, post, WhatsApp. */
  | { readonly is: "medium"; readonly channel: Channel }
  /** What starts a follow-up: "next:", "далі", "->". `sure`: whatever follows. */
  | { readonly is: "marker"; readonly sure?: boolean }
  | { readonly is: "need" }
  /** A noun for something to do: "відправка", "сдача". */
  | { readonly is: "deed" }
  | { readonly is: "us" }
  | { readonly is: "them" }
  | { readonly is: "ask" }
  | { readonly is: "query" }
  | { readonly is: "happened" }
  | { readonly is: "ahead" }
  /** `apart`: only with a mark behind it: "справился: …". */
  | { readonly is: "done"; readonly apart?: boolean }
  | { readonly is: "status"; readonly status: Status }
  | { readonly is: "statusWord" }
  | { readonly is: "set" }
  | { readonly is: "request"; readonly intent: "show_checklist" | "list_clients" | "help" }
  | { readonly is: "private" }
  | { readonly is: "filler" }
  /** A thing named by several words, none of which is a word of its own there: "nhận diện", "bưu điện". */
  | { readonly is: "thing" }
  /** Words before a person or client: with, to, from, bên. `inbound`: what comes after is who contacted us. */
  | { readonly is: "link"; readonly inbound?: boolean }
  /** A word that what was said hangs on: that, що, rằng. */
  | { readonly is: "that" };

export type MarkWords = readonly (readonly [patterns: string, mark: Mark])[];
