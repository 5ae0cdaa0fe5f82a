/** A span of days in typed words: "1 dec – 14 dec", "з 1 до 14 грудня", "từ 1/12 đến 14/12", "до пятницы". */
import type { LocalDate } from "../domain/vocabulary.ts";
import { type FoundDate, findDates } from "./dates/find.ts";
import { clean } from "./text/letters.ts";
import { type Token, tokenise } from "./text/tokens.ts";

export interface DaySpan {
  readonly from: LocalDate;
  /** `null`: one day was named. */
  readonly until: LocalDate | null;
  /** The words without the dates. */
  readonly rest: string;
}

const NOTHING: ReadonlySet<number> = new Set();
const ENDING = "(?:-?(?:го|е|ого|th|st|nd|rd))?";
const BETWEEN = "(?:\\s*[-–—]\\s*|\\s+(?:to|till|until|through|до|по|đến|den|tới)\\s+(?:ngày\\s+)?)";
/** The month stands once, after both days or before them; where it is said twice nothing is to be added. */
const MONTH_LAST = new RegExp(
  `(?<![\\d./])(\\d{1,2})${ENDING}${BETWEEN}(\\d{1,2}${ENDING})(\\s+(?:of\\s+|tháng\\s+)?[\\p{L}\\d]+|[./]\\d{1,2}(?:[./]\\d{2,4})?)(?![\\p{L}\\d])`,
  "iu",
);
const MONTH_FIRST = /(\p{L}{3,})\s+(\d{1,2})\s*[-–—]\s*(\d{1,2})(?![\d./])/iu;
/** "1.12-14.12" is two days. */
const GLUED = /(\d\.\d{1,2}(?:\.\d{2,4})?)\s*[-–—]\s*(?=\d{1,2}\.)/g;
const NEXT_WEEK = /next week|наступн\p{L}+ тиж\p{L}+|следующ\p{L}+ недел\p{L}+|tuần (?:sau|tới)/iu;

/** As of `now`, in its zone. `null`: no day is named. An end before its beginning is handed back as it was written. */
export function readDaySpan(text: string, now: Temporal.ZonedDateTime): DaySpan | null {
  const plain = clean(text).replace(GLUED, "$1 – ");
  const week = NEXT_WEEK.exec(plain);
  const spans = [plain, plain.replace(MONTH_LAST, "$1$3 – $2$3"), plain.replace(MONTH_FIRST, "$1 $2 – $1 $3")].flatMap(
    (line) => [false, true].flatMap((vietnamese) => spanIn(line, vietnamese, now) ?? []),
  );
  const [best] = spans.sort((a, b) => score(b) - score(a));
  if (week && (best?.until ?? null) === null) {
    const monday = now.toPlainDate().add({ days: 8 - now.dayOfWeek });
    return {
      from: monday.toString(),
      until: monday.add({ days: 6 }).toString(),
      rest: tidy(plain.replace(NEXT_WEEK, " ")),
    };
  }
  return best ?? null;
}

/** Two days tell more than one; then the reading that leaves fewer words over. */
const score = (span: DaySpan): number => (span.until === null ? 0 : 10_000) - span.rest.length;

function spanIn(line: string, vietnamese: boolean, now: Temporal.ZonedDateTime): DaySpan | null {
  const tokens = tokenise(line);
  const found = findDates(tokens, NOTHING, { now, sense: "future", vietnamese }).filter((one) => one.day !== undefined);
  const [first, second] = found;
  const today = now.toPlainDate();
  if (!first?.day) return null;
  const rest = without(line, tokens, second ? [first, second] : [first]);
  if (!second?.day) {
    return first.deadline
      ? { from: today.toString(), until: first.day.toString(), rest }
      : { from: first.day.toString(), until: null, rest };
  }
  return { from: beginning(first.day, second.day).toString(), until: second.day.toString(), rest };
}

/** "1 dec – 20 dec" said on the tenth began this year, though the next first of December is a year away. */
function beginning(from: Temporal.PlainDate, until: Temporal.PlainDate): Temporal.PlainDate {
  const before = from.subtract({ years: 1 });
  const turned = Temporal.PlainDate.compare(from, until) > 0 && Temporal.PlainDate.compare(before, until) <= 0;
  return turned && before.until(until).days < 100 ? before : from;
}

function without(line: string, tokens: readonly Token[], dates: readonly FoundDate[]): string {
  let rest = line;
  for (const date of dates.toReversed()) {
    const start = tokens[date.from]?.start ?? 0;
    const end = tokens[date.to - 1]?.end ?? 0;
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  }
  return tidy(rest);
}

const tidy = (text: string): string => text.replace(/\s+/g, " ").trim();
