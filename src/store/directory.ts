/** The names an asker may use: loaded whole, and known by a version, so that whoever builds an index can keep it. */
import type { Asker } from "../chat/asker.ts";
import { seesAll } from "../chat/asker.ts";
import { standsInFor } from "./absences.ts";
import { unlikeAny } from "./dialect/unlike-any.ts";
import { seen } from "./sight.ts";
import type { Db, Tx } from "./store.ts";

/**
 * To be called by everything that changes clients, contacts or who sees them. A version that was counted up would be
 * given twice when a transaction is rolled back, and name the clients of neither.
 */
export async function touchDirectory(tx: Tx, workspace: string): Promise<void> {
  await tx
    .updateTable("workspaces")
    .set({ directory_version: unlikeAny(tx) })
    .where("id", "=", workspace)
    .execute();
}

/**
 * Names the state of the directory and whose eyes it is for: equal keys mean equal directories. Askers who see
 * everything share one.
 */
export async function directoryKey(db: Db, asker: Asker): Promise<string> {
  const { directory_version } = await db
    .selectFrom("workspaces")
    .select("directory_version")
    .where("id", "=", asker.workspace)
    .executeTakeFirstOrThrow();
  const everything = seesAll(asker) || (asker.sharing === "shared" && !(await anyRestricted(db, asker.workspace)));
  if (everything) return `${asker.workspace} ${directory_version} all`;
  // Absences begin and end by themselves, and sight with them.
  const absent = await standsInFor(db, asker);
  return [asker.workspace, directory_version, asker.member, ...absent].join(" ");
}

async function anyRestricted(db: Db, workspace: string): Promise<boolean> {
  const row = await db
    .selectFrom("clients")
    .select("id")
    .where("workspace_id", "=", workspace)
    .where("restricted", "=", 1)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export interface DirectoryRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly contacts: readonly {
    readonly id: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly title: string | null;
    readonly role: string | null;
  }[];
}

/** Clients in the order they were created, each with its contacts in theirs. */
export async function directoryOf(db: Db, asker: Asker): Promise<DirectoryRow[]> {
  const clients = await db
    .selectFrom("clients")
    .select(["clients.id", "clients.name", "clients.aliases"])
    .where(seen(asker))
    .orderBy("clients.id")
    .execute();
  const contacts = await db
    .selectFrom("contacts")
    .innerJoin("clients", (join) =>
      join.onRef("clients.workspace_id", "=", "contacts.workspace_id").onRef("clients.id", "=", "contacts.client_id"),
    )
    .select([
      "contacts.id",
      "contacts.client_id",
      "contacts.name",
      "contacts.aliases",
      "contacts.title",
      "contacts.role",
    ])
    .where("contacts.workspace_id", "=", asker.workspace)
    .where(seen(asker))
    .orderBy("contacts.id")
    .execute();
  const byClient = Map.groupBy(contacts, (contact) => contact.client_id);
  return clients.map((client) => ({
    ...client,
    aliases: namesIn(client.aliases),
    contacts: (byClient.get(client.id) ?? []).map((contact) => ({ ...contact, aliases: namesIn(contact.aliases) })),
  }));
}

/** Aliases as they are stored: a JSON list of strings, written only by us. */
export const namesIn = (json: string): readonly string[] => JSON.parse(json) as string[];
