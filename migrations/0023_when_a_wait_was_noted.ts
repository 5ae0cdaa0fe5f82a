import type { Kysely } from "kysely";
import { addWhole } from "../src/store/dialect/columns.ts";

/** Beside each moment that something waits for, when that was written down: a clock that was ahead is known by it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addWhole(db, "outbox", "noted_at");
  await addWhole(db, "paces", "rest_noted_at");
  await addWhole(db, "paces", "held_noted_at");
}
