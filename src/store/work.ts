/** Projects beyond their status: how they are started and changed, their brief, papers and rescues. */
import type { Asker } from "../chat/asker.ts";
import type { BriefTopic, PaperKind, PaperState, Rescue } from "../domain/work.ts";
import type { ProjectRow } from "./schema.ts";
import type { BriefAnswerRow, PaperRow, RescueRow } from "./schema-trouble.ts";
import type { Db, Tx } from "./store.ts";

export async function createProject(
  tx: Tx,
  asker: Asker,
  client: string,
  given: Pick<ProjectRow, "name" | "stage" | "deadline">,
): Promise<ProjectRow> {
  const row: ProjectRow = {
    workspace_id: asker.workspace,
    id: asker.newId(),
    client_id: client,
    status: "green",
    status_note: null,
    status_at: asker.now,
    created_at: asker.now,
    ...given,
  };
  await tx.insertInto("projects").values(row).execute();
  return row;
}

export type ProjectChange = Partial<Pick<ProjectRow, "name" | "stage" | "deadline">>;

export async function changeProject(tx: Tx, workspace: string, id: string, change: ProjectChange): Promise<void> {
  await tx.updateTable("projects").set(change).where("workspace_id", "=", workspace).where("id", "=", id).execute();
}

/** Every project of a client, those that are paid last. */
export async function allProjectsOf(db: Db, workspace: string, client: string): Promise<ProjectRow[]> {
  const rows = await db
    .selectFrom("projects")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("client_id", "=", client)
    .orderBy("name")
    .orderBy("id")
    .execute();
  return rows.toSorted((a, b) => Number(a.stage === "paid") - Number(b.stage === "paid"));
}

const of = (db: Db, workspace: string, project: string) => ({
  brief: db
    .selectFrom("brief_answers")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("project_id", "=", project),
  papers: db.selectFrom("papers").selectAll().where("workspace_id", "=", workspace).where("project_id", "=", project),
  rescue: db.selectFrom("rescues").selectAll().where("workspace_id", "=", workspace).where("project_id", "=", project),
});

export const briefOf = (db: Db, workspace: string, project: string): Promise<BriefAnswerRow[]> =>
  of(db, workspace, project).brief.execute();
export const papersOf = (db: Db, workspace: string, project: string): Promise<PaperRow[]> =>
  of(db, workspace, project).papers.execute();
export const rescueOf = (db: Db, workspace: string, project: string): Promise<RescueRow | undefined> =>
  of(db, workspace, project).rescue.executeTakeFirst();

/** What a row was before it was written: `null` when it is new. */
interface Written<Row> {
  readonly id: string;
  readonly former: Row | null;
}

export async function saveAnswer(
  tx: Tx,
  asker: Asker,
  project: string,
  topic: BriefTopic,
  answer: string,
): Promise<Written<BriefAnswerRow>> {
  const former = (await briefOf(tx, asker.workspace, project)).find((row) => row.topic === topic) ?? null;
  const id = former?.id ?? asker.newId();
  const values = { answer, at: asker.now };
  await tx
    .insertInto("brief_answers")
    .values({ workspace_id: asker.workspace, id, project_id: project, topic, ...values })
    .onConflict((known) => known.columns(["workspace_id", "project_id", "topic"]).doUpdateSet(values))
    .execute();
  return { id, former };
}

export async function savePaper(
  tx: Tx,
  asker: Asker,
  project: string,
  paper: PaperKind,
  state: PaperState,
): Promise<Written<PaperRow>> {
  const former = (await papersOf(tx, asker.workspace, project)).find((row) => row.paper === paper) ?? null;
  const id = former?.id ?? asker.newId();
  const values = { state, at: asker.now };
  await tx
    .insertInto("papers")
    .values({ workspace_id: asker.workspace, id, project_id: project, paper, ...values })
    .onConflict((known) => known.columns(["workspace_id", "project_id", "paper"]).doUpdateSet(values))
    .execute();
  return { id, former };
}

export async function saveRescue(
  tx: Tx,
  asker: Asker,
  project: string,
  given: { readonly way: Rescue; readonly backup: string | null },
): Promise<Written<RescueRow>> {
  const former = (await rescueOf(tx, asker.workspace, project)) ?? null;
  const id = former?.id ?? asker.newId();
  const values = { ...given, at: asker.now };
  await tx
    .insertInto("rescues")
    .values({ workspace_id: asker.workspace, id, project_id: project, ...values })
    .onConflict((known) => known.columns(["workspace_id", "project_id"]).doUpdateSet(values))
    .execute();
  return { id, former };
}

export const WORK_OF_PROJECT = ["brief_answers", "papers", "rescues"] as const;

/** Removes what hangs on a project that is taken back. */
export async function forgetWork(tx: Tx, workspace: string, project: string): Promise<void> {
  for (const table of WORK_OF_PROJECT) {
    await tx.deleteFrom(table).where("workspace_id", "=", workspace).where("project_id", "=", project).execute();
  }
}
