/** What can go wrong on the way to Telegram and back. */
export type Fault =
  /** Telegram says no, and nothing is done. A 5xx may have been `done`. */
  | {
      readonly kind: "says";
      readonly code: number;
      readonly description: string;
      readonly parameters?: object;
      readonly done?: boolean;
    }
  /** Done; then the connection closes without an answer, or in the middle of it, or the answer is a page of HTML. */
  | { readonly kind: "dropped" | "cut" | "nonsense" }
  /** Done, and answered without a message id. */
  | { readonly kind: "numb" }
  /** The connection closes before anything is done. */
  | { readonly kind: "reset" }
  /** Done, and never answered: a half-open connection. */
  | { readonly kind: "silent" }
  | { readonly kind: "delayed"; readonly until: Promise<unknown> };

export const refusal = (code: number, description: string, parameters: object = {}): Fault => ({
  kind: "says",
  code,
  description,
  parameters,
});
export const tooManyRequests = (seconds: number): Fault =>
  refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
export const serverError = (code = 502, done = false): Fault => ({
  kind: "says",
  code,
  description: "Bad Gateway",
  done,
});
export const DROPPED: Fault = { kind: "dropped" };
export const CUT: Fault = { kind: "cut" };
export const NONSENSE: Fault = { kind: "nonsense" };
export const NUMB: Fault = { kind: "numb" };
export const RESET: Fault = { kind: "reset" };
export const SILENT: Fault = { kind: "silent" };
export const delayed = (until: Promise<unknown>): Fault => ({ kind: "delayed", until });
