/**
 * A contact who changes jobs is kept: the old client gets the gap, the new company becomes a lead to reopen, and a
 * client won that way is credited.
 */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { shortened, type Text } from "../chat/text.ts";
import { LONGEST_NAME, tidyName } from "../domain/client-name.ts";
import { type Person, stakeholdersOf } from "../domain/stakeholders.ts";
import { localDay } from "../domain/time.ts";
import { changeClient, clientById, contactById, contactsOf, createClient } from "../store/clients.ts";
import { moveClocks } from "../store/clocks.ts";
import { contactByName } from "../store/contacts.ts";
import { creditMove, jobMoveById, moveContact } from "../store/job-moves.ts";
import { noteInJournal } from "../store/journal.ts";
import type { ClientRow, ContactRow } from "../store/schema.ts";
import type { JobMoveRow } from "../store/schema-trouble.ts";
import type { Tx } from "../store/store.ts";
import { INFLUENCE_NAMES } from "../wording/card.ts";
import { CONTACTS } from "../wording/contacts.ts";
import { PERSON, PERSON_BUTTONS } from "../wording/person.ts";
import { say, sayPlain } from "../wording/say.ts";
import { cardButton, clientSpan, oneLine, oneOf } from "./card-parts.ts";
import { undoButton } from "./follow-up-card.ts";
import { contactGone, contactSpan } from "./person-card.ts";
import { clientGone } from "./which-client.ts";

interface Found {
  readonly contact: ContactRow;
  readonly client: ClientRow;
}

/** `company` as it was typed: a client we know, or a new one, which waits paused until they are won. */
export async function changeJobs(tx: Tx, found: Found, company: string, from: Asker): Promise<Reply> {
  const { contact, client } = found;
  const { language, workspace } = from;
  const name = shortened(tidyName(company), LONGEST_NAME);
  const { client: to, existed } = await createClient(tx, from, name);
  if (to.id === client.id || (await contactByName(tx, workspace, to.id, contact.name))) {
    return oneLine("plain", say(language, CONTACTS.known, { person: contactSpan(contact), client: clientSpan(to) }), [
      cardButton(to, language),
    ]);
  }
  if (!existed) await changeClient(tx, workspace, to.id, { stage: "paused" });
  const move = await moveContact(tx, from, contact, to.id, localDay(from.now, from.zone));
  const entry = await settled(tx, found, move, existed ? null : to, from);
  const lead = !existed || to.stage === "paused" || to.stage === "churned";
  return {
    tone: "good",
    title: say(language, PERSON.moved, { person: contactSpan(contact), to: clientSpan(to) }),
    sections: [
      {
        kind: "lines",
        lines: [
          ...(await gapLines(tx, client, from)),
          ...(lead ? [{ text: say(language, PERSON.lead, { to: clientSpan(to) }) }] : []),
        ],
      },
    ],
    actions: [undoButton(from, entry), ...(lead ? [reopenButton(move, from)] : []), cardButton(to, language)],
  };
}

/** Where to is not known: they stay known, without a part in what the old client decides. */
export async function leftJob(tx: Tx, command: CommandOf<"left_job">, from: Asker): Promise<Reply> {
  const found = await contactById(tx, from, command.contact);
  if (!found) return contactGone(from);
  const { contact, client } = found;
  const move = await moveContact(tx, from, contact, null, localDay(from.now, from.zone));
  const entry = await settled(tx, found, move, null, from);
  return {
    tone: "good",
    title: say(from.language, PERSON.left, { person: contactSpan(contact), from: clientSpan(client) }),
    sections: [{ kind: "lines", lines: await gapLines(tx, client, from) }],
    actions: [undoButton(from, entry), cardButton(client, from.language)],
  };
}

async function settled(
  tx: Tx,
  { contact, client }: Found,
  move: JobMoveRow,
  made: ClientRow | null,
  from: Asker,
): Promise<string> {
  await moveClocks(tx, from.workspace, client.id, from.zone);
  if (move.to_client_id !== null) await moveClocks(tx, from.workspace, move.to_client_id, from.zone);
  const { client_id, role, title } = contact;
  return noteInJournal(tx, from, "changed", {
    name: contact.name,
    client: client.id,
    added: [{ table: "job_moves", id: move.id }],
    former: [{ table: "contacts", id: contact.id, values: { client_id, role, title } }],
    ...(made && { made: made.id }),
  });
}

/** What nobody known at the old client does any more. */
async function gapLines(tx: Tx, client: ClientRow, from: Asker): Promise<Line[]> {
  const today = localDay(from.now, from.zone);
  const people = (await contactsOf(tx, from.workspace, client.id)).map((row): Person => ({ ...row, lastOn: null }));
  const { missing } = stakeholdersOf(people, today);
  if (missing.length === 0) return [];
  const names = missing.map((influence): Text => say(from.language, INFLUENCE_NAMES[influence]));
  const what = oneOf(names, sayPlain(from.language, CONTACTS.or));
  return [{ text: say(from.language, PERSON.gap, { from: clientSpan(client), what }) }];
}

const reopenButton = (move: JobMoveRow, { language }: Asker): Action => ({
  label: sayPlain(language, PERSON_BUTTONS.reopen),
  does: { kind: "win_back", move: move.id },
});

/** The company is a client again, credited to the person who brought it. */
export async function winBack(tx: Tx, command: CommandOf<"win_back">, from: Asker): Promise<Reply> {
  const { language, workspace } = from;
  const move = await jobMoveById(tx, workspace, command.move);
  const to = move?.to_client_id ? await clientById(tx, from, move.to_client_id) : undefined;
  if (!move || !to) return clientGone(from);
  const person = await contactById(tx, from, move.contact_id);
  if (!person) return contactGone(from);
  const won = say(language, PERSON.won, { to: clientSpan(to), person: contactSpan(person.contact) });
  if (move.won_on !== null) return oneLine("plain", won, [cardButton(to, language)]);
  await creditMove(tx, workspace, move.id, localDay(from.now, from.zone));
  const { stage, paused_until } = to;
  await changeClient(tx, workspace, to.id, { stage: "onboarding", paused_until: null });
  await moveClocks(tx, workspace, to.id, from.zone);
  const entry = await noteInJournal(tx, from, "changed", {
    name: to.name,
    client: to.id,
    former: [
      { table: "job_moves", id: move.id, values: { won_on: null } },
      { table: "clients", id: to.id, values: { stage, paused_until } },
    ],
  });
  return oneLine("good", won, [undoButton(from, entry), cardButton(to, language)]);
}
