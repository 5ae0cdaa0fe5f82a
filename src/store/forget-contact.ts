/** Forgetting a person: their row and every word that names them, while what happened stays counted. */
import type { Asker } from "../chat/asker.ts";
import { eraser } from "../domain/forget.ts";
import { moveClocks } from "./clocks.ts";
import { touchDirectory } from "./directory.ts";
import { forgetInMeetings } from "./meetings.ts";
import type { ClientRow, ContactRow } from "./schema.ts";
import { searchName } from "./search-name.ts";
import type { Tx } from "./store.ts";

/** Free words about a client, by table and column. */
const WORDS_OF_CLIENT = [
  ["touchpoints", "words"],
  ["follow_ups", "text"],
  ["complaints", "text"],
  ["complaints", "cause"],
  ["complaints", "our_part"],
  ["complaints", "action"],
  ["complaints", "resolution"],
  ["projects", "status_note"],
  ["price_rises", "told"],
  ["price_rises", "reaction"],
  ["series", "text"],
] as const;

/** What was said, asked or kept for undoing, as JSON: rows that name the person go, or lose what they held. */
const RECORDS = [
  ["actions", "command"],
  ["actions", "answer"],
  ["journal", "before"],
  ["inbox", "answer"],
  ["inbox", "event"],
  ["checklists", "lines"],
  ["mailbox", "message"],
] as const;

/** How many touches with them stay counted. */
export async function eraseContact(tx: Tx, asker: Asker, contact: ContactRow, client: ClientRow): Promise<number> {
  const { workspace } = asker;
  const aliases: unknown = JSON.parse(contact.aliases);
  const names = [contact.name, ...(Array.isArray(aliases) ? aliases.filter((one) => typeof one === "string") : [])];
  const more = [contact.email, contact.phone].flatMap((one) => one ?? []);
  const erase = eraser([...names, ...more], [client.name], searchName);
  for (const [table, column] of WORDS_OF_CLIENT) await eraseWords(tx, workspace, client.id, table, column, erase);
  await forgetInMeetings(tx, workspace, client.id, contact.id, erase);
  await eraseWorkWords(tx, workspace, client.id, erase);
  await forgetRecords(tx, workspace, [client.id, contact.id, ...names, ...more], erase);
  const { count } = await tx
    .selectFrom("touchpoint_contacts")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("workspace_id", "=", workspace)
    .where("contact_id", "=", contact.id)
    .executeTakeFirstOrThrow();
  for (const table of ["contact_dates", "contact_interests", "job_moves", "touchpoint_contacts"] as const) {
    await tx.deleteFrom(table).where("workspace_id", "=", workspace).where("contact_id", "=", contact.id).execute();
  }
  await tx.deleteFrom("contacts").where("workspace_id", "=", workspace).where("id", "=", contact.id).execute();
  await touchDirectory(tx, workspace);
  await moveClocks(tx, workspace, client.id, asker.zone);
  return count;
}

type Words = (typeof WORDS_OF_CLIENT)[number];

async function eraseWords(
  tx: Tx,
  workspace: string,
  client: string,
  table: Words[0],
  column: Words[1],
  erase: (text: string) => string,
): Promise<void> {
  // The pairs above name real columns of text; the union of tables is more than Kysely can follow.
  const rows = (await tx
    .selectFrom(table as "touchpoints")
    .select(["id", column as "words"])
    .where("workspace_id", "=", workspace)
    .where("client_id", "=", client)
    .execute()) as readonly Readonly<Record<string, string | null>>[];
  for (const row of rows) {
    const text = row[column];
    const erased = text && erase(text);
    if (!text || erased === text) continue;
    await tx
      .updateTable(table as "touchpoints")
      .set({ [column]: erased } as never)
      .where("workspace_id", "=", workspace)
      .where("id", "=", row["id"] ?? "")
      .execute();
  }
}

/** Notes and answers that hang on the client's projects. */
async function eraseWorkWords(
  tx: Tx,
  workspace: string,
  client: string,
  erase: (text: string) => string,
): Promise<void> {
  const projects = tx
    .selectFrom("projects")
    .select("id")
    .where("workspace_id", "=", workspace)
    .where("client_id", "=", client);
  const notes = await tx
    .selectFrom("project_statuses")
    .select(["id", "note"])
    .where("workspace_id", "=", workspace)
    .where("project_id", "in", projects)
    .where("note", "is not", null)
    .execute();
  for (const { id, note } of notes) {
    await tx
      .updateTable("project_statuses")
      .set({ note: note && erase(note) })
      .where("workspace_id", "=", workspace)
      .where("id", "=", id)
      .execute();
  }
  const answers = await tx
    .selectFrom("brief_answers")
    .select(["id", "answer"])
    .where("workspace_id", "=", workspace)
    .where("project_id", "in", projects)
    .execute();
  for (const { id, answer } of answers) {
    await tx
      .updateTable("brief_answers")
      .set({ answer: erase(answer) })
      .where("workspace_id", "=", workspace)
      .where("id", "=", id)
      .execute();
  }
}

/** Stored JSON that names the person or is about their client: the name is taken out of every value. */
async function forgetRecords(
  tx: Tx,
  workspace: string,
  marks: readonly string[],
  erase: (text: string) => string,
): Promise<void> {
  for (const [table, column] of RECORDS) {
    for (const mark of marks) {
      const rows = (await tx
        .selectFrom(table as "actions")
        .selectAll()
        .where("workspace_id", "=", workspace)
        // Tables and columns come from a list of ours, so their rows have no one type: all are text, numbers or null.
        // A mark with a wildcard in it finds more than it should, and what names nobody stays as it is.
        .where(column as "command", "like", `%${mark}%`)
        .execute()) as unknown as readonly Readonly<Record<string, string | number | null>>[];
      for (const row of rows) {
        const text = row[column];
        const erased = typeof text === "string" ? JSON.stringify(erasedIn(JSON.parse(text), erase)) : text;
        if (erased === text) continue;
        let changed = tx
          .updateTable(table as "actions")
          .set({ [column]: erased } as never)
          .where("workspace_id", "=", workspace);
        for (const key of KEYS[table]) changed = changed.where(key as "id", "=", row[key] as never);
        await changed.execute();
      }
    }
  }
}

/** Words of our own (`decision_maker`), ids and days look like nothing a person types: they stay. */
const OUR_OWN = /^[a-z0-9_:./+-]*$|^\d{4}-\d\d-\d\d(?:T[\d:]+)?$/;

function erasedIn(value: unknown, erase: (text: string) => string): unknown {
  if (typeof value === "string") return OUR_OWN.test(value) ? value : erase(value);
  if (Array.isArray(value)) return value.map((one) => erasedIn(one, erase));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, erasedIn(one, erase)]));
}

const KEYS = {
  actions: ["id"],
  journal: ["id"],
  inbox: ["id"],
  checklists: ["member_id", "day"],
  mailbox: ["seq"],
} as const satisfies Readonly<Record<(typeof RECORDS)[number][0], readonly string[]>>;
