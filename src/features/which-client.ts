/** Finds the client a line is about, or asks; the typed words travel with the buttons, so nothing is typed twice. */
import type { Asker } from "../chat/asker.ts";
import type { ClientRef } from "../chat/command.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { plain, quote, shortened, type Text } from "../chat/text.ts";
import { clientById, clientByName, clientsByIds, likelyClients } from "../store/clients.ts";
import type { ClientRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { WHICH_CLIENT } from "../wording/clients.ts";
import { say, sayPlain } from "../wording/say.ts";

const OFFERED = 6;
/** Words repeated to the writer; a phone shows no more of them. */
const WORDS_SHOWN = 300;
const LABEL = 75;

/**
 * Runs `then` with the client that `ref` names, when the asker may see it; otherwise replies with a question or a
 * refusal. A client out of sight is treated as one that does not exist.
 *
 * `words`: the whole typed line. The buttons are `read_again` with it, so the handler reads it anew with the client
 * settled; empty words (a button pressed) then open the card.
 */
export async function settleClient(
  tx: Tx,
  ref: ClientRef,
  words: string,
  from: Asker,
  then: (client: ClientRow) => Promise<Reply>,
): Promise<Reply> {
  switch (ref.kind) {
    case "known": {
      const client = await clientById(tx, from, ref.id);
      return client ? then(client) : clientGone(from);
    }
    case "several": {
      const clients = await clientsByIds(tx, from, ref.ids);
      const [only] = clients;
      if (only && clients.length === 1) return then(only);
      return only
        ? ask(from, say(from.language, WHICH_CLIENT.several), clients, words, [])
        : askUnnamed(tx, words, from);
    }
    case "unknown": {
      // The reader of words may compare more strictly than names are kept unique.
      const same = await clientByName(tx, from, ref.text);
      if (same) return then(same);
      const near = await clientsByIds(tx, from, ref.near);
      const phrase = near.length > 0 ? WHICH_CLIENT.unknown : WHICH_CLIENT.unknownAlone;
      return ask(from, say(from.language, phrase, { name: quote(shortened(ref.text, LABEL)) }), near, words, [
        createAction(from, ref.text, words),
      ]);
    }
    case "unnamed":
      return askUnnamed(tx, words, from);
  }
}

/** The answer about a client that is gone or was never to be seen. */
export const clientGone = (from: Asker): Reply => ({
  tone: "refusal",
  sections: [{ kind: "lines", lines: [{ text: say(from.language, WHICH_CLIENT.gone) }] }],
  actions: [],
});

async function askUnnamed(tx: Tx, words: string, from: Asker): Promise<Reply> {
  const clients = await likelyClients(tx, from, OFFERED);
  const phrase = clients.length > 0 ? WHICH_CLIENT.which : WHICH_CLIENT.noneYet;
  return ask(from, say(from.language, phrase), clients, words, []);
}

function ask(
  from: Asker,
  question: Text,
  clients: readonly ClientRow[],
  words: string,
  more: readonly Action[],
): Reply {
  const typed = words.trim();
  const lines: Line[] = [{ text: question }];
  if (typed !== "") {
    lines.push({ text: say(from.language, WHICH_CLIENT.youWrote, { words: quote(shortened(typed, WORDS_SHOWN)) }) });
  }
  const offered = clients.slice(0, OFFERED).map(
    (client): Action => ({
      label: shortened(client.name, LABEL),
      does: { kind: "read_again", words, at: from.now, client: client.id },
    }),
  );
  return { tone: "ask", sections: [{ kind: "lines", lines }], actions: [...offered, ...more] };
}

/** Makes a client of this name and then reads the words again with it. */
const createAction = (from: Asker, name: string, words: string): Action => ({
  label: shortened(sayPlain(from.language, WHICH_CLIENT.create, { name: plain(shortened(name, LABEL - 20)) }), LABEL),
  does: {
    kind: "create_client",
    name,
    // biome-ignore lint/suspicious/noThenProperty: a command's own word; never awaited, and never a function.
    then: words.trim() === "" ? null : { kind: "read_again", words, at: from.now, client: null },
  },
});
