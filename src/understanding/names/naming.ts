/** The words of a client's and a person's names that are worth comparing, as ids of a word index. */
import type { DirectoryClient, DirectoryContact } from "../reading.ts";
import { clean } from "../text/letters.ts";
import { tokenise } from "../text/tokens.ts";
import { otherFormsOf } from "./given-names.ts";
import { isHonorific } from "./honorifics.ts";
import { isLegalForm } from "./legal-forms.ts";
import { conceptsOf } from "./roles.ts";
import { enter, type WordIndex } from "./words.ts";

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

/** All that a directory holds of one client. */
export interface NamedClient {
  readonly names: readonly ClientName[];
  /** Words of the name that are not the whole of it. */
  readonly parts: readonly number[];
  readonly people: readonly Person[];
}

/** Linking words inside a name that a writer may leave out or replace: "May and Co" is "May & Co". */
const LINKS = new Set(["and", "та", "і", "и", "và", "the"]);

/** The names of a client and its people. `at`: its place in the directory. New words enter the index. */
export function namedClient(index: WordIndex, client: DirectoryClient, at: number): NamedClient {
  const names: ClientName[] = [];
  const parts = new Set<number>();
  const seen = new Set<string>();
  const addName = (keys: readonly string[], whole: boolean) => {
    const words = keys.map((key) => enter(index, key));
    const mark = words.join(" ");
    if (words.length === 0 || seen.has(mark)) return;
    seen.add(mark);
    names.push({ client: at, words, whole });
  };
  const all = [client.name, ...client.aliases];
  // What is a whole name by itself is no mere part of another: Ромашка beside ТОВ «Ромашка».
  for (const name of all) addName(nameKeys(name), true);
  for (const name of all) {
    const keys = nameKeys(name);
    const core = coreOf(keys);
    if (keys.length > 1) addName([keys.join("")], true);
    // A name less its legal form is the name, unless other clients share it: then it is only a part of theirs.
    if (core.length < keys.length) addName(core, core.length > 1);
    if (name !== client.name || (core.length === 1 && core.length === keys.length)) continue;
    for (const key of [core[0], core.length > 2 ? undefined : core.at(-1)])
      if (key !== undefined && key.length > 2) parts.add(enter(index, key));
  }
  return { names, parts: [...parts], people: client.contacts.map((one, place) => person(index, one, at, place)) };
}

/** The words of a name worth comparing, as keys. */
function nameKeys(name: string): string[] {
  return tokenise(clean(name))
    .filter((token) => token.kind !== "mark" && !LINKS.has(token.key))
    .map((token) => token.key);
}

function coreOf(keys: readonly string[]): string[] {
  const withoutCompany = keys[0] === "công" && keys[1] === "ty" ? keys.slice(2) : keys;
  const core = withoutCompany.filter((key) => !isLegalForm(key));
  return core.length > 0 ? core : [...keys];
}

/** The words of a person's name: "anh Bảo" is Bảo, but "Mai Anh" is no Mai. */
function withoutHonorific(name: string): string[] {
  const keys = nameKeys(name);
  return keys.slice(
    Math.max(
      0,
      keys.findIndex((key) => !isHonorific(key)),
    ),
  );
}

function person(index: WordIndex, contact: DirectoryContact, client: number, place: number): Person {
  const full = withoutHonorific(contact.name);
  const vietnamese = full.length > 2 || full.some((key) => /[\u0300\u0301\u0303\u0309\u0323đơưăâêô]/.test(key));
  const words = new Set<number>();
  const alone = new Set<number>();
  const others = new Set<number>();
  full.forEach((key, at) => {
    words.add(enter(index, key));
    // A Vietnamese is called by the last word of the name; "anh" there is more often the form of address.
    if (!vietnamese || (at === full.length - 1 && key !== "anh")) alone.add(enter(index, key));
    for (const other of vietnamese ? [] : otherFormsOf(key)) {
      const word = enter(index, other);
      if (!words.has(word)) others.add(word);
      words.add(word);
      alone.add(word);
    }
  });
  for (const alias of contact.aliases) {
    const keys = withoutHonorific(alias);
    for (const word of keys.map((key) => enter(index, key))) {
      words.add(word);
      others.delete(word);
      if (!vietnamese || keys.length === 1) alone.add(word);
    }
  }
  const concepts = conceptsOf(contact.title);
  return { client, contact: place, id: contact.id, words, alone, others, concepts, role: contact.role };
}
