/**
 * The directory as an index: reading a line against ten thousand clients looks at no more of them than reading it
 * against ten. Building it is one pass; the caller keeps it while the directory stays the same.
 */

import { otherFormsOf } from "./names/given-names.ts";
import { isLegalForm } from "./names/legal-forms.ts";
import { conceptsOf, holdersOf } from "./names/roles.ts";
import { enter, matchesOf, slippedMatchesOf, type WordIndex, wordIndex } from "./names/words.ts";
import type { DirectoryClient } from "./reading.ts";
import { clean, keyOf } from "./text/letters.ts";
import { type Token, tokenise } from "./text/tokens.ts";

/** One way to name a client: word ids in order. `whole`: a full name or alias, not a part of one. */
export interface ClientName {
  readonly client: number;
  readonly words: readonly number[];
  readonly whole: boolean;
}

export interface Person {
  readonly client: number;
  readonly contact: number;
  readonly id: string;
  /** Every word of the name and aliases. */
  readonly words: ReadonlySet<number>;
  /** The words that name the person alone. */
  readonly alone: ReadonlySet<number>;
  /** Short forms and other languages' forms of the given name, which count less than the name itself. */
  readonly others: ReadonlySet<number>;
  readonly concepts: ReadonlySet<string>;
  readonly role: string | null;
}

export interface Directory {
  readonly clients: readonly DirectoryClient[];
  readonly index: WordIndex;
  /** Names by their rarest word, so that "Company A" is not looked for under "company". */
  readonly anchors: ReadonlyMap<number, readonly ClientName[]>;
  /** Clients by a word of their name that is not the whole of it. */
  readonly parts: ReadonlyMap<number, readonly number[]>;
  readonly people: readonly Person[];
  readonly peopleOf: readonly (readonly Person[])[];
  readonly peopleByWord: ReadonlyMap<number, readonly Person[]>;
}

/** Linking words inside a name that a writer may leave out or replace: "May and Co" is "May & Co". */
const LINKS = new Set(["and", "та", "і", "и", "và", "the"]);
const HONORIFICS = new Set(
  "dr mr mrs ms anh chị em cô chú bác ông bà bạn sếp пан пані пана пану паном".split(" ").map(keyOf),
);
/** A word so many clients share says nothing about which of them is meant. */
const TOO_COMMON = 40;

/** The words of a name worth comparing, as keys. */
export function nameKeys(name: string): string[] {
  return tokenise(clean(name))
    .filter((token) => token.kind !== "mark" && !LINKS.has(token.key))
    .map((token) => token.key);
}

/** Builds the index of clients and their people, in time linear in their number. */
export function buildDirectory(clients: readonly DirectoryClient[]): Directory {
  const index = wordIndex();
  const names: ClientName[] = [];
  const uses = new Map<number, number>();
  const parts = new Map<number, number[]>();
  const people: Person[] = [];
  const peopleByWord = new Map<number, Person[]>();
  clients.forEach((client, at) => {
    const seen = new Set<string>();
    const addName = (keys: readonly string[], whole: boolean) => {
      const words = keys.map((key) => enter(index, key));
      const mark = words.join(" ");
      if (words.length === 0 || seen.has(mark)) return;
      seen.add(mark);
      names.push({ client: at, words, whole });
      for (const word of new Set(words)) uses.set(word, (uses.get(word) ?? 0) + 1);
    };
    for (const name of [client.name, ...client.aliases]) {
      const keys = nameKeys(name);
      const core = coreOf(keys);
      addName(keys, true);
      if (keys.length > 1) addName([keys.join("")], true);
      // A name less its legal form is the name, unless other clients share it: then it is only a part of theirs.
      if (core.length < keys.length) addName(core, core.length > 1);
      if (name === client.name && (core.length > 1 || core.length < keys.length)) {
        for (const key of new Set([core[0], core.length > 2 ? undefined : core.at(-1)])) {
          if (key !== undefined && key.length > 2) pushOnce(parts, enter(index, key), at);
        }
      }
    }
  });
  const peopleOf = clients.map((client, at) =>
    client.contacts.map((contact, contactAt): Person => {
      const { words, alone, others } = personWords(index, contact.name, contact.aliases);
      const person: Person = {
        client: at,
        contact: contactAt,
        id: contact.id,
        words,
        alone,
        others,
        concepts: conceptsOf(contact.title),
        role: contact.role,
      };
      people.push(person);
      for (const word of words) push(peopleByWord, word, person);
      return person;
    }),
  );
  const anchors = new Map<number, ClientName[]>();
  for (const name of names) {
    const rarest = name.words.reduce((a, b) => ((uses.get(b) ?? 0) < (uses.get(a) ?? 0) ? b : a));
    push(anchors, rarest, name);
  }
  for (const [word, list] of parts) if (list.length > TOO_COMMON) parts.delete(word);
  return { clients, index, anchors, parts, people, peopleOf, peopleByWord };
}

/** Ids of the clients whose names are nearest to what was written, best first: for "did you mean". */
export function nearestClients(words: string, directory: Directory, count: number): string[] {
  const scores = new Map<number, number>();
  for (const token of tokenise(clean(words)).slice(0, 40)) {
    for (const match of [...matchesOf(directory.index, token), ...slippedMatchesOf(directory.index, token)]) {
      const worth = 5 - match.quality;
      const held = new Set([
        ...(directory.anchors.get(match.word) ?? []).slice(0, TOO_COMMON).map((name) => name.client),
        ...(directory.parts.get(match.word) ?? []),
      ]);
      for (const client of held) scores.set(client, (scores.get(client) ?? 0) + worth);
    }
  }
  return best(scores, count).map((at) => directory.clients[at]?.id ?? "");
}

/** Ids of a client's people nearest to a name or job as written, best first; the others follow, so nobody is hidden. */
export function nearestContacts(words: string, clientId: string, directory: Directory, count: number): string[] {
  const at = directory.clients.findIndex((client) => client.id === clientId);
  const people = directory.peopleOf[at] ?? [];
  const scores = new Map<number, number>(people.map((_, place) => [place, 0]));
  for (const token of tokenise(clean(words)).slice(0, 40)) {
    for (const match of [...matchesOf(directory.index, token), ...slippedMatchesOf(directory.index, token)]) {
      people.forEach((person, place) => {
        if (person.words.has(match.word)) scores.set(place, (scores.get(place) ?? 0) + 5 - match.quality);
      });
    }
  }
  for (const concept of conceptsOf(words)) {
    for (const person of holdersOf(concept, people)) scores.set(person.contact, (scores.get(person.contact) ?? 0) + 3);
  }
  return best(scores, count).map((place) => people[place]?.id ?? "");
}

/** Whether a token is a form of address before a name. */
export function isHonorific(token: Token): boolean {
  return HONORIFICS.has(token.key);
}

function coreOf(keys: readonly string[]): string[] {
  const withoutCompany = keys[0] === "công" && keys[1] === "ty" ? keys.slice(2) : keys;
  const core = withoutCompany.filter((key) => !isLegalForm(key));
  return core.length > 0 ? core : [...keys];
}

function personWords(index: WordIndex, name: string, aliases: readonly string[]) {
  const full = nameKeys(name).filter((key) => !HONORIFICS.has(key));
  const vietnamese = full.length > 2 || full.some((key) => /[\u0300\u0301\u0303\u0309\u0323đơưăâêô]/.test(key));
  const words = new Set<number>();
  const alone = new Set<number>();
  const others = new Set<number>();
  full.forEach((key, at) => {
    const last = at === full.length - 1;
    words.add(enter(index, key));
    if (!vietnamese || (last && key !== "anh")) alone.add(enter(index, key));
    if (!vietnamese)
      for (const other of otherFormsOf(key)) {
        const word = enter(index, other);
        if (!words.has(word)) others.add(word);
        words.add(word);
        alone.add(word);
      }
  });
  for (const alias of aliases) {
    const keys = nameKeys(alias).filter((key) => !HONORIFICS.has(key));
    for (const key of keys) {
      words.add(enter(index, key));
      others.delete(enter(index, key));
      if (!vietnamese || keys.length === 1) alone.add(enter(index, key));
    }
  }
  return { words, alone, others };
}

function best(scores: ReadonlyMap<number, number>, count: number): number[] {
  return [...scores]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, count)
    .map(([at]) => at);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function pushOnce<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}
