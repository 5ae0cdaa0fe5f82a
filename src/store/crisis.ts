/** A crisis note: whom it concerns, and what of it is still to be passed on. */
import { z } from "zod";
import type { Asker } from "../chat/asker.ts";
import type { ClientRow } from "./schema.ts";
import type { Db } from "./store.ts";

/** Every client that has not left, by name; those without an owner, too. */
export const ownedClients = (db: Db, workspace: string): Promise<ClientRow[]> =>
  db
    .selectFrom("clients")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("stage", "!=", "churned")
    .orderBy("name")
    .execute();

const Sent = z.object({ name: z.string(), added: z.array(z.object({ id: z.string() })) });

/** `note` is null once it was taken back; `open`: the reader's tasks of it. */
export async function crisisTasksOf(
  db: Db,
  asker: Asker,
  entry: string,
): Promise<{ readonly note: string | null; readonly open: number }> {
  const row = await db
    .selectFrom("journal")
    .select(["before", "undone_at"])
    .where("workspace_id", "=", asker.workspace)
    .where("id", "=", entry)
    .executeTakeFirst();
  if (!row || row.undone_at !== null) return { note: null, open: 0 };
  const { name, added } = Sent.parse(JSON.parse(row.before));
  const { count } = await db
    .selectFrom("follow_ups")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("workspace_id", "=", asker.workspace)
    .where("member_id", "=", asker.member)
    .where("state", "=", "open")
    .where(
      "id",
      "in",
      added.map((one) => one.id),
    )
    .executeTakeFirstOrThrow();
  return { note: name, open: count };
}
