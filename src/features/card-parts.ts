/** What the parts of a client's card share. */
import { plain, type Text } from "../chat/text.ts";
import type { HealthFacts } from "../domain/health-factors.ts";
import { byFreshness, type Person } from "../domain/stakeholders.ts";
import type { Language } from "../domain/vocabulary.ts";
import type { ClientRow } from "../store/schema.ts";
import { REASONS } from "../wording/card.ts";
import { sayPlain } from "../wording/say.ts";

const TITLE_SHOWN = 12;

export interface Card {
  readonly language: Language;
  readonly client: ClientRow;
  readonly facts: HealthFacts;
  /** Everyone at the client, each with the day of their last touch. */
  readonly people: readonly Person[];
}

/** Texts with commas between them. */
export const listed = (texts: readonly Text[], between = ", "): Text =>
  texts.flatMap((text, at) => (at === 0 ? text : [plain(between), ...text]));

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
