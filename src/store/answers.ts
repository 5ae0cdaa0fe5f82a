/** Letters and messages of a client that wait for our answer, each kept as an own step tied to the touch. */
import type { LocalDate } from "../domain/vocabulary.ts";
import type { Db } from "./store.ts";
import { peopleAt } from "./touchpoints.ts";

/**
 * The open own steps that answering `contacts` of this client on `day` settles: those tied to something they wrote by
 * then. Nobody named on either side fits anybody.
 */
export async function answeredBy(
  db: Db,
  workspace: string,
  client: string,
  day: LocalDate,
  contacts: readonly string[],
): Promise<readonly string[]> {
  const waiting = await db
    .selectFrom("follow_ups")
    .innerJoin("touchpoints", (join) =>
      join
        .onRef("touchpoints.workspace_id", "=", "follow_ups.workspace_id")
        .onRef("touchpoints.id", "=", "follow_ups.touchpoint_id"),
    )
    .select(["follow_ups.id", "touchpoints.id as touch"])
    .where("follow_ups.workspace_id", "=", workspace)
    .where("follow_ups.client_id", "=", client)
    .where("follow_ups.state", "=", "open")
    .where("follow_ups.kind", "=", "own")
    .where("touchpoints.direction", "=", "inbound")
    .where("touchpoints.channel", "in", ["email", "message"])
    .where("touchpoints.occurred_on", "<=", day)
    .execute();
  const settled: string[] = [];
  for (const { id, touch } of waiting) {
    const writers = (await peopleAt(db, workspace, touch)).map((person) => person.id);
    const named = writers.length > 0 && contacts.length > 0;
    if (!named || writers.some((writer) => contacts.includes(writer))) settled.push(id);
  }
  return settled;
}
