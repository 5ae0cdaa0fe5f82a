/** The mornings as they were sent, and what became of their lines. */
import { z } from "zod";
import type { Asker } from "../chat/asker.ts";
import { CLOCKS } from "../domain/cadence.ts";
import { type Fact, PARTS } from "../domain/checklist-facts.ts";
import type { EarlierList, ListLine } from "../domain/checklist-state.ts";
import { type LocalDate, OWERS } from "../domain/vocabulary.ts";
import type { Db, Tx } from "./store.ts";

const person = z.object({ id: z.string(), name: z.string() });
const anybody = person.nullable();
const client = z.string();

const fact = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("complaint"), id: z.string(), client, severe: z.boolean(), since: z.string() }),
  z.object({ kind: z.literal("waiting"), id: z.string(), client, contact: person, since: z.string() }),
  z.object({
    kind: z.literal("follow_up"),
    id: z.string(),
    client: client.nullable(),
    text: z.string(),
    promise: z.boolean(),
    ower: z.enum(OWERS),
    due: z.string().nullable(),
    time: z.string().nullable(),
    couldDo: anybody,
    handedBy: anybody,
  }),
  z.object({
    kind: z.literal("deadline"),
    id: z.string(),
    client,
    name: z.string(),
    due: z.string(),
    couldDo: anybody,
  }),
  z.object({
    kind: z.literal("meeting"),
    id: z.string(),
    client,
    at: z.string(),
    health: z.number().nullable(),
    change: z.number().nullable(),
    notice: z.number().nullable(),
  }),
  z.object({ kind: z.literal("no_talk"), client: client.nullable() }),
  z.object({
    kind: z.literal("clock"),
    client,
    clock: z.enum(CLOCKS),
    days: z.number(),
    max: z.number(),
    whom: anybody,
  }),
  z.object({ kind: z.literal("silent"), client, whom: anybody }),
  z.object({ kind: z.literal("user_level"), client, whom: anybody }),
  z.object({
    kind: z.literal("invoice"),
    id: z.string(),
    client,
    amount: z.number(),
    currency: z.string(),
    daysLate: z.number(),
  }),
  z.object({ kind: z.literal("behind_plan"), client, percent: z.number() }),
  z.object({ kind: z.literal("statuses"), projects: z.array(z.string()) }),
  z.object({ kind: z.literal("growth"), id: z.string(), client, share: z.number(), offer: z.string() }),
  z.object({ kind: z.literal("notice"), client, days: z.number() }),
  z.object({ kind: z.literal("contract_end"), client, days: z.number() }),
  z.object({ kind: z.literal("greeted"), id: z.string(), client, contact: person, by: person }),
  z.object({ kind: z.literal("birthday"), client, contact: person, on: z.string() }),
]) satisfies z.ZodType<Fact>;

const state = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("open") }),
  z.object({ kind: z.literal("done") }),
  z.object({ kind: z.literal("moved"), until: z.string() }),
]);
const item = z.object({ fact, state });
const stored = z.array(
  z.object({
    id: z.string(),
    part: z.enum(PARTS),
    client: z.string().nullable(),
    items: z.tuple([item], item),
    shown: z.boolean(),
  }),
) satisfies z.ZodType<readonly ListLine[]>;

/** A list written by another version is as good as none: it is made anew. */
function parse(lines: string): readonly ListLine[] | null {
  const parsed = stored.safeParse(JSON.parse(lines));
  return parsed.success ? parsed.data : null;
}

/** The asker's lists from `since` on, oldest first. */
export async function checklistsSince(db: Db, asker: Asker, since: LocalDate): Promise<readonly EarlierList[]> {
  const rows = await db
    .selectFrom("checklists")
    .select(["day", "lines"])
    .where("workspace_id", "=", asker.workspace)
    .where("member_id", "=", asker.member)
    .where("day", ">=", since)
    .orderBy("day")
    .execute();
  return rows.flatMap(({ day, lines: text }) => {
    const lines = parse(text);
    return lines ? [{ day, lines }] : [];
  });
}

export async function checklistOf(db: Db, asker: Asker, day: LocalDate): Promise<readonly ListLine[] | null> {
  const row = await db
    .selectFrom("checklists")
    .select("lines")
    .where("workspace_id", "=", asker.workspace)
    .where("member_id", "=", asker.member)
    .where("day", "=", day)
    .executeTakeFirst();
  return row ? parse(row.lines) : null;
}

/** Keeps the asker's list of that day, in place of an earlier one. */
export async function saveChecklist(tx: Tx, asker: Asker, day: LocalDate, lines: readonly ListLine[]): Promise<void> {
  const written = { lines: JSON.stringify(lines), composed_at: asker.now };
  await tx
    .insertInto("checklists")
    .values({ workspace_id: asker.workspace, member_id: asker.member, day, ...written })
    .onConflict((conflict) => conflict.columns(["workspace_id", "member_id", "day"]).doUpdateSet(written))
    .execute();
}

/** The clocks of these clients have been a line on `day`. */
export async function markListed(tx: Tx, asker: Asker, clients: readonly string[], day: LocalDate): Promise<void> {
  if (clients.length === 0) return;
  await tx
    .updateTable("clients")
    .set({ clock_listed_on: day })
    .where("workspace_id", "=", asker.workspace)
    .where("id", "in", clients)
    .execute();
}

/** The asker has been told that these follow-ups were handed to them. */
export async function markHandover(tx: Tx, asker: Asker, followUps: readonly string[]): Promise<void> {
  if (followUps.length === 0) return;
  await tx
    .updateTable("follow_ups")
    .set({ handed_by: null })
    .where("workspace_id", "=", asker.workspace)
    .where("member_id", "=", asker.member)
    .where("id", "in", followUps)
    .execute();
}
