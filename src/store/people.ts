/** Workspaces, members, and the identities by which platforms know them. */
import type { Platform } from "../chat/incoming.ts";
import { nextMidnight } from "../domain/time.ts";
import type { Instant, Language, MemberRole } from "../domain/vocabulary.ts";
import { countryOfZone } from "../domain/zones.ts";
import { alone } from "./dialect/locks.ts";
import type { IdentityRow, MemberRow, WorkspaceRow } from "./schema.ts";
import type { Db, Tx } from "./store.ts";

/** What a platform calls a person. `team` is `null` where the platform has none. */
export interface IdentityKey {
  readonly platform: Platform;
  readonly team: string | null;
  readonly externalId: string;
}

export interface Known {
  readonly workspace: WorkspaceRow;
  readonly member: MemberRow;
  readonly identity: IdentityRow;
}

const teamColumn = (team: string | null): string => team ?? "";

export const workspaceById = (db: Db, id: string): Promise<WorkspaceRow> =>
  db.selectFrom("workspaces").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

/** Where a platform's person belongs; `undefined` for somebody new. */
export async function homeOf(db: Db, key: IdentityKey): Promise<string | undefined> {
  const row = await db
    .selectFrom("identities")
    .select("workspace_id")
    .where("platform", "=", key.platform)
    .where("team", "=", teamColumn(key.team))
    .where("external_id", "=", key.externalId)
    .executeTakeFirst();
  return row?.workspace_id;
}

/**
 * From here on this transaction alone deals with that person: two first messages make one member, and wrong codes are
 * counted one by one.
 */
export const holdPerson = (tx: Tx, key: IdentityKey): Promise<void> =>
  alone(tx, `person ${key.platform} ${teamColumn(key.team)} ${key.externalId}`);

/** The member a platform's person is, with their workspace; `undefined` for somebody new. */
export async function findIdentity(db: Db, key: IdentityKey): Promise<Known | undefined> {
  const identity = await db
    .selectFrom("identities")
    .selectAll()
    .where("platform", "=", key.platform)
    .where("team", "=", teamColumn(key.team))
    .where("external_id", "=", key.externalId)
    .executeTakeFirst();
  if (!identity) return undefined;
  const member = await memberById(db, identity.workspace_id, identity.member_id);
  if (!member) throw new Error(`identity of a member who is not there: ${identity.member_id}`);
  return { workspace: await workspaceById(db, identity.workspace_id), member, identity };
}

export const memberById = (db: Db, workspace: string, id: string): Promise<MemberRow | undefined> =>
  db.selectFrom("members").selectAll().where("workspace_id", "=", workspace).where("id", "=", id).executeTakeFirst();

/** Everybody of a workspace, in the order in which they came. */
export const membersOf = (db: Db, workspace: string): Promise<MemberRow[]> =>
  db
    .selectFrom("members")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .orderBy("created_at")
    .orderBy("id")
    .execute();

/** Those of a workspace who take part: whoever is suspended is left out. In the order in which they came. */
export const activeMembers = async (db: Db, workspace: string): Promise<MemberRow[]> =>
  (await membersOf(db, workspace)).filter(({ suspended }) => suspended === null);

/** In the order in which they were linked. */
export const identitiesOf = (db: Db, workspace: string, member: string): Promise<IdentityRow[]> =>
  db
    .selectFrom("identities")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("member_id", "=", member)
    .orderBy("created_at")
    .orderBy("platform")
    .orderBy("external_id")
    .execute();

export interface NewMember {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: MemberRole;
  readonly language: Language;
  /** IANA. */
  readonly zone: string;
  readonly deliverTo: Platform;
}

/** A member with the habits of `docs/practice.md`: 09:00 on weekdays, quiet in the evening, the holidays of their zone. */
export async function addMember(tx: Tx, workspace: string, given: NewMember, now: Instant): Promise<MemberRow> {
  const row: MemberRow = {
    workspace_id: workspace,
    id: given.id,
    name: given.name,
    email: given.email,
    role: given.role,
    language: given.language,
    zone: given.zone,
    language_chosen: 0,
    zone_chosen: 0,
    work_days: "12345",
    checklist_at: "09:00",
    quiet_from: "19:00",
    quiet_to: "08:00",
    country: countryOfZone(given.zone),
    deliver_to: given.deliverTo,
    checklist_due_at: null,
    suspended: null,
    created_at: now,
  };
  await tx.insertInto("members").values(row).execute();
  return row;
}

/** Only for a member of whom nothing is left: everything they had has moved, or never was. */
export async function forgetMember(tx: Tx, { workspace_id, id }: MemberRow): Promise<void> {
  for (const table of ["absences", "review_times", "given_roles"] as const) {
    await tx.deleteFrom(table).where("workspace_id", "=", workspace_id).where("member_id", "=", id).execute();
  }
  await tx.deleteFrom("members").where("workspace_id", "=", workspace_id).where("id", "=", id).execute();
}

/** False when that identity already belongs to somebody. */
export async function addIdentity(
  tx: Tx,
  member: Pick<MemberRow, "workspace_id" | "id" | "zone">,
  key: IdentityKey,
  conversation: string | null,
  now: Instant,
): Promise<boolean> {
  const added = await tx
    .insertInto("identities")
    .values({
      workspace_id: member.workspace_id,
      platform: key.platform,
      team: teamColumn(key.team),
      external_id: key.externalId,
      member_id: member.id,
      conversation,
      unreachable_at: null,
      standing_due_at: key.platform === "slack" ? nextMidnight(now, member.zone) : null,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("external_id")
    .executeTakeFirst();
  return added !== undefined;
}

const updateIdentity = (tx: Tx, identity: IdentityRow, change: Partial<IdentityRow>) =>
  tx
    .updateTable("identities")
    .set(change)
    .where("workspace_id", "=", identity.workspace_id)
    .where("platform", "=", identity.platform)
    .where("team", "=", identity.team)
    .where("external_id", "=", identity.external_id)
    .execute();

/** Keeps the direct conversation with this identity, for what is sent unasked. */
export async function rememberConversation(tx: Tx, identity: IdentityRow, conversation: string): Promise<void> {
  if (identity.conversation !== conversation) await updateIdentity(tx, identity, { conversation });
}

/** A platform may open new conversations for a bot that was away. */
export const forgetConversations = (tx: Tx, workspace: string, platform: Platform, team: string): Promise<unknown> =>
  tx
    .updateTable("identities")
    .set({ conversation: null })
    .where("workspace_id", "=", workspace)
    .where("platform", "=", platform)
    .where("team", "=", team)
    .execute();

/** Up to `limit` people of a team who could not be reached. */
export const unreachableIdentities = (
  db: Db,
  workspace: string,
  platform: Platform,
  team: string,
  limit: number,
): Promise<IdentityRow[]> =>
  db
    .selectFrom("identities")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("platform", "=", platform)
    .where("team", "=", team)
    .where("unreachable_at", "is not", null)
    .limit(limit)
    .execute();

/** The person blocked Rapport at `since`, or (`null`) let it in again. */
export async function setReachable(tx: Tx, identity: IdentityRow, since: Instant | null): Promise<void> {
  if (identity.unreachable_at !== since) await updateIdentity(tx, identity, { unreachable_at: since });
}

export async function updateMember(tx: Tx, member: MemberRow, change: Partial<MemberRow>): Promise<MemberRow> {
  await tx
    .updateTable("members")
    .set(change)
    .where("workspace_id", "=", member.workspace_id)
    .where("id", "=", member.id)
    .execute();
  return { ...member, ...change };
}

/** Everybody who has an identity on a platform, in the order in which those came. */
export async function membersByPlatform(
  db: Db,
  workspace: string,
  platform: Platform,
): Promise<{ readonly identity: IdentityRow; readonly member: MemberRow }[]> {
  const identities = await db
    .selectFrom("identities")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("platform", "=", platform)
    .orderBy("created_at")
    .orderBy("external_id")
    .execute();
  const members = new Map((await membersOf(db, workspace)).map((member) => [member.id, member]));
  return identities.flatMap((identity) => {
    const member = members.get(identity.member_id);
    return member ? [{ identity, member }] : [];
  });
}
