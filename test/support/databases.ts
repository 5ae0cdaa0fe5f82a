/** Fresh, migrated databases for tests: SQLite in memory, and PostgreSQL started once for the whole run. */
import { randomUUID } from "node:crypto";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";
import { describe, inject, onTestFinished } from "vitest";
import { connect, dialectOf } from "../../src/store/connect.ts";
import type { Dialect } from "../../src/store/dialect/columns.ts";
import type { Store } from "../../src/store/store.ts";
import { asPlainRole } from "./plain-role.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** `postgres://…` of the server, without a database. */
    readonly postgresServer: string;
    readonly postgresTemplate: string;
    /** A migrated file, in a folder in memory; `null` where the machine has none. */
    readonly sqliteTemplate: string | null;
    /** What journeys are played on: every one is on each, as a project of its own (`vitest.config.ts`). */
    readonly memory: Dialect;
  }
}

const DIALECTS: readonly Dialect[] = ["sqlite", "postgres"];

export async function freshStore(dialect: Dialect): Promise<Store> {
  return dialect === "sqlite" ? freshSqlite() : connect(await freshPostgres());
}

/** A copy of the migrated file, which is gone as soon as it is closed. */
async function freshSqlite(): Promise<Store> {
  const template = inject("sqliteTemplate");
  if (template === null) return connect(":memory:");
  const folder = await mkdtemp(join(dirname(template), "copy-"));
  const file = join(folder, "rapport.sqlite");
  await copyFile(template, file);
  const store = await connect(file);
  await rm(folder, { recursive: true });
  return store;
}

/**
 * A database as an operator's: Rapport serves it as a plain role, within the walls of row-level security (`served`).
 * `store` sees everything, for tests that look at what was kept.
 */
export interface Memory {
  readonly served: Store;
  readonly store: Store;
}

export async function freshMemory(dialect: Dialect): Promise<Memory> {
  if (dialect === "postgres") return memoryAt(await freshPostgres());
  const store = await freshSqlite();
  return { served: store, store };
}

/** `url`: a SQLite file, or `postgres://…` as the server's superuser. */
export async function memoryAt(url: string): Promise<Memory> {
  if (dialectOf(url) === "sqlite") {
    const store = await connect(url);
    return { served: store, store };
  }
  return { served: await connect(asPlainRole(url)), store: await connect(url) };
}

/** The address of a new memory that can be closed and opened again. */
export async function lastingMemory(dialect: Dialect): Promise<string> {
  if (dialect === "postgres") return freshPostgres();
  const folder = await mkdtemp(join(tmpdir(), "rapport-memory-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, "rapport.sqlite");
}

/** A new database, copied from the migrated template and gone when the test ends, so that they do not fill the memory. */
export async function freshPostgres(): Promise<string> {
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  // Copying files beats writing every page to the log where both are in memory.
  await onServer(`create database ${name} template ${inject("postgresTemplate")} strategy file_copy`);
  onTestFinished(() => onServer(`drop database ${name} with (force)`));
  return `${inject("postgresServer")}/${name}`;
}

/** A new database in which nothing has been made yet. */
export async function emptyPostgres(): Promise<string> {
  const name = `e_${randomUUID().replaceAll("-", "")}`;
  await onServer(`create database ${name}`);
  onTestFinished(() => onServer(`drop database ${name} with (force)`));
  return `${inject("postgresServer")}/${name}`;
}

/** One connection a worker: making it anew cost as much as making a database. It keeps no worker from ending. */
let server: pg.Pool | undefined;

async function onServer(command: string): Promise<void> {
  if (!server) {
    server = new pg.Pool({
      connectionString: `${inject("postgresServer")}/postgres`,
      max: 1,
      idleTimeoutMillis: 0,
      allowExitOnIdle: true,
    });
    // The server is stopped after the last test, while nobody asks for anything.
    server.on("error", () => undefined);
  }
  await server.query(command);
}

/** The same tests on every database Rapport runs on. */
export function onEachDatabase(name: string, tests: (dialect: Dialect) => void): void {
  describe.each(DIALECTS)(`${name} (%s)`, tests);
}
