/**
 * Several processes of Rapport on one PostgreSQL that syncs, two stand-ins, and people who write to whichever process
 * answers: what stands between a platform and several processes is a balancer, and it tries the next one.
 */
import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { startPostgres } from "../../support/embedded-postgres.ts";
import { asPlainRole, PLAIN_ROLE } from "../../support/plain-role.ts";
import { COMPILED, type Serving, startServing } from "../../support/serving.ts";
import { overHttp, type SlackDriver, slackDriver } from "../../support/slack/driver.ts";
import { type SlackStandIn, type StandInOptions, slackStandIn } from "../../support/slack/stand-in.ts";
import { type Person, type TelegramStandIn, telegramStandIn } from "../../support/telegram/standIn.ts";

const SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
const ROOT = join(import.meta.dirname, "../../..");
/** As Slack: whoever does not acknowledge by then is given up, and the event is sent again. */
const ACKNOWLEDGED_WITHIN_MS = 3_000;
const TRIES = 20;
const BREATH_MS = 25;
/** So often an acknowledgement gets lost on its way, and what it was for comes again, to whichever process is next. */
const LOST_EVERY = 20;

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export interface Crowd {
  readonly slack: SlackStandIn;
  readonly telegram: TelegramStandIn;
  readonly people: readonly string[];
  readonly pockets: readonly Person[];
  readonly driver: SlackDriver;
  /** One for each place; a place is empty while its process is started anew. */
  readonly serving: readonly (Serving | null)[];
  readonly kill: (place: number) => Promise<void>;
  readonly start: (place: number) => Promise<void>;
  /** How long each acknowledgement took, from the first attempt to the last, in the order they came. */
  readonly acknowledgedMs: readonly number[];
  /** What all processes that ever were wrote. */
  readonly output: () => string;
  readonly query: <Row extends pg.QueryResultRow>(text: string) => Promise<Row[]>;
  readonly close: () => Promise<void>;
}

interface CrowdOptions {
  readonly processes: number;
  readonly slackPeople: number;
  readonly telegramPeople: number;
  /** What each process runs; `src/main.ts` when none is named. */
  readonly script?: string;
  readonly slackFault?: NonNullable<StandInOptions["fault"]>;
  readonly telegramFault?: NonNullable<Parameters<typeof telegramStandIn>[0]>["wrong"];
}

export async function openCrowd(options: CrowdOptions): Promise<Crowd> {
  const postgres = await startPostgres(tmpdir(), { max_connections: "200" });
  const admin = new pg.Client({ connectionString: `${postgres.server}/postgres` });
  await admin.connect();
  await admin.query(`create role ${PLAIN_ROLE} login password '${PLAIN_ROLE}'`);
  await admin.query(`create database crowd owner ${PLAIN_ROLE}`);
  await admin.end();
  const behind = new pg.Client({ connectionString: `${postgres.server}/crowd` });
  behind.on("error", () => undefined); // the server is stopped under it when a campaign ends early
  await behind.connect();
  const people = Array.from({ length: options.slackPeople }, (_, at) => `U${at + 1}`);
  const slack = await slackStandIn({
    people: people.map((id) => ({ id, name: `Person ${id}`, tz: "Etc/UTC", locale: "en-US", admin: true })),
    ...(options.slackFault ? { fault: options.slackFault } : {}),
  });
  const telegram = await telegramStandIn({
    longestPollMs: 1_000,
    ...(options.telegramFault ? { wrong: options.telegramFault } : {}),
  });
  const url = asPlainRole(`${postgres.server}/crowd`);
  const env = {
    DATABASE_URL: url,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slack.apiUrl,
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
  };
  const serving: (Serving | null)[] = Array.from({ length: options.processes }, () => null);
  const ever: Serving[] = [];
  const acknowledgedMs: number[] = [];

  const start = async (place: number): Promise<void> => {
    const one = await startServing(env, options.script);
    ever.push(one);
    serving[place] = one;
  };

  let turn = 0;
  let answers = 0;
  const nextUrl = (): string | null => {
    const up = serving.filter((one) => one !== null);
    turn += 1;
    return up[turn % Math.max(1, up.length)]?.url ?? null;
  };
  const balanced: ReturnType<typeof overHttp> = async (kind, payload, retry) => {
    const from = performance.now();
    let status = 0;
    for (let tried = 0; tried < TRIES; tried += 1) {
      const to = nextUrl();
      const sent = to && (await within(overHttp(`${to}/slack/events`, SECRET)(kind, payload, retry + tried)));
      if (sent && sent.status === 200) {
        answers += 1;
        if (answers % LOST_EVERY !== 0) {
          acknowledgedMs.push(performance.now() - from);
          return sent;
        }
      }
      status = sent ? sent.status : 0;
      await wait(BREATH_MS);
    }
    return { status, body: null };
  };

  for (let place = 0; place < options.processes; place += 1) await start(place);
  const driver = slackDriver({ to: balanced, team: slack.team, bot: slack.bot });
  for (const id of people) {
    await driver.command(id, "/rapport", "settings quiet 00:00-00:00");
    await driver.command(id, "/rapport", "settings days mon-sun");
  }
  await driver.command("U1", "/rapport", "import Acme");
  const pockets: Person[] = [];
  for (let at = 0; at < options.telegramPeople; at += 1) {
    const invited = await promisify(execFile)(process.execPath, [join(ROOT, "src/cli/invite.ts")], {
      env: { PATH: process.env["PATH"], NODE_COMPILE_CACHE: COMPILED, DATABASE_URL: url },
    });
    const code = /[A-Za-z0-9_-]{22,64}/.exec(invited.stdout)?.[0];
    if (code === undefined) throw new Error(`no code in: ${invited.stdout}`);
    const pocket = telegram.person({ name: `Minh ${at}`, language: "en" });
    pocket.start(code);
    await pocket.hears();
    pockets.push(pocket);
  }
  acknowledgedMs.length = 0;

  return {
    slack,
    telegram,
    people,
    pockets,
    driver,
    serving,
    start,
    kill: async (place) => {
      const one = serving[place];
      serving[place] = null;
      await one?.kill("SIGKILL");
    },
    acknowledgedMs,
    output: () => ever.map((one) => one.output()).join(""),
    query: async <Row extends pg.QueryResultRow>(text: string) => (await behind.query<Row>(text)).rows,
    close: async () => {
      await Promise.all(ever.map((one) => one.kill("SIGKILL")));
      await behind.end();
      await slack.close();
      await telegram.close();
      await postgres.stop();
    },
  };
}

/** `null`: the process is gone, or did not answer in time. */
const within = <T>(work: Promise<T>): Promise<T | null> =>
  Promise.race([work.catch(() => null), wait(ACKNOWLEDGED_WITHIN_MS).then(() => null)]);

/** The share of all that is at most so long. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
