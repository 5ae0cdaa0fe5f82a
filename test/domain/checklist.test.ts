import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideChecklist, MOST_LINES } from "../../src/domain/checklist.ts";
import { type ChecklistFacts, clientOf, type Fact, factId, type Standing } from "../../src/domain/checklist-facts.ts";
import { addDays } from "../../src/domain/time.ts";
import { MODEL_DAY, modelMorning } from "../support/morning-facts.ts";

const TODAY = MODEL_DAY;
const plainClient: Standing = { name: "X", tier: "growth", starred: false, atRisk: false, standingInFor: null };
const keyClient: Standing = { ...plainClient, tier: "key" };

const morning = (facts: readonly Fact[], clients: Readonly<Record<string, Standing>> = {}): ChecklistFacts => ({
  today: TODAY,
  calendar: false,
  clients: new Map(
    facts.flatMap((fact) => {
      const id = clientOf(fact);
      return id === null ? [] : [[id, clients[id] ?? plainClient] as const];
    }),
  ),
  facts,
});

const followUp = (
  id: string,
  client: string | null,
  given: Partial<Extract<Fact, { kind: "follow_up" }>> = {},
): Fact => ({
  kind: "follow_up",
  id,
  client,
  text: "send it",
  promise: true,
  ower: "us",
  due: TODAY,
  time: null,
  couldDo: null,
  handedBy: null,
  ...given,
});
const complaint = (id: string, client: string, severe = true): Fact => ({
  kind: "complaint",
  id,
  client,
  severe,
  since: "2026-11-20",
});
const clock = (client: string, days = 20, max = 14): Fact => ({
  kind: "clock",
  client,
  clock: "any",
  days,
  max,
  whom: null,
});
const meeting = (id: string, client: string, at: string): Fact => ({
  kind: "meeting",
  id,
  client,
  at,
  health: null,
  change: null,
  notice: null,
});

const shown = (given: ChecklistFacts) => decideChecklist(given).filter((line) => line.shown);
const ids = (given: ChecklistFacts) => shown(given).map((line) => line.client ?? line.id);

describe("the model morning", () => {
  test("has its ten lines in the practice's order, of fourteen", () => {
    expect(ids(modelMorning("en"))).toEqual([
      "Nova",
      "Delta",
      "Orbit",
      "Acme",
      "Lumen",
      "Vega",
      "Orion",
      "Pixel",
      "statuses",
      "Kite",
    ]);
    expect(decideChecklist(modelMorning("en"))).toHaveLength(14);
  });
});

describe("Now", () => {
  test("goes from complaints over waiting, promises and what is due today to the rest", () => {
    const given = morning([
      followUp("own-late", "e", { promise: false, due: "2026-11-20" }),
      followUp("today", "d"),
      followUp("late", "c", { due: "2026-11-23" }),
      { kind: "waiting", id: "w", client: "b", contact: { id: "p", name: "P" }, since: "2026-11-23" },
      complaint("x", "a"),
      complaint("mild", "e2", false),
    ]);
    expect(ids(given)).toEqual(["a", "b", "c", "d", "e2", "e"]);
  });

  test("lets the important client go first among equals, then the older promise", () => {
    const given = morning(
      [
        followUp("1", "older", { due: "2026-11-10" }),
        followUp("2", "key", { due: "2026-11-23" }),
        followUp("3", "newer", { due: "2026-11-20" }),
      ],
      { key: keyClient },
    );
    expect(ids(given)).toEqual(["key", "older", "newer"]);
  });

  test("orders today's tasks by their time, those without one last", () => {
    const given = morning([
      followUp("1", "a", { time: null }),
      followUp("2", "b", { time: "15:00" }),
      followUp("3", "c", { time: "09:30" }),
    ]);
    expect(ids(given)).toEqual(["c", "b", "a"]);
  });

  test("names who else could do what is urgent but not important, and nobody for what is important", () => {
    const taras = { id: "t", name: "Taras" };
    const late = { promise: false, due: "2026-11-20", couldDo: taras };
    const lines = shown(morning([followUp("1", "key", late), followUp("2", "other", late)], { key: keyClient }));
    expect(lines.map((line) => line.facts[0])).toMatchObject([
      { client: "key", couldDo: null },
      { client: "other", couldDo: taras },
    ]);
  });

  test("what the client owes us comes after what we owe", () => {
    const given = morning([
      followUp("theirs", "a", { ower: "client", due: "2026-11-01" }),
      followUp("ours", "b", { due: TODAY }),
    ]);
    expect(ids(given)).toEqual(["b", "a"]);
  });
});

describe("room on the screen", () => {
  test("a meeting absorbs everything else of its client", () => {
    const given = morning([complaint("x", "a"), meeting("m", "a", "11:00"), clock("a"), followUp("f", "a")]);
    const [line, ...others] = decideChecklist(given);
    expect(others).toEqual([]);
    expect(line?.facts.map((fact) => fact.kind)).toEqual(["meeting", "complaint", "follow_up", "clock"]);
  });

  test("spare lines go back to Now, and to nothing else", () => {
    const tasks = Array.from({ length: 9 }, (_, index) => followUp(`f${index}`, `c${index}`));
    const clocks = ["x", "y", "z"].map((client) => clock(client));
    expect(shown(morning([...tasks, ...clocks])).map((line) => line.part)).toEqual([
      ...Array(8).fill("now"),
      ...Array(2).fill("get_in_touch"),
    ]);
    expect(shown(morning(clocks))).toHaveLength(2);
  });

  test("Also takes one for money, one for statuses, one for growth or a date", () => {
    const given = morning([
      { kind: "invoice", id: "1", client: "a", amount: 1, currency: "USD", daysLate: 3 },
      { kind: "invoice", id: "2", client: "b", amount: 1, currency: "USD", daysLate: 40 },
      { kind: "statuses", projects: ["p"] },
      { kind: "notice", client: "c", days: 30 },
      { kind: "growth", id: "3", client: "d", share: 30, offer: "SEO" },
    ]);
    expect(ids(given)).toEqual(["b", "statuses", "c"]);
    expect(decideChecklist(given)).toHaveLength(5);
  });

  test("a day without a talk is an alarm only with a calendar, and takes the line of the client most worth a call", () => {
    const given = morning([clock("a", 15), clock("b", 40)]);
    expect(decideChecklist(given).some((line) => line.part === "meetings")).toBe(false);
    const [alarm, other] = decideChecklist({ ...given, calendar: true });
    expect(alarm).toMatchObject({ part: "meetings", client: "b", facts: [{ kind: "no_talk", client: "b" }, {}] });
    expect(other).toMatchObject({ part: "get_in_touch", client: "a" });
  });

  test("an empty day has no lines", () => {
    expect(decideChecklist(morning([]))).toEqual([]);
  });
});

describe("laws", () => {
  const client = fc.integer({ min: 0, max: 20 }).map((number) => `client-${number}`);
  const id = fc.uuid();
  const day = fc.integer({ min: -60, max: 2 }).map((days) => addDays(TODAY, days));
  const clockTime = fc.integer({ min: 8, max: 18 }).map((hour) => `${String(hour).padStart(2, "0")}:00`);
  const person = fc.constantFrom(null, { id: "t", name: "Taras" });
  const severe = fc.record({
    kind: fc.constant("complaint" as const),
    id,
    client,
    severe: fc.constant(true),
    since: day,
  });
  const other: fc.Arbitrary<Fact> = fc.oneof(
    fc.record({ kind: fc.constant("complaint" as const), id, client, severe: fc.constant(false), since: day }),
    fc.record({
      kind: fc.constant("waiting" as const),
      id,
      client,
      contact: fc.constant({ id: "m", name: "Minh" }),
      since: day,
    }),
    fc.record({
      kind: fc.constant("follow_up" as const),
      id,
      client: fc.option(client),
      text: fc.string(),
      promise: fc.boolean(),
      ower: fc.constantFrom("us" as const, "client" as const),
      due: fc.option(day),
      time: fc.option(clockTime),
      couldDo: person,
      handedBy: person,
    }),
    fc.record({ kind: fc.constant("deadline" as const), id, client, name: fc.string(), due: day, couldDo: person }),
    fc.record({
      kind: fc.constant("meeting" as const),
      id,
      client,
      at: clockTime,
      health: fc.option(fc.nat(100)),
      change: fc.constant(null),
      notice: fc.constant(null),
    }),
    fc.record({
      kind: fc.constant("clock" as const),
      client,
      clock: fc.constantFrom("any" as const, "decides" as const, "in_person" as const),
      days: fc.integer({ min: 15, max: 90 }),
      max: fc.constant(14),
      whom: person,
    }),
    fc.record({ kind: fc.constant("silent" as const), client, whom: person }),
    fc.record({
      kind: fc.constant("invoice" as const),
      id,
      client,
      amount: fc.nat(),
      currency: fc.constant("USD"),
      daysLate: fc.nat(90),
    }),
    fc.record({ kind: fc.constant("statuses" as const), projects: fc.array(id, { minLength: 1 }) }),
    fc.record({ kind: fc.constant("notice" as const), client, days: fc.constantFrom(30, 60, 90) }),
  );
  const anyFact = fc.oneof({ weight: 1, arbitrary: severe as fc.Arbitrary<Fact> }, { weight: 4, arbitrary: other });
  const facts = fc.uniqueArray(anyFact, { selector: factId, maxLength: 40 });
  const standings = fc
    .array(fc.record({ key: fc.boolean(), starred: fc.boolean(), atRisk: fc.boolean() }), {
      minLength: 21,
      maxLength: 21,
    })
    .map((list) =>
      Object.fromEntries(
        list.map(({ key, starred, atRisk }, index): [string, Standing] => [
          `client-${index}`,
          { name: `C${index}`, tier: key ? "key" : "standard", starred, atRisk, standingInFor: null },
        ]),
      ),
    );
  const calendar = fc.boolean();
  const mornings = fc
    .tuple(facts, standings, calendar)
    .map(([list, clients, connected]) => ({ ...morning(list, clients), calendar: connected }));

  test("never more than ten lines, and none lost behind them", () => {
    fc.assert(
      fc.property(mornings, (given) => {
        const lines = decideChecklist(given);
        expect(lines.filter((line) => line.shown).length).toBeLessThanOrEqual(MOST_LINES);
        const said = lines.flatMap((line) => line.facts.map(factId)).filter((one) => one !== "no_talk");
        expect(said.sort()).toEqual(given.facts.map(factId).sort());
      }),
    );
  });

  test("never two lines of one client", () => {
    fc.assert(
      fc.property(mornings, (given) => {
        const clients = decideChecklist(given).flatMap((line) => line.client ?? []);
        expect(new Set(clients).size).toBe(clients.length);
      }),
    );
  });

  test("the order in which facts are gathered changes nothing", () => {
    fc.assert(
      fc.property(
        mornings.chain((given) =>
          fc.tuple(fc.constant(given), fc.shuffledSubarray([...given.facts], { minLength: given.facts.length })),
        ),
        ([given, shuffled]) => {
          expect(decideChecklist({ ...given, facts: shuffled })).toEqual(decideChecklist(given));
        },
      ),
    );
  });

  test("no added fact drops a severe complaint from the screen", () => {
    const withSevere = fc.tuple(
      fc.uniqueArray(severe, { selector: (fact) => fact.client, maxLength: 10 }),
      mornings,
      other,
    );
    fc.assert(
      fc.property(withSevere, ([complaints, given, added]) => {
        const rest = given.facts.filter((fact) => !(fact.kind === "complaint" && fact.severe));
        const before = [...complaints, ...rest];
        const clients = new Map(Array.from({ length: 21 }, (_, index) => [`client-${index}`, plainClient]));
        const screen = shown({
          ...given,
          clients,
          facts: [...before.filter((fact) => factId(fact) !== factId(added)), added],
        });
        const said = new Set(screen.flatMap((line) => line.facts.map(factId)));
        for (const one of complaints) expect(said).toContain(factId(one));
      }),
    );
  });
});
