/** What is noted of a client itself: its business, its rivals, its news (`docs/practice.md`, "The work itself"). */
import { daysBetween } from "./time.ts";
import type { LocalDate } from "./vocabulary.ts";

export const NOTE_TOPICS = ["business", "rival", "news"] as const;
export type NoteTopic = (typeof NOTE_TOPICS)[number];

interface Note {
  readonly topic: NoteTopic;
  readonly on_day: LocalDate;
}

/** What was heard longer ago is no news, and a card has no room for it. */
const FRESH_DAYS = 90;
const SHOWN = 2;

/** A client has one business: said anew, it takes the place of what stood there. Rivals and news are many. */
export const isOne = (topic: NoteTopic): boolean => topic === "business";

/**
 * Which notes a card shows: at most two, the newest rival and the newest news of the last 90 days, then the business.
 * `notes` newest first.
 */
export function notesOnCard<N extends Note>(notes: readonly N[], today: LocalDate): readonly N[] {
  const newest = (topic: NoteTopic): readonly N[] => {
    const found = notes.find((note) => note.topic === topic);
    const stale = found && !isOne(topic) && daysBetween(found.on_day, today) > FRESH_DAYS;
    return found && !stale ? [found] : [];
  };
  const heard = [...newest("rival"), ...newest("news")].toSorted((a, b) => (a.on_day < b.on_day ? 1 : -1));
  return [...heard, ...newest("business")].slice(0, SHOWN);
}
