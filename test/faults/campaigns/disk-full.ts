/**
 * The disk is full at every commit point in turn: the file may grow no further (SQLite's own page limit gives the very
 * error of a full disk), then space returns. Judged by the answers, by what people were told, and by the file.
 */
import { statSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";
import { Kysely } from "kysely";
import { connect } from "../../../src/store/connect.ts";
import { asStorageFault } from "../../../src/store/dialect/faults.ts";
import { openSqlite } from "../../../src/store/dialect/sqlite.ts";
import type { Schema } from "../../../src/store/schema.ts";
import type { Sent } from "../../support/slack/driver.ts";
import { readBlocks } from "../../support/slack/reading.ts";
import { directOf } from "../../support/slack/workspace.ts";
import type { Person } from "../../support/telegram/standIn.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { faultsOf } from "../support/marked-touches.ts";
import { openStage } from "../support/stage.ts";
import { type Told, toldOfTrouble } from "../support/told-of-trouble.ts";
import { chanceOf } from "./random.ts";

const WAYS = ["command", "command", "message", "message", "mention", "press", "press", "form", "form"] as const;
/** As what the refusal is told. A form is like the press that opened it. */
const TOLD_AS = { command: null, mention: null, message: "message", press: "press", form: "press" } as const;
const DIRECT = directOf("U1");
const QUESTION = "What is next with Acme?";
/** Opened before each time, beside those that are opened in it. */
const FORMS = 3;

/** `count` times full, each after a few more pages than the last. */
export async function diskFull({ count, seed, progress }: Given): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  const did = {
    "times full": 0,
    "refused with 503": 0,
    "of them presses and forms": 0,
    acknowledged: 0,
    "told on Slack": 0,
    "told on Telegram": 0,
  };
  const disk = { limit: (_pages: number): void => undefined, pages: (): number => 0 };
  const stage = await openStage({
    start: "2026-11-24T10:00[Etc/UTC]",
    people: [{ id: "U1", name: "Olha", tz: "Etc/UTC", locale: "en-US", admin: true }],
    store: async (file) => {
      await (await connect(file)).close();
      const { dialect, raw } = openSqlite(file);
      disk.limit = (most) => void raw.pragma(`max_page_count = ${most}`);
      disk.pages = () => Number(raw.pragma("page_count", { simple: true }));
      const db = new Kysely<Schema>({ dialect });
      return {
        dialect: "sqlite",
        db,
        write: (work) =>
          db
            .transaction()
            .execute(work)
            .catch((fault: unknown) => Promise.reject(asStorageFault(fault))),
        close: () => db.destroy(),
      };
    },
  });
  const stored = new Set<string>();
  const typed = new Set<string>();
  const submitted = new Set<string>();
  let marker = 0;
  /** Presses that were acknowledged: each asks its question. */
  let pressed = 0;
  /** The person's next plain words would be taken for the answer to it. */
  let asked = false;
  let used = 0;
  try {
    await stage.begin();
    await stage.life().driver.command("U1", "/rapport", "import Acme");
    const person = stage.telegram.person({ name: "Minh", language: "en" });
    person.start(await stage.code());
    await stage.heard();
    const stranger = stage.telegram.person({ name: "Eve", language: "en" });
    const told = toldOfTrouble(stage.slack, stage.telegram, "U1");
    await stage.life().driver.message("U1", "acme call");
    await stage.settle();
    const inode = statSync(stage.file).ino;
    while (did["times full"] < count) {
      for (let one = 0; one < FORMS; one += 1) await pressAgain();
      await stage.life().driver.command("U1", "/clients");
      asked = false;
      await stage.pass(10_000);
      const before = answers(person);
      disk.limit(disk.pages() + chance.below(6));
      const write = () => {
        const word = `telegram${++marker}x`;
        typed.add(word);
        person.says(`/touch acme call about ${word}`);
        stranger.says("hello");
      };
      const alreadyFull = chance.next() < 0.7;
      if (!alreadyFull) write();
      const { refused, messages } = await talk(told);
      if (alreadyFull) write();
      did["refused with 503"] += refused.size;
      did["of them presses and forms"] += [...refused.values()].filter(({ kind }) => kind === "interactive").length;
      if (refused.size === 0) found.add(`time ${did["times full"]}: the disk was never full`);
      await judgeTold(told, [person, stranger]);
      disk.limit(1_000_000_000);
      const mark = `slack${++marker}x`;
      const after = await stage.life().driver.command("U1", "/touch", `acme call about ${mark}`);
      told.heard(after.status, null);
      if (after.status === 200) stored.add(mark);
      else found.add(`space is back, and the answer is ${after.status}`);
      for (const [refusedMark, sent] of refused) if (!isPress(sent)) await repeat(refusedMark, sent);
      for (const sent of refused.values()) if (isPress(sent)) await pressAgain();
      await stage.telegram.until(() => stage.telegram.pending().length === 0);
      await stage.pass(60_000);
      judgeAnswered(before, answers(person), messages);
      judgePressed();
      did["times full"] += 1;
      progress(did["times full"]);
      if (chance.next() < 0.1) {
        await stage.crash();
        await stage.begin();
        told.restarted();
      }
    }
    if (statSync(stage.file).ino !== inode) found.add("the file was made anew");
    await stage.stop();
    for (const fault of [...faultsOf(stage.file, [...stored, ...typed]), ...formsLost()]) found.add(fault);
    return { did, broken: found.all };
  } finally {
    await stage.close();
  }

  /** Touches in Slack until two were refused; `messages` are those of the direct conversation. */
  async function talk(told: Told): Promise<{ readonly refused: Map<string, Sent>; readonly messages: number }> {
    const refused = new Map<string, Sent>();
    let messages = 0;
    for (let one = 0; one < 60 && refused.size < 2; one += 1) {
      const mark = `slack${++marker}x`;
      const picked = chance.pick(WAYS);
      const way = asked && (picked === "message" || picked === "mention") ? "command" : picked;
      const sent = await by(way, mark);
      if (sent === null) continue;
      told.heard(sent.status, TOLD_AS[way]);
      if (way === "message") messages += 1;
      if (sent.status === 200) {
        taken(sent, mark);
        did.acknowledged += 1;
      } else if (sent.status === 503) refused.set(mark, sent);
      else found.add(`${mark}: ${way} was answered ${sent.status} on a full disk`);
      await stage.life().app.postman.round();
    }
    return { refused, messages };
  }

  /** `null`: there is no form to be sent. */
  function by(way: (typeof WAYS)[number], mark: string): Promise<Sent> | null {
    const { driver } = stage.life();
    const line = `acme call about ${mark} ${"and more ".repeat(chance.below(200))}`;
    switch (way) {
      case "command":
        return driver.command("U1", "/touch", line);
      case "message":
        return driver.message("U1", line);
      case "mention":
        return driver.mention("U1", "C1", line);
      case "press":
        return press();
      case "form": {
        const form = stage.slack.views[used];
        if (form === undefined) return null;
        used += 1;
        return driver.submit("U1", form, `ask about ${mark} tomorrow`);
      }
    }
  }

  /** The button by which a follow-up is added to the first touch: it asks for its words, and opens a form. */
  function press(): Promise<Sent> {
    for (const { channel, ts, blocks } of stage.slack.messages) {
      const button = channel === DIRECT && readBlocks(blocks).buttons.find(({ label }) => label === "Add follow-up");
      if (button) return stage.life().driver.press("U1", button.value, { channel, ts });
    }
    throw new Error("there is no button to press");
  }

  /** As people do with a button whose press was lost. */
  async function pressAgain(): Promise<void> {
    const sent = await press();
    if (sent.status === 200) taken(sent, "");
    else found.add(`there is space, and a press was answered ${sent.status}`);
  }

  function taken(sent: Sent, mark: string): void {
    // A form answers for itself, and leaves the question open.
    if (!isForm(sent)) asked = isPress(sent);
    if (isPress(sent)) pressed += 1;
    else (isForm(sent) ? submitted : stored).add(mark);
  }

  /** As Slack does with a message that was not acknowledged, and people do with a form. */
  async function repeat(mark: string, sent: Sent): Promise<void> {
    const again = await stage.life().driver.again(sent);
    if (again.status === 200) taken(sent, mark);
    else found.add(`${mark}: space is back, and the repeat was answered ${again.status}`);
    if (sent.kind === "slash_commands" && !JSON.stringify(again.body).includes("Recorded: Acme: call"))
      found.add(`${mark}: the repeat was answered by something else`);
  }

  /** While it lasts: whoever was refused in a conversation of their own, once, and nobody else. */
  async function judgeTold(told: Told, people: readonly Person[]): Promise<void> {
    const owedTo = ({ id }: Person): number =>
      [...stage.telegram.refused()].filter((update) => JSON.stringify(update).includes(`"chat":{"id":${id},`)).length;
    const isTold = () =>
      stage.telegram.pending().every((update) => stage.telegram.refused().has(update)) &&
      told.onSlack() === told.owedOnSlack() &&
      people.every((person) => told.onTelegram(person.id) === owedTo(person));
    // It is said beside the refusal, which does not wait for it.
    for (let looks = 0; looks < 100 && !isTold(); looks += 1) await pause(20);
    const time = `time ${did["times full"]}`;
    if (told.onSlack() !== told.owedOnSlack())
      found.add(`${time}: told ${told.onSlack()} times on Slack, and owed ${told.owedOnSlack()}`);
    if (told.misworded() > 0) found.add(`${time}: ${told.misworded()} lines say something else than what was refused`);
    for (const person of people)
      if (told.onTelegram(person.id) !== owedTo(person))
        found.add(`${time}: ${person.name} was told ${told.onTelegram(person.id)} times, and owed ${owedTo(person)}`);
    for (const where of told.elsewhere(people.map(({ id }) => id))) found.add(`${time}: told in ${where}`);
    did["told on Slack"] = told.onSlack();
    did["told on Telegram"] = people.reduce((sum, { id }) => sum + told.onTelegram(id), 0);
  }

  function answers(person: Person): { readonly slack: number; readonly telegram: number } {
    const recorded = (text: string): boolean => text.includes("Recorded: Acme: call");
    return {
      slack: stage.slack.messages.filter(({ channel, text }) => channel === "D1" && recorded(text)).length,
      telegram: person.sees().filter(({ text }) => recorded(text)).length,
    };
  }

  function judgeAnswered(
    before: ReturnType<typeof answers>,
    after: ReturnType<typeof answers>,
    messages: number,
  ): void {
    const time = `time ${did["times full"]}`;
    if (after.slack - before.slack !== messages)
      found.add(`${time}: ${after.slack - before.slack} answers on Slack to ${messages} messages`);
    if (after.telegram === before.telegram) found.add(`${time}: no answer on Telegram`);
  }
  function judgePressed(): void {
    const questions = stage.slack.messages.filter(
      ({ channel, text }) => channel === DIRECT && text.startsWith(QUESTION),
    );
    if (questions.length !== pressed)
      found.add(`time ${did["times full"]}: ${questions.length} questions after ${pressed} presses`);
  }

  function formsLost(): readonly string[] {
    const db = new Database(stage.file, { readonly: true });
    const rows = db.prepare<[], { text: string }>("select text from follow_ups").all();
    db.close();
    const times = (mark: string): number => rows.filter(({ text }) => new RegExp(`\\b${mark}\\b`).test(text)).length;
    return [
      ...[...submitted]
        .filter((mark) => times(mark) !== 1)
        .map((mark) => `the form of ${mark} stands ${times(mark)} times`),
      ...(rows.length === submitted.size ? [] : [`${rows.length} follow-ups of ${submitted.size} forms`]),
    ];
  }
}

const isPress = ({ payload }: Sent): boolean => payload["type"] === "block_actions";
const isForm = ({ payload }: Sent): boolean => payload["type"] === "view_submission";
