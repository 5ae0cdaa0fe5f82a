/** Members' calendars, read again when they are due: fetched before any transaction, written after. */
import type { Asker } from "../chat/asker.ts";
import type { FeedEvent, FeedProblem, FeedReading, ReadFeed } from "../chat/calendar.ts";
import { StorageFault } from "../chat/faults.ts";
import { briefAt, clientsOfMeeting, DAYS_AHEAD, nextReading } from "../domain/meeting.ts";
import { addDays, instantAt, localDay, MINUTE_MS } from "../domain/time.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { askerOf } from "../store/asker.ts";
import { dueCalendars, moveCalendar, ownerOf } from "../store/calendars.ts";
import { type FoundMeeting, knownByEmail, replaceMeetings } from "../store/meetings.ts";
import { memberById, workspaceById } from "../store/people.ts";
import type { MemberRow } from "../store/schema.ts";
import type { CalendarRow } from "../store/schema-calendar.ts";
import type { Safe } from "../store/sealing.ts";
import type { Store, Tx } from "../store/store.ts";
import { readAcross, readIn, writeIn } from "../store/wall.ts";
import type { Tick } from "./settle-due.ts";

/** Clients that each title names, by what the asker may see. */
export type NamedIn = (tx: Tx, asker: Asker, titles: readonly string[]) => Promise<readonly (readonly string[])[]>;

export interface Reading extends Tick {
  readonly readFeed: ReadFeed;
  readonly safe: Safe;
  readonly namedIn: NamedIn;
}

/** Whoever claimed a calendar and died leaves it to others after this long: longer than any reading takes. */
const CLAIM_MS = 5 * MINUTE_MS;

/** Calendars of every workspace whose time has come, the longest waiting first. Throws `StorageFault`. */
export const dueToRead = (store: Store, now: Instant, limit: number): Promise<readonly CalendarRow[]> =>
  readAcross(store, "what is due", (db) => dueCalendars(db, now, limit));

/**
 * Reads one calendar, unless somebody else has it in hand. Told `over` meanwhile, it leaves the calendar as if nothing had
 * been tried. Throws `StorageFault`.
 */
export async function readCalendar(reading: Reading, row: CalendarRow, over: AbortSignal): Promise<void> {
  const { store, now, log } = reading;
  const workspace = row.workspace_id;
  const ours = { ...row, due_at: now + CLAIM_MS };
  if (!(await writeIn(store, workspace, (tx) => moveCalendar(tx, row, { due_at: ours.due_at })))) return;
  try {
    const member = await readIn(store, workspace, (db) => memberById(db, workspace, row.member_id));
    if (!member || member.suspended !== null) return;
    const read = await readingOf(reading, ours, member, over);
    await writeIn(store, workspace, async (tx) => {
      if (over.aborted) await moveCalendar(tx, ours, { due_at: row.due_at });
      else await settle(tx, reading, ours, member, read);
    });
  } catch (error) {
    if (error instanceof StorageFault) throw error;
    log.error("calendar.failed", { workspace, member: row.member_id, error });
    await writeIn(store, workspace, (tx) => broken(tx, ours, "not_a_calendar", now));
  }
}

async function readingOf(
  { safe, readFeed, now }: Reading,
  row: CalendarRow,
  member: MemberRow,
  over: AbortSignal,
): Promise<FeedReading> {
  const address = safe.open(row.address, ownerOf(row.workspace_id, row.member_id));
  if (address === null) return { kind: "broken", problem: "locked" };
  const { from, to } = daysOf(member, now);
  return readFeed({ address, zone: member.zone, from, to }, over);
}

/** From the beginning of the member's today. */
function daysOf({ zone }: MemberRow, now: number) {
  const today = localDay(now, zone);
  return { from: instantAt(today, "00:00", zone), to: instantAt(addDays(today, DAYS_AHEAD + 1), "00:00", zone) };
}

async function settle(tx: Tx, reading: Reading, row: CalendarRow, member: MemberRow, read: FeedReading): Promise<void> {
  const { now, safe, newId } = reading;
  if (read.kind === "broken") return broken(tx, row, read.problem, now);
  const owner = ownerOf(row.workspace_id, row.member_id);
  const address = safe.isSafe(row.address) ? null : safe.open(row.address, owner);
  const moved = await moveCalendar(tx, row, {
    due_at: nextReading(now, member.zone, member.checklist_due_at, 0),
    read_at: now,
    failures: 0,
    problem: null,
    broken_since: null,
    told_at: null,
    ...(address === null ? {} : { address: safe.seal(address, owner) }),
  });
  if (!moved) return;
  const asker = askerOf(await workspaceById(tx, row.workspace_id), member, now, newId);
  const found = await withClients(tx, reading, asker, member, row, read.events);
  const { from } = daysOf(member, now);
  await replaceMeetings(tx, { workspace: row.workspace_id, member: member.id }, from, found, newId);
}

async function broken(tx: Tx, row: CalendarRow, problem: FeedProblem, now: number): Promise<void> {
  const failures = row.failures + 1;
  await moveCalendar(tx, row, {
    due_at: nextReading(now, "UTC", null, failures),
    failures,
    problem,
    broken_since: row.broken_since ?? now,
  });
}

/** Only what is with a client goes on: nothing else of a calendar is ours to keep. */
async function withClients(
  tx: Tx,
  { namedIn, now }: Reading,
  asker: Asker,
  member: MemberRow,
  { briefs }: CalendarRow,
  events: readonly FeedEvent[],
): Promise<readonly FoundMeeting[]> {
  const known = await knownByEmail(tx, asker);
  const byTitle = await namedIn(
    tx,
    asker,
    events.map((event) => event.title),
  );
  return events.flatMap((event, at) =>
    clientsOfMeeting(event.invited, known, byTitle[at] ?? [], member.email).map(({ client, contacts, others }) => ({
      client,
      occurrence: event.occurrence,
      title: event.title,
      start: event.start,
      end: event.end,
      place: event.place,
      people: { contacts: [...contacts], others: [...others] },
      briefAt: briefAt(event.start, briefs === 1, now),
    })),
  );
}
