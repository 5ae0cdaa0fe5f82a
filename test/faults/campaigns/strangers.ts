/**
 * Guests, strangers of shared channels, bots, groups, forwarded and channel posts, other teams, forged buttons, guessed
 * and used codes. They learn no byte of what is in the workspace, change nothing, and get one fixed line a day.
 */
import Database from "better-sqlite3";
import { directOf } from "../../support/slack/workspace.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { openStage } from "../support/stage.ts";
import { chanceOf } from "./random.ts";

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

export async function strangers({ count, seed, progress }: Given): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  const outsiders = [
    { id: "UGUEST", guest: "multi_channel" as const },
    { id: "USINGLE", guest: "single_channel" as const },
    { id: "USHARED", stranger: true, team: "T0OTHER" },
    { id: "UBOT", bot: true },
    { id: "UGONE", deleted: true },
    { id: "UOTHER", team: "T0OTHER" },
  ];
  const stage = await openStage({
    start: "2026-11-24T10:00[Etc/UTC]",
    people: [
      { id: "U1", name: "Olha", tz: "Etc/UTC", locale: "en-US", admin: true },
      ...outsiders.map((one) => ({ name: one.id, tz: "Etc/UTC", locale: "en-US", ...one })),
    ],
  });
  const did = { attempts: 0, "answers to them": 0 };
  try {
    await stage.begin();
    await stage.life().driver.command("U1", "/rapport", `import ${CANARY}, ${CANARY} Two`);
    await stage.life().driver.message("U1", `${CANARY} call with CFO`);
    await stage.settle();
    const known = stage.slack.messages.flatMap((one) => stage.slack.read(one).buttons.map((button) => button.value));
    const used = await stage.code();
    const insider = stage.telegram.person({ name: "Minh", language: "en" });
    insider.start(used);
    await stage.heard();
    await stage.settle();
    const insiderButtons = insider.sees().flatMap((one) => one.buttons.flat().map((button) => button.data));
    const old = await stage.code();
    await stage.pass(16 * 60_000);
    const buttons = [
      ...known,
      ...insiderButtons,
      "undo",
      "00000000-0000-7000-8000-000000000000",
      "'; drop table members; --",
      CANARY,
    ];
    const before = fingerprint();
    const postedBefore = stage.slack.transcript.length;
    const crowd = Array.from({ length: 40 }, (_, index) =>
      stage.telegram.person({ name: `X ${index}`, language: "en" }),
    );

    for (let one = 0; one < count; one += 1) {
      const { driver } = stage.life();
      const line = chance.pick(LINES);
      const outsider = chance.pick(outsiders).id;
      const told: unknown[] = [];
      const asked = chance.below(9);
      if (asked === 0) told.push((await driver.command(outsider, "/touch", `${CANARY} call`)).body);
      else if (asked === 1) told.push((await driver.command(outsider, "/rapport", line.replace("/", ""))).body);
      else if (asked === 2) told.push((await driver.message(outsider, line)).body);
      else if (asked === 3) told.push((await driver.mention(outsider, "C1", line)).body);
      else if (asked === 4)
        told.push(
          (await driver.press(outsider, chance.pick(buttons), { channel: directOf(outsider), ts: "1.1" })).body,
        );
      else {
        const person = chance.pick(crowd);
        if (asked === 5) person.says(line);
        else if (asked === 6)
          person.start(chance.pick([used, old, "A".repeat(24), `${chance.below(1e9)}`.padEnd(24, "x")]));
        else if (asked === 7) {
          const chat = {
            id: -100_000 - chance.below(5),
            type: chance.pick(["group", "supergroup", "channel"]),
            title: "G",
          };
          person.says(line, {
            chat,
            ...(chance.next() < 0.5
              ? {
                  forward_origin: {
                    type: "user",
                    date: 1,
                    sender_user: { id: insider.id, is_bot: false, first_name: "M" },
                  },
                }
              : {}),
          });
        } else {
          const message = { message_id: 1, date: 1_764_000_000, chat: { id: person.id, type: "private" }, text: "x" };
          const from = { id: person.id, is_bot: false, first_name: "X" };
          stage.telegram.send({
            callback_query: {
              id: `${chance.below(1e9)}${one}`,
              from,
              chat_instance: "1",
              data: chance.pick(buttons),
              message,
            },
          });
        }
        await stage.telegram.until(() => stage.telegram.pending().length === 0);
      }
      for (const body of told) {
        if (JSON.stringify(body ?? "").includes(CANARY)) found.add(`${outsider} was told of the workspace: ${line}`);
        if (body !== null && body !== undefined) did["answers to them"] += 1;
      }
      did.attempts += 1;
      if (one % 500 === 499) {
        await stage.settle();
        progress(did.attempts);
      }
    }
    await stage.settle();
    for (const call of stage.slack.transcript.slice(postedBefore))
      if (call.method.startsWith("chat.") && JSON.stringify(call.fields).includes(CANARY))
        found.add(`Slack: ${call.method} to ${String(call.fields["channel"])} names a client`);
    for (const person of crowd) {
      const seen = person.sees();
      if (JSON.stringify(seen).includes(CANARY) || JSON.stringify(person.toasts()).includes(CANARY))
        found.add(`${person.name} was told of the workspace`);
      // One line, and one for each of the five codes they may try.
      if (seen.length > 6) found.add(`${person.name} got ${seen.length} lines in a day`);
      did["answers to them"] += seen.length;
    }
    if (fingerprint() !== before) found.add("something changed in the workspace");
    return { did, broken: found.all };
  } finally {
    await stage.close();
  }

  /** Everything in the file that a stranger must not be able to change. */
  function fingerprint(): string {
    const db = new Database(stage.file, { readonly: true });
    const tables = ["members", "identities", "clients", "contacts", "touchpoints", "follow_ups", "journal", "codes"];
    const counted = tables.map((table) => [table, db.prepare(`select count(*) as n from ${table}`).get()]);
    const names = db.prepare("select name from clients order by id").all();
    db.close();
    return JSON.stringify([counted, names]);
  }
}
