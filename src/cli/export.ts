/** `npm run export -- FOLDER`: a workspace whole, each table as CSV for people and JSON for programs. */
import { mkdirSync, readdirSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import Papa from "papaparse";
import { DEFAULT_WORKSPACE } from "../../migrations/0004_a_workspace_from_the_start.ts";
import { type ExportedRow, exportedRows, exportedTables } from "../store/export-rows.ts";
import type { Db } from "../store/store.ts";
import { readIn } from "../store/wall.ts";
import { ACTIVE } from "./inert-cell.ts";
import { databaseUrl, openStore, refuse, said, workspaceIn } from "./operator.ts";

const HELP = `usage: npm run export -- FOLDER [--workspace TEAM]

Writes the workspace into FOLDER, which must be new or empty: members, clients, contacts, touchpoints, follow-ups,
projects, money and all the rest, each table as TABLE.csv and TABLE.json. A cell of the CSV that a spreadsheet
would take for a formula gets an apostrophe before it, which an import takes away again; the JSON holds everything
as it is.

  --workspace  the Slack team (T0123ABCD) that installed Rapport; without it, the workspace of the operator

It reads the DATABASE_URL of the environment or of .env, also while Rapport is serving.`;

/** Nobody but the operator: it holds people's names, addresses and what was said of them. */
const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;

function readArguments(): { readonly folder: string; readonly workspace: string } {
  try {
    const { values, positionals } = parseArgs({
      options: { help: { type: "boolean", default: false }, workspace: { type: "string", default: DEFAULT_WORKSPACE } },
      allowPositionals: true,
    });
    if (values.help) {
      console.log(HELP);
      process.exit(0);
    }
    const [folder, another] = positionals;
    if (folder === undefined || another !== undefined) refuse("Name one folder.", "", HELP);
    return { folder, workspace: values.workspace };
  } catch (error) {
    return refuse(said(error), "", HELP);
  }
}

/** Returns the number of rows. */
async function exportTable(
  db: Db,
  workspace: string,
  table: ReturnType<typeof exportedTables>[number],
  folder: string,
): Promise<number> {
  const csv = await open(join(folder, `${table}.csv`), "wx", PRIVATE_FILE);
  const json = await open(join(folder, `${table}.json`), "wx", PRIVATE_FILE);
  let count = 0;
  try {
    for await (const rows of exportedRows(db, workspace, table)) {
      await writeCsv(csv, rows, count === 0);
      await json.write(rows.map((row, at) => `${count + at === 0 ? "[" : ","}\n${JSON.stringify(row)}`).join(""));
      count += rows.length;
    }
    await json.write(count === 0 ? "[]\n" : "\n]\n");
  } finally {
    await csv.close();
    await json.close();
  }
  return count;
}

/** With a mark, so that a spreadsheet takes it for UTF-8. */
async function writeCsv(file: FileHandle, rows: readonly ExportedRow[], first: boolean): Promise<void> {
  const text = Papa.unparse([...rows], { escapeFormulae: ACTIVE, header: first, newline: "\r\n" });
  await file.write(`${first ? "\ufeff" : ""}${text}\r\n`);
}

const { folder, workspace: name } = readArguments();
mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
if (readdirSync(folder).length > 0) refuse(`${folder} is not empty; name a new folder.`);
const store = await openStore(databaseUrl());
const workspace = await workspaceIn(store, name);
for (const table of exportedTables()) {
  const count = await readIn(store, workspace, (db) => exportTable(db, workspace, table, folder));
  console.log(`${table}: ${count} rows`);
}
await store.close();
console.log(`The workspace is in ${folder}.`);
