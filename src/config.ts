/**
 * The environment, read once: a typed configuration, or every mistake in it as a sentence of its own. Values of
 * secrets never stand in those sentences. `.env.example` explains each variable.
 */
import { z } from "zod";

export interface SlackConfig {
  /** `null`: only installations of their own (OAuth). */
  readonly botToken: string | null;
  readonly mode:
    | { readonly kind: "socket"; readonly appToken: string }
    | { readonly kind: "http"; readonly signingSecret: string };
  readonly oauth: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly publicUrl: string;
    /** 32 bytes. */
    readonly key: Uint8Array;
  } | null;
  /** Ends in `/`. */
  readonly apiUrl: string;
}

export interface TelegramConfig {
  readonly token: string;
  readonly apiRoot: string;
  readonly mode:
    | { readonly kind: "polling" }
    | { readonly kind: "webhook"; readonly secret: string; readonly publicUrl: string };
}

export interface Config {
  /** A SQLite file, or `postgres://…`. */
  readonly databaseUrl: string;
  readonly port: number;
  /** Without a slash at the end. */
  readonly publicUrl: string | null;
  readonly slack: SlackConfig | null;
  readonly telegram: TelegramConfig | null;
  /** 32 bytes. */
  readonly encryptionKey: Uint8Array | null;
  /** Keys that were in use before; they open and no longer seal. */
  readonly olderKeys: readonly Uint8Array[];
  /** Where the clock of the demo starts; `null`: now. */
  readonly demoNow: Temporal.ZonedDateTime | null;
  /** Every value that must never be written anywhere. */
  readonly secrets: readonly string[];
}

export type ReadConfig =
  | { readonly kind: "ok"; readonly config: Config }
  /** One sentence each, naming the variable. */
  | { readonly kind: "wrong"; readonly problems: readonly string[] };

const KEY_BYTES = 32;

/** A variable that is set to nothing, as a copied `.env.example` leaves it, is not set. */
const optional = <T extends z.ZodType>(shape: T) => z.preprocess((value) => value || undefined, shape.optional());

const url = (schemes: readonly string[]) =>
  z.string().refine(
    (text) => {
      const read = URL.canParse(text) ? new URL(text) : null;
      return read !== null && schemes.includes(read.protocol) && !read.search && !read.hash && !read.username;
    },
    { error: `must be an address like ${schemes[0]}//host, without a query` },
  );

const WEB = ["https:", "http:"];
const word = z.string().regex(/^\S+$/, "must be one word without blanks");

const Environment = z.object({
  DATABASE_URL: optional(
    z.string().refine((text) => !/^[a-z][a-z0-9+.-]+:\/\//i.test(text) || isPostgres(text), {
      error: "must be a file for SQLite, or postgres://user:password@host/database, with %25 for a % in the password",
    }),
  ),
  PORT: optional(
    z
      .string()
      .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, {
        error: "must be a whole number from 0 to 65535",
      })
      .transform(Number),
  ),
  PUBLIC_URL: optional(url(WEB)),
  SLACK_BOT_TOKEN: optional(z.string().regex(/^xoxb-\S+$/, "must be a bot token, which starts with xoxb-")),
  SLACK_APP_TOKEN: optional(z.string().regex(/^xapp-\S+$/, "must be an app-level token, which starts with xapp-")),
  SLACK_SIGNING_SECRET: optional(word),
  SLACK_CLIENT_ID: optional(word),
  SLACK_CLIENT_SECRET: optional(word),
  SLACK_API_URL: optional(url(WEB)),
  TELEGRAM_BOT_TOKEN: optional(
    z.string().regex(/^\d+:[\w-]+$/, "must look like 123456:ABC-DEF, as BotFather gives it"),
  ),
  TELEGRAM_WEBHOOK_SECRET: optional(
    z.string().regex(/^[\w-]{16,256}$/, "must be 16 to 256 letters, digits, _ or - (Telegram's alphabet)"),
  ),
  TELEGRAM_API_ROOT: optional(url(WEB)),
  ENCRYPTION_KEY: optional(
    z.string().refine((text) => keyOf(text) !== null, { error: `must be ${KEY_BYTES} bytes, in hex or base64` }),
  ),
  ENCRYPTION_KEY_OLD: optional(
    z.string().refine((text) => keysIn(text).every((key) => key !== null), {
      error: `must be keys of ${KEY_BYTES} bytes, in hex or base64, with commas between them`,
    }),
  ),
  DEMO_NOW: optional(
    z.string().refine((text) => momentOf(text) !== null, {
      error: "must be a moment with its zone, like 2026-11-25T09:00[Europe/Kyiv]",
    }),
  ),
});
type Environment = z.infer<typeof Environment>;

/** Without a host it is this machine's socket; without host and database it is nothing. */
const isPostgres = (text: string): boolean =>
  /^postgres(ql)?:\/\//.test(text) && passwordsIn(text) !== null && /\/\/[^/]|\/\/\/./.test(text);

/** The password of a database's address, as it stands there and as it is meant; `null`: that is no such address. */
export function passwordsIn(address: string): readonly string[] | null {
  if (!URL.canParse(address)) return null;
  const { password } = new URL(address);
  try {
    return [...new Set([password, decodeURIComponent(password)])].filter((one) => one !== "");
  } catch {
    return null;
  }
}

function keyOf(text: string): Uint8Array | null {
  const bytes = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, "hex") : Buffer.from(text, "base64");
  const written = /^[\w+/-]{43}=?$/.test(text) || /^[0-9a-f]{64}$/i.test(text);
  return written && bytes.length === KEY_BYTES ? bytes : null;
}

const keysIn = (text: string): readonly (Uint8Array | null)[] => text.split(",").map((one) => keyOf(one.trim()));

function momentOf(text: string): Temporal.ZonedDateTime | null {
  try {
    return Temporal.ZonedDateTime.from(text);
  } catch {
    return null;
  }
}

/** `serving`: somebody must be able to reach it, so Slack or Telegram must be configured. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  { serving }: { readonly serving: boolean } = { serving: false },
): ReadConfig {
  const read = Environment.safeParse(env);
  const shapes = read.success ? [] : read.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`);
  const problems = [...shapes, ...combinations(env, serving)];
  return read.success && problems.length === 0
    ? { kind: "ok", config: configOf(read.data) }
    : { kind: "wrong", problems };
}

/** What is missing beside what is there; looked at even when a value is malformed, so that all is said at once. */
function combinations(env: Readonly<Record<string, string | undefined>>, serving: boolean): readonly string[] {
  const has = (name: keyof Environment): boolean => Boolean(env[name]);
  const slack = has("SLACK_BOT_TOKEN") || has("SLACK_CLIENT_ID");
  const rules: readonly (readonly [boolean, string])[] = [
    [
      has("SLACK_BOT_TOKEN") && !has("SLACK_APP_TOKEN") && !has("SLACK_SIGNING_SECRET"),
      "SLACK_BOT_TOKEN needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP).",
    ],
    [has("SLACK_APP_TOKEN") && !slack, "SLACK_APP_TOKEN needs SLACK_BOT_TOKEN or SLACK_CLIENT_ID."],
    [has("SLACK_SIGNING_SECRET") && !slack, "SLACK_SIGNING_SECRET needs SLACK_BOT_TOKEN or SLACK_CLIENT_ID."],
    [has("SLACK_CLIENT_ID") && !has("SLACK_CLIENT_SECRET"), "SLACK_CLIENT_ID needs SLACK_CLIENT_SECRET."],
    [has("SLACK_CLIENT_SECRET") && !has("SLACK_CLIENT_ID"), "SLACK_CLIENT_SECRET needs SLACK_CLIENT_ID."],
    [
      has("SLACK_CLIENT_ID") && !has("SLACK_SIGNING_SECRET") && !has("SLACK_APP_TOKEN"),
      "SLACK_CLIENT_ID needs SLACK_SIGNING_SECRET (HTTP) or SLACK_APP_TOKEN (Socket Mode).",
    ],
    [has("SLACK_CLIENT_ID") && !has("PUBLIC_URL"), "SLACK_CLIENT_ID needs PUBLIC_URL, where people come back to."],
    [has("SLACK_CLIENT_ID") && !has("ENCRYPTION_KEY"), "SLACK_CLIENT_ID needs ENCRYPTION_KEY for the tokens it keeps."],
    [
      has("ENCRYPTION_KEY_OLD") && !has("ENCRYPTION_KEY"),
      "ENCRYPTION_KEY_OLD needs ENCRYPTION_KEY, the key that took its place.",
    ],
    [has("TELEGRAM_WEBHOOK_SECRET") && !has("TELEGRAM_BOT_TOKEN"), "TELEGRAM_WEBHOOK_SECRET needs TELEGRAM_BOT_TOKEN."],
    [has("TELEGRAM_WEBHOOK_SECRET") && !has("PUBLIC_URL"), "TELEGRAM_WEBHOOK_SECRET needs PUBLIC_URL."],
    [
      serving && !slack && !has("SLACK_APP_TOKEN") && !has("TELEGRAM_BOT_TOKEN"),
      "SLACK_BOT_TOKEN or TELEGRAM_BOT_TOKEN is missing: nobody could reach Rapport (npm run demo needs neither).",
    ],
  ];
  return rules.filter(([broken]) => broken).map(([, sentence]) => sentence);
}

function configOf(env: Environment): Config {
  const publicUrl = env.PUBLIC_URL?.replace(/\/+$/, "") ?? null;
  return {
    databaseUrl: env.DATABASE_URL ?? "data/rapport.sqlite",
    port: env.PORT ?? 3000,
    publicUrl,
    slack: slackOf(env, publicUrl),
    telegram: telegramOf(env, publicUrl),
    encryptionKey: env.ENCRYPTION_KEY === undefined ? null : keyOf(env.ENCRYPTION_KEY),
    olderKeys: keysIn(env.ENCRYPTION_KEY_OLD ?? "").filter((key) => key !== null),
    demoNow: env.DEMO_NOW === undefined ? null : momentOf(env.DEMO_NOW),
    secrets: secretsOf(env),
  };
}

/** Both ways configured: HTTP, since Socket Mode is deaf for seconds at each reconnect. */
function slackOf(env: Environment, publicUrl: string | null): SlackConfig | null {
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_APP_TOKEN: appToken } = env;
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = env;
  const key = env.ENCRYPTION_KEY === undefined ? null : keyOf(env.ENCRYPTION_KEY);
  if (signingSecret === undefined && appToken === undefined) return null;
  return {
    botToken: env.SLACK_BOT_TOKEN ?? null,
    mode: signingSecret === undefined ? { kind: "socket", appToken: appToken ?? "" } : { kind: "http", signingSecret },
    oauth:
      clientId === undefined || clientSecret === undefined || publicUrl === null || key === null
        ? null
        : { clientId, clientSecret, publicUrl, key },
    apiUrl: `${(env.SLACK_API_URL ?? "https://slack.com/api").replace(/\/+$/, "")}/`,
  };
}

function telegramOf(env: Environment, publicUrl: string | null): TelegramConfig | null {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_SECRET: secret } = env;
  if (token === undefined) return null;
  return {
    token,
    apiRoot: (env.TELEGRAM_API_ROOT ?? "https://api.telegram.org").replace(/\/+$/, ""),
    mode: secret === undefined || publicUrl === null ? { kind: "polling" } : { kind: "webhook", secret, publicUrl },
  };
}

function secretsOf(env: Environment): readonly string[] {
  const database = env.DATABASE_URL !== undefined && isPostgres(env.DATABASE_URL) ? env.DATABASE_URL : "";
  return [
    env.SLACK_BOT_TOKEN,
    env.SLACK_APP_TOKEN,
    env.SLACK_SIGNING_SECRET,
    env.SLACK_CLIENT_SECRET,
    env.TELEGRAM_BOT_TOKEN,
    env.TELEGRAM_WEBHOOK_SECRET,
    env.ENCRYPTION_KEY,
    ...(env.ENCRYPTION_KEY_OLD ?? "").split(",").map((key) => key.trim()),
    ...(passwordsIn(database) ?? []),
  ].filter((secret): secret is string => Boolean(secret));
}
