/** The door to Telegram: telegraf routes and calls; hearing, retrying and sending are ours. `docs/telegram.md` tells how to open it. */
import { Agent } from "node:https";
import { Telegraf } from "telegraf";
import type { Handle } from "../../src/chat/answer.ts";
import type { Door, Log, WordsByLanguage } from "../../src/chat/door.ts";
import { tellingUnstored } from "../../src/chat/unstored.ts";
import { wordsFor } from "../../src/chat/words-for.ts";
import type { Instant } from "../../src/domain/vocabulary.ts";
import { acknowledge, tell } from "./acknowledge.ts";
import { type Called, callThrough } from "./call.ts";
import { makeIntake } from "./intake.ts";
import { makeLanes } from "./lanes.ts";
import { incomingOf } from "./listen.ts";
import { menusOf } from "./menu.ts";
import { type Pause, persist } from "./persist.ts";
import { pollUntil } from "./poll.ts";
import { telegramMessenger } from "./send.ts";
import { WEBHOOK_PATH, webhookRoute } from "./webhook.ts";
import { ALLOWED_UPDATES, updateOf } from "./wire.ts";

export interface TelegramOptions {
  readonly handle: Handle;
  /** From BotFather. */
  readonly token: string;
  /** `https://api.telegram.org`, or a Bot API server of one's own. */
  readonly apiRoot: string;
  readonly mode:
    | { readonly kind: "polling" }
    /** `publicUrl` is how the world reaches this process; `secret` proves that a post is Telegram's. */
    | { readonly kind: "webhook"; readonly secret: string; readonly publicUrl: string };
  readonly words: WordsByLanguage;
  /** Told the bot's own user name as soon as Telegram has said it. */
  readonly named: (username: string) => void;
  readonly log: Log;
  readonly clock: () => Instant;
  /** Waits between attempts; ends early when the signal is given. */
  readonly pause: Pause;
  /** Polls in one process at a time, where there are several; without it this process is the only one. */
  readonly alone?: (work: (over: AbortSignal) => Promise<void>, stopping: AbortSignal) => Promise<void>;
  /** A signal given after so many milliseconds, by which a call must have ended. */
  readonly deadline?: (ms: number) => AbortSignal;
}

/** The least time in which a handler must be done; the same update is tried again after it. */
const HANDLER_MS = 30_000;

/** Opens nothing yet: `start` does. Throws when the token, or the secret of a web hook, cannot be right. */
export function connectTelegram(options: TelegramOptions): Door {
  const { alone = (work, stopping) => work(stopping) } = options;
  const { mode, words, named, log, clock, pause } = options;
  refuseUnsafe(options);
  const bot = new Telegraf(options.token, {
    handlerTimeout: HANDLER_MS,
    telegram: {
      apiRoot: options.apiRoot.endsWith("/") ? options.apiRoot : `${options.apiRoot}/`,
      webhookReply: false, // a call inside the acknowledgement can neither fail nor be seen
      // A connection that lay idle may be dead, and a call lost on it cannot be told from one that was done.
      agent: new Agent({ keepAlive: true, timeout: 15_000 }),
    },
  });
  const call = callThrough(bot, options.deadline ?? AbortSignal.timeout);
  const closing = new AbortController();
  const lanes = makeLanes();
  const take = makeIntake(bot, log);
  const afterwards = new Set<Promise<void>>();
  let running: Promise<void> = Promise.resolve();

  const handle = tellingUnstored(options.handle, ({ who, content }) =>
    content.kind === "reachable" ? null : wordsFor(words, who.language).unstored.kept,
  );

  /** Best effort, and never waited for: what failed of it is only logged. */
  const beside = (what: string, calls: Promise<readonly Called[]>): void => {
    const told = calls.then((called) => {
      for (const one of called) if (!one.ok) log.warn(`telegram.${what}_failed`, { ...one });
    });
    const done = told.catch((error: unknown) => log.error(`telegram.${what}_broke`, { reason: String(error) }));
    afterwards.add(done);
    void done.finally(() => afterwards.delete(done));
  };
  const hear = async (raw: unknown): Promise<void> => {
    const update = updateOf(raw);
    const incoming = update && incomingOf(update, clock());
    if (!incoming) return;
    const chat = incoming.conversation.id;
    const answer = await handle(incoming, (text) => beside("telling", Promise.all([tell(call, chat, text)])));
    beside("acknowledgement", acknowledge(call, update, chat, answer));
  };
  bot.on("message", (ctx) => hear(ctx.update));
  bot.on("callback_query", (ctx) => hear(ctx.update));
  bot.on("my_chat_member", (ctx) => hear(ctx.update));
  bot.catch((error) => {
    throw error; // `take` decides; telegraf would set the exit code
  });

  const persistence = {
    call,
    pause,
    signal: closing.signal,
    failed: (method: string, failure: object, waitMs: number) =>
      log.warn("telegram.call_failed", { method, ...failure, waitMs }),
  };
  const fillMenus = async (): Promise<void> => {
    for (const menu of menusOf(words)) {
      const called = await call("setMyCommands", menu, { deadlineMs: 20_000, signal: closing.signal });
      if (!called.ok && !closing.signal.aborted) log.warn("telegram.menu_failed", { ...called.failure });
    }
  };
  const live = async (): Promise<void> => {
    const me = await persist(persistence, "getMe");
    if (me === null) return;
    bot.botInfo = me.result as NonNullable<typeof bot.botInfo>; // telegraf wants it whole; we read only its name
    named(bot.botInfo.username);
    await (mode.kind === "polling"
      ? persist(persistence, "deleteWebhook")
      : persist(persistence, "setWebhook", {
          url: new URL(WEBHOOK_PATH.slice(1), withSlash(mode.publicUrl)).href,
          secret_token: mode.secret,
          allowed_updates: ALLOWED_UPDATES,
        }));
    log.info("telegram.listening", { mode: mode.kind });
    const poll = (over: AbortSignal) => pollUntil({ call, take, lanes, log, clock, pause, stopping: over });
    const polled = mode.kind === "polling" ? alone(poll, closing.signal) : null;
    await Promise.all([polled, fillMenus()]);
  };

  const listening = () => bot.botInfo !== undefined && !closing.signal.aborted;
  return {
    platform: "telegram",
    messenger: telegramMessenger(call),
    routes: mode.kind === "webhook" ? [webhookRoute({ secret: mode.secret, take, lanes, log, listening })] : [],
    start: async () => {
      running = live().catch((error: unknown) => log.error("telegram.door_broke", { reason: String(error) }));
    },
    stop: async () => {
      closing.abort();
      await running;
      await lanes.idle();
      await Promise.allSettled(afterwards);
    },
  };
}

const withSlash = (url: string): string => (url.endsWith("/") ? url : `${url}/`);

/** Without a secret anybody could speak in everybody's name. */
function refuseUnsafe({ token, mode }: TelegramOptions): void {
  if (!/^\d+:[A-Za-z0-9_-]+$/.test(token))
    throw new Error("the Telegram token must look like 123456:ABC-DEF, as BotFather gives it");
  if (mode.kind === "webhook" && !/^[A-Za-z0-9_-]{16,256}$/.test(mode.secret)) {
    throw new Error("a Telegram web hook needs a secret of 16 to 256 letters, digits, _ or -");
  }
}
