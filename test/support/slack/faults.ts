/** What may go wrong with one answer of the stand-in. */
export type Fault =
  /** 429 with `Retry-After` in seconds; nothing is done. */
  | { readonly kind: "rate_limited"; readonly retryAfter: number | string }
  /** A status of the network between; nothing is done. */
  | { readonly kind: "status"; readonly status: number }
  /** `{ok: false, error}`; nothing is done. */
  | { readonly kind: "error"; readonly code: string }
  /** Done, but the connection is cut before the answer. */
  | { readonly kind: "drop_answer" }
  /** The connection is cut and nothing is done. */
  | { readonly kind: "cut" }
  /** Done, and answered so many milliseconds late. */
  | { readonly kind: "delay"; readonly ms: number }
  /** Done, and never answered. */
  | { readonly kind: "never" }
  /** Done, and answered 200 with something that is no answer of Slack's. */
  | { readonly kind: "nonsense"; readonly body: string };

/** Faults wait for their method, first come first served. */
export class FaultQueue {
  private readonly waiting = new Map<string, Fault[]>();

  add(method: string, fault: Fault, times: number): void {
    this.waiting.set(method, [...(this.waiting.get(method) ?? []), ...Array.from({ length: times }, () => fault)]);
  }

  forget(method: string): void {
    this.waiting.delete(method);
  }

  take(method: string): Fault | null {
    return this.waiting.get(method)?.shift() ?? null;
  }
}
