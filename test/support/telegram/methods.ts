/** The methods of the Bot API that Rapport uses, done upon people's pockets. */
import { type Method, type Payload, parsedText } from "./checks.ts";
import type { Mailbox } from "./mailbox.ts";
import type { Pocket, Seen } from "./people.ts";

/** A no of Telegram's to a call that was well made. */
export class Refused extends Error {
  readonly code: number;
  constructor(code: number, description: string) {
    super(description);
    this.code = code;
  }
}

interface Parts {
  readonly bot: { readonly id: number };
  readonly box: Mailbox;
  readonly pockets: ReadonlyMap<string, Pocket>;
  readonly nextId: () => number;
  readonly longestPollMs: number;
  readonly clock: () => number;
  /** Remembers which updates are wanted; `undefined` changes nothing. */
  readonly allow: (types: readonly string[] | undefined) => void;
}

export function methodsOf({ bot, box, pockets, nextId, longestPollMs, clock, allow }: Parts): {
  readonly [M in Method]: (payload: Payload<M>) => unknown;
} {
  const chatOf = (chat: number | string): Pocket => {
    const pocket = pockets.get(String(chat));
    if (pocket === undefined) throw new Refused(400, "Bad Request: chat not found");
    if (pocket.blocked) throw new Refused(403, "Forbidden: bot was blocked by the user");
    if (!pocket.started) throw new Refused(403, "Forbidden: bot can't initiate conversation with a user");
    return pocket;
  };

  const seenOf = (id: number, payload: Payload<"sendMessage"> | Payload<"editMessageText">, edits: number): Seen => ({
    id,
    html: payload.text,
    ...parsedText(payload),
    buttons: (payload.reply_markup?.inline_keyboard ?? []).map((row) =>
      row.map(({ text, callback_data = "" }) => ({ label: text, data: callback_data })),
    ),
    edits,
    at: clock(),
  });

  const messageOf = (pocket: Pocket, seen: Seen): object => ({
    message_id: seen.id,
    date: 1_764_000_000,
    chat: { id: pocket.person.id, type: "private" },
    from: bot,
    text: seen.text,
  });

  return {
    getMe: () => ({
      ...bot,
      can_join_groups: true,
      can_read_all_group_messages: false,
      supports_inline_queries: false,
    }),
    getWebhookInfo: () => ({ url: box.hooked() ? "set" : "", pending_update_count: box.pending().length }),
    setWebhook: ({ url, secret_token, allowed_updates, drop_pending_updates }) => {
      allow(allowed_updates);
      if (drop_pending_updates) void box.take(Number.MAX_SAFE_INTEGER, 1, 0);
      box.hook(url, secret_token);
      return true;
    },
    deleteWebhook: () => {
      box.hook(null);
      return true;
    },
    getUpdates: async ({ offset, limit = 100, timeout = 0, allowed_updates }) => {
      if (box.hooked()) throw new Refused(409, "Conflict: can't use getUpdates method while webhook is active");
      allow(allowed_updates);
      const updates = await box.take(offset, limit, Math.min(longestPollMs, timeout * 1000));
      if (updates === "conflict") throw new Refused(409, "Conflict: terminated by other getUpdates request");
      return updates;
    },
    setMyCommands: () => true,
    sendChatAction: ({ chat_id }) => chatOf(chat_id) !== undefined,
    sendMessage: (payload) => {
      const pocket = chatOf(payload.chat_id);
      const seen = seenOf(nextId(), payload, 0);
      pocket.messages = [...pocket.messages, seen];
      pocket.news.push(seen);
      return messageOf(pocket, seen);
    },
    editMessageText: (payload) => {
      const pocket = chatOf(payload.chat_id);
      const old = pocket.messages.find(({ id }) => id === payload.message_id);
      if (old === undefined) throw new Refused(400, "Bad Request: message to edit not found");
      const seen = seenOf(old.id, payload, old.edits + 1);
      const look = ({ text, entities, buttons }: Seen) => JSON.stringify([text, entities, buttons]);
      if (look(seen) === look(old)) throw new Refused(400, "Bad Request: message is not modified");
      pocket.messages = pocket.messages.map((message) => (message === old ? seen : message));
      pocket.news.push(seen);
      return messageOf(pocket, seen);
    },
    answerCallbackQuery: ({ callback_query_id, text = "" }) => {
      const asker = [...pockets.values()].find(({ presses }) => presses.has(callback_query_id));
      if (asker === undefined)
        throw new Refused(400, "Bad Request: query is too old and response timeout expired or query ID is invalid");
      asker.toasts.push(text);
      return true;
    },
  };
}
