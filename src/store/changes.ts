/**
 * Taking back rows that were added or changed: what most of the journal's entries need. A feature notes the ids it
 * added and the former values of what it changed; undoing puts those back.
 */
import type { Asker } from "../chat/asker.ts";
import { clientById } from "./clients.ts";
import { moveClocks } from "./clocks.ts";
import { touchDirectory } from "./directory.ts";
import type { Schema } from "./schema.ts";
import type { Tx } from "./store.ts";
import { type Undone, undoClients } from "./undo-clients.ts";
import { forgetWork } from "./work.ts";

const TABLES = [
  "complaints",
  "silence_steps",
  "nudges",
  "series",
  "brief_answers",
  "papers",
  "rescues",
  "price_rises",
  "client_notes",
  "greetings",
  "contact_dates",
  "contact_interests",
  "job_moves",
  "projects",
  "follow_ups",
  "contacts",
  "clients",
] as const satisfies readonly (keyof Schema)[];
type Table = (typeof TABLES)[number];

export interface Change {
  /** What it was about, as it is named when taken back. */
  readonly name: string;
  /** Whose clocks and people it may have moved; `null`: nobody's. */
  readonly client: string | null;
  /** Rows that were not there before, in the order in which they came. */
  readonly added?: readonly { readonly table: Table; readonly id: string }[];
  /** Rows that were there and are gone. */
  readonly removed?: readonly { readonly table: Table; readonly row: object }[];
  /** A client made on the way: it goes, unless something has happened with it since. */
  readonly made?: string;
  /** Former values, by column. */
  readonly former?: readonly { readonly table: Table; readonly id: string; readonly values: object }[];
}

/** `null`: its client is out of sight by now. */
export async function takeBack(tx: Tx, asker: Asker, change: Change): Promise<Undone | null> {
  if (change.client !== null && !(await clientById(tx, asker, change.client))) return null;
  const stays = (await isPlaceTaken(tx, asker.workspace, change)) || (await isBereft(tx, asker.workspace, change));
  if (stays) return { restored: [], kept: [change.name] };
  for (const { table, row } of change.removed ?? []) {
    // A whole row of that table, as it was read before it was deleted.
    await tx
      .insertInto(table)
      .values(row as never)
      .execute();
  }
  for (const { table, id, values } of change.former ?? []) {
    await tx
      .updateTable(table)
      // Columns of the same table, as the feature read them; the union of tables is more than Kysely can follow.
      .set(values as never)
      .where("workspace_id", "=", asker.workspace)
      .where("id", "=", id)
      .execute();
  }
  for (const { table, id } of (change.added ?? []).toReversed()) {
    if (table === "projects") {
      await forgetWork(tx, asker.workspace, id);
      await tx
        .deleteFrom("project_statuses")
        .where("workspace_id", "=", asker.workspace)
        .where("project_id", "=", id)
        .execute();
    }
    await tx.deleteFrom(table).where("workspace_id", "=", asker.workspace).where("id", "=", id).execute();
  }
  if (change.made !== undefined) await undoClients(tx, asker, { ids: [change.made] });
  if (change.client !== null) {
    await touchDirectory(tx, asker.workspace);
    await moveClocks(tx, asker.workspace, change.client, asker.zone);
  }
  return { restored: [change.name], kept: [] };
}

/** A person or project of the same name has come since to where one would go back to. */
async function isPlaceTaken(tx: Tx, workspace: string, { former = [] }: Change): Promise<boolean> {
  for (const { table, id, values } of former) {
    if (table === "contacts" && "client_id" in values && (await isThere(tx, workspace, id, String(values.client_id))))
      return true;
    if (table === "projects" && "name" in values && (await isNamedSo(tx, workspace, id, String(values.name))))
      return true;
  }
  return false;
}

/** Whether `client` has somebody of the name of `contact`. */
const isThere = async (tx: Tx, workspace: string, contact: string, client: string): Promise<boolean> =>
  (await tx
    .selectFrom("contacts as gone")
    .innerJoin("contacts as come", (join) =>
      join
        .onRef("come.workspace_id", "=", "gone.workspace_id")
        .onRef("come.search_name", "=", "gone.search_name")
        .onRef("come.id", "!=", "gone.id"),
    )
    .select("come.id")
    .where("gone.workspace_id", "=", workspace)
    .where("gone.id", "=", contact)
    .where("come.client_id", "=", client)
    .executeTakeFirst()) !== undefined;

/** Whether another project of the same client is called `name`. */
const isNamedSo = async (tx: Tx, workspace: string, project: string, name: string): Promise<boolean> =>
  (await tx
    .selectFrom("projects as own")
    .innerJoin("projects as other", (join) =>
      join
        .onRef("other.workspace_id", "=", "own.workspace_id")
        .onRef("other.client_id", "=", "own.client_id")
        .onRef("other.id", "!=", "own.id"),
    )
    .select("other.id")
    .where("own.workspace_id", "=", workspace)
    .where("own.id", "=", project)
    .where("other.name", "=", name)
    .executeTakeFirst()) !== undefined;

/** A series whose open occurrence is gone since would never come again, though it stood on the list of series. */
async function isBereft(tx: Tx, workspace: string, { removed = [] }: Change): Promise<boolean> {
  for (const { table, row } of removed) {
    if (table !== "series" || !("follow_up_id" in row)) continue;
    const open = await tx
      .selectFrom("follow_ups")
      .select("id")
      .where("workspace_id", "=", workspace)
      .where("id", "=", String(row.follow_up_id))
      .executeTakeFirst();
    if (!open) return true;
  }
  return false;
}
