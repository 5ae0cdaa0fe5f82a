/** What a person did in Telegram, as Rapport hears it. Only private chats: in company Rapport is deaf. */
import tzLookup from "tz-lookup";
import type { Content, Incoming, Who } from "../../src/chat/incoming.ts";
import type { Instant } from "../../src/domain/vocabulary.ts";
import { withoutJoiners } from "./inert.ts";
import type { Message, Person, Update } from "./wire.ts";

/**
 * `null` when there is nothing to hear: groups, channels, posts forwarded from them, service messages.
 *
 * The names of an event never rest on the update's id alone: a press can come again under a new one
 * (tdlib/telegram-bot-api#699), and a used one can return, for they turn random after a quiet week. Message ids begin
 * anew with every bot, so the date is part of the name.
 */
export function incomingOf(update: Update, receivedAt: Instant): Incoming | null {
  if ("message" in update) {
    const { message } = update;
    const content = contentOf(message);
    if (content === null || message.from === undefined) return null;
    const key = `${message.chat.id}:${message.message_id}:${message.date}`;
    return heard(message.chat, message.from, content, key, receivedAt);
  }
  if ("callback_query" in update) {
    const { id, from, message, data } = update.callback_query;
    if (message === undefined || data === undefined) return null;
    const content: Content = { kind: "action", id: data, message: String(message.message_id) };
    return heard(message.chat, from, content, `callback:${id}`, receivedAt);
  }
  const { from, chat, date, new_chat_member } = update.my_chat_member;
  const content: Content = { kind: "reachable", reachable: new_chat_member.status !== "kicked" };
  return heard(chat, from, content, `update:${update.update_id}:${date}`, receivedAt);
}

function heard(
  chat: { readonly id: number; readonly type: string },
  from: Person,
  content: Content,
  key: string,
  receivedAt: Instant,
): Incoming | null {
  if (chat.type !== "private") return null;
  return {
    platform: "telegram",
    team: null,
    who: whoOf(from),
    conversation: { id: String(chat.id), kind: "direct" },
    eventKeys: [key],
    content,
    answerIn: "message",
    receivedAt,
  };
}

/** Anyone can write to a bot, so a person proves nothing by being here. Telegram tells nobody's zone. */
const whoOf = (from: Person): Who => ({
  id: String(from.id),
  name: clean([from.first_name, from.last_name ?? ""].join(" ").trim()),
  standing: from.is_bot ? "bot" : "unproven",
  language: from.language_code ?? null,
  zone: null,
  email: null,
});

/** Words of their own, or passed on from another person; never what a channel or another bot says through them. */
function contentOf(message: Message): Content | null {
  const origin = message.forward_origin?.type;
  if (message.via_bot !== undefined || origin === "channel" || origin === "chat") return null;
  if (message.location !== undefined && message.venue === undefined) return placeOf(message.location);
  const text = message.text ?? message.caption;
  if (text !== undefined) return origin === undefined ? spoken(clean(text)) : { kind: "words", text: clean(text) };
  // A voice or a picture cannot be read: it is answered with what can be. As empty words it would answer an open question.
  return isUnreadable(message) ? { kind: "command", name: "help", text: "" } : null;
}

/** Albums come as one message a picture; help is not said five times. A sticker is a smile, and wants no answer. */
const isUnreadable = ({ media_group_id, ...parts }: Message): boolean =>
  media_group_id === undefined &&
  [
    parts.photo,
    parts.voice,
    parts.video,
    parts.video_note,
    parts.audio,
    parts.document,
    parts.contact,
    parts.venue,
  ].some((part) => part !== undefined);

/** `/touch@rapport_bot acme call`: the name after `@` is there when a menu was tapped in company. */
const COMMAND = /^\/([A-Za-z0-9_]{1,32})(?:@\w+)?(?:\s+([\s\S]*))?$/;
const START_CODE = /^[A-Za-z0-9_-]{1,64}$/;

function spoken(text: string): Content {
  const [, name, rest = ""] = COMMAND.exec(text) ?? [];
  if (name === undefined) return { kind: "words", text };
  if (name.toLowerCase() !== "start") return { kind: "command", name: name.toLowerCase(), text: rest.trim() };
  return { kind: "arrival", code: START_CODE.test(rest.trim()) ? rest.trim() : null };
}

function placeOf({ latitude, longitude }: { readonly latitude: number; readonly longitude: number }): Content | null {
  try {
    return { kind: "place", zone: tzLookup(latitude, longitude) };
  } catch (error) {
    if (error instanceof RangeError) return null; // not a place on Earth
    throw error;
  }
}

/** No store takes NUL or half a surrogate pair. */
const clean = (text: string): string => withoutJoiners(text.toWellFormed().replaceAll("\u0000", ""));
