/**
 * The way out. No retries in here: delivery owns them, and Slack has no idempotency key, so every message carries its
 * delivery's reference as metadata, by which `confirm` finds it again (https://docs.slack.dev/messaging/message-metadata).
 */
import type { webApi } from "@slack/bolt";
import { z } from "zod";
import type { Log, WordsByLanguage } from "../../src/chat/door.ts";
import type { Delivery, Messenger, Outcome } from "../../src/chat/messenger.ts";
import type { Message } from "../../src/chat/reply.ts";
import { plain } from "../../src/chat/text.ts";
import { confirm, METADATA_EVENT } from "./confirm.ts";
import { ownConversation } from "./conversations.ts";
import { isRefusedThere, outcomeOf, slackCode } from "./outcome.ts";
import { fallbackText } from "./plain.ts";
import { type Rendered, render } from "./render.ts";
import { isResponseUrl, replaceOnlyTheirs } from "./response-url.ts";

const posted = z.object({ ts: z.string().min(1), channel: z.string().min(1) });
const whispered = z.object({ message_ts: z.string().min(1) });

const EDIT_AGAIN_MS = 5_000;

export type Sender = Pick<Messenger, "send" | "confirm">;

/** The way out by one token. `web` must not retry by itself and must have a timeout. */
export function sender(web: webApi.WebClient, apiUrl: string, words: WordsByLanguage, log: Log): Sender {
  const open = ownConversation(web);

  /**
   * Calls with the message as blocks. `invalid_blocks` says that nothing was sent, so plainer ones follow at once:
   * charts drawn with characters, then words alone, because words without buttons are better than silence.
   */
  async function call(method: string, fields: Readonly<Record<string, unknown>>, delivery: Delivery): Promise<unknown> {
    const { message } = delivery;
    const onlyTheirs = method === "chat.postEphemeral";
    const forms: Rendered[] = onlyTheirs ? [] : [render(message)];
    const charted = message.reply.sections.some((section) => section.kind === "chart");
    if (onlyTheirs || charted) forms.push(render(message, "characters"));
    forms.push({ text: fallbackText(message), blocks: [] });
    for (const [index, form] of forms.entries()) {
      try {
        return await web.apiCall(method, { ...fields, ...form });
      } catch (fault) {
        const code = slackCode(fault);
        if (!code?.startsWith("invalid_blocks") || index === forms.length - 1) throw fault;
        log.error("slack.blocks_refused", { reference: delivery.reference, form: index });
      }
    }
    throw new Error("no form of the message was tried");
  }

  const metadata = ({ reference }: Delivery) => ({
    metadata: { event_type: METADATA_EVENT, event_payload: { reference } },
  });

  async function post(conversation: string, delivery: Delivery, thread: string | null): Promise<Outcome> {
    const fields = {
      channel: conversation,
      ...(thread ? { thread_ts: thread } : {}),
      ...metadata(delivery),
      unfurl_links: false,
      unfurl_media: false,
      mrkdwn: false,
    };
    const sent = posted.safeParse(await call("chat.postMessage", fields, delivery));
    // zulip#39103: marked delivered with no message id.
    if (!sent.success) return { kind: "ambiguous", reason: "answer_without_ts" };
    return { kind: "sent", message: sent.data.ts, conversation: sent.data.channel };
  }

  /** A message that only one person sees has no metadata, cannot be read back, and cannot be edited by its ts. */
  async function whisper(conversation: string, delivery: Delivery): Promise<Outcome> {
    const { person, thread } = delivery.address;
    const fields = { channel: conversation, user: person, ...(thread ? { thread_ts: thread } : {}) };
    const sent = whispered.safeParse(await call("chat.postEphemeral", fields, delivery));
    if (!sent.success) return { kind: "ambiguous", reason: "answer_without_ts" };
    return { kind: "sent", message: null, conversation };
  }

  /** What its place refuses comes to the person directly, and only what Slack says of that counts. */
  async function write(delivery: Delivery): Promise<Outcome> {
    const { shared, posted, conversation, person, thread } = delivery.address;
    if (conversation !== null) {
      try {
        return await (shared ? whisper(conversation, delivery) : post(conversation, delivery, thread));
      } catch (fault) {
        if (!isRefusedThere(fault)) throw fault;
        log.info("slack.refused_there", { reference: delivery.reference, code: slackCode(fault) });
      }
    }
    const message = posted ? sayNotPosted(delivery.message) : delivery.message;
    return post(await open(person), { ...delivery, message }, null);
  }

  const sayNotPosted = (message: Message): Message => {
    const note = { kind: "note", text: [plain(words[message.language].notPosted)] } as const;
    return { ...message, reply: { ...message.reply, sections: [note, ...message.reply.sections] } };
  };

  /** `null`: there is nothing to edit, write it anew. Editing twice is harmless, so a lost answer is only a retry. */
  async function edit(conversation: string, message: string, delivery: Delivery): Promise<Outcome | null> {
    try {
      if (isResponseUrl(message, apiUrl)) {
        const replaced = await replaceOnlyTheirs(message, render(delivery.message, "characters"));
        return replaced ? { kind: "sent", message, conversation } : null;
      }
      await call("chat.update", { channel: conversation, ts: message, ...metadata(delivery) }, delivery);
      return { kind: "sent", message, conversation };
    } catch (fault) {
      if (isRefusedThere(fault)) return null; // gone, too old, or never Rapport's to change
      const outcome = outcomeOf(fault);
      return outcome.kind === "ambiguous" ? { kind: "retry", afterMs: EDIT_AGAIN_MS, reason: outcome.reason } : outcome;
    }
  }

  /** What could not be edited may have been written anew by an earlier attempt whose answer was lost. */
  async function anew(delivery: Delivery): Promise<Outcome> {
    const earlier = await confirm(web, open, delivery);
    return earlier.kind === "found" ? { ...earlier, kind: "sent" } : write(delivery);
  }

  async function send(delivery: Delivery): Promise<Outcome> {
    const { conversation, edits } = delivery.address;
    try {
      if (edits === null || conversation === null) return await write(delivery);
      return (await edit(conversation, edits, delivery)) ?? (await anew(delivery));
    } catch (fault) {
      return outcomeOf(fault);
    }
  }

  return { send, confirm: (sought) => confirm(web, open, sought) };
}
