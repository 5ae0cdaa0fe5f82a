/** A member's follow-ups for their own calendar. */
import type { FeedEntry } from "../chat/calendar.ts";
import { instantAt } from "../domain/time.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { askerOf } from "../store/asker.ts";
import { linkByToken } from "../store/calendar-links.ts";
import { openFollowUps } from "../store/follow-ups.ts";
import { memberById, workspaceById } from "../store/people.ts";
import type { CalendarLinkRow } from "../store/schema-calendar.ts";
import type { Db, Store } from "../store/store.ts";
import { readAcross, readIn } from "../store/wall.ts";
import { CALENDAR } from "../wording/calendar.ts";
import { sayPlain } from "../wording/say.ts";

interface FollowUpFeed {
  /** What the calendar is called. */
  readonly name: string;
  readonly entries: readonly FeedEntry[];
}

/** What is open and has a date, of the member whose link it is; `null` when the link never was, has ended, or its member is suspended. */
export async function followUpFeed(store: Store, token: string, now: Instant): Promise<FollowUpFeed | null> {
  const link = await readAcross(store, "whose link", (db) => linkByToken(db, token));
  return link ? readIn(store, link.workspace_id, (db) => feedOf(db, link, now)) : null;
}

async function feedOf(db: Db, link: CalendarLinkRow, now: Instant): Promise<FollowUpFeed | null> {
  const member = await memberById(db, link.workspace_id, link.member_id);
  if (!member || member.suspended !== null) return null;
  // Nothing is made here, so no id is asked for.
  const reader = askerOf(await workspaceById(db, member.workspace_id), member, now, () => "");
  const followUps = await openFollowUps(db, reader, null);
  return {
    name: sayPlain(member.language, CALENDAR.feedName),
    entries: followUps.flatMap((one): FeedEntry[] => {
      if (one.due_on === null) return [];
      const title = one.client_name === null ? one.text : `${one.client_name}: ${one.text}`;
      const at =
        one.due_time === null ? { day: one.due_on } : { start: instantAt(one.due_on, one.due_time, member.zone) };
      return [{ id: one.id, title, at, changedAt: one.created_at }];
    }),
  };
}
