/** `npm run restore -- FILE`: puts a backup in the place of the memory. */
import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { restore } from "../store/backup.ts";
import { dialectOf } from "../store/connect.ts";
import { databaseUrl, refuse, said } from "./operator.ts";

const HELP = `usage: npm run restore -- FILE [--force]

Puts the backup FILE in the place of the SQLite database of DATABASE_URL, once it is checked. Stop Rapport first.

  --force   replace a database that is there; it is kept beside it as DATABASE.before-restore

Who was forgotten after the backup was made is forgotten again, by DATABASE.erased beside the database and by what the
replaced database knows. On another machine, put that list beside the new database first.`;

function readArguments(): { readonly backup: string; readonly force: boolean } {
  try {
    const { values, positionals } = parseArgs({
      options: { force: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
      allowPositionals: true,
    });
    if (values.help) {
      console.log(HELP);
      process.exit(0);
    }
    const [backup, another] = positionals;
    if (backup === undefined || another !== undefined) refuse("Name one file.", "", HELP);
    return { backup, force: values.force };
  } catch (error) {
    return refuse(said(error), "", HELP);
  }
}

const { backup, force } = readArguments();
const url = databaseUrl();
if (dialectOf(url) === "postgres") refuse("DATABASE_URL is PostgreSQL: restore it with pg_restore.");
if (!existsSync(backup)) refuse(`${backup}: there is no such file.`);
if (existsSync(url) && !force) refuse(`${url} exists; say --force to replace it. It is kept as ${url}.before-restore.`);
mkdirSync(dirname(url), { recursive: true });
const { kept, quieted, forgotten } = await restore(backup, url, Date.now()).catch((error: unknown) =>
  refuse(`Nothing was changed: ${said(error)}.`),
);
console.log(`${url} is restored from ${backup}.${kept === null ? "" : ` What it was is ${kept}.`}`);
const { doubtful, cancelled, reminders, mornings } = quieted;
console.log(
  `Messages that may have gone out since the backup: ${doubtful} looked into, ${cancelled} older than a day dropped. ` +
    `Moved to the next morning: ${reminders} reminders, ${mornings} checklists. ` +
    `People forgotten since the backup, and now again: ${forgotten}.`,
);
