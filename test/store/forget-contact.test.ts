/**
 * Forgetting, over the whole schema: the name is planted in every column that takes words, in every table, so that a
 * column that is added is either forgotten in or said here to hold no words.
 */
import { sql } from "kysely";
import { expect, test } from "vitest";
import { forgetContact } from "../../src/features/people.ts";
import { RECORDS } from "../../src/store/words-of-people.ts";
import { onEachDatabase } from "../support/databases.ts";
import { type World, world } from "../support/world.ts";

/** Tables of the members and of the machinery: nothing in them is what somebody said about a contact. */
const NOT_ABOUT_CLIENTS =
  /^(kysely_.*|workspaces|workspace_bindings|slack_installations|spent_states|members|identities|codes|strangers|calendars|calendar_links|absences|review_times|holiday_corrections|tier_cadences|given_roles|bonus_\w+|inbox_keys|pending_answers|paces|sole_tasks|zone_data|latest_moments|due_times_behind)$/;
/** Ids, days, times and words of our own, by what their columns are called. */
const NO_WORDS =
  /^(id|.*_id|.*_by|.*_on|.*_day|on_day|day|month|.*_until|.*_time|key|kind|state|tier|stage|status|channel|direction|role|ower|step|topic|paper|way|what|rule|currency|wallet_currency|month_day|platform|chased|terms_listed|occurrence|reference|lane|handle|never_contact|country)$/;
/** The rest of what holds no words about a contact, and why. */
const KEPT: Readonly<Record<string, string>> = {
  "clients.name": "a client keeps its name, as it is on its papers",
  "clients.search_name": "goes with the name",
  "clients.aliases": "go with the name",
  "clients.owner_text": "a member of ours, until they appear",
  "contacts.search_name": "goes with the row",
  "contacts.name": "another contact's own name",
  "contacts.aliases": "another contact's own names",
  "contacts.email": "another contact's own address",
  "contacts.phone": "another contact's own number",
  "projects.deadline": "a day",
  "silences.since": "a day",
  "client_terms.wallet_on": "a day",
  "outbox.subject": "kinds and ids, never words",
  "outbox.address": "where it goes",
  "outbox.secret": "a code or an address of ours, until it is sent",
  "outbox.message": "a platform's id",
  "outbox.conversation": "a platform's id",
  "outbox.problem": "what a platform said",
};

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

async function columnsOf(w: World): Promise<readonly Column[]> {
  const tables = await w.store.db.introspection.getTables();
  return tables.flatMap((table) =>
    table.columns.map((column) => ({
      table: table.name,
      name: column.name,
      type: column.dataType.toLowerCase(),
      required: !column.isNullable,
    })),
  );
}

const isText = (column: Column): boolean => column.type === "text";
const takesWords = ({ table, name }: Column): boolean =>
  !NOT_ABOUT_CLIENTS.test(table) && !NO_WORDS.test(name) && KEPT[`${table}.${name}`] === undefined;
const isRecord = ({ table, name }: Column): boolean =>
  RECORDS.some((record) => record.table === table && record.column === name);

const SAID = "call Olena Kovalenko, зустріч з Оленою, KOVALENKO";
const ELSEWHERE = "call Olena Kovalenko, писати Олені Коваленко, olena@acme.test";

onEachDatabase("a person who is forgotten", (dialect) => {
  test("is in no column of no table that takes words, neither at their client nor by whole name elsewhere", async () => {
    const w = await world(dialect);
    const olha = await w.member({ name: "Ada" });
    const from = w.asker(olha);
    const planted: string[] = [];
    const plant = async (of: Readonly<Record<string, string>>, said: string, client: string, contact: string) => {
      const columns = await columnsOf(w);
      const byTable = Map.groupBy(
        columns.filter(({ table }) => !NOT_ABOUT_CLIENTS.test(table)),
        ({ table }) => table,
      );
      for (const [table, all] of byTable) {
        if (table === "clients") {
          await sql`update clients set in_person_why = ${said} where id = ${client}`.execute(w.store.db);
          continue;
        }
        if (table === "touchpoint_contacts" || !all.some((column) => isText(column) && takesWords(column))) continue;
        const row = Object.fromEntries(
          all.flatMap((column): [string, string | number][] => {
            if (column.name === "workspace_id") return [[column.name, w.workspace]];
            if (column.name === "id") return [[column.name, w.newId()]];
            const known = of[column.name];
            if (known !== undefined) return [[column.name, known]];
            if (!isText(column)) return column.required ? [[column.name, planted.length]] : [];
            if (isRecord(column)) return [[column.name, JSON.stringify(recordOf(column, said, client, contact))]];
            if (takesWords(column)) return [[column.name, said]];
            return column.required ? [[column.name, `k${planted.length}`]] : [];
          }),
        );
        planted.push(...all.filter((column) => isText(column) && takesWords(column)).map((c) => `${table}.${c.name}`));
        await sql`insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((name) => sql.ref(name)))})
          values (${sql.join(Object.values(row))})`.execute(w.store.db);
      }
    };
    const ids = async (client: { id: string }, contact: { id: string }) => ({
      client_id: client.id,
      contact_id: contact.id,
      project_id: (await w.project({ client: { ...acme, ...client } })).id,
      member_id: olha.id,
      created_by: olha.id,
      from_client_id: client.id,
      from_id: olha.id,
      to_id: olha.id,
      by_id: olha.id,
      follow_up_id: (await w.followUp({ of: olha })).id,
      touchpoint_id: (await w.touch({ client: { ...acme, ...client } })).id,
      action_id: "a",
      inbox_id: "i",
    });
    const acme = await w.client({ owner: olha });
    const olena = await w.contact({ client: acme, email: "olena@acme.test", aliases: '["Олена Коваленко"]' });
    const mate = await w.contact({ client: acme, name: "Minh" });
    const other = await w.client({ name: "Globex", owner: olha });
    const there = await w.contact({ client: other, name: "Olena Bondar" });
    await plant(await ids(acme, mate), SAID, acme.id, olena.id);
    await plant(await ids(other, there), ELSEWHERE, other.id, there.id);
    expect(planted.length).toBeGreaterThan(60);

    await w.store.write((tx) => forgetContact(tx, { kind: "forget_contact", contact: olena.id, sure: true }, from));

    const left: string[] = [];
    for (const column of (await columnsOf(w)).filter(isText)) {
      const { rows } = await sql<{ words: string | null }>`
        select ${sql.ref(column.name)} as words from ${sql.table(column.table)}`.execute(w.store.db);
      const named = rows.some(({ words }) => /kovalenko|коваленк|оленою|olena@acme/i.test(words ?? ""));
      if (named) left.push(`${column.table}.${column.name}`);
    }
    expect(left).toEqual([]);
    const touches = await w.store.db.selectFrom("touchpoints").select("words").where("words", "<>", "call").execute();
    expect(touches.map(({ words }) => words).sort()).toEqual(["call …, зустріч з …, …", "call …, писати …, …"].sort());
    expect(await w.store.db.selectFrom("contacts").select("name").orderBy("name").execute()).toContainEqual({
      name: "Olena Bondar",
    });
  });

  test("leaves no two invoices of one client with one number", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha });
    const olena = await w.contact({ client: acme });
    for (const number of ["Olena", "Kovalenko"]) {
      await w.store.db
        .insertInto("invoices")
        .values({
          workspace_id: w.workspace,
          id: w.newId(),
          client_id: acme.id,
          number,
          currency: "EUR",
          amount: 1,
          paid: 0,
          issued_on: null,
          due_on: "2026-12-01",
          paid_on: null,
          promised_on: null,
          disputed_on: null,
          chased: null,
          created_at: 0,
        })
        .execute();
    }
    const sure = { kind: "forget_contact", contact: olena.id, sure: true } as const;
    await w.store.write((tx) => forgetContact(tx, sure, w.asker(olha)));
    const left = await w.store.db.selectFrom("invoices").select("number").execute();
    expect(new Set(left.map(({ number }) => number)).size).toBe(2);
    expect(JSON.stringify(left)).not.toMatch(/olena|kovalenko/i);
  });
});

/** A record as the machinery keeps it; who comes to a meeting has a shape of its own. */
function recordOf({ table, name }: Column, said: string, client: string, contact: string): object {
  if (table === "meetings") return { contacts: [contact], others: [said] };
  return name === "event" ? { content: { text: said } } : { client, contact, words: said, lines: [{ text: said }] };
}
