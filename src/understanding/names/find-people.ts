/** Which people a line names: by name inside the client, by job, or by a name that only one person bears. */
import type { Directory } from "../directory.ts";
import { isListed } from "../intent/books.ts";
import { markAt, type Scan, wordsOf } from "../scan.ts";
import { keyOf } from "../text/letters.ts";
import { soundOf } from "../text/sound.ts";
import { isGrammar, isNamesake } from "./namesakes.ts";
import { isHonorific, type Person } from "./naming.ts";
import { adjectiveRoleAt, holdersOf, roleAt } from "./roles.ts";

export interface PersonMention {
  readonly from: number;
  readonly to: number;
  /** Everyone the words fit. */
  readonly people: readonly Person[];
  readonly nominative: boolean;
  readonly job: boolean;
  readonly words: string;
}

const MOST = 25;

/** People named by name. With `client` only its own people; without, whoever in the directory bears the name. */
export function findNamed(
  line: Scan,
  directory: Directory,
  client: number | undefined,
  taken: ReadonlySet<number>,
  from: number,
): PersonMention[] {
  const mentions: PersonMention[] = [];
  for (let at = from; at < line.tokens.length; at += 1) {
    if (taken.has(at)) continue;
    const one = namedAt(line, directory, client, taken, at);
    if (one === undefined) continue;
    mentions.push(one);
    at = one.to - 1;
  }
  return mentions;
}

function namedAt(
  line: Scan,
  directory: Directory,
  client: number | undefined,
  taken: ReadonlySet<number>,
  at: number,
): PersonMention | undefined {
  const token = line.tokens[at];
  if (token === undefined || token.kind !== "word") return undefined;
  const own = client === undefined ? undefined : directory.peopleOf[client];
  let best: { person: Person; to: number; count: number; quality: number; nominative: boolean; alone: boolean }[] = [];
  for (const match of line.words[at] ?? []) {
    const bearers = own === undefined ? (directory.peopleByWord.get(match.word) ?? []).slice(0, MOST) : own;
    for (const person of bearers) {
      if (!person.words.has(match.word)) continue;
      // A short form written small, with no client beside it, is too little to act on.
      if (own === undefined && !token.capital && person.others.has(match.word)) continue;
      let quality: number = person.others.has(match.word) ? Math.max(match.quality, 2) : match.quality;
      let to = at + 1;
      let count = 1;
      let nominative = match.nominative;
      const used = new Set([match.word]);
      for (let next = following(line, to); next !== undefined && !taken.has(next); next = following(line, to)) {
        const more = line.words[next]?.find((one) => person.words.has(one.word) && !used.has(one.word));
        if (more === undefined) break;
        used.add(more.word);
        quality = quality > more.quality ? quality : more.quality;
        nominative = nominative && more.nominative;
        count += 1;
        to = next + 1;
      }
      best.push({ person, to, count, quality, nominative, alone: person.alone.has(match.word) });
    }
  }
  best = best.filter((one) => one.count > 1 || one.alone);
  const longest = Math.max(...best.map((one) => one.count));
  best = best.filter((one) => one.count === longest);
  const finest = Math.min(...best.map((one) => one.quality));
  best = best.filter((one) => one.quality === finest);
  const [first] = best;
  if (
    first !== undefined &&
    own === undefined &&
    longest === 1 &&
    anotherSurname(line, at, first.to, first.person, taken)
  )
    return undefined;
  if (first === undefined || !mayBePerson(line, at, first.to, longest, finest, client !== undefined)) return undefined;
  return {
    from: at > 0 && isHonorific(atBare(line, at - 1)) ? at - 1 : at,
    to: first.to,
    people: [...new Set(best.map((one) => one.person))],
    nominative: best.some((one) => one.nominative),
    job: false,
    words: wordsOf(line, at, first.to),
  };
}

/** "Сергей Есенин", "Тарас Шевченко", "Hồ Chí Minh" are not ours: a capitalised word not of their name stands beside. */
function anotherSurname(line: Scan, at: number, to: number, person: Person, taken: ReadonlySet<number>): boolean {
  const foreign = (place: number) => {
    const token = line.tokens[place];
    if (token?.kind !== "word" || !token.capital || taken.has(place) || !/^\p{Lu}\p{Ll}+$/u.test(token.raw))
      return false;
    // Vietnamese capitals inside a line are names, whatever word they sound like.
    if ((!line.vietnamese || place === 0) && isListed(keyOf(token.raw), "", false)) return false;
    if (isHonorific(token)) return false;
    const held = line.words[place] ?? [];
    // A capital at the head of a line is a name only if somebody here bears it.
    return (place > 0 || held.length > 0) && !held.some((one) => person.words.has(one.word));
  };
  const hyphen = line.tokens[to]?.key === "-" && line.tokens[to]?.glued === true && line.tokens[to + 1]?.glued === true;
  return hyphen || foreign(to) || (at > 0 && foreign(at - 1));
}

const BARE_HONORIFICS = new Set(["a", "c", "e", "chi", "anh", "co", "ong", "ba", "chu", "bac"]);

/** The token, read as a form of address when it is one typed without marks in a Vietnamese line. */
function atBare(line: Scan, at: number) {
  const token = line.tokens[at];
  const none = {
    key: "",
    bare: "",
    raw: "",
    start: 0,
    end: 0,
    kind: "mark",
    glued: false,
    capital: false,
    cyrillic: false,
  } as const;
  if (token === undefined) return none;
  return line.vietnamese && BARE_HONORIFICS.has(token.key) ? { ...token, key: "anh" } : token;
}

function following(line: Scan, at: number): number | undefined {
  const place = line.tokens[at]?.key === "." ? at + 1 : at;
  return line.tokens[place]?.kind === "word" ? place : undefined;
}

/** Whether a person can stand here. */
function mayBePerson(line: Scan, at: number, to: number, count: number, quality: number, inClient: boolean): boolean {
  const token = line.tokens[at];
  if (token === undefined) return false;
  const honoured = at > 0 && isHonorific(atBare(line, at - 1));
  if (honoured) return true;
  const key = token.key;
  const before = line.tokens[at - 1];
  if (count > 1) {
    // "will call", "june may": two everyday words are a name only with their capitals.
    const small = line.tokens.slice(at, to).some((one) => one.kind === "word" && !one.capital && isGrammar(one.key));
    return !small || led(line, at);
  }
  if (/^(april|june|may|august)$/.test(key) && line.tokens[to]?.key === "in") return false;
  if (!inClient && /^(the|a|an)$/.test(before?.key ?? "")) return false;
  if (quality > 2 && (isListed(key, token.bare, line.vietnamese) || !inClient)) return false;
  if (before?.kind === "number" && /^(март|ма[йя]|april|june|may|august)/.test(key)) return false;
  const hour = /^(:|h|g|gio|pm|am)$/.test(line.tokens[to + 1]?.bare ?? "");
  if (line.tokens[to]?.kind === "number" && !hour && /^(april|june|may|august)$/.test(key)) return false;
  if (isGrammar(key)) {
    // "Mark from acme", "called Will": a place where only a name can stand.
    if (token.capital && key !== "may" && /^(from|at)$/.test(line.tokens[to]?.key ?? "")) return true;
    if (token.capital && key === "will" && at > 0 && led(line, at)) return true;
    return (
      token.capital && (at > 0 || inClient) && !(token.key === "may" || token.key === "will" || token.key === "monday")
    );
  }
  if (isNamesake(key) || isListed(key, token.bare, line.vietnamese)) {
    if (
      /^(in|by|until|since|during|last|next|early|late|of|for)$/.test(before?.key ?? "") &&
      /^(april|june|august)$/.test(key)
    )
      return inClient && before?.key === "for";
    if (token.capital && (at > 0 || inClient || line.tokens.length > 2)) return true;
    return led(line, at) || (inClient && !isListed(key, token.bare, line.vietnamese));
  }
  return key.length > 2 || token.capital || inClient;
}

function led(line: Scan, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 2); back -= 1) {
    if (markAt(line, back, "link")?.to === at) return true;
    const verb = markAt(line, back, "verb");
    if (verb !== undefined && verb.to === at) return true;
  }
  return false;
}

/** People named by what they do at the client. */
export function findJobs(
  line: Scan,
  people: readonly Person[],
  taken: ReadonlySet<number>,
  from: number,
): PersonMention[] {
  const mentions: PersonMention[] = [];
  for (let at = from; at < line.tokens.length; at += 1) {
    const found = taken.has(at)
      ? undefined
      : (roleAt(line.tokens, at, line.vietnamese) ?? adjectiveRoleAt(line.tokens, at, nounless(line, at + 1)));
    if (found === undefined) continue;
    let touches = false;
    for (let place = at; place < found.to; place += 1) touches ||= taken.has(place);
    if (touches) continue;
    const words = wordsOf(line, at, found.to);
    const last = line.tokens[found.to - 1]?.key ?? "";
    mentions.push({
      from: at > 0 && isHonorific(atBare(line, at - 1)) ? at - 1 : at,
      to: found.to,
      people: holdersOf(found.value, people),
      nominative:
        !line.tokens[at]?.cyrillic ||
        /([бвгджзклмнпрстфхцчшщй]|иця|ка|ця|ец|ець|ль|ар|лог|иня|ша|ниц|рп|лпр)$/.test(last),
      job: true,
      words,
    });
    at = found.to - 1;
  }
  return mentions;
}

/** Whether no noun can stand at a token: the line ends there, or a mark or an everyday word follows. */
function nounless(line: Scan, at: number): boolean {
  const token = line.tokens[at];
  return token === undefined || token.kind === "mark" || isListed(token.key, token.bare, line.vietnamese);
}

/** A person the directory does not hold, by where the name stands: "Derek at Sun Corp", "з Сергієм із Сови". */
export function findStranger(
  line: Scan,
  taken: ReadonlySet<number>,
  from: number,
  clientFrom: number | undefined,
): { from: number; to: number } | undefined {
  for (let at = from; at < line.tokens.length; at += 1) {
    const token = line.tokens[at];
    if (token?.kind !== "word" || taken.has(at) || token.key.length < 2) continue;
    const honoured = at > from && isHonorific(line.tokens[at - 1] ?? token);
    if (
      !honoured &&
      (!token.capital || /^\p{Lu}+$/u.test(token.raw) || isListed(token.key, token.bare, line.vietnamese))
    )
      continue;
    if (honoured && !token.capital) continue;
    const next = markAt(line, at + 1, "link");
    const belongs =
      next !== undefined &&
      clientFrom !== undefined &&
      next.to === clientFrom &&
      !/^(для|for|about|re|on|по|про|to|do)$/.test(line.tokens[at + 1]?.key ?? "");
    const before = at > from ? (line.tokens[at - 1]?.key ?? "") : "";
    const follows = /^(with|w|from|з|із|зі|с|со|від|от|với|vs)$/.test(before) || (at > from && personVerb(line, at));
    if (!belongs && !honoured && !follows) continue;
    if (soundOf(token.key) === "") continue;
    let to = at + 1;
    while (
      line.tokens[to]?.kind === "word" &&
      line.tokens[to]?.capital === true &&
      !taken.has(to) &&
      !isListed(line.tokens[to]?.key ?? "", "", false)
    )
      to += 1;
    return { from: honoured ? at - 1 : at, to };
  }
  return undefined;
}

function personVerb(line: Scan, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 2); back -= 1) {
    const verb = markAt(line, back, "verb");
    if (
      verb?.to === at &&
      (verb.mark.channel === "call" || verb.mark.channel === "message" || verb.mark.channel === "email") &&
      verb.mark.way === "to"
    )
      return true;
  }
  return false;
}
