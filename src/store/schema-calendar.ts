/** Tables of the calendar: where a member's is read, what was found in it, and the link to their follow-ups. */
import type { FeedProblem } from "../chat/calendar.ts";
import type { Instant } from "../domain/vocabulary.ts";
import type { Flag, Json } from "./schema.ts";

export interface CalendarTables {
  calendars: CalendarRow;
  meetings: MeetingRow;
  calendar_links: CalendarLinkRow;
}

export interface CalendarRow {
  workspace_id: string;
  member_id: string;
  /** The private address of the feed, sealed (`src/store/sealing.ts`). */
  address: string;
  /** Whether a brief is sent before each meeting. */
  briefs: Flag;
  /** When it is to be read next. Indexed. */
  due_at: Instant;
  /** When it was last read well; `null`: never yet. */
  read_at: Instant | null;
  /** Readings that failed since then. */
  failures: number;
  problem: FeedProblem | null;
  broken_since: Instant | null;
  /** When its owner was told that it is broken. */
  told_at: Instant | null;
  created_at: Instant;
}

/** A meeting with a client, of the days the feed was read for. Other events are never kept. */
export interface MeetingRow {
  workspace_id: string;
  id: string;
  member_id: string;
  client_id: string;
  /** Names one occurrence in its feed, the same wherever it is moved to. */
  occurrence: string;
  title: string;
  starts_at: Instant;
  ends_at: Instant;
  place: string | null;
  /** Who comes: `MeetingPeople` of `src/store/meetings.ts`. */
  people: Json;
  /** When the brief is due; `null`: it was sent, or is not wanted. Indexed. */
  brief_at: Instant | null;
  /** The touch as which it was logged. */
  touchpoint_id: string | null;
  /** What was agreed, as typed for the recap. */
  agreed: string | null;
}

/** The link by which a member's own calendar reads their follow-ups; only its hash is kept. */
export interface CalendarLinkRow {
  workspace_id: string;
  member_id: string;
  hash: string;
  created_at: Instant;
}
