/**
 * `kill -9` at random moments under load from both platforms. The judge sees only what an outsider sees: HTTP answers,
 * the stand-ins' transcripts, the file on disk.
 */
import { type Serving, startServing } from "../../support/serving.ts";
import type { Found, Given } from "../campaign.ts";
import { faultsOf } from "../support/marked-touches.ts";
import { twoPlatforms } from "../support/two-platforms.ts";
import { chanceOf } from "./random.ts";

/** A life lasts up to this long after it first answers. */
const LONGEST_LIFE_MS = 400;
const PEOPLE = ["U1", "U2", "U3"] as const;
/** Reminders are promised to the minute, so with fewer kills waiting for them would be most of it. */
const FEWEST_TO_REMIND = 10;
/** So that the minute has not begun when a busy machine gets to hear of it: then nothing is promised, and another is asked for. */
const LEAD = { seconds: 90 };

export async function kills(given: Given): Promise<Found> {
  const chance = chanceOf(given.seed);
  const { zone, slack, telegram, env, driverOf, code, close } = await twoPlatforms(PEOPLE);
  const file = env.DATABASE_URL;
  const told = new Set<string>();
  const typed = new Set<string>();
  const promised: string[] = [];
  const person = telegram.person({ name: "Minh", language: "en" });
  let marker = 0;

  /** Commands one after another until the process is gone; what it acknowledged is written down. */
  async function load(serving: Serving, who: string): Promise<void> {
    const driver = driverOf(serving.url);
    for (;;) {
      const word = `slack${++marker}x`;
      const sent = await driver.command(who, "/touch", `acme call about ${word}`).catch(() => null);
      if (sent === null) return;
      if (sent.status === 200) told.add(word);
    }
  }

  try {
    const first = await startServing(env);
    const opening = driverOf(first.url);
    for (const id of PEOPLE) {
      await opening.command(id, "/rapport", "settings quiet 00:00-00:00");
      await opening.command(id, "/rapport", "settings days mon-sun");
    }
    await opening.command("U1", "/rapport", "import Acme");
    await first.kill("SIGTERM");
    person.start(await code());

    for (let kill = 0; kill < given.count; kill += 1) {
      const serving = await startServing(env).catch((fault: Error) => fault);
      if (serving instanceof Error)
        return { did: { kills: kill }, broken: [`it does not start again: ${serving.message}`] };
      const lifeMs = chance.below(LONGEST_LIFE_MS);
      const working = PEOPLE.map((who) => load(serving, who));
      const word = `telegram${++marker}x`;
      typed.add(word);
      person.says(`/touch acme call about ${word}`);
      if (chance.next() < 0.2 && given.count >= FEWEST_TO_REMIND) {
        const due = Temporal.Now.zonedDateTimeISO(zone).add(LEAD).toPlainTime().toString().slice(0, 5);
        const ping = `ping${++marker}x`;
        const sent = await driverOf(serving.url)
          .command("U1", "/next", `acme ${ping} today ${due}`)
          .catch(() => null);
        if (sent?.status === 200) promised.push(ping);
      }
      await new Promise((resolve) => setTimeout(resolve, lifeMs));
      // Now and then the orderly way, which may lose no more.
      await serving.kill(chance.next() < 0.1 ? "SIGTERM" : "SIGKILL");
      await Promise.all(working);
      given.progress(kill + 1);
    }

    // One quiet life at the end, in which everything that was promised is carried out.
    const last = await startServing(env);
    const until = Date.now() + 150_000;
    const reminded = (ping: string) => slack.messages.filter((one) => one.text.includes(ping)).length;
    while (Date.now() < until && (telegram.pending().length > 0 || promised.some((ping) => reminded(ping) === 0))) {
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    await last.kill("SIGTERM");
    return {
      did: {
        kills: given.count,
        "acknowledged touches": told.size,
        "touches by Telegram": typed.size,
        reminders: promised.length,
      },
      broken: judge(),
    };
  } finally {
    await close();
  }

  function judge(): string[] {
    const broken = [...faultsOf(file, [...told, ...typed])];
    for (const ping of promised) {
      const times = slack.messages.filter((one) => one.text.includes(ping)).length;
      if (times === 0) broken.push(`never reminded: ${ping}`);
      // Slack's history can be read here, so not even a lost answer may show it twice.
      if (times > 1) broken.push(`reminded ${times} times: ${ping}`);
    }
    return broken;
  }
}
