/** The brief before a meeting with a client: pushed 15 minutes ahead, opened by a tap from the morning. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { plain, shortened, type Text } from "../chat/text.ts";
import { isBriefOfUse, joinLink } from "../domain/meeting.ts";
import { mayDisturb } from "../domain/quiet-hours.ts";
import { type Raise, raiseOf } from "../domain/raise.ts";
import type { Person } from "../domain/stakeholders.ts";
import { localDay, localTime } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { openPromises } from "../store/client-promises.ts";
import { clientById, contactsOf } from "../store/clients.ts";
import { briefsDue, meetingById, moveBrief, peopleIn } from "../store/meetings.ts";
import { restOf } from "../store/member-days.ts";
import { openIdeas } from "../store/money.ts";
import { enqueue } from "../store/outbox.ts";
import { memberById } from "../store/people.ts";
import { freshnessOf } from "../store/people-freshness.ts";
import type { ClientRow, FollowUpRow } from "../store/schema.ts";
import type { MeetingRow } from "../store/schema-calendar.ts";
import type { Tx } from "../store/store.ts";
import { CALENDAR_BUTTONS } from "../wording/calendar.ts";
import { BANDS, CARD } from "../wording/card.ts";
import { LINE_BUTTONS } from "../wording/checklist.ts";
import { BRIEF, RAISE } from "../wording/meeting-brief.ts";
import { say, sayPlain } from "../wording/say.ts";
import { contactLine, roleNames } from "../wording/terms.ts";
import { lastText, owedText } from "./ask-client.ts";
import { type Card, clientSpan, listed, oneLine } from "./card-parts.ts";
import { reasonLines } from "./card-reasons.ts";
import { type ClientHealth, healthOfClients } from "./client-health.ts";
import { settleDue, type Tick } from "./settle-due.ts";

const TITLE_SHOWN = 60;
const PEOPLE_SHOWN = 5;
const TEXT_SHOWN = 60;

/**
 * Queues up to `limit` briefs that are due (`settleDue`). In quiet hours, on a day off, or when the meeting has well begun
 * (we were down), none is sent: the morning has the meeting.
 */
export const sendDueBriefs = (tick: Tick, limit: number): Promise<number> =>
  settleDue(
    {
      due: briefsDue,
      settle: sendBrief,
      putOff: moveBrief,
      failed: "brief.failed",
      named: ({ id }) => ({ meeting: id }),
    },
    tick,
    limit,
  );

async function sendBrief(tx: Tx, meeting: MeetingRow, { now, newId }: Tick): Promise<void> {
  if (!(await moveBrief(tx, meeting, null))) return;
  const member = await memberById(tx, meeting.workspace_id, meeting.member_id);
  if (!member || !isBriefOfUse(meeting.starts_at, now)) return;
  if (!mayDisturb(now, await restOf(tx, member, localDay(now, member.zone)))) return;
  await enqueue(tx, {
    workspace: meeting.workspace_id,
    id: newId(),
    key: `brief:${meeting.id}:${meeting.starts_at}`,
    kind: "brief",
    member: member.id,
    subject: { kind: "brief", id: meeting.id },
    address: null,
    now,
  });
}

/** The words of a queued brief; `null` when it no longer holds: called off, moved away, logged, over, out of sight. */
export async function briefMessage(
  tx: Tx,
  subject: { readonly kind: "brief"; readonly id: string },
  reader: Asker,
): Promise<Reply | null> {
  const meeting = await meetingById(tx, reader, subject.id);
  if (!meeting || meeting.touchpoint_id !== null || !isBriefOfUse(meeting.starts_at, reader.now)) return null;
  // Moved to later since: another brief comes at its time.
  if (meeting.brief_at !== null) return null;
  const client = await clientById(tx, reader, meeting.client_id);
  return client ? briefOf(tx, meeting, client, reader) : null;
}

/** Opened by a tap on the morning's line, which it takes you back to. */
export async function showBrief(tx: Tx, command: CommandOf<"show_brief">, from: Asker): Promise<Reply> {
  const found = await seenMeeting(tx, command.meeting, from);
  if (!found) return meetingGone(from);
  const brief = await briefOf(tx, found.meeting, found.client, from);
  const back: Action = {
    label: sayPlain(from.language, LINE_BUTTONS.back),
    does: { kind: "show_checklist", all: false },
  };
  return { ...brief, actions: [...brief.actions, back] };
}

/** The asker's own meeting, while they may see its client. */
export async function seenMeeting(
  tx: Tx,
  id: string,
  from: Asker,
): Promise<{ readonly meeting: MeetingRow; readonly client: ClientRow } | undefined> {
  const meeting = await meetingById(tx, from, id);
  const client = meeting && (await clientById(tx, from, meeting.client_id));
  return client && { meeting, client };
}

export const meetingGone = (from: Asker): Reply => oneLine("refusal", say(from.language, BRIEF.gone));

/** `notes` come under it. */
export async function briefOf(
  tx: Tx,
  meeting: MeetingRow,
  client: ClientRow,
  from: Asker,
  notes: readonly Text[] = [],
): Promise<Reply> {
  const { workspace, language } = from;
  const today = localDay(from.now, from.zone);
  const [known] = await healthOfClients(tx, workspace, [client], today);
  if (!known) throw new Error(`no health facts for client ${client.id}`);
  const contacts = await contactsOf(tx, workspace, client.id);
  const ids = contacts.map((contact) => contact.id);
  const fresh = await freshnessOf(tx, workspace, client.id, ids);
  const people = contacts.map((row): Person => ({ ...row, lastOn: fresh.lastOn.get(row.id) ?? null }));
  const card: Card = { language, client, facts: known.facts, people, meeting: null };
  const promises = await openPromises(tx, workspace, client.id);
  const ours = promises.filter((promise) => promise.ower === "us");
  const theirs = promises.filter((promise) => promise.ower === "client");
  const ideas = await openIdeas(tx, workspace, [client.id]);
  const last = fresh.lastTouch;
  const link = joinLink(meeting.place);
  const lines: readonly Text[] = [
    ...scoreTexts(card, known),
    whoComes(meeting, people, from),
    last ? say(language, BRIEF.lastTalk, { what: lastText(card, last, today) }) : say(language, BRIEF.neverTalked),
    ours.length > 0 ? say(language, CARD.weOwe, { what: owedText(card, ours, today) }) : say(language, BRIEF.noDebts),
    ...(theirs.length > 0 ? [say(language, CARD.theyOwe, { what: owedText(card, theirs, today) })] : []),
    raiseText(
      card,
      theirs,
      ideas.map((idea) => idea.what),
      today,
    ),
    ...(link === null
      ? []
      : [say(language, BRIEF.join, { link: { kind: "link", text: new URL(link).host, url: link } })]),
  ];
  return {
    tone: "plain",
    title: titleOf(meeting, client, from),
    sections: [
      { kind: "lines", lines: lines.map((text): Line => ({ text })) },
      ...notes.map((text) => ({ kind: "note", text }) as const),
    ],
    actions: [
      {
        label: sayPlain(language, CALENDAR_BUTTONS.log),
        does: { kind: "log_meeting", meeting: meeting.id },
        style: "primary",
      },
      {
        label: sayPlain(language, LINE_BUTTONS.card),
        does: { kind: "ask_client", words: "", client: { kind: "known", id: client.id } },
      },
    ],
  };
}

/** `11:00 Acme · Quarterly review`; a title that only names the client says nothing more. */
function titleOf(meeting: MeetingRow, client: ClientRow, from: Asker): Text {
  const time = localTime(meeting.starts_at, from.zone);
  const iso = `${localDay(meeting.starts_at, from.zone)}T${time}`;
  const title = shortened(meeting.title, TITLE_SHOWN);
  const more = title === "" || title.toLowerCase() === client.name.toLowerCase() ? [] : [plain(` · ${title}`)];
  return [
    ...say(from.language, BRIEF.title, { time: { kind: "date", text: time, iso }, client: clientSpan(client) }),
    ...more,
  ];
}

/** The score with its change, and what weighs most in it. */
function scoreTexts(card: Card, { health, was }: ClientHealth): readonly Text[] {
  if (health.kind !== "score") return [];
  const { language } = card;
  const change = was === null || was === health.score ? 0 : health.score - was;
  const score = say(language, BRIEF.score, {
    score: health.score,
    band: sayPlain(language, BANDS[health.band]),
    change: change === 0 ? "" : change > 0 ? ` ↑${change}` : ` ↓${-change}`,
  });
  const [reason] = reasonLines(card, health);
  return [reason ? [...score, plain("; "), ...reason.text] : score];
}

function whoComes(meeting: MeetingRow, people: readonly Person[], { language }: Asker): Text {
  const { contacts, others } = peopleIn(meeting);
  const known = people
    .filter((person) => contacts.includes(person.id))
    .map((person): Text => {
      const role = person.role === null ? [] : [plain(` (${sayPlain(language, roleNames[person.role])})`)];
      return [...contactLine(person), ...role];
    });
  const strangers = others.map((name) => say(language, BRIEF.isNew, { name: shortened(name, TEXT_SHOWN) }));
  const all = [...known, ...strangers];
  if (all.length === 0) return say(language, BRIEF.nobodyKnown);
  const more = all.length - PEOPLE_SHOWN;
  const shown = all.slice(0, PEOPLE_SHOWN);
  const who = more > 0 ? [...shown, say(language, CARD.more, { count: more })] : shown;
  return say(language, BRIEF.comes, { who: listed(who, "; ") });
}

function raiseText(card: Card, theirs: readonly FollowUpRow[], ideas: readonly string[], today: LocalDate): Text {
  const { language } = card;
  const theirLate = theirs.flatMap((one) => (one.due_on !== null && one.due_on < today ? [one.text] : []));
  const raise = raiseOf({ health: card.facts, theirLate, ideas });
  return say(language, BRIEF.raise, { what: raised(card, raise) });
}

function raised({ language }: Card, raise: Raise): Text {
  switch (raise.kind) {
    case "our_promise":
    case "their_promise":
    case "growth":
      return say(language, RAISE[raise.kind], { text: shortened(raise.text, TEXT_SHOWN) });
    case "invoice":
      return say(language, RAISE.invoice, { days: raise.days });
    case "complaint":
    case "notice":
    case "who_decides":
    case "satisfaction":
    case "plans":
      return say(language, RAISE[raise.kind]);
  }
}
