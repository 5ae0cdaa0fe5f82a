/**
 * The directory as an index: reading a line against ten thousand clients looks at no more of them than reading it
 * against ten. The caller keeps it while the directory stays the same, and hands it back when a few clients changed.
 */
import { type ClientName, type NamedClient, namedClient, type Person } from "./names/naming.ts";
import { type WordIndex, wordIndex } from "./names/words.ts";
import type { DirectoryClient } from "./reading.ts";

export interface Directory {
  readonly clients: readonly DirectoryClient[];
  /** May hold words of other directories too: only those in `uses` are words of this one. */
  readonly index: WordIndex;
  /** How many names and people of this directory hold a word. */
  readonly uses: ReadonlyMap<number, number>;
  /** Names by their rarest word, so that "Company A" is not looked for under "company". */
  readonly anchors: ReadonlyMap<number, readonly ClientName[]>;
  /** Clients, in order, by a word of their name that is not the whole of it. */
  readonly parts: ReadonlyMap<number, readonly number[]>;
  readonly peopleOf: readonly (readonly Person[])[];
  readonly peopleByWord: ReadonlyMap<number, readonly Person[]>;
}

/** A word so many clients share says nothing about which of them is meant. */
const TOO_COMMON = 40;
/** More changes than this are read in one pass over all clients. */
const MOST_CHANGES = 200;

/**
 * Indexes clients and their people. With the directory as it was `before`, what is the same is taken over: a change
 * of a few clients costs a comparison of the lists, any other one pass over the names.
 */
export function buildDirectory(clients: readonly DirectoryClient[], before?: Directory): Directory {
  if (before === undefined || isStale(before)) return indexed(clients, wordIndex());
  const changed = changesOf(before.clients, clients);
  return changed === undefined ? indexed(clients, before.index) : renewed(before, clients, changed);
}

/** Whether most words of the index are of clients long gone. */
function isStale(before: Directory): boolean {
  return before.index.keys.length > 2 * before.uses.size + 1000;
}

/** Places where the lists differ, when clients only changed or were added at the end, and few of them. */
function changesOf(was: readonly DirectoryClient[], now: readonly DirectoryClient[]): number[] | undefined {
  if (now.length < was.length) return undefined;
  const changed: number[] = [];
  for (const [at, client] of now.entries()) {
    const old = was[at];
    if (old !== undefined && old.id !== client.id) return undefined;
    if (old === undefined || !isSame(old, client)) changed.push(at);
    if (changed.length > MOST_CHANGES) return undefined;
  }
  return changed;
}

function isSame(a: DirectoryClient, b: DirectoryClient): boolean {
  const lists = (one: readonly string[], other: readonly string[]) =>
    one.length === other.length && one.every((word, at) => word === other[at]);
  return (
    a === b ||
    (a.name === b.name &&
      lists(a.aliases, b.aliases) &&
      a.contacts.length === b.contacts.length &&
      a.contacts.every((one, at) => {
        const other = b.contacts[at];
        if (other === undefined || one.id !== other.id || one.name !== other.name) return false;
        return one.title === other.title && one.role === other.role && lists(one.aliases, other.aliases);
      }))
  );
}

function indexed(clients: readonly DirectoryClient[], index: WordIndex): Directory {
  const all = clients.map((client, at) => namedClient(index, client, at));
  const uses = new Map<number, number>();
  const anchors = new Map<number, ClientName[]>();
  const parts = new Map<number, number[]>();
  const peopleByWord = new Map<number, Person[]>();
  for (const one of all) for (const word of wordsOf(one)) uses.set(word, (uses.get(word) ?? 0) + 1);
  all.forEach((one, at) => {
    for (const name of one.names) push(anchors, rarest(name, uses), name);
    for (const word of one.parts) push(parts, word, at);
    for (const person of one.people) for (const word of person.words) push(peopleByWord, word, person);
  });
  return { clients, index, uses, anchors, parts, peopleOf: all.map((one) => one.people), peopleByWord };
}

function renewed(before: Directory, clients: readonly DirectoryClient[], changed: readonly number[]): Directory {
  const { index } = before;
  const uses = new Map(before.uses);
  const anchors = new Map(before.anchors);
  const parts = new Map(before.parts);
  const peopleByWord = new Map(before.peopleByWord);
  const peopleOf = [...before.peopleOf];
  for (const at of changed) {
    const old = before.clients[at];
    const client = clients[at];
    if (client === undefined) continue;
    if (old !== undefined) {
      const gone = namedClient(index, old, at);
      for (const word of wordsOf(gone)) {
        drop(anchors, word, (name) => name.client === at);
        drop(parts, word, (one) => one === at);
        drop(peopleByWord, word, (person) => person.client === at);
        const left = (uses.get(word) ?? 1) - 1;
        if (left > 0) uses.set(word, left);
        else uses.delete(word);
      }
    }
    const one = namedClient(index, client, at);
    for (const word of wordsOf(one)) uses.set(word, (uses.get(word) ?? 0) + 1);
    for (const name of one.names) insert(anchors, rarest(name, uses), name, (name) => name.client);
    for (const word of one.parts) insert(parts, word, at, (place) => place);
    for (const person of one.people)
      for (const word of person.words) insert(peopleByWord, word, person, (person) => person.client);
    peopleOf[at] = one.people;
  }
  return { clients, index, uses, anchors, parts, peopleOf, peopleByWord };
}

/** Clients with a word in their name that is not the whole of it, unless too many share it. */
export function clientsWith(directory: Directory, word: number): readonly number[] {
  const clients = directory.parts.get(word) ?? [];
  return clients.length > TOO_COMMON ? [] : clients;
}

function wordsOf(client: NamedClient): Set<number> {
  return new Set([
    ...client.names.flatMap((name) => name.words),
    ...client.parts,
    ...client.people.flatMap((person) => [...person.words]),
  ]);
}

function rarest(name: ClientName, uses: ReadonlyMap<number, number>): number {
  return name.words.reduce((a, b) => ((uses.get(b) ?? 0) < (uses.get(a) ?? 0) ? b : a));
}

function push<V>(map: Map<number, V[]>, key: number, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Lists are shared with the directory before, so each change makes a new one. */
function drop<V>(map: Map<number, readonly V[]>, key: number, gone: (value: V) => boolean): void {
  const list = map.get(key);
  if (list?.some(gone) !== true) return;
  const left = list.filter((value) => !gone(value));
  if (left.length > 0) map.set(key, left);
  else map.delete(key);
}

function insert<V>(map: Map<number, readonly V[]>, key: number, value: V, order: (value: V) => number): void {
  const list = map.get(key) ?? [];
  const at = list.findIndex((one) => order(one) > order(value));
  map.set(key, at < 0 ? [...list, value] : list.toSpliced(at, 0, value));
}
