/** Notes on clients: their business, rivals and news. */
import type { Asker } from "../chat/asker.ts";
import { clientById } from "./clients.ts";
import type { ClientRow } from "./schema.ts";
import type { ClientNoteRow } from "./schema-notes.ts";
import type { Db, Tx } from "./store.ts";

const KEPT_IN_VIEW = 50;

/** The newest first. */
export const notesOf = (db: Db, workspace: string, client: string): Promise<ClientNoteRow[]> =>
  db
    .selectFrom("client_notes")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("client_id", "=", client)
    .orderBy("on_day", "desc")
    .orderBy("id", "desc")
    .limit(KEPT_IN_VIEW)
    .execute();

export interface NoteOfClient {
  readonly note: ClientNoteRow;
  readonly client: ClientRow;
}

/** The note of that id, when the asker may see its client. */
export async function noteById(db: Db, asker: Asker, id: string): Promise<NoteOfClient | undefined> {
  const note = await db
    .selectFrom("client_notes")
    .selectAll()
    .where("workspace_id", "=", asker.workspace)
    .where("id", "=", id)
    .executeTakeFirst();
  const client = note && (await clientById(db, asker, note.client_id));
  return client && { note, client };
}

export async function saveNote(tx: Tx, row: ClientNoteRow): Promise<void> {
  await tx.insertInto("client_notes").values(row).execute();
}

export type NoteChange = Pick<ClientNoteRow, "text" | "on_day" | "member_id" | "at">;

export async function changeNote(tx: Tx, workspace: string, id: string, change: NoteChange): Promise<void> {
  await tx.updateTable("client_notes").set(change).where("workspace_id", "=", workspace).where("id", "=", id).execute();
}

export async function dropNote(tx: Tx, workspace: string, id: string): Promise<void> {
  await tx.deleteFrom("client_notes").where("workspace_id", "=", workspace).where("id", "=", id).execute();
}
