/** What the commands of an operator share: the database they work on, and how they refuse. */
import { existsSync } from "node:fs";
import { passwordsIn, readConfig } from "../config.ts";
import { hider } from "../log.ts";
import { connect, NewerSchema } from "../store/connect.ts";
import { UnfinishedMove } from "../store/move/half-moved.ts";
import type { Store } from "../store/store.ts";
import { readAcross } from "../store/wall.ts";
import { workspaceNamed } from "../store/workspaces.ts";

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
    const hide = hider(passwordsIn(url) ?? []);
    return refuse(known ? error.message : hide(`The database could not be opened: ${said(error)}`));
  }
}

/** The id of the workspace an operator names, by its Slack team or its id; the default one when they name none. */
export async function workspaceIn(store: Store, name: string): Promise<string> {
  const found = await readAcross(store, "which workspace", (db) => workspaceNamed(db, name));
  return found ?? refuse(`There is no workspace ${name}: name the id of its Slack team, or its own.`);
}

/** What an error says, without its stack. */
export const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));
