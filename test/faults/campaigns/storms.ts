/** One conversation is refused with 429 and 5xx for ten minutes, on each platform; everybody else is answered as ever. */

import { directOf } from "../../support/slack/workspace.ts";
import { serverError, tooManyRequests } from "../../support/telegram/standIn.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { heldBytes } from "../support/held-bytes.ts";
import { openStage } from "../support/stage.ts";
import { chanceOf } from "./random.ts";

const SECOND = 1_000;
const PEOPLE = Array.from({ length: 10 }, (_, index) => `U${index}`);
const POOR = "U0";
const LONGEST_ANSWER_MS = 5 * SECOND;
const MOST_GROWTH_BYTES = 20 * 1024 * 1024;

/** What the poor say: their answers repeat it, by which one is told from another. */
const MARK = /poor\d+x/;
const STORM_SECONDS = 600;
const EVERY_SECONDS = 5;

/** `count` storms of ten minutes each; the rest of a number is a shorter one. */
export async function storms({ count, seed, progress }: Given): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  const did = { storms: 0, "refused calls": 0, "answers to others": 0 };
  for (let one = 0; one < count; one += 1) {
    await storm(Math.round(STORM_SECONDS * Math.min(1, count - one)));
    did.storms += 1;
    progress(did.storms);
  }
  return { did, broken: found.all };

  async function storm(seconds: number): Promise<void> {
    const said = Math.ceil(seconds / EVERY_SECONDS);
    let raging = false;
    const notBefore = { slack: 0, telegram: 0 };
    /** Of the latest moment: another text of the same one may have left before the first was refused, a repeat has not. */
    const refused = { slack: { at: 0, texts: new Set<string>() }, telegram: { at: 0, texts: new Set<string>() } };
    let poorChat = "";
    const wait = (): number => 1 + chance.below(120);
    /** Called at the very moment of a call to the poor conversation: the wait it was told, or `null` for a 5xx. */
    const refuse = (platform: "slack" | "telegram", words: unknown): number | null => {
      did["refused calls"] += 1;
      const text = MARK.exec(String(words))?.[0] ?? String(words);
      if (refused[platform].at !== stage.now()) {
        if (stage.now() < notBefore[platform])
          found.add(`${platform}: called ${notBefore[platform] - stage.now()} ms too early`);
        refused[platform] = { at: stage.now(), texts: new Set() };
      }
      if (refused[platform].texts.has(text)) found.add(`${platform}: ${text} was refused, and sent again at once`);
      refused[platform].texts.add(text);
      if (chance.next() < 0.3) return null;
      const seconds = wait();
      notBefore[platform] = stage.now() + seconds * SECOND;
      return seconds;
    };
    const stage = await openStage({
      start: "2026-11-24T10:00[Etc/UTC]",
      people: PEOPLE.map((id) => ({ id, name: `Person ${id}`, tz: "Etc/UTC", locale: "en-US", admin: true })),
      slackFault: (method, fields) => {
        if (!raging || method !== "chat.postMessage" || fields["channel"] !== directOf(POOR)) return null;
        const seconds = refuse("slack", fields["text"]);
        return seconds === null ? { kind: "status", status: 503 } : { kind: "rate_limited", retryAfter: seconds };
      },
      telegramFault: (method, payload) => {
        if (!raging || method !== "sendMessage" || String(payload["chat_id"]) !== poorChat) return null;
        const seconds = refuse("telegram", payload["text"]);
        return seconds === null ? serverError(503) : tooManyRequests(seconds);
      },
    });
    try {
      await stage.begin();
      await stage.life().driver.command(POOR, "/rapport", "import Acme");
      const [poor, other] = [stage.telegram.person({ language: "en" }), stage.telegram.person({ language: "en" })];
      poorChat = String(poor.id);
      for (const person of [poor, other]) {
        person.start(await stage.code());
        await stage.heard();
      }
      await stage.settle();
      const { driver } = stage.life();
      const heldBefore = heldBytes();
      raging = true;
      for (let second = 0; second < seconds; second += EVERY_SECONDS) {
        await driver.message(POOR, `Acme: send poor${second}x tomorrow`);
        poor.says(`/next acme send poor${second}x tomorrow`);
        const who = PEOPLE[1 + chance.below(PEOPLE.length - 1)] ?? "U1";
        const slackBefore = stage.slack.messages.filter((one) => one.channel === directOf(who)).length;
        const telegramBefore = other.sees().length;
        await driver.message(who, `acme call about other${second}x`);
        other.says(`/touch acme call about tother${second}x`);
        await stage.heard();
        await stage.pass(LONGEST_ANSWER_MS);
        if (stage.slack.messages.filter((one) => one.channel === directOf(who)).length !== slackBefore + 1)
          found.add(`second ${second}: ${who} was not answered once within ${LONGEST_ANSWER_MS} ms on Slack`);
        if (other.sees().length !== telegramBefore + 1) found.add(`second ${second}: not answered once on Telegram`);
        did["answers to others"] += 2;
      }
      const grown = heldBytes() - heldBefore;
      if (grown > MOST_GROWTH_BYTES) found.add(`what is held grew by ${Math.round(grown / 1024 / 1024)} MB`);
      raging = false;
      // Whatever was said to them is there once the storm is over.
      await stage.pass(20 * 60 * SECOND);
      const late = stage.slack.messages.filter((one) => one.channel === directOf(POOR)).length;
      if (late < said) found.add(`after the storm ${late} of ${said} answers were seen on Slack`);
      const lateThere = poor.sees().length - 1;
      // Telegram's answers may be lost, and are then not repeated for ever.
      if (lateThere < said - 10) found.add(`after the storm ${lateThere} of ${said} answers were seen on Telegram`);
    } finally {
      await stage.close();
    }
  }
}
