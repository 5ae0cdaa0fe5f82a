/** What the page knows: shared by the little that happens on it. */
import { recall } from "./memory.js";

/** `me`: the member who speaks; `memory`: their conversation; `clock`: as the server last told it. */
export const state = { members: null, me: null, memory: null, clock: null, waiting: 0 };

const memories = new Map();

/** The one memory of a member's conversation in this run of the server, so that a late answer finds its place. */
export function memoryOf(handle) {
  const key = `${state.clock.run} ${handle}`;
  if (!memories.has(key)) memories.set(key, recall(state.clock.run, handle));
  return memories.get(key);
}
