/**
 * The answer to a send is lost, late, cut, or 200 with nonsense. Twenty people are reminded in the same minute, and each
 * send meets a mishap of its own; the judge counts what each of them sees.
 */

import type { Fault as SlackFault } from "../../support/slack/faults.ts";
import { directOf } from "../../support/slack/workspace.ts";
import {
  CUT,
  DROPPED,
  NONSENSE,
  NUMB,
  type Person,
  RESET,
  SILENT,
  serverError,
  type Fault as TelegramFault,
} from "../../support/telegram/standIn.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { type Chance, chanceOf } from "./random.ts";

const PEOPLE = 20;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** What Rapport says on a message that may have come before. */
const LABEL = "you may see it twice";

const SLACK: readonly SlackFault[] = [
  { kind: "drop_answer" },
  { kind: "drop_answer" },
  { kind: "cut" },
  { kind: "nonsense", body: "<html>Welcome to the hotel's network</html>" },
  { kind: "nonsense", body: "{}" },
  { kind: "nonsense", body: '{"ok":true}' },
  { kind: "nonsense", body: '{"ok":true,"ts":"17641' },
  { kind: "status", status: 502 },
  { kind: "status", status: 504 },
  { kind: "error", code: "internal_error" },
  { kind: "error", code: "fatal_error" },
];
/** Each takes ten seconds of real time, one after another, so few rounds have them, and only some of their sends. */
const SLOW_SLACK: readonly SlackFault[] = [{ kind: "never" }, { kind: "delay", ms: 11_000 }];
const TELEGRAM: readonly TelegramFault[] = [
  DROPPED,
  DROPPED,
  RESET,
  NONSENSE,
  NUMB,
  serverError(502, true),
  serverError(504, false),
];

const clockTime = (at: number): string => new Date(at).toISOString().slice(11, 16);

/** To 10:00 UTC of the next day once the afternoon has come, so that nothing is in the way of a reminder. */
async function toMorning(stage: Stage): Promise<void> {
  const hour = new Date(stage.now()).getUTCHours();
  if (hour >= 16) await stage.pass((34 - hour) * 60 * MINUTE, 30 * MINUTE);
}

/** `count` sends whose answers are lost, half of them where history may be read. */
export async function lostOnSlack({ count, seed, progress }: Given): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  let lagMs = 0;
  const people = Array.from({ length: PEOPLE }, (_, index) => `U${String(index).padStart(3, "0")}`);
  const stage = await openStage({
    start: "2026-11-24T10:00[Etc/UTC]",
    people: people.map((id) => ({ id, name: `Person ${id}`, tz: "Etc/UTC", locale: "en-US", admin: true })),
    historyLagMs: () => lagMs,
  });
  const did = { sends: 0, "where history may be read": 0, "seen twice, labelled": 0 };
  try {
    await stage.begin();
    await prepare(stage, people);
    while (did.sends < count) {
      const readable = chance.next() < 0.5;
      if (readable) stage.slack.missingScopes.delete("im:history");
      else stage.slack.missingScopes.add("im:history");
      lagMs = readable ? chance.below(60) * SECOND : 0;
      const slow = chance.next() < 0.05;
      await toMorning(stage);
      const due = Math.ceil((stage.now() + MINUTE) / MINUTE) * MINUTE;
      const pings = people.map((_, index) => `ping${did.sends + index}x`);
      for (const [index, id] of people.entries())
        await stage.life().driver.command(id, "/next", `acme ${pings[index]} today ${clockTime(due)}`);
      for (const _ of people)
        stage.slack.fail("chat.postMessage", chance.pick(slow && chance.next() < 0.25 ? SLOW_SLACK : SLACK));
      await stage.pass(due - stage.now() + 90 * SECOND);
      for (const [index, id] of people.entries()) judge(id, pings[index] ?? "", readable, "after 90 s");
      await stage.pass(5 * MINUTE);
      for (const [index, id] of people.entries()) {
        const seen = judge(id, pings[index] ?? "", readable, "in the end");
        if (seen > 1) did["seen twice, labelled"] += 1;
      }
      did.sends += PEOPLE;
      if (readable) did["where history may be read"] += PEOPLE;
      progress(did.sends);
    }
    for (const problem of stage.slack.problems) found.add(`Slack would refuse: ${problem}`);
    return { did, broken: found.all };
  } finally {
    await stage.close();
  }

  function judge(id: string, ping: string, readable: boolean, when: string): number {
    const seen = stage.slack.messages.filter((one) => one.channel === directOf(id) && one.text.includes(ping));
    if (seen.length === 0) found.add(`${ping}: not seen ${when}`);
    if (readable && seen.length > 1) found.add(`${ping}: seen ${seen.length} times ${when} though history may be read`);
    if (seen.length > 2) found.add(`${ping}: seen ${seen.length} times ${when}`);
    if (seen.slice(1).some((one) => !one.text.includes(LABEL))) found.add(`${ping}: repeated without saying so`);
    return seen.length;
  }
}

async function prepare(stage: Stage, people: readonly string[]): Promise<void> {
  const { driver } = stage.life();
  await driver.command(people[0] ?? "", "/rapport", "import Acme");
  for (const id of people) {
    await driver.command(id, "/rapport", "settings quiet 00:00-00:00");
    await driver.command(id, "/rapport", "settings days mon-sun");
  }
}

export async function lostOnTelegram({ count, seed, progress }: Given): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  const stage = await openStage({
    start: "2026-11-24T10:00[Etc/UTC]",
    people: [{ id: "U1", name: "Olha", tz: "Etc/UTC", locale: "en-US", admin: true }],
    telegramPatienceMs: 2 * SECOND,
  });
  const did = { sends: 0, "seen twice, labelled": 0 };
  try {
    await stage.begin();
    await prepare(stage, ["U1"]);
    const people = await comeByTelegram(stage);
    while (did.sends < count) {
      await toMorning(stage);
      const due = Math.ceil((stage.now() + 2 * MINUTE) / MINUTE) * MINUTE;
      const pings = people.map((_, index) => `ping${did.sends + index}x`);
      for (const [index, person] of people.entries()) person.says(`/next acme ${pings[index]} today ${clockTime(due)}`);
      await stage.heard();
      await stage.settle();
      const before = people.map((person) => person.sees().length);
      mishaps(stage, chance, people.length, did.sends % (PEOPLE * 10) === PEOPLE * 9);
      await stage.pass(due - stage.now() + 6 * MINUTE);
      for (const [index, person] of people.entries()) {
        const ping = pings[index] ?? "";
        const seen = person
          .sees()
          .slice(before[index])
          .filter((one) => one.text.includes(ping));
        if (seen.length === 0) found.add(`${ping}: never seen`);
        if (seen.length > 2) found.add(`${ping}: seen ${seen.length} times`);
        if (seen.slice(1).some((one) => !one.text.includes(LABEL))) found.add(`${ping}: repeated without saying so`);
        if (seen.length === 2) did["seen twice, labelled"] += 1;
      }
      did.sends += PEOPLE;
      progress(did.sends);
    }
    for (const problem of stage.telegram.problems) found.add(`Telegram would refuse: ${problem}`);
    return { did, broken: found.all };
  } finally {
    await stage.close();
  }
}

function mishaps(stage: Stage, chance: Chance, times: number, slow: boolean): void {
  for (let one = 0; one < times; one += 1)
    stage.telegram.fault("sendMessage", slow ? chance.pick([SILENT, CUT]) : chance.pick(TELEGRAM));
}

async function comeByTelegram(stage: Stage): Promise<readonly Person[]> {
  const people: Person[] = [];
  for (let index = 0; index < PEOPLE; index += 1) {
    const person = stage.telegram.person({ name: `Minh ${index}`, language: "en" });
    person.start(await stage.code());
    await stage.heard();
    for (const setting of ["zone Etc/UTC", "quiet 00:00-00:00", "days mon-sun"]) {
      person.says(`/settings ${setting}`);
      await stage.heard();
      await stage.settle();
    }
    people.push(person);
  }
  return people;
}
