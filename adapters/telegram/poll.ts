/**
 * Long polling that outlives everything: a second poller, a wrong token, a lost network, a silent socket, a broken
 * handler. telegraf's own ends at the first of these.
 *
 * Telegram forgets an update when it is asked for a later one, so the offset stays at the oldest update that is not
 * yet recorded. Ids turn random after a quiet week, so it is only ever counted from updates at hand.
 */
import { z } from "zod";
import type { Log } from "../../src/chat/door.ts";
import type { Instant } from "../../src/domain/vocabulary.ts";
import type { Call, Failure } from "./call.ts";
import type { Taken } from "./intake.ts";
import type { Lanes } from "./lanes.ts";
import { type Pause, waitAfter } from "./persist.ts";
import { ALLOWED_UPDATES, laneOf, Queued } from "./wire.ts";

interface PollerParts {
  readonly call: Call;
  readonly take: (update: Queued) => Promise<Taken>;
  readonly lanes: Lanes;
  readonly log: Log;
  readonly clock: () => Instant;
  readonly pause: Pause;
  readonly stopping: AbortSignal;
}

const POLL_SECONDS = 50;
/** A socket that is still silent then is dead, however open it looks. */
const SILENCE_MS = (POLL_SECONDS + 10) * 1000;
const BREATH_MS = 1000;

/** Hears until `stopping`; resolves when everything heard is settled. Never rejects. */
export async function pollUntil(parts: PollerParts): Promise<void> {
  const { call, lanes, log, clock, pause, stopping } = parts;
  const known = new Map<number, "busy" | "done">();
  const breathe = (ms: number, signal = stopping) => pause(ms, signal).catch(() => undefined);
  let progress = Promise.withResolvers<void>();

  const settle = async (update: Queued): Promise<void> => {
    for (let failures = 1; !stopping.aborted; failures += 1) {
      if ((await parts.take(update)) === "taken") {
        known.set(update.update_id, "done");
        break;
      }
      await breathe(waitAfter(failures));
    }
    progress.resolve();
    progress = Promise.withResolvers();
  };

  const begin = (updates: readonly Queued[]): void => {
    for (const update of updates) {
      if (known.has(update.update_id)) continue;
      known.set(update.update_id, "busy");
      void lanes.run(laneOf(update), () => settle(update));
    }
  };

  /** Telegram answers at once while an update is unsettled: wait for one to be, or a breath. */
  const aBreathOrProgress = async (): Promise<void> => {
    const enough = new AbortController();
    await Promise.race([progress.promise, breathe(BREATH_MS, AbortSignal.any([stopping, enough.signal]))]);
    enough.abort();
  };

  let failures = 0;
  while (!stopping.aborted) {
    const asked = clock();
    const offset = offsetOf(known);
    const heard = await fetchUpdates(call, offset, stopping);
    if (stopping.aborted) break;
    if ("failure" in heard) {
      failures += 1;
      const waitMs = waitAfter(failures, heard.failure);
      log.warn("telegram.poll_failed", { ...heard.failure, waitMs });
      await makeWay(call, heard.failure, stopping);
      await breathe(waitMs);
      continue;
    }
    if (failures > 0) log.info("telegram.poll_recovered", { failures });
    failures = 0;
    forget(known, offset);
    begin(heard.updates);
    if ([...known.values()].includes("busy")) await aBreathOrProgress();
    // Some servers and proxies do not wait: asking them without a breath would be a storm.
    else if (heard.updates.length === 0 && clock() - asked < BREATH_MS) await breathe(BREATH_MS);
  }
  await lanes.idle();
  // Tells Telegram what is settled, so that the next start does not hear it again; the inbox would know it anyway.
  const offset = offsetOf(known);
  if (offset !== null) await call("getUpdates", { offset, limit: 1, timeout: 0 }, { deadlineMs: 5000 });
}

/** The oldest update not yet settled, or the one after the newest; `null` when Telegram knows all that we do. */
function offsetOf(known: ReadonlyMap<number, "busy" | "done">): number | null {
  const busy = [...known].filter(([, state]) => state === "busy").map(([id]) => id);
  if (busy.length > 0) return Math.min(...busy);
  return known.size === 0 ? null : Math.max(...known.keys()) + 1;
}

function forget(known: Map<number, "busy" | "done">, offset: number | null): void {
  if (offset === null) return;
  for (const [id, state] of known) if (id < offset && state === "done") known.delete(id);
}

type Fetched = { readonly updates: readonly Queued[] } | { readonly failure: Failure };

async function fetchUpdates(call: Call, offset: number | null, signal: AbortSignal): Promise<Fetched> {
  const asked = { timeout: POLL_SECONDS, limit: 100, allowed_updates: ALLOWED_UPDATES };
  const payload = offset === null ? asked : { ...asked, offset };
  const called = await call("getUpdates", payload, { deadlineMs: SILENCE_MS, signal });
  if (!called.ok) return { failure: called.failure };
  const updates = z.array(Queued).safeParse(called.result);
  return updates.success ? { updates: updates.data } : { failure: { kind: "lost", reason: "not a list of updates" } };
}

/** A web hook left from another life keeps every poller out. */
async function makeWay(call: Call, failure: Failure, signal: AbortSignal): Promise<void> {
  if (failure.kind === "refused" && failure.code === 409 && /webhook/i.test(failure.reason)) {
    await call("deleteWebhook", {}, { deadlineMs: 20_000, signal });
  }
}
