/** Asks for the words of a command about one client: the next message is read as if it followed that word. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Reply } from "../chat/reply.ts";
import { code, type Span } from "../chat/text.ts";
import { clientById } from "../store/clients.ts";
import type { ClientRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { ASK_WORDS } from "../wording/clients.ts";
import { say, sayPlain } from "../wording/say.ts";
import { clientGone } from "./which-client.ts";

const EXAMPLES = {
  touch: ASK_WORDS.touchExample,
  next: ASK_WORDS.nextExample,
  contact: ASK_WORDS.contactExample,
} as const;

export async function askWords(tx: Tx, command: CommandOf<"ask_words">, from: Asker): Promise<Reply> {
  const client = await clientById(tx, from, command.client);
  return client ? wordsAsked(client, command.as, from) : clientGone(from);
}

/** The question, below the message it was asked from, which stays to be read while typing. */
export function wordsAsked(client: ClientRow, as: CommandOf<"ask_words">["as"], from: Asker): Reply {
  const named: Span = { kind: "client", id: client.id, name: client.name };
  const example = code(sayPlain(from.language, EXAMPLES[as]));
  return {
    tone: "ask",
    sections: [{ kind: "lines", lines: [{ text: say(from.language, ASK_WORDS[as], { client: named, example }) }] }],
    actions: [],
    place: "below",
    awaits: { kind: "read_again", words: "", at: from.now, client: client.id, as },
  };
}
