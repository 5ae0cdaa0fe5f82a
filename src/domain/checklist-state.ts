/** A checklist through the day: what of it is done, put off, or new since it was sent. */
import type { DecidedLine } from "./checklist.ts";
import { MOST_LINES } from "./checklist.ts";
import { clientOf, type Fact, factId, type Part } from "./checklist-facts.ts";
import { isMissed, isSevere, partOf } from "./checklist-order.ts";
import type { LocalDate, LocalMoment } from "./vocabulary.ts";

export type ItemState =
  | { readonly kind: "open" }
  | { readonly kind: "done" }
  | { readonly kind: "moved"; readonly until: LocalDate | LocalMoment };

export interface Item {
  readonly fact: Fact;
  readonly state: ItemState;
}

/** Its number is its place in the list, from 1, and stays that all day. */
export interface ListLine {
  readonly id: string;
  readonly part: Part;
  readonly client: string | null;
  readonly items: readonly [Item, ...Item[]];
  readonly shown: boolean;
}

const OPEN: ItemState = { kind: "open" };

export const stateOf = (line: ListLine): ItemState["kind"] => {
  if (line.items.some((item) => item.state.kind === "open")) return "open";
  return line.items.some((item) => item.state.kind === "done") ? "done" : "moved";
};

/** What the line is about now: its first open item, or its first when none is left. */
export const headOf = (line: ListLine): Item => line.items.find((item) => item.state.kind === "open") ?? line.items[0];

/** The follow-up of an item, by id. What became of one is known to its own row, not to this list. */
export const followUpOf = ({ fact }: Item): string | null =>
  fact.kind === "follow_up" || fact.kind === "waiting" ? fact.id : null;

/** A list as it is first made. */
export function startList(decided: readonly DecidedLine[]): readonly ListLine[] {
  const item = (fact: Fact): Item => ({ fact, state: OPEN });
  return decided.map(({ facts: [first, ...rest], ...line }) => ({ ...line, items: [item(first), ...rest.map(item)] }));
}

export interface DayNow {
  readonly today: LocalDate;
  /** Local `YYYY-MM-DDTHH:MM`. */
  readonly moment: LocalMoment;
  /** What is due now. */
  readonly facts: readonly Fact[];
  /** Follow-up → what became of it, for those no longer due. */
  readonly fates: ReadonlyMap<string, ItemState>;
}

/**
 * The list as it stands now: what is no longer due is done or put off, what is newly due is added to its client's line
 * or at the end, so that no number changes. A reminder that was missed meanwhile brings its line to the screen.
 */
export function asOfNow(lines: readonly ListLine[], day: DayNow): readonly ListLine[] {
  const current = new Map(day.facts.map((fact) => [factId(fact), fact]));
  const known = new Set(lines.flatMap((line) => line.items.map((item) => factId(item.fact))));
  const updated = lines.map((line) => {
    const [first, ...rest] = line.items;
    return {
      ...line,
      items: [itemNow(first, current, day), ...rest.map((item) => itemNow(item, current, day))] as const,
    };
  });
  return day.facts
    .filter((fact) => !known.has(factId(fact)))
    .reduce((list, fact) => added(list, fact, day.today), updated as readonly ListLine[])
    .map((line) => (line.items.some(isOpenMissed) ? { ...line, shown: true } : line));
}

const isOpenMissed = ({ fact, state }: Item): boolean => state.kind === "open" && isMissed(fact);

function itemNow(item: Item, current: ReadonlyMap<string, Fact>, day: DayNow): Item {
  const fact = current.get(factId(item.fact));
  const followUp = followUpOf(item);
  if (!fact) {
    if (item.state.kind !== "open") return item;
    return { ...item, state: (followUp !== null && day.fates.get(followUp)) || { kind: "done" } };
  }
  if (item.state.kind === "moved" && item.state.until > day.moment) {
    // A follow-up asleep until another day is not due: this one was woken.
    const woken = followUp !== null && !item.state.until.includes("T");
    return { fact, state: woken ? OPEN : item.state };
  }
  const stillDone = item.state.kind === "done" && followUp === null;
  return { fact, state: stillDone ? item.state : OPEN };
}

function added(lines: readonly ListLine[], fact: Fact, today: LocalDate): readonly ListLine[] {
  const item: Item = { fact, state: OPEN };
  const client = clientOf(fact);
  const known = lines.find((line) => client !== null && line.client === client);
  const full = lines.filter((line) => line.shown).length >= MOST_LINES;
  const pushes = full && isSevere(fact) && !known?.shown;
  const before = pushes ? withRoom(lines) : lines;
  if (known) {
    return before.map((line) =>
      line.id === known.id ? { ...line, items: [...line.items, item], shown: line.shown || pushes } : line,
    );
  }
  const id = client === null ? factId(fact) : `client:${client}`;
  return [...before, { id, part: partOf(fact, today), client, items: [item], shown: !full || pushes }];
}

/** Only a severe complaint pushes another line off a full screen: the last that is not one itself. */
function withRoom(lines: readonly ListLine[]): readonly ListLine[] {
  const gives = lines.findLast((line) => line.shown && !line.items.some((item) => isSevere(item.fact)));
  return lines.map((line) => (line === gives ? { ...line, shown: false } : line));
}

/** The same list with every open item of one line (or the one item of that id) in a new state. */
export const withState = (lines: readonly ListLine[], id: string, state: ItemState): readonly ListLine[] =>
  lines.map((line) => {
    const change = (item: Item): Item =>
      item.state.kind === "open" && (line.id === id || factId(item.fact) === id) ? { ...item, state } : item;
    const [first, ...rest] = line.items;
    return { ...line, items: [change(first), ...rest.map(change)] };
  });

export interface EarlierList {
  readonly day: LocalDate;
  readonly lines: readonly ListLine[];
}

/** What earlier lists say about today: items put off to a later day, and items put off until today. */
export function recall(
  lists: readonly EarlierList[],
  today: LocalDate,
): {
  readonly asleep: ReadonlySet<string>;
  readonly back: ReadonlySet<string>;
  readonly listedOn: LocalDate | null;
} {
  const earlier = lists.map((list) => list.day).filter((day) => day < today);
  const newest = new Map<string, ItemState>();
  for (const list of lists.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    for (const item of list.lines.flatMap((line) => line.items)) {
      // A follow-up keeps its own snooze.
      if (followUpOf(item) === null) newest.set(factId(item.fact), item.state);
    }
  }
  const put = (to: (until: LocalDate) => boolean): ReadonlySet<string> =>
    new Set([...newest].flatMap(([id, state]) => (state.kind === "moved" && to(state.until.slice(0, 10)) ? [id] : [])));
  return {
    asleep: put((until) => until > today),
    back: put((until) => until <= today),
    listedOn: earlier.toSorted().at(-1) ?? null,
  };
}
