/** Being away: nothing unasked reaches the member, and a deputy gets what would have. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { code, quote, type Span, shortened, type Text } from "../chat/text.ts";
import { type Absence, decideAbsence, isAway } from "../domain/absence.ts";
import { localDay } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { nextWorkingDay } from "../domain/working-days.ts";
import { absenceOf, absencesFrom, endAbsence, saveAbsence } from "../store/absences.ts";
import { noteInJournal } from "../store/journal.ts";
import { daysOffOf } from "../store/member-days.ts";
import { membersNamed } from "../store/members-named.ts";
import { memberById } from "../store/people.ts";
import type { MemberRow } from "../store/schema.ts";
import type { AbsenceRow } from "../store/schema-team.ts";
import type { Tx } from "../store/store.ts";
import { AWAY, AWAY_BUTTONS } from "../wording/away.ts";
import { dayTitle } from "../wording/dates.ts";
import { say, sayPlain } from "../wording/say.ts";
import { undoButton } from "./follow-up-card.ts";
import { scheduleMember } from "./morning.ts";

/** Buttons with colleagues; a larger team types the name. */
const OFFERED = 20;
const LABEL = 75;
const WORDS_SHOWN = 100;

/** Days and a deputy in typed words; without days it shows how things stand and asks. */
export async function away(tx: Tx, command: CommandOf<"away">, from: Asker): Promise<Reply> {
  const { words, deputy } = command;
  if (command.from === null) return asked(tx, words, from);
  const days = { from: command.from, until: command.until ?? command.from };
  const { fitting, all } = await membersNamed(tx, from, deputy, from.member);
  const [only, another] = fitting;
  if (deputy !== null && (!only || another)) {
    // What is wrong with the days is said first: a name would not mend it.
    const decision = decideAbsence(days, null, localDay(from.now, from.zone));
    if (decision.kind !== "away" && decision.kind !== "deputy_away") return refused(decision.kind, days, from);
    const phrase = only ? AWAY.severalDeputies : AWAY.whichDeputy;
    const question = say(from.language, phrase, { words: quote(shortened(deputy, WORDS_SHOWN)) });
    return whom(question, days, only ? fitting : all, from);
  }
  return leave(tx, days, only ?? null, from);
}

/** A colleague's button, or nobody's. */
export async function setAway(tx: Tx, command: CommandOf<"set_away">, from: Asker): Promise<Reply> {
  const deputy = command.deputy === null ? null : await memberById(tx, from.workspace, command.deputy);
  return leave(tx, command, deputy ?? null, from);
}

interface Days {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

async function leave(tx: Tx, days: Days, deputy: MemberRow | null, from: Asker): Promise<Reply> {
  const theirs = deputy ? ((await absenceOf(tx, from.workspace, deputy.id)) ?? null) : null;
  const decision = decideAbsence(days, theirs, localDay(from.now, from.zone));
  switch (decision.kind) {
    case "away":
      return gone(tx, decision.absence, deputy, from);
    case "deputy_away": {
      const { all } = await membersNamed(tx, from, null, from.member);
      const others = all.filter((one) => one.id !== deputy?.id);
      const name = deputy ? memberSpan(deputy) : "";
      const day = dayOf(decision.until, from);
      return whom(say(from.language, AWAY.deputyAway, { name, day }), days, others, from);
    }
    case "backwards":
    case "past":
    case "too_long":
      return refused(decision.kind, days, from);
  }
}

async function gone(tx: Tx, absence: Absence, deputy: MemberRow | null, from: Asker): Promise<Reply> {
  const before = (await absenceOf(tx, from.workspace, from.member)) ?? null;
  await saveAbsence(tx, {
    workspace_id: from.workspace,
    member_id: from.member,
    ...absence,
    deputy_id: deputy?.id ?? null,
    created_at: from.now,
  });
  await scheduleMember(tx, from.workspace, from.member, from.now);
  const entry = await noteInJournal(tx, from, "away", { before });
  return awayReply(tx, absence, deputy, from, entry);
}

/** How it stands, with what can be changed about it. `entry`: it was only now said. */
async function awayReply(
  tx: Tx,
  absence: Absence,
  deputy: MemberRow | null,
  from: Asker,
  entry: string | null,
): Promise<Reply> {
  const { language } = from;
  const today = localDay(from.now, from.zone);
  const { all } = await membersNamed(tx, from, null, from.member);
  const member = await memberById(tx, from.workspace, from.member);
  const off = member ? await daysOffOf(tx, member, today) : new Set<LocalDate>();
  const back = nextWorkingDay(absence.until_day, member?.work_days ?? "1234567", off);
  const lines: Line[] = [
    {
      text: deputy
        ? say(language, AWAY.deputy, { name: memberSpan(deputy) })
        : say(language, all.length > 0 ? AWAY.noDeputy : AWAY.alone),
    },
    { text: say(language, AWAY.quiet, { day: dayOf(back, from) }) },
    ...(await leftToMe(tx, absence, from)),
  ];
  const days = { from: absence.from_day, until: absence.until_day };
  const end: Action = {
    label: sayPlain(language, isAway(absence, today) ? AWAY_BUTTONS.back : AWAY_BUTTONS.callOff),
    does: { kind: "end_away" },
  };
  return {
    tone: entry === null ? "plain" : "good",
    title:
      days.from === days.until
        ? say(language, AWAY.setOneDay, { day: dayOf(days.from, from) })
        : say(language, AWAY.set, { from: dayOf(days.from, from), until: dayOf(days.until, from) }),
    sections: [{ kind: "lines", lines }],
    actions: [...(deputy ? [] : colleagues(all, days)), ...(entry === null ? [] : [undoButton(from, entry)]), end],
  };
}

/** Whoever counts on the reader for some of these days. */
async function leftToMe(tx: Tx, absence: Absence, from: Asker): Promise<Line[]> {
  const others = (await absencesFrom(tx, from.workspace, absence.from_day)).filter(
    (one) => one.deputy_id === from.member && one.from_day <= absence.until_day,
  );
  const lines: Line[] = [];
  for (const { member_id } of others) {
    const member = await memberById(tx, from.workspace, member_id);
    if (member) lines.push({ text: say(from.language, AWAY.leftToYou, { name: memberSpan(member) }) });
  }
  return lines;
}

/** Back, or not leaving after all. */
export async function endAway(tx: Tx, _: CommandOf<"end_away">, from: Asker): Promise<Reply> {
  const { language } = from;
  const today = localDay(from.now, from.zone);
  const before = await absenceOf(tx, from.workspace, from.member);
  const list: Action = {
    label: sayPlain(language, AWAY_BUTTONS.today),
    does: { kind: "show_checklist", all: false },
  };
  if (!before || before.until_day < today) return answer("plain", say(language, AWAY.here), [list]);
  await endAbsence(tx, from.workspace, from.member);
  await scheduleMember(tx, from.workspace, from.member, from.now);
  const entry = await noteInJournal(tx, from, "away", { before });
  const said = isAway(before, today)
    ? say(language, AWAY.back)
    : say(language, AWAY.calledOff, { from: dayOf(before.from_day, from), until: dayOf(before.until_day, from) });
  return answer("good", said, [list, undoButton(from, entry)]);
}

/** The absence as it was before the entry; said by how things stand then. */
export async function undoAway(tx: Tx, from: Asker, { before }: { readonly before: AbsenceRow | null }): Promise<Text> {
  // The deputy of then may be the same person by now.
  if (before) await saveAbsence(tx, before.deputy_id === from.member ? { ...before, deputy_id: null } : before);
  else await endAbsence(tx, from.workspace, from.member);
  await scheduleMember(tx, from.workspace, from.member, from.now);
  if (!before || before.until_day < localDay(from.now, from.zone)) return say(from.language, AWAY.here);
  return say(from.language, AWAY.set, { from: dayOf(before.from_day, from), until: dayOf(before.until_day, from) });
}

async function asked(tx: Tx, words: string, from: Asker): Promise<Reply> {
  const typed = words.replace(/^\/(?:rapport\s+)?\w+/, "").trim();
  const current = await absenceOf(tx, from.workspace, from.member);
  if (typed === "" && current && current.until_day >= localDay(from.now, from.zone)) {
    const deputy = current.deputy_id === null ? null : await memberById(tx, from.workspace, current.deputy_id);
    return awayReply(tx, current, deputy ?? null, from, null);
  }
  const lines: Line[] = [{ text: exampleOf(AWAY.ask, from) }];
  if (typed !== "") {
    lines.unshift({ text: say(from.language, AWAY.noDays, { words: quote(shortened(typed, WORDS_SHOWN)) }) });
  }
  return {
    tone: "ask",
    sections: [{ kind: "lines", lines }],
    actions: [],
    awaits: { kind: "read_again", words: "", at: from.now, client: null, as: "away" },
  };
}

const exampleOf = (phrase: typeof AWAY.ask, { language }: Asker): Text =>
  say(language, phrase, { example: code(`/away ${sayPlain(language, AWAY.example)}`) });

function refused(kind: "backwards" | "past" | "too_long", days: Days, from: Asker): Reply {
  const { language } = from;
  const again = exampleOf(AWAY.ask, from);
  const why: Readonly<Record<typeof kind, Text>> = {
    backwards: say(language, AWAY.backwards, { from: dayOf(days.from, from), until: dayOf(days.until, from) }),
    past: say(language, AWAY.past),
    too_long: say(language, AWAY.tooLong, { example: code("/handover Acme Taras") }),
  };
  return {
    tone: "refusal",
    sections: [{ kind: "lines", lines: [{ text: why[kind] }, { text: again }] }],
    actions: [],
    awaits: { kind: "read_again", words: "", at: from.now, client: null, as: "away" },
  };
}

function whom(question: Text, days: Days, members: readonly MemberRow[], from: Asker): Reply {
  const nobody: Action = {
    label: sayPlain(from.language, AWAY_BUTTONS.nobody),
    does: { kind: "set_away", ...days, deputy: null },
  };
  return answer("ask", question, [...colleagues(members, days), nobody]);
}

const colleagues = (members: readonly MemberRow[], days: Days): Action[] =>
  members.slice(0, OFFERED).map((member) => ({
    label: shortened(member.name, LABEL),
    does: { kind: "set_away", ...days, deputy: member.id },
  }));

const memberSpan = ({ id, name }: MemberRow): Span => ({ kind: "member", id, name });

const dayOf = (day: LocalDate, from: Asker): Span => dayTitle(from.language, day, localDay(from.now, from.zone));

const answer = (tone: Reply["tone"], text: Text, actions: readonly Action[]): Reply => ({
  tone,
  sections: [{ kind: "lines", lines: [{ text }] }],
  actions,
});
