/**
 * Canaries in every secret and every word a person types. Slack, Telegram and the network go wrong while they are used,
 * and so does installing; no secret may stand in what the processes write, in an answer, in a message or in a file, no
 * typed word and no code in the log, and no code in a file once it was shown.
 */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../../support/ports.ts";
import { start, startServing } from "../../support/serving.ts";
import { overHttp, type SlackDriver, slackDriver } from "../../support/slack/driver.ts";
import { browser, PUBLIC_URL } from "../../support/slack/installing.ts";
import { CLIENT_ID, CLIENT_SECRET } from "../../support/slack/oauth.ts";
import { readBlocks } from "../../support/slack/reading.ts";
import { slackStandIn } from "../../support/slack/stand-in.ts";
import { directOf } from "../../support/slack/workspace.ts";
import {
  DROPPED,
  NONSENSE,
  type Person,
  RESET,
  serverError,
  telegramStandIn,
  tooManyRequests,
} from "../../support/telegram/standIn.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { chanceOf } from "./random.ts";

const SECRET = "canarysigningsecret8f742231b10e8888";
const TYPED = "canarytypedword";
/** What makes a calendar's address a secret. */
const FEED = "canaryfeedpath";
/** Each has a queue of their own, which a platform's no makes wait. */
const PEOPLE = Array.from({ length: 12 }, (_, at) => `U${at + 1}`);
const POCKETS = 4;
/** Between two things, so that what they queued is carried meanwhile. */
const BETWEEN_MS = 60;
/** In a command, in a link to the bot, and in a link to somebody's follow-ups. */
const CODE = /(?:\/start |[?&]start=|\/calendar\/)([\w-]{24,32})/g;
const MAKERS = {
  link: { says: "link", button: null },
  invite: { says: "invite", button: "member" },
  calendar: { says: "settings calendar", button: "Follow-ups to calendar" },
} as const;
const SOCKET_MS = 1_500;
const OTHERS_TOKEN = "xoxb-canary-of-an-answer-that-is-none";

/** `count` things done while something goes wrong. */
export async function secrets({ count, seed, progress }: Given): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  const folder = await mkdtemp(join(tmpdir(), "rapport-secrets-"));
  const slack = await slackStandIn({
    people: PEOPLE.map((id) => ({ id, name: `Person ${id}`, tz: "Etc/UTC", locale: "en-US", admin: true })),
  });
  const telegram = await telegramStandIn({ token: "4711:canaryTelegramToken_AAAAAAAAAAAAAAAAAAA", longestPollMs: 300 });
  const encryption = "c0ffee".repeat(10).padEnd(64, "0");
  const kept = [
    OTHERS_TOKEN,
    SECRET,
    slack.botToken,
    slack.appToken,
    telegram.token,
    encryption,
    telegram.token.slice(5),
    CLIENT_SECRET,
  ];
  /** Shown to whom they are for, and to nobody who reads the log. */
  const unlogged = new Set<string>([TYPED, FEED]);
  /** Seen by those whom they are for: from then on nothing needs to know them. */
  const shown = new Set<string>();
  const did = {
    "things done": 0,
    "words kept from the log": 0,
    "installations begun": 0,
    "codes shown": 0,
    "lines of the log": 0,
    calls: 0,
  };
  const env = {
    DATABASE_URL: join(folder, "rapport.sqlite"),
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_API_URL: slack.apiUrl,
    ENCRYPTION_KEY: encryption,
  };
  try {
    const serving = await startServing({
      ...env,
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_CLIENT_ID: CLIENT_ID,
      SLACK_CLIENT_SECRET: CLIENT_SECRET,
      PUBLIC_URL,
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.apiRoot,
    });
    const driver = slackDriver({
      to: overHttp(`${serving.url}/slack/events`, SECRET),
      team: slack.team,
      bot: slack.bot,
    });
    await driver.command("U1", "/rapport", "import Acme");
    const pockets = Array.from({ length: POCKETS }, (_, at) => telegram.person({ name: `Minh ${at}`, language: "en" }));
    for (const what of ["link", "invite", "calendar"] as const) await codeFor(driver, "U1", what);
    pockets[0]?.start([...shown][0] ?? "");
    const answers: unknown[] = [];
    const unknown: ReturnType<typeof driver.send>[] = [];
    for (let one = 0; one < count; one += 1) {
      slack.fail(
        "chat.postMessage",
        chance.pick([
          { kind: "drop_answer" },
          { kind: "cut" },
          { kind: "status", status: 500 },
          { kind: "error", code: "invalid_auth" },
          { kind: "nonsense", body: "<" },
        ] as const),
      );
      if (chance.next() < 0.2)
        slack.fail(
          "users.info",
          chance.pick([
            { kind: "cut" },
            { kind: "status", status: 500 },
            { kind: "error", code: "token_revoked" },
          ] as const),
        );
      telegram.fault("sendMessage", chance.pick([DROPPED, RESET, NONSENSE, serverError(500), tooManyRequests(1)]));
      if (chance.next() < 0.2) telegram.fault("getUpdates", chance.pick([DROPPED, RESET, NONSENSE, serverError(502)]));
      if (one === 5) telegram.revoke(true);
      if (one === 8) telegram.revoke(false);
      const line = `acme call about ${TYPED}${one}`;
      const who = chance.pick(PEOPLE);
      answers.push((await driver.command(who, "/touch", line)).body, (await driver.message(who, line)).body);
      if (one % 5 === 0) await codeFor(driver, who, chance.pick(["link", "invite", "calendar"]));
      if (one % 5 === 1)
        answers.push(
          (await driver.command(who, "/rapport", `calendar https://127.0.0.1:1/${FEED}${one}/basic.ics`)).body,
        );
      if (one % 5 === 2) answers.push(await install(serving.url));
      // Bolt answers nothing to what it does not know, and gives up after three seconds.
      unknown.push(
        driver.send("interactive", { type: "block_actions", user: { id: TYPED }, actions: TYPED }),
        driver.send("events_api", { type: TYPED }),
      );
      chance.pick(pockets).says(chance.pick([`/touch ${line}`, `/start ${chance.pick([...unlogged])}`]));
      for (const path of ["/metrics", "/healthz", "/readyz", `/nowhere/${TYPED}`])
        answers.push(await (await fetch(`${serving.url}${path}`)).text());
      await pause(BETWEEN_MS);
      did["things done"] += 1;
      progress(did["things done"]);
    }
    answers.push(...(await Promise.all(unknown)).map(({ body }) => body));
    await serving.kill("SIGTERM");
    const output = `${serving.output()}${await bySocket()}`;
    did["lines of the log"] = output.split("\n").length;
    did.calls = slack.transcript.length + telegram.transcript.length;
    judge(output, JSON.stringify(answers), pockets);
    await judgeFiles();
    return { did, broken: found.all };
  } finally {
    await slack.close();
    await telegram.close();
    await rm(folder, { recursive: true, force: true });
  }

  function judge(output: string, answers: string, pockets: readonly Person[]): void {
    for (const secret of kept) {
      if (output.includes(secret))
        found.add(`a secret (${secret.slice(0, 8)}…) stands in the log: ${lineWith(output, secret)}`);
      if (answers.includes(secret)) found.add(`a secret (${secret.slice(0, 8)}…) stands in an answer`);
      const said = JSON.stringify([
        slack.messages,
        pockets.map((pocket) => pocket.sees()),
        // Slack is told its own secret, as OAuth has it.
        slack.transcript.map(({ method, fields }) => (method === "oauth.v2.access" ? null : fields)),
        telegram.transcript.map(({ payload }) => payload),
      ]);
      if (said.includes(secret)) found.add(`a secret (${secret.slice(0, 8)}…) stands in a message`);
    }
    for (const { method, fields } of slack.transcript) if (method === "response_url") note(fields);
    for (const [, code = ""] of JSON.stringify(slack.transcript).matchAll(CODE)) unlogged.add(code);
    did["words kept from the log"] = unlogged.size;
    for (const word of unlogged)
      if (output.includes(word)) found.add(`${word} stands in the log: ${lineWith(output, word)}`);
  }

  async function judgeFiles(): Promise<void> {
    for (const name of await readdir(folder)) {
      const bytes = (await readFile(join(folder, name))).toString("latin1");
      for (const secret of [...kept, FEED, ...shown])
        if (bytes.includes(secret))
          found.add(`a secret (${secret.slice(0, 8)}…) stands in ${name}: ${aroundOf(bytes, secret)}`);
    }
    did["codes shown"] = shown.size;
    if (shown.size < Object.keys(MAKERS).length) found.add(`only ${shown.size} codes were shown, not one of each kind`);
  }

  function note(what: unknown): void {
    for (const [, code = ""] of JSON.stringify(what).matchAll(CODE)) {
      shown.add(code);
      unlogged.add(code);
    }
  }

  /** A code for a colleague, or for oneself in Telegram or a calendar: in the acknowledgement, or by a response URL. */
  async function codeFor(driver: SlackDriver, who: string, what: keyof typeof MAKERS): Promise<void> {
    const { says, button } = MAKERS[what];
    const { body } = await driver.command(who, "/rapport", says);
    note(body);
    const maker = readBlocks(blocksOf(body)).buttons.find(({ label }) => label === button);
    if (maker)
      await driver.press(who, maker.value, { channel: directOf(who), ts: "1.1", responseUrl: slack.responseUrl() });
  }

  /** A company allows what Rapport asks for, and something goes wrong on the way back. */
  async function install(url: string): Promise<string> {
    const team = `T0CANARY${did["installations begun"]}`;
    did["installations begun"] += 1;
    const person = browser(url);
    const back = new URL(slack.approve(await person.begin(), { team, name: "Canary", people: [] }));
    for (const name of ["code", "state"]) unlogged.add(back.searchParams.get(name) ?? "");
    const wrong = chance.below(6);
    if (wrong === 0) slack.fail("oauth.v2.access", { kind: "error", code: "invalid_client_id" });
    if (wrong === 1) slack.fail("oauth.v2.access", { kind: "cut" });
    if (wrong === 2)
      slack.fail("oauth.v2.access", { kind: "nonsense", body: `{"ok":true,"access_token":"${OTHERS_TOKEN}"}` });
    if (wrong === 3) back.searchParams.set("state", "forged");
    if (wrong === 4) back.searchParams.set("error", "access_denied");
    const page = await person.open(back.href);
    for (const token of slack.tokensOf(team)) kept.push(token);
    return page.html;
  }

  /** Socket Mode, whose own token Slack refuses, or answers with nonsense; what it wrote. */
  async function bySocket(): Promise<string> {
    const wrong = [
      { kind: "error", code: "invalid_auth" },
      { kind: "cut" },
      { kind: "nonsense", body: `{"ok":true,"url":"wss://127.0.0.1:1/?ticket=${slack.appToken}"}` },
      { kind: "status", status: 500 },
    ] as const;
    let said = "";
    for (const fault of count < wrong.length * 10 ? [chance.pick(wrong)] : wrong) {
      slack.fail("apps.connections.open", fault, 3);
      const serving = start({ ...env, SLACK_APP_TOKEN: slack.appToken }, await freePort());
      await Promise.race([serving.ended, pause(SOCKET_MS)]);
      await serving.kill("SIGKILL");
      said += serving.output();
      slack.forgive("apps.connections.open");
    }
    return said;
  }
}

/** What stands before it tells which table it is in. */
const aroundOf = (bytes: string, what: string): string =>
  bytes.slice(Math.max(0, bytes.indexOf(what) - 200), bytes.indexOf(what) + 60).replace(/[^\x20-\x7e]+/g, " ");

const blocksOf = (body: Readonly<Record<string, unknown>> | null): readonly unknown[] => {
  const blocks = body?.["blocks"];
  return Array.isArray(blocks) ? blocks : [];
};

const lineWith = (output: string, what: string): string =>
  output
    .split("\n")
    .find((line) => line.includes(what))
    ?.slice(0, 300) ?? "";
