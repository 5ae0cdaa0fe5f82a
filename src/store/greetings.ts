/** Greetings that were handed to somebody else of ours, as follow-ups. */
import type { Asker } from "../chat/asker.ts";
import type { Fact } from "../domain/checklist-facts.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import type { GreetingRow } from "./schema-notes.ts";
import { seen } from "./sight.ts";
import type { Db, Tx } from "./store.ts";

export async function saveGreeting(tx: Tx, row: GreetingRow): Promise<void> {
  await tx.insertInto("greetings").values(row).execute();
}

/** With its follow-up: one that was taken back leaves its greeting to the client's own people again. */
const standing = (db: Db, workspace: string) =>
  db
    .selectFrom("greetings")
    .innerJoin("follow_ups", (join) =>
      join
        .onRef("follow_ups.workspace_id", "=", "greetings.workspace_id")
        .onRef("follow_ups.id", "=", "greetings.follow_up_id"),
    )
    .innerJoin("members", (join) =>
      join
        .onRef("members.workspace_id", "=", "follow_ups.workspace_id")
        .onRef("members.id", "=", "follow_ups.member_id"),
    )
    .where("greetings.workspace_id", "=", workspace);

export interface HandedGreeting {
  readonly contact_id: string;
  readonly on_day: LocalDate;
  readonly follow_up_id: string;
  readonly member_id: string;
  readonly member_name: string;
  readonly state: "open" | "done";
}

/** Of these people, from `from` on; whoever greets now is whoever holds the follow-up. */
export const handedGreetings = (
  db: Db,
  workspace: string,
  contacts: readonly string[],
  from: LocalDate,
): Promise<HandedGreeting[]> =>
  contacts.length === 0
    ? Promise.resolve([])
    : standing(db, workspace)
        .select([
          "greetings.contact_id",
          "greetings.on_day",
          "greetings.follow_up_id",
          "follow_ups.member_id",
          "follow_ups.state",
          "members.name as member_name",
        ])
        .where("greetings.contact_id", "in", contacts)
        .where("greetings.on_day", ">=", from)
        .orderBy("greetings.on_day")
        .execute();

/** Those the asker handed on that are done, until a morning of theirs has said so. */
export async function greetingsDone(db: Db, asker: Asker): Promise<Fact[]> {
  const rows = await standing(db, asker.workspace)
    .innerJoin("contacts", (join) =>
      join
        .onRef("contacts.workspace_id", "=", "greetings.workspace_id")
        .onRef("contacts.id", "=", "greetings.contact_id"),
    )
    .innerJoin("clients", (join) =>
      join.onRef("clients.workspace_id", "=", "contacts.workspace_id").onRef("clients.id", "=", "contacts.client_id"),
    )
    .select(["greetings.id", "contacts.id as contact", "contacts.name", "contacts.client_id"])
    .select(["members.id as by", "members.name as by_name"])
    .where("greetings.by_id", "=", asker.member)
    .where("greetings.told_at", "is", null)
    .where("follow_ups.state", "=", "done")
    .where(seen(asker))
    .execute();
  return rows.map((row) => ({
    kind: "greeted",
    id: row.id,
    client: row.client_id,
    contact: { id: row.contact, name: row.name },
    by: { id: row.by, name: row.by_name },
  }));
}

export async function markGreetingsTold(tx: Tx, asker: Asker, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable("greetings")
    .set({ told_at: asker.now })
    .where("workspace_id", "=", asker.workspace)
    .where("by_id", "=", asker.member)
    .where("id", "in", ids)
    .execute();
}
