/** Two members who turn out to be one person. */
import { sql } from "kysely";
import type { Instant, MemberRole } from "../domain/vocabulary.ts";
import { forgetCalendar } from "./calendars.ts";
import { touchDirectory } from "./directory.ts";
import { forgetMember, updateMember } from "./people.ts";
import type { MemberRow } from "./schema.ts";
import type { Tx } from "./store.ts";

const RANK: Readonly<Record<MemberRole, number>> = { viewer: 0, member: 1, lead: 2, admin: 3 };

/**
 * Gives everything of `gone` to `kept`, with `gone`'s settings, and deletes `gone`; both are of one workspace. The
 * higher of both roles stays. A checklist of `gone` not yet sent is cancelled, since `kept` gets one. Returns how many
 * clients had been `kept`'s own before.
 */
export async function mergeMembers(tx: Tx, kept: MemberRow, gone: MemberRow, now: Instant): Promise<number> {
  const workspace = kept.workspace_id;
  const { count } = await tx
    .selectFrom("clients")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("workspace_id", "=", workspace)
    .where("owner_id", "=", kept.id)
    .executeTakeFirstOrThrow();
  await moveWork(tx, workspace, gone.id, kept.id);
  await moveMessages(tx, workspace, gone.id, kept.id, now);
  const { workspace_id: _, id: __, created_at, role, email, ...settings } = gone;
  await updateMember(tx, kept, {
    ...settings,
    email: email ?? kept.email,
    role: RANK[role] > RANK[kept.role] ? role : kept.role,
    created_at: Math.min(created_at, kept.created_at),
  });
  // Its address is sealed for the member who goes: nobody else can open it.
  await forgetCalendar(tx, workspace, gone.id);
  await tx
    .deleteFrom("calendar_links")
    .where("workspace_id", "=", workspace)
    .where("member_id", "=", gone.id)
    .execute();
  await forgetMember(tx, gone);
  await touchDirectory(tx, workspace);
  return count;
}

/** Columns that name a member, in rows of which they may have many. */
export const OF_MEMBER = [
  ["clients", "owner_id"],
  ["clients", "deputy_id"],
  ["clients", "created_by"],
  ["touchpoints", "member_id"],
  ["follow_ups", "member_id"],
  ["follow_ups", "created_by"],
  ["follow_ups", "handed_by"],
  ["project_statuses", "member_id"],
  ["journal", "member_id"],
  ["actions", "member_id"],
  ["complaints", "member_id"],
  ["satisfactions", "member_id"],
  ["meetings", "member_id"],
  ["silence_steps", "member_id"],
  ["nudges", "member_id"],
  ["series", "member_id"],
  ["price_rises", "member_id"],
  ["client_notes", "member_id"],
  ["greetings", "by_id"],
  ["job_moves", "member_id"],
  ["handovers", "from_id"],
  ["handovers", "to_id"],
  ["handovers", "by_id"],
  ["absences", "deputy_id"],
  ["codes", "member_id"],
  ["inbox", "member_id"],
  ["identities", "member_id"],
] as const;

/** What a button does and what undoing needs, as JSON: both name members by their ids alone. */
const NAMED_IN = [
  ["actions", "command"],
  ["journal", "before"],
] as const;

/** Tables of which a member has one row at most, named by `member_id`: the kept member's own stays. */
export const ONE_EACH = [
  "absences",
  "review_times",
  "given_roles",
  "bonus_viewers",
  "calendars",
  "calendar_links",
] as const;

async function moveOnes(tx: Tx, workspace: string, from: string, to: string): Promise<void> {
  for (const table of ONE_EACH) {
    const own = await tx
      .selectFrom(table)
      .select("member_id")
      .where("workspace_id", "=", workspace)
      .where("member_id", "=", to)
      .executeTakeFirst();
    if (own) {
      await tx.deleteFrom(table).where("workspace_id", "=", workspace).where("member_id", "=", from).execute();
      continue;
    }
    await tx
      .updateTable(table)
      .set({ member_id: to })
      .where("workspace_id", "=", workspace)
      .where("member_id", "=", from)
      .execute();
  }
  // Nobody stands in for themselves.
  await tx
    .updateTable("absences")
    .set({ deputy_id: null })
    .where("workspace_id", "=", workspace)
    .where("member_id", "=", to)
    .where("deputy_id", "in", [from, to])
    .execute();
}

/** Both had it in their calendars: it is one meeting. */
async function dropSameMeetings(tx: Tx, workspace: string, from: string, to: string): Promise<void> {
  await tx
    .deleteFrom("meetings")
    .where("workspace_id", "=", workspace)
    .where("member_id", "=", from)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("meetings as own")
          .select("own.id")
          .whereRef("own.workspace_id", "=", "meetings.workspace_id")
          .where("own.member_id", "=", to)
          .whereRef("own.client_id", "=", "meetings.client_id")
          .whereRef("own.occurrence", "=", "meetings.occurrence"),
      ),
    )
    .execute();
}

async function moveWork(tx: Tx, workspace: string, from: string, to: string): Promise<void> {
  await moveOnes(tx, workspace, from, to);
  await dropSameMeetings(tx, workspace, from, to);
  for (const [table, column] of OF_MEMBER) {
    await tx
      .updateTable(table)
      // The pairs above name real columns of text; the union of tables is more than Kysely can follow.
      .set({ [column]: to } as never)
      .where("workspace_id", "=", workspace)
      .where(column as never, "=", from as never)
      .execute();
  }
  for (const [table, column] of NAMED_IN)
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = replace(${sql.ref(column)}, ${from}, ${to})
      where workspace_id = ${workspace} and ${sql.ref(column)} like ${`%${from}%`}`.execute(tx);
  await tx
    .updateTable("clients")
    .set({ deputy_id: null })
    .where("workspace_id", "=", workspace)
    .where("owner_id", "=", to)
    .where("deputy_id", "=", to)
    .execute();
  await tx
    .updateTable("absences")
    .set({ deputy_id: null })
    .where("workspace_id", "=", workspace)
    .where("member_id", "=", to)
    .where("deputy_id", "=", to)
    .execute();
}

async function moveMessages(tx: Tx, workspace: string, from: string, to: string, now: Instant): Promise<void> {
  const days = (member: string) =>
    tx.selectFrom("checklists").select("day").where("workspace_id", "=", workspace).where("member_id", "=", member);
  await tx
    .deleteFrom("checklists")
    .where("workspace_id", "=", workspace)
    .where("member_id", "=", from)
    .where("day", "in", days(to))
    .execute();
  await tx
    .updateTable("outbox")
    .set({ state: "cancelled", finished_at: now, lane: null, due_at: null })
    .where("workspace_id", "=", workspace)
    .where("member_id", "=", from)
    .where("kind", "=", "checklist")
    .where("state", "in", ["due", "retry"])
    .execute();
  for (const table of ["checklists", "outbox"] as const) {
    await tx
      .updateTable(table)
      .set({ member_id: to })
      .where("workspace_id", "=", workspace)
      .where("member_id", "=", from)
      .execute();
  }
  // A question nobody will answer there any more.
  await tx.deleteFrom("pending_answers").where("workspace_id", "=", workspace).where("member_id", "=", from).execute();
}
