/**
 * One call of the Bot API, and what came of it. telegraf reports a refusal, a lost answer and a broken line in the same
 * breath, with the token in some of their texts; here they are told apart, and the token stays inside.
 */
import type { Telegraf } from "telegraf";
import { z } from "zod";

export type Failure =
  /** Telegram answered, and said no: nothing was done. */
  | {
      readonly kind: "refused";
      readonly code: number;
      readonly reason: string;
      /** Milliseconds to wait, when there were too many calls. */
      readonly afterMs: number | null;
      /** The group became a supergroup under this id. */
      readonly movedTo: string | null;
    }
  /** It never left this machine. */
  | { readonly kind: "unsent"; readonly reason: string }
  /** It may have been done: the answer was lost, late, cut or nonsense. */
  | { readonly kind: "lost"; readonly reason: string };

export type Called =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly failure: Failure };

/** `signal` gives the call up, besides its deadline. */
export type Call = (
  method: string,
  payload: Readonly<Record<string, unknown>>,
  options: { readonly deadlineMs: number; readonly signal?: AbortSignal },
) => Promise<Called>;

/**
 * telegraf waits 500 s for a silent server, and its client (node-fetch 2) for ever when an answer is cut in the middle:
 * every call brings its own `deadline`.
 */
export function callThrough(bot: Telegraf, deadline: (ms: number) => AbortSignal): Call {
  // telegraf's own types end at Bot API 7.1 and know another AbortSignal; the server is the judge of a payload.
  const callApi = bot.telegram.callApi.bind(bot.telegram) as (
    method: string,
    payload: object,
    options: { readonly signal: AbortSignal },
  ) => Promise<unknown>;
  return async (method, payload, { deadlineMs, signal }) => {
    const late = deadline(deadlineMs);
    try {
      const result = await callApi(method, { ...payload }, { signal: signal ? AbortSignal.any([late, signal]) : late });
      return { ok: true, result };
    } catch (error) {
      return { ok: false, failure: failureOf(error, bot.telegram.token, late.aborted) };
    }
  };
}

const Refusal = z.object({
  response: z.object({
    error_code: z.int().min(400).max(499),
    description: z.string(),
    parameters: z.object({ retry_after: z.number(), migrate_to_chat_id: z.number() }).partial().optional(),
  }),
});

function failureOf(error: unknown, token: string, late: boolean): Failure {
  const refusal = Refusal.safeParse(error);
  if (refusal.success) {
    const { error_code: code, description: reason, parameters } = refusal.data.response;
    const wait = parameters?.retry_after;
    const moved = parameters?.migrate_to_chat_id;
    const afterMs = wait !== undefined ? wait * 1000 : code === 429 ? 30_000 : null;
    return { kind: "refused", code, reason, afterMs, movedTo: moved === undefined ? null : String(moved) };
  }
  const reason = late
    ? "no answer in time"
    : withoutToken(String(error instanceof Error ? error.message : error), token);
  return { kind: neverLeft(error) ? "unsent" : "lost", reason };
}

const NO_WAY_THERE = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"]);

/** Only the steps before the first byte is written prove that nothing arrived: the name, the connection. */
function neverLeft(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  // node-fetch keeps the failed step only in its text; it is empty when several addresses were tried.
  return (
    NO_WAY_THERE.has(code) ||
    (code !== "" && /reason: (connect |getaddrinfo |.*before secure TLS|$)/.test(error.message))
  );
}

/** telegraf puts the token in every address, and addresses into its errors. */
export const withoutToken = (text: string, token: string): string => text.replaceAll(token, "[token]");
