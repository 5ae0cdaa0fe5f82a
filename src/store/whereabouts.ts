/** Where members are reached, asked for many at once, and what a send taught about it. */
import type { Platform } from "../chat/incoming.ts";
import { among } from "./among.ts";
import { rememberConversation } from "./people.ts";
import type { IdentityRow } from "./schema.ts";
import type { Db, Tx } from "./store.ts";

type MemberKey = Pick<IdentityRow, "workspace_id" | "member_id">;

/**
 * Where what each of these members did not ask for goes, in their order: the platform they chose, else another that
 * reaches them, else `null`; so for whoever is suspended.
 */
export async function deliverableIdentities(
  db: Db,
  members: readonly MemberKey[],
): Promise<readonly (IdentityRow | null)[]> {
  if (members.length === 0) return [];
  const rows = await db
    .selectFrom("identities")
    .innerJoin("members", (join) =>
      join
        .onRef("members.workspace_id", "=", "identities.workspace_id")
        .onRef("members.id", "=", "identities.member_id"),
    )
    .selectAll("identities")
    .select("members.deliver_to")
    .where(
      among(
        ["identities.workspace_id", "identities.member_id"],
        members.map(({ workspace_id, member_id }) => [workspace_id, member_id]),
      ),
    )
    .where("identities.unreachable_at", "is", null)
    .where("members.suspended", "is", null)
    // In the order in which they were linked.
    .orderBy("identities.created_at")
    .orderBy("identities.platform")
    .orderBy("identities.external_id")
    .execute();
  return members.map(({ workspace_id, member_id }) => {
    const own = rows.filter((row) => row.workspace_id === workspace_id && row.member_id === member_id);
    const found = own.find((one) => one.platform === one.deliver_to) ?? own[0];
    if (!found) return null;
    const { deliver_to: _, ...identity } = found;
    return identity;
  });
}

/** `deliverableIdentities` for one member. */
export const deliverableIdentity = async (db: Db, workspace: string, member: string): Promise<IdentityRow | null> =>
  (await deliverableIdentities(db, [{ workspace_id: workspace, member_id: member }]))[0] ?? null;

/** Somebody was written to directly, in a conversation that may be new to us. */
export interface Met {
  readonly workspace: string;
  readonly platform: Platform;
  readonly team: string | null;
  readonly externalId: string;
  readonly conversation: string;
}

/** Keeps the direct conversations of those who are members, for what is sent to them unasked. */
export async function learnConversations(tx: Tx, met: readonly Met[]): Promise<void> {
  if (met.length === 0) return;
  const keys = met.map((one) => [one.workspace, one.platform, one.team ?? "", one.externalId]);
  const known = await tx
    .selectFrom("identities")
    .selectAll()
    .where(among(["workspace_id", "platform", "team", "external_id"], keys))
    .execute();
  for (const identity of known) {
    const { conversation } =
      met.findLast(
        (one) =>
          one.platform === identity.platform &&
          (one.team ?? "") === identity.team &&
          one.externalId === identity.external_id,
      ) ?? identity;
    if (conversation !== null) await rememberConversation(tx, identity, conversation);
  }
}
