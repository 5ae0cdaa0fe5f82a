/** What Telegram is told once everything is recorded. The reply itself travels through the outbox. */
import type { Answer } from "../../src/chat/answer.ts";
import type { Message } from "../../src/chat/reply.ts";
import { textOf } from "../../src/chat/text.ts";
import type { Call, Called } from "./call.ts";
import { render } from "./render.ts";
import type { Update } from "./wire.ts";

const DEADLINE_MS = 10_000;
/** Telegram takes 200 characters in the note that a press can be answered with. */
const MOST_TOAST = 200;

/** Best effort, in order: the pressed button stops spinning first. Answers with what came of it, for the log. */
export async function acknowledge(
  call: Call,
  update: Update,
  chat: string,
  answer: Answer,
): Promise<readonly Called[]> {
  const called: Called[] = [];
  if ("callback_query" in update) {
    const toast = toastOf(answer);
    const payload = { callback_query_id: update.callback_query.id, ...(toast === null ? {} : { text: toast }) };
    called.push(await call("answerCallbackQuery", payload, { deadlineMs: DEADLINE_MS }));
  }
  const direct = directly(answer);
  if (direct !== null) {
    const { text, keyboard } = render(direct);
    const markup = keyboard === null ? {} : { reply_markup: keyboard };
    const preview = { link_preview_options: { is_disabled: true } };
    const payload = { chat_id: chat, text, parse_mode: "HTML", ...preview, ...markup };
    called.push(await call("sendMessage", payload, { deadlineMs: DEADLINE_MS }));
  }
  return called;
}

/** Words of our own, without markup, past the outbox. */
export const tell = (call: Call, chat: string, text: string): Promise<Called> =>
  call("sendMessage", { chat_id: chat, text }, { deadlineMs: DEADLINE_MS });

/** Only a no or a fault is worth a toast; anything else is seen in the message itself. */
function toastOf(answer: Answer): string | null {
  if (answer.kind === "silent" || answer.message === null) return null;
  const { reply } = answer.message;
  if (reply.tone !== "refusal" && reply.tone !== "failure") return null;
  const text = textOf(reply.title ?? []).trim();
  if (text === "") return null;
  return text.length <= MOST_TOAST
    ? text
    : `${text
        .slice(0, MOST_TOAST - 1)
        .toWellFormed()
        .replace(/\ufffd$/, "")}…`;
}

/** What the outbox does not carry: a stranger's one line, and a reply given for the acknowledgement, which has no room here. */
function directly(answer: Answer): Message | null {
  switch (answer.kind) {
    case "turned-away":
    case "reply":
      return answer.message;
    case "queued":
    case "silent":
      return null;
  }
}
