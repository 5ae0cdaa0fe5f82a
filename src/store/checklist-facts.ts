/** Gathers what a member's morning is decided from, by indexes over what is due: the rest is never looked at. */
import type { Asker } from "../chat/asker.ts";
import { type CadenceRules, CLOCKS, pastMaxOn, readClock } from "../domain/cadence.ts";
import {
  type ChecklistFacts,
  clientOf,
  type Fact,
  factId,
  type Person,
  type Standing,
} from "../domain/checklist-facts.ts";
import { bandOf } from "../domain/health.ts";
import { isClockListed, oldSince } from "../domain/listing.ts";
import { ownerIsWarned, warnedFrom } from "../domain/review.ts";
import { addDays, localDay } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { addWorkingDays } from "../domain/working-days.ts";
import { awayOn, standsInFor } from "./absences.ts";
import { cadenceRules } from "./cadence-rules.ts";
import { clientsPastMaximum, coversOf, decidersOf, projectsToLookAt } from "./checklist-clients.ts";
import { dueFollowUps, writtenByDeciders } from "./checklist-follow-ups.ts";
import { moneyFacts } from "./checklist-money.ts";
import { troubleFacts } from "./checklist-trouble.ts";
import { clientsByIds } from "./clients.ts";
import { meetingsOfDay } from "./meeting-facts.ts";
import { holidaysOf } from "./member-days.ts";
import { nudgesOf } from "./nudges.ts";
import { memberById } from "./people.ts";
import type { ClientRow, MemberRow } from "./schema.ts";
import type { Db } from "./store.ts";

/** A project's deadline is near from two working days before. */
const NEAR_WORKING_DAYS = 2;
const HEALTH_FRESH_DAYS = 7;

/** What the member's earlier lists say of single facts, by id. */
interface Recalled {
  /** Snoozed to a later day: not gathered. */
  readonly asleep: ReadonlySet<string>;
  /** Snoozed to today: listed whatever its turn. */
  readonly back: ReadonlySet<string>;
  /** The day of the list before today's; `null`: none that is remembered. */
  readonly listedOn: LocalDate | null;
}

interface Reader {
  readonly asker: Asker;
  readonly member: MemberRow;
  readonly today: LocalDate;
  readonly holidays: ReadonlySet<LocalDate>;
}

/** Everything that is due for the asker on their local day. Clients out of their sight are left out. */
export async function gatherChecklist(db: Db, asker: Asker, recalled: Recalled): Promise<ChecklistFacts> {
  const member = await memberById(db, asker.workspace, asker.member);
  if (!member) throw new Error(`no member ${asker.member}`);
  const today = localDay(asker.now, asker.zone);
  const reader: Reader = { asker, member, today, holidays: await holidaysOf(db, member, today) };

  const covers = await coversOf(db, asker);
  const followUps = await dueFollowUps(db, asker, today);
  const pastClients = await clientsPastMaximum(db, asker, covers);
  const projects = await projectsToLookAt(db, asker, covers, today, nearDay(reader));
  const waiting = await writtenByDeciders(db, asker, followUps);
  const trouble = await troubleFacts(db, asker, covers, member, today);
  const money = await moneyFacts(db, asker, covers, member.work_days, today, recalled.back);
  const day = await meetingsOfDay(db, asker, today);
  const nudges = await nudgesOf(db, asker.workspace, followUps);
  const ids = [
    ...new Set([
      ...followUps.flatMap((one) => one.client_id ?? []),
      ...projects.map((one) => one.client_id),
      ...pastClients.map((one) => one.id),
      ...[...trouble, ...money, ...day.facts].flatMap((one) => clientOf(one) ?? []),
    ]),
  ];
  const clients = new Map((await clientsByIds(db, asker, ids)).map((row) => [row.id, row]));
  const people = await membersNamed(db, asker, [
    ...followUps.flatMap((one) => [one.member_id, one.handed_by ?? []].flat()),
    ...[...clients.values()].flatMap((one) => [one.owner_id ?? [], one.deputy_id ?? []].flat()),
  ]);
  const absent = new Set(await standsInFor(db, asker));
  const owing = new Set(money.flatMap((one) => (one.kind === "invoice" ? [one.client] : [])));
  const others = [
    ...followUps.flatMap((one) =>
      one.client_id !== null && one.member_id !== asker.member ? [[one.client_id, one.member_id] as const] : [],
    ),
    ...[...clients.values()].flatMap((one) =>
      one.owner_id !== null &&
      one.owner_id !== asker.member &&
      (absent.has(one.owner_id) || one.deputy_id === asker.member || owing.has(one.id))
        ? [[one.id, one.owner_id] as const]
        : [],
    ),
  ];
  const deciders = await decidersOf(
    db,
    asker,
    pastClients.map((one) => one.id),
  );
  const away = await awayOn(db, asker.workspace, today);
  const couldDo = (client: string | null): Person | null => {
    const row = client === null ? undefined : clients.get(client);
    const other = [row?.deputy_id, row?.owner_id].find((id) => id && id !== asker.member && !away.has(id));
    return (other && people.get(other)) || null;
  };

  const tasks = followUps.map((row): Fact => {
    const wait = waiting.get(row.id);
    const missed = row.missed_on !== null && (recalled.listedOn === null || row.missed_on >= recalled.listedOn);
    // A reminder that was missed is said by its own words.
    if (wait && !missed && row.client_id !== null) {
      return { kind: "waiting", id: row.id, client: row.client_id, contact: wait.contact, since: wait.since };
    }
    return {
      kind: "follow_up",
      id: row.id,
      client: row.client_id,
      text: row.text,
      promise: row.kind === "promise",
      ower: row.ower,
      due: row.due_on,
      time: row.due_time,
      couldDo: couldDo(row.client_id),
      handedBy: (row.handed_by && people.get(row.handed_by)) || null,
      nudges: nudges.get(row.id) ?? 0,
      missed,
    };
  });
  const deadlines = projects.flatMap((row): Fact[] =>
    row.deadline !== null && row.deadline <= nearDay(reader)
      ? [
          {
            kind: "deadline",
            id: row.id,
            client: row.client_id,
            name: row.name,
            due: row.deadline,
            couldDo: couldDo(row.client_id),
          },
        ]
      : [],
  );
  const old = projects.filter((row) => localDay(row.status_at, asker.zone) <= oldSince(row.status, today));
  const statuses: Fact[] = old.length > 0 ? [{ kind: "statuses", projects: old.map((row) => row.id) }] : [];
  const rules = await cadenceRules(db, asker.workspace, pastClients);
  const clocks = pastClients.flatMap((row) => clockFacts(row, rules, deciders.get(row.id) ?? null, reader, recalled));

  const meetings = day.facts.map((meeting): Fact => {
    const notice = money.find((one) => one.kind === "notice" && one.client === meeting.client);
    return notice?.kind === "notice" ? { ...meeting, notice: notice.days } : meeting;
  });
  const facts = [...meetings, ...tasks, ...deadlines, ...clocks, ...statuses, ...trouble, ...money].filter((fact) => {
    const client = clientOf(fact);
    return !recalled.asleep.has(factId(fact)) && (client === null || clients.has(client));
  });
  return {
    today,
    calendar: day.mayAlarm,
    clients: await standings(db, reader, [...clients.values()], people, new Map(others)),
    facts,
  };
}

const nearDay = ({ member, today, holidays }: Reader): LocalDate =>
  addWorkingDays(today, NEAR_WORKING_DAYS, member.work_days, holidays);

function clockFacts(
  row: ClientRow,
  rules: CadenceRules,
  decider: Person | null,
  reader: Reader,
  recalled: Recalled,
): Fact[] {
  const { today, member, holidays } = reader;
  return CLOCKS.flatMap((clock): Fact[] => {
    const reading = readClock(row, clock, today, rules);
    const pastOn = pastMaxOn(row, clock, rules);
    if (pastOn === null || reading.days === null || (reading.state !== "past_max" && reading.state !== "past_double")) {
      return [];
    }
    const whom = clock === "decides" ? decider : null;
    const fact: Fact = { kind: "clock", client: row.id, clock, days: reading.days, max: reading.max, whom };
    const past = { tier: row.tier, pastOn, listedOn: row.clock_listed_on };
    // Before leads are told of it on Friday its owner hears so, once, whatever its turn.
    const warned =
      ownerIsWarned({ ...fact, tier: row.tier }, today) &&
      (row.clock_listed_on === null || row.clock_listed_on < warnedFrom(today));
    const listed = recalled.back.has(factId(fact)) || warned || isClockListed(past, today, member.work_days, holidays);
    return listed ? [fact] : [];
  });
}

async function membersNamed(db: Db, asker: Asker, ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("members")
    .select(["id", "name"])
    .where("workspace_id", "=", asker.workspace)
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function standings(
  db: Db,
  { asker, today }: Reader,
  clients: readonly ClientRow[],
  people: ReadonlyMap<string, Person>,
  /** Client → the member for whom the asker acts there: stands in, or as the lead. */
  standingIn: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Standing>> {
  const scores = new Map<string, number>();
  if (clients.length > 0) {
    const days = await db
      .selectFrom("health_days")
      .select(["client_id", "score"])
      .where("workspace_id", "=", asker.workspace)
      .where(
        "client_id",
        "in",
        clients.map((one) => one.id),
      )
      .where("day", ">=", addDays(today, -HEALTH_FRESH_DAYS))
      .orderBy("day")
      .execute();
    for (const { client_id, score } of days) scores.set(client_id, score);
  }
  return new Map(
    clients.map((row) => {
      const score = scores.get(row.id);
      const owner = standingIn.get(row.id);
      const standing: Standing = {
        name: row.name,
        tier: row.tier,
        starred: row.starred === 1,
        atRisk: score !== undefined && bandOf(score) === "at_risk",
        standingInFor: (owner && people.get(owner)) || null,
      };
      return [row.id, standing];
    }),
  );
}
