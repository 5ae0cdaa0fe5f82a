/** What Slack's packages log, handed to Rapport's log: warnings only, since their debug lines hold whole payloads. */
import { type Logger, LogLevel } from "@slack/bolt";
import type { Log } from "../../src/chat/door.ts";

/** Slack's tokens (`xoxb-`, `xapp-`), response URLs and socket tickets never reach a log. */
export const withoutSecrets = (text: string): string =>
  text
    .replace(/\bx(ox[a-z.]*|app)-[\w.%-]+/gi, "[token]")
    .replace(/\bhttps:\/\/hooks\.slack\.com\/\S+/gi, "[response url]")
    .replace(/\bwss?:\/\/\S+/gi, "[socket]");

export function sdkLog(log: Log): Logger {
  const said = (parts: readonly unknown[]) => ({ said: withoutSecrets(parts.map((part) => String(part)).join(" ")) });
  const nothing = () => {};
  return {
    debug: nothing,
    info: nothing,
    warn: (...parts: unknown[]) => log.warn("slack.sdk", said(parts)),
    error: (...parts: unknown[]) => log.warn("slack.sdk", said(parts)),
    setLevel: nothing,
    getLevel: () => LogLevel.WARN,
    setName: nothing,
  };
}
