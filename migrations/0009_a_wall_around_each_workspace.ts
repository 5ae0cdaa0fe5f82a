import type { Kysely } from "kysely";
import { wallInAll } from "../src/store/dialect/row-security.ts";

/** Tables of later migrations are walled in as they are made. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await wallInAll(db);
}
