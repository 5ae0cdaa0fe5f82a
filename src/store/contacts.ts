/** People at clients: added and changed. */
import type { Asker } from "../chat/asker.ts";
import type { StakeholderRole } from "../domain/vocabulary.ts";
import { touchDirectory } from "./directory.ts";
import type { ContactRow } from "./schema.ts";
import { searchName } from "./search-name.ts";
import type { Db, Tx } from "./store.ts";

/** The person of that name at a client, in whatever script it is written. */
export const contactByName = (
  db: Db,
  workspace: string,
  client: string,
  name: string,
): Promise<ContactRow | undefined> =>
  db
    .selectFrom("contacts")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("client_id", "=", client)
    .where("search_name", "=", searchName(name))
    .executeTakeFirst();

interface NewContact {
  readonly name: string;
  readonly title: string | null;
  readonly role: StakeholderRole | null;
  readonly email?: string | null;
}

export async function createContact(tx: Tx, asker: Asker, client: string, given: NewContact): Promise<ContactRow> {
  const row: ContactRow = {
    workspace_id: asker.workspace,
    id: asker.newId(),
    client_id: client,
    name: given.name,
    search_name: searchName(given.name),
    aliases: "[]",
    title: given.title,
    role: given.role,
    email: given.email ?? null,
    phone: null,
    created_at: asker.now,
  };
  await tx.insertInto("contacts").values(row).execute();
  await touchDirectory(tx, asker.workspace);
  return row;
}

export type ContactChange = Partial<Pick<ContactRow, "title" | "role" | "email" | "phone">>;

export async function changeContact(tx: Tx, workspace: string, id: string, change: ContactChange): Promise<void> {
  await tx.updateTable("contacts").set(change).where("workspace_id", "=", workspace).where("id", "=", id).execute();
  await touchDirectory(tx, workspace);
}
