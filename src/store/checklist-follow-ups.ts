/** Follow-ups for a morning: due, overdue or just handed over, and whose message they answer. */
import type { Asker } from "../chat/asker.ts";
import type { Person } from "../domain/checklist-facts.ts";
import type { ItemState } from "../domain/checklist-state.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { standsInFor } from "./absences.ts";
import type { FollowUpRow } from "./schema.ts";
import type { Db } from "./store.ts";

/**
 * The asker's open ones that a morning speaks of: due by `today`, put off until then (with a date or without), or
 * handed to them and not yet told of; none that is asleep. Those of members they stand in for as well, where there is a
 * client: a task of no client is its member's own.
 */
export async function dueFollowUps(db: Db, asker: Asker, today: LocalDate): Promise<FollowUpRow[]> {
  const doers = [asker.member, ...(await standsInFor(db, asker))];
  const open = db
    .selectFrom("follow_ups")
    .selectAll()
    .where("workspace_id", "=", asker.workspace)
    .where("member_id", "in", doers)
    .where((eb) => eb.or([eb("member_id", "=", asker.member), eb("client_id", "is not", null)]))
    .where("state", "=", "open")
    .where((eb) => eb.or([eb("snoozed_until", "is", null), eb("snoozed_until", "<=", today)]));
  // An index for each; one `or` over both dates would walk everything the member has open.
  const due = await open.where("due_on", "<=", today).execute();
  const back = await open.where("snoozed_until", "<=", today).execute();
  const handed = await open.where("handed_by", "is not", null).execute();
  return [...new Map([...due, ...back, ...handed].map((row) => [row.id, row])).values()];
}

interface Wait {
  readonly contact: Person;
  readonly since: LocalDate;
}

/** Follow-up → the decision maker whose letter or message it answers. */
export async function writtenByDeciders(
  db: Db,
  asker: Asker,
  followUps: readonly FollowUpRow[],
): Promise<ReadonlyMap<string, Wait>> {
  const answers = followUps.filter((row) => row.ower === "us" && row.touchpoint_id !== null);
  const touches = [...new Set(answers.flatMap((row) => row.touchpoint_id ?? []))];
  if (touches.length === 0) return new Map();
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
    .select(["touchpoints.id as touch", "touchpoints.occurred_on", "contacts.id", "contacts.name"])
    .where("touchpoints.workspace_id", "=", asker.workspace)
    .where("touchpoints.id", "in", touches)
    .where("touchpoints.direction", "=", "inbound")
    .where("touchpoints.channel", "in", ["email", "message"])
    .where("contacts.role", "=", "decision_maker")
    .orderBy("contacts.id")
    .execute();
  const waits = new Map(
    rows.map((row) => [row.touch, { contact: { id: row.id, name: row.name }, since: row.occurred_on }]),
  );
  return new Map(
    answers.flatMap((row) => {
      const wait = row.touchpoint_id === null ? undefined : waits.get(row.touchpoint_id);
      return wait ? [[row.id, wait] as const] : [];
    }),
  );
}

/** Follow-up → what became of it, for those of a list that are no longer due. Handed on, erased or without a day: done with. */
export async function fatesOf(
  db: Db,
  asker: Asker,
  ids: readonly string[],
  today: LocalDate,
): Promise<ReadonlyMap<string, ItemState>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("follow_ups")
    .select(["id", "snoozed_until", "due_on"])
    .where("workspace_id", "=", asker.workspace)
    .where("member_id", "in", [asker.member, ...(await standsInFor(db, asker))])
    .where("state", "=", "open")
    .where("id", "in", ids)
    .execute();
  const later = (row: (typeof rows)[number]) => [row.snoozed_until, row.due_on].find((day) => day && day > today);
  return new Map(
    rows.map((row) => {
      const until = later(row);
      return [row.id, until ? { kind: "moved", until } : { kind: "done" }] as const;
    }),
  );
}
