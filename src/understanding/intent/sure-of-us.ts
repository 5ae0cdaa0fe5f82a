/** When a line that a person heads is about our work with them, though no word of the trade stands in it. */
import type { PersonMention } from "../names/find-people.ts";
import { isEverydayForm } from "../names/namesakes.ts";
import { markAt } from "../scan.ts";
import { datesIn, type Part, type Sentence } from "./sentence.ts";

/** What passes between us and those we work with. */
const OF_BUSINESS =
  /^(numbers|figures|stats|file|files|assets|link|login|logins|forecast|forecasts|data|breakdown|schedule|timeline|timelines|cutdowns|rushes|edits|changes|fixes|dates|samples|slides|docs|doc|paperwork|pdf|spreadsheet|sheet|export|access|credentials|callback|update|answer|rates|options|layout|layouts|visuals|renders|photos|templates|plan|plans|project|launch|team|price|prices|costs|cost|fee|fees|rate|terms|bid|pitch|work|job|support|portal|platform|system|app|feature|features|release|trial|licence|license|licences|seats|demo)$/;

/** "Andrew needs chasing", "Amy didn't turn up to our demo": no everyday word, and what we do for them or had with them. */
export function isSureOfUs({ line, taken }: Sentence, { from, to, people }: PersonMention): boolean {
  if (people.length === 0 || line.tokens[from]?.cyrillic === true || isEverydayForm(line.tokens[to - 1]?.key ?? ""))
    return false;
  const verb = markAt(line, to, "verb");
  // "Lena reached out about the inventory"
  if (
    verb?.mark.way === "to" &&
    verb.mark.when === "past" &&
    /^(about|re|regarding|asking|saying|with|wanting)$/.test(line.tokens[verb.to]?.key ?? "")
  )
    return true;
  const need = markAt(line, to, "need");
  if (
    need !== undefined &&
    need.to > to + 1 &&
    /^(chas|call|ring|phon|email|nudg|remind|updat|invoic|pay|brief|prod|ping|contact|onboard|visit|reassur|placat|callback|chaser|reply|response|answer|quote)/.test(
      line.tokens[need.to - 1]?.key ?? "",
    )
  )
    return true;
  return line.tokens.some((token, at) => {
    if (taken.has(at) || at < to) return false;
    if (/^(me|us|our)$/.test(token.key) || OF_BUSINESS.test(token.key)) return true;
    const event = markAt(line, at, "event");
    return (
      event !== undefined &&
      /^(demo|meeting|call|workshop|webinar|presentation|pitch|kickoff|walkthrough|training)/.test(token.key)
    );
  });
}

/** "Hanna tomorrow 10am": names that are no everyday words, a day with its hour in digits, and nothing else. */
export function isAppointment(sentence: Sentence): boolean {
  const { line, people, taken, from } = sentence;
  const whole: Part = { from, to: line.tokens.length };
  const sure = people.every((one) => one.people.length === 1 && !isEverydayForm(line.tokens[one.to - 1]?.key ?? ""));
  if (!sure || people.length === 0 || people[0]?.from !== from || line.tokens.length > MOST_TOKENS) return false;
  const [date, more] = datesIn(sentence, whole, "future");
  if (date === undefined || more !== undefined || date.kind !== "day" || date.at === undefined) return false;
  const rest = line.tokens.some(
    (token, at) => at >= from && token.kind === "word" && !taken.has(at) && (at < date.from || at >= date.to),
  );
  return !rest && line.tokens.slice(date.from, date.to).some((token) => token.kind === "number");
}
/** Names, a day and an hour have few words. */
const MOST_TOKENS = 14;
