/**
 * Names and texts that mean harm, through every kind of message by every door. The stand-ins refuse what the platforms
 * would; this judge reads what was sent for anything that calls somebody, leads somewhere, or does something when tapped.
 */
import { readBlocks } from "../../support/slack/reading.ts";
import { directOf } from "../../support/slack/workspace.ts";
import { parseTelegramHtml } from "../../support/telegram/html.ts";
import type { Person } from "../../support/telegram/standIn.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { foundByTelegram } from "../support/telegram-finds.ts";
import { hostileName, hostileText } from "./hostile-texts.ts";
import { chanceOf } from "./random.ts";

/** Sent within one memory, before another is begun: names pile up in lists and cards on the way. */
const ONE_MEMORY = 250;
const HOUR = 3_600_000;
/** A form's field takes 3,000 characters. */
const LONGEST_SUBMITTED = 2_900;
const FAULT = /broke on my side|[^\p{L}\p{N}-][0-9a-f]{12}[^\p{L}\p{N}-]/u;

type Line = (name: string, text: string) => string;
/** Every command that takes a name or words. `Acme` is there, and so is whatever came before. */
const LINES: readonly Line[] = [
  (name) => `/client ${name}`,
  (name) => `/clients ${name}`,
  (name) => `/import ${name}, ${name} Two`,
  (name) => `/how ${name}`,
  (name, text) => `/touch ${name} ${text}`,
  (_, text) => `/touch acme call ${text}`,
  (name, text) => `/touch acme call with ${name}, next: ${text} tomorrow`,
  (_, text) => `/next acme ${text} tomorrow`,
  (_, text) => `/next acme ${text} today 11:30`,
  (name, text) => `/next ${name} ${text}`,
  (_, text) => `/next acme every Monday ${text}`,
  (_, text) => `/done ${text}`,
  (name) => `/contact acme ${name}, CFO, decision maker`,
  (name, text) => `/contact acme ${name}, ${text}`,
  (name, text) => `/contact acme ${name} likes ${text}`,
  (name) => `/contact acme ${name} moved to ${name}`,
  (name) => `/project acme ${name}, production`,
  (_, text) => `/status acme red ${text}`,
  (_, text) => `/status acme ${text}`,
  (_, text) => `/complaint acme ${text}`,
  (_, text) => `/complaint acme severe: ${text}`,
  (_, text) => `/price acme 10 % from 1 March, told: ${text}`,
  (_, text) => `/crisis ${text}`,
  (name, text) => `/handover acme to ${name}: ${text}`,
  (name) => `/away today - tomorrow, ${name}`,
  (_, text) => `/money acme ${text}`,
  (name) => `/money acme invoice ${name} 4200 due 1 Nov`,
  (_, text) => `/money acme idea ${text}`,
  (_, text) => `/settings ${text}`,
  (name) => `/settings zone ${name}`,
  (_, text) => `/team ${text}`,
  (_, text) => `/link ${text}`,
  (_, text) => `/${text}`,
  (_, text) => text,
  (name) => name,
  (name, text) => `${name} call about ${text}`,
  (_, text) => `acme call about ${text}`,
  (_, text) => `who decides at ${text}`,
  () => "/today",
  () => "/today all",
  () => "/clients",
  () => "/how acme",
  () => "what did we promise acme",
  () => "/complaint",
  () => "/undo",
];

type Add = (sentence: string) => void;

interface Scene {
  readonly stage: Stage;
  readonly minh: Person;
  /** Where reading of the transcripts goes on. */
  readonly seen: { slack: number; telegram: number };
  readonly add: Add;
}

export async function hostile({ count, seed, progress }: Given): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  const did = { "texts sent": 0, "buttons pressed": 0, "messages read": 0, "messages nobody asked for": 0 };
  while (did["texts sent"] < count) {
    const stage = await openStage({
      start: "2026-11-24T08:00[Etc/UTC]",
      web: true,
      people: ["U1", "U2"].map((id) => ({
        id,
        name: hostileName(chance),
        tz: "Etc/UTC",
        locale: chance.pick(["en-US", "uk-UA", "ru-RU", "vi-VN"]),
        admin: true,
      })),
    });
    try {
      await play(stage, Math.min(ONE_MEMORY, count - did["texts sent"]));
    } finally {
      await stage.close();
    }
  }
  return { did, broken: found.all };

  async function play(stage: Stage, most: number): Promise<void> {
    await stage.begin();
    const minh = stage.telegram.person({ name: hostileName(chance), language: chance.pick(["en", "uk", "ru", "vi"]) });
    const scene: Scene = { stage, minh, seen: { slack: 0, telegram: 0 }, add: found.add };
    await stage.life().driver.command("U1", "/rapport", "import Acme");
    minh.start(await stage.code());
    await stage.heard();
    await addToPage(stage, hostileName(chance));
    for (let one = 0; one < most; one += 1) {
      const name = hostileName(chance);
      const line = chance.pick(LINES)(name, hostileText(chance));
      await chance.pick([bySlack, bySlack, byTelegram, byTelegram, byPage])(scene, line);
      did["texts sent"] += 1;
      if (one % 40 === 39) await stage.pass(chance.pick([1, 4, 20]) * HOUR, HOUR / 2);
      judge(scene, line);
      progress(did["texts sent"]);
    }
    const before = stage.slack.messages.length + minh.sees().length;
    await stage.pass(26 * HOUR, HOUR / 2);
    await stage.life().driver.openHome("U1");
    await stage.settle();
    did["messages nobody asked for"] += stage.slack.messages.length + minh.sees().length - before;
    judge(scene, "the morning");
    for (const complaint of stage.logged.filter((one) => one.startsWith("event failed")))
      found.add(complaint.slice(0, 500));
  }

  async function bySlack({ stage, add }: Scene, line: string): Promise<void> {
    const who = chance.pick(["U1", "U2"]);
    const { driver } = stage.life();
    const way = chance.below(4);
    const [, word = "", rest = ""] = /^\/(\w+)\s*([\s\S]*)$/.exec(line) ?? [];
    const own = ["touch", "next", "done", "how", "today", "clients"].includes(word);
    if (way < 2 && word !== "") {
      const sent = await driver.command(who, own ? `/${word}` : "/rapport", own ? rest : `${word} ${rest}`);
      if (sent.status !== 200) add(`Slack's ${shown(line)} was answered ${sent.status}`);
      if (sent.body) stage.slack.acknowledged(sent.body);
      const blocks = sent.body?.["blocks"];
      await pressSome(stage, who, Array.isArray(blocks) ? blocks : [], {
        ts: "1.1",
        responseUrl: stage.slack.responseUrl(),
      });
      return;
    }
    const sent = await (way === 2
      ? driver.mention(who, "C1", asSlackWrites(line))
      : driver.message(who, asSlackWrites(line)));
    if (sent.status !== 200) add(`Slack's message ${shown(line)} was answered ${sent.status}`);
    await stage.settle();
    const said = stage.slack.messages.findLast((one) => one.channel === directOf(who));
    if (said && !said.onlyFor) await pressSome(stage, who, said.blocks, { ts: said.ts });
  }

  async function pressSome(
    stage: Stage,
    who: string,
    blocks: readonly unknown[],
    place: { readonly ts: string; readonly responseUrl?: string },
  ): Promise<void> {
    const { buttons } = readBlocks(blocks);
    if (buttons.length === 0 || chance.next() < 0.4) return;
    did["buttons pressed"] += 1;
    const views = stage.slack.views.length;
    await stage.life().driver.press(who, chance.pick(buttons).value, { channel: directOf(who), ...place });
    if (stage.slack.views.length > views)
      await stage.life().driver.submit(who, stage.slack.views.at(-1), hostileText(chance, LONGEST_SUBMITTED));
    await stage.settle();
  }

  async function byTelegram({ stage, minh }: Scene, line: string): Promise<void> {
    minh.says(line.slice(0, 4_096).toWellFormed() || "?");
    await stage.heard();
    await stage.settle();
    const buttons = minh.sees().at(-1)?.buttons.flat() ?? [];
    if (buttons.length === 0 || chance.next() < 0.4) return;
    did["buttons pressed"] += 1;
    minh.presses(chance.pick(buttons).data);
    await stage.heard();
    await stage.settle();
  }

  async function byPage({ stage, add }: Scene, line: string): Promise<void> {
    const json = await post(stage, "/api/messages", { from: "page", text: line });
    if (json.status >= 500) add(`the page's ${shown(line)} was answered ${json.status}: ${json.text.slice(0, 200)}`);
    if (json.status !== 200) return;
    did["messages read"] += 1;
    judgeWords(JSON.parse(json.text)?.reply?.text ?? "", line, add);
  }

  /** Everything both platforms were sent since the last look. */
  function judge({ stage, seen, add }: Scene, line: string): void {
    for (const problem of [...stage.slack.problems, ...stage.telegram.problems])
      add(`refused: ${problem} after ${shown(line)}`);
    const slack = stage.slack.transcript.slice(seen.slack);
    seen.slack = stage.slack.transcript.length;
    for (const { method, fields } of slack) {
      if (!/^chat\.|^views\.|^acknowledgement|^response_url/.test(method)) continue;
      did["messages read"] += 1;
      judgeSlack(method, fields, line, add);
    }
    const telegram = stage.telegram.transcript.slice(seen.telegram);
    seen.telegram = stage.telegram.transcript.length;
    for (const { method, payload, status } of telegram) {
      if (status === 400) add(`Telegram refused ${method} after ${shown(line)}`);
      // What was refused nobody saw.
      if (status === 400 || !/^(sendMessage|editMessageText)$/.test(method)) continue;
      did["messages read"] += 1;
      judgeTelegram(payload, line, add);
    }
  }
}

const shown = (line: string): string => JSON.stringify(line.slice(0, 150));

/** What may stand in Slack's blocks: words, and links of Rapport's own, of which there are none here. */
const INERT = new Set(["text", "plain_text", "button", "plain_text_input"]);
const LAYOUT =
  /^(rich_text|rich_text_section|rich_text_preformatted|header|context|actions|divider|data_visualization|input|modal|home|section|bar|line)$/;

function judgeSlack(method: string, fields: Readonly<Record<string, unknown>>, line: string, add: Add): void {
  const of = `${method} after ${shown(line)}`;
  if (
    method === "chat.postMessage" &&
    (String(fields["unfurl_links"]) !== "false" || fields["link_names"] !== undefined)
  )
    add(`${of}: links would be unfolded or names made into mentions`);
  const text = typeof fields["text"] === "string" ? fields["text"] : "";
  if (/[<>]/.test(text)) add(`${of}: markup in ${JSON.stringify(text.slice(0, 200))}`);
  if (fields["text"] !== undefined) judgeWords(text, line, add);
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return;
    const type = "type" in value ? String(value.type) : "";
    if (type !== "" && !INERT.has(type) && !LAYOUT.test(type)) add(`${of}: an element of type ${type}`);
    if ("emoji" in value && value.emoji !== false) add(`${of}: words would become pictures`);
    if (type === "text" && "text" in value) for (const control of turning(String(value.text))) add(`${of}: ${control}`);
    Object.values(value).forEach(walk);
  };
  walk(fields["blocks"] ?? fields["view"]);
}

function judgeTelegram(payload: Readonly<Record<string, unknown>>, line: string, add: Add): void {
  const of = `Telegram's message after ${shown(line)}`;
  const html = String(payload["text"]);
  const { text, entities } = payload["parse_mode"] === "HTML" ? parseTelegramHtml(html) : { text: html, entities: [] };
  for (const { type, url } of entities)
    if (!["bold", "italic", "strikethrough", "code", "pre"].includes(type)) add(`${of}: ${type} ${url ?? ""}`);
  for (const { type, text: found } of foundByTelegram(text, entities))
    add(`${of}: ${type} ${JSON.stringify(found)} can be tapped`);
  for (const control of turning(text)) add(`${of}: ${control}`);
  if (/disabled/.test(JSON.stringify(payload["link_preview_options"] ?? "")) === false)
    add(`${of}: links would be unfolded`);
  judgeWords(text, line, add);
}

/** Controls of direction that reach beyond the words they came with: ours stand in pairs. */
function turning(text: string): readonly string[] {
  if (/[\u202a-\u202e\u2066\u2067]/.test(text)) return [`turned round: ${JSON.stringify(text.slice(0, 200))}`];
  const unpaired = text.replace(/\u2068[^\u2068\u2069]*\u2069/g, "");
  return /[\u2068\u2069]/.test(unpaired) ? [`an isolate is left open: ${JSON.stringify(text.slice(0, 200))}`] : [];
}

/** Whole, readable, and cut only where it says so. */
function judgeWords(text: string, line: string, add: Add): void {
  const of = `after ${shown(line)}`;
  if (!text.isWellFormed()) add(`half a character ${of}`);
  if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text))
    add(`control characters ${of}: ${JSON.stringify(text.slice(0, 300))}`);
  if (FAULT.test(text)) add(`a fault ${of}: ${text.slice(0, 300)}`);
  for (const cut of cutUnseen(text)) add(`${cut} ${of}`);
}

function cutUnseen(text: string): readonly string[] {
  if (text.includes("…")) return [];
  const furthest = new Map<string, number>();
  for (const [, number, all = ""] of text.matchAll(/w(\d+)of(\d+)x/g))
    furthest.set(all, Math.max(furthest.get(all) ?? 0, Number(number)));
  return [...furthest]
    .filter(([all, number]) => number < Number(all))
    .map(([all, number]) => `cut after ${number} of ${all} words and not a sign of it`);
}

/** As Slack hands on what was typed. */
const asSlackWrites = (line: string): string =>
  line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

async function post(
  stage: Stage,
  path: string,
  body: object,
): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(`${stage.life().url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

const addToPage = (stage: Stage, name: string): Promise<unknown> =>
  post(stage, "/api/members", {
    handle: "page",
    name: name.slice(0, 100).replace(/[^\P{C}]/gu, "") || "x",
    zone: "Etc/UTC",
    language: "en",
    role: "admin",
  });
