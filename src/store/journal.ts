/** What each member did last, kept so that it can be taken back. */
import type { Asker } from "../chat/asker.ts";
import type { JournalRow } from "./schema.ts";
import type { Db, Tx } from "./store.ts";

/** Writes an entry; `before` holds the ids and former values that undoing needs. Returns the entry's id. */
export async function noteInJournal(tx: Tx, asker: Asker, what: JournalRow["what"], before: object): Promise<string> {
  const id = asker.newId();
  await tx
    .insertInto("journal")
    .values({
      workspace_id: asker.workspace,
      id,
      member_id: asker.member,
      what,
      before: JSON.stringify(before),
      at: asker.now,
      undone_at: null,
    })
    .execute();
  return id;
}

/** The asker's entry of that id, or their newest one that is not undone. */
export function journalEntry(db: Db, asker: Asker, id: string | null): Promise<JournalRow | undefined> {
  const own = db
    .selectFrom("journal")
    .selectAll()
    .where("workspace_id", "=", asker.workspace)
    .where("member_id", "=", asker.member);
  return (
    id === null
      ? own.where("undone_at", "is", null).orderBy("at", "desc").orderBy("id", "desc")
      : own.where("id", "=", id)
  )
    .limit(1)
    .executeTakeFirst();
}

/** Marks an entry undone; false when it already was. */
export async function markUndone(tx: Tx, asker: Asker, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("journal")
    .set({ undone_at: asker.now })
    .where("workspace_id", "=", asker.workspace)
    .where("id", "=", id)
    .where("undone_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The asker's entry of having recorded this touch, while it can be taken back. An entry of a touch begins with its id. */
export async function touchEntry(db: Db, asker: Asker, touch: string): Promise<string | null> {
  const entry = await db
    .selectFrom("journal")
    .select("id")
    .where("workspace_id", "=", asker.workspace)
    .where("member_id", "=", asker.member)
    .where("what", "=", "touch")
    .where("undone_at", "is", null)
    .where("before", "like", `${JSON.stringify({ touch }).slice(0, -1)}%`)
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst();
  return entry?.id ?? null;
}
