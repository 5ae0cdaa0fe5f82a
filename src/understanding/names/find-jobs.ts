/** People a line names by what they do at the client. */
import { isListed } from "../intent/books.ts";
import { markAt, type Scan, wordsOf } from "../scan.ts";
import type { PersonMention } from "./find-people.ts";
import { withHonorific } from "./honorifics.ts";
import type { Person } from "./naming.ts";
import { adjectiveRoleAt, holdersOf, roleAt } from "./roles.ts";

/** Endings of a job word that can be a subject. */
const NOMINATIVE = /([бвгджзклмнпрстфхцчшщй]|иця|ица|ус|ка|ця|ец|ець|ль|ар|лог|иня|ша|ниц|рп|лпр)$/;

const ADJECTIVE = /(ий|ый|ой|ій|ня|на|ва|ча|ого|ому|им|ым|ої|ою|ую|у)$/;

/** Jobs named, left to right, each with whoever of these people holds it. */
export function findJobs(
  line: Scan,
  people: readonly Person[],
  taken: ReadonlySet<number>,
  from: number,
): PersonMention[] {
  const mentions: PersonMention[] = [];
  for (let at = from; at < line.tokens.length; at += 1) {
    if (taken.has(at)) continue;
    const found = roleAt(line.tokens, at, line.vietnamese) ?? adjectiveRoleAt(line.tokens, at, nounless(line, at + 1));
    if (found === undefined) continue;
    // "who calls the shots at Globex" asks for somebody and names nobody.
    if (line.tokens[at]?.key === "calls" && line.tokens[at - 1]?.key === "who" && at - 1 <= from + 2) continue;
    const to = endOf(found.to, at, taken);
    // "chủ chuỗi Phở Việt": in Vietnamese a client's name may begin with the last word of the job.
    if (to < found.to && !line.vietnamese) continue;
    const last = line.tokens[found.to - 1]?.key ?? "";
    mentions.push({
      from: withHonorific(line, at),
      to,
      people: holdersOf(found.value, people),
      // "директорка з маркетингу": the head of the job comes first and tells its case.
      nominative:
        line.tokens[at]?.cyrillic !== true ||
        NOMINATIVE.test(
          found.to > at + 1 && !ADJECTIVE.test(line.tokens[at]?.key ?? "") ? (line.tokens[at]?.key ?? "") : last,
        ),
      job: true,
      words: wordsOf(line, at, to),
    });
    at = to - 1;
  }
  return mentions;
}

/** Where a job ends before a name that was found already. */
function endOf(to: number, at: number, taken: ReadonlySet<number>): number {
  for (let place = at; place < to; place += 1) if (taken.has(place)) return place;
  return to;
}

/** Whether no noun can stand at a token: the line ends there, or a mark or an everyday word follows. */
function nounless(line: Scan, at: number): boolean {
  const token = line.tokens[at];
  return token === undefined || token.kind === "mark" || isListed(token.key, token.bare, line.vietnamese);
}

/** Whether a job that nobody holds is meant as a person: after "with", "to", "від", or as a subject; "смета по SMM" is not. */
export function isMeantAsPerson(line: Scan, one: PersonMention, from: number): boolean {
  if (isAfterMarker(line, from, one.from)) return false;
  let before = one.from - 1;
  while (OWN.test(line.tokens[before]?.key ?? "")) before -= 1;
  if (before < from || line.tokens[before]?.kind === "mark")
    return markAt(line, one.to, "verb", "link") !== undefined || line.tokens.length > one.to;
  if (/^(по|for|про|about|re|as)$/.test(line.tokens[before]?.key ?? "")) return false;
  if (isAttribute(line, one)) return false;
  const led = markAt(line, before, "link", "verb", "us") !== undefined;
  return led || one.from - 1 !== before || line.words[before]?.length !== 0;
}

/** "the influencer shortlist": an English job before another noun. */
function isAttribute(line: Scan, one: PersonMention): boolean {
  const next = line.tokens[one.to];
  if (line.tokens[one.to - 1]?.cyrillic !== false || line.vietnamese || next?.kind !== "word" || next.cyrillic)
    return false;
  return (
    !isListed(next.key, next.bare, false) &&
    !next.proper &&
    !/^(the|a|an|at|in|who|that|and|or|off|out|up|it|this|his|her|their|our|how|when|what)$/.test(next.key)
  );
}

const OWN = /^(the|their|a|an|our|his|her|new|їх|їхнім|їхньою|їхній|их|bên|chị|anh|bạn)$/;

function isAfterMarker(line: Scan, from: number, to: number): boolean {
  return line.tokens
    .slice(from, to)
    .some((token, at) => token.key === "->" || (token.key !== "/" && markAt(line, from + at, "marker") !== undefined));
}
