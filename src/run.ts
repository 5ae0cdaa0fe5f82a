/** Serves: configuration, store, doors, clock, and an orderly stop. */
import { randomBytes } from "node:crypto";
import { setTimeout as pauseFor } from "node:timers/promises";
import { v7 } from "uuid";
import { feedReader } from "../adapters/calendar/read.ts";
import { writeFeed } from "../adapters/calendar/write.ts";
import { alone } from "./alone.ts";
import { assemble } from "./app.ts";
import { calendarLink } from "./calendar-link.ts";
import type { Handle } from "./chat/answer.ts";
import type { Door, Log } from "./chat/door.ts";
import { type Config, readConfig } from "./config.ts";
import { followZoneData } from "./features/zone-data.ts";
import { serve } from "./http.ts";
import { installationsIn } from "./installations.ts";
import { openLog } from "./log.ts";
import { openMemory } from "./open-memory.ts";
import { everyMinute } from "./schedule/clock.ts";
import { guardClock } from "./schedule/clock-guard.ts";
import { openNotices } from "./store/dialect/notices.ts";
import { passesWalls } from "./store/dialect/row-security.ts";
import type { Leases } from "./store/outbox.ts";
import { resealAll } from "./store/reseal.ts";
import { safeWith } from "./store/sealing.ts";
import type { Store } from "./store/store.ts";
import { countedDoor, countedHandle, makeTally } from "./tally.ts";
import { alarmWhenLate, watchRoutes } from "./watch.ts";
import { doorWords } from "./wording/door-words.ts";
import { installWords } from "./wording/install-words.ts";

const clock = (): number => Date.now();

/** Every problem is told on a line of its own; then the process ends with 1. */
function refuse(problems: readonly string[]): never {
  for (const problem of problems) console.error(problem);
  process.exit(1);
}

/** Rejects never: a pause that is called off is over. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  pauseFor(ms, undefined, { signal }).catch(() => undefined);

/** `leases`: shorter than the real ones in tests that stop a process past them. */
export async function run(env: NodeJS.ProcessEnv, leases?: Leases): Promise<void> {
  const read = readConfig(env, { serving: true });
  if (read.kind === "wrong") refuse(read.problems);
  const { config } = read;
  const tally = makeTally();
  const log = openLog(config.secrets, () => tally.add("log_lines_lost_total", "Lines that the log could not take."));
  // What nobody caught Node would write past the log, with every cause and field of the error, and hide nothing of it.
  process.on("uncaughtException", (error) => {
    log.error("crashed", { error });
    process.exit(1);
  });
  const memory = await openMemory(config.databaseUrl, clock());
  if (typeof memory === "string") refuse([memory]);
  const { store, listErasures, release } = memory;
  if (await passesWalls(store.db))
    log.warn("walls_passed", {
      role: "a superuser or one with BYPASSRLS: row-level security does not hold it (docs/operations.md)",
    });

  const safe = safeWith(config.encryptionKey, randomBytes, config.olderKeys);
  if (config.encryptionKey !== null) {
    const { resealed, locked } = await resealAll(store, safe);
    if (resealed + locked > 0) log.warn("resealed", { resealed, locked });
  }
  const zoneRules = process.versions["tz"] ?? "unknown";
  const followed = await followZoneData(store, zoneRules, clock());
  if (followed !== null && followed.members > 0) log.info("zone_data_changed", { ...followed, present: zoneRules });
  const self = v7();
  const notices =
    store.dialect === "postgres"
      ? openNotices(config.databaseUrl, {
          self,
          pause,
          heard: () => app.postman.heardOfMore(),
          lost: (reason) => log.warn("notices_lost", { reason }),
        })
      : null;

  const libraries = await loadDoors(config);
  const guard = guardClock(() => ({ wall: clock(), monotonic: performance.now() }));
  let ready = false;
  let botName: string | null = null;
  const named = (username: string): void => {
    botName = username;
  };
  const app = assemble({
    store,
    clock,
    newId: () => v7(),
    log,
    later: (ms, work) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    clockBelieved: guard.believed,
    queued: () => notices?.tell(),
    ...(leases === undefined ? {} : { leases }),
    linking: { random: randomBytes, botName: () => botName },
    calendar: {
      readFeed: feedReader(),
      safe,
      random: randomBytes,
      publicUrl: config.publicUrl,
    },
    openDoors: (handle) =>
      openDoors(libraries, { config, handle: countedHandle(handle, tally), named, log, store, self }).map((door) =>
        countedDoor(door, tally),
      ),
  });
  const routes = [
    ...watchRoutes({ store, clock, ready: () => ready, guard, tally }),
    calendarLink(store, clock, writeFeed),
    ...app.doors.flatMap((door) => door.routes),
  ];
  const server = await serve({ port: config.port, routes, log }).catch((error: Error) => refuse([error.message]));
  for (const door of app.doors) await door.start();
  const keepList = (): Promise<void> =>
    listErasures().catch((error: unknown) => log.error("erasures not listed", { error }));
  const look = async (): Promise<void> => {
    await alarmWhenLate(store, clock(), log);
    await app.doWhatIsDue();
  };
  const minutes = everyMinute(async () => {
    if (!guard.believed())
      log.error("clock_leapt", { seconds: Math.round(guard.leapMs() / 1_000), held: "unasked messages" });
    await look();
    await keepList();
  }, log);
  const over = new AbortController();
  const standings = everyMinute(() => app.askStandings(over.signal), log);
  const firstStandings = app
    .askStandings(over.signal)
    .catch((error: unknown) => log.error("first look at standings failed", { error }));
  const readings = everyMinute(() => app.readCalendars(over.signal), log);
  ready = true;
  log.info("serving", { port: server.port, doors: app.doors.map((door) => door.platform), store: store.dialect });
  void look().catch((error: unknown) => log.error("first look failed", { error }));

  const stop = async (signal: string): Promise<void> => {
    if (!ready) return;
    ready = false;
    log.info("stopping", { signal });
    over.abort();
    await minutes.stop();
    await Promise.all([firstStandings, standings.stop(), readings.stop()]);
    await Promise.all(app.doors.map((door) => door.stop()));
    await server.close();
    await app.postman.stop();
    await notices?.close();
    await keepList();
    await store.close();
    release();
    log.info("stopped");
    process.exit(0);
  };
  process.on("SIGTERM", () => void stop("SIGTERM"));
  process.on("SIGINT", () => void stop("SIGINT"));
  // An operator's word that a clock which leapt is right as it is (`docs/operations.md`).
  process.on("SIGUSR2", () => {
    log.warn("clock_confirmed", { seconds: Math.round(guard.leapMs() / 1_000) });
    guard.confirm();
    void app.doWhatIsDue().catch((error: unknown) => log.error("look failed", { error }));
  });
}

/** Only of platforms that are served: Slack's library is a sixth of a start. */
const loadDoors = async ({ slack, telegram }: Config) => ({
  slack: slack ? await import("../adapters/slack/connect.ts") : null,
  telegram: telegram ? await import("../adapters/telegram/connect.ts") : null,
});

interface DoorParts {
  readonly config: Config;
  readonly handle: Handle;
  /** Told what Telegram calls the bot. */
  readonly named: (username: string) => void;
  readonly log: Log;
  readonly store: Store;
  /** Names this process. */
  readonly self: string;
}

function openDoors(
  libraries: Awaited<ReturnType<typeof loadDoors>>,
  { config, handle, named, log, store, self }: DoorParts,
): readonly Door[] {
  const words = doorWords();
  const { slack, telegram } = config;
  const doors: Door[] = [];
  if (slack && libraries.slack) {
    const { mode, botToken, apiUrl, oauth } = slack;
    const installing = oauth && {
      ...oauth,
      words: installWords(),
      installations: installationsIn({
        store,
        clock,
        newId: () => v7(),
        random: randomBytes,
        key: oauth.key,
        olderKeys: config.olderKeys,
      }),
    };
    doors.push(libraries.slack.connectSlack({ handle, mode, botToken, installing, apiUrl, words, log, clock }));
  }
  if (telegram && libraries.telegram) {
    doors.push(
      libraries.telegram.connectTelegram({
        handle,
        token: telegram.token,
        apiRoot: telegram.apiRoot,
        mode: telegram.mode,
        words,
        named,
        log,
        clock,
        pause,
        // A SQLite file is served by one process anyway, which then need not wait for a lease of its former self.
        ...(store.dialect === "postgres"
          ? { alone: alone({ store, clock, log, pause, name: "telegram polling", holder: self }) }
          : {}),
      }),
    );
  }
  return doors;
}
