/** What a line without a command is for. */

import type { Intent } from "../reading.ts";
import { markAt } from "../scan.ts";
import { asksEveryday, isEveryday } from "./everyday.ts";
import { type Act, actsIn, datesIn, type Part, type Sentence, startsClause } from "./sentence.ts";
import { split } from "./split.ts";
import { setsStatus } from "./status.ts";

export interface Decision {
  readonly intent: Intent;
  /** For an unknown line that names a client: what it may have been. */
  readonly readings?: readonly Intent[];
  /** First token after a word that decided, such as "done:". */
  readonly after?: number;
}

/** Decides the intent; what is not surely for us is `unknown`. */
export function decide(sentence: Sentence): Decision {
  const about = sentence.client !== undefined || sentence.named.length > 0;
  const request = requested(sentence, about);
  if (request !== undefined) return { intent: request };
  if (!about) return { intent: "unknown" };
  if (isPrivate(sentence)) return { intent: "unknown" };
  const done = reportsDone(sentence);
  if (done !== undefined) return { intent: "complete_follow_up", after: done };
  if (setsStatus(sentence)) return { intent: "set_status" };
  const whole: Part = { from: sentence.from, to: sentence.line.tokens.length };
  const kind = tells(sentence, whole);
  const needed =
    kind === "need" &&
    !headQuery(sentence) &&
    (reminds(sentence) || (markAt(sentence.line, sentence.from, "ask") === undefined && !endsAsking(sentence)));
  const task = kind === "todo" && sentence.line.vietnamese && !endsAsking(sentence) && datedHead(sentence, whole);
  if (!task && asks(sentence) && !needed) {
    // "Lena, lunch?" is said to Lena, not about her.
    const asked = sentence.line.tokens.some((_, at) => markAt(sentence.line, at, "ask", "query") !== undefined);
    if (sentence.client === undefined && !asked && actsIn(sentence, whole).every((act) => act.kind === "event")) {
      return { intent: "unknown", readings: NEAREST };
    }
    if (asksEveryday(sentence, whole)) return { intent: "unknown", readings: NEAREST };
    return weak(sentence) && actsIn(sentence, whole).every((act) => act.channel === undefined)
      ? { intent: "unknown" }
      : { intent: "ask_client" };
  }
  if (weak(sentence) && actsIn(sentence, whole).every((act) => act.channel === undefined)) {
    return { intent: "unknown", readings: NEAREST };
  }
  if (kind !== undefined && isEveryday(sentence, whole)) return { intent: "unknown", readings: NEAREST };
  if (kind === "touch") return { intent: "log_touch" };
  if (kind === "todo" || kind === "need") return { intent: "add_follow_up" };
  return { intent: "unknown", readings: NEAREST };
}

const NEAREST: readonly Intent[] = ["log_touch", "add_follow_up", "ask_client"];

/** "remind me what we promised" asks, "remind me to call" does not. */
function headQuery(sentence: Sentence): boolean {
  return markAt(sentence.line, sentence.from, "query") !== undefined;
}

/** "một tháng nữa hỏi thăm … chưa": a date to come at the head says when to do it. */
function datedHead(sentence: Sentence, whole: Part): boolean {
  const [first] = datesIn(sentence, whole, "future");
  return first !== undefined && first.points === "future" && first.from <= sentence.from;
}

function endsAsking(sentence: Sentence): boolean {
  const last = sentence.line.tokens.filter((token) => token.kind !== "mark" || token.key === "?").at(-1);
  return last?.key === "?";
}

/** "can you remind me to …?" asks for a follow-up, not about a client. */
function reminds(sentence: Sentence): boolean {
  return sentence.line.tokens.some((token) =>
    /^(remind|reminder|нагадай|нагадати|напомни|напомнить|nhắc|nhac)/.test(token.bare),
  );
}

/** A person named only by an everyday word ("april", "grace") is no ground for an action by itself. */
function weak(sentence: Sentence): boolean {
  if (sentence.client !== undefined) return false;
  return sentence.people.every(
    (one) =>
      /^(april|june|grace|may|bill|will|mark|вера|роман|марта)$/i.test(one.words) && !standsAsName(sentence, one.from),
  );
}

/** "June: …" and "walk Grace through …" can only be names; "June sales" and "the April report" are not. */
function standsAsName(sentence: Sentence, at: number): boolean {
  const { line } = sentence;
  const token = line.tokens[at];
  if (token?.capital !== true) return false;
  if (at === sentence.from) {
    if (line.tokens[at + 1]?.key === ":") return true;
    // "Марта вже дивилась …?", "Will texted …": a name that does something.
    const [act] = actsIn(sentence, { from: at + 1, to: Math.min(at + 4, line.tokens.length) });
    return (
      act !== undefined &&
      (token.cyrillic
        ? act.kind === "past" || act.kind === "happened"
        : act.channel !== undefined && act.kind === "past")
    );
  }
  if (/^(april|june|may|марта)$/.test(token.key)) return /\b(from|to|with|for) us\b/i.test(line.text);
  const before = line.tokens[at - 1];
  // "Grace Hopper" is somebody else.
  if (line.tokens[at + 1]?.capital === true) return false;
  return before?.kind === "word" && !/^(the|a|an|my|this|that|your|in|good|amazing|say|of|gods?)$/.test(before.key);
}

function requested(sentence: Sentence, about: boolean): Intent | undefined {
  const { line } = sentence;
  if (markAt(line, sentence.from, "done") !== undefined) return undefined;
  const words = line.tokens.filter((token) => token.kind !== "mark").length;
  for (let at = sentence.from; at < line.tokens.length; at += 1) {
    const found = markAt(line, at, "request");
    if (found === undefined) continue;
    const covered = line.tokens.slice(at, found.to).filter((token) => token.kind !== "mark").length;
    if (found.mark.intent === "show_checklist" && !about && (covered >= words - 5 || covered >= 4))
      return "show_checklist";
    if (found.mark.intent === "list_clients" && !about && (covered >= words - 4 || covered >= 4)) return "list_clients";
    if (
      found.mark.intent === "help" &&
      !about &&
      (covered >= 3 || covered >= words - 2) &&
      !(covered === 1 && words > 2)
    )
      return "help";
  }
  return undefined;
}

function isPrivate(sentence: Sentence): boolean {
  const { line, taken } = sentence;
  const strong = sentence.client !== undefined && sentence.people.length + sentence.mentions.length > 1;
  if (strong) return false;
  for (let at = sentence.from; at < line.tokens.length; at += 1)
    if (!taken.has(at) && markAt(line, at, "private") !== undefined) return true;
  return false;
}

/** "done: …", "готово по Хвилі", "xong: …": the token after the marker. */
function reportsDone(sentence: Sentence): number | undefined {
  const { line } = sentence;
  for (let at = sentence.from; at < Math.min(sentence.from + 2, line.tokens.length); at += 1) {
    const found = markAt(line, at, "done");
    if (
      found !== undefined &&
      (at === sentence.from ||
        markAt(line, sentence.from, "filler") !== undefined ||
        line.tokens[sentence.from]?.kind === "mark")
    ) {
      const next = line.tokens[found.to]?.key ?? "";
      // "finished the call with Nina" tells of a contact; "done with the call" too, unless a colon sets it apart.
      const colon = next === ":" || next === "-" || next === "—" || next === "–" || next === ",";
      const event = actsIn(sentence, { from: found.to, to: line.tokens.length })[0]?.kind === "event";
      if (colon || !event) return found.to;
    }
    if (line.tokens[at]?.key === "✅" || line.tokens[at]?.key === "☑") return at + 1;
  }
  const { client } = sentence;
  // "Globex: done, sent the invoice"
  if (
    client !== undefined &&
    client.from <= sentence.from + 1 &&
    /^(:|—|–|-|,)$/.test(line.tokens[client.to]?.key ?? "")
  ) {
    const found = markAt(line, client.to + 1, "done");
    if (found !== undefined && /^(:|,|—|-|–)$/.test(line.tokens[found.to]?.key ?? "")) return found.to;
  }
  return undefined;
}

/** Whether a line asks: a question word at its head, a question mark at its end, or words like "latest on". */
function asks(sentence: Sentence): boolean {
  const { line, taken } = sentence;
  const end = line.tokens.length;
  let last = end - 1;
  while (last >= 0 && line.tokens[last]?.kind === "mark" && line.tokens[last]?.key !== "?") last -= 1;
  const marked = line.tokens[last]?.key === "?";
  for (let at = sentence.from, seen = 0; at < end && seen < 4; at += 1) {
    if (line.tokens[at]?.kind === "mark" || taken.has(at)) continue;
    // "только что" holds no question.
    const phrase = markAt(line, at, "happened");
    if (phrase !== undefined && phrase.to > at + 1 && markAt(line, at, "query") === undefined) {
      at = phrase.to - 1;
      continue;
    }
    const query = markAt(line, at, "query");
    if (query !== undefined) return true;
    // What follows the verb of a statement is its content: "написав, що …".
    const verb = markAt(line, at, "verb");
    if (verb !== undefined && verb.mark.when === "past" && !marked) break;
    const auxiliary = /^(is|are|was|do|does|did|have|has|can|could|should|will|would|any|anything)$/.test(
      line.tokens[at]?.key ?? "",
    );
    if (auxiliary && at > sentence.from && !marked && markAt(line, at - 1, "filler") === undefined) break;
    if (line.vietnamese && !line.tokens[at]?.cyrillic) {
      seen += 1;
      continue;
    }
    if (
      markAt(line, at, "ask") !== undefined &&
      (markAt(line, at, "verb")?.mark.when !== "todo" || marked) &&
      !(markAt(line, at, "happened") !== undefined && !marked)
    )
      return true;
    if (markAt(line, at, "filler", "link", "us", "them") === undefined) seen += 2;
    else seen += 1;
  }
  if (marked) return true;
  if (line.vietnamese) {
    for (let at = Math.max(sentence.from, last - 3); at <= last; at += 1) {
      const ask = taken.has(at) ? undefined : markAt(line, at, "ask", "query");
      if (
        ask !== undefined &&
        ask.to >= last &&
        !/^(a\u0300|k|do|can|will|has|have|are|is|any|vậy|vây|vay|vậy\u0323|nhỉ|a)$/.test(line.tokens[at]?.key ?? "")
      )
        return true;
    }
  }
  return false;
}

type Telling = "touch" | "todo" | "need" | undefined;

/** What a statement tells: something that happened, something to do, or neither surely. */
function tells(sentence: Sentence, whole: Part): Telling {
  const { line } = sentence;
  const { main, next } = split(sentence, whole);
  if (next !== undefined && onlyAddress(sentence, main)) return "todo";
  const part = next === undefined ? whole : main;
  const acts = actsIn(sentence, part);
  const first =
    acts.find(
      (act) => act.kind !== "ahead" && !(act.kind === "happened" && act.at > part.from + 3 && act.way === undefined),
    ) ?? acts[0];
  const dates = datesIn(sentence, part, "future");
  const early = dates.filter((one) => one.points !== undefined);
  const ahead = early.some((one) => one.points === "future");
  const behind = early.some((one) => one.points === "past");
  const marker = markAt(line, part.from, "marker");
  if (marker !== undefined && !sentence.taken.has(part.from)) return "todo";
  if (first === undefined) {
    const media = line.tokens.some(
      (_, at) => at >= part.from && at < part.to && markAt(line, at, "medium") !== undefined,
    );
    if (next !== undefined) return media || behind || tellsMuch(sentence, part) ? "touch" : "todo";
    if (behind && media) return "touch";
    if (dates.length > 0 && !behind && (ahead || dates.some((one) => one.deadline))) return "todo";
    if (dates.length > 0 && !behind && addresses(sentence, part) && !nearerBehind(sentence, part)) return "todo";
    if (media) return "touch";
    return undefined;
  }
  const vietnamese =
    line.vietnamese &&
    acts.some((act) => act.kind === "any" || (act.kind === "event" && !line.tokens[act.at]?.cyrillic));
  if (
    acts.some((act) => act.kind === "need") &&
    acts.every((act) => act.kind !== "past" || act.at > (acts.find((one) => one.kind === "need")?.at ?? 0)) &&
    acts[0]?.kind !== "happened" &&
    !(vietnamese && reportedBy(sentence, acts[0])) &&
    !(acts[0]?.kind === "event" && !ahead)
  )
    return "need";
  if (vietnamese && (first.kind === "any" || first.kind === "event" || first.kind === "happened")) {
    const told = vietnameseTelling(sentence, part, acts, first.at, ahead, behind);
    // What a follow-up hangs on is something that happened.
    const hangs =
      next !== undefined && (told === undefined || (!ahead && markAt(line, next.from, "marker") !== undefined));
    return hangs ? "touch" : told;
  }
  switch (first.kind) {
    case "past":
      return "touch";
    case "need":
      return "need";
    case "todo":
    case "ahead":
      return behind && !ahead ? "touch" : "todo";
    case "any": {
      const now =
        line.tokens[first.at]?.cyrillic === true &&
        !ahead &&
        dates.some((one) => one.day !== undefined && isToday(sentence, one.day));
      return behind || now || (!ahead && dates.length === 0 && acts.some((act) => act.kind === "happened"))
        ? "touch"
        : ahead || dates.length > 0
          ? "todo"
          : acts.some((act) => act.kind === "past")
            ? "touch"
            : line.tokens[first.at]?.cyrillic === true
              ? "touch"
              : undefined;
    }
    case "happened":
      return acts.some((act) => act.kind === "todo") &&
        !acts.some((act) => act.kind === "past" || act.kind === "event") &&
        ahead
        ? "todo"
        : "touch";
    case "event": {
      if (ahead)
        return acts.some((act) => act.kind === "past" || act.kind === "happened") && !beforeOutcome(acts, dates)
          ? "touch"
          : "todo";
      if (behind) return "touch";
      if (acts.some((act) => act.kind === "past" || act.kind === "happened")) return "touch";
      if (acts[0]?.kind === "todo") return "todo";
      // "lunch on the 18th", said on the 24th, was; said on the 10th, will be.
      if (
        dates.some((one) => one.kind === "day" && one.exact && one.points === undefined) &&
        nearerBehind(sentence, part)
      )
        return "touch";
      return dates.some(
        (one) => one.kind === "day" && one.points === undefined && one.day !== undefined && !isToday(sentence, one.day),
      ) || dates.some((one) => one.kind === "time" && one.exact === false && one.at !== undefined && one.deadline)
        ? "todo"
        : dates.some((one) => one.kind === "time" && !isOver(sentence, one.at))
          ? "todo"
          : "touch";
    }
  }
}

/** Whether a date without a year or month lies nearer behind than ahead. */
function nearerBehind(sentence: Sentence, part: Part): boolean {
  const today = sentence.now.toPlainDate();
  const [behind] = datesIn(sentence, part, "past").flatMap((one) => (one.day === undefined ? [] : [one.day]));
  const [ahead] = datesIn(sentence, part, "future").flatMap((one) => (one.day === undefined ? [] : [one.day]));
  if (behind === undefined || ahead === undefined || Temporal.PlainDate.compare(behind, today) > 0) return false;
  return today.since(behind).total("days") < ahead.since(today).total("days");
}

/** "с утра переговоры …", said at eleven, are over or under way. */
function isOver(sentence: Sentence, at: string | undefined): boolean {
  return at === "09:00" && sentence.now.hour >= 10 && sentence.now.hour < 15;
}

function isToday(sentence: Sentence, day: Temporal.PlainDate): boolean {
  return day.equals(sentence.now.toPlainDate());
}

function beforeOutcome(
  acts: readonly { readonly at: number; readonly kind: string }[],
  dates: readonly { readonly from: number; readonly points: string | undefined }[],
): boolean {
  const outcome = acts.find((act) => act.kind === "past" || act.kind === "happened");
  const date = dates.find((one) => one.points === "future");
  return outcome !== undefined && date !== undefined && date.from < outcome.at;
}

/** Vietnamese verbs have no tense: the words around them, the subject and the dates place them. */
function vietnameseTelling(
  sentence: Sentence,
  part: Part,
  acts: readonly Act[],
  at: number,
  ahead: boolean,
  behind: boolean,
): Telling {
  if (behind) return "touch";
  const sooner = acts.find((act) => act.kind === "ahead" || act.kind === "need");
  const happened = acts.find((act) => act.kind === "happened" || act.kind === "past");
  if (sooner !== undefined && (happened === undefined || sooner.at < happened.at) && !reportedBy(sentence, acts[0]))
    return "need";
  if (happened !== undefined && (!ahead || happened.at < at)) return "touch";
  if (ahead) return "todo";
  const subject = [...sentence.people, ...sentence.mentions].some(
    (one) =>
      one.to <= at &&
      one.from >= part.from &&
      sentence.line.tokens[one.to]?.key !== ":" &&
      one.to + 1 >= at &&
      sentence.line.tokens[one.to]?.kind !== "mark",
  );
  const first = acts.find((act) => act.at === at);
  const talk = ["call", "email", "message", "meeting", "video"].includes(first?.channel ?? "");
  if (subject && (talk || acts.length > 1)) return "touch";
  // "Hoa Sen tặng bên mình bộ lịch": a named giver and us for the receiver.
  const receiver = first === undefined ? 0 : first.to + (markAt(sentence.line, first.to, "link") === undefined ? 0 : 1);
  if (subject && markAt(sentence.line, receiver, "us") !== undefined) return "touch";
  if (first?.kind === "event" && talk && datesIn(sentence, part, "future").length === 0) return "touch";
  const todayPart = datesIn(sentence, part, "future").some(
    (one) => one.day !== undefined && isToday(sentence, one.day),
  );
  if (todayPart && talk) return "touch";
  // Without a verb at its head and without a date a line tells of nothing to do: "hoa sen là quốc hoa".
  const verb = first?.kind === "any" || first?.kind === "event" || first?.kind === "past";
  return verb && (startsClause(sentence, part, at) || datesIn(sentence, part, "future").length > 0)
    ? "todo"
    : undefined;
}

/** "Bill nhắn …, cần …": a named subject right before a verb of contact tells of it. */
function reportedBy(sentence: Sentence, act: Act | undefined): boolean {
  if (act === undefined || act.kind !== "any" || act.channel === undefined || act.weak === true) return false;
  return [...sentence.people, ...sentence.mentions].some((one) => one.to === act.at);
}

/** "Globex: …", "Сова — …": the line is headed by the client or person it is for. */
function addresses(sentence: Sentence, part: Part): boolean {
  const head = [...sentence.mentions, ...sentence.people].find((one) => one.from <= part.from + 1);
  return head !== undefined && /^(:|-|–|—|,)$/.test(sentence.line.tokens[head.to]?.key ?? "");
}

/** Whether a part holds words enough, beside its client, to tell of something. */
function tellsMuch(sentence: Sentence, part: Part): boolean {
  const { line, taken } = sentence;
  let words = 0;
  for (let at = part.from; at < part.to; at += 1)
    if (line.tokens[at]?.kind === "word" && !taken.has(at) && markAt(line, at, "filler", "link") === undefined)
      words += 1;
  return words >= 2;
}

/** Whether a part holds nothing but the client, small words and marks. */
function onlyAddress(sentence: Sentence, part: Part): boolean {
  for (let at = part.from; at < part.to; at += 1) {
    const token = sentence.line.tokens[at];
    if (token === undefined || token.kind === "mark" || sentence.taken.has(at)) continue;
    if (markAt(sentence.line, at, "filler", "link") === undefined) return false;
  }
  return true;
}
