/**
 * `LISTEN` and `NOTIFY`: one process tells the others that it has queued something. A notice that is lost costs nothing
 * but time, for everybody also looks by themselves.
 */
import pg from "pg";
import { ASKED_AFTER, RAPPORT } from "./postgres.ts";

const CHANNEL = "rapport_queued";
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;

export interface Notices {
  readonly tell: () => void;
  readonly close: () => Promise<void>;
}

interface NoticeParts {
  /** Another process has queued something, or may have while nobody listened. */
  readonly heard: () => void;
  readonly lost: (reason: string) => void;
  /** Names this process: its own notices are not for itself. */
  readonly self: string;
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Listens on a connection of its own, opened again whenever it breaks. */
export function openNotices(url: string, { heard, lost, self, pause }: NoticeParts): Notices {
  const closing = new AbortController();
  let listening: pg.Client | null = null;
  let telling = false;
  let again = false;

  async function listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: url,
      // The one connection that an idle process keeps.
      application_name: RAPPORT,
      ...ASKED_AFTER,
      connectionTimeoutMillis: 5_000,
    });
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    client.on("end", resolve);
    client.on("error", (error) => {
      lost(error.message);
      resolve();
    });
    client.on("notification", ({ payload }) => {
      if (payload !== self) heard();
    });
    // Whoever stops waits for no goodbye: a client that is ended while it connects never says that it has.
    const stop = (): void => {
      resolve();
      void client.end().catch(() => undefined);
    };
    closing.signal.addEventListener("abort", stop);
    try {
      await Promise.race([client.connect(), ended]);
      if (closing.signal.aborted) return;
      await client.query(`listen ${CHANNEL}`);
      listening = client;
      heard();
      await ended;
    } finally {
      listening = null;
      closing.signal.removeEventListener("abort", stop);
      stop();
    }
  }

  const running = (async () => {
    for (let failures = 0; !closing.signal.aborted; failures += 1) {
      const since = listen().then(
        () => {
          failures = 0;
        },
        (error: unknown) => lost(String(error)),
      );
      await since;
      await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures, 10)), closing.signal);
    }
  })();

  /** However much is queued meanwhile, one notice is on its way at a time. A transaction of its own: `NOTIFY` holds a lock at commit. */
  async function tell(): Promise<void> {
    if (telling) {
      again = true;
      return;
    }
    telling = true;
    do {
      again = false;
      await listening?.query("select pg_notify($1, $2)", [CHANNEL, self]).catch(() => undefined);
    } while (again);
    telling = false;
  }

  return {
    tell: () => void tell(),
    close: async () => {
      closing.abort();
      await running;
    },
  };
}
