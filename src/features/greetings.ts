/** A birthday's greeting handed to a colleague: it is on their list on the day, off ours, and both hear when it is done. */

import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Action, Reply } from "../chat/reply.ts";
import { shortened } from "../chat/text.ts";
import { nextOf } from "../domain/person-dates.ts";
import { localDay } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { clientById, contactById } from "../store/clients.ts";
import { datesOf } from "../store/contact-notes.ts";
import { saveFollowUp } from "../store/follow-ups.ts";
import { handedGreetings, saveGreeting } from "../store/greetings.ts";
import { noteInJournal } from "../store/journal.ts";
import { membersNamed } from "../store/members-named.ts";
import type { ClientRow, ContactRow, MemberRow } from "../store/schema.ts";
import type { Db, Tx } from "../store/store.ts";
import { daySpan } from "../wording/dates.ts";
import { GREETINGS } from "../wording/greetings.ts";
import { say, sayPlain } from "../wording/say.ts";
import { oneLine } from "./card-parts.ts";
import { undoButton } from "./follow-up-card.ts";
import { contactGone, contactSpan, personButton } from "./person-card.ts";

/** A message holds 25 buttons. */
const OFFERED = 23;
const LABEL = 75;

interface Found {
  readonly contact: ContactRow;
  readonly client: ClientRow;
}

/** Without a member it asks whom; only those who may see the client are offered, or taken. */
export async function handGreeting(tx: Tx, command: CommandOf<"hand_greeting">, from: Asker): Promise<Reply> {
  const found = await contactById(tx, from, command.contact);
  if (!found) return contactGone(from);
  const able = await whoMayGreet(tx, found, from);
  const day = await birthdayOf(tx, found, from);
  if (day === null) {
    const said = say(from.language, GREETINGS.noBirthday, { person: contactSpan(found.contact) });
    return oneLine("refusal", said, [personButton(found.contact, from)]);
  }
  const member = able.find((one) => one.id === command.member);
  return member ? hand(tx, found, member, day, from) : askWhom(found, able, day, from);
}

/** The same in words: `/contact acme Olena greeted by Taras`. */
export async function greetedBy(tx: Tx, { contact }: Found, name: string, from: Asker): Promise<Reply> {
  const { fitting } = await membersNamed(tx, from, name.trim() || null, from.member);
  const [only] = fitting;
  const member = only && fitting.length === 1 ? only.id : null;
  return handGreeting(tx, { kind: "hand_greeting", contact: contact.id, member }, from);
}

async function birthdayOf(db: Db, { contact }: Found, from: Asker): Promise<LocalDate | null> {
  const birthday = (await datesOf(db, from.workspace, [contact.id])).find((row) => row.label === "birthday");
  return birthday ? nextOf(birthday.month_day, localDay(from.now, from.zone)) : null;
}

async function whoMayGreet(db: Db, { client }: Found, from: Asker): Promise<MemberRow[]> {
  const able: MemberRow[] = [];
  for (const member of (await membersNamed(db, from, null, from.member)).all) {
    const eyes: Asker = { ...from, member: member.id, role: member.role };
    if (await clientById(db, eyes, client.id)) able.push(member);
  }
  return able;
}

function askWhom({ contact }: Found, able: readonly MemberRow[], day: LocalDate, from: Asker): Reply {
  const { language } = from;
  const span = daySpan(language, day, localDay(from.now, from.zone));
  if (able.length === 0) return oneLine("refusal", say(language, GREETINGS.nobodyElse), [personButton(contact, from)]);
  const question = say(language, GREETINGS.askWhom, { person: contactSpan(contact), day: span });
  const choices = able.slice(0, OFFERED).map(
    (member): Action => ({
      label: shortened(member.name, LABEL),
      does: { kind: "hand_greeting", contact: contact.id, member: member.id },
    }),
  );
  return oneLine("ask", question, [...choices, personButton(contact, from)]);
}

async function hand(
  tx: Tx,
  { contact, client }: Found,
  member: MemberRow,
  day: LocalDate,
  from: Asker,
): Promise<Reply> {
  const { language, workspace } = from;
  const span = daySpan(language, day, localDay(from.now, from.zone));
  const handed = (who: Pick<MemberRow, "id" | "name">, actions: readonly Action[]): Reply =>
    oneLine(
      "good",
      say(language, GREETINGS.handed, {
        member: { kind: "member", id: who.id, name: who.name },
        person: contactSpan(contact),
        day: span,
      }),
      [...actions, personButton(contact, from)],
    );
  // Handed on already, by whomever: one greeting is enough, and whose it is, is said.
  const already = (await handedGreetings(tx, workspace, [contact.id], day)).find((one) => one.on_day === day);
  if (already) return handed({ id: already.member_id, name: already.member_name }, []);
  const followUp = from.newId();
  await saveFollowUp(tx, {
    workspace_id: workspace,
    id: followUp,
    client_id: client.id,
    member_id: member.id,
    created_by: from.member,
    text: sayPlain(member.language, GREETINGS.task, { person: contactSpan(contact) }),
    kind: "own",
    ower: "us",
    due_on: day,
    due_time: null,
    remind_at: null,
    snoozed_until: null,
    state: "open",
    done_at: null,
    touchpoint_id: null,
    handed_by: from.member,
    created_at: from.now,
  });
  const id = from.newId();
  await saveGreeting(tx, {
    workspace_id: workspace,
    id,
    contact_id: contact.id,
    on_day: day,
    follow_up_id: followUp,
    by_id: from.member,
    told_at: null,
  });
  const added = [
    { table: "follow_ups", id: followUp },
    { table: "greetings", id },
  ];
  const entry = await noteInJournal(tx, from, "changed", { name: contact.name, client: client.id, added });
  return handed(member, [undoButton(from, entry)]);
}
