/** The client and people a line is about. */
import { findDates } from "./dates/find.ts";
import type { Directory } from "./directory.ts";
import { blockedBy, type Sentence } from "./intent/sentence.ts";
import { endsAsCompany } from "./names/company-shape.ts";
import { type ClientMention, findClients } from "./names/find-clients.ts";
import { findJobs, isMeantAsPerson } from "./names/find-jobs.ts";
import { findPeople, type PersonMention } from "./names/find-people.ts";
import { findStranger } from "./names/find-stranger.ts";
import { isStrange } from "./names/strange.ts";
import { unknownAfterCommand } from "./names/unknown-client.ts";
import { unknownInLine } from "./names/unknown-in-line.ts";
import type { Line } from "./reading.ts";
import { type Scan, wordsOf } from "./scan.ts";

export interface About {
  readonly sentence: Sentence;
  /** Places in the directory: one when the client is settled, several when they fit equally. */
  readonly clients: readonly number[];
  /** The writer's words for a client that the directory does not hold. */
  readonly clientText: string | undefined;
  /** The writer's words for a person who does not resolve. */
  readonly contactText: string | undefined;
}

/** A line being looked through for names. */
interface Search {
  readonly line: Scan;
  readonly directory: Directory;
  readonly given: Line;
  /** First token after a command. */
  readonly from: number;
  readonly command: boolean;
  /** Tokens found to belong to names. */
  readonly taken: Set<number>;
}

/** What is known of the client so far. */
interface Client {
  readonly clients: readonly number[];
  readonly mention: ClientMention | undefined;
  readonly text: string | undefined;
}

/** Finds the client and people of a line; `from`: its first token after a command. */
export function aboutWhom(line: Scan, directory: Directory, given: Line, from: number, command: boolean): About {
  const search: Search = { line, directory, given, from, command, taken: new Set() };
  const mentions = findClients(line, directory, from, command);
  for (const mention of mentions) take(search, mention);
  const first = clientOf(search, mentions);
  const { clients, named } = settled(search, first);
  for (const one of named) take(search, one);
  const client: Client = { ...first, clients };
  const jobs = jobsOf(search, client);
  for (const one of jobs) take(search, one);
  const owners = named.filter((one) => isOwner(line, one, jobs));
  const people = [
    ...named.filter((one) => !owners.includes(one)),
    ...jobs.map((one) => withOwner(line, one, owners)),
  ].sort((a, b) => a.from - b.from);
  const known = new Set(people.flatMap((one) => (one.people.length === 1 ? [...one.people] : [])));
  const { contactText, stranger } = clients.length === 1 ? unresolved(search, client, named, jobs) : {};
  const sentence: Sentence = {
    line,
    directory,
    now: given.now,
    from,
    mentions: first.mention === undefined || mentions.includes(first.mention) ? mentions : [first.mention, ...mentions],
    client: first.mention,
    people: stranger === undefined ? people : [...people, stranger],
    named: [...known].sort((a, b) => a.contact - b.contact),
    taken: search.taken,
    blocked: blockedBy(line, search.taken),
    memo: { dates: new Map(), dated: new Map(), acts: new Map() },
  };
  return { sentence, clients, clientText: first.text, contactText };
}

/** "Hanna's assistant", "помощница Ханны", "trợ lý của chị Lan": who somebody works for is not who is meant. */
function isOwner(line: Scan, person: PersonMention, jobs: readonly PersonMention[]): boolean {
  if (person.job) return false;
  return jobs.some((job) => {
    if (job.people.length > 0) return false;
    if (line.tokens[person.to]?.key === "'s") return job.from === person.to + 1;
    const of = /^(of|cua)$/.test(line.tokens[job.to]?.bare ?? "") ? job.to + 1 : job.to;
    return person.from === of && (of > job.to || (line.tokens[job.to]?.cyrillic === true && !person.nominative));
  });
}

/** In Vietnamese, where no ending tells the subject, up to whom they work for: "trợ lý của chị Lan gọi". */
function withOwner(line: Scan, job: PersonMention, owners: readonly PersonMention[]): PersonMention {
  const owner = line.vietnamese ? owners.find((one) => one.from === job.to + 1) : undefined;
  return owner === undefined ? job : { ...job, to: owner.to };
}

function take({ taken }: Search, span: { readonly from: number; readonly to: number }): void {
  for (let at = span.from; at < span.to; at += 1) taken.add(at);
}

/** The client by its name: chosen with a button, mentioned, or, in words that name nobody known. */
function clientOf(search: Search, mentions: readonly ClientMention[]): Client {
  const { line, directory, given, from, command } = search;
  const mention = mainMention(mentions);
  const chosen =
    given.chosenClient === undefined ? -1 : directory.clients.findIndex((one) => one.id === given.chosenClient);
  const clients = chosen >= 0 ? [chosen] : (mention?.clients ?? []);
  const none = { clients, mention, text: undefined };
  if (clients.length > 0 || (command ? isPersonAddressed(search) : namesAnyone(search))) return none;
  const unknown = command ? unknownAfterCommand(line, from, datedTokens(search)) : unknownInLine(line, from);
  if (unknown === undefined) return none;
  take(search, unknown);
  return {
    clients,
    mention: { ...unknown, clients: [], nominative: true },
    text: wordsOf(line, unknown.from, unknown.to),
  };
}

/** The first mention, unless a later one is surer of its client. */
function mainMention(mentions: readonly ClientMention[]): ClientMention | undefined {
  const [first] = mentions;
  if (first === undefined || first.clients.length === 1) return first;
  return mentions.find((one) => one.clients.length === 1) ?? first;
}

function namesAnyone({ line, directory, taken, from }: Search): boolean {
  return findPeople(line, { directory, client: undefined, taken, from }).length > 0;
}

/** Whether a person stands where a command's client would. */
function isPersonAddressed({ line, directory, taken, from }: Search): boolean {
  return findPeople(line, { directory, client: undefined, taken, from }).some((one) => {
    const placed = one.from <= from + 1 || line.tokens[one.from]?.proper === true;
    const next = line.tokens[one.to];
    // "Kim Long Food" is no Kim of ours.
    const goesOn =
      next?.kind === "word" && (isStrange(line, one.to) || endsAsCompany(line.tokens[one.to + 1]?.key ?? ""));
    return placed && !goesOn && one.people.length === 1;
  });
}

function datedTokens({ line, given, from, taken }: Search): Set<number> {
  const dates = findDates(line.tokens, taken, { now: given.now, sense: "future", vietnamese: line.vietnamese }, from);
  return new Set(dates.flatMap((one) => line.tokens.flatMap((_, at) => (at >= one.from && at < one.to ? [at] : []))));
}

/** The people named; they also settle which client is meant, when the words fit several or none. */
function settled(search: Search, client: Client): { clients: readonly number[]; named: PersonMention[] } {
  const { line, directory, taken, from } = search;
  const { clients } = client;
  if (client.text !== undefined) return { clients, named: [] };
  const [only] = clients;
  if (clients.length === 1) return { clients, named: findPeople(line, { directory, client: only, taken, from }) };
  const anyone = findPeople(line, { directory, client: undefined, taken, from });
  const held = anyone
    .map((one) => ({
      ...one,
      people: clients.length === 0 ? one.people : one.people.filter((person) => clients.includes(person.client)),
    }))
    .filter((one) => one.people.length === 1);
  const employer = held[0]?.people[0]?.client;
  if (employer !== undefined) return { clients: [employer], named: colleagues(search, held, employer) };
  const [several] = anyone;
  if (clients.length > 0 || several === undefined || several.people.length < 2) return { clients, named: [] };
  const employers = new Set(several.people.map((person) => person.client));
  return { clients: [...employers].sort((a, b) => a - b), named: anyone };
}

/** Those who surely work there, and whoever else of that client is named. */
function colleagues(search: Search, held: readonly PersonMention[], client: number): PersonMention[] {
  const { line, directory, taken, from } = search;
  const found = findPeople(line, { directory, client, taken, from });
  for (const one of held) take(search, one);
  const kept = held.filter((one) => one.people[0]?.client === client);
  return [...kept, ...found.filter((one) => !kept.some((other) => other.from < one.to && one.from < other.to))];
}

function jobsOf({ line, directory, taken, from }: Search, { clients, text }: Client): PersonMention[] {
  const [client, ...more] = clients;
  const sole = client !== undefined && more.length === 0;
  return sole || text !== undefined ? findJobs(line, sole ? (directory.peopleOf[client] ?? []) : [], taken, from) : [];
}

/** A person of the client whom the directory does not hold, or whom the words do not tell apart. */
function unresolved(
  search: Search,
  client: Client,
  named: readonly PersonMention[],
  jobs: readonly PersonMention[],
): { contactText?: string; stranger?: PersonMention } {
  const { line, taken, from } = search;
  const span = named.find((one) => one.people.length > 1) ?? findStranger(line, taken, from, client.mention?.from);
  if (span === undefined) {
    const job = jobs.find((one) => one.people.length !== 1 && isMeantAsPerson(line, one, from));
    return job === undefined ? {} : { contactText: job.words };
  }
  take(search, span);
  const words = wordsOf(line, span.from, span.to);
  const nominative = !/(ом|ем|єм|ою|ею|єю|у|ю|ові|еві)$/.test(words);
  return { contactText: words, stranger: { from: span.from, to: span.to, people: [], nominative, job: false, words } };
}
