/** What the parts of a client's card share, and the lists and forms beside it. */
import type { Action, Reply, Tone } from "../chat/reply.ts";
import { plain, type Span, type Text } from "../chat/text.ts";
import type { HealthFacts } from "../domain/health-factors.ts";
import { byFreshness, type Person } from "../domain/stakeholders.ts";
import type { Language, LocalMoment } from "../domain/vocabulary.ts";
import type { ClientRow } from "../store/schema.ts";
import { CARD_BUTTONS, REASONS } from "../wording/card.ts";
import { sayPlain, withOneFullStop } from "../wording/say.ts";

const TITLE_SHOWN = 12;

export interface Card {
  readonly language: Language;
  readonly client: ClientRow;
  readonly facts: HealthFacts;
  /** Everyone at the client, each with the day of their last touch. */
  readonly people: readonly Person[];
  /** Today's next meeting of the asker with the client. */
  readonly meeting: { readonly at: LocalMoment; readonly online: boolean } | null;
}

/** Texts with commas between them. */
export const listed = (texts: readonly Text[], between = ", "): Text =>
  withOneFullStop(texts.flatMap((text, at) => (at === 0 ? text : [plain(between), ...text])));

/** `A, B or C`: the word stands before the last of them alone. */
export const oneOf = (texts: readonly Text[], or: string): Text =>
  listed(
    [listed(texts.slice(0, -1)), ...texts.slice(-1)].filter((text) => text.length > 0),
    or,
  );

/** Whoever of those who decide or pay was touched last: the second clock is theirs. */
export function freshestDecider({ facts, people }: Card): Person | undefined {
  const ids = new Set(facts.deciders.map((person) => person.id));
  return people.filter((person) => ids.has(person.id)).sort(byFreshness)[0];
}

/** `CFO Olena`: a long title is left to the list of people. */
export const calledBy = (person: Person): Text => [
  ...(person.title && person.title.length <= TITLE_SHOWN ? [plain(`${person.title} `)] : []),
  { kind: "contact", id: person.id, name: person.name },
];

/** A project without a name is the client's work. */
export const workName = (language: Language, name: string): string => name || sayPlain(language, REASONS.work);

export const clientSpan = (client: Pick<ClientRow, "id" | "name">): Span => ({
  kind: "client",
  id: client.id,
  name: client.name,
});

/** Opens the card of a client in place of what is shown. */
export const cardButton = (client: Pick<ClientRow, "id">, language: Language): Action => ({
  label: sayPlain(language, CARD_BUTTONS.card),
  does: { kind: "ask_client", words: "", client: { kind: "known", id: client.id } },
});

/** A whole answer in one line. */
export const oneLine = (tone: Tone, text: Text, actions: readonly Action[] = []): Reply => ({
  tone,
  sections: [{ kind: "lines", lines: [{ text }] }],
  actions,
});
