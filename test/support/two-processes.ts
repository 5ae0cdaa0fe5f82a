/** Two processes' worth of handler and store on one PostgreSQL, at work in one test. */
import { randomBytes } from "node:crypto";
import { onTestFinished } from "vitest";
import type { Handle } from "../../src/chat/answer.ts";
import type { Content, Incoming } from "../../src/chat/incoming.ts";
import { keepDirectories } from "../../src/handler/directories.ts";
import { makeHandler } from "../../src/handler/handle.ts";
import { connect } from "../../src/store/connect.ts";
import { safeWith } from "../../src/store/sealing.ts";
import type { Store } from "../../src/store/store.ts";
import { freshPostgres } from "./databases.ts";
import { asPlainRole } from "./plain-role.ts";
import { TUESDAY, type World, world } from "./world.ts";

export interface Process {
  readonly store: Store;
  readonly handle: Handle;
  readonly newId: () => string;
  readonly logged: readonly string[];
}

export async function twoProcesses(): Promise<{ readonly w: World; readonly both: readonly [Process, Process] }> {
  const url = await freshPostgres();
  const all = await connect(url);
  onTestFinished(() => all.close());
  const w = await world("postgres", undefined, all);
  return { w, both: [await oneProcess(url, "a"), await oneProcess(url, "b")] };
}

async function oneProcess(url: string, name: string): Promise<Process> {
  const store = await connect(asPlainRole(url));
  onTestFinished(() => store.close());
  const logged: string[] = [];
  let ids = 0;
  const newId = (): string => `${name}-${String(++ids).padStart(6, "0")}`;
  const note = (event: string, facts?: unknown): void => void logged.push(`${event} ${JSON.stringify(facts)}`);
  const handle = makeHandler({
    store,
    clock: () => TUESDAY,
    newId,
    directoryFor: keepDirectories(),
    linking: { random: randomBytes, botName: () => null },
    calendar: { safe: safeWith(null, randomBytes), random: randomBytes, publicUrl: null },
    log: { info: () => undefined, warn: note, error: note },
    wake: () => undefined,
  });
  return { store, handle, newId, logged };
}

export const heardFrom = (id: string, key: string, content: Content): Incoming => ({
  platform: "web",
  team: null,
  who: { id, name: id, standing: "member", language: "en", zone: "Europe/Kyiv", email: null },
  conversation: { id, kind: "direct" },
  eventKeys: [key],
  content,
  answerIn: "acknowledgement",
  receivedAt: 0,
});
