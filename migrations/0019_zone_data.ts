import type { Kysely } from "kysely";
import type { MakeTable } from "../src/store/dialect/columns.ts";

/** The version of the world's time zone rules by which every stored due time was computed: one row, or none yet. */
export async function up(db: Kysely<unknown>, table: MakeTable): Promise<void> {
  await table(db, "zone_data", { columns: { version: "text", since: "whole" }, key: ["version"] });
}
