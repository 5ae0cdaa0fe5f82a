/** PostgreSQL for tests: in memory where there is some, or the one that `TEST_DATABASE_URL` points to. */
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import pg from "pg";
import { connect } from "../../src/store/connect.ts";
import { type OwnPostgres, startPostgres } from "./embedded-postgres.ts";
import { asPlainRole, PLAIN_ROLE } from "./plain-role.ts";

/** A folder in memory, where the machine has one: a database copied for every test makes a disk the bottleneck of the whole suite. */
export const MEMORY = "/dev/shm";
/** A test's database outlives nothing: speed is worth more than its safety. */
const FAST = {
  fsync: "off",
  full_page_writes: "off",
  synchronous_commit: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  autovacuum: "off",
  jit: "off",
  max_connections: "300",
} as const;

export async function fastPostgres(): Promise<OwnPostgres> {
  const given = process.env["TEST_DATABASE_URL"];
  if (given) return { server: given.replace(/\/[^/]*$/, ""), stop: async () => undefined };
  return startPostgres(existsSync(MEMORY) ? MEMORY : tmpdir(), FAST);
}

/**
 * A new, migrated database of that name in the place of an old one. Owned by the plain role, as an operator's is; whoever
 * looks behind the walls is the server's superuser. Returns the superuser's address of it.
 */
export async function makeDatabase(server: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  const { rows } = await client.query("select 1 from pg_roles where rolname = $1", [PLAIN_ROLE]);
  if (rows.length === 0) await client.query(`create role ${PLAIN_ROLE} login password '${PLAIN_ROLE}'`);
  await client.query(`drop database if exists ${name}`);
  await client.query(`create database ${name} owner ${PLAIN_ROLE}`);
  await client.end();
  const url = `${server}/${name}`;
  await (await connect(asPlainRole(url))).close();
  return url;
}
