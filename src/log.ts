/**
 * The log: one JSON object a line. Redaction is by value: a secret is replaced wherever it stands, also inside an
 * error's message, its cause or a URL, because that is where tokens were found in other people's logs.
 */
import { type DestinationStream, pino } from "pino";
import type { Log } from "./chat/door.ts";
import { type LossOfLines, standardOutput } from "./log-output.ts";

const HIDDEN = "[hidden]";
/** What looks like a credential, even one nobody configured. */
const LOOKS_SECRET: readonly RegExp[] = [
  /\bx(?:ox[a-z.]*|app)-[\w.%-]+/gi, // Slack's tokens
  /\b\d{6,}:[\w-]{30,}/g, // Telegram's, as in https://api.telegram.org/bot…/getMe
  /\b(Bearer|Basic)\s+[\w.~+/=-]+/gi,
  /https:\/\/hooks\.slack\.com\/\S+/gi,
  /(?<=\/\/[^\s/:@]*:)[^\s/@]+(?=@)/g, // the password of a database's URL
];
/** A shorter one would blot out ordinary words. */
const SHORTEST_SECRET = 6;
const DEEPEST = 6;

/**
 * The log of a process, on its standard output. `secrets`: values that are never written. `lost` hears of each line that
 * could not be written; how many there were is a line of its own once there is room again.
 */
export function openLog(
  secrets: readonly string[],
  lost: () => void,
  open: (loss: LossOfLines) => DestinationStream = standardOutput,
): Log {
  const log: Log = jsonLog(secrets, open({ lost, over: (lines) => log.warn("log_lines_lost", { lines }) }));
  return log;
}

export function jsonLog(secrets: readonly string[], destination: DestinationStream): Log {
  const hide = hider(secrets);
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  const line = (facts: Readonly<Record<string, unknown>> | undefined) => hidden(facts ?? {}, hide, 0) as object; // a record stays one
  return {
    info: (event, facts) => logger.info(line(facts), hide(event)),
    warn: (event, facts) => logger.warn(line(facts), hide(event)),
    error: (event, facts) => logger.error(line(facts), hide(event)),
  };
}

/** Longest first, so that a secret that begins another leaves nothing of it. Their URL-encoded forms count as well. */
export function hider(secrets: readonly string[]): (text: string) => string {
  const known = [...new Set(secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]))]
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    .sort((one, other) => other.length - one.length);
  return (text) => {
    const named = known.reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), text);
    return LOOKS_SECRET.reduce((rest, look) => rest.replace(look, HIDDEN), named);
  };
}

/** A copy fit for the log: texts hidden, errors as records, cycles and depths cut. */
function hidden(value: unknown, hide: (text: string) => string, depth: number): unknown {
  if (typeof value === "string") return hide(value);
  if (typeof value === "bigint") return String(value);
  if (value === null || typeof value !== "object") return typeof value === "function" ? undefined : value;
  if (depth >= DEEPEST) return "[deeper]";
  if (value instanceof Error) return hidden(recordOf(value), hide, depth);
  if (value instanceof URL) return hide(value.href);
  if (Array.isArray(value)) return value.map((one) => hidden(one, hide, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [hide(key), hidden(one, hide, depth + 1)] as const),
  );
}

/** Where PostgreSQL repeats the row it refused, which holds what people wrote. */
const REPEATS_ROWS: ReadonlySet<string> = new Set(["detail", "where"]);

const recordOf = (error: Error): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(Object.entries(error).filter(([key]) => !REPEATS_ROWS.has(key))),
  name: error.name,
  message: error.message,
  stack: error.stack,
  ...(error.cause !== undefined && { cause: error.cause }),
  ...(error instanceof AggregateError && { errors: error.errors }),
});
