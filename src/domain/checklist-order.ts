/** Which fact of a morning comes before which: a total order, so that the same facts always make the same list. */
import type { ChecklistFacts, Fact, Part } from "./checklist-facts.ts";
import { factId, isImportant, PARTS } from "./checklist-facts.ts";
import { daysBetween } from "./time.ts";
import type { LocalDate } from "./vocabulary.ts";

interface Place {
  readonly part: Part;
  /** The order within its part, as the practice lists it. */
  readonly rank: number;
  /** Among those of one rank, after the important ones: the smaller first. */
  readonly nearness: number;
}

const MINUTES_A_DAY = 24 * 60;
/** Before any invoice, however late. */
const ALARM = 100_000;
const minutes = (time: string | null): number =>
  time === null ? MINUTES_A_DAY : Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

function placeOf(fact: Fact, today: LocalDate): Place {
  const since = (day: LocalDate): number => daysBetween(today, day);
  switch (fact.kind) {
    case "complaint":
      return { part: "now", rank: fact.severe ? 0 : 4, nearness: since(fact.since) };
    case "waiting":
      return { part: "now", rank: 1, nearness: since(fact.since) };
    case "follow_up":
      if (fact.due === null) return { part: "now", rank: 5, nearness: MINUTES_A_DAY };
      if (fact.ower === "us" && fact.promise && fact.due < today) {
        return { part: "now", rank: 2, nearness: since(fact.due) };
      }
      if (fact.ower === "us" && fact.due === today) return { part: "now", rank: 3, nearness: minutes(fact.time) };
      return { part: "now", rank: 5, nearness: since(fact.due) };
    case "deadline":
      return { part: "now", rank: 5, nearness: since(fact.due) };
    case "meeting":
      return { part: "meetings", rank: 0, nearness: minutes(fact.at) };
    case "no_talk":
      return { part: "meetings", rank: 1, nearness: 0 };
    case "clock":
      return { part: "get_in_touch", rank: 0, nearness: -fact.days / fact.max };
    case "silent":
      return { part: "get_in_touch", rank: 1, nearness: 0 };
    case "user_level":
      return { part: "get_in_touch", rank: 2, nearness: 0 };
    case "invoice":
      return { part: "also", rank: 0, nearness: -fact.daysLate };
    case "no_budget":
      return { part: "also", rank: 0, nearness: -ALARM };
    case "behind_plan":
      return { part: "also", rank: 0, nearness: -fact.percent };
    case "statuses":
      return { part: "also", rank: 1, nearness: 0 };
    case "notice":
    case "contract_end":
      return { part: "also", rank: 2, nearness: fact.days };
    case "birthday":
      return { part: "also", rank: 2, nearness: since(fact.on) };
    case "greeted":
    case "in_person_review":
      return { part: "also", rank: 2, nearness: MINUTES_A_DAY };
    case "growth":
      return { part: "also", rank: 2, nearness: MINUTES_A_DAY + fact.share };
  }
}

export const partOf = (fact: Fact, today: LocalDate): Part => placeOf(fact, today).part;

/** Money, statuses, growth or a date: the Also part takes one of each. */
export const rankOf = (fact: Fact, today: LocalDate): number => placeOf(fact, today).rank;

export const isSevere = (fact: Fact): boolean => fact.kind === "complaint" && fact.severe;

/** A reminder that its reader did not get: the morning says its words. */
export const isMissed = (fact: Fact): boolean => fact.kind === "follow_up" && fact.missed === true;

/** Negative when `a` comes first. Meetings keep the order of the day; elsewhere the important come first in a rank. */
export function compareFacts(a: Fact, b: Fact, { today, clients }: ChecklistFacts): number {
  const [left, right] = [placeOf(a, today), placeOf(b, today)];
  const weight = (fact: Fact): number => (fact.kind === "meeting" || isImportant(fact, clients) ? 0 : 1);
  return (
    PARTS.indexOf(left.part) - PARTS.indexOf(right.part) ||
    left.rank - right.rank ||
    weight(a) - weight(b) ||
    left.nearness - right.nearness ||
    compareIds(factId(a), factId(b))
  );
}

/** By code units: the same on every machine, whatever its language. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
