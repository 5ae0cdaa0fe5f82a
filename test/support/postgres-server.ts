/** Starts one PostgreSQL for the whole run, unless `TEST_DATABASE_URL` points to one. */
import type { TestProject } from "vitest/node";
import { fastPostgres, makeDatabase } from "./fast-postgres.ts";

const TEMPLATE = "rapport_template";

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await fastPostgres();
  await makeDatabase(server, TEMPLATE);
  project.provide("postgresServer", server);
  project.provide("postgresTemplate", TEMPLATE);
  return stop;
}
