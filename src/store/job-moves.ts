/** People who changed jobs, and the clients that came back with them. */
import type { Asker } from "../chat/asker.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { touchDirectory } from "./directory.ts";
import type { ContactRow } from "./schema.ts";
import type { JobMoveRow } from "./schema-trouble.ts";
import type { Db, Tx } from "./store.ts";

/** The person is at another client now (`to` null: nobody knows where, so they have no part here any more). */
export async function moveContact(
  tx: Tx,
  asker: Asker,
  contact: ContactRow,
  to: string | null,
  on: LocalDate,
): Promise<JobMoveRow> {
  const row: JobMoveRow = {
    workspace_id: asker.workspace,
    id: asker.newId(),
    contact_id: contact.id,
    from_client_id: contact.client_id,
    to_client_id: to,
    member_id: asker.member,
    on_day: on,
    won_on: null,
  };
  await tx.insertInto("job_moves").values(row).execute();
  await tx
    .updateTable("contacts")
    // What they decide at the next place is not known yet.
    .set({ client_id: to ?? contact.client_id, role: null, title: null })
    .where("workspace_id", "=", asker.workspace)
    .where("id", "=", contact.id)
    .execute();
  await touchDirectory(tx, asker.workspace);
  return row;
}

export const jobMoveById = (db: Db, workspace: string, id: string): Promise<JobMoveRow | undefined> =>
  db.selectFrom("job_moves").selectAll().where("workspace_id", "=", workspace).where("id", "=", id).executeTakeFirst();

export async function creditMove(tx: Tx, workspace: string, id: string, on: LocalDate): Promise<void> {
  await tx
    .updateTable("job_moves")
    .set({ won_on: on })
    .where("workspace_id", "=", workspace)
    .where("id", "=", id)
    .execute();
}
