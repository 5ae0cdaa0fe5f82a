/** The clock of the page: what time it is for Rapport, and moving it on where it can be moved. */
import { z } from "zod";
import type { Route } from "../../src/chat/door.ts";
import { fitting, jsonRoute, Refused, typed } from "./edge.ts";
import type { Listening } from "./listen.ts";

/** Everything that falls due on the way is run: one press shall not ask for more of it than this. */
const FARTHEST = { years: 10 };

const Moved = z.object({ now: typed("now", 100) }, "The body must be a JSON object.");

/** `run` names this process: a page that sees another one knows that what it remembers is of an earlier run. */
export function clockRoutes(
  { ports, log, clock }: Pick<Listening, "ports" | "log" | "clock">,
  run: string,
): readonly Route[] {
  const movable = ports.clock;
  const read = () => movable?.read() ?? Temporal.Instant.fromEpochMilliseconds(clock()).toZonedDateTimeISO("UTC");
  const shown = () => {
    const now = read();
    return {
      now: now.toString({ smallestUnit: "second" }),
      at: now.toInstant().toString(),
      movable: movable !== null,
      run,
    };
  };

  let last: Promise<void> = Promise.resolve();
  /** One move at a time, in the order asked: each is judged where the one before it left the clock. */
  const inTurn = (move: () => Promise<void>) => {
    const turn = last.then(move);
    last = turn.catch(() => undefined);
    return turn;
  };

  return [
    jsonRoute("GET", "/api/clock", log, async () => ({ json: shown() })),
    jsonRoute("POST", "/api/clock", log, async ({ body }) => {
      if (movable === null) throw new Refused(409, "The clock is the real one, so it cannot be moved.");
      const { now: text } = fitting(Moved, body);
      await inTurn(async () => {
        const now = movable.read();
        const to = momentOf(text, now.timeZoneId);
        if (Temporal.ZonedDateTime.compare(to, now.add(FARTHEST)) > 0) {
          throw new Refused(400, "The clock moves at most ten years at once.");
        }
        await movable.move(to);
      });
      return { json: shown() };
    }),
  ];
}

/** `2026-11-25T09:00[Europe/Kyiv]`, or an instant with its offset, which keeps the clock's zone. */
function momentOf(text: string, zone: string): Temporal.ZonedDateTime {
  try {
    return text.includes("[")
      ? Temporal.ZonedDateTime.from(text)
      : Temporal.Instant.from(text).toZonedDateTimeISO(zone);
  } catch {
    throw new Refused(400, "“now” must be a moment with its zone, like 2026-11-25T09:00[Europe/Kyiv].");
  }
}
