/** Two members who turn out to be one: nothing that names either is left behind. */
import { expect, test } from "vitest";
import { LEASES } from "../../src/delivery/drain.ts";
import { mergeMembers, OF_MEMBER, ONE_EACH } from "../../src/store/merge-members.ts";
import { claimDue, enqueue } from "../../src/store/outbox.ts";
import type { ClientRow, MemberRow } from "../../src/store/schema.ts";
import { onEachDatabase } from "../support/databases.ts";
import { TUESDAY, type World, world } from "../support/world.ts";

/** Named otherwise when members become one: their day's list, their letters, and a question nobody answers any more. */
const MOVED_APART = ["checklists member_id", "outbox member_id", "pending_answers member_id"];
const NAMES_A_MEMBER = /^(member_id|owner_id|deputy_id|created_by|handed_by|by_id|from_id|to_id)$/;

/** One row of each kind of which a member has one, and some of which they have many. */
async function fill(w: World, member: MemberRow, deputy: MemberRow, client: ClientRow, name: string): Promise<void> {
  const of = { workspace_id: w.workspace, member_id: member.id };
  const since = { created_at: TUESDAY };
  const { db } = w.store;
  await db
    .insertInto("absences")
    .values({ ...of, ...since, from_day: "2026-12-01", until_day: "2026-12-05", deputy_id: deputy.id })
    .execute();
  await db
    .insertInto("review_times")
    .values({ ...of, due_at: null })
    .execute();
  await db
    .insertInto("given_roles")
    .values({ ...of, at: TUESDAY })
    .execute();
  await db
    .insertInto("bonus_viewers")
    .values({ ...of, since: TUESDAY })
    .execute();
  await db
    .insertInto("calendars")
    .values({
      ...of,
      ...since,
      address: `https://calendar.test/${name}`,
      briefs: 1,
      due_at: TUESDAY,
      read_at: null,
      failures: 0,
      problem: null,
      broken_since: null,
      told_at: null,
    })
    .execute();
  await db
    .insertInto("calendar_links")
    .values({ ...of, ...since, hash: name })
    .execute();
  for (const occurrence of ["shared", name]) {
    await db
      .insertInto("meetings")
      .values({
        ...of,
        id: w.newId(),
        client_id: client.id,
        occurrence,
        title: "Weekly",
        starts_at: TUESDAY,
        ends_at: TUESDAY,
        place: null,
        people: "[]",
        brief_at: null,
        touchpoint_id: null,
        agreed: null,
      })
      .execute();
  }
  await db
    .insertInto("satisfactions")
    .values({ ...of, id: w.newId(), client_id: client.id, score: 4, on_day: "2026-11-24" })
    .execute();
}

onEachDatabase("members who become one", (dialect) => {
  test("every column that names a member is told of it", async () => {
    const { store } = await world(dialect);
    const told = new Set([
      ...OF_MEMBER.map(([table, column]) => `${table} ${column}`),
      ...ONE_EACH.map((table) => `${table} member_id`),
      ...MOVED_APART,
    ]);
    const columns = (await store.db.introspection.getTables()).flatMap((table) =>
      table.columns.filter(({ name }) => NAMES_A_MEMBER.test(name)).map(({ name }) => `${table.name} ${name}`),
    );
    expect(columns.filter((column) => !told.has(column))).toEqual([]);
  });

  test("what each had one of stays one, what each had many of is all there", async () => {
    const w = await world(dialect);
    const kept = await w.member({ name: "Olha in Slack" });
    const gone = await w.member({ name: "Olha by phone" });
    const client = await w.client({ owner: gone });
    await fill(w, kept, gone, client, "kept");
    await fill(w, gone, kept, client, "gone");
    await w.store.write((tx) => mergeMembers(tx, kept, gone, TUESDAY));

    const { db } = w.store;
    expect(await db.selectFrom("members").select("id").execute()).toEqual([{ id: kept.id }]);
    for (const table of ONE_EACH) {
      expect(await db.selectFrom(table).select("member_id").execute(), table).toEqual([{ member_id: kept.id }]);
    }
    const meetings = await db
      .selectFrom("meetings")
      .select(["member_id", "occurrence"])
      .orderBy("occurrence")
      .execute();
    expect(meetings).toEqual(["gone", "kept", "shared"].map((occurrence) => ({ member_id: kept.id, occurrence })));
    expect(await db.selectFrom("satisfactions").select("member_id").execute()).toHaveLength(2);
    const [absence] = await db.selectFrom("absences").select("deputy_id").execute();
    expect(absence?.deputy_id).toBeNull();
  });

  test("the list that one of them waited for is taken back, and nobody carries it any more", async () => {
    const w = await world(dialect);
    const [kept, gone] = [await w.member(), await w.member()];
    const queued = { workspace: w.workspace, kind: "checklist", address: null, now: TUESDAY } as const;
    const day = "2026-11-24";
    await w.store.write(async (tx) => {
      await enqueue(tx, { ...queued, id: "a", key: "a", member: gone.id, subject: { kind: "checklist", day } });
      await mergeMembers(tx, kept, gone, TUESDAY);
    });
    expect(await claimDue(w.store, TUESDAY, LEASES, 10)).toEqual([]);
  });
});
