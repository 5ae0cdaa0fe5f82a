/**
 * Canaries in every secret and every word a person types. Slack, Telegram and the network go wrong while they are used;
 * no secret may stand in what the process writes, in an answer, or in a message, and no typed word in the log.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServing } from "../../support/serving.ts";
import { overHttp, slackDriver } from "../../support/slack/driver.ts";
import { slackStandIn } from "../../support/slack/stand-in.ts";
import {
  DROPPED,
  NONSENSE,
  RESET,
  serverError,
  telegramStandIn,
  tooManyRequests,
} from "../../support/telegram/standIn.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { chanceOf } from "./random.ts";

const SECRET = "canarysigningsecret8f742231b10e8888";
const TYPED = "canarytypedword";

/** `count` things done while something goes wrong. */
export async function secrets({ count, seed, progress }: Given): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  const folder = await mkdtemp(join(tmpdir(), "rapport-secrets-"));
  const slack = await slackStandIn({
    people: [{ id: "U1", name: "Olha", tz: "Etc/UTC", locale: "en-US", admin: true }],
  });
  const telegram = await telegramStandIn({ token: "4711:canaryTelegramToken_AAAAAAAAAAAAAAAAAAA", longestPollMs: 300 });
  const encryption = "c0ffee".repeat(10).padEnd(64, "0");
  const kept = [SECRET, slack.botToken, telegram.token, encryption, telegram.token.slice(5)];
  const did = { "things done": 0, "lines of the log": 0, calls: 0 };
  try {
    const serving = await startServing({
      DATABASE_URL: join(folder, "rapport.sqlite"),
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: slack.apiUrl,
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.apiRoot,
      ENCRYPTION_KEY: encryption,
    });
    const driver = slackDriver({
      to: overHttp(`${serving.url}/slack/events`, SECRET),
      team: slack.team,
      bot: slack.bot,
    });
    await driver.command("U1", "/rapport", "import Acme");
    const person = telegram.person({ name: "Minh", language: "en" });
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
      telegram.fault("getUpdates", chance.pick([DROPPED, RESET, NONSENSE, serverError(502)]));
      if (one === 5) telegram.revoke(true);
      if (one === 8) telegram.revoke(false);
      const line = `acme call about ${TYPED}${one}`;
      answers.push((await driver.command("U1", "/touch", line)).body, (await driver.message("U1", line)).body);
      // Bolt answers nothing to what it does not know, and gives up after three seconds.
      unknown.push(
        driver.send("interactive", { type: "block_actions", user: { id: TYPED }, actions: TYPED }),
        driver.send("events_api", { type: TYPED }),
      );
      person.says(`/touch ${line}`);
      for (const path of ["/metrics", "/healthz", "/readyz", `/nowhere/${TYPED}`])
        answers.push(await (await fetch(`${serving.url}${path}`)).text());
      did["things done"] += 1;
      progress(did["things done"]);
    }
    answers.push(...(await Promise.all(unknown)).map(({ body }) => body));
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await serving.kill("SIGTERM");
    const output = serving.output();
    did["lines of the log"] = output.split("\n").length;
    did.calls = slack.transcript.length + telegram.transcript.length;
    for (const secret of kept) {
      if (output.includes(secret))
        found.add(`a secret (${secret.slice(0, 8)}…) stands in the log: ${lineWith(output, secret)}`);
      if (JSON.stringify(answers).includes(secret)) found.add(`a secret (${secret.slice(0, 8)}…) stands in an answer`);
      const said = JSON.stringify([
        slack.messages,
        person.sees(),
        slack.transcript.map(({ fields }) => fields),
        telegram.transcript.map(({ payload }) => payload),
      ]);
      if (said.includes(secret)) found.add(`a secret (${secret.slice(0, 8)}…) stands in a message`);
    }
    if (output.includes(TYPED)) found.add(`what a person typed stands in the log: ${lineWith(output, TYPED)}`);
    return { did, broken: found.all };
  } finally {
    await slack.close();
    await telegram.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const lineWith = (output: string, what: string): string =>
  output
    .split("\n")
    .find((line) => line.includes(what))
    ?.slice(0, 300) ?? "";
