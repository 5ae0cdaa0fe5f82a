/** Projects and the history of their statuses. */
import type { Asker } from "../chat/asker.ts";
import type { Instant, Status } from "../domain/vocabulary.ts";
import { clientById } from "./clients.ts";
import type { ClientRow, ProjectRow } from "./schema.ts";
import type { Db, Tx } from "./store.ts";

/** Work that is not yet paid for, by name. */
export const projectsOf = (db: Db, workspace: string, client: string): Promise<ProjectRow[]> =>
  db
    .selectFrom("projects")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("client_id", "=", client)
    .where("stage", "!=", "paid")
    .orderBy("name")
    .orderBy("id")
    .execute();

export interface ProjectOfClient {
  readonly project: ProjectRow;
  readonly client: ClientRow;
}

/** The project of that id, when the asker may see its client. */
export async function projectById(db: Db, asker: Asker, id: string): Promise<ProjectOfClient | undefined> {
  const project = await db
    .selectFrom("projects")
    .selectAll()
    .where("workspace_id", "=", asker.workspace)
    .where("id", "=", id)
    .executeTakeFirst();
  const client = project && (await clientById(db, asker, project.client_id));
  return client && { project, client };
}

/** Projects of the asker's own running clients, with their client's name: candidates for a refresh. */
export const ownProjects = (db: Db, asker: Asker): Promise<(ProjectRow & { readonly client_name: string })[]> =>
  db
    .selectFrom("clients")
    .innerJoin("projects", (join) =>
      join.onRef("projects.workspace_id", "=", "clients.workspace_id").onRef("projects.client_id", "=", "clients.id"),
    )
    .selectAll("projects")
    .select("clients.name as client_name")
    .where("clients.workspace_id", "=", asker.workspace)
    .where("clients.owner_id", "=", asker.member)
    .where("clients.stage", "not in", ["paused", "churned"])
    .where("projects.stage", "!=", "paid")
    .orderBy("projects.status_at")
    .orderBy("projects.id")
    .execute();

/** Work that was never named: what a client's status belongs to until a project has a name. Paid for, it goes on. */
export async function namelessProject(
  tx: Tx,
  asker: Asker,
  client: string,
): Promise<{ readonly project: ProjectRow; readonly created: boolean }> {
  const paid = await tx
    .updateTable("projects")
    .set({ stage: "production" })
    .where("workspace_id", "=", asker.workspace)
    .where("client_id", "=", client)
    .where("name", "=", "")
    .returningAll()
    .executeTakeFirst();
  if (paid) return { project: paid, created: false };
  const row: ProjectRow = {
    workspace_id: asker.workspace,
    id: asker.newId(),
    client_id: client,
    name: "",
    stage: "production",
    deadline: null,
    status: "green",
    status_note: null,
    status_at: asker.now,
    created_at: asker.now,
  };
  await tx.insertInto("projects").values(row).execute();
  return { project: row, created: true };
}

/** Sets a status and writes it into the history. Returns the id of the history's row. */
export async function saveStatus(
  tx: Tx,
  asker: Asker,
  project: string,
  given: { readonly status: Status; readonly note: string | null; readonly at: Instant },
): Promise<string> {
  const id = asker.newId();
  await tx
    .updateTable("projects")
    .set({ status: given.status, status_note: given.note, status_at: given.at })
    .where("workspace_id", "=", asker.workspace)
    .where("id", "=", project)
    .execute();
  await tx
    .insertInto("project_statuses")
    .values({ workspace_id: asker.workspace, id, project_id: project, member_id: asker.member, ...given })
    .execute();
  return id;
}
