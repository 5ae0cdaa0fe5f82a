/** Rapport put together: store, handler, doors and delivery, around a clock that is handed in. */
import type { Handle } from "./chat/answer.ts";
import type { ReadFeed } from "./chat/calendar.ts";
import type { Door, Log } from "./chat/door.ts";
import type { Message } from "./chat/reply.ts";
import { LEASES } from "./delivery/drain.ts";
import { type Later, type Postman, postman } from "./delivery/postman.ts";
import type { Instant } from "./domain/vocabulary.ts";
import { askStandings, type WhoIs } from "./features/ask-standings.ts";
import type { CalendarParts } from "./features/calendar.ts";
import type { LinkParts } from "./features/link.ts";
import { scheduleMember } from "./features/morning.ts";
import { compose } from "./handler/compose.ts";
import { keepDirectories } from "./handler/directories.ts";
import { makeHandler } from "./handler/handle.ts";
import { namedInTitles } from "./handler/named-in.ts";
import { calendarRounds } from "./schedule/calendars.ts";
import { tick } from "./schedule/tick.ts";
import { pullBack } from "./store/clock-ahead.ts";
import type { Leases } from "./store/outbox.ts";
import type { Store } from "./store/store.ts";
import { sayMayRepeat } from "./wording/repeat.ts";

/** People asked about in one look: a tenth of what Slack answers in a minute. */
const STANDINGS_AT_ONCE = 20;

export interface AppParts {
  readonly store: Store;
  readonly clock: () => Instant;
  readonly newId: () => string;
  readonly log: Log;
  readonly later: Later;
  readonly linking: LinkParts;
  /** False while the clock cannot be believed: then nothing is said that nobody asked for. */
  readonly clockBelieved: () => boolean;
  readonly calendar: CalendarParts & { readonly readFeed: ReadFeed };
  readonly openDoors: (handle: Handle) => readonly Door[];
  /** Told after each commit that queued something: other processes may have to carry it. */
  readonly queued?: () => void;
  /** Shorter ones are for tests that cannot wait for them. */
  readonly leases?: Leases;
}

export interface App {
  readonly handle: Handle;
  readonly doors: readonly Door[];
  readonly postman: Postman;
  /** Does what is due now: queues the mornings and reminders, then carries everything queued. */
  readonly doWhatIsDue: () => Promise<void>;
  /** Asks platforms who their people are now, or as many as it can until `over`. In a loop of its own, since a platform may be slow, or away. */
  readonly askStandings: (over: AbortSignal) => Promise<void>;
  /** Reads the calendars that are due, or as many as it can until `over`. What else is due waits for none of them. */
  readonly readCalendars: (over: AbortSignal) => Promise<void>;
}

export function assemble({
  store,
  clock,
  newId,
  log,
  later,
  linking,
  calendar,
  clockBelieved,
  openDoors,
  queued = () => undefined,
  leases = LEASES,
}: AppParts): App {
  let wake = (): void => undefined;
  const directoryFor = keepDirectories();
  const handle = makeHandler({
    store,
    clock,
    newId,
    log,
    linking,
    calendar,
    directoryFor,
    wake: () => wake(),
  });
  const doors = openDoors(handle);
  const whoIs: WhoIs = async (platform, team, person) =>
    (await doors.find((door) => door.platform === platform)?.whoIs?.(team, person)) ?? null;
  const carrier = postman(
    {
      store,
      clock,
      newId,
      log,
      which: () => (clockBelieved() ? "all" : "answers"),
      compose,
      label: (message: Message) => sayMayRepeat(message),
      unreached: scheduleMember,
      messengers: new Map(doors.map((door) => [door.platform, door.messenger])),
      leases,
    },
    later,
  );
  wake = () => {
    carrier.wake();
    queued();
  };
  return {
    handle,
    doors,
    postman: carrier,
    doWhatIsDue: async () => {
      const pulled = await pullBack(store, clock());
      if (pulled > 0) log.warn("clock_was_ahead", { deliveries: pulled });
      if (clockBelieved()) await tick({ store, now: clock(), newId, log });
      await carrier.round();
    },
    askStandings: async (over) => {
      await askStandings({ store, now: clock(), newId, log, whoIs }, STANDINGS_AT_ONCE, over);
    },
    readCalendars: calendarRounds({
      store,
      clock,
      newId,
      log,
      clockBelieved,
      readFeed: calendar.readFeed,
      safe: calendar.safe,
      namedIn: namedInTitles(directoryFor),
    }),
  };
}
