/** From the text of an iCalendar file to the meetings of some days. Runs in a thread of its own (`parse-thread.ts`). */
import ical, { type Attendee, type EventInstance, type Organizer, type ParameterValue, type VEvent } from "node-ical";
import type { FeedEvent, Invited } from "../../src/chat/calendar.ts";
import type { Instant } from "../../src/domain/vocabulary.ts";

export interface Days {
  /** IANA: of times that name no zone themselves, unless the file names one. */
  readonly zone: string;
  readonly from: Instant;
  readonly to: Instant;
}

const MOST_EVENTS = 500;
const MOST_INVITED = 60;
const TITLE = 200;
const PLACE = 500;
const DAY_MS = 86_400_000;

/** Occurrences that begin within the days, in their order; whole days and what was cancelled are left out. */
export function parseFeed(text: string, days: Days): readonly FeedEvent[] {
  const found = new Map<string, FeedEvent>();
  for (const event of Object.values(ical.sync.parseICS(withZones(text, days.zone)))) {
    if (event?.type !== "VEVENT") continue;
    for (const one of occurrencesOf(event as VEvent, days)) found.set(one.occurrence, one); // its type says VEVENT
  }
  return [...found.values()].toSorted((one, other) => one.start - other.start).slice(0, MOST_EVENTS);
}

/**
 * A time without a zone is the clock on the reader's wall, but node-ical takes that of the machine: so it is given its
 * zone before. Calendars that leave it out say theirs once, for the whole file.
 */
function withZones(text: string, zone: string): string {
  const named = /^X-WR-TIMEZONE:(\S+)\s*$/m.exec(text)?.[1];
  const here = named !== undefined && isZone(named) ? named : zone;
  return text.replace(
    /^(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)((?:;[^:\r\n]*)?):([\dT,]+)(?=\r?$)/gm,
    (line, ...parts) => {
      const [name = "", how = "", value = ""]: string[] = parts;
      return value.includes("T") && !/;TZID=/i.test(how) ? `${name}${how};TZID=${here}:${value}` : line;
    },
  );
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format() !== "";
  } catch {
    return false;
  }
}

function occurrencesOf(event: VEvent, days: Days): FeedEvent[] {
  return [...expanded(event, days), ...movedInto(event, days)].flatMap((one) => {
    const [start, end] = [one.start.getTime(), one.end.getTime()];
    const outside = !(start >= days.from && start < days.to);
    if (outside || one.isFullDay || one.event.status === "CANCELLED") return [];
    return [
      {
        occurrence: `${event.uid} ${one.occurrence.toISOString()}`,
        title: textOf(one.summary).slice(0, TITLE),
        start,
        end: end > start && end - start <= DAY_MS ? end : start,
        place: textOf(one.event.location).slice(0, PLACE) || null,
        invited: invitedTo(one.event),
      },
    ];
  });
}

type Occurrence = Pick<EventInstance, "start" | "end" | "summary" | "isFullDay"> & {
  readonly event: VEvent;
  /** When the rule puts it, wherever it was moved to. */
  readonly occurrence: Date;
};

/** One rule that node-ical cannot follow (no day ever fits, thousands a day) leaves the others standing. */
function expanded(event: VEvent, days: Days): Occurrence[] {
  try {
    return ical
      .expandRecurringEvent(event, { from: new Date(days.from), to: new Date(days.to) })
      .map((one) => ({ ...one, occurrence: one.event.recurrenceid ?? (one.isRecurring ? one.start : new Date(0)) }));
  } catch {
    return [];
  }
}

/** Moved here from a day outside the days that were asked for. */
const movedInto = (event: VEvent, days: Days): Occurrence[] =>
  // Their type leaves one field out, which with an index signature leaves none.
  Object.values((event.recurrences ?? {}) as Readonly<Record<string, VEvent>>).flatMap((moved) => {
    const at = moved.start.getTime();
    if (at < days.from || at >= days.to || moved.datetype === "date" || !moved.recurrenceid) return [];
    const { start, end = moved.start, summary, recurrenceid } = moved;
    return [{ event: moved, start, end, summary, isFullDay: false, occurrence: recurrenceid }];
  });

const textOf = (value: ParameterValue | undefined): string =>
  (typeof value === "string" ? value : String(value?.val ?? "")).replace(/\s+/g, " ").trim();

/** Whoever called the meeting comes, too. */
function invitedTo(event: VEvent): readonly Invited[] {
  const all: readonly (Attendee | Organizer)[] = [event.attendee ?? [], event.organizer ?? []].flat();
  const byEmail = new Map<string, Invited>();
  for (const one of all.slice(0, MOST_INVITED)) {
    const address = typeof one === "string" ? one : one.val;
    const email = /^(?:mailto:)?([^\s@]+@[^\s@]+)$/i.exec(address)?.[1]?.toLowerCase();
    if (email === undefined || byEmail.has(email)) continue;
    const how = typeof one === "string" ? {} : one.params;
    byEmail.set(email, {
      email,
      name: nameOf("CN" in how ? how.CN : undefined, email),
      declined: "PARTSTAT" in how && how.PARTSTAT === "DECLINED",
    });
  }
  return [...byEmail.values()];
}

const nameOf = (name: unknown, email: string): string | null => {
  const text = typeof name === "string" ? name.replace(/^"|"$/g, "").trim() : "";
  return text === "" || text.toLowerCase() === email ? null : text.slice(0, TITLE);
};
