/**
 * The whole of Rapport on one file between two stand-ins, in virtual time. It can be dropped as a power cut drops it,
 * and opened again on the same file; the stand-ins and the clock live on.
 */
import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 } from "uuid";
import { connectSlack } from "../../../adapters/slack/connect.ts";
import { connectTelegram } from "../../../adapters/telegram/connect.ts";
import { connectWeb } from "../../../adapters/web/connect.ts";
import { type App, assemble } from "../../../src/app.ts";
import type { Handle } from "../../../src/chat/answer.ts";
import type { Door, Log } from "../../../src/chat/door.ts";
import { type Serving, serve } from "../../../src/http.ts";
import { pagePorts } from "../../../src/page.ts";
import { connect } from "../../../src/store/connect.ts";
import { nextDueAt } from "../../../src/store/due.ts";
import { nextDeliveryAt, releaseAfterCrash } from "../../../src/store/outbox.ts";
import { safeWith } from "../../../src/store/sealing.ts";
import type { Store } from "../../../src/store/store.ts";
import { doorWords } from "../../../src/wording/door-words.ts";
import { freePort, releasePort } from "../../support/ports.ts";
import { overHttp, type SlackDriver, slackDriver } from "../../support/slack/driver.ts";
import { type SlackStandIn, slackStandIn } from "../../support/slack/stand-in.ts";
import type { Person as SlackPerson } from "../../support/slack/workspace.ts";
import { noPauses } from "../../support/telegram/pauses.ts";
import { type TelegramStandIn, telegramStandIn } from "../../support/telegram/standIn.ts";

export const SLACK_SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
export const HOOK_SECRET = "web-hook-secret_of-the-faults";
/** Dropping the application loses nothing of the machine, so its file need not outlive one. */
const MEMORY = "/dev/shm";
const MINUTE_MS = 60_000;
/** Node ends a longer one after a millisecond. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** The Telegram door fills so many menus when it starts. */
const MENUS = 4;

interface Life {
  readonly app: App;
  readonly store: Store;
  readonly serving: Serving;
  readonly driver: SlackDriver;
  readonly url: string;
  readonly drop: () => void;
}

export interface Stage {
  readonly file: string;
  readonly slack: SlackStandIn;
  readonly telegram: TelegramStandIn;
  /** Throws while Rapport is down. */
  readonly life: () => Life;
  readonly now: () => number;
  /** Every line of the log, of all lives. */
  readonly logged: readonly string[];
  readonly begin: () => Promise<void>;
  /** The plug is pulled: whatever was not committed never was, and nobody hears of it any more. */
  readonly crash: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Time goes by, with a look every `stepMs` and at every moment that delivery set itself. */
  readonly pass: (ms: number, stepMs?: number) => Promise<void>;
  /** The clock says something else from now on, and nothing was done meanwhile. */
  readonly leap: (ms: number) => void;
  /** Carries what is queued, and lets pass the seconds that pacing asks for. */
  readonly settle: () => Promise<void>;
  /** Telegram has nothing left to hand over, and what came of it was carried. */
  readonly heard: () => Promise<void>;
  readonly code: (role?: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export interface StageOptions {
  readonly start: string;
  readonly people: readonly SlackPerson[];
  readonly channels?: readonly string[];
  /** How long a message of Slack's stays out of its history. */
  readonly historyLagMs?: () => number;
  readonly team?: string;
  readonly clockBelieved?: () => boolean;
  readonly slackFault?: NonNullable<Parameters<typeof slackStandIn>[0]>["fault"];
  /** How long Telegram may really be silent before a call is given up; virtual time stands still meanwhile. */
  readonly telegramPatienceMs?: number;
  readonly telegramFault?: NonNullable<Parameters<typeof telegramStandIn>[0]>["wrong"];
  readonly store?: (file: string) => Promise<Store>;
  /**
   * As Rapport does, at every step. Without it those are left out before which, by Rapport's own word, nothing is due: what a
   * look does that finds nothing is then not seen, and most of a campaign's time is saved.
   */
  readonly looksEveryStep?: boolean;
  /** With the local page as a third door, as the demo has it. */
  readonly web?: boolean;
}

/** After the plug was pulled nothing ever comes back. */
const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

export async function openStage(options: StageOptions): Promise<Stage> {
  const folder = await mkdtemp(join(existsSync(MEMORY) ? MEMORY : tmpdir(), "rapport-stage-"));
  const file = join(folder, "rapport.sqlite");
  let now = Temporal.ZonedDateTime.from(options.start).epochMilliseconds;
  const clock = (): number => now;
  const logged: string[] = [];
  const slack = await slackStandIn({
    people: options.people,
    channels: options.channels ?? ["C1"],
    clock,
    ...(options.team === undefined ? {} : { team: options.team }),
    ...(options.slackFault === undefined ? {} : { fault: options.slackFault }),
    ...(options.historyLagMs === undefined ? {} : { historyLagMs: options.historyLagMs }),
  });
  const telegram = await telegramStandIn({
    clock,
    ...(options.telegramFault === undefined ? {} : { wrong: options.telegramFault }),
  });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let life: Life | null = null;
  let timers: { at: number; readonly run: () => void }[] = [];

  const line = (event: string, facts?: unknown): void => {
    logged.push(
      `${event} ${JSON.stringify(facts ?? {}, (_key, value) => (value instanceof Error ? (value.stack ?? value.message) : value))}`,
    );
  };
  const log: Log = { info: line, warn: line, error: line };

  const pageOf = (handle: Handle, store: Store): Door =>
    connectWeb({
      handle,
      words: doorWords(),
      log,
      clock,
      newKey: () => v7(),
      ports: pagePorts({ store, clock, newId: () => v7({ msecs: now }), movable: null }),
    });

  async function begin(): Promise<void> {
    let dropped = false;
    timers = [];
    const opened = await (options.store ?? connect)(file);
    await opened.write((tx) => releaseAfterCrash(tx, now));
    const store: Store = {
      ...opened,
      write: (work) =>
        dropped
          ? never()
          : opened.write(work).then(
              (done) => (dropped ? never() : done),
              (fault: unknown) => (dropped ? never() : Promise.reject(fault)),
            ),
    };
    const words = doorWords();
    const patience = options.telegramPatienceMs;
    const app = assemble({
      store,
      clock,
      newId: () => v7({ msecs: now }),
      log: {
        info: log.info,
        warn: (...said) => dropped || log.warn(...said),
        error: (...said) => dropped || log.error(...said),
      },
      later: (ms, run) => {
        const timer = { at: now + (ms > LONGEST_TIMER_MS ? 1 : ms), run };
        timers.push(timer);
        return () => {
          timers = timers.filter((one) => one !== timer);
        };
      },
      clockBelieved: options.clockBelieved ?? (() => true),
      calendar: {
        readFeed: async () => {
          throw new Error("nobody connects a calendar here");
        },
        safe: safeWith(null, randomBytes),
        random: randomBytes,
        publicUrl: null,
      },
      linking: { random: randomBytes, botName: () => null },
      openDoors: (handle) => [
        connectSlack({
          handle: (incoming) => (dropped ? never() : handle(incoming)),
          mode: { kind: "http", signingSecret: SLACK_SECRET },
          botToken: slack.botToken,
          apiUrl: slack.apiUrl,
          words,
          log,
          clock,
        }),
        connectTelegram({
          named: () => undefined,
          handle: (incoming) => (dropped ? never() : handle(incoming)),
          mode: { kind: "webhook", secret: HOOK_SECRET, publicUrl: url },
          token: telegram.token,
          apiRoot: telegram.apiRoot,
          words,
          log,
          clock,
          pause: noPauses().pause,
          ...(patience === undefined ? {} : { deadline: (ms) => AbortSignal.timeout(Math.min(ms, patience)) }),
        }),
        ...(options.web ? [pageOf(handle, store)] : []),
      ],
    });
    const serving = await serve({ port, host: "127.0.0.1", routes: app.doors.flatMap((door) => door.routes), log });
    const before = telegram.transcript.length;
    for (const door of app.doors) await door.start();
    const menus = (): number =>
      telegram.transcript.slice(before).filter(({ method, status }) => method === "setMyCommands" && status !== null)
        .length;
    await telegram.until(() => menus() >= MENUS);
    const driver = slackDriver({
      to: overHttp(`${url}/slack/events`, SLACK_SECRET, clock),
      team: slack.team,
      bot: slack.bot,
      clock,
    });
    life = {
      app,
      store,
      serving,
      driver,
      url,
      drop: () => {
        dropped = true;
        void Promise.allSettled(app.doors.map((door) => door.stop()));
        void serving.close();
        void app.postman.stop();
        void opened.close();
      },
    };
  }

  const living = (): Life => {
    if (!life) throw new Error("Rapport is down");
    return life;
  };

  async function stop(): Promise<void> {
    const { app, serving, store } = living();
    life = null;
    for (const door of app.doors) await door.stop();
    await serving.close();
    await app.postman.stop();
    await store.close();
    timers = [];
  }

  /** The next look, or the first that finds something to do. */
  async function nextLook(store: Store, stepMs: number): Promise<number> {
    const next = Math.floor(now / stepMs + 1);
    if (options.looksEveryStep) return next * stepMs;
    const due = (await nextDueAt(store.db)) ?? Number.POSITIVE_INFINITY;
    return Math.max(next, Math.ceil(due / stepMs)) * stepMs;
  }

  /**
   * When delivery would do something again. It looks every half minute whether another process has queued something;
   * here there is no other, so those looks are skipped: days of them would be most of what a campaign does.
   */
  async function nextRound(): Promise<number> {
    if (timers.length === 0) return Number.POSITIVE_INFINITY;
    const set = Math.min(...timers.map((timer) => timer.at));
    const due = life && set > now ? await nextDeliveryAt(life.store.db) : set;
    return Math.max(due ?? Number.POSITIVE_INFINITY, set, now);
  }

  async function pass(ms: number, stepMs = MINUTE_MS): Promise<void> {
    // What was begun at this moment ends at it.
    if (life) await life.app.postman.round();
    const target = now + ms;
    while (life !== null) {
      const look = await nextLook(life.store, stepMs);
      const at = Math.min(look, await nextRound());
      if (at > target) break;
      now = at;
      const due = timers.filter((timer) => timer.at <= now);
      timers = timers.filter((timer) => timer.at > now);
      for (const timer of due) timer.run();
      if (at === look) await life.app.doWhatIsDue();
      else await life.app.postman.round();
    }
    now = target;
  }

  return {
    file,
    slack,
    telegram,
    life: living,
    now: clock,
    logged,
    begin,
    stop,
    pass,
    crash: async () => {
      living().drop();
      life = null;
      timers = [];
    },
    leap: (ms) => {
      now += ms;
      // Timers count the time that passes, whatever the clock says.
      for (const timer of timers) timer.at += ms;
    },
    settle: async () => {
      await living().app.postman.round();
      await pass(4_000);
    },
    heard: async () => {
      await telegram.until(() => telegram.pending().length === 0);
      await living().app.postman.round();
    },
    code: (role = "member") => codeFor(living().store, role, now),
    close: async () => {
      if (life) await stop();
      await slack.close();
      await telegram.close();
      releasePort(port);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** An invitation as `npm run invite` makes one, for whoever comes by Telegram. */
async function codeFor(store: Store, role: string, now: number): Promise<string> {
  const code = randomBytes(18).toString("base64url");
  await store.write(async (tx) => {
    const { id } = await tx.selectFrom("workspaces").select("id").executeTakeFirstOrThrow();
    await tx
      .insertInto("codes")
      .values({
        workspace_id: id,
        hash: createHash("sha256").update(code).digest("base64url"),
        purpose: "invite",
        member_id: null,
        role: role === "admin" ? "admin" : "member",
        expires_at: now + 15 * MINUTE_MS,
        used_at: null,
      })
      .execute();
  });
  return code;
}
