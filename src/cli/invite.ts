/** `npm run invite`: prints a one-time code by which the first admin comes in from Telegram. */
import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { DEFAULT_WORKSPACE } from "../../migrations/0004_a_workspace_from_the_start.ts";
import { readConfig } from "../config.ts";
import { INVITED_ROLES, type InvitedRole } from "../features/invite.ts";
import { issueCode } from "../store/codes.ts";
import { writeIn } from "../store/wall.ts";
import { openStore, refuse, workspaceIn } from "./operator.ts";

const HELP = `usage: npm run invite -- [--role admin|lead|member] [--workspace TEAM]

Prints a one-time code for a new member; admin unless another role is named.
They send it to the Telegram bot within 15 minutes. People of your Slack workspace need none:
they become members at first use, and its admins are admins.

  --workspace  the Slack team (T0123ABCD) that installed Rapport; without it, the workspace of the operator

It writes beside a serving Rapport, to the DATABASE_URL of .env.`;

/** Reads the arguments; a wrong one is told in a sentence. */
function readArguments(
  given: readonly string[],
): { readonly help: boolean; readonly role: InvitedRole; readonly workspace: string } | string {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: {
        role: { type: "string", default: "admin" },
        workspace: { type: "string", default: DEFAULT_WORKSPACE },
        help: { type: "boolean", default: false },
      },
    });
    const role = INVITED_ROLES.find((one) => one === values.role);
    return role
      ? { help: values.help, role, workspace: values.workspace }
      : `--role must be one of ${INVITED_ROLES.join(", ")}.`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const given = readArguments(process.argv.slice(2));
if (typeof given === "string") refuse(given, "", HELP);
if (given.help) {
  console.log(HELP);
  process.exit(0);
}
const read = readConfig(process.env);
if (read.kind === "wrong") refuse(...read.problems);

const store = await openStore(read.config.databaseUrl);
const workspace = await workspaceIn(store, given.workspace);
const purpose = { purpose: "invite", role: given.role } as const;
const code = await writeIn(store, workspace, (tx) => issueCode(tx, workspace, purpose, randomBytes, Date.now()));
await store.close();
console.log(`Send this to your Telegram bot within 15 minutes; it works once (${given.role}):\n\n/start ${code}`);
