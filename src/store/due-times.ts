/** Moves the due times of many clients' clocks at once, when what they all depend on has changed. */
import { CLOCKS, type Clock } from "../domain/cadence.ts";
import { isZone } from "../domain/time.ts";
import type { Instant, Tier } from "../domain/vocabulary.ts";
import { cadenceRules, countriesOf } from "./cadence-rules.ts";
import { type DueTimes, dueAt } from "./clocks.ts";
import type { ClientRow } from "./schema.ts";
import { setMany } from "./set-many.ts";
import type { Db, Tx } from "./store.ts";

/** Clients written by one transaction, and with one statement: four values each, well below what either database takes. */
const AT_ONCE = 500;

/** Which clients a change concerns: of a tier, of an owner, or all. */
export interface Concerned {
  readonly tier?: Tier;
  readonly owner?: string;
}

/** Those that a clock may fall due for, by id. */
const ticking = (tx: Tx, workspace: string) =>
  tx
    .selectFrom("clients")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("stage", "!=", "churned")
    .where((eb) => eb.or(CLOCKS.map((clock) => eb(`${clock}_on`, "is not", null))))
    .orderBy("id");

/**
 * Recomputes them from the stored days of the clocks, midnights in the owner's zone (the workspace's without one), and
 * writes those that differ. No touch is read. Returns for how many clients they differ. Of thousands only some are written
 * here, so that nobody waits long for this transaction; the others are left to `catchUp`.
 */
export async function moveDueTimes(tx: Tx, workspace: string, { tier, owner }: Concerned = {}): Promise<number> {
  const clients = await ticking(tx, workspace)
    .$if(tier !== undefined, (query) => query.where("tier", "=", tier ?? "standard"))
    .$if(owner !== undefined, (query) => query.where("owner_id", "=", owner ?? ""))
    .execute();
  const moved = await differing(tx, workspace, clients);
  const now = moved.slice(0, AT_ONCE);
  await write(tx, workspace, now);
  const last = now.at(-1);
  if (last && moved.length > now.length) await leaveBehind(tx, workspace, last.id);
  return moved.length;
}

/** Those of a workspace after that client wait, and those that waited before. */
async function leaveBehind(tx: Tx, workspace: string, after: string): Promise<void> {
  await tx
    .insertInto("due_times_behind")
    .values({ workspace_id: workspace, after })
    .onConflict((conflict) =>
      conflict.column("workspace_id").doUpdateSet({ after }).where("due_times_behind.after", ">", after),
    )
    .execute();
}

/** Workspaces in which `catchUp` has something to do. */
export const workspacesBehind = async (db: Db): Promise<readonly string[]> =>
  (await db.selectFrom("due_times_behind").select("workspace_id").execute()).map((row) => row.workspace_id);

/** Recomputes the next of those that were left behind, by the rules of now. Returns whether there may be more. */
export async function catchUp(tx: Tx, workspace: string): Promise<boolean> {
  const from = await tx
    .selectFrom("due_times_behind")
    .select("after")
    .where("workspace_id", "=", workspace)
    .executeTakeFirst();
  if (!from) return false;
  const clients = await ticking(tx, workspace).where("id", ">", from.after).limit(AT_ONCE).execute();
  await write(tx, workspace, await differing(tx, workspace, clients));
  const after = clients.length < AT_ONCE ? undefined : clients.at(-1)?.id;
  if (after === undefined) await tx.deleteFrom("due_times_behind").where("workspace_id", "=", workspace).execute();
  else await tx.updateTable("due_times_behind").set({ after }).where("workspace_id", "=", workspace).execute();
  return after !== undefined;
}

async function differing(tx: Tx, workspace: string, clients: readonly ClientRow[]): Promise<readonly Moved[]> {
  if (clients.length === 0) return [];
  const dueOf = await dueTimesIn(tx, workspace, clients);
  return clients.flatMap((client) => {
    const due = dueOf(client);
    const same = CLOCKS.every((clock) => due[`${clock}_due_at`] === client[`${clock}_due_at`]);
    return same ? [] : [{ id: client.id, ...due }];
  });
}

/** The due times of each. Thousands of clients share a few hundred days, limits and zones, each of which is reckoned once. */
async function dueTimesIn(
  tx: Tx,
  workspace: string,
  clients: readonly ClientRow[],
): Promise<(client: ClientRow) => DueTimes> {
  const rules = await cadenceRules(tx, workspace, clients);
  const zoneOf = await zones(tx, workspace);
  const countryOf = await countriesOf(tx, workspace, clients);
  const known = new Map<string, Instant | null>();
  return (client) => {
    const zone = zoneOf(client);
    const { tier, stage, paused_until, in_person_off } = client;
    const shared = [zone, countryOf(client), tier, stage, paused_until, in_person_off].join();
    const at = (clock: Clock): Instant | null => {
      const key = [clock, client[`${clock}_on`], client[`${clock}_ideal`], client[`${clock}_max`], shared].join();
      const found = known.get(key);
      if (found !== undefined) return found;
      const due = dueAt(client, clock, zone, rules);
      known.set(key, due);
      return due;
    };
    return { any_due_at: at("any"), decides_due_at: at("decides"), in_person_due_at: at("in_person") };
  };
}

async function zones(tx: Tx, workspace: string): Promise<(client: ClientRow) => string> {
  const own = await tx.selectFrom("workspaces").select("zone").where("id", "=", workspace).executeTakeFirstOrThrow();
  const members = await tx.selectFrom("members").select(["id", "zone"]).where("workspace_id", "=", workspace).execute();
  // One that this runtime does not know, as an older one does not know a newer zone, is as good as none.
  const known = new Set([...new Set(members.map((member) => member.zone))].filter(isZone));
  const byMember = new Map(members.flatMap(({ id, zone }) => (known.has(zone) ? [[id, zone]] : [])));
  return ({ owner_id }) => byMember.get(owner_id ?? "") ?? own.zone;
}

type Moved = { readonly id: string } & DueTimes;

const write = (tx: Tx, workspace: string, rows: readonly Moved[]): Promise<void> =>
  setMany(tx, "clients", workspace, rows, { whole: ["any_due_at", "decides_due_at", "in_person_due_at"] });
