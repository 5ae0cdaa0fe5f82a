/** Regular reports and the like: one occurrence is open at a time, and the next comes by the rule once it is done. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Line, Reply } from "../chat/reply.ts";
import { nextInSeries, occurrenceAfter, ruleOf } from "../domain/series.ts";
import { addDays, localDay } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { type FollowUp, followUpById } from "../store/follow-ups.ts";
import { noteInJournal } from "../store/journal.ts";
import { deleteSeries, moveSeries, saveSeries, seriesOf } from "../store/series.ts";
import type { Tx } from "../store/store.ts";
import { daySpan } from "../wording/dates.ts";
import { say, sayPlain } from "../wording/say.ts";
import { oftenText, SERIES } from "../wording/series.ts";
import { createFollowUp } from "./add-follow-up.ts";
import { followUpGone, followUpReply, openButton, undoButton, whatOf } from "./follow-up-card.ts";
import { settleClient } from "./which-client.ts";

export const addSeries = (tx: Tx, command: CommandOf<"add_series">, from: Asker): Promise<Reply> =>
  command.client.kind === "unnamed"
    ? started(tx, command, null, from)
    : settleClient(tx, command.client, command.words, from, (client) => started(tx, command, client.id, from));

async function started(tx: Tx, command: CommandOf<"add_series">, client: string | null, from: Asker): Promise<Reply> {
  const { language } = from;
  const rule = ruleOf(command.rule);
  const today = localDay(from.now, from.zone);
  const yesterday = addDays(today, -1);
  const first = nextInSeries(rule, yesterday);
  // Today's, unless its time is over already.
  const made = await occurrence(tx, { ...command, client, day: first }, from);
  const on = made.day;
  const id = from.newId();
  await saveSeries(tx, {
    workspace_id: from.workspace,
    id,
    client_id: client,
    member_id: from.member,
    text: command.text,
    rule: command.rule,
    due_time: command.time,
    follow_up_id: made.followUp.id,
    on_day: on,
    created_at: from.now,
  });
  const entry = await noteInJournal(tx, from, "changed", {
    name: command.text,
    client,
    added: [
      { table: "follow_ups", id: made.followUp.id },
      { table: "series", id },
    ],
  });
  const title = say(language, SERIES.noted, {
    what: whatOf(made.followUp),
    often: oftenText(language, rule),
    day: daySpan(language, on, today),
  });
  const more: Line[] = [{ text: say(language, SERIES.never) }];
  return followUpReply(from, made.followUp, { tone: "good", title, more }, [
    undoButton(from, entry),
    openButton(from, made.followUp.id),
  ]);
}

interface Occurrence {
  readonly text: string;
  readonly rule: string;
  readonly time: string | null;
  readonly client: string | null;
  readonly day: LocalDate;
}

/** The follow-up of a day of the series; of the next one where that day's time is over. */
async function occurrence(
  tx: Tx,
  { text, rule, time, client, day }: Occurrence,
  from: Asker,
): Promise<{ readonly followUp: FollowUp; readonly day: LocalDate }> {
  const on = (at: LocalDate) => (time === null ? at : `${at}T${time}`);
  const base = { text, client, touch: null, ower: "us" } as const;
  const over = time !== null && day === localDay(from.now, from.zone) && on(day) <= momentNow(from);
  const chosen = over ? nextInSeries(ruleOf(rule), day) : day;
  const { followUp } = await createFollowUp(tx, { ...base, due: on(chosen) }, from);
  return { followUp, day: chosen };
}

const momentNow = ({ now, zone }: Asker): string =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16);

/** What undoing needs to bring an occurrence back. */
export interface Advanced {
  readonly id: string;
  readonly next: string;
  readonly on_day: LocalDate;
}

/** Puts the next occurrence on the list of whoever did this one; `null` when it is of no series. */
export async function advanceSeries(tx: Tx, done: FollowUp, from: Asker): Promise<Advanced | null> {
  const series = await seriesOf(tx, from.workspace, done.id);
  if (!series) return null;
  const day = occurrenceAfter(ruleOf(series.rule), series.on_day, localDay(from.now, from.zone));
  const made = await occurrence(
    tx,
    { text: done.text, rule: series.rule, time: series.due_time, client: done.client_id, day },
    { ...from, member: done.member_id },
  );
  await moveSeries(tx, from, series.id, { follow_up_id: made.followUp.id, on_day: made.day });
  return { id: series.id, next: made.followUp.id, on_day: series.on_day };
}

/** `Repeats: every Mon`, with the tap that ends it. */
export async function seriesLines(tx: Tx, followUp: FollowUp, from: Asker): Promise<Line[]> {
  const series = await seriesOf(tx, from.workspace, followUp.id);
  if (!series) return [];
  const { language } = from;
  return [
    {
      text: say(language, SERIES.repeats, { often: oftenText(language, ruleOf(series.rule)) }),
      actions: [{ label: sayPlain(language, SERIES.stop), does: { kind: "stop_series", followUp: followUp.id } }],
    },
  ];
}

/** After the one that was ticked: when it comes next. */
export async function nextTimeLines(tx: Tx, advanced: Advanced | null, from: Asker): Promise<Line[]> {
  const series = advanced && (await seriesOf(tx, from.workspace, advanced.next));
  if (!series) return [];
  const { language } = from;
  const day = daySpan(language, series.on_day, localDay(from.now, from.zone));
  return [{ text: say(language, SERIES.next, { day, often: oftenText(language, ruleOf(series.rule)) }) }];
}

/** The open occurrence stays; nothing comes after it. */
export async function stopSeries(tx: Tx, command: CommandOf<"stop_series">, from: Asker): Promise<Reply> {
  const followUp = await followUpById(tx, from, command.followUp);
  const series = followUp && (await seriesOf(tx, from.workspace, followUp.id));
  if (!series) return followUpGone(from);
  await deleteSeries(tx, from.workspace, series.id);
  const entry = await noteInJournal(tx, from, "changed", {
    name: series.text,
    client: series.client_id,
    removed: [{ table: "series", row: series }],
  });
  const title = say(from.language, SERIES.stopped, { what: whatOf(followUp) });
  return followUpReply(from, followUp, { tone: "good", title }, [
    undoButton(from, entry),
    openButton(from, followUp.id),
  ]);
}
