/** Today's meetings as facts of the morning, and whether a calendar is connected to miss one in. */
import type { Asker } from "../chat/asker.ts";
import type { Fact } from "../domain/checklist-facts.ts";
import { noticeAhead } from "../domain/contract.ts";
import { healthOf } from "../domain/health.ts";
import { isFresh } from "../domain/meeting.ts";
import { addDays, instantAt, localTime } from "../domain/time.ts";
import type { Channel, LocalDate } from "../domain/vocabulary.ts";
import { calendarOf } from "./calendars.ts";
import { clientsByIds } from "./clients.ts";
import { healthWeekAgo } from "./health-days.ts";
import { healthFactsOf } from "./health-facts.ts";
import { meetingsBetween } from "./meetings.ts";
import { termsOf } from "./money.ts";
import type { MeetingRow } from "./schema-calendar.ts";
import type { Db } from "./store.ts";

/** Where both sides speak: what a day should not be without. */
const TALKS: readonly Channel[] = ["call", "meeting", "video"];

type MeetingFact = Extract<Fact, { readonly kind: "meeting" }>;

interface MeetingsOfDay {
  /** A calendar that was read lately says what the day holds, and nobody was talked to yet. */
  readonly mayAlarm: boolean;
  readonly facts: readonly MeetingFact[];
}

/** The asker's own meetings of `today` with clients they see, until each is logged. */
export async function meetingsOfDay(db: Db, asker: Asker, today: LocalDate): Promise<MeetingsOfDay> {
  const calendar = await calendarOf(db, asker.workspace, asker.member);
  if (!calendar) return { mayAlarm: false, facts: [] };
  const from = instantAt(today, "00:00", asker.zone);
  const all = await meetingsBetween(db, asker, from, instantAt(addDays(today, 1), "00:00", asker.zone));
  const talks = await talksOf(db, asker, today);
  const left = all.filter((meeting) => !isLogged(meeting, talks));
  const clients = await clientsByIds(db, asker, [...new Set(left.map((one) => one.client_id))]);
  const ids = clients.map((client) => client.id);
  const known = await healthFactsOf(db, asker.workspace, clients, today);
  const terms = await termsOf(db, asker.workspace, ids);
  const before = await healthWeekAgo(db, asker.workspace, ids, today);
  const scores = new Map(
    [...known].map(([id, facts]) => {
      const health = healthOf(facts);
      return [id, health.kind === "score" ? health.score : null];
    }),
  );
  const facts = left.flatMap(({ id, client_id: client, starts_at }): MeetingFact[] => {
    const health = scores.get(client);
    if (health === undefined) return [];
    const was = before.get(client);
    const change = health === null || was === undefined ? null : health - was;
    const contract = terms.get(client);
    const notice = contract ? noticeAhead(contract, today) : null;
    return [{ kind: "meeting", id, client, at: localTime(starts_at, asker.zone), health, change, notice }];
  });
  return {
    mayAlarm: isFresh({ readAt: calendar.read_at }, asker.now) && all.length === 0 && talks.length === 0,
    facts,
  };
}

interface Talk {
  readonly client_id: string;
  readonly recorded_at: number;
}

const talksOf = (db: Db, asker: Asker, today: LocalDate): Promise<Talk[]> =>
  db
    .selectFrom("touchpoints")
    .select(["client_id", "recorded_at"])
    .where("workspace_id", "=", asker.workspace)
    .where("member_id", "=", asker.member)
    .where("occurred_on", "=", today)
    .where("kind", "=", "touch")
    .where("channel", "in", TALKS)
    .execute();

/** By its own button, or by a talk with the client that was written down once it had begun. */
const isLogged = (meeting: MeetingRow, talks: readonly Talk[]): boolean =>
  meeting.touchpoint_id !== null ||
  talks.some((talk) => talk.client_id === meeting.client_id && talk.recorded_at >= meeting.starts_at);
