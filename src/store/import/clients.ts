/** The clients of a batch. What the memory holds already wins. */
import { clientRow } from "../clients.ts";
import type { ClientRow, MemberRow } from "../schema.ts";
import { searchName } from "../search-name.ts";
import { setMany } from "../set-many.ts";
import type { Tx } from "../store.ts";
import type { Batch, RowToStore } from "./row.ts";

/**
 * Clients by search name, as they stand after the batch: new ones made, known ones told what they lacked. `changed`
 * are the ids of those.
 */
export async function storeClients({ tx, workspace, rows, members, now, newId }: Batch) {
  const groups = Map.groupBy(rows, (row) => searchName(row.client));
  const searches = [...groups.keys()];
  const before = new Map((await clientsCalled(tx, workspace, searches)).map((row) => [row.search_name, row]));
  const made = [...groups].flatMap(([search, group]) => {
    if (before.has(search)) return [];
    const name = group[0]?.client ?? search;
    const blank = clientRow(workspace, { id: newId(), name, owner: null, createdBy: null, at: now });
    return [{ ...blank, ...whatIsMissing(blank, group, members, true) }];
  });
  if (made.length > 0) {
    // Somebody may create the same client at this moment; theirs is then found below.
    await tx
      .insertInto("clients")
      .values(made)
      .onConflict((conflict) => conflict.columns(["workspace_id", "search_name"]).doNothing())
      .execute();
  }
  const completed = [...before].flatMap(([search, client]) => {
    const missing = whatIsMissing(client, groups.get(search) ?? [], members, false);
    return Object.keys(missing).length === 0 ? [] : [{ id: client.id, ...missing }];
  });
  await setMany(tx, "clients", workspace, completed, MAY_LACK);
  const bySearch = new Map((await clientsCalled(tx, workspace, searches)).map((row) => [row.search_name, row]));
  return { bySearch, added: made.length, changed: completed.map(({ id }) => id) };
}

/** What a row of the file may tell of a client that is known already. */
const MAY_LACK = {
  text: ["aliases", "tier", "owner_id", "owner_text", "country"],
  whole: ["tier_chosen", "any_ideal", "any_max", "decides_ideal", "decides_max", "in_person_ideal", "in_person_max"],
} as const;

const clientsCalled = (tx: Tx, workspace: string, searches: readonly string[]): Promise<ClientRow[]> =>
  tx
    .selectFrom("clients")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("search_name", "in", searches)
    .execute();

/** What the rows of one client say that is not known of it yet; of two rows that differ the first counts. */
function whatIsMissing(
  client: ClientRow,
  rows: readonly RowToStore[],
  members: readonly MemberRow[],
  isNew: boolean,
): Partial<ClientRow> {
  const first = <T>(read: (row: RowToStore) => T | null | undefined): T | null =>
    rows.map(read).find((value) => value !== null && value !== undefined) ?? null;
  const missing: Partial<ClientRow> = {};
  const aliases: readonly string[] = JSON.parse(client.aliases);
  const known = new Set([client.name, ...aliases].map(searchName));
  const added = rows.flatMap((row) => row.aliases).filter((alias) => !known.has(searchName(alias)));
  const distinct = [...new Map(added.map((alias) => [searchName(alias), alias])).values()];
  if (distinct.length > 0) missing.aliases = JSON.stringify([...aliases, ...distinct]);
  const tier = first((row) => row.tier);
  if (tier && client.tier_chosen === 0) Object.assign(missing, { tier, tier_chosen: 1 });
  const stage = first((row) => row.stage);
  if (stage && isNew && stage !== client.stage) missing.stage = stage;
  const owner = first((row) => row.owner);
  if (owner && client.owner_id === null && client.owner_text === null) Object.assign(missing, ownerOf(owner, members));
  const country = first((row) => row.country);
  if (country && client.country === null) missing.country = country;
  for (const clock of ["any", "decides", "in_person"] as const) {
    const limits = first((row) => row.cadence[clock]);
    if (!limits || client[`${clock}_ideal`] !== null || client[`${clock}_max`] !== null) continue;
    Object.assign(missing, { [`${clock}_ideal`]: limits.ideal, [`${clock}_max`]: limits.max });
  }
  return missing;
}

/** The one member of that name or email who can own a client; until there is exactly one, the words are kept. */
function ownerOf(words: string, members: readonly MemberRow[]): Pick<ClientRow, "owner_id" | "owner_text"> {
  const email = words.toLowerCase();
  const able = members.filter(({ role, suspended }) => role !== "viewer" && suspended === null);
  const fits = words.includes("@")
    ? able.filter((member) => member.email?.toLowerCase() === email)
    : able.filter((member) => searchName(member.name) === searchName(words));
  const [only, another] = fits;
  return only && !another ? { owner_id: only.id, owner_text: null } : { owner_id: null, owner_text: words };
}
