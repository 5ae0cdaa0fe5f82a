/** What an operator's monitoring asks: is it alive, is it ready, is anything late. */
import type { ServerResponse } from "node:http";
import type { Log, Route } from "./chat/door.ts";
import type { Instant } from "./domain/vocabulary.ts";
import type { ClockGuard } from "./schedule/clock-guard.ts";
import { type Backlog, backlogOf, lateChecklists } from "./store/backlog.ts";
import type { Store } from "./store/store.ts";
import { readAcross } from "./store/wall.ts";
import type { Tally } from "./tally.ts";

/** A morning message not sent ten minutes after its time is an alarm. */
const LATE_MS = 10 * 60_000;

interface Watched {
  readonly store: Store;
  readonly clock: () => Instant;
  readonly ready: () => boolean;
  /** `null`: a clock that is moved by hand. */
  readonly guard: Pick<ClockGuard, "believed" | "leapMs"> | null;
  readonly tally: Pick<Tally, "text"> | null;
}

export function watchRoutes({ store, clock, ready, guard, tally }: Watched): readonly Route[] {
  const backlog = () => readAcross(store, "count for monitoring", (db) => backlogOf(db, clock(), LATE_MS));
  return [
    { method: "GET", path: "/healthz", handle: (_request, response) => plain(response, 200, "ok\n") },
    {
      method: "GET",
      path: "/readyz",
      handle: async (_request, response) => {
        if (!ready()) return plain(response, 503, "starting or stopping\n");
        const answers = await backlog().then(
          () => true,
          () => false,
        );
        plain(response, answers ? 200 : 503, answers ? "ready\n" : "the database does not answer\n");
      },
    },
    {
      method: "GET",
      path: "/metrics",
      handle: async (_request, response) =>
        plain(response, 200, metricsOf(await backlog(), guard) + (tally?.text() ?? "")),
    },
  ];
}

/** Says in the log when somebody's morning is ten minutes late, and what it waits for. Reads alone, so a full disk does not silence it. */
export async function alarmWhenLate(store: Store, now: Instant, log: Log): Promise<void> {
  const late = await readAcross(store, "count for monitoring", (db) => lateChecklists(db, now, LATE_MS));
  if (Object.values(late).some((count) => count > 0)) log.error("checklists_late", { ...late });
}

function lateText(late: Backlog["late"]): string {
  const lines = Object.entries(late).map(([why, count]) => `rapport_checklists_late{why="${why}"} ${count}\n`);
  const help =
    "Mornings that should have been said ten minutes ago, by what they wait for; given_up: never will be, since yesterday.";
  return `# HELP rapport_checklists_late ${help}\n# TYPE rapport_checklists_late gauge\n${lines.join("")}`;
}

function plain(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" }).end(body);
}

function metricsOf(backlog: Backlog, guard: Watched["guard"]): string {
  const gauge = (name: string, help: string, value: number): string =>
    `# HELP rapport_${name} ${help}\n# TYPE rapport_${name} gauge\nrapport_${name} ${value}\n`;
  return [
    gauge("deliveries_waiting", "Messages queued and not yet sent.", backlog.waiting),
    gauge("deliveries_ambiguous", "Messages whose answer was lost.", backlog.ambiguous),
    gauge("deliveries_late_seconds", "Age of the oldest message that is not yet sent.", backlog.oldestMs / 1_000),
    gauge(
      "clock_held",
      "1 while the clock has leapt too far and unasked messages wait.",
      guard?.believed() === false ? 1 : 0,
    ),
    gauge(
      "clock_leap_seconds",
      "The clock against the time that passed since the start.",
      (guard?.leapMs() ?? 0) / 1_000,
    ),
    gauge(
      "events_failed",
      "Events that met a bug and were apologised for; each is kept with its reference.",
      backlog.failed,
    ),
    gauge(
      "deliveries_unsaid",
      "Messages given up within the last day, since a bug kept them from being put into words.",
      backlog.unsaid,
    ),
    lateText(backlog.late),
  ].join("");
}
