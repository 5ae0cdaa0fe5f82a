/**
 * People whose clocks change while Rapport serves them: one checklist each local day, at its time. The judge counts the
 * minutes of the day by the zone's own clock, and sees what each person saw.
 */
import { directOf } from "../../support/slack/workspace.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { clockChanges, zoneNames } from "../support/zone-names.ts";
import { dayOf, isChecklist, local } from "./clock.ts";
import { chanceOf, shuffled } from "./random.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Clocks stand on quarters of an hour everywhere, and so do these. */
const STEP = 15 * MINUTE;
const TIMES = ["09:00", "02:30", "00:00", "23:30", "02:00", "03:00"] as const;
/** Many at the same moment leave one after another. */
const PACED_MS = 2 * MINUTE;
/** The widest gap is Troll's. */
const WIDEST_GAP = 2 * HOUR;

interface Change {
  readonly zone: string;
  readonly at: number;
}
interface Person extends Change {
  readonly id: string;
  readonly time: string;
}

/** `count` changes of clocks in a year of chance, none of them twice; people whose clocks change on one day share a stage. */
export async function clocksChange({ count, seed, progress }: Given): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  const year = 2020 + chance.below(18);
  const { known } = zoneNames(Number.POSITIVE_INFINITY, chance);
  const all = known.flatMap((zone) =>
    clockChanges(zone, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)).map((at) => ({ zone, at })),
  );
  const changes = shuffled(all, chance).slice(0, count);
  const did = { "changes of clocks": 0, zones: new Set(changes.map(({ zone }) => zone)).size, checklists: 0 };
  for (const [day, some] of Map.groupBy(changes, ({ at }) => Math.floor(at / DAY) * DAY)) {
    const people = some.map((change, index) => ({ ...change, id: `U${index}`, time: chance.pick(TIMES) }));
    did.checklists += await passDay(day, people, found.add);
    did["changes of clocks"] += people.length;
    progress(did["changes of clocks"]);
  }
  return { did, broken: found.all };
}

/** Two days before `day` to three after its begin, in UTC. Returns how many checklists were judged. */
async function passDay(day: number, people: readonly Person[], add: (sentence: string) => void): Promise<number> {
  const [begin, end] = [day - 2 * DAY, day + 3 * DAY];
  const stage = await openStage({
    start: `${new Date(begin).toISOString().slice(0, 16)}[Etc/UTC]`,
    looksEveryStep: true,
    people: people.map(({ id, zone }) => ({ id, name: id, tz: zone, locale: "en-US", admin: true })),
  });
  try {
    await stage.begin();
    for (const { id, time } of people)
      for (const setting of ["days mon-sun", "holidays off", "quiet 00:00-00:00", `time ${time}`])
        await stage.life().driver.command(id, "/rapport", `settings ${setting}`);
    await stage.pass(end - stage.now(), STEP);
    return people.reduce((sum, person) => sum + judge(stage, person, { begin, end }, add), 0);
  } finally {
    await stage.close();
  }
}

/** The local days that were wholly passed. */
function judge(
  stage: Stage,
  { id, zone, time, at }: Person,
  { begin, end }: { readonly begin: number; readonly end: number },
  add: (sentence: string) => void,
): number {
  const lists = stage.slack.messages
    .filter(({ channel, text }) => channel === directOf(id) && isChecklist(text))
    .map(({ ts }) => Math.floor(Number(ts) * 1_000));
  const days = quartersByDay(zone, begin, end);
  for (const [day, quarters] of days) {
    const sent = lists.filter((moment) => dayOf(moment, zone) === day);
    const [moment] = sent;
    if (moment === undefined || sent.length > 1) add(`${zone} ${day}, for ${time}: ${sent.length} checklists`);
    else {
      const due = quarters.find((quarter) => clockOf(quarter, zone) === time);
      const late = moment - (due ?? at);
      // A time that the clocks leap over is not on any clock: near the leap will do.
      if (due === undefined ? Math.abs(late) > WIDEST_GAP : late < 0 || late > PACED_MS)
        add(`${zone} ${day}: at ${clockOf(moment, zone)} instead of ${time}`);
    }
  }
  return lists.length;
}

const clockOf = (at: number, zone: string): string => local(at, zone).toPlainTime().toString().slice(0, 5);

/** Each quarter of an hour of each local day; the first and the last day are not whole. */
function quartersByDay(zone: string, begin: number, end: number): readonly (readonly [string, readonly number[]])[] {
  const quarters = Array.from({ length: (end - begin) / STEP }, (_, index) => begin + index * STEP);
  return [...Map.groupBy(quarters, (quarter) => dayOf(quarter, zone))].slice(1, -1);
}
