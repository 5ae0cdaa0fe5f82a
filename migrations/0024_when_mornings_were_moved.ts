import type { Kysely } from "kysely";
import type { MakeTable } from "../src/store/dialect/columns.ts";

/** When a look last moved somebody's morning or review, by the clock of then: one row, or none yet. */
export async function up(db: Kysely<unknown>, table: MakeTable): Promise<void> {
  await table(db, "latest_moments", { columns: { name: "text", at: "whole" }, key: ["name"] });
}
