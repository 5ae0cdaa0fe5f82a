/**
 * A thread with two servers that understand the same signed Slack requests: Rapport on a SQLite file, and a bare Bolt
 * app on the same receiver that only acknowledges. Apart from the thread that asks, so that asking costs neither of them.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parentPort, workerData } from "node:worker_threads";
import { App as Bolt, LogLevel } from "@slack/bolt";
import { z } from "zod";
import { connectSlack } from "../adapters/slack/connect.ts";
import { receiveHttp } from "../adapters/slack/receive-http.ts";
import { DEFAULT_WORKSPACE } from "../migrations/0004_a_workspace_from_the_start.ts";
import type { Route } from "../src/chat/door.ts";
import { clientRow } from "../src/store/clients.ts";
import { connect } from "../src/store/connect.ts";
import { doorWords } from "../src/wording/door-words.ts";
import { slackStandIn } from "../test/support/slack/stand-in.ts";
import { appOn, newId, strictLog } from "./app.ts";

const { file, secret, people, clients } = z
  .object({ file: z.string(), secret: z.string(), people: z.array(z.string()), clients: z.array(z.string()) })
  .parse(workerData);

async function listening(routes: readonly Route[]): Promise<string> {
  const server = createServer((request, response) => {
    const route = routes.find((one) => one.path === request.url);
    if (route) void route.handle(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP, so never a path
  return `http://127.0.0.1:${port}/slack/events`;
}

const slack = await slackStandIn({ people: people.map((id) => ({ id, name: id, tz: "Europe/Kyiv" })) });
const store = await connect(file);
const rows = clients.map((name) =>
  clientRow(DEFAULT_WORKSPACE, { id: newId(), name, owner: null, createdBy: null, at: Date.now() }),
);
await store.write((tx) => tx.insertInto("clients").values(rows).execute());
const app = appOn(store, Date.now, (handle) => [
  connectSlack({
    handle,
    mode: { kind: "http", signingSecret: secret },
    botToken: slack.botToken,
    apiUrl: slack.apiUrl,
    words: doorWords(),
    log: strictLog,
    clock: Date.now,
  }),
]);

const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};
const { receiver, route } = receiveHttp(secret, Date.now, silent, () => false);
const echo = new Bolt({
  receiver,
  logger: silent,
  authorize: async () => ({ botToken: slack.botToken, botId: slack.bot, botUserId: slack.bot }),
});
echo.command("/touch", async ({ ack }) => ack());

parentPort?.postMessage({
  rapport: await listening(app.doors.flatMap((door) => door.routes)),
  echo: await listening([route]),
  team: slack.team,
  bot: slack.bot,
});
