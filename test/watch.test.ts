import { expect, onTestFinished, test } from "vitest";
import { HOUR_MS } from "../src/domain/time.ts";
import { serve } from "../src/http.ts";
import { enqueue } from "../src/store/outbox.ts";
import { alarmWhenLate, watchRoutes } from "../src/watch.ts";
import { type World, world } from "./support/world.ts";

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

async function watched(w: World, given: { readonly ready?: boolean; readonly believed?: boolean } = {}) {
  const guard = { believed: () => given.believed ?? true, leapMs: () => (given.believed === false ? 26 * HOUR_MS : 0) };
  const routes = watchRoutes({
    store: w.store,
    clock: () => w.now,
    ready: () => given.ready ?? true,
    guard,
    tally: null,
  });
  const server = await serve({ port: 0, host: "127.0.0.1", routes, log: SILENT });
  onTestFinished(() => server.close());
  return async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`);
    return { status: response.status, text: await response.text() };
  };
}

test("it is alive while it starts or stops, and ready only between", async () => {
  const at = await watched(await world(), { ready: false });
  expect((await at("/healthz")).status).toBe(200);
  expect(await at("/readyz")).toEqual({ status: 503, text: "starting or stopping\n" });
});

test("it is not ready while the database does not answer, and says so", async () => {
  const w = await world();
  const at = await watched(w);
  expect(await at("/readyz")).toEqual({ status: 200, text: "ready\n" });
  await w.store.close();
  expect(await at("/readyz")).toEqual({ status: 503, text: "the database does not answer\n" });
  expect((await at("/healthz")).status).toBe(200);
});

test("a clock that is held is told, and so are the mornings that it holds back", async () => {
  const w = await world();
  await w.member({ checklist_due_at: w.now - HOUR_MS });
  await w.member({ checklist_due_at: w.now - HOUR_MS / 12 });
  const { text } = await (await watched(w, { believed: false }))("/metrics");
  expect(text).toContain("rapport_clock_held 1\n");
  expect(text).toContain("rapport_clock_leap_seconds 93600\n");
  expect(text).toContain('rapport_checklists_late{why="not_queued"} 1\n');
});

test.each([
  ["waiting", { state: "due", problem: null }],
  ["waiting", { state: "retry", problem: null }],
  ["refused", { state: "retry", problem: "ratelimited" }],
  ["answer_lost", { state: "ambiguous", problem: "timeout" }],
] as const)("a late morning says that it is %s, when it is %o", async (why, column) => {
  const w = await world();
  const member = await w.member();
  const queue = (kind: "checklist" | "reminder", now: number) =>
    w.store.write((tx) =>
      enqueue(tx, {
        workspace: w.workspace,
        id: w.newId(),
        key: w.newId(),
        kind,
        member: member.id,
        subject: { kind: "checklist", day: "2026-11-24" },
        address: null,
        now,
      }),
    );
  await queue("checklist", w.now - HOUR_MS);
  await queue("checklist", w.now);
  await queue("reminder", w.now - HOUR_MS);
  await w.store.db.updateTable("outbox").set(column).execute();
  const { text } = await (await watched(w))("/metrics");
  const late = text.split("\n").filter((line) => line.startsWith("rapport_checklists_late{") && !line.endsWith(" 0"));
  expect(late).toEqual([`rapport_checklists_late{why="${why}"} 1`]);
  expect(text).toContain("rapport_deliveries_late_seconds 3600\n");
});

test("a morning that was given up for good is an alarm for a day, unless its reader has shut Rapport out", async () => {
  const w = await world();
  const [olha, taras] = [await w.member(), await w.member({ name: "Taras" })];
  for (const member of [olha, taras])
    await w.store.write((tx) =>
      enqueue(tx, {
        workspace: w.workspace,
        id: w.newId(),
        key: w.newId(),
        kind: "checklist",
        member: member.id,
        subject: { kind: "checklist", day: "2026-11-24" },
        address: null,
        now: w.now,
      }),
    );
  const gone = { state: "dead", due_at: null, finished_at: w.now } as const;
  const of = (problem: string, member: { readonly id: string }) =>
    w.store.db
      .updateTable("outbox")
      .set({ ...gone, problem })
      .where("member_id", "=", member.id)
      .execute();
  await of("invalid_blocks", olha);
  await of("unreachable", taras);
  const at = await watched(w);
  expect((await at("/metrics")).text).toContain("rapport_deliveries_unsaid 0\n");
  expect((await at("/metrics")).text).toContain('rapport_checklists_late{why="given_up"} 1\n');
  const logged: unknown[] = [];
  await alarmWhenLate(w.store, w.now, { ...SILENT, error: (event, facts) => logged.push([event, facts]) });
  expect(logged).toEqual([["checklists_late", { not_queued: 0, waiting: 0, refused: 0, answer_lost: 0, given_up: 1 }]]);
  await of("fault", olha);
  expect((await at("/metrics")).text).toContain("rapport_deliveries_unsaid 1\n");
  w.now += 24 * HOUR_MS;
  const { text } = await at("/metrics");
  for (const line of ['rapport_checklists_late{why="given_up"} 0\n', "rapport_deliveries_unsaid 0\n"])
    expect(text).toContain(line);
});
