/** A member's list as a message: its lines by part, a number to tap on each, and the buttons of the one that is open. */
import { type Asker, seesAll } from "../chat/asker.ts";
import type { SnoozeUntil } from "../chat/command.ts";
import type { Action, Line, Reply, Section } from "../chat/reply.ts";
import { plain, shortened, type Text, textOf } from "../chat/text.ts";
import { type Fact, factId, PARTS, type Part } from "../domain/checklist-facts.ts";
import { followUpOf, headOf, type Item, type ListLine, stateOf } from "../domain/checklist-state.ts";
import { BUTTONS } from "../wording/buttons.ts";
import { CHECKLIST, LINE_BUTTONS, PART_HEADINGS } from "../wording/checklist.ts";
import { factText, lineText, type Wording } from "../wording/checklist-lines.ts";
import { dayTitle, momentSpan } from "../wording/dates.ts";
import { type Phrase, say, sayPlain } from "../wording/say.ts";
import { stepsOf } from "./line-steps.ts";
import type { TodaysList } from "./todays-checklist.ts";

export interface View {
  /** Also what is behind "show all". */
  readonly all: boolean;
  /** Buttons of their own under the whole list: of the open line, or Undo. */
  readonly actions?: readonly Action[];
  /** What the open line is about, under the list. */
  readonly below?: readonly Section[];
}

const LABEL = 24;
/** More of one line's tasks would not fit under a list on a phone; the others are on the client's card. */
const TASKS_WITH_BUTTONS = 3;

interface Numbered {
  readonly line: ListLine;
  readonly number: number;
}

export function checklistReply(from: Asker, list: TodaysList, view: View): Reply {
  const how = wordingOf(from, list);
  const seen = list.lines
    .map((line, index): Numbered => ({ line, number: index + 1 }))
    .filter(({ line }) => line.client === null || list.clients.has(line.client));
  if (seen.length === 0) {
    return {
      tone: "plain",
      title: capitalised(say(from.language, CHECKLIST.nothing, { day: dayOf(how) })),
      sections: [],
      actions: [],
    };
  }
  const screen = seen.filter(({ line }) => line.shown);
  const rest = view.all ? seen.filter(({ line }) => !line.shown) : [];
  const sections = [
    ...PARTS.flatMap((part) =>
      section(
        how,
        part,
        screen.filter(({ line }) => line.part === part),
        list,
      ),
    ),
    ...section(how, "rest", rest, list),
  ];
  const over = seen.every(({ line }) => stateOf(line) !== "open");
  return {
    tone: "plain",
    title: titleOf(how, screen, seen, view),
    sections: [
      ...sections,
      ...(over ? [{ kind: "note", text: say(from.language, CHECKLIST.allDone) } as const] : []),
      ...(view.below ?? []),
    ],
    actions: [...(view.actions ?? []), ...foldButton(from, screen.length, seen.length, view)],
  };
}

/** `clients` may hold more than the list names. */
const wordingOf = (from: Asker, list: TodaysList): Wording => ({
  language: from.language,
  today: list.day,
  clients: list.clients,
  toldToLeads: !seesAll(from),
});

const dayOf = ({ language, today }: Wording) => dayTitle(language, today, today);

function titleOf(how: Wording, screen: readonly Numbered[], seen: readonly Numbered[], view: View): Text {
  const { language } = how;
  const [shown, total] = [screen.length, seen.length];
  const closed = (view.all ? seen : screen).filter(({ line }) => stateOf(line) === "done").length;
  const title =
    view.all || shown === total
      ? say(language, CHECKLIST.whole, { day: dayOf(how), total })
      : say(language, CHECKLIST.shownOf, { day: dayOf(how), shown, total });
  const done = closed > 0 ? [plain(" · "), ...say(language, CHECKLIST.done, { count: closed })] : [];
  return capitalised([...title, ...done]);
}

/** A date that begins a message is written large: weekdays are small in Ukrainian and Russian. */
const capitalised = ([first, ...rest]: Text): Text =>
  first && "text" in first
    ? [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest]
    : rest;

function section(how: Wording, part: Part | "rest", lines: readonly Numbered[], list: TodaysList): Section[] {
  if (lines.length === 0) return [];
  const heading = say(how.language, PART_HEADINGS[part]);
  return [{ kind: "lines", heading, lines: lines.map((one) => numbered(how, one, list)) }];
}

/** Open items say what is to be done; a closed line keeps the words it had. */
function numbered(how: Wording, { line, number }: Numbered, list: TodaysList): Line {
  const state = stateOf(line);
  const head = headOf(line);
  const others = line.items.filter((item) => item !== head && (state !== "open" || item.state.kind === "open"));
  const text = lineText(how, line.client, [head.fact, ...others.map((item) => item.fact)]);
  if (state === "open") {
    const does = { kind: "open_line", day: list.day, line: line.id } as const;
    return { number, text, actions: [{ label: String(number), does }] };
  }
  const struck: Text = [{ kind: "struck", text: textOf(text) }];
  if (state === "done") return { number, mark: "done", text: struck };
  return { number, text: [...struck, ...until(how, head)] };
}

const until = ({ language, today }: Wording, { state }: Item): Text =>
  state.kind === "moved" ? [plain(" → "), momentSpan(language, state.until, today)] : [];

function foldButton(from: Asker, shown: number, total: number, view: View): Action[] {
  if (shown === total) return [];
  const label = view.all
    ? sayPlain(from.language, LINE_BUTTONS.showTen)
    : sayPlain(from.language, LINE_BUTTONS.showAll, { total });
  return [{ label, does: { kind: "show_checklist", all: !view.all } }];
}

/** The buttons of one open line, and, where it has several tasks, what each of them is. */
export function openedView(from: Asker, list: TodaysList, line: ListLine): View {
  const how = wordingOf(from, list);
  const open = line.items.filter((item) => item.state.kind === "open");
  const tasks = open.filter((item) => followUpOf(item) !== null).slice(0, TASKS_WITH_BUTTONS);
  const heading = lineText(how, line.client, [headOf(line).fact]);
  const several = tasks.length > 1;
  // What the line does not say is listed: whoever ticks it ticks that too.
  const listed = several || (open.length > 1 && line.items[0].fact.kind !== "statuses");
  return {
    all: !line.shown,
    below: [
      {
        kind: "lines",
        heading,
        lines: listed ? open.map((item): Line => ({ mark: "bullet", text: factText(how, item.fact) })) : [],
      },
    ],
    actions: [
      ...(several ? tasks.map((item) => doneWith(from, how, list.day, item)) : doneButtons(from, list.day, line)),
      ...stepsOf(
        from,
        open.map((item) => item.fact),
      ),
      ...snoozeButtons(from, list.day, line, tasks.length > 0),
      ...clientButtons(from, line.client),
      backButton(from, line),
    ],
  };
}

/** A complaint stays until it is resolved: it can neither be ticked nor put off. */
export const canClose = (item: Item): boolean => item.state.kind === "open" && item.fact.kind !== "complaint";

function doneButtons(from: Asker, day: string, line: ListLine): Action[] {
  if (!line.items.some(canClose)) return [];
  const label = sayPlain(from.language, BUTTONS.done);
  return [{ label, does: { kind: "line_done", day, line: line.id }, style: "primary" }];
}

const doneWith = (from: Asker, how: Wording, day: string, { fact }: Item): Action => ({
  label: sayPlain(from.language, LINE_BUTTONS.doneWith, { what: shortened(taskWords(how, fact), LABEL) }),
  does: { kind: "line_done", day, line: factId(fact) },
});

const taskWords = (how: Wording, fact: Fact): string =>
  fact.kind === "follow_up" ? fact.text : textOf(factText(how, fact));

/** Only what has a time of its own can ping later today: everything else speaks in the morning. */
function snoozeButtons(from: Asker, day: string, line: ListLine, hasTasks: boolean): Action[] {
  if (!line.items.some(canClose)) return [];
  const button = (label: Phrase, until: SnoozeUntil): Action => ({
    label: sayPlain(from.language, label),
    does: { kind: "line_snooze", day, line: line.id, until },
  });
  return [
    ...(hasTasks ? [button(BUTTONS.laterToday, "later_today")] : []),
    button(BUTTONS.tomorrow, "tomorrow"),
    button(BUTTONS.nextWeek, "next_week"),
  ];
}

function clientButtons(from: Asker, client: string | null): Action[] {
  if (client === null) return [];
  return [
    { label: sayPlain(from.language, LINE_BUTTONS.logTouch), does: { kind: "ask_words", client, as: "touch" } },
    {
      label: sayPlain(from.language, LINE_BUTTONS.card),
      does: { kind: "ask_client", words: "", client: { kind: "known", id: client } },
    },
  ];
}

const backButton = (from: Asker, line: ListLine): Action => ({
  label: sayPlain(from.language, LINE_BUTTONS.back),
  does: { kind: "show_checklist", all: !line.shown },
});
