/** One checksum for all rows of a table, the same for the same rows wherever they are kept and in whatever order they come. */
import { hash } from "node:crypto";

/** What a column of Rapport holds, on either database. */
export type Value = string | number | null;

export interface TableDigest {
  readonly rows: number;
  /** 16 hexadecimal digits: the rows' hashes added up, modulo 2^64. */
  readonly checksum: string;
}

const BITS = 64;
const NUL = "\u0000";

/**
 * What both databases can hold of a value. PostgreSQL takes neither NUL nor half a surrogate pair, which may have come
 * into an old file past the edges that take them out today. Throws on what no column of Rapport may hold.
 */
export function portable(value: unknown): Value {
  if (value === null) return null;
  if (typeof value === "string") return value.includes(NUL) ? wellFormed(value.replaceAll(NUL, "")) : wellFormed(value);
  if (typeof value === "number" && Number.isSafeInteger(value)) return value;
  throw new RangeError(`a value that is neither text nor a whole number that can be counted exactly (${typeof value})`);
}

const wellFormed = (text: string): string => (text.isWellFormed() ? text : text.toWellFormed());

/** Takes rows one by one, each with its columns in the same order, already `portable`. */
export function digester(): { readonly add: (row: readonly Value[]) => void; readonly digest: () => TableDigest } {
  let rows = 0;
  let sum = 0n;
  return {
    add: (row) => {
      rows += 1;
      const hashed = hash("sha256", JSON.stringify(row), "buffer").readBigUInt64LE(0);
      sum = BigInt.asUintN(BITS, sum + hashed);
    },
    digest: () => ({ rows, checksum: sum.toString(16).padStart(BITS / 4, "0") }),
  };
}
