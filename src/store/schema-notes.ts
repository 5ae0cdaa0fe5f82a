/** What is noted of clients, and greetings that were handed on. */
import type { NoteTopic } from "../domain/client-note.ts";
import type { Instant, LocalDate } from "../domain/vocabulary.ts";

export interface NoteTables {
  client_notes: ClientNoteRow;
  greetings: GreetingRow;
}

export interface ClientNoteRow {
  workspace_id: string;
  id: string;
  client_id: string;
  /** Who wrote it last. */
  member_id: string;
  topic: NoteTopic;
  text: string;
  /** The day it was written or changed, where its writer lives. */
  on_day: LocalDate;
  at: Instant;
}

/** A person's greeting of `on_day` that somebody handed to a colleague, who has it as a follow-up. */
export interface GreetingRow {
  workspace_id: string;
  id: string;
  contact_id: string;
  on_day: LocalDate;
  follow_up_id: string;
  /** Who handed it on, and when a morning of theirs said that it is done. */
  by_id: string;
  told_at: Instant | null;
}
