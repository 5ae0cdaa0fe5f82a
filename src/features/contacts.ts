/** The people at a client, and what each of them decides. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { quote, shortened, type Text } from "../chat/text.ts";
import { LONGEST_NAME, tidyName } from "../domain/client-name.ts";
import { type Person, stakeholdersOf } from "../domain/stakeholders.ts";
import { localDay } from "../domain/time.ts";
import { STAKEHOLDER_ROLES } from "../domain/vocabulary.ts";
import { contactById, contactsOf } from "../store/clients.ts";
import { moveClocks } from "../store/clocks.ts";
import { type ContactChange, changeContact, contactByName, createContact } from "../store/contacts.ts";
import { noteInJournal } from "../store/journal.ts";
import type { ClientRow, ContactRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { INFLUENCE_NAMES } from "../wording/card.ts";
import { CONTACTS } from "../wording/contacts.ts";
import { daySpan } from "../wording/dates.ts";
import { say, sayPlain } from "../wording/say.ts";
import { contactLine, roleNames } from "../wording/terms.ts";
import { wordsAsked } from "./ask-words.ts";
import { cardButton, clientSpan, oneLine, oneOf } from "./card-parts.ts";
import { undoButton } from "./follow-up-card.ts";
import { personButton } from "./person-card.ts";
import { settleClient } from "./which-client.ts";

const WORDS_SHOWN = 40;

/** Somebody of that name who is there already is kept, and told the new title or role. An empty name asks. */
export const addContact = (tx: Tx, command: CommandOf<"add_contact">, from: Asker): Promise<Reply> =>
  settleClient(tx, command.client, command.words, from, async (client) => {
    const name = tidyName(command.name);
    if (name === "") return wordsAsked(client, "contact", from);
    const long = [name, command.title ?? ""].find((words) => words.length > LONGEST_NAME);
    if (long !== undefined) return tooLong(client, long, from);
    const known = await contactByName(tx, from.workspace, client.id, name);
    if (known) return tellAbout(tx, client, known, command, from);
    const contact = await createContact(tx, from, client.id, {
      name,
      title: command.title,
      role: command.role,
      email: command.email ?? null,
    });
    const moved = await moveClocks(tx, from.workspace, client.id, from.zone);
    const entry = await noteInJournal(tx, from, "contact", { contact: contact.id, added: true });
    const said = say(from.language, CONTACTS.added, { person: contactLine(contact), client: clientSpan(client) });
    return contactReply(tx, moved ?? client, contact, said, entry, from);
  });

function tooLong(client: ClientRow, words: string, from: Asker): Reply {
  const asked = wordsAsked(client, "contact", from);
  const text = say(from.language, CONTACTS.tooLong, { words: quote(shortened(words, WORDS_SHOWN)) });
  return { ...asked, sections: [{ kind: "lines", lines: [{ text }] }, ...asked.sections] };
}

async function tellAbout(
  tx: Tx,
  client: ClientRow,
  contact: ContactRow,
  { title, role, email }: CommandOf<"add_contact">,
  from: Asker,
): Promise<Reply> {
  const said = say(from.language, CONTACTS.known, { person: contactLine(contact), client: clientSpan(client) });
  const change: ContactChange = {
    ...(title !== null && { title }),
    ...(role !== null && { role }),
    ...(email && { email }),
  };
  if (Object.keys(change).length === 0) return contactReply(tx, client, contact, said, null, from);
  return changed(tx, client, contact, change, from);
}

export async function setContactRole(tx: Tx, command: CommandOf<"set_contact_role">, from: Asker): Promise<Reply> {
  const found = await contactById(tx, from, command.contact);
  if (!found) return oneLine("refusal", say(from.language, CONTACTS.gone));
  return changed(tx, found.client, found.contact, { role: command.role }, from);
}

/** The second clock belongs to those who decide or pay, so a role moves it. */
async function changed(
  tx: Tx,
  client: ClientRow,
  contact: ContactRow,
  change: ContactChange,
  from: Asker,
): Promise<Reply> {
  await changeContact(tx, from.workspace, contact.id, change);
  const moved = await moveClocks(tx, from.workspace, client.id, from.zone);
  const { title, role, email } = contact;
  const entry = await noteInJournal(tx, from, "contact", {
    contact: contact.id,
    added: false,
    former: { title, role, email },
  });
  const now = { ...contact, ...change };
  const said =
    now.role === null
      ? contactLine(now)
      : say(from.language, CONTACTS.role, {
          person: contactLine(now),
          role: sayPlain(from.language, roleNames[now.role]),
        });
  return contactReply(tx, moved ?? client, now, said, entry, from);
}

/** What was done, what is still missing among the people, and the roles to tap. */
async function contactReply(
  tx: Tx,
  client: ClientRow,
  contact: ContactRow,
  said: Text,
  entry: string | null,
  from: Asker,
): Promise<Reply> {
  const { language } = from;
  const today = localDay(from.now, from.zone);
  const people = (await contactsOf(tx, from.workspace, client.id)).map((row): Person => ({ ...row, lastOn: null }));
  const { missing } = stakeholdersOf(people, today);
  const lines: Line[] = [{ text: said }];
  if (client.decides_on !== null) {
    lines.push({ text: say(language, CONTACTS.decidesLast, { day: daySpan(language, client.decides_on, today) }) });
  }
  if (missing.length > 0) {
    const names = missing.map((influence) => say(language, INFLUENCE_NAMES[influence]));
    lines.push({ text: say(language, CONTACTS.missing, { what: oneOf(names, sayPlain(language, CONTACTS.or)) }) });
  }
  lines.push({ text: say(language, CONTACTS.whatRole), actions: roleButtons(contact, from) });
  const undo: Action[] = entry === null ? [] : [undoButton(from, entry)];
  return {
    tone: "good",
    sections: [{ kind: "lines", lines }],
    actions: [...undo, personButton(contact, from), cardButton(client, language)],
  };
}

const roleButtons = (contact: ContactRow, from: Asker): Action[] =>
  STAKEHOLDER_ROLES.filter((role) => role !== contact.role).map((role) => ({
    label: sayPlain(from.language, roleNames[role]),
    does: { kind: "set_contact_role", contact: contact.id, role },
  }));
