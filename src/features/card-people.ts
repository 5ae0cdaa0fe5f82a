/** Who decides, pays and influences at a client, and how fresh each of them is. */
import type { Line } from "../chat/reply.ts";
import { plain, type Text } from "../chat/text.ts";
import { INFLUENCES, type Influence, type PeopleWarning, type Person, stakeholdersOf } from "../domain/stakeholders.ts";
import { daysBetween } from "../domain/time.ts";
import type { Language, LocalDate } from "../domain/vocabulary.ts";
import { CARD, INFLUENCE_NAMES } from "../wording/card.ts";
import { say, sayPlain } from "../wording/say.ts";
import { listed } from "./card-parts.ts";

const NAMED = 3;

/** `Decides, pays: Olena (47 d). Influences: nobody known`, then the warnings. `said`: whose days stand above already. */
export function peopleLines(
  language: Language,
  people: readonly Person[],
  today: LocalDate,
  said: string | null = null,
): Line[] {
  const { known, warnings } = stakeholdersOf(people, today);
  const groups: { readonly names: Influence[]; readonly people: readonly Person[] }[] = [];
  for (const influence of INFLUENCES) {
    const same = groups.find((group) => idsOf(group.people) === idsOf(known[influence]));
    if (same) same.names.push(influence);
    else groups.push({ names: [influence], people: known[influence] });
  }
  const texts = groups.map((group): Text => {
    const names = group.names.map((influence) => sayPlain(language, INFLUENCE_NAMES[influence])).join(", ");
    return [plain(`${capitalised(names)}: `), ...personsText(language, group.people, today, said)];
  });
  return [{ text: listed(texts, ". ") }, ...warnings.map((warning) => warningLine(language, warning))];
}

function warningLine(language: Language, warning: PeopleWarning): Line {
  switch (warning.kind) {
    case "single_threaded": {
      const { id, name } = warning.person;
      return { text: say(language, CARD.singleThreaded, { person: { kind: "contact", id, name } }) };
    }
    case "user_level_only":
      return { text: say(language, CARD.userLevelOnly) };
  }
}

const idsOf = (people: readonly Person[]): string => people.map((person) => person.id).join(" ");

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function personsText(language: Language, people: readonly Person[], today: LocalDate, said: string | null): Text {
  if (people.length === 0) return say(language, CARD.nobody);
  const shown = people
    .slice(0, NAMED)
    .map(
      (person): Text => [
        { kind: "contact", id: person.id, name: person.name },
        ...(person.id === said ? [] : [plain(` (${freshText(language, person.lastOn, today)})`)]),
      ],
    );
  const more = people.length > NAMED ? [say(language, CARD.more, { count: people.length - NAMED })] : [];
  return listed([...shown, ...more]);
}

/** `47 d`, `today`, `never`. */
function freshText(language: Language, lastOn: LocalDate | null, today: LocalDate): string {
  if (lastOn === null) return sayPlain(language, CARD.never);
  const days = daysBetween(lastOn, today);
  return days <= 0 ? sayPlain(language, CARD.today) : sayPlain(language, CARD.daysAgo, { days });
}
