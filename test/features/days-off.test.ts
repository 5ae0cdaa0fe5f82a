import { expect, test } from "vitest";
import { instantAt } from "../../src/domain/time.ts";
import { correctDay, daysOff, dropDay } from "../../src/features/days-off.ts";
import { scheduleMember } from "../../src/features/morning.ts";
import { holidaysOf } from "../../src/store/member-days.ts";
import { addIdentity, memberById } from "../../src/store/people.ts";
import { readTeam } from "../../src/understanding/team-words.ts";
import { onEachDatabase } from "../support/databases.ts";
import { readReply } from "../support/reply-words.ts";
import { world } from "../support/world.ts";

const at = (day: string) => instantAt(day, "09:00", "Europe/Kyiv");

onEachDatabase("days off of a workspace", (dialect) => {
  async function office() {
    const w = await world(dialect);
    w.now = instantAt("2026-12-24", "10:00", "Europe/Kyiv");
    const anna = await w.member({ name: "Anna", role: "admin", country: "UA" });
    const lan = await w.member({ name: "Lan", country: "VN" });
    for (const member of [anna, lan]) {
      const key = { platform: "web", team: null, externalId: member.id } as const;
      await w.store.write((tx) => addIdentity(tx, member, key, null, 0));
      await w.store.write((tx) => scheduleMember(tx, w.workspace, member.id, w.now));
    }
    const due = async () => (await memberById(w.store.db, w.workspace, anna.id))?.checklist_due_at;
    const correct = (day: string | null, off: boolean) =>
      w.store.write((tx) => correctDay(tx, { kind: "correct_day", words: "/team x", day, off }, w.asker(anna)));
    return { w, anna, lan, due, correct };
  }

  test("a holiday the team works on is a working day for those of that calendar, mornings with it", async () => {
    const { w, anna, due, correct } = await office();
    expect(await due()).toBe(at("2026-12-28")); // Christmas Day is a public holiday in Ukraine, and a Friday
    expect(readReply(await correct("2026-12-25", false))).toContain("Fri 25 Dec is now a working day.");
    expect(await due()).toBe(at("2026-12-25"));
    await w.store.write((tx) => dropDay(tx, { kind: "drop_day", day: "2026-12-25" }, w.asker(anna)));
    expect(await due()).toBe(at("2026-12-28"));
  });

  test("a day off of our own is everybody's, whatever calendar they keep", async () => {
    const { w, anna, lan, correct } = await office();
    await correct("2026-12-30", true);
    for (const member of [anna, lan])
      expect(await holidaysOf(w.store.db, member, "2026-12-24")).toContain("2026-12-30");
    const said = await w.store.write((tx) => daysOff(tx, { kind: "days_off" }, w.asker(anna)));
    expect(readReply(said).join("\n")).toMatch(
      /Fri 25 Dec: public holiday \[We work then\]\nWed 30 Dec: day off, your own/,
    );
  });

  test("words without a day are answered with an example", async () => {
    const { correct } = await office();
    expect(readReply(await correct(null, true))[0]).toContain("/team day off 2 Jan");
  });
});

test.each([
  ["day off 2 jan", "2027-01-02", true],
  ["вихідний 2 січня", "2027-01-02", true],
  ["выходной 2 января", "2027-01-02", true],
  ["ngày nghỉ 2/1", "2027-01-02", true],
  ["working day 25 dec", "2026-12-25", false],
  ["робочий день 25 грудня", "2026-12-25", false],
  ["рабочий день 25 декабря", "2026-12-25", false],
  ["ngày làm việc 25/12", "2026-12-25", false],
])("/team %s", (text, day, off) => {
  const now = Temporal.ZonedDateTime.from("2026-12-24T10:00[Europe/Kyiv]");
  expect(readTeam(text, text, now)).toMatchObject({ kind: "correct_day", day, off });
});
