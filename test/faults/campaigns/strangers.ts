/**
 * Guests, strangers of shared channels, bots, groups, forwarded and channel posts, other teams, forged buttons and forms,
 * guessed, used, late and untimely codes, for days. They learn no byte of what is in the workspace, change no row of it,
 * and each is told one fixed line a day in their language; on Telegram five wrong codes a day are called wrong besides.
 */
import { directOf, type Posted } from "../../support/slack/workspace.ts";
import type { Person } from "../../support/telegram/standIn.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { contentsOf, differences } from "../support/contents.ts";
import { CANARY, fillWorkspace, INSIDER, type Loot } from "../support/loot.ts";
import { type Ear, earOf } from "../support/outsiders.ts";
import { inCompany, OTHER_TEAM, onSlack, onTelegram } from "../support/outsiders-try.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { chanceOf } from "./random.ts";

const LOCALES = ["en-US", "uk-UA", "ru-RU", "vi-VN", "de-DE"] as const;
const KINDS = [
  { id: "UGUEST", guest: "multi_channel" },
  { id: "USINGLE", guest: "single_channel" },
  { id: "USHARED", stranger: true, team: OTHER_TEAM },
  { id: "UGONE", deleted: true },
  { id: "UOTHER", team: OTHER_TEAM, admin: true },
] as const;
const ON_SLACK = [
  ...KINDS.flatMap((kind) => LOCALES.map((locale) => ({ ...kind, id: `${kind.id}${locale.slice(0, 2)}`, locale }))),
  { id: "UBOT", bot: true, locale: "en-US" },
];
const CROWD = 40;
/** A few try again and again, so that a short run sees them on the same day too. */
const EAGER = 0.4;

const HOUR = 3_600_000;
/** Between them, and never a day exactly, however many are added up. */
const PAUSES = [1, 3, 7, 12, 19, 26, 30].map((hours) => (hours + 17 / 60) * HOUR);
/** What outsiders do change. */
const MAY_CHANGE = { strangers: "when each was told, and how many codes they tried" };
/** Calls that tell nobody anything. */
const LOOKS = ["users.info", "auth.test", "conversations.history", "setMyCommands"];

interface Trier {
  readonly ear: Ear;
  readonly person: Person | null;
  wants: boolean;
  codes: number;
  /** What Slack's acknowledgements said in this sitting. */
  readonly acknowledged: string[];
  /** How much of `person.sees()` was there before. */
  seen: number;
}

export async function strangers({ count, seed, progress }: Given): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  const stage = await openStage({
    start: "2026-11-24T10:00[Etc/UTC]",
    people: [
      { id: INSIDER, name: "Olha", tz: "Etc/UTC", locale: "en-US", admin: true },
      ...ON_SLACK.map((one) => ({ name: one.id, tz: "Etc/UTC", ...one })),
    ],
  });
  const did = {
    attempts: 0,
    "buttons and forms of others": 0,
    "right codes after five wrong ones": 0,
    "tables compared": 0,
  };
  try {
    const loot = await fillWorkspace(stage);
    const scene = { stage, chance, loot };
    const began = stage.now();
    const triers = everybody(stage);
    const sittings = count < 500 ? 4 : 8;
    for (let sitting = 1; sitting <= sittings; sitting += 1) {
      await sit(Math.round((count * sitting) / sittings));
      await stage.pass(chance.pick(PAUSES));
    }
    for (const sentence of await whetherAnythingWasAtStake(stage, loot)) found.add(sentence);
    for (const problem of [...stage.slack.problems, ...stage.telegram.problems]) found.add(problem);
    const told = triers.map(({ ear }) => ear.told());
    const sum = (of: "lines" | "wrong" | "days"): number => told.reduce((all, one) => all + one[of], 0);
    return {
      did: {
        ...did,
        "hours of theirs": Math.round((stage.now() - began) / HOUR),
        "days of one outsider": sum("days"),
        "fixed lines": sum("lines"),
        "codes called wrong": sum("wrong"),
      },
      broken: found.all,
    };

    /** `right`: a code that works; it is kept for those who have guessed too often. */
    async function attempt(trier: Trier, at: number, right: string): Promise<void> {
      const { ear, person } = trier;
      const guessed = person !== null && ear.exhausted(at) && chance.next() < 0.4;
      const tried =
        person === null
          ? await onSlack(scene, ear.of)
          : await onTelegram(scene, person, ear.of, guessed ? right : null);
      trier.wants ||= tried.wants;
      trier.codes += tried.codes;
      if (tried.acknowledged !== null) trier.acknowledged.push(tried.acknowledged);
      if (tried.foreign) did["buttons and forms of others"] += 1;
      if (guessed) did["right codes after five wrong ones"] += 1;
      if (tried.told.includes(CANARY)) found.add(`${ear.of.id} was told of the workspace: ${tried.told.slice(0, 120)}`);
    }

    /** Attempts within minutes, until there were `until` of them. */
    async function sit(until: number): Promise<void> {
      const at = stage.now();
      const right = await stage.code();
      const before = contentsOf(stage.file, MAY_CHANGE);
      const [calls, updates] = [stage.slack.transcript.length, stage.telegram.transcript.length];
      const messages = stage.slack.messages.length;
      while (did.attempts < until) {
        const trier = chance.pick(chance.next() < EAGER ? triers.filter((_, index) => index % 12 === 0) : triers);
        await attempt(trier, at, right);
        if (chance.next() < 0.1) await inCompany(scene);
        did.attempts += 1;
        if (did.attempts % 500 === 0) {
          await stage.settle();
          progress(did.attempts);
        }
      }
      // Lines leave beside the acknowledgements: who closes the doors waits for them. Nobody is told anew after a start.
      await stage.stop();
      for (const sentence of triers.flatMap((trier) => judged(trier, at, stage.slack.messages.slice(messages))))
        found.add(sentence);
      for (const sentence of saidToOthers(stage, calls, updates, triers)) found.add(sentence);
      const after = contentsOf(stage.file, MAY_CHANGE);
      did["tables compared"] += after.size;
      for (const sentence of differences(before, after)) found.add(`outsiders changed ${sentence}`);
      await stage.begin();
    }
  } finally {
    await stage.close();
  }
}

function everybody(stage: Stage): Trier[] {
  const texts = new Map<string, string>();
  const trier = (person: Person | null, of: Ear["of"]): Trier => {
    return { ear: earOf(of, texts), person, wants: false, codes: 0, acknowledged: [], seen: 0 };
  };
  const onSlack = ON_SLACK.map((one) => {
    // Whoever wrote to Rapport has a conversation with it.
    stage.slack.channels.add(directOf(one.id));
    return trier(null, { id: one.id, platform: "slack", locale: one.locale, bot: "bot" in one });
  });
  const onTelegram = Array.from({ length: CROWD }, (_, index) => {
    const locale = LOCALES[index % LOCALES.length] ?? "en-US";
    const bot = index % 10 === 9;
    const person = stage.telegram.person({ name: `X ${index}`, language: locale.slice(0, 2), bot });
    // Heard by nobody, and from then on Telegram lets Rapport write to them.
    person.says("hello", { chat: { id: -99, type: "group", title: "G" } });
    return trier(person, { id: String(person.id), platform: "telegram", locale, bot });
  });
  return [...onSlack, ...onTelegram];
}

/** What of a sitting one of them should not have heard, or not been left without; the next begins anew. */
function judged(trier: Trier, at: number, posted: readonly Posted[]): readonly string[] {
  const { ear, person, wants, codes, acknowledged } = trier;
  const whispers = posted.filter(({ onlyFor }) => onlyFor === ear.of.id);
  const sees = person?.sees().slice(trier.seen) ?? [];
  const heard = [...acknowledged, ...[...whispers, ...sees].map(({ text }) => text)];
  const withButtons = sees.filter(({ buttons, edits }) => buttons.length > 0 || edits > 0);
  Object.assign(trier, { wants: false, codes: 0, seen: person?.sees().length ?? 0 });
  acknowledged.length = 0;
  return [
    ...ear.judge({ at, wants, codes, heard }),
    ...withButtons.map(({ text }) => `${ear.of.id} was shown buttons under “${text.slice(0, 80)}”`),
  ];
}

/** While only outsiders did anything, nobody else hears anything, and they by no other way than a line of their own. */
function saidToOthers(stage: Stage, calls: number, updates: number, triers: readonly Trier[]): string[] {
  const ids = new Set(triers.map(({ ear }) => ear.of.id));
  const onSlack = stage.slack.transcript
    .slice(calls)
    .filter(({ method, fields }) =>
      method === "chat.postEphemeral" ? !ids.has(String(fields["user"])) : !LOOKS.includes(method),
    )
    .map(({ method, fields }) => `Slack: ${method} to ${String(fields["channel"] ?? fields["user_id"])}`);
  const onTelegram = stage.telegram.transcript
    .slice(updates)
    .filter(({ method, payload }) =>
      method === "answerCallbackQuery"
        ? payload["text"] !== undefined
        : !LOOKS.includes(method) && (method !== "sendMessage" || !ids.has(String(payload["chat_id"]))),
    )
    .map(({ method, payload }) => `Telegram: ${method} to ${String(payload["chat_id"])}`);
  return [...onSlack, ...onTelegram];
}

/** The same button in the right hand, and the same kind of code from somebody who guessed nothing, do something. */
async function whetherAnythingWasAtStake(stage: Stage, loot: Loot): Promise<string[]> {
  const [tick, code] = [loot.done(), await stage.code()];
  const before = contentsOf(stage.file, MAY_CHANGE);
  await stage.life().driver.press(INSIDER, tick, { channel: directOf(INSIDER), ts: "1.1" });
  await stage.settle();
  const newcomer = stage.telegram.person({ name: "New", language: "en" });
  newcomer.start(code);
  await stage.heard();
  const changed = differences(before, contentsOf(stage.file, MAY_CHANGE)).map((one) => one.split(":")[0]);
  return ["follow_ups", "identities"]
    .filter((table) => !changed.includes(table))
    .map((table) => `not even a member changes ${table}`);
}
