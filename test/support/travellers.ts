/** People who use Rapport through one door or another, all told to do the same things. */
import { z } from "zod";
import type { Language, MemberRole } from "../../src/domain/vocabulary.ts";
import type { SlackDriver } from "./slack/driver.ts";
import { readBlocks } from "./slack/reading.ts";
import type { SlackStandIn } from "./slack/stand-in.ts";
import { directOf } from "./slack/workspace.ts";
import type { TelegramStandIn } from "./telegram/standIn.ts";

export interface TravellerIs {
  readonly name: string;
  readonly zone: string;
  readonly language: Language;
  readonly role?: MemberRole;
}

export interface Heard {
  /** All words of the message, one line a line. */
  readonly text: string;
  /** Labels, in order. */
  readonly buttons: readonly string[];
}

export interface Traveller {
  readonly name: string;
  /** Types a line, a command with its slash, and hears what Rapport answers. */
  readonly says: (text: string) => Promise<Heard>;
  /**
   * Presses the newest button whose label is, or begins with, `label` (the number of its line may stand before it); hears
   * what the message becomes.
   */
  readonly presses: (label: string) => Promise<Heard>;
  /** What came without being asked for, oldest first. */
  readonly unasked: () => Promise<readonly Heard[]>;
}

export interface TravelParts {
  readonly url: string;
  readonly settle: () => Promise<void>;
  readonly slack: SlackStandIn;
  readonly driver: SlackDriver;
  readonly telegram: TelegramStandIn;
}

interface Pressable {
  readonly label: string;
  readonly press: () => Promise<Heard>;
}

/** Of the newest first; the error names the ones there are. */
function buttonOf<B extends { readonly label: string }>(name: string, all: readonly B[], label: string): B {
  const button =
    all.find((one) => one.label === label) ??
    all.find((one) => one.label.startsWith(label)) ??
    all.find((one) => one.label.replace(/^\d+ /, "").startsWith(label));
  if (!button) throw new Error(`${name} sees no "${label}", only: ${all.map((one) => one.label).join(" | ")}`);
  return button;
}

const pressing =
  (name: string, seen: () => readonly Pressable[]) =>
  async (label: string): Promise<Heard> =>
    buttonOf(name, seen(), label).press();

const WebReply = z.object({
  reply: z.object({ text: z.string(), actions: z.array(z.object({ id: z.string(), label: z.string() })) }).nullable(),
});
const WebLetters = z.array(
  z.object({
    seq: z.number(),
    kind: z.string(),
    text: z.string(),
    actions: z.array(z.object({ id: z.string(), label: z.string() })),
  }),
);

async function post(url: string, body: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const json: unknown = await response.json();
  if (!response.ok) throw new Error(`${url}: ${response.status} ${JSON.stringify(json)}`);
  return json;
}

export async function webTraveller({ url, settle }: TravelParts, is: TravellerIs): Promise<Traveller> {
  const handle = is.name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  await post(`${url}/api/members`, {
    handle,
    name: is.name,
    zone: is.zone,
    language: is.language,
    role: is.role ?? "member",
  });
  let seen: readonly { id: string; label: string }[] = [];
  const hear = (json: unknown): Heard => {
    const { reply } = WebReply.parse(json);
    seen = reply?.actions ?? [];
    return { text: reply?.text ?? "", buttons: seen.map((one) => one.label) };
  };
  return {
    name: is.name,
    says: async (text) => hear(await post(`${url}/api/messages`, { from: handle, text })),
    presses: pressing(is.name, () =>
      seen.map(({ id, label }) => ({
        label,
        press: async () => hear(await post(`${url}/api/actions`, { from: handle, action: id })),
      })),
    ),
    unasked: async () => {
      await settle();
      const response = await fetch(`${url}/api/messages?for=${encodeURIComponent(handle)}&after=0`);
      const letters = WebLetters.parse(await response.json());
      seen = letters.at(-1)?.actions ?? seen;
      return letters.map((one) => ({ text: one.text, buttons: one.actions.map((action) => action.label) }));
    },
  };
}

const SLASH = new Set(["touch", "next", "done", "how", "today", "clients"]);
const LOCALES: Readonly<Record<Language, string>> = { en: "en-US", uk: "uk-UA", ru: "ru-RU", vi: "vi-VN" };
const Blocks = z.object({ blocks: z.array(z.unknown()) });
let people = 0;

export async function slackTraveller({ settle, slack, driver }: TravelParts, is: TravellerIs): Promise<Traveller> {
  people += 1;
  const id = `U${String(people).padStart(4, "0")}TRAVEL`;
  slack.people.set(id, { id, name: is.name, tz: is.zone, locale: LOCALES[is.language], admin: is.role === "admin" });
  const channel = directOf(id);
  let seen: readonly Pressable[] = [];

  const read = (blocks: readonly unknown[], place: { ts: string; responseUrl?: string }): Heard => {
    const { text, buttons } = readBlocks(blocks);
    seen = buttons.map(({ label, value }) => ({
      label,
      press: async () => {
        const before = slack.transcript.length;
        await driver.press(id, value, { channel, ...place });
        return spoken(before, place.responseUrl);
      },
    }));
    return { text, buttons: buttons.map((one) => one.label) };
  };
  /** What Rapport posted, changed or replaced since `before`. */
  const spoken = async (before: number, responseUrl?: string): Promise<Heard> => {
    await settle();
    const said = slack.transcript
      .slice(before)
      .findLast((call) => /^chat\.|^response_url$/.test(call.method) && Blocks.safeParse(call.fields).success);
    if (!said) return { text: "", buttons: [] };
    const { blocks } = Blocks.parse(said.fields);
    const posted = slack.messages.findLast((one) => one.channel === channel || one.onlyFor === id);
    return read(blocks, responseUrl === undefined ? { ts: posted?.ts ?? "0" } : { ts: posted?.ts ?? "0", responseUrl });
  };

  return {
    name: is.name,
    says: async (text) => {
      const before = slack.transcript.length;
      const slash = /^\/(\w+)\s*([\s\S]*)$/.exec(text);
      if (!slash) {
        await driver.message(id, text);
        return spoken(before);
      }
      const [, name = "", rest = ""] = slash;
      const sent = SLASH.has(name)
        ? await driver.command(id, `/${name}`, rest, channel)
        : await driver.command(id, "/rapport", `${name} ${rest}`.trim(), channel);
      if (sent.body) slack.acknowledged(sent.body);
      const body = Blocks.safeParse(sent.body);
      if (!body.success) throw new Error(`${text}: ${sent.status} ${JSON.stringify(sent.body)}`);
      return read(body.data.blocks, { ts: "0", responseUrl: slack.responseUrl() });
    },
    presses: pressing(is.name, () => seen),
    unasked: async () => {
      await settle();
      const unasked = slack.messages.filter((one) => one.channel === channel && !one.onlyFor);
      const last = unasked.at(-1);
      if (last) read(last.blocks, { ts: last.ts });
      return unasked.map((one) => {
        const { text, buttons } = readBlocks(one.blocks);
        return { text, buttons: buttons.map((button) => button.label) };
      });
    },
  };
}

/** Word joiners are for Telegram, which would make links of what they stand in; no eye sees them. */
const seenOf = (text: string): string => text.replaceAll("\u2060", "");

/** Comes by an admin's invitation, as everyone on Telegram does, and says where and in what language they are. */
export async function telegramTraveller(parts: TravelParts, is: TravellerIs): Promise<Traveller> {
  const { settle, telegram } = parts;
  const person = telegram.person({ name: is.name, language: is.language });
  people += 1;
  const admin = await webTraveller(parts, {
    name: `host-${people}`,
    zone: "Europe/Kyiv",
    language: "en",
    role: "admin",
  });
  await admin.says("/invite");
  const invitation = await admin.presses(is.role ?? "member");
  const code = /[A-Za-z0-9_-]{22,64}/.exec(invitation.text)?.[0];
  if (!code) throw new Error(`no code in: ${invitation.text}`);

  /** What is new or changed once everything was answered; the newest message when nothing is (an edit to the same). */
  const answered = async (act: () => void): Promise<Heard> => {
    const before = new Map(person.sees().map((one) => [one.id, one.edits]));
    act();
    await telegram.until(() => telegram.pending().length === 0);
    await settle();
    const last = person.sees().findLast((one) => before.get(one.id) !== one.edits) ?? person.sees().at(-1);
    return { text: seenOf(last?.text ?? ""), buttons: last?.buttons.flat().map((one) => one.label) ?? [] };
  };
  const says = (text: string): Promise<Heard> => answered(() => person.says(text));
  await answered(() => person.start(code));
  await says(`/settings language ${is.language}`);
  await says(`/settings zone ${is.zone}`);
  return {
    name: is.name,
    says,
    presses: (label) => {
      const all = person.sees().flatMap((message) => message.buttons.flat());
      return answered(() => person.presses(buttonOf(is.name, all.toReversed(), label).data));
    },
    unasked: async () => {
      await settle();
      return person
        .sees()
        .map((one) => ({ text: seenOf(one.text), buttons: one.buttons.flat().map((button) => button.label) }));
    },
  };
}
