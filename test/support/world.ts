/**
 * A small world to test features in: a real migrated database with people, clients and a past.
 *
 * `const w = await world(dialect); const olha = await w.member({ zone: "Europe/Kyiv" });
 *  const acme = await w.client({ name: "Acme", owner: olha }); … await logTouch(tx, command, w.asker(olha))`
 */
import { onTestFinished } from "vitest";
import { DEFAULT_WORKSPACE } from "../../migrations/0004_a_workspace_from_the_start.ts";
import type { Asker } from "../../src/chat/asker.ts";
import type { Instant } from "../../src/domain/vocabulary.ts";
import type { Dialect } from "../../src/store/dialect/columns.ts";
import type {
  ClientRow,
  ContactRow,
  FollowUpRow,
  MemberRow,
  ProjectRow,
  TouchpointRow,
} from "../../src/store/schema.ts";
import { searchName } from "../../src/store/search-name.ts";
import type { Store } from "../../src/store/store.ts";
import { freshStore } from "./databases.ts";

/** Tue 24 Nov 2026, 09:00 in Kyiv. */
export const TUESDAY: Instant = Date.UTC(2026, 10, 24, 7, 0);

type Given<Row> = Partial<Omit<Row, "workspace_id" | "id">>;

export interface World {
  readonly store: Store;
  now: Instant;
  readonly workspace: string;
  readonly newId: () => string;
  readonly member: (given?: Given<MemberRow>) => Promise<MemberRow>;
  readonly client: (given?: Given<ClientRow> & { readonly owner?: MemberRow }) => Promise<ClientRow>;
  readonly contact: (given: Given<ContactRow> & { readonly client: ClientRow }) => Promise<ContactRow>;
  readonly touch: (
    given: Given<TouchpointRow> & { readonly client: ClientRow; readonly with?: readonly ContactRow[] },
  ) => Promise<TouchpointRow>;
  readonly followUp: (
    given: Given<FollowUpRow> & { readonly client?: ClientRow; readonly of: MemberRow },
  ) => Promise<FollowUpRow>;
  readonly project: (given: Given<ProjectRow> & { readonly client: ClientRow }) => Promise<ProjectRow>;
  readonly asker: (member: MemberRow, given?: Partial<Asker>) => Asker;
}

/** Ids that count up, so that a failing test reads the same twice. */
function countingIds(prefix = "id"): () => string {
  let count = 0;
  return () => `${prefix}-${String(++count).padStart(6, "0")}`;
}

/** `workspace`: another one than the default is created. The database is closed when the test ends. */
export async function world(
  dialect: Dialect = "sqlite",
  workspace = DEFAULT_WORKSPACE,
  shared?: Store,
): Promise<World> {
  const store = shared ?? (await freshStore(dialect));
  if (!shared) onTestFinished(() => store.close());
  const { db } = store;
  const newId = countingIds(workspace === DEFAULT_WORKSPACE ? "id" : workspace);
  if (workspace !== DEFAULT_WORKSPACE) {
    await db
      .insertInto("workspaces")
      .values({
        id: workspace,
        name: workspace,
        zone: "UTC",
        language: "en",
        sharing: "shared",
        directory_version: 1,
        created_at: 0,
      })
      .execute();
  }
  const w: World = {
    store,
    now: TUESDAY,
    workspace,
    newId,
    member: async (given = {}) => {
      const row: MemberRow = {
        workspace_id: workspace,
        id: newId(),
        name: "Olha",
        email: null,
        role: "member",
        language: "en",
        zone: "Europe/Kyiv",
        language_chosen: 0,
        zone_chosen: 0,
        work_days: "12345",
        checklist_at: "09:00",
        quiet_from: "19:00",
        quiet_to: "08:00",
        country: null,
        deliver_to: "web",
        checklist_due_at: null,
        suspended: null,
        created_at: 0,
        ...given,
      };
      await db.insertInto("members").values(row).execute();
      return row;
    },
    client: async ({ owner, ...given } = {}) => {
      const name = given.name ?? "Acme";
      const row: ClientRow = {
        workspace_id: workspace,
        id: newId(),
        name,
        search_name: searchName(name),
        aliases: "[]",
        tier: "key",
        tier_chosen: 1,
        stage: "active",
        owner_id: owner?.id ?? null,
        owner_text: null,
        deputy_id: null,
        restricted: 0,
        starred: 0,
        paused_until: null,
        any_ideal: null,
        any_max: null,
        decides_ideal: null,
        decides_max: null,
        in_person_ideal: null,
        in_person_max: null,
        in_person_off: 0,
        in_person_why: null,
        in_person_review_on: null,
        country: null,
        any_on: null,
        decides_on: null,
        in_person_on: null,
        any_due_at: null,
        decides_due_at: null,
        in_person_due_at: null,
        clock_listed_on: null,
        created_by: owner?.id ?? null,
        created_at: 0,
        ...given,
      };
      await db.insertInto("clients").values(row).execute();
      return row;
    },
    contact: async ({ client, ...given }) => {
      const name = given.name ?? "Olena Kovalenko";
      const row: ContactRow = {
        workspace_id: workspace,
        id: newId(),
        client_id: client.id,
        name,
        search_name: searchName(name),
        aliases: "[]",
        title: null,
        role: null,
        email: null,
        phone: null,
        created_at: 0,
        ...given,
      };
      await db.insertInto("contacts").values(row).execute();
      return row;
    },
    touch: async ({ client, with: contacts = [], ...given }) => {
      const row: TouchpointRow = {
        workspace_id: workspace,
        id: newId(),
        client_id: client.id,
        member_id: client.owner_id,
        channel: "call",
        direction: null,
        kind: "touch",
        never_contact: null,
        occurred_on: "2026-11-20",
        words: "call",
        recorded_at: w.now,
        ...given,
      };
      await db.insertInto("touchpoints").values(row).execute();
      for (const contact of contacts) {
        await db
          .insertInto("touchpoint_contacts")
          .values({ workspace_id: workspace, touchpoint_id: row.id, contact_id: contact.id })
          .execute();
      }
      return row;
    },
    followUp: async ({ client, of, ...given }) => {
      const row: FollowUpRow = {
        workspace_id: workspace,
        id: newId(),
        client_id: client?.id ?? null,
        member_id: of.id,
        created_by: of.id,
        text: "send the price list",
        kind: "promise",
        ower: "us",
        due_on: "2026-11-24",
        due_time: null,
        remind_at: null,
        snoozed_until: null,
        missed_on: null,
        state: "open",
        done_at: null,
        touchpoint_id: null,
        handed_by: null,
        created_at: 0,
        ...given,
      };
      await db.insertInto("follow_ups").values(row).execute();
      return row;
    },
    project: async ({ client, ...given }) => {
      const row: ProjectRow = {
        workspace_id: workspace,
        id: newId(),
        client_id: client.id,
        name: "Website",
        stage: "production",
        deadline: null,
        status: "green",
        status_note: null,
        status_at: w.now,
        created_at: 0,
        ...given,
      };
      await db.insertInto("projects").values(row).execute();
      return row;
    },
    asker: (member, given = {}) => ({
      workspace,
      member: member.id,
      name: member.name,
      role: member.role,
      language: member.language,
      zone: member.zone,
      sharing: "shared",
      now: w.now,
      newId,
      ...given,
    }),
  };
  return w;
}
