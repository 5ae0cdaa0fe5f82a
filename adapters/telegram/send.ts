/**
 * The way out. Telegram has no key against doubles and nothing to read back, so every failure is told apart with care:
 * surely not sent, or perhaps sent.
 */
import { z } from "zod";
import type { Delivery, Messenger, Outcome } from "../../src/chat/messenger.ts";
import type { Call, Called, Failure } from "./call.ts";
import { type Rendered, render } from "./render.ts";

const DEADLINE_MS = 20_000;
/** A wrong token (401, 404) is for the operator to mend: nothing is lost while they do. */
const BROKEN_TOKEN_MS = 60_000;
const SOON_MS = 1000;

export function telegramMessenger(call: Call): Messenger {
  return {
    platform: "telegram",
    pace: { conversationMs: 1000, perSecond: 25 },
    confirm: async () => ({ kind: "unknown" }),
    send: (delivery) => deliver(call, delivery),
  };
}

async function deliver(call: Call, { address, message }: Delivery): Promise<Outcome> {
  const chat = address.conversation ?? address.person;
  const rendered = render(message);
  if (address.edits !== null) {
    const edited = await edit(call, chat, address.edits, rendered);
    if (edited !== "gone") return edited;
  }
  return write(call, chat, rendered);
}

/** `gone`: there is nothing left to edit, and the words must come as a new message. */
async function edit(call: Call, chat: string, message: string, rendered: Rendered): Promise<Outcome | "gone"> {
  const done: Outcome = { kind: "sent", message, conversation: chat };
  const called = await asHtmlOrPlain(call, "editMessageText", { chat_id: chat, message_id: Number(message) }, rendered);
  if (called.ok) return done;
  const { failure } = called;
  if (failure.kind === "refused" && failure.code === 400) {
    if (/message is not modified/i.test(failure.reason)) return done;
    if (/message to edit not found|can't be edited|MESSAGE_ID_INVALID/i.test(failure.reason)) return "gone";
  }
  return outcomeOf(failure);
}

const Sent = z.object({ message_id: z.int() });

async function write(call: Call, chat: string, rendered: Rendered, moved = false): Promise<Outcome> {
  const called = await asHtmlOrPlain(call, "sendMessage", { chat_id: chat }, rendered);
  if (called.ok) {
    const sent = Sent.safeParse(called.result);
    return sent.success
      ? { kind: "sent", message: String(sent.data.message_id), conversation: chat }
      : { kind: "ambiguous", reason: "an answer without a message id" };
  }
  const { failure } = called;
  if (failure.kind === "refused" && failure.movedTo !== null && !moved)
    return write(call, failure.movedTo, rendered, true);
  return outcomeOf(failure);
}

/** Our HTML always parses; should Telegram's idea of it change, the words still arrive. */
async function asHtmlOrPlain(
  call: Call,
  method: "sendMessage" | "editMessageText",
  where: Readonly<Record<string, unknown>>,
  { text, plain, keyboard }: Rendered,
): Promise<Called> {
  const payload = {
    ...where,
    link_preview_options: { is_disabled: true },
    ...(keyboard === null ? {} : { reply_markup: keyboard }),
  };
  const called = await call(method, { ...payload, text, parse_mode: "HTML" }, { deadlineMs: DEADLINE_MS });
  const unparsed =
    !called.ok && called.failure.kind === "refused" && /can't parse entities/i.test(called.failure.reason);
  return unparsed ? call(method, { ...payload, text: plain }, { deadlineMs: DEADLINE_MS }) : called;
}

/** Nobody is there: blocked, deleted, never started, or never existed. */
const NOBODY = /chat not found|user not found|PEER_ID_INVALID|user is deactivated|chat_id is empty/i;

function outcomeOf(failure: Failure): Outcome {
  const { reason } = failure;
  if (failure.kind === "lost") return { kind: "ambiguous", reason };
  if (failure.kind === "unsent") return { kind: "retry", afterMs: SOON_MS, reason };
  if (failure.afterMs !== null) return { kind: "retry", afterMs: failure.afterMs, reason };
  if (failure.code === 403 || NOBODY.test(reason)) return { kind: "unreachable", reason };
  if (failure.code === 401 || failure.code === 404) return { kind: "retry", afterMs: BROKEN_TOKEN_MS, reason };
  return { kind: "rejected", reason };
}
