/** Requests that nobody of the platform sent: forged, stale, from the future, re-encoded, with an empty secret. */
import { createHmac } from "node:crypto";
import Database from "better-sqlite3";
import { complaints, type Found, type Given } from "../campaign.ts";
import { HOOK_SECRET, openStage, SLACK_SECRET, type Stage } from "../support/stage.ts";
import { type Chance, chanceOf } from "./random.ts";

const WORD = "forgedtouch";
const open = (): Promise<Stage> =>
  openStage({
    start: "2026-11-24T10:00[Etc/UTC]",
    people: [{ id: "U1", name: "Olha", tz: "Etc/UTC", locale: "en-US", admin: true }],
  });

const sign = (secret: string, seconds: string, body: string): string =>
  `v0=${createHmac("sha256", secret === "" ? Buffer.alloc(0) : secret)
    .update(`v0:${seconds}:${body}`)
    .digest("hex")}`;

interface Forgery {
  readonly name: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

function forgeSlack(chance: Chance, stage: Stage): Forgery {
  const now = Math.floor(stage.now() / 1_000);
  const form = new URLSearchParams({
    team_id: stage.slack.team,
    user_id: "U1",
    channel_id: "DX",
    command: "/touch",
    text: `acme call about ${WORD}${chance.below(1e9)}`,
    trigger_id: `T${chance.below(1e9)}`,
    response_url: "https://hooks.slack.com/commands/none",
  });
  const body = form.toString();
  const at = (seconds: number): string => String(seconds);
  const type = { "content-type": "application/x-www-form-urlencoded" };
  const good = sign(SLACK_SECRET, at(now), body);
  const flipped = good.slice(0, -1) + (good.endsWith("0") ? "1" : "0");
  const stale = at(now - 301 - chance.below(1e6));
  const future = at(now + 301 + chance.below(1e6));
  const signed = (seconds: string, signature: string) => ({
    ...type,
    "x-slack-request-timestamp": seconds,
    "x-slack-signature": signature,
  });
  const all: readonly Forgery[] = [
    { name: "no signature", body, headers: type },
    { name: "another secret", body, headers: signed(at(now), sign(`not-${chance.below(1e9)}`, at(now), body)) },
    { name: "an empty secret", body, headers: signed(at(now), sign("", at(now), body)) },
    { name: "one digit wrong", body, headers: signed(at(now), flipped) },
    { name: "cut short", body, headers: signed(at(now), good.slice(0, 3 + chance.below(60))) },
    { name: "upper case", body, headers: signed(at(now), good.toUpperCase()) },
    { name: "empty", body, headers: signed(at(now), "") },
    { name: "stale", body, headers: signed(stale, sign(SLACK_SECRET, stale, body)) },
    { name: "of the future", body, headers: signed(future, sign(SLACK_SECRET, future, body)) },
    { name: "no number", body, headers: signed("NaN", sign(SLACK_SECRET, "NaN", body)) },
    { name: "a time with a sign", body, headers: signed(`+${now}`, sign(SLACK_SECRET, `+${now}`, body)) },
    { name: "another time than signed", body, headers: signed(at(now + 1), good) },
    { name: "re-encoded", body: body.replaceAll("+", "%20"), headers: signed(at(now), good) },
    { name: "longer by a byte", body: `${body}&`, headers: signed(at(now), good) },
    {
      name: "as JSON",
      body: JSON.stringify(Object.fromEntries(form)),
      headers: { ...signed(at(now), good), "content-type": "application/json" },
    },
    { name: "version 1", body, headers: signed(at(now), good.replace("v0=", "v1=")) },
  ];
  return chance.pick(all);
}

export async function forgedSlack({ count, seed, progress }: Given): Promise<Found> {
  const chance = chanceOf(seed);
  const stage = await open();
  const found = complaints();
  let refused = 0;
  try {
    await stage.begin();
    await stage.life().driver.command("U1", "/rapport", "import Acme");
    for (let one = 1; one <= count; one += 1) {
      const { name, body, headers } = forgeSlack(chance, stage);
      const response = await fetch(`${stage.life().url}/slack/events`, { method: "POST", headers, body });
      const said = await response.text();
      if (response.status === 401 && said === "") refused += 1;
      else found.add(`${name}: ${response.status} ${said.slice(0, 80)}`);
      if (one % 1_000 === 0) progress(one);
    }
    await unharmed(stage, found.add);
    return { did: { refused }, broken: found.all };
  } finally {
    await stage.close();
  }
}

export async function forgedTelegram({ count, seed, progress }: Given): Promise<Found> {
  const chance = chanceOf(seed);
  const stage = await open();
  const found = complaints();
  let refused = 0;
  try {
    await stage.begin();
    await stage.life().driver.command("U1", "/rapport", "import Acme");
    const person = stage.telegram.person({ language: "en" });
    person.start(await stage.code());
    await stage.heard();
    const from = { id: person.id, is_bot: false, first_name: "M" };
    for (let one = 1; one <= count; one += 1) {
      const secrets: readonly (string | null)[] = [
        null,
        "",
        " ",
        HOOK_SECRET.slice(0, -1),
        `${HOOK_SECRET}x`,
        HOOK_SECRET.toUpperCase(),
        encodeURIComponent(`${HOOK_SECRET} `),
        Buffer.from(HOOK_SECRET).toString("base64"),
        `wrong${chance.below(1e9)}`,
      ];
      const secret = chance.pick(secrets);
      const text = `/touch acme call about ${WORD}${one}`;
      const message = {
        message_id: 9_000_000 + one,
        date: 1_764_000_000,
        from,
        chat: { id: person.id, type: "private" },
        text,
      };
      const response = await fetch(`${stage.life().url}/telegram/webhook`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(secret === null ? {} : { "x-telegram-bot-api-secret-token": secret }),
        },
        body: JSON.stringify({ update_id: 900_000 + one, message }),
      });
      const said = await response.text();
      if (response.status === 401 && said === "") refused += 1;
      else found.add(`${secret}: ${response.status} ${said.slice(0, 80)}`);
      if (one % 1_000 === 0) progress(one);
    }
    await unharmed(stage, found.add);
    return { did: { refused }, broken: found.all };
  } finally {
    await stage.close();
  }
}

/** Nothing of it is in the file, and whoever may speak is still heard. */
async function unharmed(stage: Stage, add: (sentence: string) => void): Promise<void> {
  const sent = await stage.life().driver.command("U1", "/touch", "acme call about honest");
  if (sent.status !== 200) add(`an honest command was answered ${sent.status}`);
  const db = new Database(stage.file, { readonly: true });
  const rows = db.prepare<[], { words: string }>("select words from touchpoints").all();
  db.close();
  if (rows.some(({ words }) => words.includes(WORD))) add("a forged request had an effect");
  if (rows.length !== 1) add(`${rows.length} touches instead of one`);
}
