/** Decides a member's morning: which lines, in which order, and which of them are on the first screen. */
import { type ChecklistFacts, clientOf, type Fact, factId, isImportant, PARTS, type Part } from "./checklist-facts.ts";
import { compareFacts, compareIds, isMissed, isSevere, partOf, rankOf } from "./checklist-order.ts";

export const MOST_LINES = 10;
const LINES_OF: Readonly<Record<Part, number>> = { now: 3, meetings: 2, get_in_touch: 2, also: 3 };

export interface DecidedLine {
  /** The same from day to day: the client's, or that of its only fact. */
  readonly id: string;
  readonly part: Part;
  readonly client: string | null;
  /** What the line says first, then what it absorbed. Never empty. */
  readonly facts: readonly [Fact, ...Fact[]];
  /** On the first screen; the rest is behind "show all". */
  readonly shown: boolean;
}

/**
 * Lines in the order in which they are numbered: those shown by part, then the rest by part. At most ten are shown,
 * one a client; a meeting absorbs everything else of its client. Severe complaints take their places before anything, and
 * after them reminders that were missed.
 */
export function decideChecklist(given: ChecklistFacts): readonly DecidedLine[] {
  const lines = withAlarm(linesOf(given), given);
  const shown = firstScreen(lines, given);
  const inOrder = [...lines].sort((a, b) => compareLines(a, b, given));
  return [
    ...inOrder.filter((line) => shown.has(line)).map((line) => ({ ...line, shown: true })),
    ...inOrder.filter((line) => !shown.has(line)).map((line) => ({ ...line, shown: false })),
  ];
}

type Line = Omit<DecidedLine, "shown">;

function compareLines(a: Line, b: Line, given: ChecklistFacts): number {
  const byPart = PARTS.indexOf(a.part) - PARTS.indexOf(b.part);
  return byPart || compareFacts(a.facts[0], b.facts[0], given) || compareIds(a.id, b.id);
}

function linesOf(given: ChecklistFacts): Line[] {
  const known = new Map(given.facts.map((fact) => [factId(fact), fact]));
  const groups = Map.groupBy(known.values(), (fact) => {
    const client = clientOf(fact);
    return client === null ? factId(fact) : `client:${client}`;
  });
  return [...groups].flatMap(([id, facts]) => {
    const meeting = (fact: Fact): number => (fact.kind === "meeting" ? 0 : 1);
    const [first, ...rest] = facts
      .map((fact) => withoutNeedlessHelp(fact, given.clients))
      .sort((a, b) => meeting(a) - meeting(b) || compareFacts(a, b, given));
    if (!first) return [];
    return [{ id, part: partOf(first, given.today), client: clientOf(first), facts: [first, ...rest] as const }];
  });
}

/** Only what is urgent but not important names who else could do it. */
export function withoutNeedlessHelp(fact: Fact, clients: ChecklistFacts["clients"]): Fact {
  return "couldDo" in fact && isImportant(fact, clients) ? { ...fact, couldDo: null } : fact;
}

/** A day without a talk, said only with a calendar: it takes up the line of the client most worth a call. */
function withAlarm(lines: Line[], given: ChecklistFacts): Line[] {
  if (!given.calendar || lines.some((line) => line.facts[0].kind === "meeting")) return lines;
  const [best] = lines.filter((line) => line.part === "get_in_touch").sort((a, b) => compareLines(a, b, given));
  const alarm: Fact = { kind: "no_talk", client: best?.client ?? null };
  const line: Line = best
    ? { ...best, part: "meetings", facts: [alarm, ...best.facts] }
    : { id: factId(alarm), part: "meetings", client: null, facts: [alarm] };
  return [...lines.filter((other) => other !== best), line];
}

/** Three, two, two and three lines; spare ones go back to Now. */
function firstScreen(lines: readonly Line[], given: ChecklistFacts): ReadonlySet<Line> {
  const shown = new Set<Line>();
  const show = (line: Line): void => {
    if (shown.size < MOST_LINES) shown.add(line);
  };
  for (const line of severeFirst(lines, given)) show(line);
  for (const line of lines.filter((one) => one.facts.some(isMissed)).sort((a, b) => compareLines(a, b, given)))
    show(line);
  for (const part of PARTS) {
    const ofPart = lines.filter((line) => line.part === part).sort((a, b) => compareLines(a, b, given));
    let left = LINES_OF[part] - ofPart.filter((line) => shown.has(line)).length;
    const topics = new Set<number>();
    for (const line of ofPart) {
      const topic = rankOf(line.facts[0], given.today);
      const again = part === "also" && topics.has(topic);
      if (left <= 0 || shown.has(line) || again) continue;
      topics.add(topic);
      show(line);
      left--;
    }
  }
  for (const line of lines.filter((one) => one.part === "now").sort((a, b) => compareLines(a, b, given))) show(line);
  return shown;
}

/** Ordered by the complaint alone, so that no other fact can move one of them off the screen. */
function severeFirst(lines: readonly Line[], given: ChecklistFacts): Line[] {
  const severe = lines.flatMap((line) => {
    const complaint = line.facts.find(isSevere);
    return complaint ? [{ line, complaint }] : [];
  });
  return severe.sort((a, b) => compareFacts(a.complaint, b.complaint, given)).map(({ line }) => line);
}
