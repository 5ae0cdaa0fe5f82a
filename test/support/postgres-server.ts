/** Starts one PostgreSQL for the whole run, unless `TEST_DATABASE_URL` points to one. */
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { connect } from "../../src/store/connect.ts";
import { startPostgres } from "./embedded-postgres.ts";
import { asPlainRole, PLAIN_ROLE } from "./plain-role.ts";

const TEMPLATE = "rapport_template";
/** Where the machine has one: a database copied for every test makes a disk the bottleneck of the whole suite. */
const MEMORY = "/dev/shm";
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

/** Owned by the plain role, as an operator's database is; tests that look behind the walls are the server's superuser. */
async function makeTemplate(server: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  const { rows } = await client.query("select 1 from pg_roles where rolname = $1", [PLAIN_ROLE]);
  if (rows.length === 0) await client.query(`create role ${PLAIN_ROLE} login password '${PLAIN_ROLE}'`);
  await client.query(`drop database if exists ${TEMPLATE}`);
  await client.query(`create database ${TEMPLATE} owner ${PLAIN_ROLE}`);
  await client.end();
  await (await connect(asPlainRole(`${server}/${TEMPLATE}`))).close();
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["TEST_DATABASE_URL"];
  let stop = async (): Promise<void> => undefined;
  let server = given?.replace(/\/[^/]*$/, "");
  if (!server) {
    const own = await startPostgres(existsSync(MEMORY) ? MEMORY : tmpdir(), FAST);
    server = own.server;
    stop = own.stop;
  }
  await makeTemplate(server);
  project.provide("postgresServer", server);
  project.provide("postgresTemplate", TEMPLATE);
  return stop;
}
