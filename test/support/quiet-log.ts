import type { Log } from "../../src/chat/door.ts";

/** Keeps what went wrong, by its event. */
export function quietLog(): Log & { readonly errors: string[] } {
  const errors: string[] = [];
  return { errors, info: () => undefined, warn: () => undefined, error: (event) => void errors.push(event) };
}
