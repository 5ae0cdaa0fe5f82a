/** What a person can ask about their calendar, and what is read from a calendar and written for one. */
import type { Instant, LocalDate } from "../domain/vocabulary.ts";

export type CalendarCommand =
  /** The calendar's own page of the settings; an address typed next connects it. */
  | { readonly kind: "show_calendar" }
  /** `words`: the address of the private feed, or that there shall be none. */
  | { readonly kind: "connect_calendar"; readonly words: string }
  | { readonly kind: "disconnect_calendar" }
  | { readonly kind: "switch_briefs"; readonly on: boolean }
  /** A new link to one's follow-ups for one's own calendar; an earlier link ends. */
  | { readonly kind: "open_calendar_link" }
  | { readonly kind: "close_calendar_link" }
  | { readonly kind: "show_brief"; readonly meeting: string }
  | { readonly kind: "log_meeting"; readonly meeting: string }
  /** Words are what was agreed; empty ones show the recap as it stands. */
  | { readonly kind: "recap"; readonly meeting: string; readonly words: string }
  | { readonly kind: "ask_agreed"; readonly meeting: string };

/** Somebody invited; `email` in small letters. */
export interface Invited {
  readonly email: string;
  readonly name: string | null;
  readonly declined: boolean;
}

/** One occurrence with a time of day, not cancelled. */
export interface FeedEvent {
  /** The same for this occurrence wherever it is moved to. */
  readonly occurrence: string;
  readonly title: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly place: string | null;
  readonly invited: readonly Invited[];
}

/**
 * `address`: not one that may be read (not https, or it leads inward); `unreachable`: nobody answers; `refused`: the
 * server says no, so the address is old; `too_large`, `too_slow`; `not_a_calendar`; `locked`: kept under another key.
 */
export const FEED_PROBLEMS = [
  "address",
  "unreachable",
  "refused",
  "too_large",
  "too_slow",
  "not_a_calendar",
  "locked",
] as const;
export type FeedProblem = (typeof FEED_PROBLEMS)[number];

export type FeedReading =
  | { readonly kind: "events"; readonly events: readonly FeedEvent[] }
  | { readonly kind: "broken"; readonly problem: FeedProblem };

export interface FeedRequest {
  readonly address: string;
  /** IANA: of times that name no zone themselves. */
  readonly zone: string;
  /** Occurrences that begin from `from` up to `to`. */
  readonly from: Instant;
  readonly to: Instant;
}

/** Never throws for what a server or a file does, and answers within half a minute; told `over` it lets go at once. */
export type ReadFeed = (request: FeedRequest, over: AbortSignal) => Promise<FeedReading>;

/** A follow-up as an entry of a calendar: at a moment, or of a whole day. */
export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly at: { readonly day: LocalDate } | { readonly start: Instant };
  readonly changedAt: Instant;
}

/** Text of an iCalendar file. */
export type WriteFeed = (name: string, entries: readonly FeedEntry[]) => string;
