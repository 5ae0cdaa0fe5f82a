/** SQLite as Rapport needs it: durable, one writer, statements kept ready. */
import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryCompiler,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  SqliteQueryCompiler,
} from "kysely";

/** More distinct statements than Rapport has; beyond it the oldest is prepared again. */
const STATEMENTS_KEPT = 500;
const BUSY_TIMEOUT_MS = 5_000;
const NOTHING_TO_ROLL_BACK = "cannot rollback - no transaction is active";

class ImmediateDriver extends SqliteDriver {
  /** Kysely's own `begin` is deferred: two writers that read first would then deadlock instead of waiting. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }

  /**
   * On a full disk, or when a write fails, SQLite has rolled back by itself, and says that there is nothing to roll back
   * (https://www.sqlite.org/lang_transaction.html): thrown on, that would hide what the disk said.
   */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch((error: unknown) => {
      if (!(error instanceof Error && error.message === NOTHING_TO_ROLL_BACK)) throw error;
    });
  }
}

/**
 * SQLite chooses some plans by what is bound (a limit, a pattern, what an index that is not unique is asked for), and
 * better-sqlite3 takes it back after every use: a statement that was kept ready would be prepared again each time it is
 * asked (`sqlite3VdbeReprepareOnBind`). Behind the unary plus, which changes no value, one parameter looks like another.
 */
class SteadyPlans extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return "+?";
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#config);
  }

  override createQueryCompiler(): QueryCompiler {
    return new SteadyPlans();
  }
}

/**
 * What clients said is for nobody else on the machine. SQLite would make the file readable for everybody; its journal's
 * files take their rights from it. One that is there keeps those it has.
 */
export function madeForOwner(file: string): void {
  closeSync(openSync(file, "a", 0o600));
}

/** Opens a file (or `:memory:`). The second open of a WAL file has `synchronous=NORMAL` unless told, so it is asserted. */
export function openSqlite(file: string): { readonly dialect: SqliteDialect; readonly raw: Database.Database } {
  if (file !== ":memory:") {
    mkdirSync(dirname(file), { recursive: true });
    madeForOwner(file);
  }
  const raw = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  raw.pragma("journal_mode = WAL");
  raw.pragma("synchronous = FULL");
  raw.pragma("foreign_keys = ON");
  // What is erased is overwritten: the name of a forgotten person stays in no free page of the file.
  raw.pragma("secure_delete = ON");
  if (raw.pragma("synchronous", { simple: true }) !== 2) throw new Error(`${file}: synchronous=FULL was not accepted`);
  return { raw, dialect: new ImmediateDialect({ database: keepingStatements(raw) }) };
}

/** Kysely prepares every query anew; preparing is half the price of a small one. */
function keepingStatements(
  raw: Database.Database,
): NonNullable<Exclude<SqliteDialectConfig["database"], (...args: never[]) => unknown>> {
  const kept = new Map<string, Database.Statement>();
  return {
    close: () => raw.close(),
    prepare(sql: string) {
      const known = kept.get(sql);
      if (known) return known;
      const statement = raw.prepare(sql);
      const oldest = kept.size >= STATEMENTS_KEPT ? kept.keys().next() : undefined;
      if (oldest && !oldest.done) kept.delete(oldest.value);
      kept.set(sql, statement);
      return statement;
    },
  };
}
