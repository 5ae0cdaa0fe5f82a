/**
 * A machine's clock may have been ahead, and been put right since. What was to wait for a minute by it would wait for
 * as long as it was ahead, also after a restart, for it is written down. So beside each moment that something waits for
 * stands when it was noted: if that is still to come, the wait is as long from now on as it was to be then.
 */
import { sql } from "kysely";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../domain/time.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { unlessTaken } from "./dialect/locks.ts";
import type { Db, Store, Tx } from "./store.ts";
import { across, readAcross } from "./wall.ts";

/** Clocks of several machines differ by so much, and each may be the right one. */
const APART_MS = MINUTE_MS;
/** No calendar rests longer: from the evening to the morning. */
const CALENDARS_REST_MS = 10 * HOUR_MS;
/** Nobody's standing is left unasked longer: to the end of their day. */
const STANDINGS_REST_MS = 2 * DAY_MS;
const AT_ONCE = 5_000;

/** Whatever was noted later than this was noted by a clock that was ahead. */
export const latestBelieved = (now: Instant): Instant => now + APART_MS;

const heldBack = (db: Db, now: Instant) =>
  db.selectFrom("outbox").where("due_at", ">", latestBelieved(now)).where("noted_at", ">", latestBelieved(now));

const unrested = (db: Db, now: Instant) =>
  db
    .selectFrom("paces")
    .where((eb) =>
      eb.or([eb("rest_noted_at", ">", latestBelieved(now)), eb("held_noted_at", ">", latestBelieved(now))]),
    );

/** By the moment of the last reading, or because none is put off so far. */
const unread = (db: Db, now: Instant) =>
  db
    .selectFrom("calendars")
    .where("due_at", ">", latestBelieved(now))
    .where((eb) => eb.or([eb("read_at", ">", latestBelieved(now)), eb("due_at", ">", now + CALENDARS_REST_MS)]));

const unasked = (db: Db, now: Instant) =>
  db.selectFrom("identities").where("standing_due_at", ">", now + STANDINGS_REST_MS);

/**
 * Pulls back what a clock that was ahead put off: messages, the pace of conversations, when calendars are read and people's
 * standing is asked. Returns how many messages it were, some thousands at a time. (A lease in `sole_tasks` its takers
 * judge.) Throws `StorageFault`.
 */
export async function pullBack(store: Store, now: Instant): Promise<number> {
  const any = await readAcross(store, "put right", (db) =>
    heldBack(db, now)
      .select("id as one")
      .unionAll(unrested(db, now).select("scope as one"))
      .unionAll(unread(db, now).select("member_id as one"))
      .unionAll(unasked(db, now).select("member_id as one"))
      .limit(1)
      .executeTakeFirst(),
  );
  if (any === undefined) return 0;
  return store.write((tx) =>
    across(tx, "put right", async () => {
      await pullPaces(tx, now);
      await pullCalendars(tx, now);
      await pullStandings(tx, now);
      return pullMessages(tx, now);
    }),
  );
}

/** The moment in the column `moment`, noted at `noted`: as far from now as it was then. */
const fromNow = (moment: string, noted: string, now: Instant) =>
  sql<Instant>`case when ${sql.ref(noted)} > ${now} then ${sql.ref(moment)} - (${sql.ref(noted)} - ${now})
    else ${sql.ref(moment)} end`;

const notLater = (moment: string, now: Instant) =>
  sql<Instant>`case when ${sql.ref(moment)} > ${now} then ${now} else ${sql.ref(moment)} end`;

async function pullMessages(tx: Tx, now: Instant): Promise<number> {
  const rows = heldBack(tx, now).select(["workspace_id", "id"]).limit(AT_ONCE).$call(unlessTaken(tx));
  const { numUpdatedRows } = await tx
    .updateTable("outbox")
    .set({ due_at: fromNow("due_at", "noted_at", now), turn_at: fromNow("turn_at", "noted_at", now), noted_at: now })
    .where(({ eb, refTuple }) => eb(refTuple("workspace_id", "id"), "in", rows.$asTuple("workspace_id", "id")))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

async function pullPaces(tx: Tx, now: Instant): Promise<void> {
  const rows = unrested(tx, now).select(["platform", "scope"]).$call(unlessTaken(tx));
  await tx
    .updateTable("paces")
    .set({
      rest_at: fromNow("rest_at", "rest_noted_at", now),
      rest_noted_at: notLater("rest_noted_at", now),
      held_until: fromNow("held_until", "held_noted_at", now),
      held_noted_at: notLater("held_noted_at", now),
    })
    .where(({ eb, refTuple }) => eb(refTuple("platform", "scope"), "in", rows.$asTuple("platform", "scope")))
    .execute();
}

async function pullCalendars(tx: Tx, now: Instant): Promise<void> {
  const rows = unread(tx, now).select(["workspace_id", "member_id"]).$call(unlessTaken(tx));
  await tx
    .updateTable("calendars")
    .set({ due_at: now, read_at: notLater("read_at", now) })
    .where(({ eb, refTuple }) =>
      eb(refTuple("workspace_id", "member_id"), "in", rows.$asTuple("workspace_id", "member_id")),
    )
    .execute();
}

async function pullStandings(tx: Tx, now: Instant): Promise<void> {
  const rows = unasked(tx, now).select(["platform", "team", "external_id"]).$call(unlessTaken(tx));
  await tx
    .updateTable("identities")
    .set({ standing_due_at: now })
    .where(({ eb, refTuple }) =>
      eb(refTuple("platform", "team", "external_id"), "in", rows.$asTuple("platform", "team", "external_id")),
    )
    .execute();
}
