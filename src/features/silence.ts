/** A client that does not answer: the steps tried, and the next one by a tap. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { shortened, type Text } from "../chat/text.ts";
import { holidaysSince } from "../domain/cadence.ts";
import { type Ladder, waitOf } from "../domain/silence.ts";
import { addDays, localDay } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { addWorkingDays } from "../domain/working-days.ts";
import { cadenceRules, NO_HOLIDAYS } from "../store/cadence-rules.ts";
import { clientById } from "../store/clients.ts";
import { changeFollowUp, followUpById, saveFollowUp } from "../store/follow-ups.ts";
import { noteInJournal } from "../store/journal.ts";
import { saveNudge } from "../store/nudges.ts";
import { memberById } from "../store/people.ts";
import type { ClientRow } from "../store/schema.ts";
import { type LadderOfClient, ladderOfClient, markStep, silenceOf } from "../store/silences.ts";
import type { Tx } from "../store/store.ts";
import { dayShort, daySpan } from "../wording/dates.ts";
import { say, sayPlain } from "../wording/say.ts";
import { SILENCE, SILENCE_BUTTONS, STEP_NAMES, STEP_SHORT, STEP_WITH } from "../wording/silence.ts";
import { cardButton, clientSpan, listed, oneLine } from "./card-parts.ts";
import { followUpGone, undoButton, whatOf } from "./follow-up-card.ts";
import { clientGone } from "./which-client.ts";

const LABEL = 25;
/** Seven working days, whatever the holidays between. */
const LOOKED_AHEAD_DAYS = 60;

export async function showSilence(tx: Tx, command: CommandOf<"show_silence">, from: Asker): Promise<Reply> {
  const client = await clientById(tx, from, command.client);
  return client ? ladderReply(tx, client, from, [], []) : clientGone(from);
}

/** The ladder of a client with what has just been done on it; one that has answered has none. */
async function ladderReply(
  tx: Tx,
  client: ClientRow,
  from: Asker,
  more: readonly Line[],
  actions: readonly Action[],
): Promise<Reply> {
  const { language } = from;
  const silence = await silenceOf(tx, from.workspace, client.id);
  if (!silence) {
    const ended = say(language, SILENCE.ended, { client: clientSpan(client) });
    return oneLine("good", ended, [...actions, cardButton(client, language)]);
  }
  const found = await ladderOfClient(tx, from, client, silence);
  const day = dayShort(language, silence.since, localDay(from.now, from.zone));
  return {
    tone: more.length > 0 ? "good" : "warning",
    title: say(language, SILENCE.title, { client: clientSpan(client), day }),
    sections: [
      {
        kind: "lines",
        lines: [...triedLine(found.ladder, from), { text: nextText(found.ladder, from) }, ...more],
      },
    ],
    actions: [...actions, ...stepButtons(client, found, from), cardButton(client, language)],
  };
}

const triedLine = ({ tried }: Ladder, { language }: Asker): Line[] =>
  tried.length === 0 ? [] : [{ text: say(language, SILENCE.tried, { steps: triedText(tried, language) }) }];

const triedText = (tried: Ladder["tried"], language: Asker["language"]): Text =>
  listed(tried.map((step) => say(language, STEP_SHORT[step])));

function nextText({ next }: Ladder, { language }: Asker): Text {
  if (!next) return say(language, SILENCE.all);
  const { step, whom } = next;
  const named = whom && { kind: "contact" as const, id: whom.id, name: whom.name };
  return say(language, SILENCE.next, {
    step: named ? say(language, STEP_WITH[step], { whom: named }) : say(language, STEP_NAMES[step]),
  });
}

function stepButtons(client: ClientRow, { ladder, lead }: LadderOfClient, { language }: Asker): Action[] {
  const answered: Action = {
    label: sayPlain(language, SILENCE_BUTTONS.answered),
    does: { kind: "ask_words", client: client.id, as: "touch" },
  };
  const { next } = ladder;
  if (!next) return [answered];
  const climb = (tried: boolean): Action["does"] => ({ kind: "climb", client: client.id, step: next.step, tried });
  const label =
    next.step === "lead" && lead
      ? shortened(sayPlain(language, SILENCE_BUTTONS.askLead, { name: lead.name }), LABEL)
      : sayPlain(language, SILENCE_BUTTONS.tried);
  return [
    { label, does: climb(true), style: "primary" },
    { label: sayPlain(language, SILENCE_BUTTONS.unfit), does: climb(false) },
    answered,
  ];
}

/** Our lead's step is theirs to take: it goes on their list. */
export async function climb(tx: Tx, command: CommandOf<"climb">, from: Asker): Promise<Reply> {
  const client = await clientById(tx, from, command.client);
  if (!client) return clientGone(from);
  const silence = await silenceOf(tx, from.workspace, client.id);
  if (!silence) return ladderReply(tx, client, from, [], []);
  const found = await ladderOfClient(tx, from, client, silence);
  // Pressed twice, or on an older message: that step is behind us already.
  if (found.ladder.next?.step !== command.step) return ladderReply(tx, client, from, [], []);
  const today = localDay(from.now, from.zone);
  const step = await markStep(tx, from, client, command.step, command.tried, today);
  const task = command.tried ? await askLead(tx, client, found, silence.since, from) : null;
  const entry = await noteInJournal(tx, from, "changed", {
    name: client.name,
    client: client.id,
    added: [{ table: "silence_steps", id: step }, ...(task ? [{ table: "follow_ups", id: task.id }] : [])],
  });
  const again = daySpan(from.language, await againOn(tx, client, from), today);
  const more: Line[] = [
    ...(task ? [{ text: task.said }] : []),
    ...(command.tried ? [{ text: say(from.language, SILENCE.again, { day: again }) }] : []),
  ];
  return ladderReply(tx, client, from, more, [undoButton(from, entry)]);
}

async function askLead(
  tx: Tx,
  client: ClientRow,
  { ladder, lead }: LadderOfClient,
  since: LocalDate,
  from: Asker,
): Promise<{ readonly id: string; readonly said: Text } | null> {
  const whom = ladder.next?.whom;
  if (ladder.next?.step !== "lead" || !lead || !whom) return null;
  const today = localDay(from.now, from.zone);
  const id = from.newId();
  // In the language of who is to do it.
  const text = sayPlain(lead.language, SILENCE.leadTask, {
    whom: whom.name,
    day: dayShort(lead.language, since, today),
  });
  await saveFollowUp(tx, {
    workspace_id: from.workspace,
    id,
    client_id: client.id,
    member_id: lead.id,
    created_by: from.member,
    text,
    kind: "own",
    ower: "us",
    due_on: today,
    due_time: null,
    remind_at: null,
    snoozed_until: null,
    state: "open",
    done_at: null,
    touchpoint_id: null,
    handed_by: lead.id === from.member ? null : from.member,
    created_at: from.now,
  });
  const names = {
    name: { kind: "member", id: lead.id, name: lead.name },
    whom: { kind: "contact", id: whom.id, name: whom.name },
  } as const;
  return { id, said: say(from.language, SILENCE.leadAsked, names) };
}

/** On which working day it comes up again: the asker's weekdays without the holidays of the client. */
async function againOn(tx: Tx, client: ClientRow | undefined, from: Asker): Promise<LocalDate> {
  const today = localDay(from.now, from.zone);
  const member = await memberById(tx, from.workspace, from.member);
  const keeper = client ?? { country: member?.country ?? NO_HOLIDAYS, owner_id: null };
  const rules = await cadenceRules(tx, from.workspace, [keeper]);
  const holidays = holidaysSince(keeper, today, addDays(today, LOOKED_AHEAD_DAYS), rules);
  return addWorkingDays(today, waitOf(client?.tier ?? "standard"), member?.work_days ?? "", holidays);
}

/** What a client owes us was asked for again: it sleeps for as long as silence is borne, and then says how often. */
export async function nudge(tx: Tx, command: CommandOf<"nudge">, from: Asker): Promise<Reply> {
  const followUp = await followUpById(tx, from, command.followUp);
  if (!followUp || followUp.state === "done") return followUpGone(from);
  const { language } = from;
  const today = localDay(from.now, from.zone);
  const client = followUp.client_id === null ? undefined : await clientById(tx, from, followUp.client_id);
  const until = await againOn(tx, client, from);
  const { snoozed_until, remind_at } = followUp;
  await changeFollowUp(tx, from.workspace, followUp.id, { snoozed_until: until, remind_at: null });
  const id = await saveNudge(tx, from, followUp.id, today);
  const entry = await noteInJournal(tx, from, "changed", {
    name: followUp.text,
    client: followUp.client_id,
    added: [{ table: "nudges", id }],
    former: [{ table: "follow_ups", id: followUp.id, values: { snoozed_until, remind_at } }],
  });
  return {
    tone: "good",
    title: say(language, SILENCE.nudged, { what: whatOf(followUp) }),
    sections: [
      { kind: "lines", lines: [{ text: say(language, SILENCE.again, { day: daySpan(language, until, today) }) }] },
    ],
    actions: [undoButton(from, entry), ...(client ? [cardButton(client, language)] : [])],
  };
}

/** `No answer since 19 Nov. Tried: another channel`, or how often before any step of the ladder; for the client's card. */
export async function silenceLine(tx: Tx, client: ClientRow, from: Asker): Promise<Line[]> {
  const silence = await silenceOf(tx, from.workspace, client.id);
  if (!silence) return [];
  const { language } = from;
  const { ladder, attempts } = await ladderOfClient(tx, from, client, silence);
  const day = dayShort(language, silence.since, localDay(from.now, from.zone));
  const does = { kind: "show_silence", client: client.id } as const;
  return [
    {
      text:
        ladder.tried.length > 0
          ? say(language, SILENCE.line, { day, tried: triedText(ladder.tried, language) })
          : say(language, SILENCE.attempts, { day, count: attempts }),
      actions: [{ label: sayPlain(language, SILENCE_BUTTONS.open), does }],
    },
  ];
}
