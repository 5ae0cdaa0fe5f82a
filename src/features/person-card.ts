/** One person at a client: their part, what is remembered of them, and what can be done. */
import type { Asker } from "../chat/asker.ts";
import { seesAll } from "../chat/asker.ts";
import type { PersonWords } from "../chat/people.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { plain, type Text } from "../chat/text.ts";
import { nextOf } from "../domain/person-dates.ts";
import { localDay } from "../domain/time.ts";
import { datesOf, interestsOf } from "../store/contact-notes.ts";
import { freshnessOf } from "../store/people-freshness.ts";
import type { ClientRow, ContactRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { CONTACTS } from "../wording/contacts.ts";
import { dayShort, daySpan } from "../wording/dates.ts";
import { PERSON, PERSON_BUTTONS } from "../wording/person.ts";
import { say, sayPlain } from "../wording/say.ts";
import { contactLine, roleNames } from "../wording/terms.ts";
import { cardButton, clientSpan, listed, oneLine } from "./card-parts.ts";
import { greetingLines } from "./greeting-lines.ts";

interface PersonSaid {
  readonly title?: Text;
  readonly actions?: readonly Action[];
}

export async function personCard(
  tx: Tx,
  { contact, client }: { readonly contact: ContactRow; readonly client: ClientRow },
  from: Asker,
  said: PersonSaid = {},
): Promise<Reply> {
  const { language, workspace } = from;
  const today = localDay(from.now, from.zone);
  const fresh = await freshnessOf(tx, workspace, client.id, [contact.id]);
  const lastOn = fresh.lastOn.get(contact.id);
  const role = contact.role === null ? [] : [plain(": "), ...say(language, roleNames[contact.role])];
  const lines: Line[] = [
    { text: [clientSpan(client), plain(", "), ...contactLine(contact), ...role] },
    {
      text: lastOn
        ? say(language, PERSON.last, { day: daySpan(language, lastOn, today) })
        : say(language, PERSON.never),
    },
    ...(await rememberedLines(tx, [contact], from)),
    ...(await greetingLines(tx, contact, from)),
  ];
  return {
    tone: said.title ? "good" : "plain",
    title: said.title ?? [{ kind: "contact", id: contact.id, name: contact.name }],
    sections: [{ kind: "lines", lines }],
    actions: [...(said.actions ?? []), ...personButtons(contact, client, from), cardButton(client, language)],
  };
}

/** Dates and interests, for a card or a brief; with several people each line begins with whose it is. */
async function rememberedLines(tx: Tx, contacts: readonly ContactRow[], from: Asker): Promise<Line[]> {
  const { language } = from;
  const today = localDay(from.now, from.zone);
  const ids = contacts.map((contact) => contact.id);
  const dates = await datesOf(tx, from.workspace, ids);
  const interests = Map.groupBy(await interestsOf(tx, from.workspace, ids), (row) => row.contact_id);
  return contacts.flatMap((contact): Line[] => {
    const who: Text = contacts.length > 1 ? [{ kind: "contact", id: contact.id, name: contact.name }, plain(": ")] : [];
    const liked = interests.get(contact.id) ?? [];
    return [
      ...dates
        .filter((row) => row.contact_id === contact.id)
        .map((row): Line => {
          const day = dayShort(language, nextOf(row.month_day, today), today);
          const birthday = row.label === "birthday";
          return {
            text: [
              ...who,
              ...(birthday
                ? say(language, PERSON.birthday, { day })
                : say(language, PERSON.date, { label: plain(row.label), day })),
            ],
          };
        }),
      ...(liked.length > 0
        ? [
            {
              text: [
                ...who,
                ...say(language, PERSON.interests, { what: listed(liked.map((row) => [plain(row.text)])) }),
              ],
            },
          ]
        : []),
    ];
  });
}

/** Who may erase: whoever answers for the client. */
export const mayForget = (client: ClientRow, from: Asker): boolean =>
  client.owner_id === from.member || client.deputy_id === from.member || seesAll(from);

function personButtons(contact: ContactRow, client: ClientRow, from: Asker): Action[] {
  const tell = (of: PersonWords): Action => ({
    label: sayPlain(from.language, PERSON_BUTTONS[of]),
    does: { kind: "tell_contact", contact: contact.id, of, words: "" },
  });
  return [
    tell("birthday"),
    tell("interest"),
    tell("date"),
    tell("moved"),
    ...(mayForget(client, from)
      ? [
          {
            label: sayPlain(from.language, PERSON_BUTTONS.forget),
            does: { kind: "forget_contact", contact: contact.id, sure: false },
          } as const,
        ]
      : []),
  ];
}

export const personButton = (contact: Pick<ContactRow, "id">, { language }: Asker): Action => ({
  label: sayPlain(language, PERSON_BUTTONS.person),
  does: { kind: "show_contact", contact: contact.id },
});

export const contactSpan = ({ id, name }: Pick<ContactRow, "id" | "name">) => ({ kind: "contact", id, name }) as const;

/** The answer to a button whose person is gone or was never to be seen. */
export const contactGone = (from: Asker): Reply => oneLine("refusal", say(from.language, CONTACTS.gone));
