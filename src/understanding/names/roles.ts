/** Jobs and stakeholder roles, named in any of the four languages, as one set of concepts. */
import { ROLES_EN } from "../en/roles.ts";
import { ROLES_RU } from "../ru/roles.ts";
import { addPhrases, type Found, knows, type PhraseBook, phraseBook, phrasesAt } from "../text/phrases.ts";
import { type Token, tokenise } from "../text/tokens.ts";
import { ROLES_UK } from "../uk/roles.ts";
import { ROLES_VI } from "../vi/roles.ts";

const book = phraseBook([...ROLES_EN, ...ROLES_UK, ...ROLES_RU]);
for (const [patterns, role] of ROLES_VI) addPhrases(book, patterns, role, true);

/** The single words of all jobs, so that none of them is taken for a slip. */
export function jobWords(): string[] {
  return [...ROLES_EN, ...ROLES_UK, ...ROLES_RU]
    .flatMap(([patterns]) => patterns.split(/[\s,|]+/))
    .filter((word) => /^[^*]{4,}$/.test(word));
}

/** Whether a key begins a job word. */
export function isJobWord(token: Token): boolean {
  return knows(book, token);
}

/** What a wider word covers: "the accountant" may be the chief accountant. */
const COVERS: Readonly<Record<string, readonly string[]>> = {
  accountant: ["chief_accountant"],
  chief_accountant: ["accountant"],
  director: ["ceo"],
  marketer: ["marketing_head"],
  executive: ["ceo", "coo"],
  cio: ["cto"],
  ceo: ["executive"],
};
const DIRECTORS = ["ceo", "cfo", "coo", "cto", "marketing_head", "commercial_head", "director"];
/** Words that name a role as the directory keeps it, beside any title. */
const STAKEHOLDERS = new Set(["decision_maker", "budget_holder", "champion", "influencer", "blocker"]);

/** The longest job word that begins at a token. `marks`: Vietnamese without marks counts too. */
export function roleAt(tokens: readonly Token[], at: number, marks: boolean): Found<string> | undefined {
  const found = phrasesAt(book, tokens, at);
  // "3 pm" is a time, "в 3 pm" too.
  if (tokens[at]?.key === "pm" && tokens[at - 1]?.kind === "number") return undefined;
  return found.find(
    ({ to }) =>
      marks || tokens.slice(at, to).some((one) => one.key !== one.bare || book.first.has(one.key) || one.cyrillic),
  );
}

/** The jobs a title names. */
export function conceptsOf(title: string | null): ReadonlySet<string> {
  const concepts = new Set<string>();
  if (title === null) return concepts;
  const tokens = tokenise(title);
  for (let at = 0; at < tokens.length; ) {
    const found = phrasesAt(book, tokens, at)[0];
    if (found !== undefined) concepts.add(found.value);
    at = found?.to ?? at + 1;
  }
  return concepts;
}

const ALONE: PhraseBook<string> = phraseBook([
  ["комерційн*, коммерческ*", "commercial_head"],
  ["фінансов*, финансов*", "cfo"],
  ["технічн*, техническ*", "cto"],
  ["операційн*, операционн*", "coo"],
  ["головн*, главн*", "ceo"],
]);

/** "з комерційною", "с коммерческим": an adjective standing for the job, with no noun after it. */
export function adjectiveRoleAt(tokens: readonly Token[], at: number, nounless: boolean): Found<string> | undefined {
  const led = /^(з|із|зі|с|со|від|от|у|к|до)$/.test(tokens[at - 1]?.key ?? "");
  return led && nounless ? phrasesAt(ALONE, tokens, at)[0] : undefined;
}

export interface RoleHolder {
  readonly concepts: ReadonlySet<string>;
  readonly role: string | null;
}

/** Who among a client's people a job word means: the exact job first, then what the word covers. */
export function holdersOf<T extends RoleHolder>(concept: string, people: readonly T[]): T[] {
  if (STAKEHOLDERS.has(concept)) return people.filter((one) => one.role === concept);
  const exact = people.filter((one) => one.concepts.has(concept));
  if (exact.length > 0) return exact;
  const covered = people.filter((one) => (COVERS[concept] ?? []).some((other) => one.concepts.has(other)));
  if (covered.length > 0 || concept !== "director") return covered;
  return people.filter((one) => DIRECTORS.some((other) => one.concepts.has(other)));
}
