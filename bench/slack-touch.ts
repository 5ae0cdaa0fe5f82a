/** A signed `/touch` over real HTTP, recorded on disk, beside a Bolt that only acknowledges. */
import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import Database from "better-sqlite3";
import { z } from "zod";
import { overHttp, type SlackDriver, slackDriver } from "../test/support/slack/driver.ts";
import { scratchFolder } from "./app.ts";
import { type Row, sideBySide } from "./measure.ts";

const SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
const AT_ONCE = [1, 20] as const;
const ROUNDS: Readonly<Record<(typeof AT_ONCE)[number], number>> = { 1: 200, 20: 30 };
const PEOPLE = Array.from({ length: 20 }, (_, at) => `U${at + 1}BENCH`);
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
];

const Servers = z.object({ rapport: z.string(), echo: z.string(), team: z.string(), bot: z.string() });

export async function slackTouchRows(): Promise<Row[]> {
  const file = join(scratchFolder(), "touches.sqlite");
  const worker = new Worker(new URL("slack-servers.ts", import.meta.url), {
    workerData: { file, secret: SECRET, people: PEOPLE, clients: CLIENTS },
  });
  const opened: unknown[] = await Promise.race([
    once(worker, "message"),
    once(worker, "error").then(([fault]) => Promise.reject(fault)),
  ]);
  const { rapport, echo, team, bot } = Servers.parse(opened[0]);
  let touches = 0;
  const touch = async (driver: SlackDriver, person: number): Promise<void> => {
    touches += 1;
    const client = CLIENTS[touches % CLIENTS.length] ?? "Acme";
    const { status } = await driver.command(PEOPLE[person % PEOPLE.length] ?? "", "/touch", `${client} call with CFO`);
    if (status !== 200) throw new Error(`the acknowledgement was ${status}`);
  };
  const driverOf = (url: string) => slackDriver({ to: overHttp(url, SECRET), team, bot });
  const [toRapport, toEcho] = [driverOf(rapport), driverOf(echo)];
  const together = (driver: SlackDriver, atOnce: number) =>
    Promise.all(Array.from({ length: atOnce }, (_, person) => touch(driver, person)));
  const rows: Row[] = [];
  let asked = 0;
  for (const atOnce of AT_ONCE) {
    const row = await sideBySide({
      what: `signed /touch, on disk (synchronous=FULL), ${atOnce} at once`,
      anchor: "bare Bolt echo",
      rounds: ROUNDS[atOnce],
      run: () => {
        asked += atOnce;
        return together(toRapport, atOnce);
      },
      runAnchor: () => together(toEcho, atOnce),
    });
    rows.push(row);
  }
  await worker.terminate();
  const written = recordedIn(file);
  if (written !== asked) throw new Error(`${asked} touches were acknowledged and ${written} recorded`);
  return rows;
}

function recordedIn(file: string): number {
  const raw = new Database(file, { readonly: true });
  const found = Number(raw.prepare("select count(*) from touchpoints").pluck().get());
  raw.close();
  return found;
}
