import { expect, test } from "vitest";
import { DAY_MS, isoWeekday, localDay } from "../../src/domain/time.ts";
import { askClient } from "../../src/features/ask-client.ts";
import { showChecklist } from "../../src/features/checklist.ts";
import { plantSample } from "../../src/sample/plant.ts";
import { gatherChecklist } from "../../src/store/checklist-facts.ts";
import { findIdentity } from "../../src/store/people.ts";
import type { MemberRow } from "../../src/store/schema.ts";
import { onEachDatabase } from "../support/databases.ts";
import { readReply } from "../support/read-reply.ts";
import { type World, world } from "../support/world.ts";

async function planted(w: World, now = w.now): Promise<void> {
  w.now = now;
  await w.store.write((tx) => plantSample(tx, w.now, w.newId));
}

async function memberBy(w: World, handle: string): Promise<MemberRow> {
  const known = await findIdentity(w.store.db, { platform: "web", team: null, externalId: handle });
  if (!known) throw new Error(`nobody is ${handle}`);
  return known.member;
}

const instantIn = (moment: string): number =>
  Temporal.PlainDateTime.from(moment).toZonedDateTime("Europe/Kyiv").epochMilliseconds;

const morning = async (w: World, member: MemberRow) =>
  readReply(await w.store.write((tx) => showChecklist(tx, { kind: "show_checklist", all: true }, w.asker(member))));

onEachDatabase("the sample workspace", (dialect) => {
  test("has four people in four languages, and sixteen clients", async () => {
    const w = await world(dialect);
    await planted(w);
    const members = await w.store.db.selectFrom("members").selectAll().orderBy("created_at").execute();
    expect(members.map((member) => member.language)).toEqual(["uk", "en", "vi", "ru"]);
    expect(await w.store.db.selectFrom("clients").select("id").execute()).toHaveLength(16);
  });

  test("whoever's working day has begun gets its list at once, the others their next", async () => {
    for (const [now, due] of [
      ["2026-11-24T08:59", "2026-11-24T09:00"],
      ["2026-11-24T13:20", "2026-11-24T09:00"],
      ["2026-11-24T18:00", "2026-11-25T09:00"],
      ["2026-11-27T23:10", "2026-11-30T09:00"],
      ["2026-11-29T11:00", "2026-11-30T09:00"],
    ] as const) {
      const w = await world(dialect);
      await planted(w, instantIn(now));
      expect((await memberBy(w, "olha")).checklist_due_at, now).toBe(instantIn(due));
    }
  });

  test.each([
    ["olha", "2026-11-24T09:00"],
    ["olha", "2026-11-29T23:40"],
    ["daniel", "2026-11-24T12:00"],
    ["daniel", "2026-11-27T23:40"],
  ])("the first morning of %s, planted on %s, shows every kind of line there is data for", async (handle, now) => {
    const w = await world(dialect);
    await planted(w, instantIn(now));
    const member = await memberBy(w, handle);
    w.now = Math.max(w.now, member.checklist_due_at ?? 0);
    const facts = await gatherChecklist(w.store.db, w.asker(member), {
      asleep: new Set(),
      back: new Set(),
      listedOn: null,
    });
    const kinds = facts.facts.map((fact) => (fact.kind === "clock" ? `clock ${fact.clock}` : fact.kind));
    expect(kinds).toEqual(
      expect.arrayContaining([
        "waiting",
        "follow_up",
        "deadline",
        "clock any",
        "clock decides",
        "clock in_person",
        "statuses",
      ]),
    );
    expect(facts.facts.some((fact) => fact.kind === "follow_up" && fact.couldDo !== null)).toBe(true);
    expect((await morning(w, member)).join("\n")).toContain(handle === "olha" ? "Ігор Ткаченко" : "Grace Whitman");
  });

  test("everybody has something to do on any day of the year", async () => {
    for (const days of [0, 40, 101, 202, 303]) {
      const w = await world(dialect);
      await planted(w, w.now + days * DAY_MS);
      for (const handle of ["olha", "daniel", "minhanh", "aigerim"]) {
        expect((await morning(w, await memberBy(w, handle))).length).toBeGreaterThan(2);
      }
    }
  });

  test("a client's card has points lost and points won", async () => {
    const w = await world(dialect);
    await planted(w);
    const { id } = await w.store.db
      .selectFrom("clients")
      .select("id")
      .where("name", "=", "Bluestone Dental")
      .executeTakeFirstOrThrow();
    const asker = w.asker(await memberBy(w, "olha"));
    const card = await w.store.write((tx) =>
      askClient(tx, { kind: "ask_client", words: "/how Bluestone", client: { kind: "known", id } }, asker),
    );
    const lines = readReply(card);
    expect(lines.filter((line) => line.startsWith("−")).length).toBeGreaterThanOrEqual(3);
    expect(lines.join("\n")).toContain("Rachel Moore");
    expect(lines.some((line) => line.startsWith("Добре"))).toBe(true);
  });
});

test("the same moment plants the same sample", async () => {
  const rows = async () => {
    const w = await world();
    await planted(w);
    const { db } = w.store;
    return [
      await db.selectFrom("clients").selectAll().orderBy("id").execute(),
      await db.selectFrom("touchpoints").selectAll().orderBy("id").execute(),
      await db.selectFrom("follow_ups").selectAll().orderBy("id").execute(),
    ];
  };
  expect(await rows()).toEqual(await rows());
});

test("nothing of the sample happened or falls due on a weekend, or has yet to happen", async () => {
  for (let day = 0; day < 7; day += 1) {
    const w = await world();
    await planted(w, w.now + day * DAY_MS);
    const touches = await w.store.db.selectFrom("touchpoints").select("occurred_on as day").execute();
    const tasks = await w.store.db.selectFrom("follow_ups").select("due_on as day").execute();
    const days = [...touches, ...tasks].map((row) => row.day ?? "");
    expect(days.filter((one) => isoWeekday(one) > 5)).toEqual([]);
    expect(touches.filter((touch) => touch.day > localDay(w.now, "Asia/Almaty"))).toEqual([]);
  }
});
