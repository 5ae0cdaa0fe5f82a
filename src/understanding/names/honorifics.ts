/** Forms of address before a name: Mr, chị, пан. */
import type { Scan } from "../scan.ts";
import { keyOf } from "../text/letters.ts";

const HONORIFICS = new Set(
  "dr mr mrs ms anh chị em cô chú bác ông bà bạn sếp пан пані пана пану паном".split(" ").map(keyOf),
);
/** Typed without marks, or as one letter. */
const BARE = new Set(["a", "c", "e", "chi", "anh", "co", "ong", "ba", "chu", "bac"]);

/** Whether a word key is a form of address. */
export function isHonorific(key: string): boolean {
  return HONORIFICS.has(key);
}

/** Whether a form of address stands at a token, in a Vietnamese line also a bare one. */
export function isHonorificAt(line: Scan, at: number): boolean {
  const key = line.tokens[at]?.key;
  return key !== undefined && (isHonorific(key) || (line.vietnamese && BARE.has(key)));
}

/** Where a name begins with the form of address before it. */
export function withHonorific(line: Scan, at: number): number {
  return at > 0 && isHonorificAt(line, at - 1) ? at - 1 : at;
}
