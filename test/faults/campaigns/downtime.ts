/**
 * Rapport is down for a while, and reminders fall due meanwhile. The judge knows when it was down, what people had asked
 * for, and what they saw.
 */

import { directOf } from "../../support/slack/workspace.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import type { Stage } from "../support/stage.ts";
import { dayOf, isChecklist, local, people, ZONES } from "./clock.ts";
import { type Chance, chanceOf } from "./random.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const LENGTHS: readonly number[] = [
  ...[1, 2, 5, 10, 15, 30, 45].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 4, 6, 8, 12, 18, 23, 24, 25, 36].map((hours) => hours * HOUR),
  ...[2, 3, 4, 5, 6, 7, 8, 10, 14, 21, 30].map((days) => days * DAY),
];

interface Ping {
  readonly word: string;
  readonly who: number;
  readonly at: number;
}

/** `count` times of downtime, a minute to thirty days, each with three to five reminders for everybody. */
export async function downtime({ count, seed, progress }: Given): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  const did = { "times down": 0, reminders: 0, "said on waking": 0, "members who woke to several": 0 };
  for (let one = 0; one < count; one += 1) {
    const length = LENGTHS[(one + seed) % LENGTHS.length] ?? MINUTE;
    const { stage } = await people(`2026-11-22T${String(chance.below(24)).padStart(2, "0")}:00[Etc/UTC]`);
    try {
      // Everybody has had a list before.
      await stage.pass(DAY, 15 * MINUTE);
      const pings = await askFor(stage, length, chance);
      did.reminders += pings.length;
      await stage.settle();
      const slept = stage.now();
      await (chance.next() < 0.5 ? stage.crash() : stage.stop());
      stage.leap(length);
      const before = stage.slack.messages.length;
      const woke = stage.now();
      await stage.begin();
      await stage.life().app.doWhatIsDue();
      // Whatever waits for its turn, but nothing that the next minute brings.
      await stage.pass(MINUTE - 1 - (stage.now() % MINUTE));
      const after = stage.slack.messages.length;
      // By then everybody has had the next list.
      await stage.pass(DAY + HOUR, 15 * MINUTE);
      for (const who of ZONES.keys()) {
        const told = (from: number, to?: number) =>
          stage.slack.messages.slice(from, to).filter(({ channel }) => channel === directOf(`U${who}`));
        const heard = { waking: told(before, after), later: told(after) };
        const asked = pings.filter((ping) => ping.who === who);
        for (const fault of wrongWith(heard, asked, { who, slept, woke }))
          found.add(`down ${length / MINUTE} min until ${local(woke, ZONES[who] ?? "")}: ${fault}`);
        const said = asked.filter(({ word }) => heard.waking.some(({ text }) => text.includes(word))).length;
        did["said on waking"] += said;
        did["members who woke to several"] += said > 1 ? 1 : 0;
      }
      did["times down"] += 1;
      progress(did["times down"]);
    } finally {
      await stage.close();
    }
  }
  return { did, broken: found.all };
}

/** Reminders whose moments fall into the dark, for everybody. */
async function askFor(stage: Stage, length: number, chance: Chance): Promise<readonly Ping[]> {
  const { driver } = stage.life();
  const minute = Math.floor(stage.now() / MINUTE) * MINUTE;
  const pings: Ping[] = [];
  await driver.command("U0", "/rapport", "import Borealis");
  for (const [who, zone] of ZONES.entries()) {
    for (let left = 3 + chance.below(3); left > 0; left -= 1) {
      const at = minute + (1 + chance.below(length / MINUTE)) * MINUTE;
      const word = `ping${pings.length}n${who}x`;
      const moment = local(at, zone);
      const line = `${chance.next() < 0.7 ? "acme" : "borealis"} ${word} ${moment.toPlainDate().toString()} ${moment.toPlainTime().toString().slice(0, 5)}`;
      const sent = await driver.command(`U${who}`, "/next", line);
      if (sent.status !== 200 || !JSON.stringify(sent.body).includes(word)) throw new Error(`not taken: ${line}`);
      pings.push({ word, who, at });
    }
  }
  return pings;
}

interface Said {
  readonly text: string;
}

interface Heard {
  readonly waking: readonly Said[];
  /** In the day after. */
  readonly later: readonly Said[];
}

/** The Friday's, of oneself or the team: about the week, and not about the day. */
const isReview = ({ text }: Said): boolean => /^(Your|Team) week, /.test(text);

/** Whatever could be said by itself was said on waking: from then on missed reminders are lines of lists, the first of all. */
function wrongLater(
  { waking, later }: Heard,
  asked: readonly Ping[],
  { who, zone }: { readonly who: number; readonly zone: string },
): string[] {
  const alone = later.filter(
    (one) => !isReview(one) && !isChecklist(one.text) && asked.some(({ word }) => one.text.includes(word)),
  );
  const next = later.find(({ text }) => isChecklist(text));
  const unsaid = asked.filter(({ word }) => !waking.some(({ text }) => text.includes(word)));
  return [
    ...(alone.length > 0 ? [`missed reminders came to U${who} in ${alone.length} messages of their own`] : []),
    ...unsaid
      .filter(({ word }) => !next?.text.includes(word))
      .map(({ word, at }) => `${word} of ${local(at, zone)} was not said in the next list`),
  ];
}

function wrongWith(
  { waking, later }: Heard,
  asked: readonly Ping[],
  { who, slept, woke }: { readonly who: number; readonly slept: number; readonly woke: number },
): string[] {
  const zone = ZONES[who] ?? "";
  const unasked = waking.filter((one) => !isReview(one));
  const { hour } = local(woke, zone);
  const today = dayOf(woke, zone);
  // Quiet hours are from seven in the evening to eight; a list is sent from nine, and no more after six.
  const mayPing = hour >= 8 && hour < 19;
  const nine = local(woke, zone).toPlainDate().toZonedDateTime({ timeZone: zone, plainTime: "09:00" });
  const hasList = hour >= 9 && hour < 18 && slept < nine.epochMilliseconds;
  return [
    ...(unasked.length > 1 ? [`${unasked.length} messages to U${who}`] : []),
    ...(hasList && !unasked.some(({ text }) => isChecklist(text)) ? [`no list for U${who}`] : []),
    ...wrongLater({ waking, later }, asked, { who, zone }),
    ...asked.flatMap(({ word, at }) => {
      const now = waking.filter(({ text }) => text.includes(word));
      const then = later.filter(({ text }) => text.includes(word));
      const due = dayOf(at, zone) === today ? mayPing : hasList;
      const reminded = [...now, ...then].filter(({ text }) => text.includes("Reminder"));
      return [
        ...(due && now.length === 0 ? [`${word} of ${local(at, zone)} was not said on waking`] : []),
        ...(now.length > 1 || reminded.length > 1 ? [`${word} was said twice`] : []),
      ];
    }),
  ];
}
