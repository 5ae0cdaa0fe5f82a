/** What is remembered of a person at a client: dates, interests; and how they are forgotten. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { PersonWords } from "../chat/people.ts";
import type { Action, Reply } from "../chat/reply.ts";
import { quote, shortened, type Text } from "../chat/text.ts";
import { likeness } from "../domain/likeness.ts";
import { contactById, contactsOf } from "../store/clients.ts";
import { saveDate, saveInterest } from "../store/contact-notes.ts";
import { eraseContact } from "../store/forget-contact.ts";
import { noteInJournal } from "../store/journal.ts";
import type { ClientRow, ContactRow } from "../store/schema.ts";
import { searchName } from "../store/search-name.ts";
import type { Tx } from "../store/store.ts";
import { PERSON, PERSON_BUTTONS } from "../wording/person.ts";
import { say, sayPlain } from "../wording/say.ts";
import { cardButton, clientSpan, oneLine } from "./card-parts.ts";
import { undoButton } from "./follow-up-card.ts";
import { greetedBy } from "./greetings.ts";
import { changeJobs } from "./job-change.ts";
import { contactGone, contactSpan, mayForget, personButton, personCard } from "./person-card.ts";
import { asks } from "./project-card.ts";
import { settleClient } from "./which-client.ts";

const OFFERED = 6;
const TEXT = 200;
const LABEL = 60;
const WORDS_SHOWN = 80;

interface Found {
  readonly contact: ContactRow;
  readonly client: ClientRow;
}

/** The day in typed words, `YYYY-MM-DD`, and the words that are not the day; `null`: no date in them. */
export type ReadDay = (words: string) => { readonly day: string; readonly rest: string } | null;

export async function showContact(tx: Tx, command: CommandOf<"show_contact">, from: Asker): Promise<Reply> {
  const found = await contactById(tx, from, command.contact);
  return found ? personCard(tx, found, from) : contactGone(from);
}

/** In one line: the person is found by name at the client, or asked for. */
export const tellPerson = (tx: Tx, command: CommandOf<"tell_person">, read: ReadDay, from: Asker): Promise<Reply> =>
  settleClient(tx, command.client, command.words, from, async (client) => {
    const contacts = await contactsOf(tx, from.workspace, client.id);
    const asked = searchName(command.name);
    const exact = contacts.filter((contact) =>
      [searchName(contact.name), ...searchName(contact.name).split(" ")].includes(asked),
    );
    const [only] = exact;
    if (only && exact.length === 1) return about(tx, { contact: only, client }, command, read, from);
    const nearest = (exact.length > 0 ? exact : contacts).toSorted(
      (a, b) => likeness(asked, searchName(b.name)) - likeness(asked, searchName(a.name)),
    );
    const question = say(from.language, PERSON.which, {
      client: clientSpan(client),
      name: quote(shortened(command.name, LABEL)),
    });
    const actions = nearest.slice(0, OFFERED).map(
      (contact): Action => ({
        label: shortened(contact.name, LABEL),
        does:
          command.of === "forget"
            ? { kind: "forget_contact", contact: contact.id, sure: false }
            : command.of === "greeted"
              ? { kind: "hand_greeting", contact: contact.id, member: null }
              : { kind: "tell_contact", contact: contact.id, of: command.of, words: command.text },
      }),
    );
    return oneLine("ask", question, [...actions, cardButton(client, from.language)]);
  });

function about(
  tx: Tx,
  found: Found,
  { of, text }: CommandOf<"tell_person">,
  read: ReadDay,
  from: Asker,
): Promise<Reply> {
  if (of === "greeted") return greetedBy(tx, found, text, from);
  return of === "forget" ? forget(tx, found, false, from) : tell(tx, found, of, text, read, from);
}

export async function tellContact(
  tx: Tx,
  command: CommandOf<"tell_contact">,
  read: ReadDay,
  from: Asker,
): Promise<Reply> {
  const found = await contactById(tx, from, command.contact);
  return found ? tell(tx, found, command.of, command.words, read, from) : contactGone(from);
}

const QUESTIONS = {
  moved: PERSON.askMoved,
  birthday: PERSON.askBirthday,
  date: PERSON.askDate,
  interest: PERSON.askInterest,
} as const;

async function tell(tx: Tx, found: Found, of: PersonWords, typed: string, read: ReadDay, from: Asker): Promise<Reply> {
  const { contact } = found;
  const words = shortened(typed.trim().replace(/\s+/g, " "), TEXT);
  const again = { kind: "tell_contact", contact: contact.id, of, words: "" } as const;
  if (words === "") {
    const asked = asks(say(from.language, QUESTIONS[of], { person: contactSpan(contact) }), again);
    if (of !== "moved") return asked;
    const label = sayPlain(from.language, PERSON_BUTTONS.unknown);
    return { ...asked, actions: [{ label, does: { kind: "left_job", contact: contact.id } }] };
  }
  switch (of) {
    case "moved":
      return changeJobs(tx, found, words, from);
    case "interest": {
      const id = await saveInterest(tx, from, contact.id, words);
      return noted(tx, found, { added: [{ table: "contact_interests", id }] }, from);
    }
    case "birthday":
    case "date": {
      const found_day = read(words);
      if (!found_day)
        return asks(say(from.language, PERSON.noDate, { words: quote(shortened(words, WORDS_SHOWN)) }), again);
      const label = of === "birthday" ? "birthday" : found_day.rest || sayPlain(from.language, PERSON_BUTTONS.date);
      const given = { label, month_day: found_day.day.slice(5), year: null };
      const { id, former } = await saveDate(tx, from, contact.id, given);
      const change = former
        ? { former: [{ table: "contact_dates", id, values: { month_day: former.month_day, year: former.year } }] }
        : { added: [{ table: "contact_dates", id }] };
      return noted(tx, found, change, from);
    }
  }
}

async function noted(tx: Tx, found: Found, change: object, from: Asker): Promise<Reply> {
  const { contact, client } = found;
  const entry = await noteInJournal(tx, from, "changed", { name: contact.name, client: client.id, ...change });
  return personCard(tx, found, from, {
    title: say(from.language, PERSON.noted, { person: contactSpan(contact) }),
    actions: [undoButton(from, entry)],
  });
}

export async function forgetContact(tx: Tx, command: CommandOf<"forget_contact">, from: Asker): Promise<Reply> {
  const found = await contactById(tx, from, command.contact);
  return found ? forget(tx, found, command.sure, from) : contactGone(from);
}

/** It asks once more, for nothing brings them back. */
async function forget(tx: Tx, { contact, client }: Found, sure: boolean, from: Asker): Promise<Reply> {
  const { language } = from;
  if (!mayForget(client, from)) return oneLine("refusal", say(language, PERSON.mayNot), [cardButton(client, language)]);
  if (!sure) {
    const question: Text = say(language, PERSON.forgetAsk, { person: contactSpan(contact) });
    return oneLine("warning", question, [
      {
        label: sayPlain(language, PERSON_BUTTONS.forgetSure),
        does: { kind: "forget_contact", contact: contact.id, sure: true },
        style: "danger",
      },
      personButton(contact, from),
    ]);
  }
  const count = await eraseContact(tx, from, contact, client);
  return oneLine("good", say(language, PERSON.forgotten, { client: clientSpan(client), count }), [
    cardButton(client, language),
  ]);
}
