/**
 * Where the log goes: a file, a pipe or a terminal, which may take no more (a full disk, a reader that stands still or is
 * gone). That is no reason to stop serving: a line that cannot be written is lost, counted, and told of afterwards.
 */
import { write, writeSync } from "node:fs";

/** Lines kept for a reader that stands still. */
const MOST_WAITING = 1_000;
/** A pipe that is full for now, and of the kind that says so, is asked again after this. */
const AGAIN_MS = 100;
const FULL_FOR_NOW: ReadonlySet<string | undefined> = new Set(["EAGAIN", "EBUSY"]);

/** As `fs.write` and `fs.writeSync` of one descriptor. */
export interface Descriptor {
  readonly write: (piece: Buffer, done: (error: NodeJS.ErrnoException | null, written: number) => void) => void;
  readonly writeNow: (piece: Buffer) => unknown;
}

export interface LossOfLines {
  /** One more could not be written. */
  readonly lost: () => void;
  /** They can be written again; `lines`: how many were lost since the start. */
  readonly over: (lines: number) => void;
}

export interface LogOutput {
  readonly write: (line: string) => void;
  /** For the end of the process: what waits is written at once, or given up with the first that cannot be. */
  readonly flush: () => void;
}

/** What still waits when the process ends is written then. */
export function standardOutput(loss: LossOfLines): LogOutput {
  const output = logOutput(
    { write: (piece, done) => write(1, piece, done), writeNow: (piece) => writeSync(1, piece) },
    loss,
  );
  process.once("exit", output.flush);
  return output;
}

/** One line after another, each tried once, and nobody waited for: the process is not to stand still with its reader. */
export function logOutput(descriptor: Descriptor, { lost, over }: LossOfLines): LogOutput {
  const waiting: string[] = [];
  let writing = false;
  /** A line was cut off in its middle: the next begins on a line of its own. */
  let torn = false;
  let count = 0;
  let told = 0;

  const lose = (): void => {
    count += 1;
    lost();
  };

  function next(): void {
    const line = waiting.shift();
    writing = line !== undefined;
    if (line !== undefined) put(Buffer.from(torn ? `\n${line}` : line), false);
  }

  function put(rest: Buffer, begun: boolean): void {
    descriptor.write(rest, (error, written) => {
      if (error && FULL_FOR_NOW.has(error.code)) {
        setTimeout(() => put(rest, begun), AGAIN_MS).unref();
      } else if (error) {
        torn ||= begun;
        lose();
        next();
      } else if (written < rest.length) {
        put(rest.subarray(written), true);
      } else {
        torn = false;
        tell();
        next();
      }
    });
  }

  function tell(): void {
    if (told === count) return;
    told = count;
    over(count);
  }

  return {
    write: (line) => {
      if (waiting.length >= MOST_WAITING) return lose();
      waiting.push(line);
      if (!writing) next();
    },
    flush: () => {
      try {
        for (const line of waiting.splice(0)) descriptor.writeNow(Buffer.from(line));
      } catch {
        // The process ends: there is nobody left to tell.
      }
    },
  };
}
