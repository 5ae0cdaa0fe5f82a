/** `npm run restore -- FILE`: puts a backup in the place of the memory. */
import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { passwordsIn } from "../config.ts";
import { hider } from "../log.ts";
import type { Quieted } from "../store/after-restore.ts";
import { restore } from "../store/backup.ts";
import { dialectOf } from "../store/connect.ts";
import { quietRestored } from "../store/restored.ts";
import { databaseUrl, refuse, said } from "./operator.ts";

const HELP = `usage: npm run restore -- FILE [--force]
       npm run restore -- --restored

Puts the backup FILE in the place of the SQLite database of DATABASE_URL, once it is checked. Stop Rapport first.
What was said after the backup was made is not said again as if it were new.

  --force      replace a database that is there; it is kept beside it as DATABASE.before-restore
  --restored   the copy is in its place already, put there by pg_restore, psql or a snapshot of the machine: see to it that
               nothing old is said again. Before Rapport is started on it; the only way for PostgreSQL

Who was forgotten after the backup was made is forgotten again, by DATABASE.erased beside the database and by what the
replaced database knows. On another machine, put that list beside the new database first.`;

type Wanted =
  | { readonly kind: "restored" }
  | { readonly kind: "file"; readonly backup: string; readonly force: boolean };

function readArguments(): Wanted {
  try {
    const { values, positionals } = parseArgs({
      options: {
        force: { type: "boolean", default: false },
        restored: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
      allowPositionals: true,
    });
    if (values.help) {
      console.log(HELP);
      process.exit(0);
    }
    const [backup, another] = positionals;
    if (values.restored)
      return backup === undefined && !values.force
        ? { kind: "restored" }
        : refuse("--restored takes no file and no --force: the copy is in its place already.", "", HELP);
    if (backup === undefined || another !== undefined) refuse("Name one file.", "", HELP);
    return { kind: "file", backup, force: values.force };
  } catch (error) {
    return refuse(said(error), "", HELP);
  }
}

async function putInPlace(backup: string, url: string, force: boolean): Promise<void> {
  if (dialectOf(url) === "postgres")
    refuse(
      "DATABASE_URL is PostgreSQL: restore it with pg_restore or psql, and say npm run restore -- --restored then.",
    );
  if (!existsSync(backup)) refuse(`${backup}: there is no such file.`);
  if (existsSync(url) && !force)
    refuse(`${url} exists; say --force to replace it. It is kept as ${url}.before-restore.`);
  mkdirSync(dirname(url), { recursive: true });
  const { kept, quieted, forgotten } = await restore(backup, url, Date.now()).catch(nothingChanged);
  console.log(`${url} is restored from ${backup}.${kept === null ? "" : ` What it was is ${kept}.`}`);
  tell(quieted, forgotten);
}

async function quietInPlace(url: string): Promise<void> {
  if (dialectOf(url) === "sqlite" && !existsSync(url)) refuse(`${url}: there is no such database.`);
  const { quieted, forgotten } = await quietRestored(url, Date.now()).catch(nothingChanged);
  tell(quieted, forgotten);
  console.log("Nothing of it is said again as if it were new. Rapport may be started.");
}

function nothingChanged(error: unknown): never {
  const hide = hider(passwordsIn(url) ?? []);
  return refuse(`Nothing was changed: ${hide(said(error))}.`);
}

function tell({ doubtful, cancelled, reminders, mornings, reviews, briefs }: Quieted, forgotten: number): void {
  console.log(
    `Messages that may have gone out since the backup: ${doubtful} looked into, ${cancelled} older than a day dropped. ` +
      `Moved to the next morning: ${reminders} reminders, ${mornings} checklists; to the next week: ${reviews} reviews. ` +
      `Briefs before a meeting dropped: ${briefs}. ` +
      `People forgotten since the backup, and now again: ${forgotten}.`,
  );
}

const wanted = readArguments();
const url = databaseUrl();
if (wanted.kind === "restored") await quietInPlace(url);
else await putInPlace(wanted.backup, url, wanted.force);
