/**
 * Guests, strangers of shared channels, bots, groups, forwarded and channel posts, other teams, forged buttons, guessed
 * and used codes. They learn no byte of what is in the workspace, change nothing, and get one fixed line a day.
 */
import Database from "better-sqlite3";
import { directOf } from "../../support/slack/workspace.ts";
import type { Person } from "../../support/telegram/standIn.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { type Chance, chanceOf } from "./random.ts";

/** In names, words and buttons of the workspace; must never be seen by anybody else. */
const CANARY = "Zanzibarquoll";
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
const OUTSIDERS = [
  { id: "UGUEST", guest: "multi_channel" as const },
  { id: "USINGLE", guest: "single_channel" as const },
  { id: "USHARED", stranger: true, team: "T0OTHER" },
  { id: "UBOT", bot: true },
  { id: "UGONE", deleted: true },
  { id: "UOTHER", team: "T0OTHER" },
];
const CROWD = 40;
/** One line, and one for each of the five codes they may try. */
const MOST_LINES = 6;

/** What an outsider may have got hold of. */
interface Loot {
  readonly buttons: readonly string[];
  /** Codes that were used, or are too old. */
  readonly codes: readonly string[];
  readonly insider: Person;
}

export async function strangers({ count, seed, progress }: Given): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  const stage = await openStage({
    start: "2026-11-24T10:00[Etc/UTC]",
    people: [
      { id: "U1", name: "Olha", tz: "Etc/UTC", locale: "en-US", admin: true },
      ...OUTSIDERS.map((one) => ({ name: one.id, tz: "Etc/UTC", locale: "en-US", ...one })),
    ],
  });
  const did = { attempts: 0, "answers to them": 0 };
  try {
    const loot = await fillWorkspace(stage);
    const before = fingerprint(stage);
    const postedBefore = stage.slack.transcript.length;
    const crowd = Array.from({ length: CROWD }, (_, index) =>
      stage.telegram.person({ name: `X ${index}`, language: "en" }),
    );
    while (did.attempts < count) {
      const line = chance.pick(LINES);
      if (chance.next() < 0.55) {
        const outsider = chance.pick(OUTSIDERS).id;
        const told = await tryOnSlack(stage, chance, outsider, line, loot);
        if (JSON.stringify(told ?? "").includes(CANARY)) found.add(`${outsider} was told of the workspace: ${line}`);
        if (told !== null && told !== undefined) did["answers to them"] += 1;
      } else await tryOnTelegram(stage, chance, chance.pick(crowd), line, loot);
      did.attempts += 1;
      if (did.attempts % 500 === 0) {
        await stage.settle();
        progress(did.attempts);
      }
    }
    await stage.settle();
    for (const sentence of whatTheyLearnt(stage, postedBefore, crowd)) found.add(sentence);
    did["answers to them"] += crowd.reduce((sum, person) => sum + person.sees().length, 0);
    if (fingerprint(stage) !== before) found.add("something changed in the workspace");
    return { did, broken: found.all };
  } finally {
    await stage.close();
  }
}

/** Clients whose name is the canary, people on both platforms, and all the buttons and codes they left behind. */
async function fillWorkspace(stage: Stage): Promise<Loot> {
  await stage.begin();
  await stage.life().driver.command("U1", "/rapport", `import ${CANARY}, ${CANARY} Two`);
  await stage.life().driver.message("U1", `${CANARY} call with CFO`);
  await stage.settle();
  const onSlack = stage.slack.messages.flatMap((one) => stage.slack.read(one).buttons.map((button) => button.value));
  const used = await stage.code();
  const insider = stage.telegram.person({ name: "Minh", language: "en" });
  insider.start(used);
  await stage.heard();
  await stage.settle();
  const onTelegram = insider.sees().flatMap((one) => one.buttons.flat().map((button) => button.data));
  const old = await stage.code();
  await stage.pass(16 * 60_000);
  const guessed = ["undo", "00000000-0000-7000-8000-000000000000", "'; drop table members; --", CANARY];
  return { buttons: [...onSlack, ...onTelegram, ...guessed], codes: [used, old], insider };
}

/** Returns what the acknowledgement says. */
async function tryOnSlack(
  stage: Stage,
  chance: Chance,
  outsider: string,
  line: string,
  { buttons }: Loot,
): Promise<unknown> {
  const { driver } = stage.life();
  const ways = [
    () => driver.command(outsider, "/touch", `${CANARY} call`),
    () => driver.command(outsider, "/rapport", line.replace("/", "")),
    () => driver.message(outsider, line),
    () => driver.mention(outsider, "C1", line),
    () => driver.press(outsider, chance.pick(buttons), { channel: directOf(outsider), ts: "1.1" }),
  ];
  return (await chance.pick(ways)()).body;
}

async function tryOnTelegram(stage: Stage, chance: Chance, person: Person, line: string, loot: Loot): Promise<void> {
  const ways = [
    () => person.says(line),
    () => person.start(chance.pick([...loot.codes, "A".repeat(24), `${chance.below(1e9)}`.padEnd(24, "x")])),
    () => person.says(line, { chat: someGroup(chance), ...(chance.next() < 0.5 ? forwardedFrom(loot.insider) : {}) }),
    () => press(stage, chance, person, chance.pick(loot.buttons)),
  ];
  chance.pick(ways)();
  await stage.telegram.until(() => stage.telegram.pending().length === 0);
}

const someGroup = (chance: Chance) => ({
  id: -100_000 - chance.below(5),
  type: chance.pick(["group", "supergroup", "channel"]),
  title: "G",
});

const forwardedFrom = ({ id }: Person) => ({
  forward_origin: { type: "user", date: 1, sender_user: { id, is_bot: false, first_name: "M" } },
});

/** A button under a message that was never theirs. */
function press(stage: Stage, chance: Chance, person: Person, data: string): void {
  const message = { message_id: 1, date: 1_764_000_000, chat: { id: person.id, type: "private" }, text: "x" };
  const from = { id: person.id, is_bot: false, first_name: "X" };
  const id = `${chance.below(1e9)}n${chance.below(1e9)}`;
  stage.telegram.send({ callback_query: { id, from, chat_instance: "1", data, message } });
}

function whatTheyLearnt(stage: Stage, postedBefore: number, crowd: readonly Person[]): string[] {
  const named = stage.slack.transcript
    .slice(postedBefore)
    .filter((call) => call.method.startsWith("chat.") && JSON.stringify(call.fields).includes(CANARY))
    .map((call) => `Slack: ${call.method} to ${String(call.fields["channel"])} names a client`);
  const told = crowd.flatMap((person) => {
    const [seen, toasts] = [person.sees(), person.toasts()];
    return [
      ...(JSON.stringify([seen, toasts]).includes(CANARY) ? [`${person.name} was told of the workspace`] : []),
      ...(seen.length > MOST_LINES ? [`${person.name} got ${seen.length} lines in a day`] : []),
    ];
  });
  return [...named, ...told];
}

/** Everything in the file that a stranger must not be able to change. */
function fingerprint({ file }: Stage): string {
  const db = new Database(file, { readonly: true });
  const tables = ["members", "identities", "clients", "contacts", "touchpoints", "follow_ups", "journal", "codes"];
  const counted = tables.map((table) => [table, db.prepare(`select count(*) as n from ${table}`).get()]);
  const names = db.prepare("select name from clients order by id").all();
  db.close();
  return JSON.stringify([counted, names]);
}
