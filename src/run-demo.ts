/** The demo: a sample workspace in memory (or the workspace of DATABASE_URL), the local page, a clock to move. */
import { randomBytes } from "node:crypto";
import { v7 } from "uuid";
import { feedReader } from "../adapters/calendar/read.ts";
import { writeFeed } from "../adapters/calendar/write.ts";
import { connectWeb } from "../adapters/web/connect.ts";
import { DEFAULT_WORKSPACE } from "../migrations/0004_a_workspace_from_the_start.ts";
import { assemble } from "./app.ts";
import { calendarLink } from "./calendar-link.ts";
import { readConfig } from "./config.ts";
import { serve } from "./http.ts";
import { openLog } from "./log.ts";
import { movingClock } from "./moving-clock.ts";
import { openMemory } from "./open-memory.ts";
import { pagePorts } from "./page.ts";
import { plantSample } from "./sample/plant.ts";
import { everyMinute } from "./schedule/clock.ts";
import { nextDueAt } from "./store/due.ts";
import { safeWith } from "./store/sealing.ts";
import type { Store } from "./store/store.ts";
import { readAcross, readIn, writeIn } from "./store/wall.ts";
import { watchRoutes } from "./watch.ts";
import { doorWords } from "./wording/door-words.ts";

/** Where the sample's people look at their clients from, unless `DEMO_NOW` says otherwise. */
const ZONE = "Europe/Kyiv";

export async function runDemo(env: NodeJS.ProcessEnv): Promise<void> {
  const read = readConfig(env);
  if (read.kind === "wrong") {
    for (const problem of read.problems) console.error(problem);
    process.exit(1);
  }
  const { config } = read;
  const log = { ...openLog(config.secrets, () => undefined), info: () => undefined };
  const started = config.demoNow ?? Temporal.Now.zonedDateTimeISO(ZONE);
  const memory = await openMemory(env["DATABASE_URL"] ? config.databaseUrl : ":memory:", started.epochMilliseconds);
  if (typeof memory === "string") {
    console.error(memory);
    process.exit(1);
  }
  const { store, release } = memory;
  const clock = movingClock(started.epochMilliseconds, () => performance.now());
  const newId = (): string => v7();
  if (!(await holdsClients(store)))
    await writeIn(store, DEFAULT_WORKSPACE, (tx) => plantSample(tx, clock.now(), newId));

  let zone = started.timeZoneId;
  const over = new AbortController();
  const readCalendars = (): Promise<void> => app.readCalendars(over.signal);
  const way = {
    nextDue: () => readAcross(store, "what is due", nextDueAt),
    doWhatIsDue: async () => {
      await app.doWhatIsDue();
      await readCalendars();
    },
  };
  const movable = {
    read: () => Temporal.Instant.fromEpochMilliseconds(clock.now()).toZonedDateTimeISO(zone),
    move: async (to: Temporal.ZonedDateTime) => {
      zone = to.timeZoneId;
      await clock.moveTo(to.epochMilliseconds, way);
    },
  };
  const app = assemble({
    store,
    clock: clock.now,
    newId,
    log,
    later: (ms, work) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    // The demo's clock is there to be moved.
    clockBelieved: () => true,
    linking: { random: randomBytes, botName: () => null },
    calendar: {
      readFeed: feedReader(),
      safe: safeWith(config.encryptionKey, randomBytes, config.olderKeys),
      random: randomBytes,
      publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
    },
    openDoors: (handle) => [
      connectWeb({
        handle,
        words: doorWords(),
        log,
        newKey: newId,
        clock: clock.now,
        ports: pagePorts({ store, clock: clock.now, newId, movable }),
      }),
    ],
  });
  const routes = [
    ...watchRoutes({ store, clock: clock.now, ready: () => true, guard: null, tally: null }),
    calendarLink(store, clock.now, writeFeed),
    ...app.doors.flatMap((door) => door.routes),
  ];
  // The page asks nobody who they are, so only this machine may reach it.
  const server = await serve({ port: config.port, host: "127.0.0.1", routes, log }).catch((error: Error) => {
    console.error(error.message);
    process.exit(1);
  });
  // Whoever opens the page at ten has the list of nine before them.
  await app.doWhatIsDue().catch((error: unknown) => log.error("first look failed", { error }));
  const minutes = everyMinute(app.doWhatIsDue, log);
  const readings = everyMinute(readCalendars, log);
  console.log(`Rapport's demo is at http://localhost:${server.port} (Ctrl+C ends it)`);

  const stop = async (): Promise<void> => {
    over.abort();
    await Promise.all([minutes.stop(), readings.stop()]);
    await server.close();
    await app.postman.stop();
    await store.close();
    release();
    process.exit(0);
  };
  process.once("SIGTERM", () => void stop());
  process.once("SIGINT", () => void stop());
}

async function holdsClients(store: Store): Promise<boolean> {
  return (
    (await readIn(store, DEFAULT_WORKSPACE, (db) =>
      db.selectFrom("clients").select("id").limit(1).executeTakeFirst(),
    )) !== undefined
  );
}
