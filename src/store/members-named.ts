/** Members of ours as colleagues call them: by first name, in another alphabet, in another case. */
import type { Asker } from "../chat/asker.ts";
import { bestFits, likeness } from "../domain/likeness.ts";
import { activeMembers } from "./people.ts";
import type { MemberRow } from "./schema.ts";
import { searchName } from "./search-name.ts";
import type { Db } from "./store.ts";

export interface Named {
  /** Whom the name fits: one when it is clear. */
  readonly fitting: readonly MemberRow[];
  /** Everybody who could be meant: viewers look on, and do not take work over; who is suspended is not there. */
  readonly all: readonly MemberRow[];
}

/** `but`: somebody who cannot be meant. `name` null: nobody is named. */
export async function membersNamed(db: Db, asker: Asker, name: string | null, but: string | null): Promise<Named> {
  const all = (await activeMembers(db, asker.workspace)).filter((one) => one.id !== but && one.role !== "viewer");
  return { fitting: name === null ? [] : fittingMembers(all, name), all };
}

/** Those of `all` whom a name fits, as colleagues call them: one when it is clear. */
export function fittingMembers(all: readonly MemberRow[], name: string): readonly MemberRow[] {
  const wanted = searchName(name.replace(/^@/, ""));
  const exact = all.filter((one) => searchName(one.name) === wanted);
  if (exact.length > 0) return exact;
  const scored = all.map((item) => ({ item, score: likeness(wanted, searchName(item.name)) }));
  return bestFits(scored);
}
