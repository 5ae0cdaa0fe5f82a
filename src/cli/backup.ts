/** `npm run backup -- FILE`: a checked copy of the memory, taken beside a serving Rapport. */
import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { backUp } from "../store/backup.ts";
import { dialectOf } from "../store/connect.ts";
import { databaseUrl, refuse, said } from "./operator.ts";

const HELP = `usage: npm run backup -- FILE

Copies the SQLite database of DATABASE_URL to FILE while Rapport goes on serving, and checks the copy. FILE must not
exist yet. A PostgreSQL database is backed up with its own pg_dump.`;

function readArguments(): string {
  try {
    const { values, positionals } = parseArgs({
      options: { help: { type: "boolean", default: false } },
      allowPositionals: true,
    });
    if (values.help) {
      console.log(HELP);
      process.exit(0);
    }
    const [file, another] = positionals;
    return file === undefined || another !== undefined ? refuse("Name one file.", "", HELP) : file;
  } catch (error) {
    return refuse(said(error), "", HELP);
  }
}

const copy = readArguments();
const url = databaseUrl();
if (dialectOf(url) === "postgres") refuse("DATABASE_URL is PostgreSQL: back it up with pg_dump.");
if (!existsSync(url)) refuse(`${url}: there is no such database.`);
if (existsSync(copy)) refuse(`${copy} exists already; choose another name, so that no backup replaces another.`);
mkdirSync(dirname(copy), { recursive: true });
const done = await backUp(url, copy).catch((error: unknown) => refuse(`No backup was made: ${said(error)}.`));
console.log(`${copy}: ${done.bytes} bytes, checked and whole.`);
