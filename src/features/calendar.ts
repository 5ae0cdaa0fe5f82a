/** A member's calendar among their settings: connected by its secret address, and given a link back to their follow-ups. */
import type { Asker } from "../chat/asker.ts";
import type { CalendarCommand } from "../chat/calendar.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Action, Fact, Line, Reply, Section } from "../chat/reply.ts";
import { code, plain, type Text } from "../chat/text.ts";
import { hostOf, readFeedAddress } from "../domain/feed-address.ts";
import { briefAt, DAYS_AHEAD, isToldBroken } from "../domain/meeting.ts";
import { saysOff } from "../domain/read-setting.ts";
import { DAY_MS, localDay, localTime } from "../domain/time.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { endLink, issueLink, linkOf } from "../store/calendar-links.ts";
import { calendarOf, connectCalendar, forgetCalendar, markTold, ownerOf, setBriefs } from "../store/calendars.ts";
import { clientsByIds } from "../store/clients.ts";
import type { Random } from "../store/codes.ts";
import { meetingsBetween, rebrief } from "../store/meetings.ts";
import type { CalendarRow } from "../store/schema-calendar.ts";
import type { Safe } from "../store/sealing.ts";
import type { Db, Tx } from "../store/store.ts";
import { CALENDAR, CALENDAR_BUTTONS, FEED_PROBLEM_WORDS } from "../wording/calendar.ts";
import { dayShort, daySpan, momentSpan } from "../wording/dates.ts";
import { type Phrase, say, sayPlain } from "../wording/say.ts";
import { SETTINGS } from "../wording/settings.ts";
import { clientSpan, listed } from "./card-parts.ts";

export interface CalendarParts {
  readonly safe: Safe;
  readonly random: Random;
  /** How the world reaches us, without a slash at the end; `null`: it does not. */
  readonly publicUrl: string | null;
}

const MEETINGS_SHOWN = 5;

/** Where the links lead: `/calendar/<token>.ics`. */
export const LINK_PATH = "/calendar/";

export async function calendar(
  tx: Tx,
  command: Exclude<CalendarCommand, { readonly kind: "show_brief" | "log_meeting" | "recap" | "ask_agreed" }>,
  from: Asker,
  parts: CalendarParts,
): Promise<Reply> {
  switch (command.kind) {
    case "show_calendar":
      return page(tx, from, parts);
    case "connect_calendar":
      return connect(tx, command, from, parts);
    case "disconnect_calendar":
      await forgetCalendar(tx, from.workspace, from.member);
      return page(tx, from, parts, [done(from, CALENDAR.disconnected)]);
    case "switch_briefs":
      await setBriefs(tx, from.workspace, from.member, command.on ? 1 : 0);
      await rebrief(tx, from, (start) => briefAt(start, command.on, from.now));
      return page(tx, from, parts);
    case "open_calendar_link":
      return openLink(tx, from, parts);
    case "close_calendar_link":
      await endLink(tx, from);
      return page(tx, from, parts, [done(from, CALENDAR.linkEnded)]);
  }
}

/** The address is a secret: it is sealed at once, and never repeated. */
async function connect(
  tx: Tx,
  { words }: CommandOf<"connect_calendar">,
  from: Asker,
  parts: CalendarParts,
): Promise<Reply> {
  if (saysOff(words)) return calendar(tx, { kind: "disconnect_calendar" }, from, parts);
  const typed = readFeedAddress(words);
  if (typed.kind !== "address") {
    const why = typed.kind === "not_https" ? CALENDAR.notHttps : CALENDAR.noAddress;
    return {
      tone: "refusal",
      sections: [{ kind: "lines", lines: [{ text: say(from.language, why) }] }, ...howTo(from)],
      actions: [backButton(from)],
      awaits: { kind: "connect_calendar", words: "" },
    };
  }
  const { workspace, member, now } = from;
  const address = parts.safe.seal(typed.address, ownerOf(workspace, member));
  await forgetCalendar(tx, workspace, member);
  await connectCalendar(tx, { workspace, member, address, now });
  const line: Line = {
    mark: "done",
    text: say(from.language, CALENDAR.connected, { host: hostOf(typed.address) }),
  };
  return { ...(await page(tx, from, parts, [line])), tone: "good" };
}

async function openLink(tx: Tx, from: Asker, parts: CalendarParts): Promise<Reply> {
  if (parts.publicUrl === null) return page(tx, from, parts, [{ text: say(from.language, CALENDAR.noPublicUrl) }]);
  const token = await issueLink(tx, from, parts.random);
  const address = `${parts.publicUrl}${LINK_PATH}${token}.ics`;
  const shown = await page(tx, from, parts, [
    { text: say(from.language, CALENDAR.yourLink) },
    { text: [code(address)] },
  ]);
  const button = sayPlain(from.language, CALENDAR_BUTTONS.newLink);
  return { ...shown, once: say(from.language, CALENDAR.linkShown, { button }) };
}

const done = (from: Asker, phrase: Phrase): Line => ({ mark: "done", text: say(from.language, phrase) });

async function page(tx: Tx, from: Asker, parts: CalendarParts, before: readonly Line[] = []): Promise<Reply> {
  const { language } = from;
  const row = await calendarOf(tx, from.workspace, from.member);
  const link = await linkOf(tx, from);
  const today = localDay(from.now, from.zone);
  const facts: Fact[] = [{ label: say(language, CALENDAR.name), value: stateText(row, from, parts) }];
  if (row?.read_at != null) {
    facts.push({ label: say(language, CALENDAR.meetings), value: await meetingsText(tx, from) });
  }
  if (row) {
    const value = say(language, row.briefs === 1 ? CALENDAR.briefsOn : CALENDAR.off);
    facts.push({ label: say(language, CALENDAR.briefs), value });
  }
  facts.push({
    label: say(language, CALENDAR.link),
    value: link
      ? say(language, CALENDAR.linkSince, { day: dayShort(language, localDay(link.created_at, from.zone), today) })
      : say(language, CALENDAR.off),
  });
  return {
    tone: "plain",
    title: say(language, CALENDAR.title),
    sections: [
      ...(before.length > 0 ? [{ kind: "lines", lines: before } as const] : []),
      { kind: "facts", facts },
      ...(row ? [] : howTo(from)),
    ],
    actions: buttons(from, row, link !== undefined),
    ...(row ? {} : { awaits: { kind: "connect_calendar", words: "" } }),
  };
}

const howTo = ({ language }: Asker): readonly Section[] => [
  { kind: "lines", lines: [{ text: say(language, CALENDAR.how) }, { text: say(language, CALENDAR.where) }] },
  { kind: "note", text: say(language, CALENDAR.privacy) },
];

function buttons(from: Asker, row: CalendarRow | undefined, linked: boolean): readonly Action[] {
  const button = (label: Phrase, does: CalendarCommand): Action => ({ label: sayPlain(from.language, label), does });
  return [
    ...(row
      ? [
          button(CALENDAR_BUTTONS.check, { kind: "show_calendar" }),
          row.briefs === 1
            ? button(CALENDAR_BUTTONS.briefsOff, { kind: "switch_briefs", on: false })
            : button(CALENDAR_BUTTONS.briefsOn, { kind: "switch_briefs", on: true }),
          button(CALENDAR_BUTTONS.disconnect, { kind: "disconnect_calendar" }),
        ]
      : []),
    button(CALENDAR_BUTTONS.newLink, { kind: "open_calendar_link" }),
    ...(linked ? [button(CALENDAR_BUTTONS.endLink, { kind: "close_calendar_link" })] : []),
    backButton(from),
  ];
}

const backButton = (from: Asker): Action => ({
  label: sayPlain(from.language, SETTINGS.back),
  does: { kind: "settings" },
});

/** One fact of the screen of settings. */
export async function calendarFact(tx: Tx, { workspace, member, language }: Asker): Promise<Fact> {
  const row = await calendarOf(tx, workspace, member);
  const state = row ? (row.problem === null ? CALENDAR.hidden : FEED_PROBLEM_WORDS[row.problem]) : CALENDAR.none;
  return { label: say(language, CALENDAR.name), value: say(language, state) };
}

/** Of the address only where it leads. */
function stateText(row: CalendarRow | undefined, from: Asker, { safe }: Pick<CalendarParts, "safe">): Text {
  const { language } = from;
  if (!row) return say(language, CALENDAR.none);
  const address = safe.open(row.address, ownerOf(from.workspace, from.member));
  const host = address === null ? sayPlain(language, CALENDAR.hidden) : hostOf(address);
  if (row.problem !== null) {
    return say(language, CALENDAR.brokenAt, { host, why: say(language, FEED_PROBLEM_WORDS[row.problem]) });
  }
  if (row.read_at === null) return say(language, CALENDAR.waiting, { host });
  return say(language, CALENDAR.readAt, { host, when: when(row.read_at, from) });
}

const when = (at: Instant, { language, zone, now }: Asker): Text => [
  momentSpan(language, `${localDay(at, zone)}T${localTime(at, zone)}`, localDay(now, zone)),
];

async function meetingsText(db: Db, from: Asker): Promise<Text> {
  const meetings = await meetingsBetween(db, from, from.now, from.now + DAYS_AHEAD * DAY_MS);
  const rows = await clientsByIds(db, from, [...new Set(meetings.map((one) => one.client_id))]);
  const clients = new Map(rows.map((row) => [row.id, row]));
  const texts = meetings.flatMap((one): Text[] => {
    const client = clients.get(one.client_id);
    return client ? [[...when(one.starts_at, from), plain(" "), clientSpan(client)]] : [];
  });
  if (texts.length === 0) return say(from.language, CALENDAR.noMeetings);
  const more = texts.length - MEETINGS_SHOWN;
  return listed([...texts.slice(0, MEETINGS_SHOWN), ...(more > 0 ? [[plain(`+${more}`)]] : [])], "; ");
}

/**
 * Told once, in the morning: the calendar has not been read for a while, and how to mend it. A morning that its platform
 * refused is put into words again, so what was told this very day is told by them too.
 */
export async function brokenCalendar(tx: Tx, from: Asker): Promise<readonly Section[]> {
  const row = await calendarOf(tx, from.workspace, from.member);
  if (!row || row.problem === null || row.broken_since === null) return [];
  const today = localDay(from.now, from.zone);
  const { read_at: readAt, broken_since: brokenSince } = row;
  const toldAt = row.told_at !== null && localDay(row.told_at, from.zone) === today ? null : row.told_at;
  if (!isToldBroken({ readAt, brokenSince, toldAt }, from.now)) return [];
  await markTold(tx, from.workspace, from.member, from.now);
  const { language } = from;
  const day = daySpan(language, localDay(brokenSince, from.zone), today);
  const why = say(language, FEED_PROBLEM_WORDS[row.problem]);
  return [
    {
      kind: "note",
      text: [
        ...say(language, CALENDAR.broken, { day, why }),
        plain(" "),
        ...say(language, CALENDAR.mend, { command: code("settings calendar") }),
      ],
    },
  ];
}
