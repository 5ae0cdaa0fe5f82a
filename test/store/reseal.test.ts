import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { ownerOf } from "../../src/store/calendars.ts";
import { ownerOfToken } from "../../src/store/installations.ts";
import { resealAll } from "../../src/store/reseal.ts";
import { type Safe, safeWith } from "../../src/store/sealing.ts";
import { onEachDatabase } from "../support/databases.ts";
import { somebodyWaits } from "../support/somebody-waits.ts";
import { type World, world } from "../support/world.ts";

const ADDRESS = "https://calendar.example/private-3f9a/basic.ics";
const [first, second, lost] = [randomBytes(32), randomBytes(32), randomBytes(32)];

async function connected(w: World, name: string, by: Safe): Promise<string> {
  const { id } = await w.member({ name });
  const address = by.seal(ADDRESS, ownerOf(w.workspace, id));
  await w.store.db
    .insertInto("calendars")
    .values({ workspace_id: w.workspace, member_id: id, address, briefs: 1, due_at: 0, failures: 0, created_at: 0 })
    .execute();
  return id;
}

onEachDatabase("after a change of keys", (dialect) => {
  test("a start seals everything by the new one, which is then enough; what nobody opens is counted and kept", async () => {
    const w = await world(dialect);
    const olha = await connected(w, "Olha", safeWith(first, randomBytes));
    const taras = await connected(w, "Taras", safeWith(null, randomBytes));
    const minh = await connected(w, "Minh", safeWith(lost, randomBytes));
    const installed = { name: "Team", bot_user: "B1", installed_at: 0 };
    const token = safeWith(first, randomBytes).seal("xoxb-1", ownerOfToken("T1"));
    await w.store.db
      .insertInto("slack_installations")
      .values({ workspace_id: w.workspace, place: "T1", token, ...installed })
      .execute();
    const both = safeWith(second, randomBytes, [first]);
    expect(await resealAll(w.store, both)).toEqual({ resealed: 3, locked: 1 });
    expect(await resealAll(w.store, both)).toEqual({ resealed: 0, locked: 1 });
    const rows = await w.store.db.selectFrom("calendars").select(["member_id", "address"]).execute();
    const opened = rows.map(({ member_id: id, address }) => [
      id,
      safeWith(second, randomBytes).open(address, ownerOf(w.workspace, id)),
    ]);
    expect(Object.fromEntries(opened)).toEqual({ [olha]: ADDRESS, [taras]: ADDRESS, [minh]: null });
    const { token: anew } = await w.store.db
      .selectFrom("slack_installations")
      .select("token")
      .executeTakeFirstOrThrow();
    expect(safeWith(second, randomBytes).open(anew, ownerOfToken("T1"))).toBe("xoxb-1");
    expect(safeWith(second, randomBytes).open(anew, ownerOfToken("T2"))).toBeNull();
  });
});

test("a calendar that another process connects anew while a start seals is the new one", async () => {
  const w = await world("postgres");
  const olha = await connected(w, "Olha", safeWith(first, randomBytes));
  const anew = safeWith(second, randomBytes).seal("https://other.example/b.ics", ownerOf(w.workspace, olha));
  const connecting = Promise.withResolvers<void>();
  const sealing = Promise.withResolvers<void>();
  const changed = w.store.write(async (tx) => {
    await tx.updateTable("calendars").set({ address: anew }).execute();
    connecting.resolve();
    await sealing.promise;
  });
  await connecting.promise;
  const resealed = resealAll(w.store, safeWith(second, randomBytes, [first]));
  await somebodyWaits(w.store);
  sealing.resolve();
  await Promise.all([changed, resealed]);
  expect(await w.store.db.selectFrom("calendars").select("address").execute()).toEqual([{ address: anew }]);
});
