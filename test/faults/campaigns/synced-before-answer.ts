/**
 * The acknowledgement comes after the sync of its commit: what only the system can tell, asked by strace. Each kind in
 * turn: Slack's commands, messages, presses and forms, whether posted or over its socket, and Telegram's updates, whether
 * posted or fetched.
 */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { overSocket, type Sent, type SlackDriver, slackDriver } from "../../support/slack/driver.ts";
import type { OpenedView } from "../../support/slack/workspace.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { judgeTrace } from "../support/acknowledged.ts";
import { hasStrace, NO_STRACE, startTraced, WRITES } from "../support/traced.ts";
import { twoPlatforms } from "../support/two-platforms.ts";
import { chanceOf } from "./random.ts";

const PEOPLE = ["U1", "U2", "U3", "U4"] as const;
const CALLS = `${WRITES},read,readv,recvfrom,recvmsg,write,writev,sendto,sendmsg`;
/** A command, a press that opens a form, the form, another press, a message, and an update of Telegram's. */
const KINDS = 6;
/** For what comes beside an acknowledgement, or after the start. */
const PATIENCE_MS = 20_000;
type Kind = "commands" | "presses" | "forms" | "messages";
const REPEATED = 0.1;

/** `count` acknowledgements, half of them after a second start, when SQLite would be content with less. */
export async function syncedBeforeAnswer({ count, seed, progress }: Given): Promise<Found> {
  if (!hasStrace()) return NO_STRACE;
  const chance = chanceOf(seed);
  const found = complaints();
  const { folder, slack, telegram, env, hookedAt, driverOf, code, close } = await twoPlatforms(PEOPLE);
  const person = telegram.person({ name: "Minh", language: "en" });
  const ofEach = Math.ceil(count / 2 / KINDS);
  const fetchedFirst = chance.next() < 0.5;
  const socketFirst = chance.next() < 0.5;
  const did = {
    acknowledgements: 0,
    commands: 0,
    presses: 0,
    forms: 0,
    messages: 0,
    "of all these, over a socket": 0,
    "updates fetched": 0,
    "updates posted": 0,
    "repeats, which write nothing": 0,
    syncs: 0,
  };
  let marker = 0;
  /** Everything that was acknowledged in this life, as often as it was, by its mark. */
  let told: string[] = [];
  let updates = new Map<number, string>();

  try {
    for (const start of [1, 2]) {
      const trace = join(folder, `trace${start}`);
      const fetched = (start === 1) === fetchedFirst;
      const bySocket = (start === 1) === socketFirst;
      const environment = (port: number) => {
        const posted = fetched ? env : hookedAt(port);
        return bySocket ? withSocket(posted, slack.appToken) : posted;
      };
      const serving = await startTraced(environment, CALLS, trace);
      const driver = bySocket
        ? slackDriver({ to: overSocket(slack), team: slack.team, bot: slack.bot })
        : driverOf(serving.url);
      if (bySocket) await until(slack.socket.isOpen);
      if (start === 1) {
        await driver.command("U1", "/rapport", "import Acme");
        person.start(await code());
        await person.hears();
      }
      told = [];
      updates = new Map();
      await Promise.all([bySocket ? oneAfterAnother(driver) : allAtOnce(driver), text(fetched)]);
      await serving.kill("SIGTERM");
      await judge(trace, start);
      await rm(trace);
    }
    for (const problem of [...slack.problems, ...telegram.problems]) found.add(problem);
    return { did, broken: found.all };
  } finally {
    await close();
  }

  function shareOf(at: number): number {
    return Math.floor((ofEach + at) / PEOPLE.length);
  }

  async function allAtOnce(driver: SlackDriver): Promise<void> {
    await Promise.all(PEOPLE.map((who, at) => talk(driver, who, shareOf(at))));
  }

  /** What the trace shows of an acknowledgement over the socket is that it is one. */
  async function oneAfterAnother(driver: SlackDriver): Promise<void> {
    for (const [at, who] of PEOPLE.entries()) await talk(driver, who, shareOf(at));
    did["of all these, over a socket"] += told.filter((mark) => !mark.startsWith("telegram")).length;
  }

  async function talk(driver: SlackDriver, who: string, times: number): Promise<void> {
    const heard = async (mark: string, kind: Kind, sent: Sent): Promise<Sent> => {
      if (sent.status !== 200) found.add(`${mark}: answered ${sent.status}`);
      told.push(mark);
      did[kind] += 1;
      if (chance.next() < REPEATED) {
        const again = await driver.again(sent);
        if (again.status !== 200) found.add(`${mark}: answered ${again.status} when it came again`);
        told.push(mark);
        did["repeats, which write nothing"] += 1;
      }
      return sent;
    };
    for (let one = 0; one < times; one += 1) {
      const command = `command${++marker}x`;
      const { body } = await heard(
        command,
        "commands",
        await driver.command(who, "/touch", `acme call about ${command}`),
      );
      const blocks = body?.["blocks"];
      const { buttons } = slack.read({ blocks: Array.isArray(blocks) ? blocks : [] });
      const press = async (label: string): Promise<string> => {
        const button = buttons.find((one) => one.label === label);
        if (button === undefined) throw new Error(`${command}: an answer without “${label}”`);
        const place = { channel: "C0ELSEWHERE", ts: "1.1", responseUrl: slack.responseUrl() };
        const pressed = await driver.press(who, button.value, place);
        const trigger = String(pressed.payload["trigger_id"]);
        await heard(trigger, "presses", pressed);
        return trigger;
      };
      const opened = await formOf(await press("Add follow-up"));
      if (opened === undefined) return found.add(`${command}: no form was opened`);
      const form = `form${++marker}x`;
      await heard(form, "forms", await driver.submit(who, opened, `ask about ${form} tomorrow`));
      await press("Undo");
      const message = `message${++marker}x`;
      await heard(message, "messages", await driver.message(who, `acme call about ${message}`));
      progress(told.length + did.acknowledgements);
    }
  }

  /** It comes beside the acknowledgement of the press. */
  async function formOf(trigger: string): Promise<OpenedView | undefined> {
    const opened = (): OpenedView | undefined => slack.views.find((view) => view.trigger === trigger);
    await until(() => opened() !== undefined);
    return opened();
  }

  async function text(fetched: boolean): Promise<void> {
    for (let one = 0; one < ofEach; one += 1) {
      const mark = `telegram${++marker}x`;
      const said = person.says(`/touch acme call about ${mark}`);
      await taken(said, mark);
      did[fetched ? "updates fetched" : "updates posted"] += 1;
      if (chance.next() < REPEATED) {
        await taken(telegram.renumbered(said), mark);
        did["repeats, which write nothing"] += 1;
      }
    }
  }

  async function taken(update: { readonly update_id: number }, mark: string): Promise<void> {
    updates.set(update.update_id, mark);
    told.push(mark);
    await telegram.until(() => !telegram.pending().some(({ update_id }) => update_id === update.update_id));
  }

  async function judge(trace: string, start: number): Promise<void> {
    const { acknowledged, syncs, broken } = await judgeTrace(trace, updates);
    did.acknowledgements += told.length;
    did.syncs += syncs;
    for (const sentence of broken) found.add(`start ${start}: ${sentence}`);
    const left = timesOf(acknowledged);
    for (const [mark, times] of timesOf(told))
      if ((left.get(mark) ?? 0) < times)
        found.add(
          `start ${start}: ${mark} was acknowledged ${times} times, and ${left.get(mark) ?? 0} stand in the trace`,
        );
  }
}

function withSocket(env: Readonly<Record<string, string>>, appToken: string): Readonly<Record<string, string>> {
  const { SLACK_SIGNING_SECRET, ...rest } = env;
  return { ...rest, SLACK_APP_TOKEN: appToken };
}

async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; !condition() && Date.now() < end; ) await pause(5);
}

function timesOf(marks: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const mark of marks) times.set(mark, (times.get(mark) ?? 0) + 1);
  return times;
}
