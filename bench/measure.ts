/** Two things timed side by side, in turns, so that both meet the same machine: what counts is their ratio. */
export interface Row {
  readonly what: string;
  readonly anchor: string;
  readonly ms: number;
  readonly anchorMs: number;
  /** How many times the anchor's time it took. */
  readonly ratio: number;
}

/**
 * `rounds` of each, alternating, after a fifth as many to warm up; medians are compared. `before` and `after` surround
 * each round of both, and are not timed.
 */
export async function sideBySide(given: {
  readonly what: string;
  readonly anchor: string;
  readonly rounds: number;
  readonly run: (round: number) => Promise<unknown>;
  readonly runAnchor: (round: number) => Promise<unknown>;
  readonly before?: () => Promise<unknown>;
  readonly after?: () => Promise<unknown>;
}): Promise<Row> {
  const { what, anchor, rounds, run, runAnchor, before, after } = given;
  const times: number[] = [];
  const anchorTimes: number[] = [];
  const warmUp = Math.ceil(rounds / 5);
  for (let round = 0; round < warmUp + rounds; round += 1) {
    await before?.();
    const [time, anchorTime] = [await timed(() => run(round)), await timed(() => runAnchor(round))];
    await after?.();
    if (round < warmUp) continue;
    times.push(time);
    anchorTimes.push(anchorTime);
  }
  const [ms, anchorMs] = [median(times), median(anchorTimes)];
  return { what, anchor, ms, anchorMs, ratio: ms / anchorMs };
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
