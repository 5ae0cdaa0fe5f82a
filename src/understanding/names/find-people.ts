/** People a line names by name: inside the client, or whoever in the directory bears the name. */
import type { Directory } from "../directory.ts";
import { markAt, type Scan, wordsOf } from "../scan.ts";
import { bareOf, keyOf } from "../text/letters.ts";
import { pastAdverb } from "./dealings.ts";
import { isManyOfSomething } from "./everyday-plural.ts";
import { withHonorific } from "./honorifics.ts";
import { hasAnotherSurname, mayBePerson } from "./may-be-person.ts";
import { isNamesake } from "./namesakes.ts";
import type { Person } from "./naming.ts";
import type { WordMatch } from "./words.ts";

export interface PersonMention {
  readonly from: number;
  readonly to: number;
  /** Everyone the words fit. */
  readonly people: readonly Person[];
  readonly nominative: boolean;
  readonly job: boolean;
  readonly words: string;
}

/** Where people are looked for: among those of one client, or, without one, in the whole directory. */
export interface Among {
  readonly directory: Directory;
  readonly client: number | undefined;
  readonly taken: ReadonlySet<number>;
  /** First token after a command. */
  readonly from: number;
}

/** Of a name that so many bear, the first are looked at. */
const MOST = 25;

/** People named by name, left to right. */
export function findPeople(line: Scan, among: Among): PersonMention[] {
  const mentions: PersonMention[] = [];
  for (let at = among.from; at < line.tokens.length; at += 1) {
    const one = among.taken.has(at) ? undefined : personAt(line, among, at);
    if (one === undefined || (one.to === at + 1 && isVerbOf(line, at, mentions.at(-1)?.to))) continue;
    mentions.push(one);
    at = one.to - 1;
  }
  return mentions;
}

/** "c mai anh bao chua nhan …": right behind a name, a word without marks that is a verb too is what they did. */
function isVerbOf(line: Scan, at: number, end: number | undefined): boolean {
  const token = line.tokens[at];
  return line.vietnamese && at === end && token?.key === token?.bare && markAt(line, at, "verb") !== undefined;
}

/** How a person's name fits the words from a token on. */
interface Fit {
  readonly person: Person;
  readonly to: number;
  readonly count: number;
  readonly quality: number;
  readonly nominative: boolean;
  readonly alone: boolean;
}

function personAt(line: Scan, among: Among, at: number): PersonMention | undefined {
  if (line.tokens[at]?.kind !== "word") return undefined;
  const best = bestFits(line, among, at);
  const [first] = best;
  if (first === undefined) return undefined;
  const inClient = among.client !== undefined;
  if (!inClient && first.count === 1 && hasAnotherSurname(line, at, first.to, first.person, among.taken))
    return undefined;
  if (!inClient && first.count === 1 && isManyOfSomething(line, at, first.nominative)) return undefined;
  if (!mayBePerson(line, { at, to: first.to, words: first.count, quality: first.quality, inClient })) return undefined;
  return {
    from: withHonorific(line, at),
    to: first.to,
    people: [...new Set(best.map((one) => one.person))],
    nominative: best.some((one) => one.nominative),
    job: false,
    words: wordsOf(line, at, first.to),
  };
}

/** The fits with most words, and of these the closest. */
function bestFits(line: Scan, { directory, client, taken }: Among, at: number): Fit[] {
  const own = client === undefined ? undefined : (directory.peopleOf[client] ?? []);
  const fits: Fit[] = [];
  for (const match of line.words[at] ?? []) {
    for (const person of own ?? (directory.peopleByWord.get(match.word) ?? []).slice(0, MOST)) {
      if (!person.words.has(match.word)) continue;
      // A slip of another language's form of the name is too far: "Gantt" is no Ганна, so no Анна.
      if (match.quality > 2 && person.others.has(match.word)) continue;
      // A short form written small, with no client beside it, is too little to act on.
      if (own === undefined && line.tokens[at]?.proper !== true && person.others.has(match.word)) continue;
      if (isNoWoman(line, at, directory, person, match)) continue;
      const fit = fitOf(line, person, match, at, { taken, inClient: own !== undefined });
      if (fit.alone || (fit.count > 1 && endsName(line, directory, fit))) fits.push(fit);
    }
  }
  const longest = Math.max(...fits.map((one) => one.count));
  const long = fits.filter((one) => one.count === longest);
  const finest = Math.min(...long.map((one) => one.quality));
  return long.filter((one) => one.quality === finest);
}

/** "морозом", "мороз прислав": a woman's surname that ends in a consonant is never bent, and she does nothing as a man would. */
function isNoWoman(
  line: Scan,
  at: number,
  directory: Directory,
  person: Person,
  { word, nominative }: WordMatch,
): boolean {
  const { clients, index } = directory;
  const key = index.keys[word] ?? "";
  if (!isNamesake(key) || !/[бвгджзклмнпрстфхцчшщ]$/.test(key)) return false;
  const [given = ""] = (clients[person.client]?.contacts[person.contact]?.name ?? "").split(" ");
  if (!/[ая]$/.test(given) || keyOf(given) === key) return false;
  const next = line.tokens[pastAdverb(line, at + 1)];
  const asMan =
    next?.cyrillic === true &&
    /[аяиіуюеєї][вл](?:ся)?$/.test(next.key) &&
    (markAt(line, pastAdverb(line, at + 1), "verb")?.mark.when === "past" || /[аи]в(?:ся)?$/.test(next.key));
  return !nominative || asMan;
}

/** Whether a fit ends with the last word of the name: "Nguyễn Thị Bình" shares with Nguyễn Thị Lan what no one goes by. */
function endsName(line: Scan, { clients }: Directory, { person, to }: Fit): boolean {
  const name = clients[person.client]?.contacts[person.contact]?.name ?? "";
  const last = keyOf(name.split(" ").at(-1) ?? "");
  const token = line.tokens[to - 1];
  return token?.key === last || token?.key === bareOf(last);
}

/** Takes in the words after the first that belong to the same person: "Hanna Schmidt", "Dr. Amy Pond". */
function fitOf(
  line: Scan,
  person: Person,
  first: WordMatch,
  at: number,
  { taken, inClient }: { readonly taken: ReadonlySet<number>; readonly inClient: boolean },
): Fit {
  let quality: number = person.others.has(first.word) ? Math.max(first.quality, 2) : first.quality;
  let { nominative } = first;
  let to = at + 1;
  const used = new Set([first.word]);
  for (let next = wordAfter(line, to); next !== undefined && !taken.has(next); next = wordAfter(line, to)) {
    const more = line.words[next]?.find((one) => person.words.has(one.word) && !used.has(one.word));
    if (more === undefined) break;
    used.add(more.word);
    quality = Math.max(quality, more.quality);
    nominative &&= more.nominative;
    to = next + 1;
  }
  if (to === at + 1 && isPatronymic(line, to, inClient)) to += 1;
  const alone = [...used].some((word) => person.alone.has(word));
  return { person, to, count: used.size, quality, nominative, alone };
}

/** "Людмила Петрівна", "Сергею Ивановичу": a father's name belongs to the given name before it. */
function isPatronymic(line: Scan, at: number, inClient: boolean): boolean {
  const token = line.tokens[at];
  // With no client beside it "Роман Абрамович" may be a surname.
  if (!inClient && !/вн.{1,2}$/.test(token?.key ?? "")) return false;
  if (token?.cyrillic !== true || token.key.length < 6 || (line.words[at]?.length ?? 0) > 0) return false;
  return /(?:(?:[оеє]в|ьи|йов|їв|ьов)ич(?:а|у|ем|ом|ові|еві|і|е)?|(?:і|ї|о|е|є)вн(?:а|и|і|у|ою|е|ой|ы|ій)|ичн(?:а|и|і|у|ой|е))$/.test(
    token.key,
  );
}

function wordAfter(line: Scan, at: number): number | undefined {
  const place = line.tokens[at]?.key === "." ? at + 1 : at;
  return line.tokens[place]?.kind === "word" ? place : undefined;
}
