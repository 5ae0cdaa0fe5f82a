/**
 * Nothing that is taken back leaves behind what named it, nor fails because of it. Read from SQLite's schema alone: one
 * shape of each table makes it on both databases.
 */
import { sql } from "kysely";
import { expect, test } from "vitest";
import { PAST, TRACES } from "../../src/store/what-hangs-on.ts";
import { WORK_OF_PROJECT } from "../../src/store/work.ts";
import { world } from "../support/world.ts";

interface Naming {
  readonly name: string;
  readonly column: string;
}

/** Every column of the schema by which a row names one of `target`, as `table.column`. */
async function naming(target: string): Promise<string[]> {
  const { store } = await world();
  const { rows } = await sql<Naming>`
    select tables.name as name, named."from" as "column"
    from sqlite_master as tables, pragma_foreign_key_list(tables.name) as named
    where tables.type = 'table' and named."table" = ${target} and named."from" <> 'workspace_id'`.execute(store.db);
  return rows.map(({ name, column }) => `${name}.${column}`).toSorted();
}

test.each(["clients", "contacts"] as const)(
  "every table that names one of the %s is looked at before it goes",
  async (kind) => {
    const known = [...PAST[kind], ...TRACES[kind]].map(([table, column]) => `${table}.${column}`);
    const named = await naming(kind);
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((one) => !known.includes(one))).toEqual([]);
  },
);

test("what hangs on a project is known to those who take it back", async () => {
  const known = [...WORK_OF_PROJECT, "project_statuses"].map((table) => `${table}.project_id`).toSorted();
  expect(await naming("projects")).toEqual(known);
});

test("a touch carries nothing but people", async () => {
  expect(await naming("touchpoints")).toEqual(["touchpoint_contacts.touchpoint_id"]);
});
