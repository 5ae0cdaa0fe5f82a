/** Changing a client: stage, switches, name, cadence. Each answers with the client's form as it now stands. */
import type { Asker } from "../chat/asker.ts";
import type { ClientEdit } from "../chat/cadence.ts";
import type { ClientSwitch, CommandOf } from "../chat/command.ts";
import type { Reply } from "../chat/reply.ts";
import { quote, shortened, type Text } from "../chat/text.ts";
import type { Clock } from "../domain/cadence.ts";
import { readCadence } from "../domain/cadence-words.ts";
import { LONGEST_NAME, tidyName } from "../domain/client-name.ts";
import { bears, besideHidden, type ClientChange, clientById, clientByName } from "../store/clients.ts";
import type { ClientRow } from "../store/schema.ts";
import { searchName } from "../store/search-name.ts";
import type { Tx } from "../store/store.ts";
import { CLIENT_EDIT, NEW_CLIENTS } from "../wording/clients.ts";
import { say } from "../wording/say.ts";
import { clientSpan, oneLine } from "./card-parts.ts";
import { saveClientEdit } from "./change-client.ts";
import { setCountry } from "./client-country.ts";
import { clientForm, looksAfter } from "./client-form.ts";
import { inPersonOff } from "./in-person.ts";
import { askWhy } from "./in-person-lines.ts";
import type { ReadDay } from "./people.ts";
import { clientGone, settleClient } from "./which-client.ts";

const WORDS_SHOWN = 60;

export const editClient = (tx: Tx, command: CommandOf<"edit_client">, readDay: ReadDay, from: Asker): Promise<Reply> =>
  settleClient(tx, command.client, command.words, from, (client) =>
    command.edit ? told(tx, client, command.edit, readDay, from) : clientForm(tx, client, from, null),
  );

/** What the line says to change of the client it names. */
function told(tx: Tx, client: ClientRow, { of, words }: ClientEdit, readDay: ReadDay, from: Asker) {
  switch (of) {
    case "country":
      return setCountry(tx, { kind: "set_country", client: client.id, words }, from);
    case "in_person_off":
      return inPersonOff(tx, { kind: "in_person_off", client: client.id, words }, readDay, from);
  }
}

/** `until` without `paused` is nothing; a pause without it lasts until somebody ends it. */
export async function setStage(tx: Tx, command: CommandOf<"set_stage">, from: Asker): Promise<Reply> {
  const { stage, until } = command;
  return change(tx, command.client, { stage, paused_until: stage === "paused" ? (until ?? null) : null }, from);
}

export async function changeClient(tx: Tx, command: CommandOf<"change_client">, from: Asker): Promise<Reply> {
  const client = await clientById(tx, from, command.client);
  if (!client) return clientGone(from);
  if (command.change.field === "restricted" && !looksAfter(client, from)) {
    return oneLine("refusal", say(from.language, CLIENT_EDIT.notYours));
  }
  if (command.change.field === "in_person" && !command.change.on) {
    return askWhy(client, from);
  }
  return change(tx, command.client, switched(command.change, from), from);
}

function switched(wanted: ClientSwitch, from: Asker): ClientChange {
  switch (wanted.field) {
    case "owner":
      return { owner_id: from.member, owner_text: null };
    case "starred":
      return { starred: wanted.on ? 1 : 0 };
    case "restricted":
      return { restricted: wanted.on ? 1 : 0 };
    case "in_person":
      return { in_person_off: wanted.on ? 0 : 1, in_person_why: null, in_person_review_on: null };
  }
}

export async function renameClient(tx: Tx, command: CommandOf<"rename_client">, from: Asker): Promise<Reply> {
  const client = await clientById(tx, from, command.client);
  if (!client) return clientGone(from);
  if (command.words.trim() === "") return asked(client, CLIENT_EDIT.askName, command, from);
  const name = tidyName(command.words);
  if (name === "" || name.length > LONGEST_NAME) return again(say(from.language, NEW_CLIENTS.noName), command);
  const other = await clientByName(tx, from, name);
  if (other && other.id !== client.id) return again(say(from.language, CLIENT_EDIT.nameTaken), command);
  const search = searchName(name);
  const hidden = !other && (await bears(tx, from.workspace, search));
  const search_name = hidden ? besideHidden({ search_name: search, id: client.id }) : search;
  return change(tx, client.id, { name, search_name }, from);
}

export async function setCadence(tx: Tx, command: CommandOf<"set_cadence">, from: Asker): Promise<Reply> {
  const client = await clientById(tx, from, command.client);
  if (!client) return clientGone(from);
  if (command.words.trim() === "") return asked(client, CLIENT_EDIT.askCadence, command, from);
  const read = readCadence(command.words);
  switch (read.kind) {
    case "unreadable": {
      const words = quote(shortened(command.words.trim(), WORDS_SHOWN));
      return again(say(from.language, CLIENT_EDIT.badCadence, { words }), command);
    }
    case "tier":
      return change(tx, client.id, OF_TIER, from);
    case "limits":
      return change(tx, client.id, cadenceColumns(read.limits), from);
  }
}

const OF_TIER = {
  any_ideal: null,
  any_max: null,
  decides_ideal: null,
  decides_max: null,
  in_person_ideal: null,
  in_person_max: null,
} as const satisfies ClientChange;

/** The columns of a client that hold these limits. */
function cadenceColumns(limits: Partial<Readonly<Record<Clock, { ideal: number; max: number }>>>): ClientChange {
  const { any, decides, in_person } = limits;
  return {
    ...(any && { any_ideal: any.ideal, any_max: any.max }),
    ...(decides && { decides_ideal: decides.ideal, decides_max: decides.max }),
    ...(in_person && { in_person_ideal: in_person.ideal, in_person_max: in_person.max }),
  };
}

async function change(tx: Tx, id: string, wanted: ClientChange, from: Asker): Promise<Reply> {
  const client = await clientById(tx, from, id);
  if (!client) return clientGone(from);
  const edit = await saveClientEdit(tx, client, wanted, from);
  return clientForm(tx, edit.client, from, edit.entry);
}

type Asking = CommandOf<"rename_client"> | CommandOf<"set_cadence">;

const asked = (
  client: ClientRow,
  phrase: typeof CLIENT_EDIT.askName | typeof CLIENT_EDIT.askCadence,
  command: Asking,
  from: Asker,
): Reply => again(say(from.language, phrase, { name: clientSpan(client) }), command);

/** The question stays open: the next message is tried again. */
const again = (text: Text, command: Asking): Reply => ({
  ...oneLine("ask", text),
  place: "below",
  awaits: { ...command, words: "" },
});
