/** Opens the memory named by `DATABASE_URL`, brought up to date. */
import { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { steps } from "../../migrations/index.ts";
import { type Dialect, tableMaker } from "./dialect/columns.ts";
import { asStorageFault } from "./dialect/faults.ts";
import { openPostgres } from "./dialect/postgres.ts";
import { EVERY_WORKSPACE, showOnly } from "./dialect/row-security.ts";
import { openSqlite } from "./dialect/sqlite.ts";
import type { Schema } from "./schema.ts";
import type { Store } from "./store.ts";

/** The database was written by a newer Rapport than this one. */
export class NewerSchema extends Error {
  override readonly name = "NewerSchema";
}

export const dialectOf = (url: string): Dialect => (/^postgres(ql)?:\/\//.test(url) ? "postgres" : "sqlite");

/** `url`: a SQLite file, `:memory:` or `postgres://…`. Throws `NewerSchema`, or the driver's error with what it says. */
export async function connect(url: string): Promise<Store> {
  const dialect = dialectOf(url);
  const db = new Kysely<Schema>({
    dialect: dialect === "sqlite" ? openSqlite(url).dialect : openPostgres(url).dialect,
  });
  try {
    await migrate(db, dialect);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    dialect,
    db,
    write: async (work) => {
      try {
        return await db.transaction().execute(work);
      } catch (error) {
        throw asStorageFault(error);
      }
    },
    close: () => db.destroy(),
  };
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
  const applied = (await migrator.getMigrations().catch(() => [])).length;
  const { error, results } = await migrator.migrateToLatest();
  if (!error) return;
  const failed = results?.find((result) => result.status === "Error");
  if (!failed && error instanceof Error && error.message.includes("is missing")) {
    throw new NewerSchema(
      "this database was written by a newer version of Rapport; start that version, or restore a backup",
      { cause: error },
    );
  }
  throw new Error(`migration ${failed?.migrationName ?? `after ${applied}`} failed`, { cause: error });
}
