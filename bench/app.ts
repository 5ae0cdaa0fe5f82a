/** Rapport put together for measuring: the real parts, with doors of the measurement's choosing. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 } from "uuid";
import { type App, assemble } from "../src/app.ts";
import type { Handle } from "../src/chat/answer.ts";
import type { Door, Log } from "../src/chat/door.ts";
import { safeWith } from "../src/store/sealing.ts";
import type { Store } from "../src/store/store.ts";

const complain = (event: string, facts?: unknown): void => {
  throw new Error(`${event} ${JSON.stringify(facts)}`, { cause: facts });
};
/** What goes wrong while measuring must not pass as speed. */
export const strictLog: Log = { info: () => undefined, warn: complain, error: complain };

export const newId = (): string => v7();

export function appOn(
  store: Store,
  clock: () => number,
  openDoors: (handle: Handle) => readonly Door[] = () => [],
): App {
  return assemble({
    store,
    clock,
    newId,
    log: strictLog,
    later: () => () => undefined,
    clockBelieved: () => true,
    linking: { random: (size) => Buffer.alloc(size), botName: () => null },
    calendar: {
      readFeed: async () => ({ kind: "broken", problem: "unreachable" }),
      safe: safeWith(null, (size) => Buffer.alloc(size)),
      random: (size) => Buffer.alloc(size),
      publicUrl: null,
    },
    openDoors,
  });
}

/** A folder for database files, removed with everything in it when the process ends. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "rapport-bench-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
