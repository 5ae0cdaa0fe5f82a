/** Forgetting a person: their row and every word that names them, while what happened stays counted. */
import { type RawBuilder, sql } from "kysely";
import type { Asker } from "../chat/asker.ts";
import { type Erase, eraser, searchedFor, wholeNameEraser } from "../domain/forget.ts";
import { moveClocks } from "./clocks.ts";
import { touchDirectory } from "./directory.ts";
import { noteErasures } from "./erasures.ts";
import { forgetInMeetings } from "./meetings.ts";
import type { ClientRow, ContactRow } from "./schema.ts";
import { searchName } from "./search-name.ts";
import type { Tx } from "./store.ts";
import { RECORDS, WORDS } from "./words-of-people.ts";

interface Forgetting {
  readonly tx: Tx;
  readonly workspace: string;
  readonly client: string;
  readonly contact: string;
  /** At their own client any part of the name is theirs. */
  readonly here: Erase;
  /** Elsewhere another Olena may be meant: only the whole name, an address or a number is theirs. */
  readonly elsewhere: Erase;
  /** What stands in every text that `elsewhere` would change. */
  readonly marks: readonly string[];
}

/**
 * Forgets them here, and for good: it is noted by id, so that a restored copy forgets them again. `zone`: whose midnight
 * moves the client's clocks. Returns how many touches with them stay counted.
 */
export async function eraseContact(
  tx: Tx,
  by: Pick<Asker, "workspace" | "zone" | "now">,
  contact: ContactRow,
  client: ClientRow,
): Promise<number> {
  const { workspace } = by;
  await noteErasures(tx, [{ workspace_id: workspace, contact_id: contact.id, at: by.now }]);
  const aliases: unknown = JSON.parse(contact.aliases);
  const names = [contact.name, ...(Array.isArray(aliases) ? aliases.filter((one) => typeof one === "string") : [])];
  const addresses = [contact.email, contact.phone].flatMap((one) => one ?? []);
  const forgetting: Forgetting = {
    tx,
    workspace,
    client: client.id,
    contact: contact.id,
    here: eraser([...names, ...addresses], [client.name], searchName),
    elsewhere: wholeNameEraser(names, addresses, searchName),
    marks: [...searchedFor(names), ...addresses],
  };
  await forgetWords(forgetting);
  await forgetInMeetings(tx, workspace, client.id, contact.id, forgetting.here);
  await forgetRecords(forgetting);
  const { count } = await tx
    .selectFrom("touchpoint_contacts")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("workspace_id", "=", workspace)
    .where("contact_id", "=", contact.id)
    .executeTakeFirstOrThrow();
  for (const table of [
    "contact_dates",
    "contact_interests",
    "greetings",
    "job_moves",
    "touchpoint_contacts",
  ] as const) {
    await tx.deleteFrom(table).where("workspace_id", "=", workspace).where("contact_id", "=", contact.id).execute();
  }
  await tx.deleteFrom("contacts").where("workspace_id", "=", workspace).where("id", "=", contact.id).execute();
  await touchDirectory(tx, workspace);
  await moveClocks(tx, workspace, client.id, by.zone);
  return count;
}

async function forgetWords({ tx, workspace, client, here, elsewhere, marks }: Forgetting): Promise<void> {
  for (const { table, columns, by, key = "id" } of WORDS) {
    const ofClient =
      by === "client"
        ? sql`client_id = ${client}`
        : by === "itself"
          ? sql`id = ${client}`
          : sql`${sql.ref(`${by}_id`)} in (select id from ${sql.table(`${by}s`)}
            where workspace_id = ${workspace} and client_id = ${client})`;
    for (const column of columns) {
      const place = { tx, workspace, table, column, key: [key] };
      await rewrite(place, ofClient, here);
      await rewrite(place, holding(column, marks), elsewhere);
    }
  }
}

/** Stored JSON about their client loses any part of the name; other records, the whole one. */
async function forgetRecords({ tx, workspace, client, contact, here, elsewhere, marks }: Forgetting): Promise<void> {
  for (const { table, column, key } of RECORDS) {
    const place = { tx, workspace, table, column, key };
    // An event that failed holds words as they were typed, which name a client only in words, if at all.
    const own = column === "event" ? sql`event is not null` : holding(column, [client, contact]);
    await rewrite(place, own, inJson(here));
    await rewrite(place, holding(column, marks), inJson(elsewhere));
  }
}

interface Place {
  readonly tx: Tx;
  readonly workspace: string;
  readonly table: string;
  readonly column: string;
  readonly key: readonly string[];
}

async function rewrite({ tx, workspace, table, column, key }: Place, which: RawBuilder<unknown>, erase: Erase) {
  // Tables, columns and keys come from lists of ours; their rows have no one type: all are text, numbers or null.
  const keys = sql.join(key.map((one) => sql.ref(one)));
  const { rows } = await sql<Readonly<Record<string, string | number | null>>>`
    select ${keys}, ${sql.ref(column)} as words from ${sql.table(table)}
    where workspace_id = ${workspace} and ${sql.ref(column)} is not null and (${which})`.execute(tx);
  for (const row of rows) {
    const words = String(row["words"]);
    const erased = erase(words);
    if (erased === words) continue;
    const same = sql.join(
      key.map((one) => sql`${sql.ref(one)} = ${row[one]}`),
      sql` and `,
    );
    const free = column === "number" ? await freeNumber(tx, workspace, String(row["id"]), erased) : erased;
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${free}
      where workspace_id = ${workspace} and ${same}`.execute(tx);
  }
}

/** A mark with a wildcard in it finds more than it should, and what names nobody stays as it is. */
const holding = (column: string, marks: readonly string[]): RawBuilder<unknown> =>
  marks.length === 0
    ? sql`1 = 0`
    : sql.join(
        marks.map((mark) => sql`${sql.ref(column)} like ${`%${mark}%`}`),
        sql` or `,
      );

/** A client knows an invoice by its number, so two that bore only the name must not become one. */
async function freeNumber(tx: Tx, workspace: string, id: string, number: string): Promise<string> {
  const taken = await tx
    .selectFrom("invoices")
    .select("id")
    .where("workspace_id", "=", workspace)
    .where("number", "=", number)
    .where("id", "<>", id)
    .limit(1)
    .executeTakeFirst();
  return taken ? `${number} ${id.slice(-6)}` : number;
}

const inJson =
  (erase: Erase): Erase =>
  (json) => {
    const value: unknown = JSON.parse(json);
    return JSON.stringify(erasedIn(value, erase));
  };

/** Words of our own (`decision_maker`), ids and days look like nothing a person types: they stay… */
const OUR_OWN = /^[a-z0-9_:./+-]*$|^\d{4}-\d\d-\d\d(?:T[\d:]+)?$/;
/** … but under these keys, where "olena" in small letters is a person. */
const TYPED: ReadonlySet<string> = new Set(["words", "text", "name", "label", "note", "line", "contactText", "title"]);

function erasedIn(value: unknown, erase: Erase, key = ""): unknown {
  if (typeof value === "string") return OUR_OWN.test(value) && !TYPED.has(key) ? value : erase(value);
  if (Array.isArray(value)) return value.map((one) => erasedIn(one, erase, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, erasedIn(one, erase, name)]));
}
