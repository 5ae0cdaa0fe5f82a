/** The checklist in a member's hands: shown when asked for, and edited in place as its lines are done. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf, SnoozeUntil } from "../chat/command.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { plain } from "../chat/text.ts";
import { factId } from "../domain/checklist-facts.ts";
import { followUpOf, type Item, type ItemState, type ListLine, withState } from "../domain/checklist-state.ts";
import { nextMonday, snoozeFor } from "../domain/follow-up.ts";
import { addDays, localDay, localTime } from "../domain/time.ts";
import { type LocalDate, type LocalMoment, STATUSES } from "../domain/vocabulary.ts";
import { projectsOfLine } from "../store/checklist-clients.ts";
import { checklistOf, saveChecklist } from "../store/checklists.ts";
import { followUpById } from "../store/follow-ups.ts";
import type { Tx } from "../store/store.ts";
import { CHECKLIST } from "../wording/checklist.ts";
import { dayTitle } from "../wording/dates.ts";
import { say, sayPlain } from "../wording/say.ts";
import { statusNames } from "../wording/terms.ts";
import { canClose, checklistReply, openedView, type View } from "./checklist-reply.ts";
import { markFinished } from "./finish-follow-up.ts";
import { undoButton } from "./follow-up-card.ts";
import { invoiceDetails, takeMoneyStep } from "./money-of-morning.ts";
import { fallAsleep, sleeperOf } from "./snooze.ts";
import { type TodaysList, todaysChecklist } from "./todays-checklist.ts";

/** Three buttons each, under a list that has its own; the next ones come as these are refreshed. */
const PROJECTS_WITH_BUTTONS = 8;

export async function showChecklist(tx: Tx, command: CommandOf<"show_checklist">, from: Asker): Promise<Reply> {
  return checklistReply(from, await todaysChecklist(tx, from), { all: command.all });
}

/** A tap on a line's number. An older message opens today's line of the same client, if there is one. */
export async function openLine(tx: Tx, command: CommandOf<"open_line">, from: Asker): Promise<Reply> {
  const list = await todaysChecklist(tx, from);
  const line = list.lines.find((one) => one.id === command.line);
  const open = line?.items.some((item) => item.state.kind === "open");
  if (!line || !open) return replyOn(from, list, command.day, { all: line ? !line.shown : false });
  const view = openedView(from, list, line);
  const statuses = await statusLines(
    tx,
    from,
    line,
    view.all ? list.lines.length : list.lines.findLastIndex((one) => one.shown) + 1,
  );
  const invoices = await invoiceDetails(tx, from, line);
  return replyOn(from, list, command.day, {
    ...view,
    below: [
      ...(statuses.length > 0 ? [{ kind: "lines", lines: statuses } as const] : (view.below ?? [])),
      ...(invoices.length > 0 ? [{ kind: "lines", lines: invoices } as const] : []),
    ],
  });
}

/** Ticks a line, or the one task of that id: a follow-up is finished, anything else is handled for today. */
export async function lineDone(tx: Tx, command: CommandOf<"line_done">, from: Asker): Promise<Reply> {
  const list = await todaysChecklist(tx, from);
  const undo: Action[] = [];
  let { lines } = list;
  for (const item of await itemsOf(tx, from, list, command)) {
    const entry = await finishItem(tx, from, item);
    if (entry !== null && undo.length === 0) undo.push(undoButton(from, entry));
    lines = withState(lines, factId(item.fact), { kind: "done" });
  }
  return closeReply(tx, from, { ...list, lines }, command, undo);
}

/** Puts a line off. Follow-ups sleep as they do everywhere; the rest comes back on the morning of that day. */
export async function lineSnooze(tx: Tx, command: CommandOf<"line_snooze">, from: Asker): Promise<Reply> {
  const list = await todaysChecklist(tx, from);
  const undo: Action[] = [];
  let { lines } = list;
  for (const item of await itemsOf(tx, from, list, command)) {
    const slept = await putOffItem(tx, from, item, command.until);
    if (slept === null) continue;
    if (slept.entry !== null && undo.length === 0) undo.push(undoButton(from, slept.entry));
    lines = withState(lines, factId(item.fact), slept.state);
  }
  return closeReply(tx, from, { ...list, lines }, command, undo);
}

interface Tapped {
  readonly day: LocalDate;
  readonly line: string;
}

/** Open items that a tap means: of today's list, or, from an older message, its follow-ups that are still open. */
async function itemsOf(tx: Tx, from: Asker, list: TodaysList, { day, line }: Tapped): Promise<readonly Item[]> {
  const among = (lines: readonly ListLine[]): readonly Item[] =>
    lines.flatMap((one) => one.items.filter((item) => one.id === line || factId(item.fact) === line)).filter(canClose);
  const current = among(list.lines);
  if (current.length > 0 || day === list.day) return current;
  return among((await checklistOf(tx, from, day)) ?? []).filter((item) => followUpOf(item) !== null);
}

/** The journal's entry, when there is something to undo. */
async function finishItem(tx: Tx, from: Asker, item: Item): Promise<string | null> {
  const id = followUpOf(item);
  if (id === null) return takeMoneyStep(tx, from, item.fact);
  const followUp = await followUpById(tx, from, id);
  return followUp?.state === "open" ? markFinished(tx, followUp, from) : null;
}

async function putOffItem(
  tx: Tx,
  from: Asker,
  item: Item,
  until: SnoozeUntil,
): Promise<{ readonly entry: string | null; readonly state: ItemState } | null> {
  const id = followUpOf(item);
  if (id === null) {
    const today = localDay(from.now, from.zone);
    if (until === "later_today") return null;
    const day = until === "tomorrow" ? addDays(today, 1) : nextMonday(today);
    return { entry: null, state: { kind: "moved", until: day } };
  }
  const followUp = await followUpById(tx, from, id);
  if (followUp?.state !== "open") return null;
  const sleep = snoozeFor(until, await sleeperOf(tx, followUp), from.now);
  const entry = await fallAsleep(tx, followUp, sleep, from);
  return { entry, state: { kind: "moved", until: sleep.snoozed_until ?? momentOf(from, sleep.remind_at ?? from.now) } };
}

const momentOf = (from: Asker, at: number): LocalMoment => `${localDay(at, from.zone)}T${localTime(at, from.zone)}`;

async function closeReply(
  tx: Tx,
  from: Asker,
  list: TodaysList,
  tapped: Tapped,
  undo: readonly Action[],
): Promise<Reply> {
  await saveChecklist(tx, from, list.day, list.lines);
  const line = list.lines.find(
    (one) => one.id === tapped.line || one.items.some((item) => factId(item.fact) === tapped.line),
  );
  return replyOn(from, list, tapped.day, { all: line ? !line.shown : false, actions: undo });
}

/** A button of an older message brings today's list, and says so. */
function replyOn(from: Asker, list: TodaysList, day: LocalDate, view: View): Reply {
  if (day === list.day) return checklistReply(from, list, view);
  const text = say(from.language, CHECKLIST.olderList, { day: dayTitle(from.language, day, list.day) });
  return checklistReply(from, list, { ...view, below: [...(view.below ?? []), { kind: "note", text }] });
}

/** One tap for each project whose status is old; numbered on from the `after` lines of the list above. */
async function statusLines(tx: Tx, from: Asker, line: ListLine, after: number): Promise<readonly Line[]> {
  const { fact } = line.items[0];
  if (fact.kind !== "statuses") return [];
  return (await projectsOfLine(tx, from, fact.projects)).slice(0, PROJECTS_WITH_BUTTONS).map((project, at) => ({
    // Under a message of Telegram the buttons stand apart from their line: the same number is on both.
    number: after + at + 1,
    mark: project.status,
    text: [
      { kind: "client", id: project.client, name: project.client_name },
      ...(project.name === "" ? [] : [plain(`: ${project.name}`)]),
    ],
    actions: STATUSES.map((status) => ({
      label: sayPlain(from.language, statusNames[status]),
      does: { kind: "project_status", project: project.id, status, note: null, among: true },
    })),
  }));
}
