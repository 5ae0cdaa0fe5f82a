/** Fresh, migrated databases for tests: SQLite in memory, and PostgreSQL started once for the whole run. */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { describe, inject } from "vitest";
import { connect } from "../../src/store/connect.ts";
import type { Dialect } from "../../src/store/dialect/columns.ts";
import type { Store } from "../../src/store/store.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** `postgres://…` of the server, without a database. */
    readonly postgresServer: string;
    readonly postgresTemplate: string;
  }
}

const DIALECTS: readonly Dialect[] = ["sqlite", "postgres"];

export async function freshStore(dialect: Dialect): Promise<Store> {
  return connect(dialect === "sqlite" ? ":memory:" : await freshPostgres());
}

/** A new database, copied from the migrated template. */
export async function freshPostgres(): Promise<string> {
  const server = inject("postgresServer");
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(`create database ${name} template ${inject("postgresTemplate")}`);
  await client.end();
  return `${server}/${name}`;
}

/** The same tests on every database Rapport runs on. */
export function onEachDatabase(name: string, tests: (dialect: Dialect) => void): void {
  describe.each(DIALECTS)(`${name} (%s)`, tests);
}
