/** Which workspace a platform's team is, and how the first one settles. */
import { DEFAULT_WORKSPACE } from "../../migrations/0004_a_workspace_from_the_start.ts";
import type { Platform } from "../chat/incoming.ts";
import type { Instant, Language } from "../domain/vocabulary.ts";
import { alone } from "./dialect/locks.ts";
import { workspaceById } from "./people.ts";
import type { WorkspaceRow } from "./schema.ts";
import type { Db, Tx } from "./store.ts";

/** The workspace a platform's team is bound to. Platforms without teams live in the default one. */
export async function workspaceOf(db: Db, platform: Platform, team: string | null): Promise<WorkspaceRow | undefined> {
  if (team === null) return workspaceById(db, DEFAULT_WORKSPACE);
  return db
    .selectFrom("workspace_bindings")
    .innerJoin("workspaces", "workspaces.id", "workspace_bindings.workspace_id")
    .selectAll("workspaces")
    .where("workspace_bindings.platform", "=", platform)
    .where("workspace_bindings.team", "=", team)
    .executeTakeFirst();
}

/** The workspace of that id, or the one that a platform's team of that name is bound to. */
export async function workspaceNamed(db: Db, name: string): Promise<string | undefined> {
  const bound = await db
    .selectFrom("workspace_bindings")
    .select("workspace_id")
    .where("team", "=", name)
    .executeTakeFirst();
  const row = await db
    .selectFrom("workspaces")
    .select("id")
    .where("id", "=", bound?.workspace_id ?? name)
    .executeTakeFirst();
  return row?.id;
}

export type Bound = { readonly kind: "bound"; readonly workspace: WorkspaceRow } | { readonly kind: "refused" };

/**
 * The team's workspace. The first team of a platform is bound to the default workspace; a later one is refused, since
 * nothing may cross a workspace's border and only an installation of its own makes it a workspace.
 */
export async function bindTeam(tx: Tx, platform: Platform, team: string | null, now: Instant): Promise<Bound> {
  const known = await workspaceOf(tx, platform, team);
  if (known || team === null) return known ? { kind: "bound", workspace: known } : { kind: "refused" };
  await holdWorkspace(tx, DEFAULT_WORKSPACE);
  const others = await tx
    .selectFrom("workspace_bindings")
    .select("team")
    .where("platform", "=", platform)
    .where("workspace_id", "=", DEFAULT_WORKSPACE)
    .execute();
  if (others.some((other) => other.team !== team)) return { kind: "refused" };
  await tx
    .insertInto("workspace_bindings")
    .values({ platform, team, workspace_id: DEFAULT_WORKSPACE, bound_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return { kind: "bound", workspace: await workspaceById(tx, DEFAULT_WORKSPACE) };
}

/**
 * The workspace of a place that installs Rapport: the one it had before, or a new one of its own. The default workspace
 * is never given to whoever happens to install first: an operator's imports and invitations live there.
 */
export async function workspaceForPlace(
  tx: Tx,
  { place, name, id }: { readonly place: string; readonly name: string; readonly id: string },
  now: Instant,
): Promise<string> {
  const known = await workspaceOf(tx, "slack", place);
  if (known) return known.id;
  const own = { id, name, zone: "UTC", language: "en", sharing: "shared", directory_version: 1 } as const;
  await tx
    .insertInto("workspaces")
    .values({ ...own, created_at: now })
    .execute();
  const bound = await tx
    .insertInto("workspace_bindings")
    .values({ platform: "slack", team: place, workspace_id: id, bound_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("workspace_id")
    .executeTakeFirst();
  if (bound) return id;
  // Two browsers at once: whoever bound the place first made its workspace.
  await tx.deleteFrom("workspaces").where("id", "=", id).execute();
  return (await workspaceOf(tx, "slack", place))?.id ?? id;
}

/**
 * From here on this transaction is the only one that changes what the workspace's people see: what it reads stays so
 * until it commits, as with SQLite. Deliveries, which are claimed row by row, do not wait for it.
 */
export const holdWorkspace = (tx: Tx, workspace: string): Promise<void> => alone(tx, `workspace ${workspace}`);

/** A new workspace lives where its first member does, until somebody says otherwise. */
export async function settleWorkspace(
  tx: Tx,
  workspace: WorkspaceRow,
  { zone, language }: { readonly zone: string | null; readonly language: Language | null },
): Promise<void> {
  const change = { ...(zone !== null && { zone }), ...(language !== null && { language }) };
  if (Object.keys(change).length > 0) {
    await tx.updateTable("workspaces").set(change).where("id", "=", workspace.id).execute();
  }
}
