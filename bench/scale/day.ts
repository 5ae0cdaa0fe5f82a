/**
 * One day of a crowd in virtual time: the real tick, outbox, pacing and drain, with doors at which messages vanish.
 * Time stands still while the machine works, so lateness is what the platforms' limits and our own order make of it;
 * how long the machine worked is told beside it.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Platform } from "../../src/chat/incoming.ts";
import type { Messenger } from "../../src/chat/messenger.ts";
import { LEASES } from "../../src/delivery/drain.ts";
import { postman } from "../../src/delivery/postman.ts";
import { DAY_MS, MINUTE_MS } from "../../src/domain/time.ts";
import { compose } from "../../src/handler/compose.ts";
import { tick } from "../../src/schedule/tick.ts";
import { connect } from "../../src/store/connect.ts";
import { move } from "../../src/store/move/move.ts";
import type { Store } from "../../src/store/store.ts";
import { readAcross } from "../../src/store/wall.ts";
import { newId, strictLog } from "../app.ts";
import { type Crowd, crowdIn } from "./crowd.ts";
import { startServer } from "./server.ts";
import { doorThatSwallows } from "./swallow.ts";

/** What a list costs to compose is measured elsewhere (`bench/mornings.ts`); it changes nothing about when it may leave. */
const ONE_LINE = { tone: "plain", sections: [], actions: [] } as const;

/** As the doors themselves say (`send.ts` in each). */
const PACES: Readonly<Record<"slack" | "telegram", Messenger["pace"]>> = {
  slack: { conversationMs: 1_000, perSecond: 20 },
  telegram: { conversationMs: 1_000, perSecond: 25 },
};
/** What the platforms themselves allow: Telegram 30 a second in all, Slack one a second to a conversation. */
const TELEGRAM_A_SECOND = 30;
const SECOND_MS = 1_000;
/** Files in memory: the disk is measured elsewhere, and time stands still here. */
const MEMORY = "/dev/shm";

export interface Day {
  readonly sent: Readonly<Record<"slack" | "telegram", number>>;
  /** Milliseconds from each member's own time to the moment their list left. */
  readonly lateness: Readonly<Record<"slack" | "telegram", readonly number[]>>;
  readonly mostInASecond: Readonly<Record<"slack" | "telegram", number>>;
  /** Wall time of the whole day, and of its busiest minute. */
  readonly workedMs: number;
  readonly busiestMinuteMs: number;
  readonly busiestMinuteSent: number;
}

export async function simulateDay(crowd: Crowd, on: "sqlite" | "postgres", tell: (what: string) => void): Promise<Day> {
  const folder = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), "rapport-day-"));
  const file = join(folder, "crowd.sqlite");
  try {
    await crowdIn(file, crowd);
    if (on === "sqlite") return await liveOn(await connect(file), crowd, tell);
    const server = await startServer();
    try {
      const url = await server.database("day");
      await move(file, url, { onStart: () => undefined, onRows: () => undefined, onVerified: () => undefined });
      return await liveOn(await connect(url), crowd, tell);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function liveOn(store: Store, crowd: Crowd, tell: (what: string) => void): Promise<Day> {
  const wanted = new Map(
    (
      await readAcross(store, "what is due", (db) =>
        db
          .selectFrom("identities")
          .innerJoin("members", (join) =>
            join
              .onRef("members.workspace_id", "=", "identities.workspace_id")
              .onRef("members.id", "=", "identities.member_id"),
          )
          .select(["identities.external_id as person", "members.checklist_due_at as at"])
          .execute(),
      )
    ).map(({ person, at }) => [person, at ?? Number.NaN]),
  );
  let now = crowd.from;
  let wakeAt = Number.POSITIVE_INFINITY;
  const watch = watching(() => now, wanted);
  const doors = (["slack", "telegram"] as const).map((platform) =>
    doorThatSwallows(platform, PACES[platform], (person) => watch.heard(platform, person)),
  );
  const { messengers, clock } = {
    messengers: new Map(doors.map((door) => [door.platform, door.messenger])),
    clock: () => now,
  };
  const carrier = postman(
    {
      store,
      clock,
      newId,
      log: strictLog,
      which: () => "all",
      compose: crowd.realWords ? compose : async () => ONE_LINE,
      label: (message) => message,
      unreached: async () => undefined,
      messengers,
      leases: LEASES,
    },
    (ms) => {
      wakeAt = now + ms;
      return () => {
        wakeAt = Number.POSITIVE_INFINITY;
      };
    },
  );
  const started = performance.now();
  let busiest = { ms: 0, sent: 0 };
  // Into the next day for as long as a list still waits for its turn.
  for (let minute = crowd.from; minute < crowd.from + DAY_MS || watch.count() < crowd.members; minute += MINUTE_MS) {
    const [from, before] = [performance.now(), watch.count()];
    now = minute;
    await tick({ store, now, newId, log: strictLog });
    await carrier.round();
    while (wakeAt < minute + MINUTE_MS) {
      now = Math.max(now, wakeAt);
      await carrier.round();
    }
    const [ms, sent] = [performance.now() - from, watch.count() - before];
    if (ms > busiest.ms) busiest = { ms, sent };
    if ((minute - crowd.from) % (2 * 3_600_000) === 0)
      tell(`${new Date(minute).toISOString()}: ${watch.count()} of ${crowd.members} sent`);
  }
  const workedMs = performance.now() - started;
  await carrier.stop();
  await store.close();
  if (watch.count() !== crowd.members) throw new Error(`${watch.count()} of ${crowd.members} lists were sent`);
  return { ...watch.seen(), workedMs, busiestMinuteMs: busiest.ms, busiestMinuteSent: busiest.sent };
}

/** What leaves, when, and whether it may: throws when a limit of a platform is broken, or a list comes early or twice. */
function watching(clock: () => number, wanted: Map<string, number>) {
  const lateness: Record<"slack" | "telegram", number[]> = { slack: [], telegram: [] };
  const recent: Record<"slack" | "telegram", number[]> = { slack: [], telegram: [] };
  const mostInASecond = { slack: 0, telegram: 0 };
  return {
    heard: (platform: Platform, person: string): void => {
      if (platform === "web") throw new Error("nobody here reads the page");
      const [now, at] = [clock(), wanted.get(person)];
      if (at === undefined) throw new Error(`${person} was sent a second list`);
      if (!(now >= at)) throw new Error(`${person} was sent a list before their time`);
      wanted.delete(person);
      lateness[platform].push(now - at);
      const last = recent[platform];
      last.push(now);
      while ((last[0] ?? now) <= now - SECOND_MS) last.shift();
      mostInASecond[platform] = Math.max(mostInASecond[platform], last.length);
      if (platform === "telegram" && last.length > TELEGRAM_A_SECOND)
        throw new Error(`${last.length} messages to Telegram within one second`);
    },
    count: () => lateness.slack.length + lateness.telegram.length,
    seen: () => ({
      lateness,
      mostInASecond,
      sent: { slack: lateness.slack.length, telegram: lateness.telegram.length },
    }),
  };
}
