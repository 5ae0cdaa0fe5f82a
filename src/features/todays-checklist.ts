/** A member's list for today: made once, then kept true through the day under the same numbers. */
import type { Asker } from "../chat/asker.ts";
import { decideChecklist, withoutNeedlessHelp } from "../domain/checklist.ts";
import { type Fact, factId, type Standing } from "../domain/checklist-facts.ts";
import {
  asOfNow,
  type EarlierList,
  followUpOf,
  headOf,
  type ListLine,
  recall,
  startList,
} from "../domain/checklist-state.ts";
import { addDays, localDay, localTime } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { gatherChecklist } from "../store/checklist-facts.ts";
import { fatesOf } from "../store/checklist-follow-ups.ts";
import { checklistsSince, markHandover, markListed, saveChecklist } from "../store/checklists.ts";
import { clientsByIds } from "../store/clients.ts";
import { markGreetingsTold } from "../store/greetings.ts";
import type { Tx } from "../store/store.ts";

/** "Next week" is at most seven days away: older lists put nothing off any more. */
const REMEMBERED_DAYS = 7;

export interface TodaysList {
  readonly day: LocalDate;
  readonly lines: readonly ListLine[];
  /** Every client the reader may see; a line of any other is not to be shown. */
  readonly clients: ReadonlyMap<string, Standing>;
}

const isAlarm = (fact: Fact): boolean => fact.kind === "no_talk";

/** Today's list as it stands now, made from what is due if there is none yet. */
export async function todaysChecklist(tx: Tx, from: Asker): Promise<TodaysList> {
  const day = localDay(from.now, from.zone);
  const lists = await checklistsSince(tx, from, addDays(day, -REMEMBERED_DAYS));
  const stored = lists.find((list) => list.day === day);
  if (!stored) return makeList(tx, from, day, lists);
  const gathered = await gatherChecklist(tx, from, recall(lists, day));
  const { clients } = gathered;
  const alarms = stored.lines.flatMap((line) => line.items.map((item) => item.fact)).filter(isAlarm);
  // The alarm is decided, not gathered: it stands until somebody is talked to.
  const facts = [...gathered.facts, ...(gathered.calendar ? alarms : [])].map((fact) =>
    withoutNeedlessHelp(fact, clients),
  );
  const due = new Set(facts.map(factId));
  const gone = stored.lines
    .flatMap((line) => line.items)
    .flatMap((item) => (due.has(factId(item.fact)) ? [] : (followUpOf(item) ?? [])));
  const fates = await fatesOf(tx, from, gone, day);
  const lines = asOfNow(stored.lines, { today: day, moment: `${day}T${localTime(from.now, from.zone)}`, facts, fates });
  await saveChecklist(tx, from, day, lines);
  return { day, lines, clients: new Map([...(await standingsOf(tx, from, lines)), ...clients]) };
}

async function makeList(tx: Tx, from: Asker, day: LocalDate, lists: readonly EarlierList[]): Promise<TodaysList> {
  const earlier = lists.flatMap((list) => list.lines);
  await markHandover(tx, from, handoversTold(earlier));
  await markGreetingsTold(tx, from, greetingsTold(earlier));
  const facts = await gatherChecklist(tx, from, recall(lists, day));
  const lines = startList(decideChecklist(facts));
  await saveChecklist(tx, from, day, lines);
  await markListed(tx, from, clocksSaid(lines), day);
  return { day, lines, clients: facts.clients };
}

/** Clients of lines whose facts are gone: only their names are still needed. */
async function standingsOf(tx: Tx, from: Asker, lines: readonly ListLine[]): Promise<[string, Standing][]> {
  const rows = await clientsByIds(
    tx,
    from,
    lines.flatMap((line) => line.client ?? []),
  );
  return rows.map((row) => [
    row.id,
    { name: row.name, tier: row.tier, starred: row.starred === 1, atRisk: false, standingInFor: null },
  ]);
}

/** Clients whose clock a line on the first screen speaks of. */
const clocksSaid = (lines: readonly ListLine[]): readonly string[] =>
  lines.flatMap((line) => {
    const { fact } = headOf(line);
    return line.shown && fact.kind === "clock" ? [fact.client] : [];
  });

const handoversTold = (lines: readonly ListLine[]): readonly string[] =>
  lines
    .flatMap((line) => (line.shown ? line.items : []))
    .flatMap(({ fact }) => (fact.kind === "follow_up" && fact.handedBy ? [fact.id] : []));

const greetingsTold = (lines: readonly ListLine[]): readonly string[] =>
  lines
    .flatMap((line) => (line.shown ? line.items : []))
    .flatMap(({ fact }) => (fact.kind === "greeted" ? [fact.id] : []));
