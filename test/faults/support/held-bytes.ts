import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** What is still held once everything dead is cleared up; what merely waits for that says nothing of a leak. */
export function heldBytes(): number {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc"); // there since the flag above
  collect();
  return process.memoryUsage().heapUsed;
}
