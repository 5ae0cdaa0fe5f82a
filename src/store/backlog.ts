/** What is due and not yet done, for those who watch over Rapport: numbers only, of all workspaces together. */
import { sql } from "kysely";
import type { Instant } from "../domain/vocabulary.ts";
import { FAULT } from "./outbox.ts";
import type { Db } from "./store.ts";

/** Mornings that should have been said by now, by what they wait for. */
export interface LateChecklists {
  /** Due, and nobody has put them into the outbox: the clock is held, the disk is full, or nobody looks. */
  readonly not_queued: number;
  /** Behind other messages, or for their turn. */
  readonly waiting: number;
  /** Their platform says no, or does not answer at all. */
  readonly refused: number;
  /** Their platform may have taken them. */
  readonly answer_lost: number;
  /** For good, within a day: nobody will send them any more. */
  readonly given_up: number;
}

export interface Backlog {
  readonly waiting: number;
  readonly ambiguous: number;
  /** How long the oldest message has been on its way; 0 when none is. */
  readonly oldestMs: number;
  readonly late: LateChecklists;
  /** Events kept because they met a bug. */
  readonly failed: number;
  /** Messages that a bug kept from being put into words, and that were given up within a day. */
  readonly unsaid: number;
}

export async function backlogOf(db: Db, now: Instant, lateMs: number): Promise<Backlog> {
  const waiting = await db
    .selectFrom("outbox")
    .select((eb) => [eb.fn.countAll<number>().as("all"), eb.fn.min("created_at").as("oldest")])
    .where("due_at", "is not", null)
    .executeTakeFirstOrThrow();
  const ambiguous = await db
    .selectFrom("outbox")
    .select((eb) => eb.fn.countAll<number>().as("all"))
    .where("due_at", "is not", null)
    .where("state", "=", "ambiguous")
    .executeTakeFirstOrThrow();
  const failed = await db
    .selectFrom("inbox")
    .select((eb) => eb.fn.countAll<number>().as("all"))
    .where("state", "=", "failed")
    .executeTakeFirstOrThrow();
  const unsaid = await givenUp(db, now).where("problem", "=", FAULT).executeTakeFirstOrThrow();
  return {
    waiting: waiting.all,
    ambiguous: ambiguous.all,
    oldestMs: Math.max(0, now - (waiting.oldest ?? now)),
    late: await lateChecklists(db, now, lateMs),
    failed: failed.all,
    unsaid: unsaid.all,
  };
}

/** As long as what was given up is told: by then the next morning has come, or is late itself. */
const TOLD_MS = 24 * 60 * 60 * 1000;

const givenUp = (db: Db, now: Instant) =>
  db
    .selectFrom("outbox")
    .select((eb) => eb.fn.countAll<number>().as("all"))
    // Written out, for SQLite takes an index of some rows only when it sees that they are those.
    .where("state", "=", sql.lit("dead"))
    .where("finished_at", ">", now - TOLD_MS);

/** Those that were due more than `lateMs` ago, and those given up since yesterday. */
export async function lateChecklists(db: Db, now: Instant, lateMs: number): Promise<LateChecklists> {
  const since = now - lateMs;
  const unqueued = await db
    .selectFrom("members")
    .select((eb) => eb.fn.countAll<number>().as("all"))
    .where("checklist_due_at", "<", since)
    .executeTakeFirstOrThrow();
  const queued = await db
    .selectFrom("outbox")
    .select((eb) => [
      "state",
      eb.case().when("problem", "is", null).then(0).else(1).end().as("failed"),
      eb.fn.countAll<number>().as("all"),
    ])
    .where("due_at", "is not", null)
    .where("kind", "=", "checklist")
    .where("created_at", "<", since)
    .groupBy(["state", "failed"])
    .execute();
  // Whoever cannot be reached anywhere has shut Rapport out, and that is no fault of its operator's.
  const dead = await givenUp(db, now)
    .where("kind", "=", "checklist")
    .where("problem", "!=", "unreachable")
    .executeTakeFirstOrThrow();
  const count = (which: (row: (typeof queued)[number]) => boolean): number =>
    queued.filter(which).reduce((sum, row) => sum + row.all, 0);
  const lost = (state: string): boolean => state === "ambiguous";
  return {
    not_queued: unqueued.all,
    waiting: count(({ state, failed }) => !lost(state) && failed === 0),
    refused: count(({ state, failed }) => !lost(state) && failed === 1),
    answer_lost: count(({ state }) => lost(state)),
    given_up: dead.all,
  };
}
