/**
 * The answer to a send is lost, late, cut, or 200 with nonsense. Twenty people are reminded in the same minute, and each
 * send meets a mishap of its own; the judge counts what each of them sees.
 */

import { setTimeout as pause } from "node:timers/promises";
import type { Fault as SlackFault } from "../../support/slack/faults.ts";
import { directOf } from "../../support/slack/workspace.ts";
import {
  CUT,
  DROPPED,
  delayed,
  NONSENSE,
  NUMB,
  type Person,
  RESET,
  SILENT,
  serverError,
  type Fault as TelegramFault,
} from "../../support/telegram/standIn.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { dealer, type Mishap } from "../support/mishaps.ts";
import { LABEL } from "../support/shown.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { chanceOf } from "./random.ts";

const PEOPLE = 20;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const SLACK: readonly Mishap<SlackFault>[] = [
  { name: "lost", fault: () => ({ kind: "drop_answer" }) },
  { name: "lost", fault: () => ({ kind: "drop_answer" }) },
  { name: "cut before it was done", fault: () => ({ kind: "cut" }) },
  { name: "cut", fault: () => ({ kind: "nonsense", body: '{"ok":true,"ts":"17641' }) },
  { name: "nonsense", fault: () => ({ kind: "nonsense", body: "<html>Welcome to the hotel's network</html>" }) },
  { name: "nonsense", fault: () => ({ kind: "nonsense", body: "{}" }) },
  { name: "nonsense", fault: () => ({ kind: "nonsense", body: '{"ok":true}' }) },
  { name: "5xx", fault: () => ({ kind: "status", status: 502 }) },
  { name: "5xx", fault: () => ({ kind: "status", status: 504 }) },
  { name: "perhaps done", fault: () => ({ kind: "error", code: "internal_error" }) },
  { name: "perhaps done", fault: () => ({ kind: "error", code: "fatal_error" }) },
];
/** Rapport really waits ten seconds for Slack. */
const LATE_SLACK: readonly Mishap<SlackFault>[] = [
  { name: "late", fault: () => ({ kind: "never" }) },
  { name: "late", fault: () => ({ kind: "delay", ms: 11 * SECOND }) },
];
/** What a look into the history meets; the next one can be made. */
const FIRST_LOOK: readonly SlackFault[] = [
  { kind: "rate_limited", retryAfter: 3 },
  { kind: "status", status: 502 },
  { kind: "error", code: "internal_error" },
  { kind: "cut" },
];
/** In earnest it is ten times as long. */
const TELEGRAM_PATIENCE_MS = 2 * SECOND;
const TELEGRAM: readonly Mishap<TelegramFault>[] = [
  { name: "lost", fault: () => DROPPED },
  { name: "lost", fault: () => DROPPED },
  { name: "cut before it was done", fault: () => RESET },
  { name: "nonsense", fault: () => NONSENSE },
  { name: "nonsense", fault: () => NUMB },
  { name: "5xx", fault: () => serverError(502, true) },
  { name: "5xx", fault: () => serverError(504, false) },
];
/** Rapport waits out its patience for the rest of what was cut, too. */
const LATE_TELEGRAM: readonly Mishap<TelegramFault>[] = [
  { name: "late", fault: () => SILENT },
  { name: "cut", fault: () => CUT },
  { name: "late", fault: () => delayed(pause(TELEGRAM_PATIENCE_MS + SECOND)) },
];
/** Every fifth round has answers that are late: those of every so many people, since they are waited for one after another. */
const LATE_ROUND = 5;
const LATE_SLACK_EVERY = 7;
const LATE_TELEGRAM_EVERY = 2;

interface Turn<Fault> {
  /** From 1. */
  readonly round: number;
  readonly seed: number;
  readonly usual: readonly Mishap<Fault>[];
  readonly late: readonly Mishap<Fault>[];
  readonly lateEvery: number;
}

/** One mishap for each person, counted on from round to round, so that each is met, and not by the same people. */
function mishapsOf<Fault>({ round, seed, usual, late, lateEvery }: Turn<Fault>): readonly Mishap<Fault>[] {
  const lateRound = round % LATE_ROUND === 0;
  return Array.from({ length: PEOPLE }, (_, index) => {
    const isLate = lateRound && index % lateEvery === 0;
    return isLate
      ? late[(seed + index / lateEvery) % late.length]
      : usual[(seed + round * PEOPLE + index) % usual.length];
  }).filter((mishap) => mishap !== undefined);
}

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
  const mishaps = dealer<SlackFault>();
  const stage = await openStage({
    start: "2026-11-24T10:00[Etc/UTC]",
    people: people.map((id) => ({ id, name: `Person ${id}`, tz: "Etc/UTC", locale: "en-US", admin: true })),
    historyLagMs: () => lagMs,
    slackFault: (method, fields) => {
      if (method === "conversations.history") return firstLook(String(fields["channel"]));
      return method === "chat.postMessage" ? mishaps.meet() : null;
    },
  });
  const looked = new Set<string>();
  const did = { sends: 0, "where history may be read": 0, "looks that failed": 0, "seen twice, labelled": 0 };
  try {
    await stage.begin();
    await prepare(stage, people);
    for (let round = 1; did.sends < count; round += 1) {
      const readable = (round + seed) % 2 === 0;
      if (readable) stage.slack.missingScopes.delete("im:history");
      else stage.slack.missingScopes.add("im:history");
      lagMs = readable ? chance.below(60) * SECOND : 0;
      await toMorning(stage);
      looked.clear();
      const due = Math.ceil((stage.now() + MINUTE) / MINUTE) * MINUTE;
      const pings = people.map((_, index) => `ping${did.sends + index}x`);
      for (const [index, id] of people.entries())
        await stage.life().driver.command(id, "/next", `acme ${pings[index]} today ${clockTime(due)}`);
      mishaps.deal(mishapsOf({ round, seed, usual: SLACK, late: LATE_SLACK, lateEvery: LATE_SLACK_EVERY }));
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
    return { did: { ...did, ...mishaps.met() }, broken: found.all };
  } finally {
    await stage.close();
  }

  /** Every third fails for now; the others may find what a history holds back for up to a minute. */
  function firstLook(conversation: string): SlackFault | null {
    if (looked.has(conversation)) return null;
    looked.add(conversation);
    if (chance.next() > 1 / 3) return null;
    did["looks that failed"] += 1;
    return chance.pick(FIRST_LOOK);
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
  const found = complaints();
  const mishaps = dealer<TelegramFault>();
  const stage = await openStage({
    start: "2026-11-24T10:00[Etc/UTC]",
    people: [{ id: "U1", name: "Olha", tz: "Etc/UTC", locale: "en-US", admin: true }],
    telegramPatienceMs: TELEGRAM_PATIENCE_MS,
    telegramFault: (method) => (method === "sendMessage" ? mishaps.meet() : null),
  });
  const did = { sends: 0, "seen twice, labelled": 0 };
  try {
    await stage.begin();
    await prepare(stage, ["U1"]);
    const people = await comeByTelegram(stage);
    for (let round = 1; did.sends < count; round += 1) {
      await toMorning(stage);
      const due = Math.ceil((stage.now() + 2 * MINUTE) / MINUTE) * MINUTE;
      const pings = people.map((_, index) => `ping${did.sends + index}x`);
      for (const [index, person] of people.entries()) person.says(`/next acme ${pings[index]} today ${clockTime(due)}`);
      await stage.heard();
      await stage.settle();
      const before = people.map((person) => person.sees().length);
      mishaps.deal(mishapsOf({ round, seed, usual: TELEGRAM, late: LATE_TELEGRAM, lateEvery: LATE_TELEGRAM_EVERY }));
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
    return { did: { ...did, ...mishaps.met() }, broken: found.all };
  } finally {
    await stage.close();
  }
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
