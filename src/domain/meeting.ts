/** Meetings of a member's calendar: whose they are, and when something is to be done about them (`docs/practice.md`). */
import { addDays, DAY_MS, HOUR_MS, instantAt, localDay, localTime, MINUTE_MS } from "./time.ts";
import type { Channel, Instant } from "./vocabulary.ts";

/** A brief comes so long before its meeting. */
const BRIEF_AHEAD_MS = 15 * MINUTE_MS;
/** A brief that could not be sent in time is of use until the meeting has well begun. */
const BRIEF_USE_MS = 10 * MINUTE_MS;

/** Meetings are known for today and so many days after it. */
export const DAYS_AHEAD = 7;

const READ_EVERY_MS = 30 * MINUTE_MS;
/** Once more shortly before the morning, so that it knows what was moved in the night. */
const BEFORE_MORNING_MS = 10 * MINUTE_MS;
const LONGEST_PAUSE_MS = 6 * HOUR_MS;
/** Nobody moves meetings at night. */
const DAY_BEGINS = "06:00";
const DAY_ENDS = "21:00";

/** When a calendar is read again. `failures`: readings that failed in a row, each doubling the pause. */
export function nextReading(now: Instant, zone: string, morning: Instant | null, failures: number): Instant {
  if (failures > 0) return now + Math.min(READ_EVERY_MS * 2 ** Math.min(failures - 1, 10), LONGEST_PAUSE_MS);
  const soon = now + READ_EVERY_MS;
  const time = localTime(soon, zone);
  const today = localDay(soon, zone);
  const waking = instantAt(time >= DAY_ENDS ? addDays(today, 1) : today, DAY_BEGINS, zone);
  const regular = time >= DAY_BEGINS && time < DAY_ENDS ? soon : waking;
  const before = morning === null ? regular : morning - BEFORE_MORNING_MS;
  return before > now && before < regular ? before : regular;
}

/** What a calendar's row says of its readings. */
interface Readings {
  readonly readAt: Instant | null;
  readonly brokenSince: Instant | null;
  readonly toldAt: Instant | null;
}

const PATIENCE_MS = 2 * HOUR_MS;

/** A calendar that cannot be read is told of once, and not for a server that was away for a moment. */
export const isToldBroken = ({ brokenSince, toldAt }: Readings, now: Instant): boolean =>
  brokenSince !== null && toldAt === null && now - brokenSince >= PATIENCE_MS;

/** What was read more than a day ago says nothing of today, so no day is called empty by it. */
export const isFresh = ({ readAt }: Pick<Readings, "readAt">, now: Instant): boolean =>
  readAt !== null && now - readAt < DAY_MS;

/** When the brief of a meeting is due; `null`: that moment has passed, or no brief is wanted. */
export const briefAt = (start: Instant, wanted: boolean, now: Instant): Instant | null =>
  wanted && start - BRIEF_AHEAD_MS > now ? start - BRIEF_AHEAD_MS : null;

export const isBriefOfUse = (start: Instant, now: Instant): boolean => now < start + BRIEF_USE_MS;

const VIDEO =
  /\b(zoom\.us|zoomgov\.com|meet\.google\.com|teams\.(microsoft|live)\.com|webex\.com|whereby\.com|meet\.jit\.si|gotomeeting\.com|skype\.com|around\.co|bluejeans\.com|goto\.com|telemost\.yandex)\b|microsoft teams|google meet/i;
const LINK = /https:\/\/[^\s<>"']+/i;

/** A place that is a link, or names a service of video calls, is no room: online does not replace a meeting in person. */
export const channelOf = (place: string | null): Channel =>
  place !== null && (VIDEO.test(place) || LINK.test(place)) ? "video" : "meeting";

/** Where one taps to join; `null`: nowhere. */
export const joinLink = (place: string | null): string | null => (place && LINK.exec(place)?.[0]) || null;

/** Everybody has an address there: it says nothing of whom they work for. */
const FREE_MAIL = new Set([
  ...["gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com", "icloud.com"],
  ...["me.com", "mac.com", "aol.com", "proton.me", "protonmail.com", "gmx.com", "gmx.net", "gmx.de", "zoho.com"],
  ...["mail.com", "ukr.net", "i.ua", "meta.ua", "mail.ru", "bk.ru", "list.ru", "inbox.ru", "yandex.ru", "yandex.com"],
  ...["ya.ru", "rambler.ru", "yahoo.com.vn", "qq.com", "163.com", "fastmail.com", "hey.com", "pm.me"],
]);

const domainOf = (email: string): string => email.slice(email.lastIndexOf("@") + 1).toLowerCase();

/** The company's part of an address; `null` where anybody may have one. */
const companyOf = (email: string): string | null => {
  const domain = domainOf(email);
  return domain === "" || FREE_MAIL.has(domain) ? null : domain;
};

export interface KnownPerson {
  readonly id: string;
  readonly client: string;
  readonly email: string;
}

export interface Guest {
  readonly email: string;
  readonly name: string | null;
  readonly declined: boolean;
}

/** A meeting with one client. */
interface ClientMeeting {
  readonly client: string;
  /** Ids of the client's people who come. */
  readonly contacts: readonly string[];
  /** Others who come from there and are not known yet: their names, or their addresses. */
  readonly others: readonly string[];
}

/** More in one meeting is a conference. */
const MOST_CLIENTS = 3;

/**
 * The clients whom a meeting is with: those whose people are invited, else those at whose company the invited work, else
 * those named in its title. None for a meeting the reader has declined. `own`: the reader's address, whose company is
 * nobody's client. `named`: clients that the title names.
 */
export function clientsOfMeeting(
  guests: readonly Guest[],
  known: readonly KnownPerson[],
  named: readonly string[],
  own: string | null,
): readonly ClientMeeting[] {
  const me = own?.toLowerCase() ?? null;
  if (guests.some((guest) => guest.email === me && guest.declined)) return [];
  const ours = me === null ? null : companyOf(me);
  const coming = guests.filter((guest) => !guest.declined && guest.email !== me);
  const people = known.filter((person) => coming.some((guest) => guest.email === person.email.toLowerCase()));
  const byCompany = companies(known, ours);
  const strangers = coming.filter((guest) => !people.some((person) => person.email.toLowerCase() === guest.email));
  const from = (guest: Guest): readonly string[] => byCompany.get(companyOf(guest.email) ?? "") ?? [];
  const invited = [...new Set(people.map((person) => person.client))];
  const works = [...new Set(strangers.flatMap((guest) => (from(guest).length === 1 ? from(guest) : [])))];
  const clients = invited.length > 0 ? invited : works.length > 0 ? works : named;
  return clients.slice(0, MOST_CLIENTS).map((client) => ({
    client,
    contacts: [...new Set(people.flatMap((person) => (person.client === client ? [person.id] : [])))],
    others: strangers.flatMap((guest) => (from(guest).includes(client) ? [guest.name ?? guest.email] : [])),
  }));
}

/** Company → clients whose people have addresses there; one that two clients share tells them apart no more. */
function companies(known: readonly KnownPerson[], ours: string | null): ReadonlyMap<string, readonly string[]> {
  const clients = new Map<string, Set<string>>();
  for (const { email, client } of known) {
    const company = companyOf(email);
    if (company === null || company === ours) continue;
    clients.set(company, (clients.get(company) ?? new Set()).add(client));
  }
  return new Map([...clients].map(([company, ids]) => [company, [...ids]]));
}
