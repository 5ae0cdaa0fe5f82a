import { expect, test } from "vitest";
import { moveClocks } from "../../src/store/clocks.ts";
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
});
