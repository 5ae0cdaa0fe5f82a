/**
 * `kill -9` at random moments under load from both platforms. The judge sees only what an outsider sees: HTTP answers,
 * the stand-ins' transcripts, the file on disk.
 */
import { setTimeout as pause } from "node:timers/promises";
import { type Serving, startServing } from "../../support/serving.ts";
import { directOf } from "../../support/slack/workspace.ts";
import type { Person } from "../../support/telegram/standIn.ts";
import type { Found, Given } from "../campaign.ts";
import { faultsOf } from "../support/marked-touches.ts";
import {
  allShown,
  type Expected,
  faultsShown,
  isAllShown,
  type Life,
  labelledIn,
  saidInVain,
} from "../support/shown.ts";
import { twoPlatforms } from "../support/two-platforms.ts";
import { waitingIn } from "../support/waiting.ts";
import { chanceOf } from "./random.ts";

/** A life lasts up to this long after it first answers, and half of them after it first took something. */
const LONGEST_LIFE_MS = 400;
/** One in six lives longer, so that whatever it had a clear answer to could be noted before it ends. */
const LONGER_LIFE_MS = 2_500;
/** A busy machine takes so long, at most, to hear of an answer and to note it. */
const NOTED_WITHIN_MS = 1_500;
/** On a busy machine nothing may be taken for long. */
const LONGEST_WAIT_MS = 3_000;
const PEOPLE = ["U1", "U2", "U3"] as const;
const POCKETS = 2;
/** Reminders are promised to the minute, so with fewer kills waiting for them would be most of it. */
const FEWEST_TO_REMIND = 10;
/** So that the minute has not begun when a busy machine gets to hear of it: then nothing is promised, and another is asked for. */
const LEAD = { slack: { seconds: 90 }, telegram: { seconds: 180 } } as const;
/** Later than this share of the kills none is asked for, so that the last life need not wait for all of them. */
const ASKED_IN = 0.7;
/** The last reminder, and a send that was cut off: it is let alone for ten seconds, and looked for during a minute. */
const LONGEST_TAIL_MS = 240_000;
/** What is sent twice is sent twice by then. */
const DOUBLED_BY_MS = 700;

export async function kills(given: Given): Promise<Found> {
  const chance = chanceOf(given.seed);
  const { zone, slack, telegram, env, hookedAt, driverOf, code, close } = await twoPlatforms(PEOPLE);
  const file = env.DATABASE_URL;
  const told = new Set<string>();
  const typed = new Set<string>();
  const expected: Expected[] = [];
  const pockets: Person[] = [];
  const lives: Life[] = [];
  const did = { kills: 0, "acknowledged messages": 0, "reminders in Slack": 0, "reminders in Telegram": 0 };
  let marker = 0;

  try {
    const first = await startServing(env);
    await prepare(first);
    await first.kill("SIGTERM");

    for (let kill = 0; kill < given.count; kill += 1) {
      // Telegram's updates are fetched at first, and posted later.
      const serving = await startServing(kill < given.count / 2 ? env : hookedAt).catch((fault: Error) => fault);
      if (serving instanceof Error) return { did, broken: [`it does not start again: ${serving.message}`] };
      const since = Date.now();
      const lifeMs = chance.below(LONGEST_LIFE_MS) + (chance.next() < 1 / 6 ? LONGER_LIFE_MS : 0);
      const taken = Promise.withResolvers<void>();
      const working = PEOPLE.map((who) => load(serving, who, chance.below(2), taken.resolve));
      void text(chance.pick(pockets)).then(taken.resolve);
      if (chance.next() < 0.3 && given.count >= FEWEST_TO_REMIND && kill < given.count * ASKED_IN)
        void remind(serving, chance.pick(["slack", ...pockets]));
      if (chance.next() < 0.5) await Promise.race([taken.promise, pause(LONGEST_WAIT_MS)]);
      await pause(lifeMs);
      lives.push({ since, until: Date.now() });
      // Now and then the orderly way, which may lose no more.
      await serving.kill(chance.next() < 0.1 ? "SIGTERM" : "SIGKILL");
      await Promise.all(working);
      did.kills += 1;
      given.progress(did.kills);
    }

    // One quiet life at the end, in which everything that was promised is carried out.
    const last = await startServing(hookedAt);
    const until = Date.now() + LONGEST_TAIL_MS;
    const isOver = (): boolean =>
      telegram.pending().length === 0 && isAllShown(expected, allShown(slack, pockets)) && waitingIn(file) === 0;
    while (Date.now() < until && !isOver()) await pause(250);
    await pause(DOUBLED_BY_MS);
    await last.kill("SIGTERM");
    return {
      did: {
        ...did,
        "acknowledged touches": told.size,
        "touches by Telegram": typed.size,
        "labelled repeats on Telegram": labelledIn(allShown(slack, pockets)),
      },
      broken: [
        ...faultsOf(file, [...told, ...typed]),
        ...faultsShown(expected, allShown(slack, pockets)),
        ...saidInVain(allShown(slack, pockets), lives, NOTED_WITHIN_MS),
        ...telegram.pending().map((update) => `never taken from Telegram: ${JSON.stringify(update)}`),
        ...slack.problems,
        ...telegram.problems,
      ],
    };
  } finally {
    await close();
  }

  async function prepare(serving: Serving): Promise<void> {
    const driver = driverOf(serving.url);
    for (const id of PEOPLE) {
      await driver.command(id, "/rapport", "settings quiet 00:00-00:00");
      await driver.command(id, "/rapport", "settings days mon-sun");
    }
    await driver.command("U1", "/rapport", "import Acme");
    for (let at = 0; at < Math.min(POCKETS, given.count); at += 1) {
      const pocket = telegram.person({ name: `Minh ${at}`, language: "en" });
      pocket.start(await code());
      for (const setting of ["quiet 00:00-00:00", "days mon-sun"]) {
        await pocket.hears();
        pocket.says(`/settings ${setting}`);
      }
      await pocket.hears();
      pockets.push(pocket);
    }
  }

  /** Commands one after another until the process is gone, one of them a message; what it acknowledged is written down. */
  async function load(serving: Serving, who: string, messageAt: number, taken: () => void): Promise<void> {
    const driver = driverOf(serving.url);
    for (let said = 0; ; said += 1) {
      const mark = `slack${++marker}x`;
      const line = `acme call; next: send ${mark} tomorrow`;
      const asMessage = said === messageAt;
      const sent = await (asMessage ? driver.message(who, line) : driver.command(who, "/touch", line)).catch(
        () => null,
      );
      const acknowledged = sent?.status === 200;
      if (acknowledged) {
        told.add(mark);
        taken();
      }
      // The answer to a message comes as one; a command's is its acknowledgement.
      if (asMessage) {
        expected.push({ mark, on: "slack", where: directOf(who), as: "answer", promised: acknowledged });
        if (acknowledged) did["acknowledged messages"] += 1;
      }
      if (sent === null) return;
    }
  }

  /** In the end all of these will have been taken; resolves when it is. */
  async function text(pocket: Person): Promise<void> {
    const mark = `telegram${++marker}x`;
    typed.add(mark);
    const said = pocket.says(`/touch acme call; next: send ${mark} tomorrow`);
    expected.push({ mark, on: "telegram", where: String(pocket.id), as: "answer", promised: true });
    await telegram.until(() => !telegram.pending().includes(said));
  }

  /** Promised once it is taken, which may be in a later life: if that is before its minute. */
  async function remind(serving: Serving, whom: Person | "slack"): Promise<void> {
    const mark = `ping${++marker}x`;
    const on = whom === "slack" ? "slack" : "telegram";
    const due = Temporal.Now.zonedDateTimeISO(zone)
      .add(LEAD[on])
      .round({ smallestUnit: "minute", roundingMode: "floor" });
    const line = `acme ${mark} today ${due.toPlainTime().toString().slice(0, 5)}`;
    const ping: Expected = {
      mark,
      on,
      where: whom === "slack" ? directOf("U1") : String(whom.id),
      as: "reminder",
      promised: false,
    };
    expected.push(ping);
    if (whom === "slack") {
      const sent = await driverOf(serving.url)
        .command("U1", "/next", line)
        .catch(() => null);
      ping.promised = sent?.status === 200;
      if (ping.promised) did["reminders in Slack"] += 1;
      return;
    }
    const asked = whom.says(`/next ${line}`);
    const answer: Expected = { ...ping, as: "answer" };
    expected.push(answer);
    await telegram.until(() => !telegram.pending().includes(asked));
    ping.promised = Date.now() < due.epochMilliseconds;
    answer.promised = ping.promised;
    if (ping.promised) did["reminders in Telegram"] += 1;
  }
}
