/** The same thing heard ten times has one effect and one answer, also across a restart. */
import { sql } from "kysely";
import { expect, inject, test } from "vitest";
import { z } from "zod";
import { countOf } from "../support/counts.ts";
import { lastingMemory } from "../support/databases.ts";
import { openRapport, type Rapport } from "../support/rapport.ts";
import { readBlocks } from "../support/slack/reading.ts";
import { directOf } from "../support/slack/workspace.ts";
import type { Person, Update } from "../support/telegram/standIn.ts";

const START = "2026-11-24T10:00[Europe/Kyiv]";
const OLHA = { name: "Olha", zone: "Europe/Kyiv", language: "en" } as const;
const TIMES = 10;
/** Further names of an event that was heard before, and answers asked for again: traces of hearing, not effects. */
const HEARING = ["inbox_keys"];

const clean = (r: Rapport): void => {
  expect([...r.complaints, ...r.slack.problems, ...r.telegram.problems]).toEqual([]);
};

async function touches(r: Rapport): Promise<number> {
  return (await countOf(r.store, []))["touchpoints"] ?? 0;
}

function slackPerson(r: Rapport): string {
  r.slack.people.set("U1", { id: "U1", name: "Olha", tz: "Europe/Kyiv", locale: "en-US" });
  return "U1";
}

/** What Slack was asked to show: posts, edits, whispers and answers through response URLs. */
const shownInSlack = (r: Rapport): number =>
  r.slack.transcript.filter(
    ({ method, answer }) =>
      /^(chat\.|response_url|views\.open)/.test(method) && JSON.stringify(answer).includes('"ok":true'),
  ).length;

test("the same Slack command ten times records one touch, and says the same ten times", async () => {
  const r = await openRapport(START);
  const olha = slackPerson(r);
  await r.driver.command(olha, "/rapport", "import Acme");
  const first = await r.driver.command(olha, "/touch", "acme call with CFO");
  const after = await countOf(r.store, []);
  const again = await Promise.all(Array.from({ length: TIMES - 1 }, () => r.driver.again(first)));
  for (const one of again) {
    expect(one.status).toBe(200);
    expect(one.body).toEqual(first.body);
  }
  expect(await countOf(r.store, [])).toEqual(after);
  expect(await touches(r)).toBe(1);
  await r.settle();
  expect(shownInSlack(r)).toBe(0);
  clean(r);
});

test("ten commands at once under one trigger, none heard before, record one touch", async () => {
  const r = await openRapport(START);
  const olha = slackPerson(r);
  const template = await r.driver.command(olha, "/rapport", "import Acme");
  const payload = { ...template.payload, command: "/touch", text: "acme call", trigger_id: "Tr.once" };
  const sent = await Promise.all(Array.from({ length: TIMES }, () => r.driver.send("slash_commands", payload)));
  expect(new Set(sent.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(await touches(r)).toBe(1);
  clean(r);
});

test("one Slack message under ten event ids is answered once", async () => {
  const r = await openRapport(START);
  const olha = slackPerson(r);
  await r.driver.command(olha, "/rapport", "import Acme");
  const first = await r.driver.message(olha, "call with Acme");
  await Promise.all(
    Array.from({ length: TIMES - 1 }, (_, at) => r.driver.again(first, { eventId: "new", retry: at % 4 })),
  );
  await r.settle();
  expect(await touches(r)).toBe(1);
  expect(shownInSlack(r)).toBe(1);
  const after = await countOf(r.store, HEARING);
  await r.driver.again(first);
  expect(await countOf(r.store, HEARING)).toEqual(after);
  clean(r);
});

test("the same Slack press, delivered ten times and pressed ten times, acts once and shows the same", async () => {
  const r = await openRapport(START);
  const olha = slackPerson(r);
  await r.driver.command(olha, "/rapport", "import Acme Retail, Acme Media");
  await r.driver.message(olha, "call with Acme");
  await r.settle();
  const asked = r.slack.messages.at(-1);
  const choice = asked && r.slack.read(asked).buttons.find(({ label }) => label === "Acme Retail");
  if (!asked || !choice) throw new Error("nothing to press");
  const place = { channel: directOf(olha), ts: asked.ts };
  const first = await r.driver.press(olha, choice.value, place);
  await r.settle();
  const shown = r.slack.read(asked);
  expect(shown.text).toMatch(/Acme Retail: call/);
  expect(await touches(r)).toBe(1);
  for (let time = 1; time < TIMES; time += 1) await r.driver.again(first);
  for (let time = 1; time < TIMES; time += 1) await r.driver.press(olha, choice.value, place);
  await r.settle();
  expect(await touches(r)).toBe(1);
  const now = r.slack.messages.find(({ ts }) => ts === asked.ts);
  expect(now && r.slack.read(now).text).toBe(shown.text);
  clean(r);
});

/** Sends the update once more, and waits until the bot has taken it. */
async function taken(r: Rapport, send: () => void): Promise<void> {
  send();
  await r.telegram.until(() => r.telegram.pending().length === 0);
  await r.settle();
}

/** In by an admin's invitation, in English. */
async function onPhone(r: Rapport): Promise<Person> {
  const admin = await r.traveller("web", { ...OLHA, name: "Iryna", role: "admin" });
  await admin.says("/invite");
  const code = /[A-Za-z0-9_-]{24}/.exec((await admin.presses("member")).text)?.[0];
  const person = r.telegram.person({ name: "Olha", language: "en" });
  await taken(r, () => person.start(code));
  return person;
}

test("the same Telegram update ten times, and under new numbers, is answered once", async () => {
  const r = await openRapport(START);
  const olha = await onPhone(r);
  await taken(r, () => olha.says("/import Acme"));
  let update: Update | null = null;
  await taken(r, () => {
    update = olha.says("/touch acme call");
  });
  const sent = r.telegram.calls("sendMessage").length;
  const after = await countOf(r.store, HEARING);
  for (let time = 1; time < TIMES; time += 1) await taken(r, () => update && r.telegram.again(update));
  for (let time = 1; time < TIMES; time += 1) await taken(r, () => update && r.telegram.renumbered(update));
  expect(await touches(r)).toBe(1);
  expect(r.telegram.calls("sendMessage")).toHaveLength(sent);
  expect(await countOf(r.store, HEARING)).toEqual(after);
  clean(r);
});

test("one Telegram press under new update ids, and ten presses, act once and leave the message the same", async () => {
  const r = await openRapport(START);
  const olha = await onPhone(r);
  await taken(r, () => olha.says("/import Acme"));
  await taken(r, () => olha.says("/touch Nordstern call"));
  const button = olha
    .sees()
    .at(-1)
    ?.buttons.flat()
    .find(({ label }) => label.startsWith("Create"));
  if (!button) throw new Error("nothing to press");
  let press: Update | null = null;
  await taken(r, () => {
    press = olha.presses(button.data);
  });
  const shown = olha.sees().map(({ text }) => text);
  expect(shown.at(-1)).toMatch(/Nordstern: call/);
  for (let time = 1; time < TIMES; time += 1) await taken(r, () => press && r.telegram.renumbered(press));
  for (let time = 1; time < TIMES; time += 1) await taken(r, () => olha.presses("Undo", { data: button.data }));
  expect(await touches(r)).toBe(1);
  expect(olha.sees().map(({ text }) => text)).toEqual(shown);
  expect(await r.store.db.selectFrom("clients").select("id").execute()).toHaveLength(2);
  expect(r.telegram.problems).toEqual([]);
});

const page = (r: Rapport, path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${r.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  }).then(async (answer) => ({ status: answer.status, body: await answer.text() }));

test("a post to the page ten times under one key is recorded once", async () => {
  const r = await openRapport(START);
  const olha = await r.traveller("web", OLHA);
  await olha.says("/import Acme");
  const said = { from: "olha", text: "/touch acme call", key: "k-1" };
  const answers = await Promise.all(Array.from({ length: TIMES }, () => page(r, "/api/messages", said)));
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(answers[0]?.body).toMatch(/Acme: call/);
  expect(await touches(r)).toBe(1);
  const headed = { "idempotency-key": "k-1" };
  expect(await page(r, "/api/messages", { from: "olha", text: "/touch acme call" }, headed)).toEqual(answers[0]);
  // Another key is another touch; the same key of somebody else is theirs.
  await page(r, "/api/messages", { ...said, key: "k-2" });
  expect(await touches(r)).toBe(2);
  clean(r);
});

/** What is typed, and the presses after it: the last of them comes ten times. */
const PRESSED: readonly (readonly [says: string, ...presses: readonly string[]])[] = [
  ["/touch Nordstern call", "Create"],
  ["/touch acme call", "Edit", "video"],
  ["/touch acme call with CFO", "Undo"],
  ["/next acme send the offer tomorrow", "It is our own step"],
  ["/next acme send the offer today", "Undo"],
  ["/next acme print the offer today", "Edit", "Tomorrow"],
  ["/done print", "Undo"],
  ["/next acme fold the offer today", "Edit", "Done"],
  ["/next acme seal the offer today"],
  ["/today", "1", "Done"],
  ["/client acme", "growth"],
  ["/client acme", "Star"],
  ["/client acme", "onboarding"],
  ["/client acme", "Restrict"],
  ["/status acme amber: texts are late"],
  ["/how acme", "Status", "green"],
  ["/complaint acme arrived broken", "It is severe"],
  ["/complaint acme arrived late", "Undo"],
  ["/contact acme Ann Lee, CEO", "Undo"],
  ["/import Vega", "key"],
  ["/import Orion", "Undo"],
  ["/settings", "Working days", "Mon–Sat"],
  ["/settings", "Language", "English"],
];

const Blocks = z.object({ blocks: z.array(z.unknown()) });

const Shown = z.object({
  reply: z.object({ text: z.string(), actions: z.array(z.object({ id: z.string(), label: z.string() })) }),
});

/** Tables of everything but the traces of hearing and asking. */
const effectTables = async (r: Rapport): Promise<readonly string[]> =>
  Object.keys(await countOf(r.store, ["inbox", "inbox_keys", "actions", "pending_answers"]));

async function effects(r: Rapport, tables: readonly string[]): Promise<string> {
  const read = (table: string) => sql`select * from ${sql.table(table)}`.execute(r.store.db);
  return JSON.stringify(await Promise.all(tables.map(async (table) => [table, (await read(table)).rows])));
}

test("any button of the page pressed ten times has one effect and one answer", async () => {
  const r = await openRapport(START);
  const olha = await r.traveller("web", { ...OLHA, role: "admin" });
  await olha.says("/import Acme");
  const tables = await effectTables(r);
  const missed: string[] = [];
  for (const [says, ...presses] of PRESSED) {
    let seen = Shown.parse(JSON.parse((await page(r, "/api/messages", { from: "olha", text: says })).body)).reply;
    for (const [at, press] of presses.entries()) {
      const action = seen.actions.find(({ label }) => label.startsWith(press))?.id;
      if (action === undefined) {
        missed.push(`${says}: no ${press} in ${seen.actions.map((one) => one.label)}`);
        break;
      }
      const pressed = async () =>
        Shown.parse(JSON.parse((await page(r, "/api/actions", { from: "olha", action })).body)).reply;
      seen = await pressed();
      if (at < presses.length - 1) continue;
      const after = await effects(r, tables);
      const more = [];
      for (let time = 1; time < TIMES; time += 1) more.push((await pressed()).text);
      if (more.some((text) => text !== seen.text)) missed.push(`${says} > ${press}: ${seen.text} | then ${more[0]}`);
      if ((await effects(r, tables)) !== after) missed.push(`${says} > ${press}: acted again`);
    }
  }
  expect(missed).toEqual([]);
  clean(r);
});

const MISSED = /I show a code only once and keep no copy\. If you missed it, ask for a new one: (\/(?:rapport )?\w+)/;
const CODE = /\/start ([\w-]{24})/;

/** Everything that is kept, as text. */
const kept = async (r: Rapport): Promise<string> => effects(r, Object.keys(await countOf(r.store, [])));

const codesMade = async (r: Rapport): Promise<number> => (await countOf(r.store, []))["codes"] ?? 0;

test("a code is shown once at every door: a repeat makes no other, says how to get one, and nothing keeps it", async () => {
  const r = await openRapport(START);
  const olha = slackPerson(r);
  const command = await r.driver.command(olha, "/rapport", "link");
  const inSlack = CODE.exec(JSON.stringify(command.body))?.[1];
  const [again, third] = [await r.driver.again(command), await r.driver.again(command)];
  expect(MISSED.exec(JSON.stringify(again.body))?.[1]).toBe("/rapport link");
  expect(third.body).toEqual(again.body);
  expect(await codesMade(r)).toBe(1);

  await r.traveller("web", OLHA);
  const asked = { from: "olha", text: "/link", key: "k-1" };
  const [first, repeat] = [await page(r, "/api/messages", asked), await page(r, "/api/messages", asked)];
  const onPage = CODE.exec(first.body)?.[1];
  expect(MISSED.exec(repeat.body)?.[1]).toBe("/link");
  expect(await codesMade(r)).toBe(2);

  const phone = await onPhone(r);
  const before = await codesMade(r);
  let update: Update | null = null;
  await taken(r, () => {
    update = phone.says("/link");
  });
  const sent = r.telegram.calls("sendMessage").length;
  const inTelegram = CODE.exec(phone.sees().at(-1)?.text ?? "")?.[1];
  await taken(r, () => update && r.telegram.again(update));
  await taken(r, () => update && r.telegram.renumbered(update));
  expect(r.telegram.calls("sendMessage")).toHaveLength(sent);
  expect(await codesMade(r)).toBe(before + 1);

  const all = await kept(r);
  for (const code of [inSlack, onPage, inTelegram]) {
    expect(code).toHaveLength(24);
    expect(all).not.toContain(code);
  }
  clean(r);
});

test("a code that travels by Slack's response URL is kept until it is there, and a double tap leaves it there", async () => {
  const r = await openRapport(START);
  r.slack.people.set("U1", { id: "U1", name: "Olha", tz: "Europe/Kyiv", locale: "en-US", admin: true });
  const asked = await r.driver.command("U1", "/rapport", "invite");
  const [member] = readBlocks(Blocks.parse(asked.body).blocks).buttons;
  if (!member) throw new Error("nothing to press");
  const place = { channel: directOf("U1"), ts: "1.1", responseUrl: r.slack.responseUrl() };
  const press = await r.driver.press("U1", member.value, place);
  await r.driver.press("U1", member.value, place);
  await r.driver.again(press);
  await r.settle();
  const shown = r.slack.transcript.filter(({ method }) => method === "response_url");
  expect(shown).toHaveLength(1);
  const code = CODE.exec(JSON.stringify(shown))?.[1] ?? /start=([\w-]{24})/.exec(JSON.stringify(shown))?.[1];
  expect(code).toHaveLength(24);
  expect(await kept(r)).not.toContain(code);
  expect(await codesMade(r)).toBe(1);
  clean(r);
});

test("a repeat after a restart is still a repeat", async () => {
  const memory = await lastingMemory(inject("memory"));
  const one = await openRapport(START, { memory });
  const olha = slackPerson(one);
  await one.driver.command(olha, "/rapport", "import Acme");
  const command = await one.driver.command(olha, "/touch", "acme call");
  const message = await one.driver.message(olha, "email from Acme");
  await one.settle();
  const before = await countOf(one.store, HEARING);
  await one.close();

  const two = await openRapport("2026-11-24T10:02[Europe/Kyiv]", { memory });
  slackPerson(two);
  expect((await two.driver.again(command)).body).toEqual(command.body);
  expect((await two.driver.again(message, { eventId: "new" })).status).toBe(200);
  await two.settle();
  expect(await countOf(two.store, HEARING)).toEqual(before);
  expect(shownInSlack(two)).toBe(0);
  clean(two);
});
