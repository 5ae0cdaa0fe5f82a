/** People who were forgotten and stand in this memory all the same, since it comes from an older copy: forgotten again. */
import type { Instant } from "../domain/vocabulary.ts";
import { noteErasures } from "./erasures.ts";
import { eraseContact } from "./forget-contact.ts";
import type { ErasureRow } from "./schema.ts";
import type { Tx } from "./store.ts";
import { across, enter } from "./wall.ts";

/** For a client that nobody owns. */
const NOBODYS_ZONE = "UTC";

/** `known`: what lists beside this memory say, which is noted in it as well. Returns how many people were forgotten. */
export async function forgetAgain(tx: Tx, known: readonly ErasureRow[], now: Instant): Promise<number> {
  const back = await across(tx, "forget again", async () => {
    await noteErasures(tx, known);
    return tx
      .selectFrom("erasures")
      .innerJoin("contacts", (join) =>
        join
          .onRef("contacts.workspace_id", "=", "erasures.workspace_id")
          .onRef("contacts.id", "=", "erasures.contact_id"),
      )
      .selectAll("contacts")
      .execute();
  });
  for (const contact of back) {
    await enter(tx, contact.workspace_id);
    const client = await tx
      .selectFrom("clients")
      .selectAll()
      .where("workspace_id", "=", contact.workspace_id)
      .where("id", "=", contact.client_id)
      .executeTakeFirstOrThrow();
    const owner = await tx
      .selectFrom("members")
      .select("zone")
      .where("workspace_id", "=", contact.workspace_id)
      .where("id", "=", client.owner_id ?? "")
      .executeTakeFirst();
    const zone = owner?.zone ?? NOBODYS_ZONE;
    await eraseContact(tx, { workspace: contact.workspace_id, zone, now }, contact, client);
  }
  return back.length;
}
