/** What a person can ask of Rapport about what is noted of a client: its business, rivals, news. */
import type { NoteTopic } from "../domain/client-note.ts";
import type { ClientRef } from "./command.ts";

export type NoteCommand =
  /** In one line. Empty text shows what is noted. */
  | {
      readonly kind: "note_client";
      readonly words: string;
      readonly client: ClientRef;
      readonly topic: NoteTopic;
      readonly text: string;
    }
  | { readonly kind: "show_notes"; readonly client: string }
  /** Empty words ask. */
  | { readonly kind: "write_note"; readonly client: string; readonly topic: NoteTopic; readonly words: string }
  /** Other words in its place; empty ones ask. */
  | { readonly kind: "change_note"; readonly note: string; readonly words: string }
  | { readonly kind: "drop_note"; readonly note: string };
