import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { assemble } from "../../src/app.ts";
import type { FeedReading, ReadFeed } from "../../src/chat/calendar.ts";
import { calendarRounds } from "../../src/schedule/calendars.ts";
import { connectCalendar, ownerOf } from "../../src/store/calendars.ts";
import { safeWith } from "../../src/store/sealing.ts";
import { writeIn } from "../../src/store/wall.ts";
import { onEachDatabase } from "../support/databases.ts";
import { quietLog } from "../support/quiet-log.ts";
import { type World, world } from "../support/world.ts";

const MINUTE = 60_000;
const safe = safeWith(null, randomBytes);
const EMPTY: FeedReading = { kind: "events", events: [] };
const never = new AbortController().signal;

async function withCalendars(w: World, count: number): Promise<void> {
  for (let one = 0; one < count; one += 1) {
    const { id } = await w.member({ name: `M${one}`, checklist_due_at: null });
    const address = safe.seal(`https://c${one}.example/a.ics`, ownerOf(w.workspace, id));
    await writeIn(w.store, w.workspace, (tx) =>
      connectCalendar(tx, { workspace: w.workspace, member: id, address, now: w.now }),
    );
  }
}

/** One process of those that share the memory. */
const processOf = (w: World, readFeed: ReadFeed) =>
  calendarRounds({
    store: w.store,
    clock: () => w.now,
    newId: w.newId,
    log: quietLog(),
    readFeed,
    safe,
    clockBelieved: () => true,
    namedIn: async (_tx, _asker, titles) => titles.map(() => []),
  });

const rowsOf = (w: World) =>
  w.store.db.selectFrom("calendars").select(["due_at", "failures", "problem", "read_at"]).execute();

/** Answers when it is told to, or when it is over. */
function slowServers() {
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const readFeed: ReadFeed = ({ address }, over) => {
    asked.push(address);
    return new Promise((resolve) => {
      answers.push(() => resolve(EMPTY));
      over.addEventListener("abort", () => resolve({ kind: "broken", problem: "too_slow" }), { once: true });
    });
  };
  return { asked, readFeed, answer: () => answers.splice(0).forEach((one) => void one()) };
}

onEachDatabase("while calendars are read that do not answer", (dialect) => {
  test("the morning is said, and the end waits for none; each is due again, as if nothing had been tried", async () => {
    const w = await world(dialect);
    const olha = await w.member({ name: "Olha", checklist_due_at: w.now + 10 * MINUTE });
    await w.client({ name: "Acme", owner: olha });
    await withCalendars(w, 3);
    const before = await rowsOf(w);
    const { readFeed, asked } = slowServers();
    const app = assemble({
      store: w.store,
      clock: () => w.now,
      newId: w.newId,
      log: quietLog(),
      later: () => () => undefined,
      clockBelieved: () => true,
      linking: { random: randomBytes, botName: () => null },
      calendar: { readFeed, safe, random: randomBytes, publicUrl: null },
      openDoors: () => [],
    });
    const over = new AbortController();
    const reading = app.readCalendars(over.signal);
    await expect.poll(() => asked.length).toBe(3);
    w.now += 10 * MINUTE;
    await app.doWhatIsDue();
    const queued = await w.store.db.selectFrom("outbox").select("kind").where("member_id", "=", olha.id).execute();
    expect(queued).toEqual([{ kind: "checklist" }]);
    over.abort();
    await reading;
    expect(await rowsOf(w)).toEqual(before);
    await app.postman.stop();
  }, 20_000);

  test("no more than eight are asked side by side, and the others in their turn", async () => {
    const w = await world(dialect);
    await withCalendars(w, 10);
    const { readFeed, asked, answer } = slowServers();
    const reading = processOf(w, readFeed)(never);
    await expect.poll(() => asked.length).toBe(8);
    answer();
    await expect.poll(() => asked.length).toBe(10);
    answer();
    await reading;
    expect(new Set(asked).size).toBe(10);
  });

  test("none is asked for twice at a time, by whichever process", async () => {
    const w = await world(dialect);
    await withCalendars(w, 10);
    const { readFeed, asked, answer } = slowServers();
    const [one, other] = [processOf(w, readFeed), processOf(w, readFeed)];
    const rounds = [one(never), other(never), one(never)];
    await expect.poll(() => asked.length).toBe(10);
    answer();
    await Promise.all(rounds);
    expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
  });

  test("one that waited long for its turn is in hand from then on, for others too", async () => {
    const w = await world(dialect);
    await withCalendars(w, 9);
    const { readFeed, asked, answer } = slowServers();
    const reading = processOf(w, readFeed)(never);
    await expect.poll(() => asked.length).toBe(8);
    w.now += 6 * MINUTE;
    answer();
    await expect.poll(() => asked.length).toBe(9);
    const others: string[] = [];
    await processOf(w, async ({ address }) => {
      others.push(address);
      return EMPTY;
    })(never);
    expect(others).toEqual([]);
    answer();
    await reading;
  });
});

test("calendars are left alone while the clock cannot be believed", async () => {
  const w = await world();
  await withCalendars(w, 1);
  const before = await rowsOf(w);
  const read = calendarRounds({
    ...{ store: w.store, clock: () => w.now + 72 * 60 * MINUTE, newId: w.newId, log: quietLog(), safe },
    readFeed: async () => EMPTY,
    clockBelieved: () => false,
    namedIn: async () => [],
  });
  await read(never);
  expect(await rowsOf(w)).toEqual(before);
});
