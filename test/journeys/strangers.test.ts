/** Who may not: no byte of anybody's data, no effect, and the same answer as if there were nothing to know. */
import { expect, test } from "vitest";
import { connectTelegram } from "../../adapters/telegram/connect.ts";
import { serve } from "../../src/http.ts";
import { doorWords } from "../../src/wording/door-words.ts";
import { countOf } from "../support/counts.ts";
import { openRapport, type Rapport, SLACK_SECRET, TELEGRAM_SECRET } from "../support/rapport.ts";
import { encoded, signatureOf } from "../support/slack/driver.ts";
import { directOf } from "../support/slack/workspace.ts";
import { noPauses } from "../support/telegram/pauses.ts";
import { type Person, telegramStandIn } from "../support/telegram/standIn.ts";
import type { Heard, Traveller } from "../support/travellers.ts";

const START = "2026-11-24T10:00[Europe/Kyiv]";
const OLHA = { name: "Olha", zone: "Europe/Kyiv", language: "en" } as const;
/** Every name in Olha's memory: none of them may reach anybody else's screen. */
const SECRET = /zephyrion|quentin|walrus|mahogany|periscope/i;

/** Olha's client with everything a client can have. */
const MEMORY = [
  "/import Zephyrion",
  "/contact Zephyrion Quentin Walrus, CFO, decision maker",
  "/touch zephyrion call with Quentin about periscopes",
  "/next zephyrion send the mahogany estimate tomorrow 15:00",
  "/status zephyrion amber: periscopes are late",
  "/complaint zephyrion severe: mahogany arrived broken",
  "/money zephyrion actual November 4200 USD",
  "/project zephyrion Periscopes, production, 15 Dec",
  "/price zephyrion +10 % from 1 Jan",
];

async function remembers(olha: Traveller): Promise<void> {
  for (const line of MEMORY) expect((await olha.says(line)).text, line).toMatch(SECRET);
}

const PRYING = [
  "/how zephyrion",
  "/clients",
  "/client zephyrion",
  "/today",
  "/touch zephyrion call",
  "/next zephyrion call tomorrow",
  "/done mahogany",
  "/status zephyrion red: lost",
  "/complaint",
  "/import Nova",
  "/settings",
  "/invite",
  "/link",
  "/undo",
  "/help",
  "how is zephyrion doing",
  "Acme\nGlobex\nNova",
];

/** The stored ids of every button Rapport has ever shown. */
async function buttonsOf(r: Rapport): Promise<readonly string[]> {
  const rows = await r.store.db.selectFrom("actions").select("id").execute();
  return rows.map((row) => row.id);
}

/** Everything sent to that chat, edits and toasts too. */
const sentTo = (r: Rapport, person: Person): readonly string[] =>
  r.telegram.transcript
    .filter(({ payload }) => String(payload["chat_id"]) === String(person.id))
    .map(({ payload }) => JSON.stringify(payload));

async function quiet(r: Rapport): Promise<void> {
  await r.telegram.until(() => r.telegram.pending().length === 0);
  await r.settle();
}

const LINE = /Rapport is for invited people/;

test("a stranger on Telegram gets one fixed line a day, whatever they send or press", async () => {
  const r = await openRapport(START);
  const olha = await r.traveller("slack", OLHA);
  await remembers(olha);
  const stranger = r.telegram.person({ name: "Mallory", language: "en" });
  const before = await countOf(r.store, ["strangers"]);
  const buttons = await buttonsOf(r);
  for (const line of ["/start", "hello", ...PRYING]) stranger.says(line);
  stranger.sharesPlace(50.4, 30.5);
  for (const data of buttons.slice(0, 20)) pressUnseen(r, stranger, data);
  await quiet(r);
  await r.telegram.until(() => stranger.sees().length > 0);
  expect(stranger.sees()).toEqual([expect.objectContaining({ text: expect.stringMatching(LINE), buttons: [] })]);
  expect(sentTo(r, stranger).join("\n")).not.toMatch(SECRET);
  for (const { payload } of r.telegram.calls("answerCallbackQuery")) expect(payload["text"]).toBeUndefined();
  expect(await countOf(r.store, ["strangers"])).toEqual(before);

  await r.moveTo("2026-11-25T10:01[Europe/Kyiv]");
  stranger.says("hello again");
  stranger.says("anybody?");
  await quiet(r);
  await r.telegram.until(() => stranger.sees().length > 1);
  expect(stranger.sees()).toHaveLength(2);
  expect(r.telegram.problems).toEqual([]);
});

/** As Telegram would deliver a press on a message this person was never shown. */
function pressUnseen(r: Rapport, by: Person, data: string): void {
  const chat = { id: by.id, type: "private", first_name: by.name };
  const from = { id: by.id, is_bot: false, first_name: by.name, language_code: "en" };
  const message = { message_id: 77, date: 1_764_000_000, chat, text: "list" };
  r.telegram.send({ callback_query: { id: `forged-${data}`, from, chat_instance: "1", data, message } });
}

const codeIn = (heard: Heard): string => {
  const code = /[A-Za-z0-9_-]{24}/.exec(heard.text)?.[0];
  if (!code) throw new Error(`no code in: ${heard.text}`);
  return code;
};

test("guessed, used and expired codes open nothing, and after five tries not even a right one does that day", async () => {
  const r = await openRapport(START);
  const olha = await r.traveller("slack", OLHA);
  await remembers(olha);
  const used = codeIn(await olha.says("/link"));
  const phone = r.telegram.person({ name: "Olha", language: "en" });
  phone.start(used);
  await quiet(r);
  const expired = codeIn(await olha.says("/link"));
  await r.moveTo("2026-11-24T10:15[Europe/Kyiv]");
  const before = await countOf(r.store, ["strangers"]);

  const guesser = r.telegram.person({ name: "Mallory", language: "en" });
  for (const code of [used, expired, "A".repeat(24), "B".repeat(24), `${used.slice(0, 23)}_`]) {
    guesser.start(code);
    await quiet(r);
  }
  await r.telegram.until(() => guesser.sees().length >= 5);
  const told = guesser.sees().map((one) => one.text);
  expect(new Set(told).size).toBe(1);
  expect(told[0]).toMatch(/This code does not work/);
  expect(await countOf(r.store, ["strangers"])).toEqual(before);

  const right = codeIn(await olha.says("/link"));
  const beforeRight = await countOf(r.store, ["strangers"]);
  guesser.says(right);
  guesser.says(`/link ${right}`);
  await quiet(r);
  expect(guesser.sees()).toHaveLength(5);
  expect(await countOf(r.store, ["strangers"])).toEqual(beforeRight);
  expect(sentTo(r, guesser).join("\n")).not.toMatch(SECRET);
  expect(r.complaints).toEqual([]);
});

test("guests, people of other companies and bots in a shared Slack channel learn nothing and change nothing", async () => {
  const r = await openRapport(START);
  const olha = await r.traveller("slack", OLHA);
  await remembers(olha);
  const buttons = await buttonsOf(r);
  const team = { locale: "en-US", tz: "Europe/Kyiv" };
  r.slack.people.set("U1GUEST", { id: "U1GUEST", name: "Guest", guest: "multi_channel", ...team });
  r.slack.people.set("U2GUEST", { id: "U2GUEST", name: "One channel", guest: "single_channel", ...team });
  r.slack.people.set("U3CONN", { id: "U3CONN", name: "Connect", team: "T0OTHER", stranger: true, ...team });
  r.slack.people.set("U4THEIRS", { id: "U4THEIRS", name: "Their admin", team: "T0OTHER", admin: true, ...team });
  r.slack.people.set("U5GONE", { id: "U5GONE", name: "Gone", deleted: true, ...team });
  r.slack.people.set("U6BOT", { id: "U6BOT", name: "Bot", bot: true, ...team });
  const before = await countOf(r.store, ["strangers"]);
  const calls = r.slack.transcript.length;
  const heard = new Map<string, string[]>();
  for (const person of ["U1GUEST", "U2GUEST", "U3CONN", "U4THEIRS", "U5GONE", "U6BOT"]) {
    const bodies: unknown[] = [];
    for (const line of PRYING) {
      const [name = "", ...rest] = line.split(" ");
      const sent = name.startsWith("/")
        ? await r.driver.command(
            person,
            /^\/(touch|next|done|how|today|clients)$/.test(name) ? name : "/rapport",
            rest.join(" "),
            "C1",
          )
        : await r.driver.mention(person, "C1", line);
      expect(sent.status).toBe(200);
      bodies.push(sent.body);
      await r.driver.message(person, line);
    }
    await r.driver.openHome(person);
    for (const button of buttons.slice(0, 15)) await r.driver.press(person, button, { channel: "C1", ts: "1.000001" });
    heard.set(
      person,
      bodies.filter((body) => body !== null).map((body) => JSON.stringify(body)),
    );
  }
  await r.settle();
  const said = r.slack.transcript.slice(calls).filter(({ method }) => method !== "users.info");
  expect(JSON.stringify([...heard, ...said.map(({ fields }) => fields)])).not.toMatch(SECRET);
  expect(await countOf(r.store, ["strangers"])).toEqual(before);
  // One line a day: the first command had it in its acknowledgement, and nothing came after.
  for (const [person, lines] of heard) {
    expect(lines, person).toHaveLength(person === "U6BOT" ? 0 : 1);
    expect(
      said.filter(({ fields }) => fields["user"] === person || fields["user_id"] === person),
      person,
    ).toEqual([]);
  }
  expect([...r.slack.homes.keys()]).not.toContain("U1GUEST");
  expect(r.slack.problems).toEqual([]);
});

test("a request that Slack did not sign, or signed at another time, is refused before anything is read", async () => {
  const r = await openRapport(START);
  const olha = await r.traveller("slack", OLHA);
  await remembers(olha);
  const before = await countOf(r.store, []);
  const { id } = [...r.slack.people.values()][0] ?? { id: "" };
  const real = await r.driver.command(id, "/how", "zephyrion", directOf(id));
  expect(JSON.stringify(real.body)).toMatch(SECRET);
  const after = await countOf(r.store, []);
  expect(after).not.toEqual(before);

  const payload = { ...real.payload, trigger_id: "Tr.forged" };
  const { body, contentType } = encoded("slash_commands", payload);
  const minutes = 60_000;
  const forged: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ["another secret", signatureOf(body, `${SLACK_SECRET}x`, r.now())],
    ["stale", signatureOf(body, SLACK_SECRET, r.now() - 6 * minutes)],
    ["of the future", signatureOf(body, SLACK_SECRET, r.now() + 6 * minutes)],
    ["of another body", signatureOf(`${body}&x=1`, SLACK_SECRET, r.now())],
    ["without one", {}],
    ["empty", { "x-slack-signature": "", "x-slack-request-timestamp": "" }],
    [
      "a timestamp that is no number",
      { ...signatureOf(body, SLACK_SECRET, r.now()), "x-slack-request-timestamp": "NaN" },
    ],
  ];
  for (const [what, headers] of forged) {
    const answer = await fetch(`${r.url}/slack/events`, {
      method: "POST",
      headers: { "content-type": contentType, ...headers },
      body,
    });
    expect(answer.status, what).toBe(401);
    expect(await answer.text(), what).toBe("");
  }
  expect(await countOf(r.store, [])).toEqual(after);
});

test("a web hook without Telegram's secret, or with another, changes nothing", async () => {
  const r = await openRapport(START);
  const olha = await r.traveller("telegram", OLHA);
  await remembers(olha);
  const own = await r.store.db
    .selectFrom("identities")
    .select("external_id")
    .where("platform", "=", "telegram")
    .executeTakeFirstOrThrow();
  const telegram = await telegramStandIn();
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const hook = { words: doorWords(), log, clock: r.now, pause: noPauses().pause };
  const mode = { kind: "webhook", secret: TELEGRAM_SECRET, publicUrl: "https://rapport.test" } as const;
  const door = connectTelegram({
    named: () => undefined,
    handle: r.app.handle,
    mode,
    token: telegram.token,
    apiRoot: telegram.apiRoot,
    ...hook,
  });
  const server = await serve({ port: 0, host: "127.0.0.1", routes: door.routes, log });
  try {
    await door.start();
    await telegram.until(() => telegram.calls("setMyCommands").length > 0);
    const before = await countOf(r.store, []);
    const from = { id: Number(own.external_id), is_bot: false, first_name: "Olha" };
    const post = (number: number, headers: Readonly<Record<string, string>>) =>
      fetch(`http://127.0.0.1:${server.port}/telegram/webhook`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({
          update_id: number,
          message: {
            message_id: number,
            date: 1_764_000_000,
            from,
            chat: { ...from, type: "private" },
            text: "/import Nova",
          },
        }),
      });
    const secret = "x-telegram-bot-api-secret-token";
    for (const headers of [{}, { [secret]: "" }, { [secret]: "wrong" }, { [secret]: `${TELEGRAM_SECRET}x` }]) {
      const answer = await post(1, headers);
      expect(answer.status).toBe(401);
      expect(await answer.text()).toBe("");
    }
    expect(await countOf(r.store, [])).toEqual(before);
    expect((await post(1, { [secret]: TELEGRAM_SECRET })).status).toBe(200);
    expect(await countOf(r.store, [])).not.toEqual(before);
  } finally {
    await door.stop();
    await server.close();
    await telegram.close();
  }
});

test.each(["slack", "telegram", "web"] as const)(
  "somebody else's buttons do nothing in a colleague's hands: %s",
  async (door) => {
    const r = await openRapport(START);
    const olha = await r.traveller("web", OLHA);
    await remembers(olha);
    const buttons = await buttonsOf(r);
    await r
      .traveller(door, { name: "Taras", zone: "Europe/Kyiv", language: "en" })
      .then((taras) => taras.says("/help"));
    const trace = ["inbox", "inbox_keys", "outbox"];
    const before = await countOf(r.store, trace);
    const seen: string[] = [];
    const taras = await r.store.db
      .selectFrom("identities")
      .selectAll()
      .where("platform", "=", door)
      .orderBy("created_at", "desc")
      .orderBy("member_id", "desc")
      .execute();
    const own =
      taras.find(({ external_id }) => external_id !== "olha" && !external_id.startsWith("host"))?.external_id ?? "";
    const calls = r.slack.transcript.length;
    const told = r.telegram.transcript.length;
    for (const data of [...buttons.slice(0, 25), "no-such-button"]) {
      if (door === "slack") await r.driver.press(own, data, { channel: directOf(own), ts: "1.000001" });
      if (door === "telegram") {
        const chat = { id: Number(own), type: "private", first_name: "Taras" };
        const message = { message_id: 77, date: 1_764_000_000, chat, text: "list" };
        r.telegram.send({
          callback_query: { id: `q-${data}`, from: { ...chat, is_bot: false }, chat_instance: "1", data, message },
        });
      }
      if (door === "web") {
        const answer = await fetch(`${r.url}/api/actions`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ from: own, action: data }),
        });
        seen.push(await answer.text());
      }
    }
    await quiet(r);
    seen.push(...r.slack.transcript.slice(calls).map(({ fields }) => JSON.stringify(fields)));
    seen.push(...r.telegram.transcript.slice(told).map(({ payload }) => JSON.stringify(payload)));
    expect(seen.filter((said) => /too old or not yours/.test(said)).length).toBeGreaterThanOrEqual(26);
    expect(seen.join("\n")).not.toMatch(SECRET);
    expect(await countOf(r.store, trace)).toEqual(before);
  },
);

test("the page speaks with its own people on this machine only", async () => {
  const r = await openRapport(START);
  await remembers(await r.traveller("web", OLHA));
  const before = await countOf(r.store, []);
  const post = (headers: Readonly<Record<string, string>>, body: unknown) =>
    fetch(`${r.url}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  const asked = { from: "olha", text: "/how zephyrion" };
  const answers = [
    await post({}, { from: "mallory", text: "/how zephyrion" }),
    await post({ origin: "https://evil.test" }, asked),
    await post({ origin: "null" }, asked),
    await fetch(`${r.url}/api/messages?for=mallory`),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 403, 403, 404]);
  for (const answer of answers) expect(await answer.text()).not.toMatch(/quentin|mahogany|walrus/i);
  expect(await countOf(r.store, [])).toEqual(before);
});

/** What a colleague asks who may not see the client, and, once, presses. */
const CURIOUS = [
  "/how zephyrion",
  "how is Zephyrion doing",
  "/client zephyrion",
  "/touch zephyrion call with Quentin",
  "call with Quentin Walrus about the estimate",
  "/touch",
  "call",
  "/next zephyrion send the price list tomorrow",
  "/done mahogany",
  "/done",
  "/status zephyrion red: lost",
  "/complaint zephyrion late",
  "/complaint",
  "/contact zephyrion Ann Lee, CEO",
  "/money",
  "/money zephyrion",
  "/money zephyrion actual November 100 USD",
  "/project",
  "/project zephyrion",
  "/price",
  "/price zephyrion",
  "/handover zephyrion to Olha",
  "/away",
  "/away 1 Dec – 14 Dec, Olha",
  "/crisis we work as before",
  "zephirion",
  "Zefyrion call",
  "/clients",
  "/today",
  "/settings zone Europe/Kyiv",
  "/link",
  "/undo",
  "/help",
  "which clients are at risk",
  "what do they owe us",
  "/import Zephyrion, Nova",
  "/how zephyrion",
  "/touch zephyrion call",
  ">Undo",
  "/clients",
  "/undo",
];

async function asked(r: Rapport, who: Traveller): Promise<readonly string[]> {
  const heard: string[] = [];
  for (const line of CURIOUS) {
    const answer = line.startsWith(">") ? await who.presses(line.slice(1)) : await who.says(line);
    heard.push(`${line} → ${written(answer)}`);
  }
  await r.moveTo("2026-11-25T10:00[Europe/Kyiv]");
  heard.push(...(await who.unasked()).map(written));
  return heard;
}

const written = ({ text, buttons }: Heard): string =>
  `${text.replace(/[A-Za-z0-9_-]{24}/g, "CODE")} [${buttons.join("] [")}]`;

test.each([
  ["restricted", "slack"],
  ["restricted", "telegram"],
  ["owner-only", "web"],
  ["owner-only", "slack"],
] as const)("a client that is %s is to others as if it were not: %s", async (how, door) => {
  const heard: (readonly string[])[] = [];
  for (const hidden of [true, false]) {
    const r = await openRapport(START);
    const olha = await r.traveller("web", OLHA);
    // That a team keeps complaints at all is the team's, and counts in everybody's scores.
    await olha.says("/import Atlas");
    await olha.says("/complaint atlas late");
    if (hidden) await remembers(olha);
    if (hidden && how === "restricted") {
      await r.store.db.updateTable("clients").set({ restricted: 1 }).where("name", "=", "Zephyrion").execute();
      await r.store.db
        .updateTable("workspaces")
        .set((eb) => ({ directory_version: eb("directory_version", "+", 1) }))
        .execute();
    }
    if (how === "owner-only") await r.store.db.updateTable("workspaces").set({ sharing: "owner" }).execute();
    heard.push(await asked(r, await r.traveller(door, { name: "Taras", zone: "Europe/Kyiv", language: "en" })));
    expect([...r.complaints, ...r.slack.problems, ...r.telegram.problems]).toEqual([]);
  }
  expect(heard[0]).toEqual(heard[1]);
});
