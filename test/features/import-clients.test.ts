import { expect, test } from "vitest";
import {
  type FileRow,
  type Header,
  type ImportSummary,
  importClients,
  NoClientColumn,
} from "../../src/features/import-clients.ts";
import { claimClients } from "../../src/store/claim-clients.ts";
import { onEachDatabase } from "../support/databases.ts";
import { type World, world } from "../support/world.ts";

async function* rows(...lines: readonly string[]): AsyncGenerator<FileRow> {
  for (const [at, line] of lines.entries()) yield { line: at + 1, cells: line.split(",") };
}

interface Ran extends ImportSummary {
  readonly refusals: readonly string[];
  readonly header: Header | null;
}

async function run(w: World, lines: readonly string[], dryRun = false): Promise<Ran> {
  const refusals: string[] = [];
  let header: Header | null = null;
  const summary = await importClients({
    store: w.store,
    workspace: w.workspace,
    rows: rows(...lines),
    dryRun,
    clock: () => w.now,
    newId: w.newId,
    pause: async () => {},
    onHeader: (read) => {
      header = read;
    },
    onRefused: (line, reasons) => refusals.push(`${line}: ${reasons.join("; ")}`),
    onProgress: () => {},
  });
  return { ...summary, refusals, header };
}

/** How many statements of queries `work` puts to that memory. */
async function statements(w: World, work: (w: World) => Promise<unknown>): Promise<number> {
  let count = 0;
  const db = w.store.db.withPlugin({
    transformQuery: ({ node }) => {
      count += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  await work({ ...w, store: { ...w.store, db, write: (does) => db.transaction().execute(does) } });
  return count;
}

const all = async (w: World) => ({
  clients: await w.store.db.selectFrom("clients").selectAll().orderBy("name").execute(),
  contacts: await w.store.db.selectFrom("contacts").selectAll().orderBy("name").execute(),
  touches: await w.store.db.selectFrom("touchpoints").selectAll().orderBy("id").execute(),
  met: await w.store.db.selectFrom("touchpoint_contacts").selectAll().orderBy("contact_id").execute(),
});

const FILE = [
  "client,aliases,tier,stage,owner,contact,title,role,email,phone,cadence,last_touch,last_touch_channel",
  "Acme,ACM|Acme Ltd,key,renewal,olha@x.com,Olena,CFO,decision maker,olena@acme.com,+380 44 123 45 67,7/14,2026-11-10,call",
  "Acme,,,,,Ivan,,user,,,,2026-11-10,call",
  "acme,,,,,Ivan,Analyst,,,,,01.11.2026,meeting",
  "Сова,,growth,,Taras,,,,,,,2026-11-20,",
];

onEachDatabase("an import", (dialect) => {
  test("works before anyone has come, and makes clients, people and touches with their clocks", async () => {
    const w = await world(dialect);
    expect(await run(w, FILE)).toMatchObject({ rows: 4, refused: 0, clients: 2, contacts: 2, touches: 3 });
    const { clients, contacts, met } = await all(w);
    expect(clients).toMatchObject([
      {
        name: "Acme",
        aliases: '["ACM","Acme Ltd"]',
        tier: "key",
        tier_chosen: 1,
        stage: "renewal",
        owner_id: null,
        owner_text: "olha@x.com",
        any_ideal: 7,
        any_max: 14,
        any_on: "2026-11-10",
        decides_on: "2026-11-10",
        in_person_on: "2026-11-01",
        created_by: null,
      },
      { name: "Сова", tier: "growth", owner_text: "Taras", any_on: "2026-11-20", decides_on: null },
    ]);
    expect(contacts).toMatchObject([
      { name: "Ivan", title: "Analyst", role: "user" },
      { name: "Olena", title: "CFO", role: "decision_maker", email: "olena@acme.com" },
    ]);
    expect(met).toHaveLength(3);
  });

  test("run twice changes nothing, touches included", async () => {
    const w = await world(dialect);
    await run(w, FILE);
    const before = await all(w);
    expect(await run(w, FILE)).toMatchObject({ clients: 0, contacts: 0, touches: 0, completed: 0 });
    expect(await all(w)).toEqual(before);
  });

  test("adds what is missing and overwrites nothing that people changed", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha, tier: "standard", aliases: '["The Acme"]', any_ideal: 3, any_max: 5 });
    await w.contact({ client: acme, name: "Olena", title: "CEO" });
    expect(await run(w, FILE)).toMatchObject({ clients: 1, contacts: 1, completed: 2 });
    const { clients, contacts } = await all(w);
    expect(clients[0]).toMatchObject({
      tier: "standard",
      stage: "active",
      owner_id: olha.id,
      aliases: '["The Acme","ACM","Acme Ltd"]',
      any_ideal: 3,
      any_max: 5,
    });
    expect(contacts[1]).toMatchObject({ name: "Olena", title: "CEO", role: "decision_maker", email: "olena@acme.com" });
  });

  test("gives a client to the member its owner names, and keeps the words until that person appears", async () => {
    const w = await world(dialect);
    const olha = await w.member({ name: "Olha", email: "Olha@X.com" });
    await run(w, FILE);
    const { clients } = await all(w);
    expect(clients).toMatchObject([
      { name: "Acme", owner_id: olha.id, owner_text: null },
      { name: "Сова", owner_id: null, owner_text: "Taras" },
    ]);
    const taras = await w.member({ name: "Тарас" });
    await w.store.write((tx) => claimClients(tx, { id: w.workspace, sharing: "shared" }, taras, true));
    expect((await all(w)).clients[1]).toMatchObject({ owner_id: taras.id, owner_text: null });
  });

  test("tells wrong rows with line and reason, and stores nothing of them", async () => {
    const w = await world(dialect);
    const ran = await run(w, [
      "client,tier,contact",
      "Acme,gold,Olena",
      ",key,",
      "Orbit,key,Ivan",
      "Vega,key,Ann,extra",
    ]);
    expect(ran.refusals).toEqual([
      '2: tier "gold" is not one of key, growth, standard',
      "3: client is empty",
      "5: has 4 cells, more than the header's columns",
    ]);
    const { clients, contacts } = await all(w);
    expect(clients.map((row) => row.name)).toEqual(["Orbit"]);
    expect(contacts.map((row) => row.name)).toEqual(["Ivan"]);
  });

  test("lists columns it does not know, and finds those it knows in any case and order", async () => {
    const w = await world(dialect);
    const ran = await run(w, ["Budget,LAST TOUCH,Client,budget 2", "5,2026-11-20,Acme,7"]);
    expect(ran.header?.unknown).toEqual(["Budget", "budget 2"]);
    expect((await all(w)).clients).toMatchObject([{ name: "Acme", any_on: "2026-11-20" }]);
  });

  test("of a file without a client column stores nothing", async () => {
    const w = await world(dialect);
    await expect(run(w, ["name,tier", "Acme,key"])).rejects.toThrow(NoClientColumn);
  });

  test("on trial reads everything and stores nothing", async () => {
    const w = await world(dialect);
    expect(await run(w, [...FILE, ",,,"], true)).toMatchObject({ rows: 5, refused: 1, clients: 0 });
    expect((await all(w)).clients).toEqual([]);
  });

  test("goes over the edges of batches as if there were none", async () => {
    const w = await world(dialect);
    const lines = Array.from({ length: 450 }, (_, at) => `Client ${at % 150},Person ${at},2026-11-0${1 + (at % 9)}`);
    const file = ["client,contact,last_touch", ...lines];
    expect(await run(w, file)).toMatchObject({ clients: 150, contacts: 450, touches: 450 });
    expect(await run(w, file)).toMatchObject({ clients: 0, contacts: 0, touches: 0, completed: 0 });
  });

  test("asks no more of the database for many rows than for a few, also where they add to what is known", async () => {
    const w = await world(dialect);
    await w.member({ name: "Olha" });
    const few = ["Vega,Olha,Ivan,,2026-11-01", "Orion,,Petro,user,2026-11-02", "Lumen,,,,"];
    const many = Array.from({ length: 150 }, (_, at) => `Client ${at},${at % 2 ? "Olha" : ""},Ivan ${at},,2026-11-03`);
    const file = (lines: readonly string[]) => ["client,owner,contact,role,last_touch", ...lines];
    const fuller = (lines: readonly string[]) => lines.map((line) => line.replace(",,", ",budget holder,"));
    expect(await statements(w, (counted) => run(counted, file(many)))).toBe(
      await statements(w, (counted) => run(counted, file(few))),
    );
    expect(await statements(w, (counted) => run(counted, file(fuller(many))))).toBe(
      await statements(w, (counted) => run(counted, file(fuller(few)))),
    );
  });

  test("makes the directory new, so that the next line finds the names", async () => {
    const w = await world(dialect);
    const version = async () =>
      (await w.store.db.selectFrom("workspaces").select("directory_version").executeTakeFirst())?.directory_version;
    const before = await version();
    await run(w, FILE);
    expect(await version()).not.toBe(before);
  });
});
