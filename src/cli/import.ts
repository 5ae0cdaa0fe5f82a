/** `npm run import -- clients.csv`: clients, people and last touches from a spreadsheet, also beside a serving Rapport. */
import { statSync } from "node:fs";
import { basename } from "node:path";
import { setTimeout as pauseFor } from "node:timers/promises";
import { parseArgs } from "node:util";
import cliProgress from "cli-progress";
import { v7 } from "uuid";
import { DEFAULT_WORKSPACE } from "../../migrations/0004_a_workspace_from_the_start.ts";
import { importClients, NoClientColumn } from "../features/import-clients.ts";
import { importMoney, NoMoneyColumns } from "../features/import-money.ts";
import { csvRows, UnreadableFile } from "./csv-file.ts";
import { databaseUrl, openStore, refuse, said, workspaceIn } from "./operator.ts";

const HELP = `usage: npm run import -- FILE.csv [--dry-run]
       npm run import -- --money FILE.csv [--dry-run]
       … --workspace TEAM

One row a contact; a client may have several rows. Only "client" is required.

  client              the client's name
  aliases             other names, separated by ; or |
  tier                key, growth, standard
  stage               onboarding, active, renewal, paused, churned
  owner               a member's name or email; kept as text until that person appears
  contact             a person at the client
  title               e.g. CFO
  role                decision_maker, budget_holder, influencer, champion, user, blocker
  email, phone        of the contact
  cadence             days, ideal/maximum: 14/30
  country             whose public holidays it keeps: UA, Vietnam …, or "no"
  last_touch          a day: 2026-11-20, or day first: 20.11.2026
  last_touch_channel  call, meeting, video, email, message, other

Words for tier, stage, role and channel may be English, Ukrainian, Russian or Vietnamese. The file is CSV in UTF-8,
separated by comma, semicolon or tab. Rows that cannot be taken are told with line and reason, and nothing of them is
stored. What Rapport already knows is never overwritten: running a file twice changes nothing.

With --money, one row a client's month, or one row an invoice. The clients must be known. What a cell tells is set, a
blank one leaves what is known.

  client              the client's name, or another name of it
  currency            USD, EUR, UAH, VND …; an amount may name its own
  month               2026-11, with any of plan, actual, cost: net of VAT and of what is only passed through
  invoice             its number, with amount and due; issued, paid and promised are days

  --money     revenue or invoices instead of clients
  --workspace the Slack team (T0123ABCD) that installed Rapport; without it, the workspace of the operator
  --dry-run   read the file and tell what is wrong with it, store nothing

It writes to the DATABASE_URL of the environment or of .env, also while Rapport is serving. Exit code 1: rows were refused.`;

/** Refused rows and unknown columns written out; beyond, only counted. */
const TOLD = 200;
const LINES_EVERY = 10_000;
/** A gap in which a serving Rapport gets the database between two batches. */
const PAUSE_MS = 4;

function readArguments(): {
  readonly file: string;
  readonly money: boolean;
  readonly dryRun: boolean;
  readonly workspace: string;
} {
  try {
    const { values, positionals } = parseArgs({
      options: {
        money: { type: "boolean", default: false },
        "dry-run": { type: "boolean", default: false },
        workspace: { type: "string", default: DEFAULT_WORKSPACE },
        help: { type: "boolean", default: false },
      },
      allowPositionals: true,
    });
    const [file, another] = positionals;
    if (values.help) {
      console.log(HELP);
      process.exit(0);
    }
    if (file === undefined || another !== undefined) refuse("Name one file.", "", HELP);
    return { file, money: values.money, dryRun: values["dry-run"], workspace: values.workspace };
  } catch (error) {
    return refuse(said(error), "", HELP);
  }
}

/** A bar on a terminal, a line now and then elsewhere. */
function progress(total: number) {
  const bar = process.stderr.isTTY
    ? new cliProgress.SingleBar({
        format: "{bar} {percentage} % | {rows} rows | {eta_formatted} left",
        stream: process.stderr,
      })
    : null;
  bar?.start(Math.max(1, total), 0, { rows: 0 });
  let read = 0;
  return {
    onBytes: (bytes: number) => {
      read = bytes;
    },
    onRows: (rows: number) => {
      bar?.update(read, { rows });
      if (!bar && rows % LINES_EVERY === 0) console.error(`${rows} rows read`);
    },
    stop: () => bar?.stop(),
  };
}

const { file, money, dryRun, workspace } = readArguments();
const size = statSync(file, { throwIfNoEntry: false });
if (!size?.isFile()) refuse(`${file}: there is no such file.`);
const store = await openStore(databaseUrl());
const shown = progress(size.size);
let told = 0;
const parts = {
  store,
  workspace: await workspaceIn(store, workspace),
  rows: csvRows(file, shown.onBytes),
  dryRun,
  clock: Date.now,
  newId: v7,
  pause: () => pauseFor(PAUSE_MS),
  onHeader: ({ unknown }: { readonly unknown: readonly string[] }) => {
    if (unknown.length > 0)
      console.error(
        `Columns not known, left out: ${unknown.slice(0, TOLD).join(", ")}${unknown.length > TOLD ? `, and ${unknown.length - TOLD} more` : ""}`,
      );
  },
  onRefused: (line: number, reasons: readonly string[]) => {
    told += 1;
    if (told <= TOLD) console.error(`line ${line}: ${reasons.join("; ")}`);
  },
  onProgress: shown.onRows,
};
const summary = await (money ? importMoney(parts) : importClients(parts)).catch((error: unknown) => {
  shown.stop();
  if (error instanceof NoClientColumn || error instanceof NoMoneyColumns || error instanceof UnreadableFile)
    refuse(`${basename(file)}: ${error.message}.`);
  return refuse(`Stopped: ${said(error)}. What was stored stays; run it again, and it goes on from there.`);
});
shown.stop();
await store.close();
if (told > TOLD) console.error(`… and ${told - TOLD} more refused rows`);
const taken = summary.rows - summary.refused;
console.log(
  dryRun
    ? `${summary.rows} rows read, ${taken} can be taken, ${summary.refused} refused. Nothing was stored.`
    : "added" in summary
      ? `${summary.rows} rows read, ${taken} taken, ${summary.refused} refused. New: ${summary.added}; changed: ${summary.changed}.`
      : `${summary.rows} rows read, ${taken} taken, ${summary.refused} refused. New: ${summary.clients} clients, ${summary.contacts} contacts, ${summary.touches} touches; completed: ${summary.completed}.`,
);
process.exitCode = summary.refused > 0 ? 1 : 0;
