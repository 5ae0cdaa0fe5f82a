import fc from "fast-check";
import { expect, test } from "vitest";
import { decideChecklist, MOST_LINES } from "../../src/domain/checklist.ts";
import type { Fact } from "../../src/domain/checklist-facts.ts";
import {
  asOfNow,
  type DayNow,
  type ListLine,
  recall,
  startList,
  stateOf,
  withState,
} from "../../src/domain/checklist-state.ts";

const TODAY = "2026-11-24";
const task = (id: string, client: string | null = id): Fact => ({
  kind: "follow_up",
  id,
  client,
  text: id,
  promise: true,
  ower: "us",
  due: TODAY,
  time: null,
  couldDo: null,
  handedBy: null,
});
const complaint = (id: string, client: string): Fact => ({ kind: "complaint", id, client, severe: true, since: TODAY });
const clock = (client: string): Fact => ({ kind: "clock", client, clock: "any", days: 16, max: 14, whom: null });

const listOf = (facts: readonly Fact[]): readonly ListLine[] =>
  startList(decideChecklist({ today: TODAY, calendar: false, clients: new Map(), facts }));
const dayWith = (facts: readonly Fact[], given: Partial<DayNow> = {}): DayNow => ({
  today: TODAY,
  moment: `${TODAY}T10:00`,
  facts,
  fates: new Map(),
  ...given,
});
const ten = Array.from({ length: 10 }, (_, index) => task(`t${index}`));
const shown = (lines: readonly ListLine[]) => lines.filter((line) => line.shown).map((line) => line.id);

test("a severe complaint takes the last line of a full screen, and every number stays", () => {
  const before = listOf(ten);
  const after = asOfNow(before, dayWith([...ten, complaint("c", "nova")]));
  expect(after.slice(0, 10).map((line) => line.id)).toEqual(before.map((line) => line.id));
  expect(shown(after)).toEqual([...before.slice(0, 9).map((line) => line.id), "client:nova"]);
});

test("anything else that is new waits behind a full screen", () => {
  expect(shown(asOfNow(listOf(ten), dayWith([...ten, task("late")])))).not.toContain("client:late");
});

test("a severe complaint brings its client's hidden line to the screen", () => {
  const eleven = [...ten, task("x")];
  const before = listOf(eleven);
  const hidden = before.find((line) => !line.shown);
  const after = asOfNow(before, dayWith([...eleven, complaint("c", hidden?.client ?? "")]));
  expect(shown(after)).toContain(hidden?.id);
  expect(shown(after)).toHaveLength(MOST_LINES);
});

test("what is no longer due is done, or put off when its own row says so", () => {
  const lines = asOfNow(
    listOf([task("a"), task("b"), clock("c")]),
    dayWith([], { fates: new Map([["b", { kind: "moved", until: "2026-11-30" }]]) }),
  );
  expect(lines.map(stateOf)).toEqual(["done", "moved", "done"]);
});

test("a line handled by hand stays handled while its reason lasts", () => {
  const facts = [clock("c")];
  const lines = withState(listOf(facts), "client:c", { kind: "done" });
  expect(asOfNow(lines, dayWith(facts)).map(stateOf)).toEqual(["done"]);
});

test("a follow-up that was ticked and is due again is open again", () => {
  const facts = [task("a")];
  const lines = withState(listOf(facts), "client:a", { kind: "done" });
  expect(asOfNow(lines, dayWith(facts)).map(stateOf)).toEqual(["open"]);
});

test("only one task of a line is ticked by its own id", () => {
  const lines = withState(listOf([task("a", "x"), task("b", "x")]), "follow_up:a", { kind: "done" });
  expect(lines[0]?.items.map((item) => item.state.kind)).toEqual(["done", "open"]);
});

test("what was put off sleeps until its day, and the newest word counts", () => {
  const moved = (until: string) => withState(listOf([clock("c")]), "client:c", { kind: "moved", until });
  const monday = { day: "2026-11-23", lines: moved("2026-11-26") };
  expect([...recall([monday], TODAY).asleep]).toEqual(["clock:c:any"]);
  expect([...recall([monday], "2026-11-26").back]).toEqual(["clock:c:any"]);
  const thursday = { day: "2026-11-26", lines: listOf([clock("c")]) };
  expect(recall([thursday, monday], "2026-11-27")).toEqual({
    asleep: new Set(),
    back: new Set(),
    listedOn: "2026-11-26",
  });
});

test("through any day the screen holds ten lines, one a client, under the numbers it began with", () => {
  const fact = fc.oneof(
    fc.tuple(fc.nat(30), fc.nat(14)).map(([id, client]) => task(`t${id}`, `c${client}`)),
    fc.nat(14).map((client) => clock(`c${client}`)),
    fc.tuple(fc.nat(5), fc.nat(14)).map(([id, client]) => complaint(`s${id}`, `c${client}`)),
  );
  const facts = fc.array(fact, { maxLength: 30 });
  fc.assert(
    fc.property(facts, fc.array(facts, { maxLength: 4 }), (first, later) => {
      let lines = listOf(first);
      for (const due of later) {
        const after = asOfNow(lines, dayWith(due));
        expect(after.slice(0, lines.length).map((line) => line.id)).toEqual(lines.map((line) => line.id));
        expect(shown(after).length).toBeLessThanOrEqual(MOST_LINES);
        expect(new Set(after.map((line) => line.id)).size).toBe(after.length);
        lines = after;
      }
    }),
  );
});
