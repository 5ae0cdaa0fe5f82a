/** Whoever says nothing is asked about: once a local day, ahead of the morning, and beside all else. */
import { expect, test } from "vitest";
import type { Standing, Who } from "../../src/chat/incoming.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../src/domain/time.ts";
import { askStandings, type WhoIs } from "../../src/features/ask-standings.ts";
import { pullBack } from "../../src/store/clock-ahead.ts";
import { addIdentity, memberById } from "../../src/store/people.ts";
import type { MemberRow } from "../../src/store/schema.ts";
import { onEachDatabase } from "../support/databases.ts";
import { type World, world } from "../support/world.ts";

const MIDNIGHT = Date.UTC(2026, 10, 24, 22);

/** Slack, by what it says of each; `null`: it does not answer. */
function slack(standings: Readonly<Record<string, Standing | null>>) {
  const asked: string[] = [];
  const warned: unknown[] = [];
  const whoIs: WhoIs = async (_platform, _team, id): Promise<Who> => {
    asked.push(id);
    const standing = standings[id];
    if (!standing) throw new Error("Slack is away");
    return { id, name: id, standing, language: null, zone: null, email: null };
  };
  const log = {
    info: () => undefined,
    warn: (_: string, facts?: unknown) => warned.push(facts),
    error: () => undefined,
  };
  const over = new AbortController();
  const look = (w: World, limit = 20) =>
    askStandings({ store: w.store, now: w.now, newId: w.newId, log, whoIs }, limit, over.signal);
  return { asked, warned, look, over };
}
async function inSlack(w: World, name: string): Promise<MemberRow> {
  const member = await w.member({ name, checklist_due_at: MIDNIGHT + 9 * HOUR_MS });
  for (const [platform, team] of [
    ["slack", "T1"],
    ["telegram", null],
  ] as const)
    await w.store.write((tx) => addIdentity(tx, member, { platform, team, externalId: name }, null, w.now));
  return member;
}
const suspendedOf = async (w: World, { id }: MemberRow) => (await memberById(w.store.db, w.workspace, id))?.suspended;

onEachDatabase("who says nothing", (dialect) => {
  test("and was let go by Slack is found out before their next morning", async () => {
    const w = await world(dialect);
    const olha = await inSlack(w, "Olha");
    const taras = await inSlack(w, "Taras");
    const { asked, look } = slack({ Olha: "stranger", Taras: "member" });
    await look(w);
    expect(asked).toEqual([]);
    w.now = MIDNIGHT;
    await look(w);
    expect([await suspendedOf(w, olha), await suspendedOf(w, taras)]).toEqual(["standing", null]);
    expect((await memberById(w.store.db, w.workspace, olha.id))?.checklist_due_at).toBeNull();
  });

  test("is asked about once a local day, in Slack alone, so many at a time, and who left still", async () => {
    const w = await world(dialect);
    for (const name of ["A", "B", "C"]) await inSlack(w, name);
    const { asked, look } = slack({ A: "guest", B: "member", C: "admin" });
    w.now = MIDNIGHT;
    await look(w, 2);
    expect(asked).toEqual(["A", "B"]);
    await look(w, 2);
    w.now += DAY_MS - 1;
    await look(w);
    expect(asked).toEqual(["A", "B", "C"]);
    w.now += 1;
    await look(w);
    expect(asked.slice(3).toSorted()).toEqual(["A", "B", "C"]);
  });

  test("stays due when a stop comes while others are asked about", async () => {
    const w = await world(dialect);
    const names = ["A", "B", "C", "D", "E", "F"];
    for (const name of names) await inSlack(w, name);
    const members = Object.fromEntries(names.map((name) => [name, "member" as const]));
    const { asked, look, over } = slack(members);
    w.now = MIDNIGHT;
    const looking = look(w);
    over.abort();
    await looking;
    expect(asked).toEqual(["A", "B", "C", "D"]);
    const again = slack(members);
    await again.look(w);
    expect(again.asked).toEqual(["E", "F"]);
  });

  test("is asked about by a clock that was days ahead and is put right", async () => {
    const w = await world(dialect);
    const olha = await inSlack(w, "Olha");
    w.now = MIDNIGHT + 4 * DAY_MS;
    await slack({ Olha: "member" }).look(w);
    w.now = MIDNIGHT;
    await pullBack(w.store, w.now);
    await slack({ Olha: "guest" }).look(w);
    expect(await suspendedOf(w, olha)).toBe("standing");
  });

  test("has everything back the day after Slack vouches for them again", async () => {
    const w = await world(dialect);
    const olha = await inSlack(w, "Olha");
    w.now = MIDNIGHT;
    await slack({ Olha: "guest" }).look(w);
    w.now += DAY_MS;
    await slack({ Olha: "member" }).look(w);
    expect(await suspendedOf(w, olha)).toBeNull();
    expect((await memberById(w.store.db, w.workspace, olha.id))?.checklist_due_at).not.toBeNull();
    // What was seen may have been a profile of before they left: it is asked once more.
    w.now += 10 * MINUTE_MS;
    await slack({ Olha: "guest" }).look(w);
    expect(await suspendedOf(w, olha)).toBe("standing");
  });

  test("keeps what they have while Slack does not answer, and is asked about again in an hour", async () => {
    const w = await world(dialect);
    const olha = await inSlack(w, "Olha");
    const away = slack({ Olha: null });
    w.now = MIDNIGHT;
    await away.look(w);
    await away.look(w);
    expect([away.asked, away.warned]).toEqual([["Olha"], [{ people: 1 }]]);
    expect(await suspendedOf(w, olha)).toBeNull();
    w.now += HOUR_MS;
    await slack({ Olha: "guest" }).look(w);
    expect(await suspendedOf(w, olha)).toBe("standing");
  });
});
