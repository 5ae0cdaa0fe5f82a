/** Whether we talk with those who decide (`docs/practice.md`, "The right people"). */
import { daysBetween } from "./time.ts";
import type { LocalDate, StakeholderRole } from "./vocabulary.ts";

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly role: StakeholderRole | null;
  /** The day of the last touch with them; `null`: none known. */
  readonly lastOn: LocalDate | null;
}

export const INFLUENCES = ["decides", "pays", "influences"] as const;
export type Influence = (typeof INFLUENCES)[number];

/** Nobody else of the client was touched for so long that the client hangs on one person. */
const SINGLE_THREAD_DAYS = 90;
export const USER_LEVEL_DAYS = 60;

export type PeopleWarning =
  | { readonly kind: "single_threaded"; readonly person: Person }
  | { readonly kind: "user_level_only" };

interface Stakeholders {
  readonly known: Readonly<Record<Influence, readonly Person[]>>;
  readonly missing: readonly Influence[];
  readonly warnings: readonly PeopleWarning[];
}

/** Titles of those who hold the money themselves: a decision maker with one of these pays, too. */
const HOLDS_MONEY =
  /\b(cfo|ceo|owner|founder|co-?founder|president|finance|financial|treasurer)\b|фінанс|финанс|власни|владел|собственник|засновни|основател|гендир|генеральн|tài chính|chủ |nhà sáng lập|tổng giám đốc/iu;

function influencesOf(person: Person): readonly Influence[] {
  switch (person.role) {
    case "decision_maker":
      return person.title !== null && HOLDS_MONEY.test(person.title.normalize("NFC"))
        ? ["decides", "pays"]
        : ["decides"];
    case "budget_holder":
      return ["pays"];
    case "influencer":
    case "champion":
      return ["influences"];
    case "user":
    case "blocker":
    case null:
      return [];
  }
}

/** Newest touch first, those never touched last; then by name and id, so that the order given does not matter. */
export const byFreshness = (a: Person, b: Person): number =>
  compare(b.lastOn ?? "", a.lastOn ?? "") || compare(a.name, b.name) || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Who is known for what at a client, what is missing, and whether too few of them hear from us. */
export function stakeholdersOf(people: readonly Person[], today: LocalDate): Stakeholders {
  const sorted = people.toSorted(byFreshness);
  const holding = (influence: Influence) => sorted.filter((person) => influencesOf(person).includes(influence));
  const known = { decides: holding("decides"), pays: holding("pays"), influences: holding("influences") };
  return {
    known,
    missing: INFLUENCES.filter((influence) => known[influence].length === 0),
    warnings: warningsOf(sorted, today),
  };
}

function warningsOf(people: readonly Person[], today: LocalDate): readonly PeopleWarning[] {
  const within = (days: number) =>
    people.filter((person) => person.lastOn !== null && daysBetween(person.lastOn, today) <= days);
  const warnings: PeopleWarning[] = [];
  const [person, another] = within(SINGLE_THREAD_DAYS);
  if (person && !another) warnings.push({ kind: "single_threaded", person });
  const lately = within(USER_LEVEL_DAYS);
  if (lately.length > 0 && lately.every((one) => one.role === "user")) warnings.push({ kind: "user_level_only" });
  return warnings;
}
