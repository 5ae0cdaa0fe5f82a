/** Makes one migrated SQLite file for the whole run: migrating is most of what a test on SQLite takes. */
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { connect } from "../../src/store/connect.ts";
import { MEMORY } from "./fast-postgres.ts";

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(MEMORY)) {
    project.provide("sqliteTemplate", null);
    return async () => undefined;
  }
  const folder = await mkdtemp(join(MEMORY, "rapport-sqlite-"));
  const template = join(folder, "template.sqlite");
  await (await connect(template)).close();
  project.provide("sqliteTemplate", template);
  return () => rm(folder, { recursive: true, force: true });
}
