/**
 * Taking back what was done to clients, people and statuses. Each is given the journal's `before`, which these features
 * wrote themselves, and tells what it concerned. What has a past by now is kept, since others may build on it.
 */
import type { Asker } from "../chat/asker.ts";
import type { Instant, StakeholderRole, Status } from "../domain/vocabulary.ts";
import { bears, type ClientChange, changeClient, clientById } from "./clients.ts";
import { moveClocks } from "./clocks.ts";
import { changeContact } from "./contacts.ts";
import { touchDirectory } from "./directory.ts";
import type { Tx } from "./store.ts";
import { forgetTraces, hasPast } from "./what-hangs-on.ts";
import { forgetWork } from "./work.ts";

export interface Undone {
  /** Names of the clients, people or projects that are as they were before. */
  readonly restored: readonly string[];
  /** Names of those that had to stay, because something happened with them since. */
  readonly kept: readonly string[];
}

const NOTHING: Undone = { restored: [], kept: [] };

interface StatusBefore {
  readonly project: string;
  readonly created: boolean;
  readonly history: string;
  readonly status: Status;
  readonly note: string | null;
  readonly at: Instant;
  /** The work had been paid for, and went on with this status. */
  readonly stage?: "paid";
}

/** The status before, the history without this row; the project too, when the status had made it. */
export async function undoStatus(tx: Tx, asker: Asker, before: StatusBefore): Promise<Undone> {
  const project = await tx
    .selectFrom("projects")
    .innerJoin("clients", (join) =>
      join.onRef("clients.workspace_id", "=", "projects.workspace_id").onRef("clients.id", "=", "projects.client_id"),
    )
    .select(["projects.name", "clients.name as client"])
    .where("projects.workspace_id", "=", asker.workspace)
    .where("projects.id", "=", before.project)
    .executeTakeFirst();
  if (!project) return NOTHING;
  await tx
    .deleteFrom("project_statuses")
    .where("workspace_id", "=", asker.workspace)
    .where("id", "=", before.history)
    .execute();
  // What was said of the project later stands. Ids are made in the order of time, except by two processes at once or
  // when the clock goes back: a project made for this status has had no earlier one.
  const later = await tx
    .selectFrom("project_statuses")
    .select("id")
    .where("workspace_id", "=", asker.workspace)
    .where("project_id", "=", before.project)
    .where("id", before.created ? "!=" : ">", before.history)
    .limit(1)
    .executeTakeFirst();
  const named = project.name === "" ? project.client : `${project.client}, ${project.name}`;
  if (later) return { restored: [named], kept: [] };
  if (before.created) {
    await forgetWork(tx, asker.workspace, before.project);
    await tx
      .deleteFrom("projects")
      .where("workspace_id", "=", asker.workspace)
      .where("id", "=", before.project)
      .execute();
  } else {
    await tx
      .updateTable("projects")
      .set({
        status: before.status,
        status_note: before.note,
        status_at: before.at,
        ...(before.stage === undefined ? {} : { stage: before.stage }),
      })
      .where("workspace_id", "=", asker.workspace)
      .where("id", "=", before.project)
      .execute();
  }
  return { restored: [named], kept: [] };
}

/** Removes clients that were added, except those of which something is kept by now. */
export async function undoClients(tx: Tx, asker: Asker, before: { readonly ids: readonly string[] }): Promise<Undone> {
  const restored: string[] = [];
  const kept: string[] = [];
  for (const id of before.ids) {
    const client = await clientById(tx, asker, id);
    if (!client) continue;
    if (await hasPast(tx, "clients", asker.workspace, id)) kept.push(client.name);
    else {
      await forgetTraces(tx, "clients", asker.workspace, id);
      await tx.deleteFrom("clients").where("workspace_id", "=", asker.workspace).where("id", "=", id).execute();
      restored.push(client.name);
    }
  }
  await touchDirectory(tx, asker.workspace);
  return { restored, kept };
}

type ContactBefore =
  | { readonly contact: string; readonly added: true }
  | {
      readonly contact: string;
      readonly added: false;
      readonly former: { readonly title: string | null; readonly role: StakeholderRole | null };
    };

/** The title and role before; a person who was added goes, unless something is kept of them by now. */
export async function undoContact(tx: Tx, asker: Asker, before: ContactBefore): Promise<Undone> {
  const contact = await tx
    .selectFrom("contacts")
    .select(["client_id", "name"])
    .where("workspace_id", "=", asker.workspace)
    .where("id", "=", before.contact)
    .executeTakeFirst();
  if (!contact) return NOTHING;
  if (!before.added) await changeContact(tx, asker.workspace, before.contact, before.former);
  else {
    if (await hasPast(tx, "contacts", asker.workspace, before.contact)) return { restored: [], kept: [contact.name] };
    await tx
      .deleteFrom("contacts")
      .where("workspace_id", "=", asker.workspace)
      .where("id", "=", before.contact)
      .execute();
    await touchDirectory(tx, asker.workspace);
  }
  await moveClocks(tx, asker.workspace, contact.client_id, asker.zone);
  return { restored: [contact.name], kept: [] };
}

interface ClientEditBefore {
  readonly client: string;
  readonly former: ClientChange;
}

/** The columns of a client as they were; a former name that somebody else bears by now is not taken from them. */
export async function undoClientEdit(tx: Tx, asker: Asker, before: ClientEditBefore): Promise<Undone> {
  const client = await clientById(tx, asker, before.client);
  if (!client) return NOTHING;
  const { search_name } = before.former;
  const taken =
    search_name !== undefined && search_name !== client.search_name && (await bears(tx, asker.workspace, search_name));
  if (taken) return { restored: [], kept: [client.name] };
  await changeClient(tx, asker.workspace, before.client, before.former);
  await moveClocks(tx, asker.workspace, before.client, asker.zone);
  return { restored: [before.former.name ?? client.name], kept: [] };
}
