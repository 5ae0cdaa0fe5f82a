import type { Random } from "../../src/store/codes.ts";

let count = 0;

/** Bytes that differ at every call and are the same in every run. */
export function randomBytes(): Random {
  return (bytes) => {
    count++;
    return Uint8Array.from({ length: bytes }, (_, at) => (count * 31 + at * 7) % 256);
  };
}
