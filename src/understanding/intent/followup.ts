/** A follow-up's words and due date out of the part of a line that holds it. */
import type { FoundDate } from "../dates/find.ts";
import { dueOf } from "../dates/read-due.ts";
import type { ReadFollowUp } from "../reading.ts";
import { markAt, wordsOf } from "../scan.ts";
import { datesIn, type Part, type Sentence } from "./sentence.ts";

export interface ReadPart {
  readonly followUp: ReadFollowUp;
  /** The writer's words for a date that no calendar holds. */
  readonly impossible?: string;
}

/** Reads a part as a follow-up: marker, addressing client and date words go, the rest are the writer's words. */
export function followUpOf(sentence: Sentence, part: Part): ReadPart {
  const body = trimmed(sentence, part);
  const dates = datesIn(sentence, part, "future").filter((one) => !isDone(one));
  const chosen = choose(sentence, body, dates);
  const text = without(sentence, trimmed(sentence, { from: afterDates(sentence, body, chosen), to: body.to }), chosen);
  const impossible = chosen.find((one) => one.impossible);
  return {
    followUp: { text, due: impossible === undefined ? dueOf(chosen, sentence.now) : null },
    ...(impossible === undefined ? {} : { impossible: wordsOf(sentence.line, impossible.from, impossible.to) }),
  };
}

/** The writer's words of a part without its date words: for a task reported done, or a note. */
export function textOf(sentence: Sentence, part: Part, sense: "past" | "future" = "past"): string {
  const body = trimmed(sentence, part);
  const dates = datesIn(sentence, body, sense)
    .filter((one) => one.kind === "day" && (one.points === sense || one.exact || one.deadline))
    .slice(0, 1);
  return without(sentence, body, dates);
}

function isDone(one: FoundDate): boolean {
  return one.points === "past" && !one.impossible;
}

/** A date first in its part hides what follows from being at the start. */
function afterDates(sentence: Sentence, body: Part, chosen: readonly FoundDate[]): number {
  let { from } = body;
  for (;;) {
    const date = chosen.find((one) => one.from <= from && from < one.to);
    if (date === undefined) return from;
    from = date.to;
    if (sentence.line.tokens[from]?.kind === "mark") from += 1;
  }
}

/** A part without leading markers, fillers and the client that only addresses the line. */
function trimmed(sentence: Sentence, part: Part): Part {
  const { line } = sentence;
  let { from } = part;
  let { to } = part;
  for (let before = -1; before !== from; ) {
    before = from;
    while (from < to && line.tokens[from]?.kind === "mark" && line.tokens[from]?.key !== "@") from += 1;
    const lead = markAt(line, from, "marker", "need");
    if (
      lead !== undefined &&
      lead.to <= to &&
      !sentence.taken.has(from) &&
      !(lead.mark.is === "need" && lead.to === to) &&
      leadGoes(sentence, from, lead.to, lead.mark.is)
    )
      from = lead.to;
    // "We ought to walk Globex through …" is a sentence of its own.
    else if (line.tokens[from]?.key === "we" && /^(ought|should)$/.test(line.tokens[from + 1]?.key ?? "")) break;
    else if (/^(бот|боте|rapport)$/.test(line.tokens[from]?.key ?? "") && line.tokens[from + 1]?.key === ",") from += 2;
    else if (
      /^(and|then|please|i|we|to|so|а|і|і|и|та|ну|also|nên|thi\u0300|мені|мне|треба|надо|pls|plz|ok|ок|hey|привіт|привет)$/.test(
        line.tokens[from]?.key ?? "",
      ) &&
      from > part.from - 1 &&
      leadsVerb(sentence, from, to)
    )
      from += 1;
    else from = pastAddress(sentence, from, to, part.from);
  }
  while (to > from && line.tokens[to - 1]?.kind === "mark" && line.tokens[to - 1]?.key !== "'s") to -= 1;
  return { from, to };
}

function leadGoes(sentence: Sentence, from: number, to: number, kind: "marker" | "need"): boolean {
  // "follow up with Nina" is the task itself, "follow up: send the deck" leads one.
  const follows = /^follow/.test(sentence.line.tokens[from]?.key ?? "");
  if (kind === "marker" && follows && sentence.people.some((one) => one.from === to)) return false;
  if (kind === "marker" && follows && isOnlyDated(sentence, to)) return false;
  if (kind === "marker")
    return (
      !/^(with|on|about|to|by|з|с|với|voi)$/.test(sentence.line.tokens[to]?.key ?? "") ||
      sentence.taken.has(to) ||
      !follows
    );
  const words = wordsOf(sentence.line, from, to).toLowerCase();
  // "I owe Karim a callback" says what the task is.
  if (/\b(?:owe|let)$/.test(words) || words === "kindly") return false;
  // "хай Юля скине меню": who is to do it stays with what is to be done.
  if (/^(хай|нехай|пусть|пускай)$/.test(words)) return false;
  return (
    !/^(please|будь ласка|пожалуйста|потріб[не]н|нужен|нужна|нужны|потрібна|потрібні|давай)/.test(words) ||
    sentence.line.tokens[to] !== undefined
  );
}

/** "-> follow up tmrw afternoon": nothing else is to be done. */
function isOnlyDated(sentence: Sentence, from: number): boolean {
  const to = sentence.line.tokens.length;
  const dates = datesIn(sentence, { from, to }, "future");
  return dates.length > 0 && dates[0]?.from === from && dates.at(-1)?.to === to;
}

function leadsVerb(sentence: Sentence, from: number, to: number): boolean {
  const next = markAt(sentence.line, from + 1, "need", "marker", "verb");
  return from + 1 < to && (next !== undefined || sentence.taken.has(from + 1));
}

/** Past "Globex:", "по Технопарку", "Агро Степ" when the client only says whom the line is for. */
function pastAddress(sentence: Sentence, from: number, to: number, start: number): number {
  const { line } = sentence;
  const link =
    markAt(line, from, "link", "filler")?.to === from + 1 &&
    /^(по|для|про|щодо|for|re|about|bên|ben|cho|với|voi|у|в|on|к|с|з|to|about|насчет|на)$/.test(
      line.tokens[from]?.key ?? "",
    )
      ? from + 1
      : from;
  const mention = sentence.mentions.find((one) => one.from === link || (one.from <= link && link < one.to));
  const person = sentence.people.find((one) => one.from === from && !one.job);
  if (person !== undefined && person.to < to && line.tokens[person.to]?.key === ":") return person.to + 1;
  if (mention === undefined || mention.to >= to) return from;
  const next = line.tokens[mention.to];
  // "the Initech invoice" is a thing of theirs.
  const thing = line.tokens[mention.from]?.key === "the" && next?.kind === "word";
  if (next === undefined || next.key === "'s" || thing) return from;
  if (next.kind === "mark" && /^(:|-|–|—|,|->|=>|→|;|\.|\||>|\/)$/.test(next.key)) return mention.to + 1;
  if (link !== from && !/^(по|для|про|щодо|for|re|насчет)$/.test(line.tokens[from]?.key ?? "")) return from;
  if (sentence.from > 0 && from === start && mention === sentence.client) return mention.to;
  // "done Initech NDA renewed": the client right after the word only addresses it.
  if (link === from && markAt(line, from - 1, "done")?.to === from) return mention.to;
  return leadsToTask(sentence, mention.to, { from, to, start, linked: link !== from });
}

/** Past a client that heads what is to be done: "Агро Степ в пн нагадати", "Нова Лінія через тиждень зідзвон". */
function leadsToTask(
  sentence: Sentence,
  after: number,
  { from, to, start, linked }: { from: number; to: number; start: number; linked: boolean },
): number {
  const { line } = sentence;
  const dates = datesIn(sentence, { from: after, to }, "future");
  let place = after;
  for (
    let date = dates.find((one) => one.from === place);
    date !== undefined;
    date = dates.find((one) => one.from === place)
  )
    place = date.to;
  const dated = place > after;
  if (line.tokens[place]?.kind === "mark" && dated) return place;
  if (dated && place < to && from === start && dates.some((one) => one.points === "future")) return after;
  const acts = markAt(line, place, "verb", "need", "event");
  const infinitive = /(ти|ть|тися|ться|тись)$/.test(line.tokens[place]?.key ?? "");
  return acts !== undefined || infinitive || (linked && dated) ? after : from;
}

/** The dates that say when: one day, and one time beside it. */
function choose(sentence: Sentence, body: Part, dates: readonly FoundDate[]): FoundDate[] {
  const inside = dates.filter((one) => one.to > body.from - 6);
  const days = inside.filter((one) => one.kind === "day" || one.impossible);
  const start = days.find((one) => one.from <= body.from + 0);
  const deadline = days.filter((one) => one.deadline).at(-1);
  const lastWord = sentence.line.tokens.findLastIndex((token, at) => at < body.to && token.kind !== "mark");
  const end = days.filter((one) => one.to > lastWord).at(-1);
  const explicit = days.find((one) => one.points === "future");
  const day = start ?? deadline ?? end ?? explicit ?? days[0];
  const times = inside.filter((one) => one !== day && one.kind === "time" && !one.impossible);
  const time = day?.at === undefined ? (times.find((one) => one.from >= (day?.to ?? 0)) ?? times[0]) : undefined;
  const chosen = [day, time].filter((one) => one !== undefined);
  return chosen.sort((a, b) => a.from - b.from);
}

function without(sentence: Sentence, body: Part, dates: readonly FoundDate[]): string {
  const pieces: string[] = [];
  let at = body.from;
  for (const date of dates) {
    if (date.to <= at || date.from >= body.to) continue;
    // "reschedule the demo to next Thursday": the small word belongs to the day.
    pieces.push(wordsOf(sentence.line, at, date.from).replace(/\s+(to|sang)$/i, ""));
    at = date.to;
  }
  pieces.push(wordsOf(sentence.line, at, body.to));
  return pieces
    .map((piece) => piece.replace(/^[\s,;:.–—-]+|[\s,;:.–—-]+$/gu, "").trim())
    .filter((piece) => piece !== "")
    .join(" ")
    .replace(/[\s\p{Extended_Pictographic}]+$/u, "");
}
