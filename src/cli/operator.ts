/** What the commands of an operator share: the database they work on, and how they refuse. */
import { existsSync } from "node:fs";
import { readConfig } from "../config.ts";
import { connect, NewerSchema } from "../store/connect.ts";
import { UnfinishedMove } from "../store/move/half-moved.ts";
import type { Store } from "../store/store.ts";

/** Says what is wrong, a line each, and ends the process with code 1. */
export function refuse(...problems: readonly string[]): never {
  for (const problem of problems) console.error(problem);
  process.exit(1);
}

/** `DATABASE_URL` of the environment or of `.env`. The rest of the configuration is the server's own affair. */
export function databaseUrl(): string {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const read = readConfig({ DATABASE_URL: process.env["DATABASE_URL"] });
  return read.kind === "ok" ? read.config.databaseUrl : refuse(...read.problems);
}

/** The operator's database, brought up to date. */
export async function openStore(url: string): Promise<Store> {
  try {
    return await connect(url);
  } catch (error) {
    const known = error instanceof NewerSchema || error instanceof UnfinishedMove;
    return refuse(known ? error.message : `The database could not be opened: ${said(error)}`);
  }
}

/** What an error says, without its stack. */
export const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));
