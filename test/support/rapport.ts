/**
 * The whole of Rapport in one process, with its three doors open before stand-ins on loopback and a clock in the test's
 * hand: what journeys are played on.
 *
 *   const r = await openRapport("2026-11-24T10:00[Europe/Kyiv]");
 *   const olha = await r.traveller("slack", { name: "Olha", zone: "Europe/Kyiv", language: "uk" });
 *   const heard = await olha.says("/touch Acme call with CFO");   heard.text, heard.buttons
 *   await olha.presses("Undo");   await r.moveTo("2026-11-25T09:00[Europe/Kyiv]");   olha.unasked()
 */

import { randomBytes } from "node:crypto";
import { v7 } from "uuid";
import { inject, onTestFinished } from "vitest";
import { writeFeed } from "../../adapters/calendar/write.ts";
import { connectSlack } from "../../adapters/slack/connect.ts";
import { connectTelegram } from "../../adapters/telegram/connect.ts";
import { connectWeb } from "../../adapters/web/connect.ts";
import { type App, assemble } from "../../src/app.ts";
import { calendarLink } from "../../src/calendar-link.ts";
import type { ReadFeed } from "../../src/chat/calendar.ts";
import type { Platform } from "../../src/chat/incoming.ts";
import { serve } from "../../src/http.ts";
import { installationsIn } from "../../src/installations.ts";
import { movingClock } from "../../src/moving-clock.ts";
import { pagePorts } from "../../src/page.ts";
import { nextDueAt } from "../../src/store/due.ts";
import { nextDeliveryAt } from "../../src/store/outbox.ts";
import { safeWith } from "../../src/store/sealing.ts";
import type { Store } from "../../src/store/store.ts";
import { readAcross } from "../../src/store/wall.ts";
import { doorWords } from "../../src/wording/door-words.ts";
import { freshMemory, memoryAt } from "./databases.ts";
import { overHttp, type SlackDriver, slackDriver } from "./slack/driver.ts";
import { installingWith } from "./slack/installing.ts";
import { type SlackStandIn, slackStandIn } from "./slack/stand-in.ts";
import { noPauses } from "./telegram/pauses.ts";
import { type TelegramStandIn, telegramStandIn } from "./telegram/standIn.ts";
import { slackTraveller, type Traveller, type TravellerIs, telegramTraveller, webTraveller } from "./travellers.ts";

export const SLACK_SECRET = "5f742231b10e8888abcd99yyyzzz85a5";
export const TELEGRAM_SECRET = "web-hook-secret_for-tests";

export interface Rapport {
  readonly app: App;
  /** The whole memory; on PostgreSQL seen from behind the walls within which Rapport itself serves. */
  readonly store: Store;
  readonly url: string;
  readonly slack: SlackStandIn;
  readonly telegram: TelegramStandIn;
  readonly now: () => number;
  /** Moves the clock, doing on the way what falls due, in order. `2026-11-25T09:00[Europe/Kyiv]`. */
  readonly moveTo: (moment: string) => Promise<void>;
  /** Does nothing until then, as if it had been down, and then what is due. */
  readonly wakeAt: (moment: string) => Promise<void>;
  /** Rapport's own look at who its people are now, which nothing else waits for. */
  readonly askStandings: () => Promise<void>;
  /** Carries everything queued. */
  readonly settle: () => Promise<void>;
  /** Acts as anybody in Slack, members or not. */
  readonly driver: SlackDriver;
  readonly traveller: (door: Platform, is: TravellerIs) => Promise<Traveller>;
  /** What was logged as a warning or an error. */
  readonly complaints: readonly string[];
  /** Ends it before the test does: for another one on the same memory. */
  readonly close: () => Promise<void>;
}

const PACING_MS = 5_000;

const epoch = (moment: string): number => Temporal.ZonedDateTime.from(moment).epochMilliseconds;

/** On a fresh database of the kind this run is for, closed with the rest. Calendars answer nothing. */
export async function openRapport(
  moment: string,
  given: {
    /** The address of a memory that is there, for one that is opened again. */
    readonly memory?: string;
    readonly readFeed?: ReadFeed;
    /** Companies may install it by OAuth. */
    readonly installing?: boolean;
  } = {},
): Promise<Rapport> {
  const { served, store } = given.memory ? await memoryAt(given.memory) : await freshMemory(inject("memory"));
  // Standing still between moves: a test's time passes only when it says so.
  const clock = movingClock(epoch(moment), () => 0);
  const complaints: string[] = [];
  const complain = (event: string, facts?: unknown): void => {
    complaints.push(
      `${event} ${JSON.stringify(facts, (_key, value) => (value instanceof Error ? (value.stack ?? value.message) : value))}`,
    );
  };
  const log = { info: () => undefined, warn: complain, error: complain };
  const slack = await slackStandIn({ people: [], channels: ["C1"], clock: clock.now });
  const telegram = await telegramStandIn();
  const words = doorWords();
  const parts = { store: served, clock: clock.now, newId: () => v7(), random: randomBytes };
  const installations = installationsIn({ ...parts, key: randomBytes(32) });
  let botName: string | null = null;
  const over = new AbortController();
  /** Calendars too, which in the world are read beside it. */
  const doWhatIsDue = async (): Promise<void> => {
    await app.doWhatIsDue();
    await app.readCalendars(over.signal);
  };
  const way = { nextDue: () => readAcross(served, "what is due", nextDueAt), doWhatIsDue };
  const movable = {
    read: () => Temporal.Instant.fromEpochMilliseconds(clock.now()).toZonedDateTimeISO("Europe/Kyiv"),
    move: (to: Temporal.ZonedDateTime) => clock.moveTo(to.epochMilliseconds, way),
  };
  const app = assemble({
    store: served,
    clock: clock.now,
    newId: () => v7(),
    log,
    later: () => () => undefined,
    clockBelieved: () => true,
    linking: { random: randomBytes, botName: () => botName },
    calendar: {
      readFeed: given.readFeed ?? (async () => ({ kind: "broken", problem: "unreachable" })),
      safe: safeWith(randomBytes(32), randomBytes),
      random: randomBytes,
      publicUrl: "https://rapport.example",
    },
    openDoors: (handle) => [
      connectSlack({
        handle,
        mode: { kind: "http", signingSecret: SLACK_SECRET },
        botToken: slack.botToken,
        ...(given.installing ? { installing: installingWith(installations) } : {}),
        apiUrl: slack.apiUrl,
        words,
        log,
        clock: clock.now,
      }),
      connectTelegram({
        handle,
        mode: { kind: "polling" },
        token: telegram.token,
        apiRoot: telegram.apiRoot,
        words,
        named: (username) => {
          botName = username;
        },
        log,
        clock: clock.now,
        pause: noPauses().pause,
      }),
      connectWeb({
        handle,
        words,
        log,
        clock: clock.now,
        newKey: () => v7(),
        ports: pagePorts({ store: served, clock: clock.now, newId: () => v7(), movable }),
      }),
    ],
  });
  const routes = [calendarLink(served, clock.now, writeFeed), ...app.doors.flatMap((door) => door.routes)];
  const serving = await serve({ port: 0, host: "127.0.0.1", routes, log });
  const url = `http://127.0.0.1:${serving.port}`;
  for (const door of app.doors) await door.start();
  await telegram.until(() => botName !== null);
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => {
    closing ??= (async () => {
      over.abort();
      for (const door of app.doors) await door.stop();
      await app.postman.stop();
      await serving.close();
      await slack.close();
      await telegram.close();
      await served.close();
      if (store !== served) await store.close();
    })();
    return closing;
  };
  onTestFinished(close);
  const driver = slackDriver({
    to: overHttp(`${url}/slack/events`, SLACK_SECRET, clock.now),
    team: slack.team,
    bot: slack.bot,
    clock: clock.now,
  });
  /** Carries everything, and lets the moments pass that pacing asks for. */
  const settle = async (): Promise<void> => {
    await app.postman.round();
    for (
      let next = await nextDeliveryAt(store.db);
      next !== null && next <= clock.now() + PACING_MS;
      next = await nextDeliveryAt(store.db)
    ) {
      await clock.moveTo(Math.max(next, clock.now() + 1), {
        nextDue: async () => null,
        doWhatIsDue: () => app.postman.round(),
      });
    }
  };
  const travel = { url, settle, slack, driver, telegram };
  return {
    app,
    store,
    url,
    slack,
    telegram,
    complaints,
    now: clock.now,
    moveTo: (to) => clock.moveTo(epoch(to), way),
    wakeAt: async (to) => {
      await clock.moveTo(epoch(to), { nextDue: async () => null, doWhatIsDue: async () => undefined });
      await doWhatIsDue();
    },
    askStandings: () => app.askStandings(new AbortController().signal),
    settle,
    driver,
    close,
    traveller: (door, is) => {
      switch (door) {
        case "slack":
          return slackTraveller(travel, is);
        case "telegram":
          return telegramTraveller(travel, is);
        case "web":
          return webTraveller(travel, is);
      }
    },
  };
}
