/** Reads one line: what is meant, about whom, when, and in which of the writer's own words. */
import { commandOf } from "./commands.ts";
import { findDates } from "./dates/find.ts";
import type { Directory } from "./directory.ts";
import { isListed } from "./intent/books.ts";
import { decide } from "./intent/decide.ts";
import { followUpOf, textOf } from "./intent/followup.ts";
import { blockedBy, type Part, type Sentence } from "./intent/sentence.ts";
import { split } from "./intent/split.ts";
import { statusOf } from "./intent/status.ts";
import { touchOf } from "./intent/touch.ts";
import { type ClientMention, findClients } from "./names/find-clients.ts";
import { findJobs, findNamed, findStranger, type PersonMention } from "./names/find-people.ts";
import type { Person } from "./names/naming.ts";
import { unknownAfterCommand } from "./names/unknown-client.ts";
import type { Doubt, Intent, Line, Reading } from "./reading.ts";
import { markAt, type Scan, scan, wordsOf } from "./scan.ts";
import { clean } from "./text/letters.ts";

/** Longer texts are read by their beginning: a line in a chat has at most 4,000 characters. */
const MOST_CHARACTERS = 4000;

/** Reads a line against the directory. Pure: the moment and its zone come with the line. */
export function understand(line: Line, directory: Directory): Reading {
  const scanned = scan(clean(line.text.slice(0, MOST_CHARACTERS)), directory, line.language);
  const command = commandOf(scanned.tokens);
  if (command?.intent === "unknown") return { intent: "unknown" };
  if (command !== undefined && ["show_checklist", "list_clients", "help"].includes(command.intent))
    return { intent: command.intent };
  const about = aboutWhom(scanned, directory, line, command?.from ?? 0, command !== undefined);
  const decision = command === undefined ? decide(about.sentence) : { intent: command.intent };
  const doubt: Doubt | undefined =
    decision.readings === undefined ? undefined : { kind: "unsure", readings: decision.readings };
  if (decision.intent === "unknown" && command === undefined)
    return { intent: "unknown", ...(doubt === undefined ? {} : { doubt }) };
  return readAs(decision.intent, about, decision.after ?? about.sentence.from);
}

interface About {
  readonly sentence: Sentence;
  readonly clients: readonly number[];
  readonly clientText: string | undefined;
  readonly contactText: string | undefined;
}

/** Finds the client and people of a line. */
function aboutWhom(line: Scan, directory: Directory, given: Line, from: number, command: boolean): About {
  const mentions = findClients(line, directory, from, command);
  const taken = new Set<number>();
  for (const mention of mentions) for (let at = mention.from; at < mention.to; at += 1) taken.add(at);
  let client = mainMention(mentions);
  const chosen =
    given.chosenClient === undefined ? -1 : directory.clients.findIndex((one) => one.id === given.chosenClient);
  let clients: readonly number[] = chosen >= 0 ? [chosen] : (client?.clients ?? []);
  let clientText: string | undefined;
  if (command && clients.length === 0) {
    const anyone = findNamed(line, directory, undefined, taken, from).filter(
      (one) => one.from <= from + 1 || /^\p{Lu}/u.test(one.words),
    );
    const unknown = anyone.some((one) => one.people.length === 1 && !goesOn(line, one))
      ? undefined
      : unknownAfterCommand(line, from, datedTokens(line, given, from, taken));
    if (unknown !== undefined) {
      clientText = wordsOf(line, unknown.from, unknown.to);
      for (let at = unknown.from; at < unknown.to; at += 1) taken.add(at);
      client = { from: unknown.from, to: unknown.to, clients: [], nominative: true };
    }
  }
  let named =
    clientText !== undefined
      ? []
      : findNamed(line, directory, clients.length === 1 ? clients[0] : undefined, taken, from);
  const single = (list: readonly PersonMention[]) => list.filter((one) => one.people.length === 1);
  if (clients.length !== 1 && clientText === undefined) {
    // A person settles which client is meant, when one of those that fit employs them.
    const held = single(
      named.map((one) => ({
        ...one,
        people: clients.length === 0 ? one.people : one.people.filter((person) => clients.includes(person.client)),
      })),
    );
    const employer = held[0]?.people[0]?.client;
    if (employer !== undefined) {
      clients = [employer];
      for (const one of held) for (let at = one.from; at < one.to; at += 1) taken.add(at);
      named = mergeNamed(held, findNamed(line, directory, employer, without(taken, held), from), employer);
    } else if (clients.length === 0 && named[0] !== undefined && named[0].people.length > 1) {
      clients = [...new Set(named[0].people.map((person) => person.client))].sort((a, b) => a - b);
    } else named = [];
  }
  for (const one of named) for (let at = one.from; at < one.to; at += 1) taken.add(at);
  const own = clients.length === 1 ? (directory.peopleOf[clients[0] ?? -1] ?? []) : [];
  const jobs = clients.length === 1 || clientText !== undefined ? findJobs(line, own, taken, from) : [];
  const unresolved = jobs.filter((one) => one.people.length !== 1);
  const people = [...named, ...jobs].sort((a, b) => a.from - b.from);
  for (const one of jobs) for (let at = one.from; at < one.to; at += 1) taken.add(at);
  const found = new Set<Person>(people.flatMap((one) => (one.people.length === 1 ? [...one.people] : [])));
  let contactText: string | undefined;
  if (clients.length === 1) {
    const stranger = named.find((one) => one.people.length > 1) ?? findStranger(line, taken, from, client?.from);
    const jobText = unresolved.find((one) => standsAsPerson(line, one, from));
    if (stranger !== undefined) {
      contactText = wordsOf(line, stranger.from, stranger.to);
      for (let at = stranger.from; at < stranger.to; at += 1) taken.add(at);
      people.push({
        from: stranger.from,
        to: stranger.to,
        people: [],
        nominative: !/(ом|ем|єм|ою|ею|єю|у|ю|ові|еві)$/.test(contactText),
        job: false,
        words: contactText,
      });
    } else if (jobText !== undefined) contactText = jobText.words;
  }
  const sentence: Sentence = {
    line,
    directory,
    now: given.now,
    from,
    mentions: client !== undefined && !mentions.includes(client) ? [client, ...mentions] : mentions,
    client: client ?? undefined,
    people,
    named: [...found].sort((a, b) => a.contact - b.contact),
    taken,
    blocked: blockedBy(line, taken),
    memo: { dates: new Map(), acts: new Map() },
  };
  return { sentence, clients, clientText, contactText };
}

/** Whether a job that nobody holds is meant as a person: after "with", "to", "від", or as a subject; "смета по SMM" is not. */
function standsAsPerson(line: Scan, one: PersonMention, from: number): boolean {
  if (
    line.tokens
      .slice(from, one.from)
      .some((token, at) => token.key === "->" || (markAt(line, from + at, "marker") !== undefined && token.key !== "/"))
  )
    return false;
  let before = one.from - 1;
  while (
    /^(the|their|a|an|our|his|her|new|їх|їхнім|їхньою|їхній|их|bên|chị|anh|bạn)$/.test(line.tokens[before]?.key ?? "")
  )
    before -= 1;
  const key = line.tokens[before]?.key ?? "";
  if (before < from || line.tokens[before]?.kind === "mark")
    return markAt(line, one.to, "verb", "link") !== undefined || line.tokens.length > one.to;
  if (/^(по|for|про|about|re|as)$/.test(key)) return false;
  return (
    markAt(line, before, "link", "verb", "us") !== undefined ||
    one.from - 1 !== before ||
    line.words[before]?.length !== 0
  );
}

/** Whether a capitalised word follows a name at once: "Kim Long Food" is no Kim of ours. */
function goesOn(line: Scan, one: PersonMention): boolean {
  const next = line.tokens[one.to];
  return next?.kind === "word" && next.capital && !isListed(next.key, next.bare, line.vietnamese);
}

/** The first mention, unless a later one is surer of its client. */
function mainMention(mentions: readonly ClientMention[]): ClientMention | undefined {
  const [first] = mentions;
  if (first === undefined || first.clients.length === 1) return first;
  return mentions.find((one) => one.clients.length === 1) ?? first;
}

function datedTokens(line: Scan, given: Line, from: number, taken: ReadonlySet<number>): Set<number> {
  const dated = new Set<number>();
  for (const one of findDates(
    line.tokens,
    taken,
    { now: given.now, sense: "future", vietnamese: line.vietnamese },
    from,
  )) {
    for (let at = one.from; at < one.to; at += 1) dated.add(at);
  }
  return dated;
}

function without(taken: ReadonlySet<number>, mentions: readonly PersonMention[]): Set<number> {
  const left = new Set(taken);
  for (const one of mentions) for (let at = one.from; at < one.to; at += 1) left.delete(at);
  return left;
}

function mergeNamed(sure: readonly PersonMention[], found: readonly PersonMention[], client: number): PersonMention[] {
  const kept = sure.filter((one) => one.people[0]?.client === client);
  return [...kept, ...found.filter((one) => !kept.some((other) => other.from < one.to && one.from < other.to))];
}

function readAs(intent: Intent, about: About, from: number): Reading {
  const { sentence, clients, clientText, contactText } = about;
  const ids = clients.map((at) => sentence.directory.clients[at]?.id ?? "");
  const whole: Part = { from, to: sentence.line.tokens.length };
  const base = {
    client: ids.length === 1 ? (ids[0] ?? null) : null,
    ...(ids.length > 1 ? { candidates: ids } : {}),
    ...(clientText === undefined ? {} : { clientText }),
    ...(sentence.named.length > 0 && ids.length === 1 ? { contacts: sentence.named.map((one) => one.id) } : {}),
    // The note of a status and the words of a finished task are kept whole; who is in them changes nothing.
    ...(contactText === undefined || intent === "set_status" || intent === "complete_follow_up" ? {} : { contactText }),
  };
  switch (intent) {
    case "log_touch": {
      const { main, next } = split(sentence, whole);
      const touch = touchOf(sentence, main);
      const follow = next === undefined ? undefined : followUpOf(sentence, next);
      const wrong = touch.impossible ?? follow?.impossible;
      return {
        intent,
        ...base,
        channel: touch.channel,
        ...(touch.direction === undefined ? {} : { direction: touch.direction }),
        occurredOn: touch.occurredOn,
        ...(follow === undefined || follow.followUp.text === "" ? {} : { followUp: follow.followUp }),
        ...doubtOf(wrong),
      };
    }
    case "add_follow_up": {
      const follow = followUpOf(sentence, whole);
      return { intent, ...base, followUp: follow.followUp, ...doubtOf(follow.impossible) };
    }
    case "complete_follow_up":
      return { intent, ...base, followUp: { text: textOf(sentence, whole) } };
    case "set_status": {
      const { status, note } = statusOf(sentence, whole);
      return { intent, ...base, ...(status === undefined ? {} : { status }), ...(note === undefined ? {} : { note }) };
    }
    case "ask_client":
      return { intent, ...base };
    default:
      return { intent };
  }
}

function doubtOf(words: string | undefined): { doubt?: Doubt } {
  return words === undefined ? {} : { doubt: { kind: "impossible-date", words } };
}
