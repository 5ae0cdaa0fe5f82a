/** What a member's usual day costs: rows, bytes, commits and messages, counted on the real handler and in a real file. */
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Incoming } from "../../src/chat/incoming.ts";
import { DAY_MS, HOUR_MS } from "../../src/domain/time.ts";
import { connect } from "../../src/store/connect.ts";
import type { Store } from "../../src/store/store.ts";
import { appOn, scratchFolder } from "../app.ts";
import { doorThatSwallows } from "./swallow.ts";

const MEMBERS = 20;
const DAYS = 5;
/** Mon 23 Nov 2026, 08:00 in UTC. */
const FROM = Date.UTC(2026, 10, 23, 8);
const CLIENTS = [
  "Acme",
  "Borealis",
  "Cobalt",
  "Dunmore",
  "Elmwood",
  "Fjord",
  "Granite",
  "Hollow",
  "Ironside",
  "Juniper",
  "Keystone",
  "Lumen",
  "Meridian",
  "Northwind",
  "Orbit",
] as const;
/** What is typed in a day: six touches, two of them with what was agreed, three follow-ups, two ticks, four questions. */
const LINES = [
  "Acme call with the CFO",
  "Borealis meeting, next: send the estimate tomorrow",
  "Cobalt emailed us about the contract",
  "call with Dunmore",
  "Elmwood video call, next: price list friday",
  "wrote to Fjord",
  "/next Granite send the report tomorrow",
  "/next Hollow call the accountant friday",
  "/next Ironside prepare the brief monday",
  "/done estimate",
  "/done report",
  "/how Acme",
  "/how Borealis",
  "/today",
  "/clients",
] as const;

export interface UsualDay {
  readonly events: number;
  readonly sends: number;
  readonly commits: number;
  /** On SQLite, with every index. */
  readonly bytes: number;
  readonly rows: Readonly<Record<string, number>>;
}

/** One member's working day, as the mean of so many. */
export async function measureUsualDay(): Promise<UsualDay> {
  const file = join(scratchFolder(), "days.sqlite");
  const opened = await connect(file);
  let commits = 0;
  const store: Store = {
    ...opened,
    write: (work) => {
      commits += 1;
      return opened.write(work);
    },
  };
  let now = FROM;
  let events = 0;
  const door = doorThatSwallows("slack");
  const app = appOn(
    store,
    () => now,
    () => [door],
  );
  const say = async (member: number, text: string): Promise<void> => {
    events += 1;
    now += 60_000;
    await app.handle(incoming(member, text, now, events));
    await app.postman.round();
  };
  for (let member = 0; member < MEMBERS; member += 1) {
    await say(member, "hello");
    await say(member, CLIENTS.map((name) => `${name} ${member}`).join("\n"));
  }
  const before = counted(file);
  const start = { commits, sends: door.swallowed(), events };
  for (let day = 1; day <= DAYS; day += 1) {
    now = FROM + day * DAY_MS - HOUR_MS;
    // Nine comes, and with it the list; then the day is typed.
    for (let minute = 0; minute <= 120; minute += 10) {
      now += 600_000;
      await app.doWhatIsDue();
    }
    for (const line of LINES) {
      for (let member = 0; member < MEMBERS; member += 1) await say(member, named(line, member));
    }
    await app.doWhatIsDue();
  }
  const after = counted(file);
  await store.close();
  const days = MEMBERS * DAYS;
  const rows = Object.fromEntries(
    Object.entries(after.rows)
      .map(([table, count]): [string, number] => [table, (count - (before.rows[table] ?? 0)) / days])
      .filter(([, each]) => each > 0),
  );
  return {
    events: (events - start.events) / days,
    sends: (door.swallowed() - start.sends) / days,
    commits: (commits - start.commits) / days,
    bytes: (after.bytes - before.bytes) / days,
    rows,
  };
}

/** Each member has clients of their own. */
const named = (line: string, member: number): string =>
  CLIENTS.reduce((words, name) => words.replace(name, `${name} ${member}`), line);

function incoming(member: number, text: string, receivedAt: number, event: number): Incoming {
  const [, name, rest] = /^\/(\w+) ?(.*)$/.exec(text) ?? [];
  return {
    platform: "slack",
    team: "T1",
    who: { id: `U${member}`, name: `Member ${member}`, standing: "member", language: "en", zone: "UTC", email: null },
    conversation: { id: `D${member}`, kind: "direct" },
    eventKeys: [`event ${event}`, `message ${event}`],
    content: name === undefined ? { kind: "words", text } : { kind: "command", name, text: rest ?? "" },
    answerIn: name === undefined ? "message" : "acknowledgement",
    receivedAt,
  };
}

function counted(file: string): { readonly bytes: number; readonly rows: Readonly<Record<string, number>> } {
  const db = new Database(file, { readonly: true });
  const bytes = Number(db.pragma("page_count", { simple: true })) * Number(db.pragma("page_size", { simple: true }));
  const tables = db.prepare<[], { readonly name: string }>("select name from sqlite_schema where type = 'table'").all();
  const rows = Object.fromEntries(
    tables.map(({ name }) => [name, Number(db.prepare(`select count(*) from "${name}"`).pluck().get())]),
  );
  db.close();
  return { bytes, rows };
}
