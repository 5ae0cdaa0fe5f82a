/** Vietnamese verbs have no tense: the words around them, the subject and the dates place them. */
import { markAt } from "../scan.ts";
import { type Act, startsClause } from "./acts.ts";
import { tellsHowItWent } from "./outcome.ts";
import type { Sentence } from "./sentence.ts";
import type { Account, Telling } from "./telling.ts";

const TALK = ["call", "email", "message", "meeting", "video"];

/** What a Vietnamese statement tells. `first`: its first act. */
export function tellsInVietnamese(account: Account, first: Act): Telling {
  const { sentence, part, acts, dates, ahead, behind } = account;
  if (behind) return "touch";
  const sooner = acts.find((act) => act.kind === "ahead" || act.kind === "need");
  const happened = acts.find((act) => act.kind === "happened" || act.kind === "past");
  if (sooner !== undefined && (happened === undefined || sooner.at < happened.at) && !reportedBy(sentence, acts[0]))
    return "need";
  if (happened !== undefined && (!ahead || happened.at < first.at)) return "touch";
  if (ahead) return "todo";
  if (isReport(account, first) || tellsHowItWent(account)) return "touch";
  // Without a verb at its head and without a date a line tells of nothing to do: "hoa sen là quốc hoa".
  return first.kind !== "happened" && (dates.length > 0 || startsClause(sentence, part, first.at)) ? "todo" : undefined;
}

/** "Bill nhắn …, cần …": a named subject right before a verb of contact tells of it. */
export function reportedBy(sentence: Sentence, act: Act | undefined): boolean {
  if (act === undefined || !["any", "event"].includes(act.kind) || act.channel === undefined || act.weak === true)
    return false;
  return [...sentence.people, ...sentence.mentions].some((one) => one.to === act.at);
}

function isReport({ sentence, part, acts, dates }: Account, first: Act): boolean {
  const { line } = sentence;
  const talk = TALK.includes(first.channel ?? "");
  const subject = [...sentence.people, ...sentence.mentions].some(
    (one) =>
      one.from >= part.from && one.to <= first.at && one.to + 1 >= first.at && line.tokens[one.to]?.kind !== "mark",
  );
  if (subject && (talk || acts.length > 1)) return true;
  // "Hoa Sen tặng bên mình bộ lịch": a named giver and us for the receiver.
  const receiver = markAt(line, first.to, "link") === undefined ? first.to : first.to + 1;
  if (subject && markAt(line, receiver, "us") !== undefined) return true;
  if (first.kind === "event" && talk && dates.length === 0) return true;
  return talk && dates.some((one) => one.day?.equals(sentence.now.toPlainDate()) === true);
}
