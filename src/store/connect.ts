/** Opens the memory named by `DATABASE_URL`, brought up to date. */
import { Kysely, type Dialect as KyselyDialect, sql } from "kysely";
import { DEFAULT_MIGRATION_TABLE, Migrator } from "kysely/migration";
import { steps } from "../../migrations/index.ts";
import { type Dialect, tableMaker } from "./dialect/columns.ts";
import { inTransaction, isCrossed, isNoTable } from "./dialect/faults.ts";
import { migratingAlone, openPostgres } from "./dialect/postgres.ts";
import { EVERY_WORKSPACE, showOnly } from "./dialect/row-security.ts";
import { openSqlite } from "./dialect/sqlite.ts";
import { isHalfMoved, UnfinishedMove } from "./move/half-moved.ts";
import type { Schema } from "./schema.ts";
import type { Store } from "./store.ts";

/** The database was written by a newer Rapport than this one. */
export class NewerSchema extends Error {
  override readonly name = "NewerSchema";
}

/** PostgreSQL lets transactions run at once, and gives one up when two wait for each other: it is simply begun again. */
const TRIES = 5;

export const dialectOf = (url: string): Dialect => (/^postgres(ql)?:\/\//.test(url) ? "postgres" : "sqlite");

/**
 * `url`: a SQLite file, `:memory:` or `postgres://…`. Throws `NewerSchema`, `UnfinishedMove`, or the driver's error with
 * what it says.
 */
export async function connect(url: string): Promise<Store> {
  const store = await open(url, dialectOf(url) === "sqlite" ? openSqlite(url).dialect : openPostgres(url).dialect);
  if (store.dialect === "postgres" && (await isHalfMoved(store.db))) {
    await store.close();
    throw new UnfinishedMove(
      "a move into this database has not ended; run `npm run move` again until it says that it is done",
    );
  }
  return store;
}

/** `connect` for the move itself, which goes on where it stopped. Adding up millions of rows takes as long as it takes. */
export const connectForMove = (url: string): Promise<Store> => open(url, openPostgres(url, 0).dialect);

async function open(url: string, driver: KyselyDialect): Promise<Store> {
  const dialect = dialectOf(url);
  const db = new Kysely<Schema>({ dialect: driver });
  try {
    await bringUpToDate(db, dialect, url);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    dialect,
    db,
    write: async (work) => {
      for (let tries = 1; ; tries += 1) {
        try {
          return await inTransaction(db, work);
        } catch (error) {
          if (tries === TRIES || !isCrossed(error)) throw error;
        }
      }
    },
    close: () => db.destroy(),
  };
}

/** Refuses a newer schema before anything is changed; several processes that start together wait for the one that migrates. */
async function bringUpToDate(db: Kysely<Schema>, dialect: Dialect, url: string): Promise<void> {
  const applied = await appliedSteps(db);
  if (applied.some((name) => steps[name] === undefined)) {
    throw new NewerSchema(
      "this database was written by a newer version of Rapport; start that version, or restore a backup",
    );
  }
  if (applied.length === Object.keys(steps).length) return;
  if (dialect === "sqlite") return migrate(db, dialect);
  await migratingAlone(url, async () => {
    // An index over millions of rows takes as long as it takes.
    const patient = new Kysely<Schema>({ dialect: openPostgres(url, 0).dialect });
    await migrate(patient, dialect).finally(() => patient.destroy());
  });
}

/** Names of the migrations this database has had; none when it is new. */
async function appliedSteps(db: Kysely<Schema>): Promise<readonly string[]> {
  try {
    const table = sql.table(DEFAULT_MIGRATION_TABLE);
    const { rows } = await sql<{ readonly name: string }>`select name from ${table}`.execute(db);
    return rows.map((row) => row.name);
  } catch (error) {
    if (isNoTable(error)) return [];
    throw error;
  }
}

async function migrate(db: Kysely<Schema>, dialect: Dialect): Promise<void> {
  const table = tableMaker(dialect);
  const migrations = Object.fromEntries(
    Object.entries(steps).map(([name, step]) => [
      name,
      {
        up: async (on: Kysely<unknown>) => {
          await showOnly(on, EVERY_WORKSPACE);
          await step.up(on, table);
        },
      },
    ]),
  );
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  if (!error) return;
  const failed = results?.find((result) => result.status === "Error");
  throw new Error(`migration ${failed?.migrationName ?? "to the newest schema"} failed`, { cause: error });
}
