/** Follow-ups as a calendar that Google, Apple and Outlook subscribe to. */
import createCalendar from "ical-generator";
import type { WriteFeed } from "../../src/chat/calendar.ts";

const ENTRY_MINUTES = 30;
const EVERY_SECONDS = 3_600;

/** Moments are written in UTC, so that no zone of ours has to be known to anybody. */
export const writeFeed: WriteFeed = (name, entries) => {
  const calendar = createCalendar({ name, prodId: { company: "Rapport", product: "Follow-ups" }, ttl: EVERY_SECONDS });
  for (const { id, title, at, changedAt } of entries) {
    const stamp = new Date(changedAt);
    const when =
      "day" in at
        ? { start: new Date(`${at.day}T00:00:00Z`), allDay: true, timezone: "UTC" }
        : { start: new Date(at.start), end: new Date(at.start + ENTRY_MINUTES * 60_000) };
    calendar.createEvent({ id, summary: title, stamp, ...when });
  }
  return calendar.toString();
};
