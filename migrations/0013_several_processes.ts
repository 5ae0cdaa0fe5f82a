import type { Kysely } from "kysely";
import { addWhole, type MakeTable } from "../src/store/dialect/columns.ts";

/** `scope`: a conversation, or all answers or all unasked messages to one team. `sole_tasks`: what one process does for all. */
export async function up(db: Kysely<unknown>, table: MakeTable): Promise<void> {
  await table(db, "paces", {
    columns: { platform: "text", scope: "text", rest_at: "whole", held_until: "whole" },
    key: ["platform", "scope"],
    indexes: { by_rest: ["rest_at"] },
  });
  await table(db, "sole_tasks", {
    columns: { name: "text", holder: "text", until: "whole" },
    key: ["name"],
  });
  await addWhole(db, "outbox", "turn_at");
}
