/** SQLite files to be moved: one with something in every table, and one as large as asked for. */
import Database from "better-sqlite3";
import { connect } from "../../src/store/connect.ts";
import { type MovedTable, movedTables } from "../../src/store/move/tables.ts";

const WORKSPACES = ["w1", "w2"] as const;
const ROWS = 3;
/** What people, files and platforms bring: quotes, other scripts, what looks like SQL, JSON or an escape. */
const WORDS = [
  'Olena\'s "price" list; drop table clients;--',
  'Ґанок 🧾 đã gửi\tрахунок\r\n\\n \\u0000 {"a":[1,null]}',
  "",
] as const;
const NUMBERS = [0, -1, Number.MAX_SAFE_INTEGER] as const;

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}
interface Reference {
  readonly table: string;
  readonly from: string;
  readonly to: string;
}

/** Fills every table that the schema has, in two workspaces beside the default one; foreign keys name real rows. */
export async function memoryWithEverything(file: string): Promise<readonly MovedTable[]> {
  await (await connect(file)).close();
  const tables = await movedTables();
  const db = new Database(file);
  db.pragma("foreign_keys = ON");
  for (const { name } of tables) fill(db, name);
  db.close();
  return tables;
}

function fill(db: Database.Database, table: string): void {
  const columns = db.prepare<[], Column>(`pragma table_info(${table})`).all();
  const references = db.prepare<[], Reference>(`pragma foreign_key_list(${table})`).all();
  const names = columns.map(({ name }) => name);
  // Some tables have one row a workspace.
  const insert = db.prepare(
    `insert or ignore into ${table} (${names.join(", ")}) values (${names.map(() => "?").join(", ")})`,
  );
  for (const workspace of WORKSPACES) {
    for (let at = 0; at < (table === "workspaces" ? 1 : ROWS); at += 1) {
      insert.run(columns.map((column) => cell(column, table, workspace, at, references)));
    }
  }
}

function cell(column: Column, table: string, workspace: string, at: number, references: readonly Reference[]) {
  if (column.name === "workspace_id" || (table === "workspaces" && column.name === "id")) return workspace;
  if (references.some(({ from }) => from === column.name)) return `${workspace} ${at}`;
  if (column.notnull === 0 && column.pk === 0 && at === 0) return null;
  if (column.name === "id") return `${workspace} ${at}`;
  if (column.type === "INTEGER") return column.pk > 0 ? at : (NUMBERS[at] ?? at);
  // What may have to be unique is told apart by its workspace and row.
  return `${WORDS[at]} ${workspace} ${at}`;
}

/** The members, clients and contacts of a large memory, per million touches. */
const TOUCHES_A_CLIENT = 200;
const CLIENTS_A_MEMBER = 15;

/** A memory with so many touches, each with a contact, in Ukrainian and English; the same every time. */
export async function memoryWithTouches(file: string, touches: number): Promise<void> {
  await (await connect(file)).close();
  const db = new Database(file);
  // Only while it grows: it is closed whole.
  db.pragma("synchronous = OFF");
  db.pragma("foreign_keys = OFF");
  const clients = Math.ceil(touches / TOUCHES_A_CLIENT);
  const given = {
    touches,
    clients,
    members: Math.ceil(clients / CLIENTS_A_MEMBER),
    each: CLIENTS_A_MEMBER,
    at: 1.77e12,
  };
  const rows = (count: keyof typeof given) =>
    `with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < @${count})`;
  const run = (sql: string): void => {
    const named = Object.fromEntries(Object.entries(given).filter(([name]) => sql.includes(`@${name}`)));
    db.prepare(sql).run(named);
  };
  db.exec("begin");
  run(`${rows("members")} insert into members (workspace_id, id, name, role, language, zone, language_chosen, zone_chosen,
      work_days, checklist_at, quiet_from, quiet_to, deliver_to, created_at)
    select 'default', printf('m%07d', i), 'Member ' || i, 'member', 'en', 'Europe/Kyiv', 0, 0, '12345', '09:00', '19:00',
      '08:00', 'web', 0 from n`);
  run(`${rows("clients")} insert into clients (workspace_id, id, name, search_name, aliases, tier, tier_chosen, stage,
      owner_id, restricted, starred, in_person_off, created_at)
    select 'default', printf('c%07d', i), 'Клієнт ' || i, 'klient ' || i, '[]', 'key', 1, 'active',
      printf('m%07d', i / @each), 0, 0, 0, 0 from n`);
  run(`${rows("clients")} insert into contacts (workspace_id, id, client_id, name, search_name, aliases, title, created_at)
    select 'default', printf('p%07d', i), printf('c%07d', i), 'Олена ' || i, 'olena ' || i, '[]', 'CFO', 0 from n`);
  run(`${rows("touches")} insert into touchpoints (workspace_id, id, client_id, member_id, channel, direction, kind,
      occurred_on, words, recorded_at)
    select 'default', printf('t%09d', i), printf('c%07d', i % @clients), printf('m%07d', (i % @clients) / @each), 'call',
      'outbound', 'touch', date(1.6e9 + i * 97, 'unixepoch'), 'acme дзвінок з фіндиректором про рахунок №' || i,
      cast(@at as integer) + i from n`);
  run(`${rows("touches")} insert into touchpoint_contacts (workspace_id, touchpoint_id, contact_id)
    select 'default', printf('t%09d', i), printf('p%07d', i % @clients) from n`);
  db.exec("commit");
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
}
