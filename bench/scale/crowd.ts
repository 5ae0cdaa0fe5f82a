/** A crowd of members over the zones of the world, written straight into a SQLite file. */
import Database from "better-sqlite3";
import { nextChecklistAt } from "../../src/domain/morning.ts";
import { DAY_MS, localDay } from "../../src/domain/time.ts";
import { connect } from "../../src/store/connect.ts";

export interface Crowd {
  readonly members: number;
  /** In each workspace; the last may be smaller. */
  readonly team: number;
  /** Of a hundred members, so many are reached on Telegram, through one bot; the others on Slack, in their workspace's own team. */
  readonly onTelegram: number;
  readonly zones: readonly (readonly [zone: string, ofAHundred: number])[];
  /** Otherwise some want their list half an hour or an hour earlier or later. */
  readonly everyoneAtNine: boolean;
  /** Each list is composed as it would be; else it is one line. */
  readonly realWords: boolean;
  readonly from: number;
}

/** Where Rapport's four languages are spoken, and where their clients sit. Of a hundred members. */
export const SPREAD: Crowd["zones"] = [
  ["Europe/Kyiv", 30],
  ["Asia/Ho_Chi_Minh", 20],
  ["Europe/Warsaw", 8],
  ["Europe/Berlin", 8],
  ["Europe/London", 6],
  ["Asia/Almaty", 4],
  ["Asia/Tbilisi", 3],
  ["Asia/Kolkata", 3],
  ["Asia/Singapore", 3],
  ["Australia/Sydney", 2],
  ["Pacific/Auckland", 1],
  ["America/Sao_Paulo", 2],
  ["America/New_York", 5],
  ["America/Chicago", 2],
  ["America/Los_Angeles", 3],
];
/** When the list is wanted; most leave it at nine. Of ten members. */
const TIMES = ["09:00", "09:00", "09:00", "09:00", "09:00", "09:00", "09:00", "08:30", "08:00", "10:00"] as const;
const CLIENTS_EACH = 2;
const NO_HOLIDAYS: ReadonlySet<string> = new Set();

/** Each member with two clients, one of them past its limit, and a promise that is due; their next morning after `from` is set. */
export async function crowdIn(file: string, crowd: Crowd): Promise<void> {
  await (await connect(file)).close();
  const db = new Database(file);
  db.pragma("synchronous = OFF");
  const insert = (table: string, row: Readonly<Record<string, string | number | null>>): void => {
    const names = Object.keys(row);
    statement(`insert into ${table} (${names.join(", ")}) values (${names.map((name) => `@${name}`).join(", ")})`).run(
      row,
    );
  };
  const kept = new Map<string, Database.Statement>();
  const statement = (sql: string): Database.Statement => {
    const known = kept.get(sql) ?? db.prepare(sql);
    kept.set(sql, known);
    return known;
  };
  const zones = crowd.zones.flatMap(([zone, times]) => Array.from({ length: times }, () => zone));
  const mornings = new Map<string, number>();
  const morningOf = (zone: string, at: string): number => {
    const key = `${zone} ${at}`;
    const known =
      mornings.get(key) ?? nextChecklistAt({ zone, checklist_at: at, work_days: "12345" }, crowd.from - 1, NO_HOLIDAYS);
    mornings.set(key, known);
    return known;
  };
  db.exec("begin");
  for (let at = 0; at < crowd.members; at += 1) {
    const workspace = `w${Math.floor(at / crowd.team)}`;
    if (at % crowd.team === 0)
      insert("workspaces", {
        id: workspace,
        name: workspace,
        zone: "UTC",
        language: "en",
        sharing: "shared",
        directory_version: 1,
        created_at: 0,
      });
    // 7 and 13 share nothing with 100 and 10: zone, time and platform are spread independently of each other.
    const zone = zones[(at * 7 + Math.floor(at / 100)) % zones.length] ?? "UTC";
    const time = (crowd.everyoneAtNine ? TIMES[0] : TIMES[Math.floor(at / 7) % TIMES.length]) ?? TIMES[0];
    const platform = (at * 13) % 100 < crowd.onTelegram ? "telegram" : "slack";
    const member = { workspace_id: workspace, id: `m${at}` };
    insert("members", {
      ...member,
      name: `Member ${at}`,
      role: "member",
      language: "en",
      zone,
      language_chosen: 0,
      zone_chosen: 0,
      work_days: "12345",
      checklist_at: time,
      quiet_from: "20:00",
      quiet_to: "07:00",
      deliver_to: platform,
      checklist_due_at: morningOf(zone, time),
      created_at: 0,
    });
    insert("identities", {
      workspace_id: workspace,
      platform,
      team: platform === "slack" ? workspace : "",
      external_id: `p${at}`,
      member_id: member.id,
      conversation: `p${at}`,
      created_at: 0,
    });
    for (let each = 0; each < CLIENTS_EACH; each += 1) {
      const client = `c${at}-${each}`;
      insert("clients", {
        workspace_id: workspace,
        id: client,
        name: `Client ${client}`,
        search_name: `client ${client}`,
        aliases: "[]",
        tier: "growth",
        tier_chosen: 1,
        stage: "active",
        owner_id: member.id,
        restricted: 0,
        starred: 0,
        in_person_off: 1,
        any_on: localDay(crowd.from - (each === 0 ? 40 : 5) * DAY_MS, "UTC"),
        any_due_at: crowd.from + (each === 0 ? -10 : 25) * DAY_MS,
        created_at: 0,
      });
    }
    insert("follow_ups", {
      workspace_id: workspace,
      id: `f${at}`,
      client_id: `c${at}-1`,
      member_id: member.id,
      created_by: member.id,
      text: "send the estimate",
      kind: "promise",
      ower: "us",
      due_on: localDay(crowd.from, "UTC"),
      state: "open",
      created_at: 0,
    });
  }
  db.exec("commit");
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
}
