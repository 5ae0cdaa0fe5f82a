import { randomBytes } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import type { Installation } from "../../src/chat/installations.ts";
import { installationsIn } from "../../src/installations.ts";
import { enqueue } from "../../src/store/outbox.ts";
import { addIdentity, addMember, findIdentity, setReachable } from "../../src/store/people.ts";
import { writeIn } from "../../src/store/wall.ts";
import { freshMemory, onEachDatabase } from "../support/databases.ts";
import { type World, world } from "../support/world.ts";

const KEY = new Uint8Array(32).fill(7);
const ACME: Installation = { place: "T0ACME", name: "Acme", botUser: "U0BOT", botToken: "xoxb-secret-of-acme" };
const DAY = 86_400_000;

onEachDatabase("an installation", (dialect) => {
  /** Rapport as it serves, and the whole memory beside it. */
  const opened = async () => {
    const { served, store } = await freshMemory(dialect);
    onTestFinished(async () => {
      await served.close();
      await store.close();
    });
    const w = await world(dialect, "default", store);
    const at = (key = KEY) =>
      installationsIn({ store: served, clock: () => w.now, newId: w.newId, random: randomBytes, key });
    return { served, w, at, installations: at() };
  };
  const workspaceOf = async ({ store }: World, place: string) =>
    (
      await store.db
        .selectFrom("workspace_bindings")
        .select("workspace_id")
        .where("team", "=", place)
        .executeTakeFirstOrThrow()
    ).workspace_id;

  test("makes a workspace of its own, and leaves the default one to the operator", async () => {
    const { w, installations } = await opened();
    await installations.keep(ACME);
    await installations.keep({ ...ACME, place: "T0CYAN", name: "Cyan" });
    const [acme, cyan] = [await workspaceOf(w, "T0ACME"), await workspaceOf(w, "T0CYAN")];
    expect(new Set([acme, cyan, w.workspace]).size).toBe(3);
    const names = await w.store.db.selectFrom("workspaces").select("name").where("id", "in", [acme, cyan]).execute();
    expect(names.map((row) => row.name).toSorted()).toEqual(["Acme", "Cyan"]);
  });

  test("two browsers at once make one workspace", async () => {
    const { w, installations } = await opened();
    await Promise.all([installations.keep(ACME), installations.keep(ACME), installations.keep(ACME)]);
    expect(await w.store.db.selectFrom("workspaces").select("id").execute()).toHaveLength(2);
    expect(await installations.find("T0ACME")).toEqual(ACME);
  });

  test("of a team that the operator's own token served before keeps its workspace", async () => {
    const { w, installations } = await opened();
    await w.store.db
      .insertInto("workspace_bindings")
      .values({ platform: "slack", team: "T0ACME", workspace_id: w.workspace, bound_at: 0 })
      .execute();
    await installations.keep(ACME);
    expect(await workspaceOf(w, "T0ACME")).toBe(w.workspace);
  });

  test("is sealed, and a row that was put in another place opens nothing", async () => {
    const { w, installations } = await opened();
    await installations.keep(ACME);
    await installations.keep({ ...ACME, place: "T0CYAN", botToken: "xoxb-secret-of-cyan" });
    const rows = await w.store.db.selectFrom("slack_installations").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain("secret-of");
    const [acme, cyan] = rows;
    await w.store.db
      .updateTable("slack_installations")
      .set({ token: acme?.token ?? "" })
      .where("place", "=", cyan?.place ?? "")
      .execute();
    await expect(installations.find("T0CYAN")).rejects.toThrow(/another ENCRYPTION_KEY/);
    expect(await installations.find("T0ACME")).toEqual(ACME);
  });

  test("that cannot be opened by the key of today is said so, never taken for none", async () => {
    const { at, installations } = await opened();
    await installations.keep(ACME);
    await expect(at(new Uint8Array(32).fill(8)).find("T0ACME")).rejects.toThrow(/T0ACME is sealed with another/);
  });

  test("made again replaces the token, and one that was removed is gone", async () => {
    const { w, installations } = await opened();
    await installations.keep(ACME);
    await installations.keep({ ...ACME, botToken: "xoxb-new" });
    expect((await installations.find("T0ACME"))?.botToken).toBe("xoxb-new");
    expect(await installations.remove("T0ACME", w.now - DAY)).toBe(false);
    expect(await installations.remove("T0ACME", w.now)).toBe(true);
    expect(await installations.remove("T0ACME", w.now)).toBe(false);
    expect(await installations.find("T0ACME")).toBeNull();
    expect(await w.store.db.selectFrom("slack_installations").selectAll().execute()).toEqual([]);
  });

  test("that comes back finds its people and their mornings, and takes up the reminders they could not be given", async () => {
    const { served, w, installations } = await opened();
    await installations.keep(ACME);
    const workspace = await workspaceOf(w, "T0ACME");
    const key = { platform: "slack", team: "T0ACME", externalId: "U1" } as const;
    const member = await w.store.write(async (tx) => {
      const olena = { name: "Olena", email: null, role: "member", language: "uk", zone: "Europe/Kyiv" } as const;
      const added = await addMember(tx, workspace, { ...olena, id: w.newId(), deliverTo: "slack" }, w.now);
      await addIdentity(tx, added, key, "D_OLD", w.now);
      return added;
    });
    await writeIn(served, workspace, async (tx) => {
      await enqueue(tx, {
        workspace,
        id: "reminder-1",
        key: "reminder:f1",
        kind: "reminder",
        member: member.id,
        subject: { kind: "follow_up", id: "f1" },
        address: null,
        now: w.now,
      });
      await tx
        .updateTable("outbox")
        .set({ state: "dead", problem: "unreachable", due_at: null, lane: null })
        .where("workspace_id", "=", workspace)
        .execute();
      const known = await findIdentity(tx, key);
      if (known) await setReachable(tx, known.identity, w.now);
    });
    w.now += 3 * DAY;
    await installations.keep(ACME);
    expect(await workspaceOf(w, "T0ACME")).toBe(workspace);
    const known = await findIdentity(w.store.db, key);
    expect(known?.identity).toMatchObject({ unreachable_at: null, conversation: null });
    expect(known?.member.checklist_due_at).toBeGreaterThan(w.now);
    // What it was about is made due anew: `remind-again.test.ts`.
    const [row] = await w.store.db.selectFrom("outbox").select(["state", "due_at", "problem"]).execute();
    expect(row).toEqual({ state: "cancelled", due_at: null, problem: "said when they came back" });
  });
});

onEachDatabase("the state of installing", (dialect) => {
  test("leaves nothing behind until it comes back, then only its hash, and that for ten minutes", async () => {
    const { served, store } = await freshMemory(dialect);
    let now = Date.UTC(2026, 10, 24);
    const given = { store: served, newId: () => "w", random: randomBytes, key: KEY };
    const installations = installationsIn({ ...given, clock: () => now });
    const kept = () => store.db.selectFrom("spent_states").selectAll().execute();
    const [first, second] = [installations.issueState(), installations.issueState()];
    expect(await kept()).toEqual([]);
    expect(await installations.spendState(first)).toBe(true);
    expect(await installations.spendState(first)).toBe(false);
    expect(JSON.stringify(await kept())).not.toContain(first.slice(0, 20));
    const together = await Promise.all([installations.spendState(second), installations.spendState(second)]);
    expect(together.toSorted()).toEqual([false, true]);
    const others = installationsIn({ ...given, key: new Uint8Array(32).fill(9), clock: () => now });
    expect(await installations.spendState(others.issueState())).toBe(false);
    const late = installations.issueState();
    now += 600_000;
    expect(await installations.spendState(late)).toBe(false);
    expect(await installations.spendState(installations.issueState())).toBe(true);
    expect(await kept()).toHaveLength(1);
    await served.close();
  });
});
