/** Complaints: from opened to resolved. */
import type { Asker } from "../chat/asker.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { type Cover, coveredAmong } from "./checklist-clients.ts";
import { clientById } from "./clients.ts";
import type { ClientRow } from "./schema.ts";
import type { ComplaintRow } from "./schema-trouble.ts";
import { seen } from "./sight.ts";
import type { Db, Tx } from "./store.ts";

export async function saveComplaint(tx: Tx, row: ComplaintRow): Promise<void> {
  await tx.insertInto("complaints").values(row).execute();
}

export type ComplaintChange = Partial<
  Pick<
    ComplaintRow,
    "text" | "severe" | "cause" | "our_part" | "action" | "due_on" | "resolved_on" | "resolution" | "client_id"
  >
>;

export async function changeComplaint(tx: Tx, workspace: string, id: string, change: ComplaintChange): Promise<void> {
  await tx.updateTable("complaints").set(change).where("workspace_id", "=", workspace).where("id", "=", id).execute();
}

export interface ComplaintOfClient {
  readonly complaint: ComplaintRow;
  readonly client: ClientRow;
}

/** The complaint of that id, when the asker may see its client. */
export async function complaintById(db: Db, asker: Asker, id: string): Promise<ComplaintOfClient | undefined> {
  const complaint = await db
    .selectFrom("complaints")
    .selectAll()
    .where("workspace_id", "=", asker.workspace)
    .where("id", "=", id)
    .executeTakeFirst();
  const client = complaint && (await clientById(db, asker, complaint.client_id));
  return client && { complaint, client };
}

export interface NamedComplaint extends ComplaintRow {
  readonly client_name: string;
}

/** Open ones the asker may see (of one client, or of all): severe first, then the oldest. */
export const openComplaints = (db: Db, asker: Asker, client: string | null): Promise<NamedComplaint[]> =>
  db
    .selectFrom("clients")
    .innerJoin("complaints", (join) =>
      join
        .onRef("complaints.workspace_id", "=", "clients.workspace_id")
        .onRef("complaints.client_id", "=", "clients.id"),
    )
    .selectAll("complaints")
    .select("clients.name as client_name")
    .where(seen(asker))
    .where("complaints.workspace_id", "=", asker.workspace)
    .where("complaints.resolved_on", "is", null)
    .$if(client !== null, (query) => query.where("complaints.client_id", "=", client ?? ""))
    .orderBy("complaints.severe", "desc")
    .orderBy("complaints.opened_on")
    .orderBy("complaints.id")
    .execute();

/**
 * Open complaints for the asker's morning: of the clients they own, or stand in for; for a lead, also the severe ones
 * of everybody.
 */
export async function complaintsForMorning(
  db: Db,
  asker: Asker,
  covers: readonly Cover[],
  leads: boolean,
): Promise<ComplaintRow[]> {
  const open = await openComplaints(db, asker, null);
  if (open.length === 0) return [];
  const mine = new Set(await coveredAmong(db, asker, covers, [...new Set(open.map((one) => one.client_id))]));
  return open.filter((one) => mine.has(one.client_id) || (leads && one.severe === 1));
}

interface ComplaintsKnown {
  /** Whether the workspace has ever written one down: only then does their absence tell anything. */
  readonly kept: boolean;
  readonly open: ReadonlyMap<string, readonly { readonly severe: boolean; readonly openedOn: LocalDate }[]>;
}

/** Open complaints by client, for its health. */
export async function complaintsOf(db: Db, workspace: string, clients: readonly string[]): Promise<ComplaintsKnown> {
  const any = await db
    .selectFrom("complaints")
    .select("id")
    .where("workspace_id", "=", workspace)
    .limit(1)
    .executeTakeFirst();
  if (!any) return { kept: false, open: new Map() };
  const rows = await db
    .selectFrom("complaints")
    .select(["client_id", "severe", "opened_on"])
    .where("workspace_id", "=", workspace)
    .where("client_id", "in", clients)
    .where("resolved_on", "is", null)
    .execute();
  const named = rows.map((row) => ({
    client: row.client_id,
    one: { severe: row.severe === 1, openedOn: row.opened_on },
  }));
  const groups = Map.groupBy(named, (row) => row.client);
  return { kept: true, open: new Map([...groups].map(([id, group]) => [id, group.map((row) => row.one)])) };
}
