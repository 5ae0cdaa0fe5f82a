/** The clients a member's morning is about, and what of theirs is past its time. */
import type { Asker } from "../chat/asker.ts";
import { CLOCKS } from "../domain/cadence.ts";
import type { Person } from "../domain/checklist-facts.ts";
import { compareIds } from "../domain/checklist-order.ts";
import { oldSince } from "../domain/listing.ts";
import { addDays, instantAt, localDay } from "../domain/time.ts";
import { type LocalDate, STATUSES } from "../domain/vocabulary.ts";
import type { ClientRow } from "./schema.ts";
import { seen } from "./sight.ts";
import type { Db } from "./store.ts";

/** Own clients; those the reader is deputy of whose owner gets no morning; those of members who left them to the reader. */
export type Cover = "own" | "standing_in" | "left_to_me";

/** Those in which there may be any client for the asker: most are nobody's deputy, and then a third of the looks do. */
export async function coversOf(db: Db, asker: Asker): Promise<readonly Cover[]> {
  const { deputy, left } = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom("clients")
        .select("id")
        .where("workspace_id", "=", asker.workspace)
        .where("deputy_id", "=", asker.member)
        .limit(1)
        .as("deputy"),
      eb
        .selectFrom("absences")
        .select("member_id")
        .where("workspace_id", "=", asker.workspace)
        .where("deputy_id", "=", asker.member)
        .limit(1)
        .as("left"),
    ])
    .executeTakeFirstOrThrow();
  return [
    "own",
    ...(deputy === null ? [] : ["standing_in" as const]),
    ...(left === null ? [] : ["left_to_me" as const]),
  ];
}

export function covered(db: Db, asker: Asker, cover: Cover) {
  const here = db.selectFrom("clients").where("clients.workspace_id", "=", asker.workspace);
  if (cover === "own") return here.where("clients.owner_id", "=", asker.member);
  const today = localDay(asker.now, asker.zone);
  const absent = db
    .selectFrom("absences")
    .where("absences.workspace_id", "=", asker.workspace)
    .where("absences.from_day", "<=", today)
    .where("absences.until_day", ">=", today);
  if (cover === "left_to_me") {
    const mine = absent.select("absences.member_id").where("absences.deputy_id", "=", asker.member);
    return here.where("clients.owner_id", "in", mine);
  }
  return here.where("clients.deputy_id", "=", asker.member).where((eb) =>
    eb.or([
      eb.not(
        eb.exists(
          eb
            .selectFrom("members as owner")
            .select("owner.id")
            .whereRef("owner.workspace_id", "=", "clients.workspace_id")
            .whereRef("owner.id", "=", "clients.owner_id")
            .where("owner.checklist_due_at", "is not", null),
        ),
      ),
      // Whoever is away and named nobody leaves each client to its own deputy.
      eb("clients.owner_id", "in", absent.select("absences.member_id").where("absences.deputy_id", "is", null)),
    ]),
  );
}

/** Those of the ids that the asker's morning covers. */
export async function coveredAmong(
  db: Db,
  asker: Asker,
  covers: readonly Cover[],
  ids: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const cover of ids.length > 0 ? covers : []) {
    const rows = await covered(db, asker, cover).select("clients.id").where("clients.id", "in", ids).execute();
    found.push(...rows.map((row) => row.id));
  }
  return found;
}

/** Clients of the asker's morning with attempts nobody answered. */
export async function silentClients(
  db: Db,
  asker: Asker,
  covers: readonly Cover[],
): Promise<(ClientRow & { since: LocalDate; last_on: LocalDate })[]> {
  const found = [];
  for (const cover of covers) {
    found.push(
      ...(await covered(db, asker, cover)
        .innerJoin("silences", (join) =>
          join
            .onRef("silences.workspace_id", "=", "clients.workspace_id")
            .onRef("silences.client_id", "=", "clients.id"),
        )
        .selectAll("clients")
        .select(["silences.since", "silences.last_on"])
        .execute()),
    );
  }
  return found;
}

/** Clients of the asker's morning that are not met in person, and whose day has come to look at that again. */
export async function clientsToMeetAgain(
  db: Db,
  asker: Asker,
  covers: readonly Cover[],
  today: LocalDate,
): Promise<string[]> {
  const found: string[] = [];
  for (const cover of covers) {
    const rows = await covered(db, asker, cover)
      .select("clients.id")
      .where("clients.in_person_review_on", "<=", today)
      .where("clients.in_person_off", "=", 1)
      .where("clients.stage", "not in", ["paused", "churned"])
      .execute();
    found.push(...rows.map((row) => row.id));
  }
  return found;
}

/** Clients of the asker's morning that were talked with since `from`, and only with people known to be users. */
export async function userLevelClients(
  db: Db,
  asker: Asker,
  covers: readonly Cover[],
  from: LocalDate,
): Promise<string[]> {
  const found: string[] = [];
  for (const cover of covers) {
    const clients = covered(db, asker, cover).where("clients.stage", "not in", ["paused", "churned"]);
    const rows = await db
      .selectFrom("touchpoints")
      .innerJoin("touchpoint_contacts", (join) =>
        join
          .onRef("touchpoint_contacts.workspace_id", "=", "touchpoints.workspace_id")
          .onRef("touchpoint_contacts.touchpoint_id", "=", "touchpoints.id"),
      )
      .innerJoin("contacts", (join) =>
        join
          .onRef("contacts.workspace_id", "=", "touchpoint_contacts.workspace_id")
          .onRef("contacts.id", "=", "touchpoint_contacts.contact_id"),
      )
      .select((eb) => [
        "touchpoints.client_id",
        eb.fn.max("contacts.role").as("role"),
        eb.fn.min("contacts.role").as("least"),
      ])
      .select((eb) => [eb.fn.countAll<number>().as("all"), eb.fn.count<number>("contacts.role").as("known")])
      .where("touchpoints.workspace_id", "=", asker.workspace)
      .where("touchpoints.client_id", "in", clients.select("clients.id"))
      .where("touchpoints.occurred_on", ">=", from)
      .where("touchpoints.kind", "=", "touch")
      .groupBy("touchpoints.client_id")
      .execute();
    const only = rows.filter((row) => row.role === "user" && row.least === "user" && row.all === row.known);
    found.push(...only.map((row) => row.client_id));
  }
  return found;
}

/** One query a clock: an `or` over three columns would walk every client of the member. */
export async function clientsPastMaximum(db: Db, asker: Asker, covers: readonly Cover[]): Promise<ClientRow[]> {
  const found = new Map<string, ClientRow>();
  for (const cover of covers) {
    for (const clock of CLOCKS) {
      const rows = await covered(db, asker, cover)
        .selectAll("clients")
        .where(`clients.${clock}_due_at`, "<=", asker.now)
        .execute();
      for (const row of rows) found.set(row.id, row);
    }
  }
  return [...found.values()];
}

/**
 * Work under way whose deadline is `near` or past, or whose status has grown old. The clients are found first: with a
 * join SQLite would walk every project of the workspace.
 */
export async function projectsToLookAt(
  db: Db,
  asker: Asker,
  covers: readonly Cover[],
  today: LocalDate,
  near: LocalDate,
) {
  const found = [];
  for (const cover of covers) {
    const clients = covered(db, asker, cover).where("clients.stage", "not in", ["paused", "churned"]);
    found.push(
      ...(await db
        .selectFrom("projects")
        .select(["id", "client_id", "name", "deadline", "status", "status_at"])
        .where("workspace_id", "=", asker.workspace)
        .where("client_id", "in", clients.select("clients.id"))
        .where("stage", "not in", ["accepted", "paid"])
        .where((eb) =>
          eb.or([
            eb("deadline", "<=", near),
            ...STATUSES.map((status) =>
              eb.and([
                eb("status", "=", status),
                eb("status_at", "<", instantAt(addDays(oldSince(status, today), 1), "00:00", asker.zone)),
              ]),
            ),
          ]),
        )
        .execute()),
    );
  }
  // Ordered here: asked to order by id, SQLite walks the whole workspace in that order.
  return found.sort((a, b) => compareIds(a.id, b.id));
}

/** Client → who to talk to when nobody who decides was heard: the first decision maker, else a budget holder. */
export const decidersOf = (db: Db, asker: Asker, clients: readonly string[]) =>
  foremostOf(db, asker, clients, "decision_maker");

/** Client → who to ask about money: the first budget holder, else a decision maker. */
export const payersOf = (db: Db, asker: Asker, clients: readonly string[]) =>
  foremostOf(db, asker, clients, "budget_holder");

async function foremostOf(
  db: Db,
  asker: Asker,
  clients: readonly string[],
  first: "decision_maker" | "budget_holder",
): Promise<ReadonlyMap<string, Person>> {
  if (clients.length === 0) return new Map();
  const rows = await db
    .selectFrom("contacts")
    .select(["id", "name", "client_id"])
    .where("workspace_id", "=", asker.workspace)
    .where("client_id", "in", clients)
    .where("role", "in", ["decision_maker", "budget_holder"])
    .orderBy("role", first === "decision_maker" ? "asc" : "desc")
    .orderBy("id", "desc")
    .execute();
  // Later rows win: those of the role come last, and the one known longest is last of them.
  const ordered = rows.map((row) => [row.client_id, { id: row.id, name: row.name }] as const);
  return new Map(ordered);
}

/** Projects of one statuses line, those the asker may see, in their order. */
export const projectsOfLine = (db: Db, asker: Asker, ids: readonly string[]) =>
  db
    .selectFrom("clients")
    .innerJoin("projects", (join) =>
      join.onRef("projects.workspace_id", "=", "clients.workspace_id").onRef("projects.client_id", "=", "clients.id"),
    )
    .select(["projects.id", "projects.name", "projects.status", "clients.id as client", "clients.name as client_name"])
    .where(seen(asker))
    .where("projects.workspace_id", "=", asker.workspace)
    .where("projects.id", "in", [...ids])
    .orderBy("clients.name")
    .orderBy("projects.id")
    .execute();
