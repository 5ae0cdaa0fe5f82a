/** A folder, two stand-ins, and the environment of a Rapport that serves between them in a process of its own. */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { COMPILED } from "../../support/serving.ts";
import { overHttp, type SlackDriver, slackDriver } from "../../support/slack/driver.ts";
import { type SlackStandIn, slackStandIn } from "../../support/slack/stand-in.ts";
import { type TelegramStandIn, telegramStandIn } from "../../support/telegram/standIn.ts";

const SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
const INVITE = join(import.meta.dirname, "../../../src/cli/invite.ts");

interface TwoPlatforms {
  readonly folder: string;
  /** Where the people are: it is late morning there, so that no reminder meets quiet hours or the end of its day. */
  readonly zone: string;
  readonly slack: SlackStandIn;
  readonly telegram: TelegramStandIn;
  readonly env: Readonly<Record<string, string>> & { readonly DATABASE_URL: string };
  /** The same, with Telegram's updates posted to it instead of fetched. */
  readonly hookedAt: (port: number) => Readonly<Record<string, string>>;
  readonly driverOf: (url: string) => SlackDriver;
  /** What `npm run invite` prints. */
  readonly code: () => Promise<string>;
  readonly close: () => Promise<void>;
}

function zoneOfMorning(): string {
  const ahead = 11 - new Date().getUTCHours();
  return ahead === 0 ? "Etc/UTC" : `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}

export async function twoPlatforms(people: readonly string[] = ["U1"]): Promise<TwoPlatforms> {
  const folder = await mkdtemp(join(tmpdir(), "rapport-two-"));
  const zone = zoneOfMorning();
  const slack = await slackStandIn({
    people: people.map((id) => ({ id, name: `Person ${id}`, tz: zone, locale: "en-US", admin: true })),
  });
  const telegram = await telegramStandIn({ longestPollMs: 300 });
  const env = {
    DATABASE_URL: join(folder, "rapport.sqlite"),
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slack.apiUrl,
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
  };
  return {
    folder,
    zone,
    slack,
    telegram,
    env,
    hookedAt: (port) => ({
      ...env,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      TELEGRAM_WEBHOOK_SECRET: "a-secret-of-the-web-hook",
    }),
    driverOf: (url) => slackDriver({ to: overHttp(`${url}/slack/events`, SECRET), team: slack.team, bot: slack.bot }),
    code: async () => {
      const { stdout } = await promisify(execFile)(process.execPath, [INVITE], {
        env: { PATH: process.env["PATH"], NODE_COMPILE_CACHE: COMPILED, DATABASE_URL: env.DATABASE_URL },
      });
      const code = /[A-Za-z0-9_-]{22,64}/.exec(stdout)?.[0];
      if (code === undefined) throw new Error(`no code in: ${stdout}`);
      return code;
    },
    close: async () => {
      await slack.close();
      await telegram.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
