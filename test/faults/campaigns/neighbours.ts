/**
 * Two companies whose people, clients and words bear the same names and ids. What one of them reads must be, byte for
 * byte, what it reads when the other does not exist.
 */

import type { Incoming } from "../../../src/chat/incoming.ts";
import { keepDirectories } from "../../../src/handler/directories.ts";
import { makeHandler } from "../../../src/handler/handle.ts";
import { connect } from "../../../src/store/connect.ts";
import { safeWith } from "../../../src/store/sealing.ts";
import type { Store } from "../../../src/store/store.ts";
import { fastPostgres } from "../../support/fast-postgres.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { forgetfulLook, type Memory, walledMemories } from "../support/walled.ts";
import { type Chance, chanceOf } from "./random.ts";

const LINES = [
  "/clients",
  "/today",
  "/how Acme",
  "/touch Acme call with CFO Olena, next: send price Friday",
  "/touch Borealis email about renewal",
  "/next Acme send the estimate tomorrow",
  "/done estimate",
  "/rapport status Acme red they are late",
  "/rapport contact Acme Olena CFO",
  "/rapport client Acme",
  "/rapport team",
  "/rapport money Acme",
  "/rapport undo",
  "acme call about the budget",
  "how is Borealis",
] as const;

interface Told {
  readonly from: "ours" | "theirs";
  readonly who: string;
  readonly line: string;
}

/** `count` runs of a dozen lines, each played twice: with the neighbours and without. */
export async function neighbours(given: Given): Promise<Found> {
  return playAll(given, async () => {
    const store = await connect(":memory:");
    return { served: store, whole: store, tables: [], close: () => store.close() };
  });
}

/**
 * The same on PostgreSQL, served as a role that row-level security holds. After each run a query that forgets its
 * workspace looks into every table, from within one of them: it must find nobody else's row.
 */
export async function neighboursWalled(given: Given): Promise<Found> {
  const { server, stop } = await fastPostgres();
  try {
    const { open, close } = await walledMemories(server);
    return await playAll(given, open).finally(close);
  } finally {
    await stop();
  }
}

async function playAll({ count, seed, progress }: Given, open: () => Promise<Memory>): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  const did = { runs: 0, "answers compared": 0, "rows of neighbours kept out of sight": 0 };
  for (let one = 0; one < count; one += 1) {
    const script = scriptOf(chance);
    const [{ answers: alone }, { answers: beside, kept, leaked }] = await Promise.all([
      play(
        script.filter((told) => told.from === "ours"),
        open,
      ),
      play(script, open),
    ]);
    did["rows of neighbours kept out of sight"] += kept;
    if (leaked > 0) found.add(`run ${one}: a query that forgot its workspace saw ${leaked} rows of others`);
    did["answers compared"] += alone.length;
    for (const [index, answer] of alone.entries())
      if (answer !== beside[index])
        found.add(
          `run ${one}: “${script.filter((told) => told.from === "ours")[index]?.line}” differs: ${difference(answer, beside[index] ?? "")}`,
        );
    did.runs += 1;
    if (one % 50 === 0) progress(one);
  }
  return { did, broken: found.all };
}

function scriptOf(chance: Chance): Told[] {
  const line = (from: Told["from"]): Told => ({ from, who: chance.pick(["U1", "U2"]), line: chance.pick(LINES) });
  const begin: Told[] = [
    { from: "ours", who: "U1", line: "/rapport import Acme, Borealis" },
    { from: "theirs", who: "U1", line: "/rapport import Acme, Borealis, Cobalt" },
  ];
  return [...begin, ...Array.from({ length: 16 }, () => line(chance.next() < 0.5 ? "ours" : "theirs"))];
}

/** Ids are not the reader's business, and the same letters stand for all of them. */
const withoutIds = (text: string): string =>
  text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, "id");

interface Played {
  readonly answers: readonly string[];
  /** Rows of the neighbours that a forgetful query was not shown, and that it was. */
  readonly kept: number;
  readonly leaked: number;
}

async function play(script: readonly Told[], open: () => Promise<Memory>): Promise<Played> {
  const memory = await open();
  const { served: store, whole } = memory;
  try {
    await twoInstallations(whole);
    let at = Temporal.ZonedDateTime.from("2026-11-24T10:00[Etc/UTC]").epochMilliseconds;
    let made = 0;
    const newId = (): string => {
      made += 1;
      return `01a20d03-5d30-7424-90a5-${made.toString(16).padStart(12, "0")}`;
    };
    const random = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(7);
    const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const handle = makeHandler({
      store,
      clock: () => at,
      newId,
      directoryFor: keepDirectories(),
      linking: { random, botName: () => null },
      calendar: { safe: safeWith(null, random), random, publicUrl: null },
      log: quiet,
      wake: () => undefined,
    });
    const answers: string[] = [];
    for (const [index, told] of script.entries()) {
      at = Temporal.ZonedDateTime.from("2026-11-24T10:00[Etc/UTC]").epochMilliseconds;
      const answer = await handle(incomingOf(told, index, at));
      if (told.from === "ours") answers.push(withoutIds(JSON.stringify(answer)));
    }
    const neighbourly = whole !== store && script.some((told) => told.from === "theirs");
    return { answers, ...(neighbourly ? await forgetfulLook(memory) : { kept: 0, leaked: 0 }) };
  } finally {
    await memory.close();
  }
}

/** As two installations of many would be: each team its own workspace. */
async function twoInstallations(store: Store): Promise<void> {
  await store.write(async (tx) => {
    const first = await tx.selectFrom("workspaces").selectAll().executeTakeFirstOrThrow();
    const second = "01a20d03-5d30-7424-90a5-ffffffffffff";
    await tx
      .insertInto("workspaces")
      .values({ ...first, id: second })
      .execute();
    for (const [workspace, team] of [
      [first.id, "T0OURS"],
      [second, "T0THEIRS"],
    ] as const)
      await tx
        .insertInto("workspace_bindings")
        .values({ platform: "slack", team, workspace_id: workspace, bound_at: 0 })
        .execute();
  });
}

function incomingOf({ from, who, line }: Told, index: number, at: number): Incoming {
  const [, name, text = ""] = /^\/(\w+)\s*(.*)$/.exec(line) ?? [];
  return {
    platform: "slack",
    team: from === "ours" ? "T0OURS" : "T0THEIRS",
    who: { id: who, name: `Person ${who}`, standing: "admin", language: "en-US", zone: "Etc/UTC", email: null },
    conversation: { id: `D${who}`, kind: "direct" },
    eventKeys: [`key${index}`],
    content: name === undefined ? { kind: "words", text: line } : { kind: "command", name, text },
    answerIn: "acknowledgement",
    receivedAt: at,
  };
}

function difference(one: string, other: string): string {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return `…${one.slice(Math.max(0, at - 60), at + 60)}… against …${other.slice(Math.max(0, at - 60), at + 60)}…`;
}
