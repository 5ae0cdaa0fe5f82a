/** `npm run move -- --from data/rapport.sqlite --to postgres://…`: the whole memory into PostgreSQL, proven to be whole. */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import cliProgress from "cli-progress";
import { dialectOf, NewerSchema } from "../store/connect.ts";
import { type Moving, move } from "../store/move/move.ts";
import { Unmovable } from "../store/move/source.ts";
import { databaseUrl, refuse, said } from "./operator.ts";

const HELP = `usage: npm run move -- --from FILE.sqlite [--to postgres://user:password@host/database]

Moves everything that Rapport remembers from a SQLite file into an empty PostgreSQL database. Stop Rapport first, and
start nothing on either until it says that it is done; then set DATABASE_URL to the new one.

Each table is counted and added up on both sides, and a difference is told. The file is only read, and stays as it was.
Stopped at any moment, the same command goes on where it was. A database that holds anything else is refused.

  --from   the SQLite file
  --to     the PostgreSQL database; without it DATABASE_URL, so that no password stands on a command line`;

/** A line for so many rows where there is no terminal to draw a bar on. */
const LINES_EVERY = 250_000;

function readArguments(): { readonly from: string; readonly to: string } {
  try {
    const { values } = parseArgs({
      options: { from: { type: "string" }, to: { type: "string" }, help: { type: "boolean", default: false } },
    });
    if (values.help) {
      console.log(HELP);
      process.exit(0);
    }
    if (values.from === undefined) refuse("Name the file to move: --from FILE.sqlite", "", HELP);
    return { from: values.from, to: values.to ?? databaseUrl() };
  } catch (error) {
    return refuse(said(error), "", HELP);
  }
}

/** A bar on a terminal, a line now and then elsewhere; the tables that proved equal either way. */
function progress(): Moving & { readonly stop: () => void } {
  const bar = process.stderr.isTTY
    ? new cliProgress.SingleBar({
        format: "{bar} {percentage} % | {table} | {eta_formatted} left",
        stream: process.stderr,
      })
    : null;
  let [all, read, told] = [0, 0, 0];
  return {
    onStart: (rows) => {
      all = rows;
      bar?.start(Math.max(1, rows), 0, { table: "" });
    },
    onRows: (table, more) => {
      read += more;
      bar?.update(read, { table });
      if (bar || read - told < LINES_EVERY) return;
      told = read;
      console.error(`${Math.floor((100 * read) / all)} %, ${table}`);
    },
    onVerified: (table, { rows, checksum }) => {
      if (!bar && rows > 0) console.error(`${table}: ${rows} rows, checksum ${checksum} on both sides`);
    },
    stop: () => bar?.stop(),
  };
}

const { from, to } = readArguments();
if (dialectOf(from) === "postgres") refuse("--from is PostgreSQL: only a SQLite file is moved.");
if (dialectOf(to) !== "postgres" || !URL.canParse(to))
  refuse("--to must be postgres://user:password@host/database; or set DATABASE_URL to it.");
if (!existsSync(from)) refuse(`${from}: there is no such file.`);
const shown = progress();
const moved = await move(from, to, shown).catch((error: unknown) => {
  shown.stop();
  if (error instanceof Unmovable || error instanceof NewerSchema) refuse(`Not moved: ${error.message}.`);
  return refuse(`Stopped: ${said(error)}. Run it again, and it goes on from there.`);
});
shown.stop();
const { host, pathname } = new URL(to);
if (moved.strangers.length > 0) console.error(`Not Rapport's, left behind: ${moved.strangers.join(", ")}`);
if (moved.before > 0 && moved.before < moved.rows) console.error(`${moved.before} rows were there from before.`);
console.log(
  moved.before === moved.rows && moved.rows > 0
    ? `${from} was moved to ${host}${pathname} already: ${moved.rows} rows in ${moved.tables} tables, the same on both sides.`
    : `${from} is moved to ${host}${pathname}: ${moved.rows} rows in ${moved.tables} tables, counted and the same on both sides.`,
);
console.log("Now set DATABASE_URL to it, and do not start Rapport on the old file again: both would send.");
