/** The shortest part of a list that still fails, or nearly: what is left says what mattered. */

/**
 * Leaves out a half, then quarters and so on, and keeps without them whatever still fails; tries at most `most` times.
 * `list` itself is taken to fail.
 */
export async function shrunk<T>(
  list: readonly T[],
  fails: (part: readonly T[]) => Promise<boolean>,
  most: number,
): Promise<readonly T[]> {
  let rest = list;
  let tried = 0;
  for (let size = Math.ceil(rest.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < rest.length && tried < most; ) {
      const without = [...rest.slice(0, at), ...rest.slice(at + size)];
      tried += 1;
      if (without.length < rest.length && (await fails(without))) rest = without;
      else at += size;
    }
  }
  return rest;
}
