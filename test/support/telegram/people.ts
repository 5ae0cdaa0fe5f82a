/** People with Telegram in their pockets: what they do becomes updates, what they see is what the bot sent. */
import type { Entity } from "./html.ts";
import type { Update } from "./mailbox.ts";

/** A message in somebody's private chat, as its owner sees it. */
export interface Seen {
  readonly id: number;
  /** Without markup. */
  readonly text: string;
  /** As it was sent. */
  readonly html: string;
  readonly entities: readonly Entity[];
  readonly buttons: readonly (readonly { readonly label: string; readonly data: string }[])[];
  /** How often it has been edited. */
  readonly edits: number;
  /** When it came, or was edited last: epoch milliseconds by the stand-in's clock. */
  readonly at: number;
}

export interface Person {
  readonly id: number;
  readonly name: string;
  /** Types a message; `/start`, commands, anything. Resolves to the update, for repeats. */
  readonly says: (text: string, extra?: Readonly<Record<string, unknown>>) => Update;
  /** Opens the bot by its link: `https://t.me/bot?start=code`. */
  readonly start: (code?: string) => Update;
  /** Presses the newest button with this label, or with this data. Throws when there is none to be seen. */
  readonly presses: (labelOrData: string, extra?: Readonly<Record<string, unknown>>) => Update;
  readonly sharesPlace: (latitude: number, longitude: number) => Update;
  readonly blocks: () => Update;
  readonly unblocks: () => Update;
  /** Everything in the chat now that the bot wrote, oldest first. */
  readonly sees: () => readonly Seen[];
  /** The next message or edit that this person has not been shown by an earlier `hears`. */
  readonly hears: () => Promise<Seen>;
  /** The notes that answered this person's presses, oldest first; `""` when a press was answered without one. */
  readonly toasts: () => readonly string[];
}

export interface Pocket {
  readonly person: Person;
  readonly blocked: boolean;
  readonly started: boolean;
  messages: Seen[];
  readonly news: Seen[];
  readonly toasts: string[];
  readonly presses: Set<string>;
}

export interface PersonIs {
  readonly id?: number;
  readonly name?: string;
  readonly language?: string;
  readonly bot?: boolean;
}

interface World {
  readonly send: (content: Readonly<Record<string, unknown>>) => Update;
  readonly nextId: () => number;
  readonly until: <T>(condition: () => T | null | undefined | false) => Promise<T>;
}

export function pocketOf({ send, nextId, until }: World, is: PersonIs & { readonly id: number }): Pocket {
  const { id, name = `Person ${id}`, language, bot = false } = is;
  const from = { id, is_bot: bot, first_name: name, ...(language === undefined ? {} : { language_code: language }) };
  const chat = { id, type: "private", first_name: name };
  const state = { blocked: false, started: false };

  const writes = (parts: Readonly<Record<string, unknown>>): Update => {
    state.started = true;
    return send({ message: { message_id: nextId(), date: 1_764_000_000, from, chat, ...parts } });
  };
  const becomes = (status: "kicked" | "member"): Update => {
    state.blocked = status === "kicked";
    const user = { id: 1, is_bot: true, first_name: "Rapport" };
    const old = status === "kicked" ? "member" : "kicked";
    const date = 1_764_000_000;
    const change = { old_chat_member: { user, status: old }, new_chat_member: { user, status, until_date: 0 } };
    return send({ my_chat_member: { chat, from, date, ...change } });
  };

  const pocket: Pocket = {
    get blocked() {
      return state.blocked;
    },
    get started() {
      return state.started;
    },
    messages: [],
    news: [],
    toasts: [],
    presses: new Set(),
    person: {
      id,
      name,
      says: (text, extra = {}) => {
        const command = /^\/\w+(@\w+)?/.exec(text)?.[0];
        const entities =
          command === undefined ? {} : { entities: [{ type: "bot_command", offset: 0, length: command.length }] };
        return writes({ text, ...entities, ...extra });
      },
      start: (code) => pocket.person.says(code === undefined ? "/start" : `/start ${code}`),
      presses: (labelOrData, extra = {}) => {
        const holding = pocket.messages.findLast((message) =>
          message.buttons.flat().some(({ label, data }) => label === labelOrData || data === labelOrData),
        );
        const button = holding?.buttons.flat().find(({ label, data }) => label === labelOrData || data === labelOrData);
        if (holding === undefined || button === undefined) {
          const there = pocket.messages.flatMap(({ buttons }) => buttons.flat().map(({ label }) => label));
          throw new Error(`${name} sees no button "${labelOrData}", only: ${there.join(" | ")}`);
        }
        const message = { message_id: holding.id, date: 1_764_000_000, chat, text: holding.text };
        const press = { id: String(9_000_000_000 + nextId()), from, chat_instance: "1", data: button.data, message };
        const asked = { ...press, ...extra };
        pocket.presses.add(asked.id);
        return send({ callback_query: asked });
      },
      sharesPlace: (latitude, longitude) => writes({ location: { latitude, longitude } }),
      blocks: () => becomes("kicked"),
      unblocks: () => becomes("member"),
      sees: () => pocket.messages,
      hears: async () => {
        await until(() => pocket.news.length > 0);
        const next = pocket.news.shift();
        if (next === undefined) throw new Error("two readers of one pocket");
        return next;
      },
      toasts: () => pocket.toasts,
    },
  };
  return pocket;
}
