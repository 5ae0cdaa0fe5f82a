/**
 * What left when, out of a trace: each event is known by a mark that stands in what came in and in what is written of
 * it, so an acknowledgement can be held against the sync of the very commit that holds its event.
 */
import { readTrace } from "./traced.ts";

/**
 * Words of the campaign's own, and the trigger by which Slack tells one press from another. What comes next in a page may
 * look like a letter.
 */
const MARK = /\b(?:command|message|form|telegram)\d+x|Tr\d+\.[0-9a-f]{8}/g;
const LOG_WRITE = /^pwrite64\(\d+<[^>]*-wal>/;
const LOG_SYNC = /^(?:fdatasync|fsync)\(\d+<[^>]*-wal>.*= 0$/;
/** Rapport sends no text over a socket but acknowledgements; which one, its mask hides. */
const TEXT_FRAME = /^\w+\(\d+<[^>]*->[^>]*>, (?:\[\{iov_base=)?"\\201/;
const SOCKET = /^(\w+)\(\d+<(TCP.*?->.*?)>, /;
/** What Telegram may forget. */
const OFFSET = /\\"offset\\":(\d+)/;

export interface Judged {
  /** Marks in the order of their acknowledgements; one that was acknowledged again stands there again. */
  readonly acknowledged: readonly string[];
  readonly syncs: number;
  readonly broken: readonly string[];
}

/**
 * `updates`: the mark of each update of Telegram's, by its number; an offset beyond it acknowledges it. Over Slack's socket only
 * one thing may wait for its acknowledgement at a time.
 */
export async function judgeTrace(trace: string, updates: ReadonlyMap<number, string>): Promise<Judged> {
  const log = synced();
  const acknowledgedBy = acknowledgements(updates);
  const acknowledged: string[] = [];
  const broken: string[] = [];
  for await (const { line } of readTrace(trace)) {
    log.see(line);
    for (const { mark, by } of acknowledgedBy(line)) {
      acknowledged.push(mark);
      const missing = log.missing(mark);
      if (missing !== null) broken.push(`${mark}: ${by} left before ${missing}`);
    }
  }
  return { acknowledged, syncs: log.syncs(), broken };
}

/** What has been written into the database's log, and how much of it was synced. */
function synced() {
  const written = new Set<string>();
  const safe = new Set<string>();
  let syncs = 0;
  return {
    see: (line: string): void => {
      if (LOG_WRITE.test(line)) {
        for (const [mark] of line.matchAll(MARK)) written.add(mark);
      } else if (LOG_SYNC.test(line)) {
        syncs += 1;
        for (const mark of written) safe.add(mark);
        written.clear();
      }
    },
    missing: (mark: string): string | null => {
      if (safe.has(mark)) return null;
      return written.has(mark) ? "the sync of its commit" : "it was written";
    },
    syncs: () => syncs,
  };
}

interface Acknowledged {
  readonly mark: string;
  readonly by: string;
}

/** Answers with what a call acknowledges: what was asked on the same connection, or updates before an offset. */
function acknowledgements(updates: ReadonlyMap<number, string>): (line: string) => readonly Acknowledged[] {
  const asked = new Map<string, ReadonlySet<string>>();
  const confirmed = new Set<number>();
  return (line) => {
    const [, call, connection] = SOCKET.exec(line) ?? [];
    if (call === undefined || connection === undefined) return [];
    const before = asked.get(connection) ?? new Set();
    if (call.startsWith("re")) {
      asked.set(connection, new Set([...before, ...(line.match(MARK) ?? [])]));
      return [];
    }
    const by = line.includes("HTTP/1.1 200 ") ? "its 200" : TEXT_FRAME.test(line) ? "its word over the socket" : null;
    if (by !== null) {
      asked.delete(connection);
      return [...before].map((mark) => ({ mark, by }));
    }
    const offset = Number(OFFSET.exec(line)?.[1] ?? 0);
    const fresh = [...updates].filter(([update]) => update < offset && !confirmed.has(update));
    for (const [update] of fresh) confirmed.add(update);
    return fresh.map(([, mark]) => ({ mark, by: "the offset beyond it" }));
  };
}
