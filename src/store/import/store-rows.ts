/**
 * Stores rows of a client file. What is in the memory already wins: an import adds what is missing and overwrites
 * nothing, so running it twice changes nothing, and neither does running it after people have changed things.
 */
import type { Instant } from "../../domain/vocabulary.ts";
import { moveClocksOf } from "../clocks.ts";
import { touchDirectory } from "../directory.ts";
import type { MemberRow } from "../schema.ts";
import type { Tx } from "../store.ts";
import { storeClients } from "./clients.ts";
import { storeContacts } from "./contacts.ts";
import type { RowToStore } from "./row.ts";
import { storeTouches } from "./touches.ts";

/** How many rows of each kind are new, and how many of those known were told something they lacked. */
export interface Stored {
  readonly clients: number;
  readonly contacts: number;
  readonly touches: number;
  readonly completed: number;
}

/** One batch (a few hundred rows: they become parameters of single statements). `newId` makes UUIDv7s. */
export async function storeRows(
  tx: Tx,
  workspace: string,
  rows: readonly RowToStore[],
  now: Instant,
  newId: () => string,
): Promise<Stored> {
  const members = await tx.selectFrom("members").selectAll().where("workspace_id", "=", workspace).execute();
  const batch = { tx, workspace, rows, members, now, newId };
  const clients = await storeClients(batch);
  const contacts = await storeContacts(batch, clients.bySearch);
  const touches = await storeTouches(batch, clients.bySearch, contacts.idOf);
  const moved = new Set([...clients.changed, ...contacts.clients, ...touches.clients]);
  if (moved.size > 0 || clients.added > 0) await touchDirectory(tx, workspace);
  await moveAll(tx, workspace, moved, members);
  return {
    clients: clients.added,
    contacts: contacts.added,
    touches: touches.added,
    completed: clients.changed.length + contacts.completed,
  };
}

/** Due times are midnights in the owner's zone, or in the workspace's while nobody owns the client. */
async function moveAll(tx: Tx, workspace: string, clients: ReadonlySet<string>, members: readonly MemberRow[]) {
  if (clients.size === 0) return;
  const { zone } = await tx
    .selectFrom("workspaces")
    .select("zone")
    .where("id", "=", workspace)
    .executeTakeFirstOrThrow();
  const zones = new Map(members.map((member) => [member.id, member.zone]));
  await moveClocksOf(tx, workspace, [...clients], ({ owner_id }) => zones.get(owner_id ?? "") ?? zone);
}
