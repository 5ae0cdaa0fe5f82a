/** Members' calendars: where each is read, and how the last readings went. The address stays sealed here. */
import type { FeedProblem } from "../chat/calendar.ts";
import type { Instant } from "../domain/vocabulary.ts";
import type { Flag } from "./schema.ts";
import type { CalendarRow } from "./schema-calendar.ts";
import type { Db, Tx } from "./store.ts";

/** What the sealed address is bound to. */
export const ownerOf = (workspace: string, member: string): string => `calendar:${workspace}:${member}`;

export const calendarOf = (db: Db, workspace: string, member: string): Promise<CalendarRow | undefined> =>
  db
    .selectFrom("calendars")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("member_id", "=", member)
    .executeTakeFirst();

/** Connects a calendar in place of an earlier one, to be read at once. */
export async function connectCalendar(
  tx: Tx,
  calendar: { readonly workspace: string; readonly member: string; readonly address: string; readonly now: Instant },
): Promise<void> {
  const fresh = {
    address: calendar.address,
    due_at: calendar.now,
    read_at: null,
    failures: 0,
    problem: null,
    broken_since: null,
    told_at: null,
    created_at: calendar.now,
  };
  await tx
    .insertInto("calendars")
    .values({ workspace_id: calendar.workspace, member_id: calendar.member, briefs: 1, ...fresh })
    .onConflict((conflict) => conflict.columns(["workspace_id", "member_id"]).doUpdateSet(fresh))
    .execute();
}

/** False when there was none. */
export async function forgetCalendar(tx: Tx, workspace: string, member: string): Promise<boolean> {
  for (const table of ["meetings", "calendars"] as const) {
    const { numDeletedRows } = await tx
      .deleteFrom(table)
      .where("workspace_id", "=", workspace)
      .where("member_id", "=", member)
      .executeTakeFirst();
    if (table === "calendars") return numDeletedRows > 0n;
  }
  return false;
}

/** Calendars of every workspace that are to be read now, the longest waiting first. By index. */
export const dueCalendars = (db: Db, now: Instant, limit: number): Promise<CalendarRow[]> =>
  db.selectFrom("calendars").selectAll().where("due_at", "<=", now).orderBy("due_at").limit(limit).execute();

interface Read {
  readonly due_at: Instant;
  readonly address?: string;
  readonly read_at?: Instant;
  readonly failures?: number;
  readonly problem?: FeedProblem | null;
  readonly broken_since?: Instant | null;
  readonly told_at?: Instant | null;
}

/** Moves a calendar on; false when it was connected anew, read or forgotten by somebody else meanwhile. */
export async function moveCalendar(tx: Tx, calendar: CalendarRow, to: Read): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("calendars")
    .set(to)
    .where("workspace_id", "=", calendar.workspace_id)
    .where("member_id", "=", calendar.member_id)
    .where("address", "=", calendar.address)
    .where("due_at", "=", calendar.due_at)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function setBriefs(tx: Tx, workspace: string, member: string, briefs: Flag): Promise<void> {
  await tx
    .updateTable("calendars")
    .set({ briefs })
    .where("workspace_id", "=", workspace)
    .where("member_id", "=", member)
    .execute();
}

export async function markTold(tx: Tx, workspace: string, member: string, now: Instant): Promise<void> {
  await tx
    .updateTable("calendars")
    .set({ told_at: now })
    .where("workspace_id", "=", workspace)
    .where("member_id", "=", member)
    .execute();
}
