/** What a line tells of a contact: by what channel, who reached out, and on what day. */
import type { Channel, Direction } from "../../domain/vocabulary.ts";
import type { FoundDate } from "../dates/find.ts";
import { markAt } from "../scan.ts";
import { actsIn } from "./acts.ts";
import { channelOf } from "./channel.ts";
import { directionOf } from "./direction.ts";
import { datesIn, type Part, type Sentence } from "./sentence.ts";

export interface TouchFacts {
  readonly channel: Channel;
  readonly direction: Direction | undefined;
  readonly occurredOn: string;
  readonly impossible: string | undefined;
}

/** Reads the account of a contact. */
export function touchOf(sentence: Sentence, part: Part): TouchFacts {
  const acts = actsIn(sentence, part);
  const contacts = acts.filter((act) => act.channel !== undefined || act.way !== undefined);
  const channel = channelOf(sentence, part, contacts);
  // Those who meet face to face are both there: nobody reached out.
  const together = channel === "meeting" || channel === "video";
  const { day, impossible } = dayOf(sentence, part);
  return {
    channel,
    direction: together ? undefined : directionOf(sentence, part, acts, contacts[0]),
    occurredOn: day,
    impossible,
  };
}

/** A line that names more days than this is no account of a contact. */
const MOST_DATES = 8;

/** The day of a contact: the first date that can be one, in the clause that tells of it. */
function dayOf(sentence: Sentence, part: Part): { day: string; impossible: string | undefined } {
  const today = sentence.now.toPlainDate();
  const dates = datesIn(sentence, part, "past");
  const wrong = dates.find((one) => one.impossible && one.kind === "day");
  if (wrong !== undefined) {
    const { tokens, text } = sentence.line;
    return {
      day: today.toString(),
      impossible: text.slice(tokens[wrong.from]?.start ?? 0, tokens[wrong.to - 1]?.end ?? 0),
    };
  }
  const behind = dates
    .filter(
      (one) => one.day !== undefined && one.points !== "future" && Temporal.PlainDate.compare(one.day, today) <= 0,
    )
    .filter((one) => !isOfSlot(sentence, one.from) && !isOfThing(sentence, one))
    .slice(0, MOST_DATES);
  const sure = behind.find((one) => one.points === "past" && beforeReport(sentence, part, one.from, true));
  const first = behind.find(
    (one) => one.points !== "past" && !one.deadline && beforeReport(sentence, part, one.from, false),
  );
  return { day: (sure ?? first)?.day?.toString() ?? today.toString(), impossible: undefined };
}

/** "cancelled our Tuesday slot": the day of what will not be. */
function isOfSlot({ line }: Sentence, at: number): boolean {
  return (
    /^(our|the|their|his|her|my|this)$/.test(line.tokens[at - 1]?.key ?? "") &&
    /^(cancelled|canceled|postponed|moved|rescheduled|pushed|bumped|skipped|scrapped)$/.test(
      line.tokens[at - 2]?.key ?? "",
    )
  );
}

/** "emailed me, wants last year's waybills": the year of a thing that is no contact. */
function isOfThing({ line }: Sentence, date: FoundDate): boolean {
  if (line.tokens[date.to]?.key !== "'s") return false;
  const heldBy = line.tokens.some((_, at) => at > date.to && markAt(line, at, "event", "verb") !== undefined);
  return date.from > 0 && !heldBy;
}

/** Whether a date belongs to the contact and not to what was reported about it ("they will pay on friday"). */
function beforeReport(sentence: Sentence, part: Part, at: number, sure: boolean): boolean {
  const { line } = sentence;
  const command = sentence.from > 0;
  for (let back = at - 1; back >= part.from; back -= 1) {
    const key = line.tokens[back]?.key ?? "";
    if (sentence.taken.has(back)) continue;
    if (markAt(line, back, "that") !== undefined && markAt(line, back, "link") === undefined) return false;
    if (/^(about|re|regarding|щодо|насчет|про|о|về)$/.test(key) && at - back <= 3 && !sure) return false;
    if (/^[,.;—–]$/.test(key) && !sure && !command) return at - back <= 2;
    // "домовились по телефону: аванс у п'ятницю"
    if (key === ":" && !sure && actsIn(sentence, part).some((act) => act.to <= back)) return at - back <= 1;
    if (/^[,.;]$/.test(key) && !sure && command && markAt(line, back + 1, "them") !== undefined) return false;
  }
  return true;
}
