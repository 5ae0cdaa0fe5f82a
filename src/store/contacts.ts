/** People of a client, as they are written down. */
import type { Asker } from "../chat/asker.ts";
import type { StakeholderRole } from "../domain/vocabulary.ts";
import { touchDirectory } from "./directory.ts";
import type { ContactRow } from "./schema.ts";
import { searchName } from "./search-name.ts";
import type { Tx } from "./store.ts";

export interface NewContact {
  readonly client: string;
  readonly name: string;
  readonly title: string | null;
  readonly role: StakeholderRole | null;
}

/** Writes a person down; `existed`: the client's people hold one of that name already, who is handed back unchanged. */
export async function createContact(
  tx: Tx,
  asker: Asker,
  given: NewContact,
): Promise<{ readonly contact: ContactRow; readonly existed: boolean }> {
  const search_name = searchName(given.name);
  const known = await tx
    .selectFrom("contacts")
    .selectAll()
    .where("workspace_id", "=", asker.workspace)
    .where("client_id", "=", given.client)
    .where("search_name", "=", search_name)
    .executeTakeFirst();
  if (known) return { contact: known, existed: true };
  const contact: ContactRow = {
    workspace_id: asker.workspace,
    id: asker.newId(),
    client_id: given.client,
    name: given.name,
    search_name,
    aliases: "[]",
    title: given.title,
    role: given.role,
    email: null,
    phone: null,
    created_at: asker.now,
  };
  await tx.insertInto("contacts").values(contact).execute();
  await touchDirectory(tx, asker.workspace);
  return { contact, existed: false };
}
