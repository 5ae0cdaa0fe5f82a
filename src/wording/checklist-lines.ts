/** What a line of the morning says: one line tells what and why, short enough for a phone. */
import { plain, type Span, type Text } from "../chat/text.ts";
import type { Fact, Person, Standing } from "../domain/checklist-facts.ts";
import { isMissed } from "../domain/checklist-order.ts";
import { ownerIsWarned } from "../domain/review.ts";
import { daysBetween, isoWeekday } from "../domain/time.ts";
import type { Language, LocalDate } from "../domain/vocabulary.ts";
import { LINES } from "./checklist-words.ts";
import { dayShort, weekdayShort } from "./dates.ts";
import { shortMoney } from "./money.ts";
import { type Phrase, say } from "./say.ts";

/** Monday first. Ukrainian and Russian say the preposition with the day, and it bends. */
const ON_DAY: Readonly<Partial<Record<Language, readonly string[]>>> = {
  uk: ["в пн", "у вт", "в ср", "в чт", "в пт", "в сб", "в нд"],
  ru: ["в пн", "во вт", "в ср", "в чт", "в пт", "в сб", "в вс"],
};
const SINCE_DAY: Readonly<Partial<Record<Language, readonly string[]>>> = {
  uk: ["з пн", "з вт", "із ср", "з чт", "з пт", "із сб", "з нд"],
  ru: ["с пн", "со вт", "со ср", "с чт", "с пт", "с сб", "с вс"],
};
const SINCE_DATE: Readonly<Partial<Record<Language, string>>> = { uk: "з ", ru: "с " };

const WEEK = 7;

/** A weekday names a day less than a week away; further it is a date. */
function dayWord(
  language: Language,
  day: LocalDate,
  today: LocalDate,
  bent: Readonly<Partial<Record<Language, readonly string[]>>>,
  before: Readonly<Partial<Record<Language, string>>>,
): Span {
  if (Math.abs(daysBetween(today, day)) < WEEK) {
    const text = bent[language]?.[isoWeekday(day) - 1] ?? weekdayShort(language, day);
    return { kind: "date", text, iso: day };
  }
  const short = dayShort(language, day, today);
  return { kind: "date", text: `${before[language] ?? ""}${"text" in short ? short.text : day}`, iso: day };
}

const contactSpan = ({ id, name }: Person): Span => ({ kind: "contact", id, name });
const memberSpan = ({ id, name }: Person): Span => ({ kind: "member", id, name });

export interface Wording {
  readonly language: Language;
  readonly today: LocalDate;
  /** By id. */
  readonly clients: ReadonlyMap<string, Standing>;
  /** Others lead the reader, and see on Friday what has waited for too long. */
  readonly toldToLeads?: boolean;
}

/** The whole line: its client, what it says of it, and how much more there is about the same client. */
export function lineText(how: Wording, client: string | null, facts: readonly [Fact, ...Fact[]]): Text {
  const [first, ...absorbed] = facts;
  const said = withClient(how, client, first, absorbed);
  const owner = client === null ? null : how.clients.get(client)?.standingInFor;
  return owner ? say(how.language, LINES.standingInFor, { line: said, name: memberSpan(owner) }) : said;
}

function withClient(how: Wording, id: string | null, first: Fact, absorbed: readonly Fact[]): Text {
  const name = id === null ? undefined : how.clients.get(id)?.name;
  const client: Span | null = id !== null && name !== undefined ? { kind: "client", id, name } : null;
  switch (first.kind) {
    case "meeting":
      return meetingText(how, first, client, absorbed);
    case "no_talk":
      return [
        ...(client ? say(how.language, LINES.noTalk, { client }) : say(how.language, LINES.noTalkAlone)),
        ...missedText(how, absorbed),
      ];
    default: {
      const tasks = absorbed.filter((fact) => fact.kind === "follow_up" || fact.kind === "deadline");
      const folded = tasks.filter((fact) => !isMissed(fact)).length;
      const more = folded > 0 ? [plain(` +${folded}`)] : [];
      return [...(client ? [client, plain(": ")] : []), ...factText(how, first), ...missedText(how, absorbed), ...more];
    }
  }
}

/** Reminders that were missed, each by its words: a number would be a dropped reminder. */
const missedText = (how: Wording, absorbed: readonly Fact[]): Text =>
  absorbed.filter(isMissed).flatMap((fact) => [plain("; "), ...factText(how, fact)]);

/** `11:00 Acme, 63 ↓12, owe price list`. */
function meetingText(
  how: Wording,
  meeting: Extract<Fact, { readonly kind: "meeting" }>,
  client: Span | null,
  absorbed: readonly Fact[],
): Text {
  const { health, change, notice } = meeting;
  const parts: Text[] = [];
  if (health !== null) parts.push([plain(`${health}${changeText(change)}`)]);
  if (absorbed.some((fact) => fact.kind === "complaint" && fact.severe)) parts.push(say(how.language, LINES.severe));
  const owed = absorbed.find(
    (fact) => fact.kind === "follow_up" && fact.promise && fact.ower === "us" && !isMissed(fact),
  );
  if (owed?.kind === "follow_up") parts.push(say(how.language, LINES.owe, { text: owed.text }));
  if (notice !== null) parts.push(say(how.language, LINES.notice, { days: notice }));
  return [
    { kind: "date", text: meeting.at, iso: `${how.today}T${meeting.at}` },
    ...(client ? [plain(" "), client] : []),
    ...parts.flatMap((part) => [plain(", "), ...part]),
    ...missedText(how, absorbed),
  ];
}

function changeText(change: number | null): string {
  if (change === null || change === 0) return "";
  return change > 0 ? ` ↑${change}` : ` ↓${-change}`;
}

/** What one fact says, without its client. */
export function factText(how: Wording, fact: Fact): Text {
  const { language, today } = how;
  const on = (day: LocalDate): Span => dayWord(language, day, today, ON_DAY, {});
  const since = (day: LocalDate): Span => dayWord(language, day, today, SINCE_DAY, SINCE_DATE);
  const trying = (what: Phrase, whom: Person | null): Text =>
    whom ? say(language, LINES.try, { what: say(language, what), whom: contactSpan(whom) }) : say(language, what);
  switch (fact.kind) {
    case "complaint":
      return fact.severe ? say(language, LINES.severe) : say(language, LINES.complaint, { since: since(fact.since) });
    case "waiting":
      return say(language, LINES.waiting, { contact: contactSpan(fact.contact), since: since(fact.since) });
    case "follow_up":
      return helped(language, followUpText(how, fact, on, since), fact.couldDo);
    case "deadline":
      return helped(language, say(language, LINES.deadline, { name: fact.name, on: on(fact.due) }), fact.couldDo);
    case "clock":
      return clockText(how, fact);
    case "silent":
      return trying(LINES.silent, fact.whom);
    case "user_level":
      return trying(LINES.userLevel, fact.whom);
    case "invoice":
      if (fact.daysLate < 0) {
        const money = shortMoney(language, fact.amount, fact.currency);
        return say(language, LINES.dueSoon, { money, days: -fact.daysLate });
      }
      return say(language, LINES.late, {
        money: shortMoney(language, fact.amount, fact.currency),
        days: fact.daysLate,
      });
    case "no_budget":
      return fact.whom
        ? say(language, LINES.noBudget, { whom: contactSpan(fact.whom) })
        : say(language, LINES.noBudgetNobody);
    case "behind_plan":
      return say(language, LINES.behindPlan, { percent: fact.percent });
    case "statuses":
      return say(language, LINES.statuses, { count: fact.projects.length });
    case "growth":
      return say(language, LINES.growth, { share: fact.share, offer: fact.offer });
    case "notice":
      return say(language, LINES.notice, { days: fact.days });
    case "contract_end":
      return say(language, LINES.contractEnd, { days: fact.days });
    case "greeted":
      return say(language, LINES.greeted, { contact: contactSpan(fact.contact), by: memberSpan(fact.by) });
    case "birthday":
      return say(language, LINES.birthday, { contact: contactSpan(fact.contact), on: on(fact.on) });
    case "in_person_review":
      return say(language, LINES.inPersonReview);
    case "meeting":
      return meetingText(how, fact, null, []);
    case "no_talk":
      return say(language, LINES.noTalkAlone);
  }
}

const helped = (language: Language, line: Text, other: Person | null): Text =>
  other ? say(language, LINES.couldDo, { line, name: memberSpan(other) }) : line;

type FollowUpFact = Extract<Fact, { readonly kind: "follow_up" }>;

function followUpText(
  { language, today }: Wording,
  { text, due, time, ower, promise, handedBy, nudges = 0 }: FollowUpFact,
  on: (day: LocalDate) => Span,
  since: (day: LocalDate) => Span,
): Text {
  if (handedBy) return say(language, LINES.handed, { text, name: memberSpan(handedBy) });
  if (due === null) return [plain(text)];
  if (ower === "client") {
    if (due < today) {
      const line = say(language, LINES.theyOwe, { text, since: since(due) });
      return nudges > 0 ? say(language, LINES.nudgeAgain, { line, count: nudges }) : line;
    }
    return due === today
      ? say(language, LINES.theyOweToday, { text })
      : say(language, LINES.theyOweOn, { text, on: on(due) });
  }
  if (due === today) {
    if (time) return say(language, LINES.at, { text, time: { kind: "date", text: time, iso: `${due}T${time}` } });
    return say(language, promise ? LINES.promisedToday : LINES.today, { text });
  }
  return say(language, promise ? LINES.promised : LINES.own, { text, on: on(due) });
}

function clockText(how: Wording, fact: Extract<Fact, { readonly kind: "clock" }>): Text {
  const text = pastText(how.language, fact);
  const tier = how.clients.get(fact.client)?.tier;
  const warned = how.toldToLeads === true && tier !== undefined && ownerIsWarned({ ...fact, tier }, how.today);
  return warned ? say(how.language, LINES.leadSees, { line: text }) : text;
}

function pastText(language: Language, fact: Extract<Fact, { readonly kind: "clock" }>): Text {
  const { days, max, whom } = fact;
  switch (fact.clock) {
    case "any":
      return say(language, LINES.any, { days, max });
    case "decides":
      return whom
        ? say(language, LINES.decides, { whom: contactSpan(whom), days, max })
        : say(language, LINES.decidesNobody, { days, max });
    case "in_person":
      return say(language, LINES.inPerson, { days, max });
  }
}
