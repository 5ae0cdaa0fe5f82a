/**
 * Backups taken while people work, and put back after more has happened: each opens and is whole, nothing old is said
 * again, and who was forgotten in between stays forgotten, to the last byte.
 */
import { readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { backUp, restore } from "../../../src/store/backup.ts";
import { erasureListOf, writeErasureList } from "../../../src/store/erasure-list.ts";
import { readBlocks } from "../../support/slack/reading.ts";
import { directOf } from "../../support/slack/workspace.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { chanceOf } from "./random.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** Backups on one memory, before another is begun. */
const ONE_MEMORY = 20;

export async function backups({ count, seed, progress }: Given): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  const did = { backups: 0, "touches in them": 0, "people forgotten": 0, "reminders said before": 0 };
  while (did.backups < count) {
    const stage = await openStage({
      start: "2026-11-24T08:00[Etc/UTC]",
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
      const most = Math.min(ONE_MEMORY, count - did.backups);
      for (let one = 0; one < most; one += 1) {
        await round(stage, did.backups);
        did.backups += 1;
        progress(did.backups);
      }
    } finally {
      await stage.close();
    }
  }
  return { did, broken: found.all };

  async function round(stage: Stage, number: number): Promise<void> {
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
    const known = [`before${number}x`, ...acknowledged];
    await Promise.all([work(8), backUp(stage.file, copy)]);
    judgeCopy(copy, known, add);

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
    const before = stage.slack.messages.length;
    await stage.pass(30 * MINUTE);
    const again = stage.slack.messages.slice(before).filter((one) => one.channel === directOf("U1"));
    for (const one of again) {
      if (one.text.includes("Reminder") && one.text.includes(`ping${number}x`)) add(`ping${number}x was said again`);
      if (one.text.includes(surname)) add(`${surname} was named again`);
    }
    const asked = await stage.life().driver.command("U1", "/how", "acme");
    if (JSON.stringify(asked.body).includes(surname)) add(`${surname} stands on the card`);
    await stage.pass(chance.pick([0, 24]) * HOUR, 15 * MINUTE);
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

  function judgeCopy(copy: string, expected: readonly string[], add: (sentence: string) => void): void {
    const db = new Database(copy, { readonly: true });
    const sound = db.pragma("integrity_check", { simple: true });
    const rows = db.prepare<[], { words: string }>("select words from touchpoints").all();
    db.close();
    if (sound !== "ok") add(`the copy is not sound: ${String(sound)}`);
    did["touches in them"] += rows.length;
    for (const mark of expected) {
      const times = rows.filter(({ words }) => words.includes(mark)).length;
      if (times !== 1) add(`${mark} stands in the copy ${times} times`);
    }
  }
}
