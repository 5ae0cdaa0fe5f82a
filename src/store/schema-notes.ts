/** What is noted of clients. */
import type { NoteTopic } from "../domain/client-note.ts";
import type { Instant, LocalDate } from "../domain/vocabulary.ts";

export interface NoteTables {
  client_notes: ClientNoteRow;
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
