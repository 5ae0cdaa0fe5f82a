/** Clients and the people at them: reading with the asker's sight, and the few ways they are written. */
import { sql } from "kysely";
import type { Asker } from "../chat/asker.ts";
import type { Instant, Stage, Tier } from "../domain/vocabulary.ts";
import { touchDirectory } from "./directory.ts";
import type { ClientRow, ContactRow } from "./schema.ts";
import { searchName } from "./search-name.ts";
import { seen } from "./sight.ts";
import type { Db, Tx } from "./store.ts";

/** The client of that id, or undefined when it does not exist or the asker may not see it: the two look the same. */
export const clientById = (db: Db, asker: Asker, id: string): Promise<ClientRow | undefined> =>
  db.selectFrom("clients").selectAll().where(seen(asker)).where("clients.id", "=", id).executeTakeFirst();

/** Those of the ids that the asker may see, in the order of the ids. */
export async function clientsByIds(db: Db, asker: Asker, ids: readonly string[]): Promise<ClientRow[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("clients").selectAll().where(seen(asker)).where("clients.id", "in", ids).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The client that bears this name, however it is cased or spelled in Latin or Cyrillic, if the asker may see it. */
export const clientByName = (db: Db, asker: Asker, name: string): Promise<ClientRow | undefined> => {
  const search = searchName(name);
  return db
    .selectFrom("clients")
    .selectAll()
    .where(seen(asker))
    .where((eb) =>
      eb.or([
        eb("clients.search_name", "=", search),
        // Made beside a client hidden from its maker (`besideHidden`); `$` follows `#`.
        eb.and([eb("clients.search_name", ">=", `${search} #`), eb("clients.search_name", "<", `${search} $`)]),
      ]),
    )
    .orderBy("clients.search_name")
    .limit(1)
    .executeTakeFirst();
};

/** The asker's own clients they last had to do with, newest first; then the rest of what they see. */
export const likelyClients = (db: Db, asker: Asker, limit: number): Promise<ClientRow[]> =>
  db
    .selectFrom("clients")
    .selectAll()
    .where(seen(asker))
    .where("clients.stage", "!=", "churned")
    .orderBy(sql`case when clients.owner_id = ${asker.member} then 0 else 1 end`)
    .orderBy(sql`coalesce(clients.any_on, '')`, "desc")
    .orderBy("clients.name")
    .limit(limit)
    .execute();

/** Every client the asker sees that has not left: what `/clients` lists. */
export const clientsSeen = (db: Db, asker: Asker): Promise<ClientRow[]> =>
  db.selectFrom("clients").selectAll().where(seen(asker)).where("clients.stage", "!=", "churned").execute();

/** The asker's own clients nobody has chosen a tier for, in the order they came. */
export const clientsWithoutTier = (db: Db, asker: Asker): Promise<ClientRow[]> =>
  db
    .selectFrom("clients")
    .selectAll()
    .where("workspace_id", "=", asker.workspace)
    .where("owner_id", "=", asker.member)
    .where("tier_chosen", "=", 0)
    .where("stage", "!=", "churned")
    .orderBy("created_at")
    .orderBy("id")
    .execute();

/** The asker's own clients. */
export const ownClients = (db: Db, asker: Asker): Promise<ClientRow[]> =>
  db
    .selectFrom("clients")
    .selectAll()
    .where("workspace_id", "=", asker.workspace)
    .where("owner_id", "=", asker.member)
    .where("stage", "!=", "churned")
    .orderBy("name")
    .execute();

/** The asker's own clients at which nobody is known to decide or pay, by name. */
export const ownWithoutDecider = (db: Db, asker: Asker): Promise<ClientRow[]> =>
  db
    .selectFrom("clients")
    .selectAll("clients")
    .where("clients.workspace_id", "=", asker.workspace)
    .where("clients.owner_id", "=", asker.member)
    .where("clients.stage", "!=", "churned")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("contacts")
            .select("contacts.id")
            .whereRef("contacts.workspace_id", "=", "clients.workspace_id")
            .whereRef("contacts.client_id", "=", "clients.id")
            .where("contacts.role", "in", ["decision_maker", "budget_holder"]),
        ),
      ),
    )
    .orderBy("clients.name")
    .execute();

interface NewClient {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly tier?: Tier;
  readonly stage?: Stage;
  readonly owner: string | null;
  readonly ownerText?: string | null;
  readonly createdBy: string | null;
  readonly at: Instant;
}

/** A client as it starts: its tier is only the default until somebody chooses one. */
export function clientRow(workspace: string, given: NewClient): ClientRow {
  return {
    workspace_id: workspace,
    id: given.id,
    name: given.name,
    search_name: searchName(given.name),
    aliases: JSON.stringify(given.aliases ?? []),
    tier: given.tier ?? "standard",
    tier_chosen: given.tier ? 1 : 0,
    stage: given.stage ?? "active",
    owner_id: given.owner,
    owner_text: given.ownerText ?? null,
    deputy_id: null,
    restricted: 0,
    starred: 0,
    paused_until: null,
    any_ideal: null,
    any_max: null,
    decides_ideal: null,
    decides_max: null,
    in_person_ideal: null,
    in_person_max: null,
    in_person_off: 0,
    in_person_why: null,
    in_person_review_on: null,
    country: null,
    any_on: null,
    decides_on: null,
    in_person_on: null,
    any_due_at: null,
    decides_due_at: null,
    in_person_due_at: null,
    clock_listed_on: null,
    created_by: given.createdBy,
    created_at: given.at,
  };
}

/**
 * Creates a client of the asker's own. `existed`: one of that name is there already and is handed back.
 *
 * A client hidden from the asker may bear the same name. Refusing would tell them of it, so theirs is made beside it
 * under a search name of its own.
 */
export async function createClient(
  tx: Tx,
  asker: Asker,
  name: string,
): Promise<{ readonly client: ClientRow; readonly existed: boolean }> {
  const known = await clientByName(tx, asker, name);
  if (known) return { client: known, existed: true };
  const row = clientRow(asker.workspace, {
    id: asker.newId(),
    name,
    owner: asker.member,
    createdBy: asker.member,
    at: asker.now,
  });
  const hidden = await bears(tx, asker.workspace, row.search_name);
  const client = hidden ? { ...row, search_name: besideHidden(row) } : row;
  await tx.insertInto("clients").values(client).execute();
  await touchDirectory(tx, asker.workspace);
  return { client, existed: false };
}

/** Whether any client of the workspace, seen or not, has this search name. */
export const bears = async (db: Db, workspace: string, search: string): Promise<boolean> =>
  (await db
    .selectFrom("clients")
    .select("id")
    .where("workspace_id", "=", workspace)
    .where("search_name", "=", search)
    .executeTakeFirst()) !== undefined;

/** A search name that cannot collide: no name folds to one with a `#`. */
export const besideHidden = (row: Pick<ClientRow, "search_name" | "id">): string => `${row.search_name} #${row.id}`;

/** What of a client may be changed by hand. */
export type ClientChange = Partial<Omit<ClientRow, "workspace_id" | "id" | "created_at" | "created_by">>;

/** Changes one client of the workspace. Sight was checked by whoever found the id. */
export async function changeClient(tx: Tx, workspace: string, id: string, change: ClientChange): Promise<void> {
  await tx
    .updateTable("clients")
    .set(change)
    .where("workspace_id", "=", workspace)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  await touchDirectory(tx, workspace);
}

/** Everyone known at a client, by name. */
export const contactsOf = (db: Db, workspace: string, client: string): Promise<ContactRow[]> =>
  db
    .selectFrom("contacts")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("client_id", "=", client)
    .orderBy("name")
    .execute();

/** The contact of that id with its client, when the asker may see the client. */
export async function contactById(
  db: Db,
  asker: Asker,
  id: string,
): Promise<{ readonly contact: ContactRow; readonly client: ClientRow } | undefined> {
  const contact = await db
    .selectFrom("contacts")
    .selectAll()
    .where("workspace_id", "=", asker.workspace)
    .where("id", "=", id)
    .executeTakeFirst();
  const client = contact && (await clientById(db, asker, contact.client_id));
  return client && { contact, client };
}
