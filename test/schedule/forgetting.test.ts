import { expect, test } from "vitest";
import { DEFAULT_WORKSPACE } from "../../migrations/0004_a_workspace_from_the_start.ts";
import { DAY_MS, HOUR_MS } from "../../src/domain/time.ts";
import { tick } from "../../src/schedule/tick.ts";
import { onEachDatabase } from "../support/databases.ts";
import { quietLog } from "../support/quiet-log.ts";
import { TUESDAY, type World, world } from "../support/world.ts";

const workspace_id = DEFAULT_WORKSPACE;

async function hear({ store }: World, member: string): Promise<void> {
  const of = { workspace_id, id: "e1", member_id: member, platform: "slack", received_at: TUESDAY } as const;
  await store.db
    .insertInto("inbox")
    .values({ ...of, state: "done", answer: null, reference: null, event: null })
    .execute();
  await store.db.insertInto("inbox_keys").values({ workspace_id, key: "slack:T1:Ev1", inbox_id: "e1" }).execute();
}

async function offer({ store }: World, member_id: string): Promise<void> {
  const of = { workspace_id, id: "b1", member_id, created_at: TUESDAY };
  await store.db
    .insertInto("actions")
    .values({ ...of, command: "{}", used_at: null, answer: null })
    .execute();
}

async function speak({ store }: World): Promise<void> {
  const row = { platform: "slack", scope: "D1", rest_at: TUESDAY, held_until: 0 } as const;
  await store.db.insertInto("paces").values(row).execute();
}

onEachDatabase("a tick forgets", (dialect) => {
  const old = [
    { what: "an event", after: "seven days", ms: 7 * DAY_MS, begin: hear, tables: ["inbox", "inbox_keys"] },
    { what: "a button", after: "half a year", ms: 180 * DAY_MS, begin: offer, tables: ["actions"] },
    { what: "a pace", after: "an hour at rest", ms: HOUR_MS, begin: speak, tables: ["paces"] },
  ] as const;

  test.each(old)("$what after $after, and not before", async ({ ms, begin, tables }) => {
    const w = await world(dialect);
    const { id } = await w.member();
    await begin(w, id);
    const at = (now: number) => tick({ store: w.store, now, newId: w.newId, log: quietLog() });
    const left = async (): Promise<number> => {
      const rows = await Promise.all(tables.map((table) => w.store.db.selectFrom(table).selectAll().execute()));
      return rows.flat().length;
    };
    expect(await at(TUESDAY + ms)).toMatchObject({ forgotten: 0 });
    expect(await left()).toBe(tables.length);
    expect(await at(TUESDAY + ms + 1)).toMatchObject({ forgotten: 1 });
    expect(await left()).toBe(0);
  });
});
