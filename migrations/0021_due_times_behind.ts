import type { Kysely } from "kysely";
import type { MakeTable } from "../src/store/dialect/columns.ts";

/** Workspaces in which something changed that the clocks of many clients depend on: those after `after` still wait. */
export async function up(db: Kysely<unknown>, table: MakeTable): Promise<void> {
  await table(db, "due_times_behind", {
    columns: { workspace_id: "text", after: "text" },
    key: ["workspace_id"],
    within: { workspace_id: "workspaces" },
  });
}
