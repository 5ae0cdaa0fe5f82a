/** Slack's installations: a sealed token for each place, kept as long as Rapport is installed there. */
import type { Installation } from "../chat/installations.ts";
import type { Instant } from "../domain/vocabulary.ts";
import type { SlackInstallationRow } from "./schema-slack.ts";
import type { Safe } from "./sealing.ts";
import type { Db, Tx } from "./store.ts";

/** What a token is bound to: in another place's row it opens nothing. */
export const ownerOfToken = (place: string): string => `slack:${place}`;

export async function saveInstallation(
  tx: Tx,
  workspace: string,
  { place, name, botUser, botToken }: Installation,
  safe: Safe,
  now: Instant,
): Promise<void> {
  const fresh = { name, bot_user: botUser, token: safe.seal(botToken, ownerOfToken(place)), installed_at: now };
  await tx
    .insertInto("slack_installations")
    .values({ workspace_id: workspace, place, ...fresh })
    .onConflict((conflict) => conflict.column("place").doUpdateSet(fresh))
    .execute();
}

export const installationAt = (db: Db, place: string): Promise<SlackInstallationRow | undefined> =>
  db.selectFrom("slack_installations").selectAll().where("place", "=", place).executeTakeFirst();

/** Throws when the token was sealed by another key: the operator has lost or changed theirs. */
export function openInstallation(row: SlackInstallationRow, safe: Safe): Installation {
  const botToken = safe.open(row.token, ownerOfToken(row.place));
  if (botToken === null) throw new Error(`the token of Slack's ${row.place} is sealed with another ENCRYPTION_KEY`);
  return { place: row.place, name: row.name, botUser: row.bot_user, botToken };
}

/** Seals a token anew that an older key sealed, unless it was changed meanwhile. */
export const sealAnew = (tx: Tx, row: SlackInstallationRow, botToken: string, safe: Safe): Promise<unknown> =>
  tx
    .updateTable("slack_installations")
    .set({ token: safe.seal(botToken, ownerOfToken(row.place)) })
    .where("workspace_id", "=", row.workspace_id)
    .where("place", "=", row.place)
    .where("token", "=", row.token)
    .execute();

/** Slack tells whole seconds, and its clock is not ours. */
const LEEWAY_MS = 1_000;

/** False when there is none that was made before `at`: word of an uninstalling may come late, after a new installing. */
export async function forgetInstallation(tx: Tx, place: string, at: Instant): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("slack_installations")
    .where("place", "=", place)
    .where("installed_at", "<=", at + LEEWAY_MS)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
