import { expect, test } from "vitest";
import { moveClocks, moveClocksOf } from "../../src/store/clocks.ts";
import { onEachDatabase } from "../support/databases.ts";
import { world } from "../support/world.ts";

onEachDatabase("the clocks of a client", (dialect) => {
  test("are restarted by touches alone, each by its own kind", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha });
    const boss = await w.contact({ client: acme, name: "Olena", role: "decision_maker" });
    const user = await w.contact({ client: acme, name: "Ivan", role: "user" });
    await w.touch({ client: acme, channel: "meeting", occurred_on: "2026-09-01", with: [boss, user] });
    await w.touch({ client: acme, channel: "call", occurred_on: "2026-11-20", with: [user] });
    await w.touch({ client: acme, channel: "email", occurred_on: "2026-11-23", kind: "attempt", with: [boss] });

    const row = await w.store.write((tx) => moveClocks(tx, w.workspace, acme.id, "Europe/Kyiv"));
    expect(row).toMatchObject({ any_on: "2026-11-20", decides_on: "2026-09-01", in_person_on: "2026-09-01" });
    // Any contact: 14 days for a key client; it is past on 5 December, at midnight in Kyiv.
    expect(row?.any_due_at).toBe(Date.UTC(2026, 11, 4, 22, 0));
  });

  test("stand still when a person's role is none that decides or pays", async () => {
    const w = await world(dialect);
    const acme = await w.client();
    const ivan = await w.contact({ client: acme, name: "Ivan", role: null });
    await w.touch({ client: acme, with: [ivan] });
    const before = await w.store.write((tx) => moveClocks(tx, w.workspace, acme.id, "UTC"));
    expect(before?.decides_on).toBeNull();
    await w.store.db.updateTable("contacts").set({ role: "budget_holder" }).execute();
    const after = await w.store.write((tx) => moveClocks(tx, w.workspace, acme.id, "UTC"));
    expect(after?.decides_on).toBe("2026-11-20");
  });

  test("may be listed again at once when one of them moved, and not when none did", async () => {
    const w = await world(dialect);
    const acme = await w.client({ clock_listed_on: "2026-11-22" });
    await w.touch({ client: acme });
    const moved = await w.store.write((tx) => moveClocks(tx, w.workspace, acme.id, "UTC"));
    expect(moved?.clock_listed_on).toBeNull();
    await w.store.db.updateTable("clients").set({ clock_listed_on: "2026-11-22" }).execute();
    const still = await w.store.write((tx) => moveClocks(tx, w.workspace, acme.id, "UTC"));
    expect(still?.clock_listed_on).toBe("2026-11-22");
  });

  test("of many clients stand as each alone would, silence and the owner's midnight included", async () => {
    const w = await world(dialect);
    const near = await w.member({ zone: "Europe/Kyiv" });
    const far = await w.member({ zone: "Asia/Ho_Chi_Minh" });
    const heard = await w.client({ name: "Heard", owner: near });
    const silent = await w.client({ name: "Silent", owner: far });
    const never = await w.client({ name: "Never" });
    const ids = [heard.id, silent.id, never.id];
    await w.touch({ client: heard, channel: "call", occurred_on: "2026-11-19" });
    await w.touch({ client: silent, channel: "meeting", occurred_on: "2026-10-01" });
    await w.touch({ client: silent, channel: "email", occurred_on: "2026-10-20", kind: "attempt" });
    await w.touch({ client: silent, channel: "call", occurred_on: "2026-11-03", kind: "attempt" });
    const zones = new Map([near, far].map((member) => [member.id, member.zone]));
    const zoneOf = (owner: string | null): string => zones.get(owner ?? "") ?? "UTC";
    const kept = async () => ({
      clients: await w.store.db.selectFrom("clients").selectAll().orderBy("id").execute(),
      silences: await w.store.db.selectFrom("silences").selectAll().execute(),
    });

    await w.store.write((tx) => moveClocksOf(tx, w.workspace, ids, ({ owner_id }) => zoneOf(owner_id)));
    const together = await kept();
    expect(together.silences).toMatchObject([{ client_id: silent.id, since: "2026-10-20", last_on: "2026-11-03" }]);
    for (const { id, owner } of [
      { id: heard.id, owner: near.id },
      { id: silent.id, owner: far.id },
      { id: never.id, owner: null },
    ])
      await w.store.write((tx) => moveClocks(tx, w.workspace, id, zoneOf(owner)));
    expect(await kept()).toEqual(together);
    expect(together.clients.map((client) => client.any_on)).toEqual(["2026-11-19", "2026-10-01", null]);
  });
});
