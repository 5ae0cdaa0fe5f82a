/** Clients as they come: one by name, or a pasted list; each gets a tier by one tap. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf, ReadAgain } from "../chat/command.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { plain, shortened } from "../chat/text.ts";
import { LONGEST_NAME, tidyName } from "../domain/client-name.ts";
import { clientById, createClient } from "../store/clients.ts";
import { noteInJournal } from "../store/journal.ts";
import type { ClientRow } from "../store/schema.ts";
import { searchName } from "../store/search-name.ts";
import type { Tx } from "../store/store.ts";
import { NEW_CLIENTS } from "../wording/clients.ts";
import { say, sayPlain } from "../wording/say.ts";
import { tierNames } from "../wording/terms.ts";
import { cardButton, clientSpan, oneLine } from "./card-parts.ts";
import { saveClientEdit } from "./change-client.ts";
import { clientForm } from "./client-form.ts";
import { namesText, tierButtons, tierSections, trueThings } from "./first-day.ts";
import { undoButton } from "./follow-up-card.ts";
import { clientGone } from "./which-client.ts";

/** Lines of one message; the rest is asked for. */
const AT_ONCE = 200;
const NAME_SHOWN = 40;

/** `client` is null when the name cannot be one. With `then`, the handler reads the words again and answers with that. */
interface Created {
  readonly client: string | null;
  readonly then: ReadAgain | null;
  readonly reply: Reply;
}

export async function createNamedClient(tx: Tx, command: CommandOf<"create_client">, from: Asker): Promise<Created> {
  const { language } = from;
  const name = tidyName(command.name);
  if (name === "" || name.length > LONGEST_NAME) {
    // biome-ignore lint/suspicious/noThenProperty: the command's own word; never a function.
    return { client: null, then: null, reply: oneLine("refusal", say(language, NEW_CLIENTS.noName)) };
  }
  const { client, existed } = await createClient(tx, from, name);
  const said = say(language, existed ? NEW_CLIENTS.existed : NEW_CLIENTS.created, { name: clientSpan(client) });
  const actions: Action[] = [cardButton(client, language)];
  if (!existed) actions.unshift(undoButton(from, await noteInJournal(tx, from, "clients", { ids: [client.id] })));
  const then = command.then && { ...command.then, client: client.id };
  const lines: Line[] = [
    { text: said },
    ...(existed ? [] : [{ text: say(language, NEW_CLIENTS.whichTier), actions: tierButtons(client, from, false) }]),
  ];
  return { client: client.id, then, reply: { tone: "good", sections: [{ kind: "lines", lines }], actions } };
}

/** Names one a line, up to 200: each new one becomes a client of the asker's; the rest is said, nothing is lost. */
export async function addClients(tx: Tx, command: CommandOf<"add_clients">, from: Asker): Promise<Reply> {
  const { language } = from;
  const names = command.names.map(tidyName).filter((name) => name !== "");
  const taken = names.slice(0, AT_ONCE);
  const seen = new Set<string>();
  const added: ClientRow[] = [];
  const [already, repeated, tooLong]: [string[], string[], string[]] = [[], [], []];
  for (const name of taken) {
    const search = searchName(name);
    if (name.length > LONGEST_NAME) tooLong.push(name);
    else if (seen.has(search)) repeated.push(name);
    else {
      seen.add(search);
      const { client, existed } = await createClient(tx, from, name);
      if (existed) already.push(client.name);
      else added.push(client);
    }
  }
  const notes: Line[] = [];
  const note = (phrase: (typeof NEW_CLIENTS)["already" | "repeated" | "tooLong"], some: readonly string[]) =>
    some.length > 0 && notes.push({ text: say(language, phrase, { names: namesText(some, from) }) });
  note(NEW_CLIENTS.already, already);
  note(NEW_CLIENTS.repeated, repeated);
  note(NEW_CLIENTS.tooLong, tooLong);
  const left = names[AT_ONCE];
  if (left !== undefined) {
    notes.push({
      text: say(language, NEW_CLIENTS.tooMany, { limit: AT_ONCE, name: plain(shortened(left, NAME_SHOWN)) }),
    });
  }
  if (added.length === 0) {
    const lines = notes.length > 0 ? notes : [{ text: say(language, NEW_CLIENTS.noName) }];
    return {
      tone: "plain",
      title: say(language, NEW_CLIENTS.noneNew),
      sections: [{ kind: "lines", lines }],
      actions: [],
    };
  }
  const entry = await noteInJournal(tx, from, "clients", { ids: added.map((client) => client.id) });
  return {
    tone: "good",
    title: say(language, NEW_CLIENTS.added, { count: added.length }),
    sections: [
      { kind: "lines", lines: [...notes, ...(await trueThings(tx, from))] },
      ...(await tierSections(tx, from)),
    ],
    actions: [undoButton(from, entry)],
  };
}

/** One tap on a tier. In the list of the first day the rest is shown again; elsewhere the client's form as it now stands. */
export async function setTier(tx: Tx, command: CommandOf<"set_tier">, from: Asker): Promise<Reply> {
  const client = await clientById(tx, from, command.client);
  if (!client) return clientGone(from);
  const edit = await saveClientEdit(tx, client, { tier: command.tier, tier_chosen: 1 }, from);
  if (!command.among) return clientForm(tx, edit.client, from, edit.entry);
  const rest = await tierSections(tx, from);
  const said = say(from.language, NEW_CLIENTS.tierOf, {
    name: clientSpan(client),
    tier: sayPlain(from.language, tierNames[command.tier]),
  });
  const lines: Line[] = [{ mark: "done", text: said }];
  if (rest.length === 0) lines.push({ text: say(from.language, NEW_CLIENTS.allTiered) });
  return {
    tone: "good",
    sections: [{ kind: "lines", lines: [...lines, ...(await trueThings(tx, from))] }, ...rest],
    actions: [undoButton(from, edit.entry)],
  };
}
