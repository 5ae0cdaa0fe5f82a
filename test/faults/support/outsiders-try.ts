/** What outsiders try: each way once when asked, chosen by chance. */
import { post } from "../../support/post.ts";
import { overHttp, type SlackDriver, slackDriver } from "../../support/slack/driver.ts";
import { directOf } from "../../support/slack/workspace.ts";
import type { Person } from "../../support/telegram/standIn.ts";
import type { Chance } from "../campaigns/random.ts";
import { CANARY, type Loot } from "./loot.ts";
import type { Outsider } from "./outsiders.ts";
import { HOOK_SECRET, SLACK_SECRET, type Stage } from "./stage.ts";

const LINES = [
  "/clients",
  "/today",
  `how is ${CANARY}`,
  `/touch ${CANARY} call`,
  `/how ${CANARY}`,
  "/rapport export",
  "/rapport invite admin",
  "help",
  "/next x tomorrow",
];
export const OTHER_TEAM = "T0OTHER";

interface Scene {
  readonly stage: Stage;
  readonly chance: Chance;
  readonly loot: Loot;
}

interface Tried {
  /** It is something that wants an answer: no glance, and nothing in company. */
  readonly wants: boolean;
  readonly codes: number;
  /** A button or a form that somebody else was given. */
  readonly foreign: boolean;
  /** The words of the acknowledgement, where there were any. */
  readonly acknowledged: string | null;
  /** All of the acknowledgement. */
  readonly told: string;
}

const HEARD_NOTHING = { acknowledged: null, told: "" } as const;

export async function onSlack({ stage, chance, loot }: Scene, { id }: Outsider): Promise<Tried> {
  const line = chance.pick(LINES);
  const driver = chance.next() < 0.2 ? fromElsewhere(stage) : stage.life().driver;
  const [asks, foreign, glances] = ["asks", "foreign", "glances"] as const;
  const [kind, way] = chance.pick([
    [asks, () => driver.command(id, "/touch", `${CANARY} call`)],
    [asks, () => driver.command(id, "/rapport", line.replace("/", ""))],
    [asks, () => driver.message(id, line)],
    [asks, () => driver.mention(id, "C1", line)],
    [foreign, () => driver.press(id, chance.pick(loot.buttons()), { channel: directOf(id), ts: "1.1" })],
    [foreign, () => driver.press(id, chance.pick(loot.buttons()), { channel: "C1", ts: "1.1" })],
    [foreign, () => driver.submit(id, loot.form, line)],
    [glances, () => driver.openHome(id)],
  ] as const);
  const { status, body } = await way();
  if (status !== 200) throw new Error(`${id} was answered with ${status}`);
  return {
    wants: kind !== glances,
    codes: 0,
    foreign: kind === foreign,
    acknowledged: body === null ? null : String(body["text"]),
    told: JSON.stringify(body),
  };
}

/** `rightCode`: one that works, to be tried instead. */
export async function onTelegram(
  { stage, chance, loot }: Scene,
  person: Person,
  of: Outsider,
  rightCode: string | null,
): Promise<Tried> {
  const line = chance.pick(LINES);
  const wrong = chance.pick([...loot.codes, "A".repeat(24), `${chance.below(1e9)}`.padEnd(24, "x")]);
  const [asks, codes, foreign, company] = ["asks", "codes", "foreign", "company"] as const;
  const press = () => pressUnseen(stage, chance, of, chance.pick(loot.buttons()));
  const chosen = chance.pick([
    [asks, () => person.says(line)],
    [asks, () => person.start()],
    [codes, () => person.start(wrong)],
    [codes, () => person.says(wrong)],
    [foreign, press],
    [foreign, press],
    [company, () => person.says(line, { chat: someGroup(chance) })],
  ] as const);
  const [kind, way] = rightCode === null ? chosen : ([codes, () => person.start(rightCode)] as const);
  way();
  await stage.telegram.until(() => stage.telegram.pending().length === 0);
  return { wants: kind !== company, codes: kind === codes ? 1 : 0, foreign: kind === foreign, ...HEARD_NOTHING };
}

/** A member in company, where others read along, and posts of channels: Rapport is deaf to them. */
export async function inCompany({ stage, chance, loot: { insider } }: Scene): Promise<void> {
  const line = chance.pick(LINES);
  const group = someGroup(chance);
  const chat = { ...group, type: "channel" };
  const posted = { message_id: chance.below(1e6), date: 1_764_000_000, chat, text: line };
  const update = (kind: string) =>
    post(
      `${stage.life().url}/telegram/webhook`,
      { "content-type": "application/json", "x-telegram-bot-api-secret-token": HOOK_SECRET },
      JSON.stringify({ update_id: 700_000_000 + chance.below(1e8), [kind]: posted }),
    );
  const ways = [
    () => insider.says(line, { chat: group }),
    () => insider.says(line, { forward_origin: { type: "channel", date: 1, chat: group, message_id: 1 } }),
    () => insider.says(line, { via_bot: { id: 5, is_bot: true, first_name: "B" } }),
    () => update("channel_post"),
    () => update("edited_channel_post"),
  ];
  await chance.pick(ways)();
  await stage.telegram.until(() => stage.telegram.pending().length === 0);
}

/** People of another company, whose events name their own team. */
const fromElsewhere = (stage: Stage): SlackDriver =>
  slackDriver({
    to: overHttp(`${stage.life().url}/slack/events`, SLACK_SECRET, stage.now),
    team: OTHER_TEAM,
    bot: stage.slack.bot,
    clock: stage.now,
  });

const someGroup = (chance: Chance) => ({
  id: -100_000 - chance.below(5),
  type: chance.pick(["group", "supergroup", "channel"]),
  title: "G",
});

/** A button under a message that was never theirs. */
function pressUnseen(stage: Stage, chance: Chance, of: Outsider, data: string): void {
  const id = Number(of.id);
  const message = { message_id: 1, date: 1_764_000_000, chat: { id, type: "private" }, text: "x" };
  const from = { id, is_bot: of.bot, first_name: "X", language_code: of.locale.slice(0, 2) };
  const press = `${chance.below(1e9)}n${chance.below(1e9)}`;
  stage.telegram.send({ callback_query: { id: press, from, chat_instance: "1", data, message } });
}
