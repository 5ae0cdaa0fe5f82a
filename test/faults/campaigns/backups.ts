/**
 * Backups taken while people work and answers wait, and put back after more has happened: each opens and is whole, what it
 * knew is known again, nothing old is said again (on Telegram once, with a label, what waited in the copy), no morning has two
 * lists, and who was forgotten in between stays forgotten, to the last byte.
 */
import { readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { backUp, restore } from "../../../src/store/backup.ts";
import { erasureListOf, writeErasureList } from "../../../src/store/erasure-list.ts";
import { readBlocks } from "../../support/slack/reading.ts";
import { directOf } from "../../support/slack/workspace.ts";
import type { Person } from "../../support/telegram/standIn.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { LABEL } from "../support/shown.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { dayOf, isChecklist } from "./clock.ts";
import { chanceOf } from "./random.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** Backups on one memory, before another is begun. */
const ONE_MEMORY = 20;
/** A list is sent at nine: a copy that is made soon after this is put back when it has been sent. */
const BEFORE_NINE = (8 * 60 + 40) * MINUTE;
/** More than may leave at one moment. */
const AT_ONCE = 3;
const OLD = /Reminders?:|Recorded: /;

interface Scene {
  readonly stage: Stage;
  readonly minh: Person;
}

export async function backups({ count, seed, progress }: Given): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  const did = {
    backups: 0,
    "touches in them": 0,
    "answers that waited in them": 0,
    "people forgotten": 0,
    "reminders said before": 0,
    checklists: 0,
    "labelled repeats": 0,
  };
  while (did.backups < count) {
    const stage = await openStage({
      start: "2026-11-24T08:40[Etc/UTC]",
      people: [{ id: "U1", name: "Olha", tz: "Etc/UTC", locale: "en-US", admin: true }],
    });
    try {
      await stage.begin();
      for (const line of [
        "import Acme",
        "settings quiet 00:00-00:00",
        "settings days mon-sun",
        "settings holidays off",
      ])
        await stage.life().driver.command("U1", "/rapport", line);
      const minh = stage.telegram.person({ name: "Minh", language: "en" });
      minh.start(await stage.code());
      await stage.heard();
      const most = Math.min(ONE_MEMORY, count - did.backups);
      for (let one = 0; one < most; one += 1) {
        await round({ stage, minh }, did.backups);
        did.backups += 1;
        progress(did.backups);
      }
      judgeMornings({ stage, minh });
    } finally {
      await stage.close();
    }
  }
  return { did, broken: found.all };

  async function round({ stage, minh }: Scene, number: number): Promise<void> {
    const add = (sentence: string): void => found.add(`backup ${number}: ${sentence}`);
    const { driver } = stage.life();
    const surname = `Canary${"abcdefghij"[number % 10]}${"klmnopqrst"[Math.floor(number / 10) % 10]}ova`;
    await driver.command("U1", "/rapport", `contact acme Olena ${surname}, CFO`);
    await driver.command("U1", "/touch", `acme call with Olena ${surname} about before${number}x`);
    const clock = new Date(stage.now() + 5 * MINUTE).toISOString().slice(11, 16);
    await driver.command("U1", "/next", `acme ping${number}x today ${clock}`);
    await stage.pass(chance.pick([1, 10]) * MINUTE);

    const acknowledged: string[] = [];
    const work = async (from: number): Promise<void> => {
      for (let one = from; one < from + 8; one += 1) {
        const mark = `during${number}n${one}x`;
        const sent = await driver.command("U1", "/touch", `acme call about ${mark}`);
        if (sent.status === 200) acknowledged.push(mark);
      }
    };
    const copy = `${stage.file}.copy${number}`;
    await work(0);
    const known = [`before${number}x`, ...acknowledged, ...(await askFor({ stage, minh }, number, add))];
    await Promise.all([work(8), backUp(stage.file, copy)]);
    const held = judgeCopy(copy, known, add);
    const waiting = answersWaitingIn(copy);
    did["answers that waited in them"] += waiting.slack + waiting.telegram;
    if (waiting.slack === 0 || waiting.telegram === 0) add("no answer waited in the copy");

    await stage.pass(20 * MINUTE);
    await forget(stage, surname, add);
    const said = sayings(stage);
    did["reminders said before"] += said.filter((text) => text.includes(`ping${number}x`)).length;
    await (chance.next() < 0.5 ? stage.crash() : stage.stop());
    // The list beside the file is a minute behind at most; without it the replaced file has to do.
    if (chance.next() < 0.5) writeErasureList(erasureListOf(stage.file), []);
    const { forgotten } = await restore(copy, stage.file, stage.now());
    if (forgotten === 0) add("nobody was forgotten again");
    if (readFileSync(stage.file, "latin1").includes(surname)) add(`${surname} stands in the restored file`);
    await stage.begin();
    judgeRestored(stage.file, held, add);
    const before = { slack: stage.slack.messages.length, telegram: minh.sees().length };
    await stage.pass(30 * MINUTE);
    judgeSaid({ stage, minh }, { before, surname, waited: waiting.telegram }, add);
    const asked = await stage.life().driver.command("U1", "/how", "acme");
    if (JSON.stringify(asked.body).includes(surname)) add(`${surname} stands on the card`);
    if (chance.next() < 0.5) await stage.pass(untilBeforeNine(stage.now()), 15 * MINUTE);
  }

  /** So many at one moment that some of the answers still wait when the copy is made. Returns their marks. */
  async function askFor({ stage, minh }: Scene, number: number, add: (sentence: string) => void): Promise<string[]> {
    const marks: string[] = [];
    for (let one = 0; one < AT_ONCE; one += 1) {
      const [typed, said] = [`typed${number}n${one}x`, `said${number}n${one}x`];
      marks.push(typed, said);
      const sent = await stage.life().driver.message("U1", `acme call about ${said}`);
      if (sent.status !== 200) add(`${said}: answered ${sent.status}`);
      minh.says(`/touch acme call about ${typed}`);
    }
    await stage.telegram.until(() => stage.telegram.pending().length === 0);
    return marks;
  }

  /** Slack is asked for what waited in the copy, and has it. Telegram cannot be asked. */
  function judgeSaid(
    { stage, minh }: Scene,
    given: { readonly before: Record<"slack" | "telegram", number>; readonly surname: string; readonly waited: number },
    add: (sentence: string) => void,
  ): void {
    for (const { channel, text } of stage.slack.messages.slice(given.before.slack)) {
      if (channel === directOf("U1") && OLD.test(text)) add(`said again: ${text.slice(0, 200)}`);
      if (text.includes(given.surname)) add(`${given.surname} was named again`);
    }
    const again = minh.sees().slice(given.before.telegram);
    for (const { text } of again)
      if (OLD.test(text) && !text.includes(LABEL)) add(`said again on Telegram without a label: ${text.slice(0, 200)}`);
    const repeats = again.filter(({ text }) => text.includes(LABEL)).length;
    did["labelled repeats"] += repeats;
    if (repeats !== given.waited) add(`${repeats} labelled repeats of ${given.waited} that waited`);
  }

  function sayings(stage: Stage): readonly string[] {
    return stage.slack.messages.filter((one) => one.channel === directOf("U1")).map((one) => one.text);
  }

  async function forget(stage: Stage, surname: string, add: (sentence: string) => void): Promise<void> {
    const { driver } = stage.life();
    const asked = await driver.command("U1", "/rapport", `contact forget acme Olena ${surname}`);
    const blocks = asked.body?.["blocks"];
    const sure = readBlocks(Array.isArray(blocks) ? blocks : []).buttons.find((one) => one.label === "Forget for good");
    if (!sure) return add(`there is no button to forget ${surname}: ${JSON.stringify(asked.body).slice(0, 300)}`);
    const place = { channel: directOf("U1"), ts: "1.1", responseUrl: stage.slack.responseUrl() };
    const pressed = await driver.press("U1", sure.value, place);
    if (pressed.status !== 200) add(`forgetting was answered ${pressed.status}`);
    did["people forgotten"] += 1;
  }

  /** Returns what touches it holds, by their marks. */
  function judgeCopy(
    copy: string,
    expected: readonly string[],
    add: (sentence: string) => void,
  ): ReadonlyMap<string, number> {
    const db = new Database(copy, { readonly: true });
    const sound = db.pragma("integrity_check", { simple: true });
    db.close();
    if (sound !== "ok") add(`the copy is not sound: ${String(sound)}`);
    const held = touchesIn(copy);
    did["touches in them"] += held.size;
    for (const mark of expected) {
      const times = held.get(mark) ?? 0;
      if (times !== 1) add(`${mark} stands in the copy ${times} times`);
    }
    return held;
  }

  function judgeMornings({ stage, minh }: Scene): void {
    const days = new Map<string, number>();
    const lists = [
      ...stage.slack.messages
        .filter(({ text }) => isChecklist(text))
        .map(({ channel, ts }) => `${channel}, ${dayOf(Math.floor(Number(ts)) * 1_000, "Etc/UTC")}`),
      ...minh.sees().flatMap(({ text }) => (isChecklist(text) ? [`Telegram, ${text.slice(0, 10)}`] : [])),
    ];
    did.checklists += lists.length;
    for (const day of lists) days.set(day, (days.get(day) ?? 0) + 1);
    for (const [day, times] of days) if (times > 1) found.add(`${day}: ${times} checklists`);
  }
}

/** Everything the copy knew; not the touches with whoever was forgotten since, whose words went with them. */
function judgeRestored(file: string, held: ReadonlyMap<string, number>, add: (sentence: string) => void): void {
  const kept = touchesIn(file);
  for (const [mark, times] of held)
    if (!mark.startsWith("before") && kept.get(mark) !== times)
      add(`${mark} stands in the copy ${times} times, and restored ${kept.get(mark) ?? 0} times`);
}

/** How often each marked touch stands in the file. */
function touchesIn(file: string): ReadonlyMap<string, number> {
  const db = new Database(file, { readonly: true });
  const rows = db.prepare<[], { words: string }>("select words from touchpoints").all();
  db.close();
  const times = new Map<string, number>();
  for (const { words } of rows) {
    const mark = /\b[a-z]+\d+(?:n\d+)?x\b/.exec(words)?.[0] ?? words;
    times.set(mark, (times.get(mark) ?? 0) + 1);
  }
  return times;
}

/** Answers that had not left, or of which nobody had noted it. */
function answersWaitingIn(copy: string): { readonly slack: number; readonly telegram: number } {
  const db = new Database(copy, { readonly: true });
  const rows = db
    .prepare<[], { platform: string; many: number }>(
      "select address ->> '$.platform' as platform, count(*) as many from outbox where due_at is not null group by 1",
    )
    .all();
  db.close();
  const of = (platform: string): number => rows.find((row) => row.platform === platform)?.many ?? 0;
  return { slack: of("slack"), telegram: of("telegram") };
}

function untilBeforeNine(now: number): number {
  return (BEFORE_NINE - (now % (24 * HOUR)) + 24 * HOUR) % (24 * HOUR);
}
