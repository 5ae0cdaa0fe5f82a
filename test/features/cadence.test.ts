import { expect, test } from "vitest";
import type { CommandOf } from "../../src/chat/command.ts";
import { askClient } from "../../src/features/ask-client.ts";
import { catchUpDueTimes } from "../../src/features/catch-up.ts";
import { changeSetting } from "../../src/features/change-setting.ts";
import { setCountry } from "../../src/features/client-country.ts";
import { correctDay } from "../../src/features/days-off.ts";
import { changeClient } from "../../src/features/edit-client.ts";
import { inPersonOff } from "../../src/features/in-person.ts";
import { setTierCadence, tierCadences } from "../../src/features/tier-cadences.ts";
import { undo } from "../../src/features/undo.ts";
import { gatherChecklist } from "../../src/store/checklist-facts.ts";
import { moveClocks } from "../../src/store/clocks.ts";
import { moveDueTimes } from "../../src/store/due-times.ts";
import { healthFactsOf } from "../../src/store/health-facts.ts";
import type { ClientRow } from "../../src/store/schema.ts";
import { onEachDatabase } from "../support/databases.ts";
import { buttonOf, readReply } from "../support/reply-words.ts";
import { type World, world } from "../support/world.ts";

const KYIV = "Europe/Kyiv";
/** The first midnight in Kyiv that is more than ten days after 20 November 2026. */
const TENTH_DAY = Date.UTC(2026, 10, 30, 22);
const NO_DAY = () => null;
const nobodyAsleep = { asleep: new Set<string>(), back: new Set<string>(), listedOn: null };

async function vega(dialect: "sqlite" | "postgres") {
  const w = await world(dialect);
  const olha = await w.member({ role: "lead", country: "UA" });
  const client = await w.client({ name: "Vega", owner: olha });
  const from = w.asker(olha);
  return { w, olha, client, from };
}

const rowOf = (w: World, client: ClientRow) =>
  w.store.db.selectFrom("clients").selectAll().where("id", "=", client.id).executeTakeFirstOrThrow();
const dueOf = async (w: World, client: ClientRow): Promise<string | null> => {
  const { any_due_at } = await rowOf(w, client);
  return any_due_at === null ? null : new Date(any_due_at).toLocaleDateString("sv", { timeZone: KYIV });
};
const met = async (w: World, client: ClientRow, on: string) => {
  await w.touch({ client, occurred_on: on });
  await w.store.write((tx) => moveClocks(tx, w.workspace, client.id, KYIV));
};

onEachDatabase("the workspace's own cadence", (dialect) => {
  test("is shown, changed in words and put back; every client of the tier without days of its own moves", async () => {
    const { w, olha, client, from } = await vega(dialect);
    const own = await w.client({ name: "Orion", owner: olha, any_ideal: 3, any_max: 5 });
    const other = await w.client({ name: "Nova", owner: olha, tier: "growth" });
    for (const one of [client, own, other]) await met(w, one, "2026-11-20");
    const set = (words: string) =>
      w.store.write((tx) => setTierCadence(tx, { kind: "set_tier_cadence", tier: "key", words }, from));
    const before = await w.store.write((tx) => tierCadences(tx, { kind: "tier_cadences" }, from));
    expect(readReply(before)[1]).toBe("key: talk 7 / 14, decision maker 21 / 30, in person 60 / 90 [key]");
    const reply = await set("5/10 20/25");
    expect(readReply(reply).slice(1, 3)).toEqual([
      "key: changed. The next date of 1 client moved.",
      "key: talk 5 / 10, decision maker 20 / 25, in person 60 / 90, changed [key] [As usual: key]",
    ]);
    expect(await Promise.all([client, own, other].map((one) => dueOf(w, one)))).toEqual([
      "2026-12-01",
      "2026-11-26",
      "2026-12-21",
    ]);
    const facts = await healthFactsOf(w.store.db, w.workspace, [await rowOf(w, client)], "2026-11-26");
    expect(facts.get(client.id)?.any).toMatchObject({ ideal: 5, max: 10, state: "within_max" });
    await set("default");
    expect(await dueOf(w, client)).toBe("2026-12-05");
  });

  test("that cannot be read changes nothing and is asked for again", async () => {
    const { w, from } = await vega(dialect);
    const command: CommandOf<"set_tier_cadence"> = { kind: "set_tier_cadence", tier: "key", words: "30/14" };
    const reply = await w.store.write((tx) => setTierCadence(tx, command, from));
    expect(readReply(reply)[0]).toContain("I can't read days in 30/14");
    expect(reply.awaits).toEqual({ ...command, words: "" });
    expect(await w.store.db.selectFrom("tier_cadences").selectAll().execute()).toEqual([]);
  });

  test("of one workspace is nobody else's", async () => {
    const { w, client, from } = await vega(dialect);
    await met(w, client, "2026-11-20");
    const there = await world(dialect, "elsewhere", w.store);
    await there.store.write((tx) =>
      setTierCadence(tx, { kind: "set_tier_cadence", tier: "key", words: "1/2" }, { ...from, workspace: "elsewhere" }),
    );
    expect(await w.store.write((tx) => moveDueTimes(tx, w.workspace))).toBe(0);
    expect(await dueOf(w, client)).toBe("2026-12-05");
  });

  test("moves a thousand clients in parts, so that nobody waits long for one of them", async () => {
    const { w, olha, client, from } = await vega(dialect);
    const rows = Array.from({ length: 1_000 }, (_, at) => ({
      ...client,
      id: w.newId(),
      name: `Client ${at}`,
      search_name: `client ${at}`,
      any_on: "2026-11-20",
      owner_id: olha.id,
    }));
    for (let at = 0; at < rows.length; at += 250) {
      await w.store.db
        .insertInto("clients")
        .values(rows.slice(at, at + 250))
        .execute();
    }
    const command = { kind: "set_tier_cadence", tier: "key", words: "5/10" } as const;
    const reply = await w.store.write((tx) => setTierCadence(tx, command, from));
    expect(readReply(reply)[1]).toBe("key: changed. The next dates of 1,000 clients moved.");
    const moved = async (): Promise<number> =>
      (await w.store.db.selectFrom("clients").select("id").where("any_due_at", "=", TENTH_DAY).execute()).length;
    expect(await moved()).toBe(500);
    // A tier that changes meanwhile is reckoned by what holds when its turn comes.
    await w.store.write((tx) => setTierCadence(tx, { ...command, words: "5/11" }, from));
    await w.store.write((tx) => setTierCadence(tx, command, from));
    expect(await catchUpDueTimes(w.store)).toBeGreaterThan(1);
    expect(await moved()).toBe(1_000);
    expect(await catchUpDueTimes(w.store)).toBe(0);
    expect(await w.store.write((tx) => moveDueTimes(tx, w.workspace))).toBe(0);
  });
});

onEachDatabase("a client's public holidays", (dialect) => {
  const keep = (w: World, client: ClientRow, words: string, from: ReturnType<World["asker"]>) =>
    w.store.write((tx) => setCountry(tx, { kind: "set_country", client: client.id, words }, from));

  test("are its owner's until it has a country of its own, and move its clocks", async () => {
    const { w, olha, client, from } = await vega(dialect);
    await met(w, client, "2027-02-01");
    expect(await dueOf(w, client)).toBe("2027-02-16");
    // The lunar new year of 2027: a week of holidays in Vietnam, none in Ukraine.
    const reply = await keep(w, client, "Vietnam", from);
    expect(readReply(reply).join("\n")).toContain("Holidays: Vietnam [Change holidays]");
    const moved = await dueOf(w, client);
    expect(moved !== null && moved > "2027-02-19").toBe(true);
    const undone = buttonOf(reply, "Undo");
    if (undone.kind !== "undo") throw new Error("no Undo");
    await w.store.write((tx) => undo(tx, undone, from));
    expect(await dueOf(w, client)).toBe("2027-02-16");
    await w.store.write((tx) => changeSetting(tx, olha, { name: "holidays", value: "VN" }, w.now));
    expect(await dueOf(w, client)).toBe(moved);
    await keep(w, client, "no", from);
    expect(await dueOf(w, client)).toBe("2027-02-16");
  });

  test("are corrected with those of the workspace", async () => {
    const { w, client, from } = await vega(dialect);
    await met(w, client, "2026-11-20");
    await w.store.write((tx) => correctDay(tx, { kind: "correct_day", words: "", day: "2026-11-30", off: true }, from));
    expect(await dueOf(w, client)).toBe("2026-12-06");
  });

  test("are offered by its legal form, and a word that names no country is asked about", async () => {
    const { w, olha, from } = await vega(dialect);
    const sen = await w.client({ name: "Công ty TNHH Hoa Sen", owner: olha });
    const asked = await keep(w, sen, "", from);
    expect(asked.actions.map(({ label }) => label)[0]).toBe("Vietnam");
    const wrong = await keep(w, sen, "Atlantis", from);
    expect(readReply(wrong)[0]).toContain("I know no country Atlantis.");
    expect(wrong.awaits).toMatchObject({ kind: "set_country", words: "" });
  });

  test("do not count towards its silence", async () => {
    const { w, olha, client, from } = await vega(dialect);
    await w.touch({ client, kind: "attempt", channel: "email", direction: "outbound", occurred_on: "2027-02-03" });
    await w.store.write((tx) => moveClocks(tx, w.workspace, client.id, KYIV));
    const silentOn = async (day: string) => {
      const now = Date.parse(`${day}T07:00:00Z`);
      const { facts } = await gatherChecklist(w.store.db, w.asker(olha, { now }), nobodyAsleep);
      return facts.some((fact) => fact.kind === "silent");
    };
    expect(await silentOn("2027-02-08")).toBe(true);
    await keep(w, client, "VN", from);
    expect(await silentOn("2027-02-08")).toBe(false);
    expect(await silentOn("2027-02-17")).toBe(true);
  });
});

onEachDatabase("meetings in person", (dialect) => {
  test("are switched off with a reason and a day to review, which the card shows", async () => {
    const { w, client, from } = await vega(dialect);
    await met(w, client, "2026-11-20");
    const off = { kind: "change_client", client: client.id, change: { field: "in_person", on: false } } as const;
    const asked = await w.store.write((tx) => changeClient(tx, off, from));
    expect(readReply(asked)[0]).toContain("Vega: why no meetings in person?");
    expect(asked.awaits).toEqual({ kind: "in_person_off", client: client.id, words: "" });
    const command = { kind: "in_person_off", client: client.id, words: "they work remotely until 1 March" } as const;
    const read = () => ({ day: "2027-03-01", rest: "they work remotely until" });
    const form = await w.store.write((tx) => inPersonOff(tx, command, read, from));
    const said = "In person: off (they work remotely), to review 1 Mar 2027";
    expect(readReply(form).join("\n")).toContain(`${said} [3 months] [6 months] [A year]`);
    expect(await rowOf(w, client)).toMatchObject({ in_person_off: 1, in_person_review_on: "2027-03-01" });
    const about = { kind: "ask_client", words: "", client: { kind: "known", id: client.id } } as const;
    expect(readReply(await w.store.write((tx) => askClient(tx, about, from)))).toContain(said);
  });

  test("without a day are reviewed in half a year, and a tap moves the review and keeps the reason", async () => {
    const { w, client, from } = await vega(dialect);
    const run = (given: Partial<CommandOf<"in_person_off">>) =>
      w.store.write((tx) =>
        inPersonOff(tx, { kind: "in_person_off", client: client.id, words: "", ...given }, NO_DAY, from),
      );
    await run({ words: "too far away" });
    expect(await rowOf(w, client)).toMatchObject({ in_person_why: "too far away", in_person_review_on: "2027-05-24" });
    await run({ until: "2027-11-24" });
    expect(await rowOf(w, client)).toMatchObject({ in_person_why: "too far away", in_person_review_on: "2027-11-24" });
  });

  test("are a line of the owner's morning from the day of the review, until they are switched on or kept off", async () => {
    const { w, olha, client, from } = await vega(dialect);
    await w.store.db
      .updateTable("clients")
      .set({ in_person_off: 1, in_person_why: "far", in_person_review_on: "2026-11-25" })
      .execute();
    const linesOn = async (day: string) => {
      const now = Date.parse(`${day}T07:00:00Z`);
      const { facts } = await gatherChecklist(w.store.db, w.asker(olha, { now }), nobodyAsleep);
      return facts.filter((fact) => fact.kind === "in_person_review");
    };
    expect(await linesOn("2026-11-24")).toEqual([]);
    expect(await linesOn("2026-11-25")).toEqual([{ kind: "in_person_review", client: client.id }]);
    const on = { kind: "change_client", client: client.id, change: { field: "in_person", on: true } } as const;
    await w.store.write((tx) => changeClient(tx, on, from));
    expect(await rowOf(w, client)).toMatchObject({ in_person_off: 0, in_person_why: null, in_person_review_on: null });
    expect(await linesOn("2026-11-26")).toEqual([]);
  });
});
