/** The wall clock leaps. The judge knows when Rapport looked at the clock, what the clock said, and what people saw. */

import { guardClock } from "../../../src/schedule/clock-guard.ts";
import { directOf } from "../../support/slack/workspace.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { chanceOf } from "./random.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEP = 15 * MINUTE;
export const ZONES = [
  "Europe/Kyiv",
  "America/New_York",
  "Pacific/Apia",
  "Asia/Ho_Chi_Minh",
  "America/St_Johns",
] as const;
const BELIEVABLE = 25 * HOUR;

export const local = (at: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
export const dayOf = (at: number, zone: string): string => local(at, zone).toPlainDate().toString();

interface Watch {
  readonly stage: Stage;
  readonly looks: number[];
}

export async function people(start: string, clockBelieved?: (stage: () => Stage) => () => boolean): Promise<Watch> {
  const looks: number[] = [];
  const stage: Stage = await openStage({
    start,
    people: ZONES.map((tz, index) => ({ id: `U${index}`, name: `Person ${index}`, tz, locale: "en-US", admin: true })),
    ...(clockBelieved === undefined ? {} : { clockBelieved: clockBelieved(() => stage) }),
  });
  await stage.begin();
  const { driver } = stage.life();
  await driver.command("U0", "/rapport", "import Acme");
  for (const index of ZONES.keys()) {
    await driver.command(`U${index}`, "/rapport", "settings days mon-sun");
    await driver.command(`U${index}`, "/rapport", "settings holidays off");
  }
  return { stage, looks };
}

/**
 * `count` leaps of −2 hours to +3 days, each with a day before and two days after, and now and then a clock that was ahead
 * and is put right, with a restart or none: people write all the while, and nobody waits longer for it.
 */
export async function leaps({ count, seed, progress }: Given): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  const did = { leaps: 0, "held until confirmed": 0, "put right": 0, answers: 0, checklists: 0 };
  let skew = 0;
  /** What the clock leapt since an operator last said that it is right: all that the judge knows of when Rapport holds. */
  let unconfirmed = 0;
  const held = (): boolean => Math.abs(unconfirmed) > BELIEVABLE;
  let guard: ReturnType<typeof guardClock> | null = null;
  const { stage } = await people("2026-11-24T00:00[Etc/UTC]", () => () => guard?.believed() ?? true);
  try {
    guard = guardClock(() => ({ wall: stage.now(), monotonic: stage.now() - skew }));
    const begun = stage.now();
    const awake: number[] = [];
    const live = async (ms: number): Promise<void> => {
      for (const until = stage.now() + ms; stage.now() < until; ) {
        await stage.pass(STEP, STEP);
        if (!held()) awake.push(stage.now());
      }
    };
    const leapBy = (ms: number): void => {
      skew += ms;
      unconfirmed += ms;
      stage.leap(ms);
    };
    const confirm = (): void => {
      guard?.confirm();
      unconfirmed = 0;
    };
    const asked = new Map<string, number>();
    const ask = async (person: string): Promise<void> => {
      asked.set(person, (asked.get(person) ?? 0) + 1);
      await stage.life().driver.message(person, "clients");
    };
    const beAheadAndPutRight = async (): Promise<void> => {
      const ahead = Math.round((chance.next() ** 2 * 3 * DAY) / MINUTE + 2) * MINUTE;
      const death = chance.pick(["none", "none", "ahead", "put right"]);
      leapBy(ahead);
      await look(stage);
      if (death === "ahead") await restart(stage, confirm);
      for (let many = chance.below(8) + 1; many > 0; many -= 1) await ask("U0");
      await stage.pass(chance.below(6) * 1_000, MINUTE);
      await live(chance.below(3) * STEP);
      leapBy(-ahead);
      if (death === "put right") await restart(stage, confirm);
      if (held()) confirm();
      await look(stage);
      awake.push(stage.now());
      for (const index of ZONES.keys()) await ask(`U${index}`);
      await stage.pass(2 * MINUTE, MINUTE);
      did["put right"] += 1;
      for (const [person, times] of asked) {
        const answers = answersTo(stage, person);
        if (answers !== times)
          found.add(
            `${ahead / MINUTE} min ahead, died: ${death}: ${person} asked ${times} times, had ${answers} answers`,
          );
      }
    };
    while (did.leaps < count) {
      await live(chance.below(96) * STEP);
      if (chance.next() < 0.6) await beAheadAndPutRight();
      const leap = Math.round(((chance.next() < 0.3 ? -2 * HOUR : 3 * DAY) * chance.next()) / MINUTE) * MINUTE;
      leapBy(leap);
      did.leaps += 1;
      if (held()) {
        did["held until confirmed"] += 1;
        const before = stage.slack.messages.length;
        await live(chance.below(8) * STEP);
        if (stage.slack.messages.length !== before)
          found.add(`leap ${did.leaps}: sent while the clock was not believed`);
        confirm();
      }
      // Whoever is awake again looks at once, as a process that starts does.
      await look(stage);
      awake.push(stage.now());
      await live(DAY + chance.below(96) * STEP);
      progress(did.leaps);
    }
    did.answers = [...asked.keys()].reduce((sum, person) => sum + answersTo(stage, person), 0);
    did.checklists = judgeMornings(stage, awake, begun, found.add);
    return { did, broken: found.all };
  } finally {
    await stage.close();
  }
}

const look = (stage: Stage): Promise<void> => stage.life().app.doWhatIsDue();

/** A process that starts takes the clock as it is. */
async function restart(stage: Stage, confirm: () => void): Promise<void> {
  await stage.crash();
  confirm();
  await stage.begin();
  await look(stage);
}

/** Answers to "clients" that stand in somebody's conversation. */
const answersTo = (stage: Stage, person: string): number =>
  stage.slack.messages.filter(({ channel, text }) => channel === directOf(person) && text.startsWith("1 client"))
    .length;

/** It begins with its day: "Tue 24 Nov". */
export const isChecklist = (text: string): boolean => /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} [A-Z][a-z]{2}/.test(text);

/** Every local day on whose daytime Rapport was awake has one checklist, and none has two. */
function judgeMornings(stage: Stage, awake: readonly number[], begun: number, add: (sentence: string) => void): number {
  let seen = 0;
  for (const [index, zone] of ZONES.entries()) {
    const days = new Map<string, number>();
    for (const message of stage.slack.messages) {
      const at = Math.floor(Number(message.ts)) * 1_000;
      if (message.channel !== directOf(`U${index}`) || at < begun || !isChecklist(message.text)) continue;
      const day = dayOf(at, zone);
      days.set(day, (days.get(day) ?? 0) + 1);
      seen += 1;
    }
    for (const [day, times] of days) if (times > 1) add(`${zone} ${day}: ${times} checklists`);
    const due = new Set<string>();
    for (const at of awake) {
      const { hour } = local(at, zone);
      if (hour >= 9 && hour < 18) due.add(dayOf(at, zone));
    }
    // Who comes after nine has their first list the next morning.
    due.delete(dayOf(begun, zone));
    for (const day of due) if (!days.has(day)) add(`${zone} ${day}: no checklist`);
  }
  return seen;
}
