/** A workspace to look at: people, clients and three months of past, told from `now`, the same every time. */
import { DEFAULT_WORKSPACE } from "../../migrations/0004_a_workspace_from_the_start.ts";
import { pingOf } from "../domain/follow-up.ts";
import { isTooLate } from "../domain/morning.ts";
import { addDays, instantAt, isoWeekday, localDay } from "../domain/time.ts";
import { kindOf } from "../domain/touch.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { scheduleMember } from "../features/morning.ts";
import { clientRow } from "../store/clients.ts";
import { moveClocks } from "../store/clocks.ts";
import { touchDirectory } from "../store/directory.ts";
import { saveFollowUp } from "../store/follow-ups.ts";
import { addIdentity, addMember, memberById, workspaceById } from "../store/people.ts";
import type { MemberRow } from "../store/schema.ts";
import { searchName } from "../store/search-name.ts";
import type { Tx } from "../store/store.ts";
import { saveTouch } from "../store/touchpoints.ts";
import { settleWorkspace } from "../store/workspaces.ts";
import { CLIENTS_OF_DANIEL, TASKS_OF_DANIEL } from "./clients-of-daniel.ts";
import { CLIENTS_OF_OLHA, TASKS_OF_OLHA } from "./clients-of-olha.ts";
import { CLIENTS_OF_OTHERS } from "./clients-of-others.ts";
import { MEMBERS } from "./members.ts";
import type { Handle, SampleClient, SampleFollowUp, SampleProject, SampleTouch } from "./shape.ts";

const FRIDAY = 5;
const WEEKEND = 2;

/** What everything of one client is planted with. */
interface Bed {
  readonly tx: Tx;
  readonly now: Instant;
  readonly newId: () => string;
  readonly owner: MemberRow;
  /** `null`: of no client. */
  readonly client: string | null;
}

/** The working day `offset` days from the owner's first morning, and an hour of it; what has happened, happened by `now`. */
function dayOf({ owner, now }: Bed, offset: number): string {
  const day = addDays(localDay(owner.checklist_due_at ?? now, owner.zone), offset);
  const past = Math.max(0, isoWeekday(day) - FRIDAY);
  if (past === 0) return day;
  return addDays(day, offset < 0 ? -past : WEEKEND + 1 - past);
}
const pastDayOf = (bed: Bed, offset: number): string => {
  const [day, today] = [dayOf(bed, offset), localDay(bed.now, bed.owner.zone)];
  return day < today ? day : today;
};
const hourOf = (bed: Bed, offset: number, time: string): Instant =>
  Math.min(instantAt(dayOf(bed, offset), time, bed.owner.zone), bed.now);

/**
 * Plants the sample in the default workspace, which must hold nobody yet. Whoever's working day has begun gets that
 * day's list at once, as after a stop of Rapport; the others get the next.
 */
export async function plantSample(tx: Tx, now: Instant, newId: () => string): Promise<void> {
  const people = await plantMembers(tx, now, newId);
  const clients = [...CLIENTS_OF_OLHA, ...CLIENTS_OF_DANIEL, ...CLIENTS_OF_OTHERS];
  for (const client of clients) await plantClient(tx, client, people, now, newId);
  for (const [handle, tasks] of TASKS) {
    const bed = { tx, now, newId, owner: memberOf(people, handle), client: null };
    for (const task of tasks) await plantFollowUp(bed, task, null);
  }
  await touchDirectory(tx, DEFAULT_WORKSPACE);
}

const TASKS = [
  ["olha", TASKS_OF_OLHA],
  ["daniel", TASKS_OF_DANIEL],
] as const;

type People = ReadonlyMap<Handle, MemberRow>;

function memberOf(people: People, handle: Handle): MemberRow {
  const member = people.get(handle);
  if (!member) throw new Error(`nobody has the handle ${handle}`);
  return member;
}

async function plantMembers(tx: Tx, now: Instant, newId: () => string): Promise<People> {
  const [first] = MEMBERS;
  if (first) await settleWorkspace(tx, await workspaceById(tx, DEFAULT_WORKSPACE), first);
  const people = new Map<Handle, MemberRow>();
  for (const [at, { handle, ...given }] of MEMBERS.entries()) {
    // A millisecond apart, so that they stay in this order.
    const came = now + at;
    const about = { ...given, id: newId(), email: null, deliverTo: "web" as const };
    const member = await addMember(tx, DEFAULT_WORKSPACE, about, came);
    await addIdentity(tx, member, { platform: "web", team: null, externalId: handle }, handle, came);
    const today = localDay(now, member.zone);
    const since = isTooLate(today, now, member) ? now : instantAt(today, "00:00", member.zone);
    await scheduleMember(tx, DEFAULT_WORKSPACE, member.id, since);
    people.set(handle, (await memberById(tx, DEFAULT_WORKSPACE, member.id)) ?? member);
  }
  return people;
}

async function plantClient(
  tx: Tx,
  given: SampleClient,
  people: People,
  now: Instant,
  newId: () => string,
): Promise<void> {
  const owner = memberOf(people, given.owner);
  const { name, aliases, tier, stage } = given;
  const id = newId();
  const row = clientRow(DEFAULT_WORKSPACE, {
    id,
    name,
    aliases,
    tier,
    stage,
    owner: owner.id,
    createdBy: owner.id,
    at: now,
  });
  const deputy = given.deputy === undefined ? null : memberOf(people, given.deputy).id;
  await tx
    .insertInto("clients")
    .values({ ...row, deputy_id: deputy })
    .execute();
  const bed = { tx, now, newId, owner, client: id };
  const contacts = await plantContacts(bed, id, given);
  for (const touch of given.touches) await plantTouch(bed, id, touch, contacts);
  for (const followUp of given.followUps) await plantFollowUp(bed, followUp, null);
  for (const project of given.projects) await plantProject(bed, id, project);
  await moveClocks(tx, DEFAULT_WORKSPACE, id, owner.zone);
}

/** Name → id. */
async function plantContacts(bed: Bed, client: string, given: SampleClient): Promise<ReadonlyMap<string, string>> {
  const rows = given.contacts.map((contact) => ({
    workspace_id: DEFAULT_WORKSPACE,
    id: bed.newId(),
    client_id: client,
    ...contact,
    search_name: searchName(contact.name),
    aliases: "[]",
    email: null,
    phone: null,
    created_at: bed.now,
  }));
  await bed.tx.insertInto("contacts").values(rows).execute();
  return new Map(rows.map((row) => [row.name, row.id]));
}

async function plantTouch(
  bed: Bed,
  client: string,
  given: SampleTouch,
  contacts: ReadonlyMap<string, string>,
): Promise<void> {
  const id = bed.newId();
  const direction = given.direction ?? null;
  const people = given.with.map((name) => {
    const contact = contacts.get(name);
    if (contact === undefined) throw new Error(`the sample names somebody it does not have: ${name}`);
    return contact;
  });
  const row = {
    workspace_id: DEFAULT_WORKSPACE,
    id,
    client_id: client,
    member_id: bed.owner.id,
    channel: given.channel,
    direction,
    kind: kindOf({ channel: given.channel, direction, unanswered: false, never: null }),
    never_contact: null,
    occurred_on: pastDayOf(bed, given.day),
    words: given.words,
    recorded_at: hourOf(bed, given.day, "17:00"),
  };
  await saveTouch(bed.tx, row, people);
  if (given.leaves) await plantFollowUp(bed, given.leaves, id);
}

async function plantFollowUp(bed: Bed, given: SampleFollowUp, touchpoint: string | null): Promise<void> {
  const due = { due_on: dayOf(bed, given.day), due_time: given.time ?? null };
  await saveFollowUp(bed.tx, {
    workspace_id: DEFAULT_WORKSPACE,
    id: bed.newId(),
    client_id: bed.client,
    member_id: bed.owner.id,
    created_by: bed.owner.id,
    handed_by: null,
    text: given.text,
    kind: given.kind,
    ower: given.ower ?? "us",
    ...due,
    remind_at: given.done ? null : pingOf(due, bed.owner.zone, bed.now),
    snoozed_until: null,
    state: given.done ? "done" : "open",
    done_at: given.done ? hourOf(bed, given.day, "16:00") : null,
    touchpoint_id: touchpoint,
    created_at: hourOf(bed, Math.min(given.day, 0) - 5, "12:00"),
  });
}

async function plantProject(bed: Bed, client: string, given: SampleProject): Promise<void> {
  const id = bed.newId();
  const at = hourOf(bed, given.said, "10:00");
  const status = { status: given.status, note: given.note ?? null };
  await bed.tx
    .insertInto("projects")
    .values({
      workspace_id: DEFAULT_WORKSPACE,
      id,
      client_id: client,
      name: given.name,
      stage: "production",
      deadline: given.deadline === undefined ? null : dayOf(bed, given.deadline),
      status: status.status,
      status_note: status.note,
      status_at: at,
      created_at: hourOf(bed, -90, "10:00"),
    })
    .execute();
  await bed.tx
    .insertInto("project_statuses")
    .values({
      workspace_id: DEFAULT_WORKSPACE,
      id: bed.newId(),
      project_id: id,
      member_id: bed.owner.id,
      ...status,
      at,
    })
    .execute();
}
