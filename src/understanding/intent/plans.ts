/** Words that lay a day ahead though a verb of the past stands beside it, or give the day to somebody else. */
import { pastAdverb } from "../names/dealings.ts";
import { markAt } from "../scan.ts";
import { type Act, startsClause } from "./acts.ts";
import type { Part, Sentence } from "./sentence.ts";
import type { Account } from "./telling.ts";

/** "promised Laura the numbers by tomorrow": by us, for nobody is named before. */
export function isPromise({ sentence, part }: Account, { at }: Act): boolean {
  return (
    /^(promised|owe)$/.test(sentence.line.tokens[at]?.key ?? "") &&
    at <= part.from + 1 &&
    startsClause(sentence, part, at)
  );
}

/** "catch-up with Laura scheduled for next Tuesday": an appointment made. */
export function fixes({ line }: Sentence, outcome: Act): boolean {
  return (
    /^(scheduled|booked|planned|arranged|set|pencilled|penciled|fixed|slated|diarised|rescheduled|moved|confirmed|lined)$/.test(
      line.tokens[outcome.at]?.key ?? "",
    ) && /^(for|on|at|in|to|up)$/.test(line.tokens[outcome.to]?.key ?? "")
  );
}

/** Whether a date stands in a clause on what they want or do: "call with Granit, they want the act by Friday". */
export function isTheirs({ line, taken }: Sentence, part: Part, at: number): boolean {
  for (let back = at - 1; back > part.from; back -= 1) {
    if (!taken.has(back) && /^[,;–—-]$/.test(line.tokens[back]?.key ?? "") && line.tokens[back + 1]?.glued !== true)
      return markAt(line, back + 1, "them") !== undefined;
  }
  return false;
}

/** "deadline for the tender is 10 December", "proposal due to Sun Corp on Friday" */
export function namesDeadline({ sentence: { line }, part }: Account): boolean {
  return line.tokens.slice(part.from, part.to).some(({ key }) => /^(deadline|due|дедлайн|термін|срок|hạn)$/.test(key));
}

/** "Hanna wants the numbers by 3", "Bill's expecting the deck tomorrow": what they want of us by a day to come is ours to do. */
export function isTheirWish({ sentence, part, acts, dates, ahead }: Account): boolean {
  const { line, mentions, people } = sentence;
  if (line.vietnamese || !(ahead || dates.some((one) => one.deadline || one.kind === "time"))) return false;
  const who = [...mentions, ...people].find((one) => one.from <= part.from + 1);
  if (who === undefined || acts.some((act) => act.kind === "past" || act.kind === "happened")) return false;
  let at = pastAdverb(line, who.to);
  if (/^('s|is|are|was|were|will|ll|be)$/.test(line.tokens[at]?.key ?? "")) at = pastAdverb(line, at + 1);
  return (
    /^(wants|want|needs|need|expects|expect|expecting|requires|require|requests|awaits|awaiting|waiting|wanting|needing|after|due|owed)$/.test(
      line.tokens[at]?.key ?? "",
    ) && dates.every((one) => one.from > at)
  );
}
