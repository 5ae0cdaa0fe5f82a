/**
 * Every event comes five or six times on average: at once, out of order, late, most of a day later, after a restart,
 * under the same event id or a new one. What is in the file afterwards must be what the distinct events make.
 */
import Database from "better-sqlite3";
import { complaints, type Found, type Given } from "../campaign.ts";
import { openStage } from "../support/stage.ts";
import { isChecklist } from "./clock.ts";
import { chanceOf } from "./random.ts";

/** “Mon 30 Nov” */
const DATE = 10;
const HOUR = 3_600_000;

const PEOPLE = ["U1", "U2", "U3", "U4"] as const;
const CLIENTS = Array.from({ length: 20 }, (_, index) => `Client${String.fromCharCode(65 + index)}`);
/** Deliveries of one event: somewhat over five on average, so that by chance there are not fewer than five times as many. */
const TIMES = [3, 4, 5, 6, 7, 8] as const;
/** Of the deliveries, so many later than others. */
const LATE = 0.4;
const AT_ONCE = 50;
/** Telegram keeps an update for a day, and Slack tries an event again for as long when it is asked to. */
const MOST_HOURS = 20;
const FEWEST_HOURS = 6;
const MOST_LATE = 400;
/** Hours pass after so many rounds: a few times a part. */
const ROUNDS = 12;

export async function repeats({ count, seed, progress }: Given): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  const stage = await openStage({
    // A Sunday: a part is over before Friday has its review.
    start: "2026-11-29T10:00[Etc/UTC]",
    people: PEOPLE.map((id) => ({ id, name: `Person ${id}`, tz: "Etc/UTC", locale: "en-US", admin: true })),
  });
  const minh = stage.telegram.person({ name: "Minh", language: "en" });
  const did = { "distinct events": 0, deliveries: 0, "of them after hours": 0, restarts: 0, checklists: 0 };
  let late: (() => Promise<unknown>)[] = [];
  let commands = 0;
  try {
    await stage.begin();
    await stage.life().driver.command("U1", "/rapport", `import ${CLIENTS.join(", ")}`);
    minh.start(await stage.code());
    await stage.heard();

    while (did["distinct events"] < count) {
      for (let one = 0; one < AT_ONCE; one += 1) await heardManyTimes();
      await deliverSome(late.length > MOST_LATE ? 200 : 20);
      await stage.heard();
      progress(did["distinct events"]);
      if (chance.next() < 0.2) {
        did.restarts += 1;
        await (chance.next() < 0.5 ? stage.crash() : stage.stop());
        await stage.begin();
      }
      await stage.pass(chance.below(60) * 1_000);
      if (did["distinct events"] % (ROUNDS * AT_ONCE) === 0) await deliverAfterHours(200);
    }
    await deliverAfterHours(late.length);
    await stage.heard();
    await stage.pass(20 * 60_000);
    judge();
    return { did, broken: found.all };
  } finally {
    await stage.close();
  }

  /** One event and its repeats, some of them at once, the others whenever. */
  async function heardManyTimes(): Promise<void> {
    const word = `event${did["distinct events"]}x`;
    did["distinct events"] += 1;
    const line = `${chance.pick(CLIENTS)} call about ${word}`;
    const more = chance.pick(TIMES) - 1;
    did.deliveries += 1 + more;
    if (chance.next() < 0.3) {
      const update = minh.says(`/touch ${line}`);
      await stage.telegram.until(() => !stage.telegram.pending().includes(update));
      for (let one = 0; one < more; one += 1)
        await nowOrLate(async () =>
          chance.next() < 0.5 ? stage.telegram.again(update) : stage.telegram.renumbered(update),
        );
      return;
    }
    const who = chance.pick(PEOPLE);
    const asCommand = chance.next() < 0.2;
    if (asCommand) commands += 1;
    const { driver } = stage.life();
    const sent = asCommand ? await driver.command(who, "/touch", line) : await driver.message(who, line);
    if (sent.status !== 200) found.add(`${word}: answered ${sent.status}`);
    for (let one = 0; one < more; one += 1)
      await nowOrLate(() =>
        stage
          .life()
          .driver.again(sent, { retry: one + 1, eventId: !asCommand && chance.next() < 0.5 ? "new" : "same" }),
      );
  }

  async function nowOrLate(deliver: () => Promise<unknown>): Promise<void> {
    if (chance.next() < LATE) late.push(deliver);
    else await deliver();
  }

  /** In any order. */
  async function deliverSome(most: number): Promise<void> {
    for (let one = 0; one < most && late.length > 0; one += 1) {
      const [next] = late.splice(chance.below(late.length), 1);
      await next?.();
    }
  }

  /** Mornings go out meanwhile, and whatever Rapport finds old enough to forget it has forgotten. */
  async function deliverAfterHours(most: number): Promise<void> {
    const before = late.length;
    await stage.pass((FEWEST_HOURS + chance.below(MOST_HOURS - FEWEST_HOURS + 1)) * HOUR);
    await stage.life().app.doWhatIsDue();
    await deliverSome(most);
    did["of them after hours"] += before - late.length;
  }

  function judge(): void {
    const db = new Database(stage.file, { readonly: true });
    const rows = db.prepare<[], { words: string }>("select words from touchpoints").all();
    db.close();
    const kept = new Map<string, number>();
    for (const { words } of rows) {
      const word = /event\d+x/.exec(words)?.[0] ?? words;
      kept.set(word, (kept.get(word) ?? 0) + 1);
    }
    for (let one = 0; one < did["distinct events"]; one += 1) {
      const times = kept.get(`event${one}x`) ?? 0;
      if (times !== 1) found.add(`event${one}x: ${times} effects`);
    }
    judgeSaid();
    late = [];
  }

  /**
   * One answer to each, in the acknowledgement of a command or as a message; and nothing else but a welcome to the person who
   * came, and one list a morning.
   */
  function judgeSaid(): void {
    const said = [
      ...stage.slack.messages.map(({ channel, text }) => ({ where: channel, text })),
      ...minh.sees().map(({ text }) => ({ where: "Telegram", text })),
    ];
    const answers = said.filter(({ text }) => text.includes("Recorded: ")).length;
    if (answers !== did["distinct events"] - commands)
      found.add(`${answers} answers to ${did["distinct events"]} events, of which ${commands} were commands`);
    const lists = said.filter(({ text }) => isChecklist(text));
    did.checklists = lists.length;
    const mornings = new Set(lists.map(({ where, text }) => `${where}: ${text.slice(0, DATE)}`));
    if (mornings.size !== lists.length) found.add(`${lists.length} lists of ${mornings.size} mornings`);
    const others = said.length - answers - lists.length;
    if (others !== 1) found.add(`${others} messages that are neither an answer nor a list`);
  }
}
