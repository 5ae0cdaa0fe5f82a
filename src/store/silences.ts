/** Who has fallen silent: kept beside the clocks, so that a morning finds it by key and not by reading touches. */
import type { Asker } from "../chat/asker.ts";
import { type Attempt, type Ladder, ladderOf, type SilenceStep } from "../domain/silence.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { contactsOf } from "./clients.ts";
import { leadsToTell } from "./leads.ts";
import type { ClientRow, MemberRow } from "./schema.ts";
import type { SilenceRow } from "./schema-trouble.ts";
import type { Db, Tx } from "./store.ts";

/** Attempts looked at: a ladder has five steps, and who tried more has tried them all. */
const ATTEMPTS = 20;

const attemptsSince = (db: Db, workspace: string, client: string, after: LocalDate | null) =>
  db
    .selectFrom("touchpoints")
    .where("touchpoints.workspace_id", "=", workspace)
    .where("touchpoints.client_id", "=", client)
    .where("touchpoints.kind", "=", "attempt")
    .where("touchpoints.occurred_on", ">", after ?? "");

/**
 * Says anew which of these clients owe us an answer: attempts later than the last two-way contact (`any_on`), or steps of
 * the ladder taken since. Called whenever clocks have moved.
 */
export async function moveSilences(tx: Tx, workspace: string, clients: readonly string[]): Promise<void> {
  if (clients.length === 0) return;
  const attempts = await firstAndLastAttempts(tx, workspace, clients);
  await tx.deleteFrom("silences").where("workspace_id", "=", workspace).where("client_id", "in", clients).execute();
  if (attempts.size === 0) return;
  const steps = await tx
    .selectFrom("silence_steps")
    .select((eb) => ["client_id", eb.fn.max("on_day").as("last")])
    .where("workspace_id", "=", workspace)
    .where("client_id", "in", [...attempts.keys()])
    .where("tried", "=", 1)
    .groupBy("client_id")
    .execute();
  const triedOn = new Map(steps.map((step) => [step.client_id, step.last]));
  const rows = [...attempts].map(([client_id, { since, last }]): SilenceRow => {
    // A step before the first of these attempts belongs to a silence that has ended, and is older than the last of them.
    const tried = triedOn.get(client_id);
    return { workspace_id: workspace, client_id, since, last_on: tried && tried > last ? tried : last };
  });
  await tx.insertInto("silences").values(rows).execute();
}

/** By client, for those who were tried since they were last heard. */
async function firstAndLastAttempts(db: Db, workspace: string, clients: readonly string[]) {
  const rows = await db
    .selectFrom("clients")
    .where("clients.workspace_id", "=", workspace)
    .where("clients.id", "in", clients)
    .select("clients.id")
    .select(({ selectFrom }) => {
      const attempts = selectFrom("touchpoints")
        .whereRef("touchpoints.workspace_id", "=", "clients.workspace_id")
        .whereRef("touchpoints.client_id", "=", "clients.id")
        .where("touchpoints.kind", "=", "attempt")
        .where(({ eb }) => eb("touchpoints.occurred_on", ">", eb.fn.coalesce("clients.any_on", eb.val(""))));
      return [
        attempts.select(({ fn }) => fn.min("touchpoints.occurred_on").as("day")).as("since"),
        attempts.select(({ fn }) => fn.max("touchpoints.occurred_on").as("day")).as("last"),
      ];
    })
    .execute();
  return new Map(rows.flatMap(({ id, since, last }) => (since && last ? [[id, { since, last }]] : [])));
}

export const silenceOf = (db: Db, workspace: string, client: string): Promise<SilenceRow | undefined> =>
  db
    .selectFrom("silences")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("client_id", "=", client)
    .executeTakeFirst();

export interface LadderOfClient {
  readonly ladder: Ladder;
  /** How often we tried since the client was last heard. */
  readonly attempts: number;
  /** Who of ours leads and is not the client's owner. */
  readonly lead: MemberRow | null;
}

/** The steps tried since the client was last heard, and the next. */
export async function ladderOfClient(
  db: Db,
  asker: Asker,
  client: ClientRow,
  silence: SilenceRow,
): Promise<LadderOfClient> {
  const rows = await attemptsSince(db, asker.workspace, client.id, client.any_on)
    .leftJoin("members", (join) =>
      join
        .onRef("members.workspace_id", "=", "touchpoints.workspace_id")
        .onRef("members.id", "=", "touchpoints.member_id"),
    )
    .select(["touchpoints.id", "touchpoints.channel", "touchpoints.member_id", "members.role"])
    .orderBy("touchpoints.occurred_on")
    .orderBy("touchpoints.id")
    .limit(ATTEMPTS)
    .execute();
  const met =
    rows.length === 0
      ? []
      : await peopleTried(
          db,
          asker.workspace,
          rows.map((row) => row.id),
        );
  const attempts = rows.map(
    (row): Attempt => ({
      channel: row.channel,
      // An owner who leads tries for themselves: that is no step up.
      by: row.member_id === client.owner_id ? "member" : row.role,
      contacts: met.filter((one) => one.touchpoint_id === row.id).map((one) => one.contact_id),
    }),
  );
  const lead = (await leadsToTell(db, asker, client.owner_id))[0] ?? null;
  const ladder = ladderOf({
    attempts,
    marked: await markedSteps(db, asker.workspace, client.id, silence.since),
    people: await contactsOf(db, asker.workspace, client.id),
    lead,
  });
  return { ladder, attempts: attempts.length, lead };
}

const peopleTried = (db: Db, workspace: string, touches: readonly string[]) =>
  db
    .selectFrom("touchpoint_contacts")
    .select(["touchpoint_id", "contact_id"])
    .where("workspace_id", "=", workspace)
    .where("touchpoint_id", "in", touches)
    .execute();

async function markedSteps(db: Db, workspace: string, client: string, since: LocalDate): Promise<SilenceStep[]> {
  const rows = await db
    .selectFrom("silence_steps")
    .select("step")
    .where("workspace_id", "=", workspace)
    .where("client_id", "=", client)
    .where("on_day", ">=", since)
    .execute();
  return rows.map((row) => row.step);
}

/** Writes down that a step was taken (`tried`), or put aside as not fitting. Returns its id. */
export async function markStep(
  tx: Tx,
  asker: Asker,
  client: ClientRow,
  step: SilenceStep,
  tried: boolean,
  on: LocalDate,
): Promise<string> {
  const id = asker.newId();
  await tx
    .insertInto("silence_steps")
    .values({
      workspace_id: asker.workspace,
      id,
      client_id: client.id,
      member_id: asker.member,
      step,
      tried: tried ? 1 : 0,
      on_day: on,
    })
    .execute();
  await moveSilences(tx, asker.workspace, [client.id]);
  return id;
}
