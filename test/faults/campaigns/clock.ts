/**
 * The wall clock leaps, and Rapport is down for a while. The judge knows when Rapport looked at the clock, what the
 * clock said, and what people saw.
 */

import { guardClock } from "../../../src/schedule/clock-guard.ts";
import { directOf } from "../../support/slack/workspace.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { chanceOf } from "./random.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEP = 15 * MINUTE;
const ZONES = ["Europe/Kyiv", "America/New_York", "Pacific/Apia", "Asia/Ho_Chi_Minh", "America/St_Johns"] as const;
const BELIEVABLE = 25 * HOUR;

const local = (at: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
const dayOf = (at: number, zone: string): string => local(at, zone).toPlainDate().toString();

interface Watch {
  readonly stage: Stage;
  readonly looks: number[];
}

async function people(start: string, clockBelieved?: (stage: () => Stage) => () => boolean): Promise<Watch> {
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

/** `count` leaps of −2 hours to +3 days, each with a day before and two days after. */
export async function leaps({ count, seed, progress }: Given): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  const did = { leaps: 0, "held until confirmed": 0, checklists: 0 };
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
    while (did.leaps < count) {
      await live(chance.below(96) * STEP);
      const leap = Math.round(((chance.next() < 0.3 ? -2 * HOUR : 3 * DAY) * chance.next()) / MINUTE) * MINUTE;
      skew += leap;
      unconfirmed += leap;
      stage.leap(leap);
      did.leaps += 1;
      if (held()) {
        did["held until confirmed"] += 1;
        const before = stage.slack.messages.length;
        await live(chance.below(8) * STEP);
        if (stage.slack.messages.length !== before)
          found.add(`leap ${did.leaps}: sent while the clock was not believed`);
        guard.confirm();
        unconfirmed = 0;
      }
      // Whoever is awake again looks at once, as a process that starts does.
      await stage.life().app.doWhatIsDue();
      awake.push(stage.now());
      await live(DAY + chance.below(96) * STEP);
      progress(did.leaps);
    }
    did.checklists = judgeMornings(stage, awake, begun, found.add);
    return { did, broken: found.all };
  } finally {
    await stage.close();
  }
}

/** It begins with its day: "Tue 24 Nov". */
const isChecklist = (text: string): boolean => /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} [A-Z][a-z]{2}/.test(text);

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

const LENGTHS: readonly number[] = [
  ...[1, 2, 5, 10, 15, 30, 45].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 4, 6, 8, 12, 18, 23, 24, 25, 36].map((hours) => hours * HOUR),
  ...[2, 3, 4, 5, 6, 7, 8, 10, 14, 21, 30].map((days) => days * DAY),
];

/** `count` times of downtime, a minute to thirty days: one message a member on waking, and no one-off reminder dropped. */
export async function downtime({ count, seed, progress }: Given): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  const did = { "times down": 0, reminders: 0 };
  for (let one = 0; one < count; one += 1) {
    const length = LENGTHS[(one + seed) % LENGTHS.length] ?? MINUTE;
    const hour = chance.below(24);
    const { stage } = await people(`2026-11-23T${String(hour).padStart(2, "0")}:00[Etc/UTC]`);
    try {
      const { driver } = stage.life();
      const pings: { readonly word: string; readonly who: number }[] = [];
      for (const [index, zone] of ZONES.entries()) {
        // A reminder whose moment falls into the dark.
        const at = local(stage.now() + 2 * MINUTE + chance.below(Math.max(1, length - MINUTE)), zone);
        const word = `ping${one}n${index}x`;
        const clock = at.toPlainTime().toString().slice(0, 5);
        const sent = await driver.command(`U${index}`, "/next", `acme ${word} ${at.toPlainDate().toString()} ${clock}`);
        if (sent.status === 200 && JSON.stringify(sent.body).includes(word)) pings.push({ word, who: index });
      }
      await stage.settle();
      did.reminders += pings.length;
      await (chance.next() < 0.5 ? stage.crash() : stage.stop());
      stage.leap(length);
      const before = stage.slack.messages.length;
      const woke = stage.now();
      await stage.begin();
      await stage.life().app.doWhatIsDue();
      await stage.pass(2 * MINUTE);
      for (const index of ZONES.keys()) {
        const heard = stage.slack.messages.slice(before).filter((message) => message.channel === directOf(`U${index}`));
        if (length > HOUR && heard.length > 2)
          found.add(`down ${length / MINUTE} min: ${heard.length} messages to U${index} on waking`);
        const lists = heard.filter((message) => isChecklist(message.text));
        if (lists.length > 1) found.add(`down ${length / MINUTE} min: ${lists.length} checklists on waking`);
      }
      // By the end of the next full day everybody has read of what they asked to be reminded of.
      await stage.pass(2 * DAY, STEP);
      for (const { word, who } of pings) {
        const told = stage.slack.messages.filter(
          (message) =>
            message.channel === directOf(`U${who}`) &&
            Number(message.ts) * 1_000 >= woke &&
            message.text.includes(word),
        );
        if (told.length === 0) found.add(`down ${length / MINUTE} min from ${hour}:00: ${word} was never said`);
      }
      did["times down"] += 1;
      progress(did["times down"]);
    } finally {
      await stage.close();
    }
  }
  return { did, broken: found.all };
}
