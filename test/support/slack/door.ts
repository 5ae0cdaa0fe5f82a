/**
 * The Slack door on a server of its own, before a stand-in and a handler of the test's choosing.
 *
 *   const open = await openDoor({ answer: () => ({ kind: "silent" }) });
 *   open.heard     every Incoming, in order;  open.person is the driver;  open.slack the stand-in
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { connectSlack } from "../../../adapters/slack/connect.ts";
import type { Answer } from "../../../src/chat/answer.ts";
import { COMMAND_WORDS } from "../../../src/chat/command.ts";
import type { Door, DoorWords, Log } from "../../../src/chat/door.ts";
import type { Incoming } from "../../../src/chat/incoming.ts";
import type { Installations } from "../../../src/chat/installations.ts";
import type { Language } from "../../../src/domain/vocabulary.ts";
import { overHttp, overSocket, type SlackDriver, slackDriver } from "./driver.ts";
import { installingWith } from "./installing.ts";
import { botOf, type Company } from "./oauth.ts";
import { type SlackStandIn, type StandInOptions, slackStandIn } from "./stand-in.ts";

export const SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

const doorWords = (language: Language): DoorWords => ({
  menu: Object.fromEntries(COMMAND_WORDS.map((word) => [word, `${language} ${word}`])) as DoorWords["menu"], // every word is a key
  save: `${language} save`,
  cancel: `${language} cancel`,
  typeHere: `${language} type here`,
  home: `${language} home`,
  notPosted: `${language} not posted`,
  unstored: { kept: `${language} kept`, repeated: `${language} repeated`, lost: `${language} lost` },
});
export const WORDS = { en: doorWords("en"), uk: doorWords("uk"), ru: doorWords("ru"), vi: doorWords("vi") };

export const PEOPLE = [
  { id: "U1", name: "Olena Kovalenko", email: "olena@example.test", tz: "Europe/Kyiv", locale: "uk-UA" },
  { id: "U2ADMIN", name: "Ada", admin: true, tz: "America/New_York", locale: "en-US" },
  { id: "U3GUEST", name: "Guest", guest: "multi_channel" as const },
  { id: "U4GUEST", name: "Guest of one", guest: "single_channel" as const },
  { id: "U5STRANGER", name: "Stranger", team: "T0OTHER" },
  { id: "U6STRANGER", name: "Stranger too", stranger: true },
  { id: "U7BOT", name: "Bot", bot: true },
  { id: "U8GONE", name: "Gone", deleted: true },
];

export interface Logged {
  readonly level: "info" | "warn" | "error";
  readonly event: string;
  readonly facts: unknown;
}

/** A log that keeps what was written. */
export function keptLog(): { readonly log: Log; readonly lines: Logged[] } {
  const lines: Logged[] = [];
  const write = (level: Logged["level"]) => (event: string, facts?: unknown) =>
    void lines.push({ level, event, facts });
  return { log: { info: write("info"), warn: write("warn"), error: write("error") }, lines };
}

export interface OpenDoor {
  readonly door: Door;
  readonly slack: SlackStandIn;
  readonly person: SlackDriver;
  readonly heard: readonly Incoming[];
  readonly lines: readonly Logged[];
  /** Where Slack would post to; empty over the socket. */
  readonly url: string;
  /** Where browsers come to. */
  readonly base: string;
  /** Acts as people of a company that installed Rapport. */
  readonly peopleOf: (company: Company) => SlackDriver;
  readonly close: () => Promise<void>;
}

export async function openDoor(given: {
  readonly answer: (incoming: Incoming) => Answer | Promise<Answer>;
  readonly socket?: boolean;
  readonly clock?: () => number;
  readonly standIn?: StandInOptions;
  /** A method of the Web API that fails once, before the door is opened. */
  readonly failFirst?: string;
  /** Installed by OAuth, too. */
  readonly installations?: Installations;
  /** False: by OAuth alone. */
  readonly ownToken?: boolean;
}): Promise<OpenDoor> {
  const clock = given.clock ?? Date.now;
  const slack = await slackStandIn({ people: PEOPLE, channels: ["C1"], clock, ...given.standIn });
  if (given.failFirst) slack.fail(given.failFirst, { kind: "status", status: 500 });
  const heard: Incoming[] = [];
  const { log, lines } = keptLog();
  const door = connectSlack({
    handle: async (incoming) => {
      heard.push(incoming);
      return given.answer(incoming);
    },
    mode: given.socket ? { kind: "socket", appToken: slack.appToken } : { kind: "http", signingSecret: SECRET },
    botToken: given.ownToken === false ? null : slack.botToken,
    ...(given.installations ? { installing: installingWith(given.installations) } : {}),
    apiUrl: slack.apiUrl,
    words: WORDS,
    log,
    clock,
  });
  const server = createServer(async (request, response) => {
    const path = request.url?.split("?", 1)[0];
    const route = door.routes.find((one) => one.path === path && one.method === request.method);
    if (route) await route.handle(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP, so never a path
  const url = `http://127.0.0.1:${port}/slack/events`;
  await door.start();
  const to = given.socket ? overSocket(slack) : overHttp(url, SECRET, clock);
  return {
    door,
    slack,
    person: slackDriver({ to, team: slack.team, bot: slack.bot, clock }),
    heard,
    lines,
    url: given.socket ? "" : url,
    base: `http://127.0.0.1:${port}`,
    peopleOf: ({ team, enterprise, orgWide }) =>
      slackDriver({ to, team, bot: botOf(team), clock, ...(orgWide && enterprise ? { orgWide: enterprise } : {}) }),
    close: async () => {
      await door.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await slack.close();
    },
  };
}

/** Waits until something holds, looking often; fails loudly when it never does. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 1000; tries += 1) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`never came true: ${what}`);
}
