/** Saves a change to a client with everything that hangs on it: journal, clocks, directory. */
import type { Asker } from "../chat/asker.ts";
import { type ClientChange, changeClient } from "../store/clients.ts";
import { moveClocks } from "../store/clocks.ts";
import { noteInJournal } from "../store/journal.ts";
import type { ClientRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";

/** `client`: the row as it was. Returns the row as it now stands, and the journal's entry to undo it with. */
export async function saveClientEdit(
  tx: Tx,
  client: ClientRow,
  change: ClientChange,
  from: Asker,
): Promise<{ readonly client: ClientRow; readonly entry: string }> {
  const names = Object.keys(change) as (keyof ClientChange)[]; // the keys of an object literal are its type's
  const former = Object.fromEntries(names.map((name) => [name, client[name]]));
  await changeClient(tx, from.workspace, client.id, change);
  const moved = await moveClocks(tx, from.workspace, client.id, from.zone);
  const entry = await noteInJournal(tx, from, "client_edit", { client: client.id, former });
  return { client: moved ?? { ...client, ...change }, entry };
}
