/** Meetings with clients, as they were found in members' calendars. */
import { z } from "zod";
import type { Asker } from "../chat/asker.ts";
import type { KnownPerson } from "../domain/meeting.ts";
import { DAY_MS } from "../domain/time.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { unlessTaken } from "./dialect/locks.ts";
import type { MeetingRow } from "./schema-calendar.ts";
import { seen } from "./sight.ts";
import type { Db, Tx } from "./store.ts";

/** How long a meeting that is over can still be logged. */
const KEPT_MS = 14 * DAY_MS;

/** Who comes: ids of known contacts, and names of others from there. */
const People = z.object({ contacts: z.array(z.string()), others: z.array(z.string()) });
export type MeetingPeople = Readonly<z.infer<typeof People>>;

export const peopleIn = (meeting: Pick<MeetingRow, "people">): MeetingPeople =>
  People.parse(JSON.parse(meeting.people));

export interface FoundMeeting {
  readonly client: string;
  readonly occurrence: string;
  readonly title: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly place: string | null;
  readonly people: MeetingPeople;
  readonly briefAt: Instant | null;
}

interface Of {
  readonly workspace: string;
  readonly member: string;
}

/** Everybody with an address at a client the asker sees. */
export const knownByEmail = async (db: Db, asker: Asker): Promise<KnownPerson[]> => {
  const rows = await db
    .selectFrom("contacts")
    .innerJoin("clients", (join) =>
      join.onRef("clients.workspace_id", "=", "contacts.workspace_id").onRef("clients.id", "=", "contacts.client_id"),
    )
    .select(["contacts.id", "contacts.client_id as client", "contacts.email"])
    .where("contacts.email", "is not", null)
    .where("clients.stage", "!=", "churned")
    .where(seen(asker))
    .orderBy("contacts.id")
    .execute();
  return rows.flatMap(({ email, ...person }) => (email === null ? [] : [{ ...person, email }]));
};

/**
 * Makes a member's meetings of the days from `from` what their calendar says now. What was logged stays, and so does a
 * brief that was sent; one that was moved is briefed again.
 */
export async function replaceMeetings(
  tx: Tx,
  of: Of,
  from: Instant,
  found: readonly FoundMeeting[],
  newId: () => string,
): Promise<void> {
  const before = await tx
    .selectFrom("meetings")
    .selectAll()
    .where("workspace_id", "=", of.workspace)
    .where("member_id", "=", of.member)
    .execute();
  const keyOf = (client: string, occurrence: string): string => `${client} ${occurrence}`;
  const known = new Map(before.map((row) => [keyOf(row.client_id, row.occurrence), row]));
  const now = new Set(found.map((one) => keyOf(one.client, one.occurrence)));
  const gone = before.filter(
    (row) =>
      row.starts_at < from - KEPT_MS ||
      (row.starts_at >= from && row.touchpoint_id === null && !now.has(keyOf(row.client_id, row.occurrence))),
  );
  for (const { id } of gone) {
    await tx.deleteFrom("meetings").where("workspace_id", "=", of.workspace).where("id", "=", id).execute();
  }
  for (const one of found) {
    const row = known.get(keyOf(one.client, one.occurrence));
    const said = {
      title: one.title,
      starts_at: one.start,
      ends_at: one.end,
      place: one.place,
      people: JSON.stringify(one.people),
    };
    if (row) {
      const moved = row.starts_at !== one.start;
      await tx
        .updateTable("meetings")
        .set(moved ? { ...said, brief_at: one.briefAt } : said)
        .where("workspace_id", "=", of.workspace)
        .where("id", "=", row.id)
        .execute();
    } else {
      await tx
        .insertInto("meetings")
        .values({
          workspace_id: of.workspace,
          id: newId(),
          member_id: of.member,
          client_id: one.client,
          occurrence: one.occurrence,
          ...said,
          brief_at: one.briefAt,
          touchpoint_id: null,
          agreed: null,
        })
        .execute();
    }
  }
}

/** The asker's own meetings that begin from `from` up to `to`, in their order. Nobody else's calendar is shown. */
export const meetingsBetween = (db: Db, asker: Asker, from: Instant, to: Instant): Promise<MeetingRow[]> =>
  db
    .selectFrom("meetings")
    .selectAll()
    .where("workspace_id", "=", asker.workspace)
    .where("member_id", "=", asker.member)
    .where("starts_at", ">=", from)
    .where("starts_at", "<", to)
    .orderBy("starts_at")
    .orderBy("id")
    .execute();

/** The asker's meeting of that id; whether they still see its client is for the caller to look up. */
export const meetingById = (db: Db, asker: Asker, id: string): Promise<MeetingRow | undefined> =>
  db
    .selectFrom("meetings")
    .selectAll()
    .where("workspace_id", "=", asker.workspace)
    .where("member_id", "=", asker.member)
    .where("id", "=", id)
    .executeTakeFirst();

/** The asker's meeting that was logged as this touch. */
export const meetingOfTouch = (db: Db, asker: Asker, touch: string): Promise<MeetingRow | undefined> =>
  db
    .selectFrom("meetings")
    .selectAll()
    .where("workspace_id", "=", asker.workspace)
    .where("member_id", "=", asker.member)
    .where("touchpoint_id", "=", touch)
    .limit(1)
    .executeTakeFirst();

export async function changeMeeting(
  tx: Tx,
  meeting: Pick<MeetingRow, "workspace_id" | "id">,
  change: Partial<Pick<MeetingRow, "brief_at" | "touchpoint_id" | "agreed">>,
): Promise<void> {
  await tx
    .updateTable("meetings")
    .set(change)
    .where("workspace_id", "=", meeting.workspace_id)
    .where("id", "=", meeting.id)
    .execute();
}

/** Sets or clears the brief of a meeting; false when it was moved meanwhile by somebody else, and then nothing is changed. */
export async function moveBrief(
  tx: Tx,
  meeting: Pick<MeetingRow, "workspace_id" | "id" | "brief_at">,
  next: Instant | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("meetings")
    .set({ brief_at: next })
    .where("workspace_id", "=", meeting.workspace_id)
    .where("id", "=", meeting.id)
    .where("brief_at", meeting.brief_at === null ? "is" : "=", meeting.brief_at)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Meetings of every workspace whose brief is due, the longest waiting first. By index. */
export const briefsDue = (tx: Tx, now: Instant, limit: number): Promise<MeetingRow[]> =>
  tx
    .selectFrom("meetings")
    .selectAll()
    .where("brief_at", "<=", now)
    .orderBy("brief_at")
    .orderBy("id")
    .limit(limit)
    .$call(unlessTaken(tx))
    .execute();

/** A person is forgotten: out of those who come to the meetings of their client. */
export async function forgetInMeetings(
  tx: Tx,
  workspace: string,
  client: string,
  contact: string,
  erase: (text: string) => string,
): Promise<void> {
  const rows = await tx
    .selectFrom("meetings")
    .select(["id", "people"])
    .where("workspace_id", "=", workspace)
    .where("client_id", "=", client)
    .execute();
  for (const row of rows) {
    const { contacts, others } = peopleIn(row);
    const people: MeetingPeople = {
      contacts: contacts.filter((id) => id !== contact),
      others: others.filter((name) => erase(name) === name),
    };
    await tx
      .updateTable("meetings")
      .set({ people: JSON.stringify(people) })
      .where("workspace_id", "=", workspace)
      .where("id", "=", row.id)
      .execute();
  }
}

/** Sets or clears the briefs of a member's meetings still to come. */
export async function rebrief(tx: Tx, asker: Asker, briefAt: (start: Instant) => Instant | null): Promise<void> {
  const coming = await tx
    .selectFrom("meetings")
    .select(["workspace_id", "id", "starts_at"])
    .where("workspace_id", "=", asker.workspace)
    .where("member_id", "=", asker.member)
    .where("starts_at", ">", asker.now)
    .execute();
  for (const row of coming) await changeMeeting(tx, row, { brief_at: briefAt(row.starts_at) });
}
