/** Slack's payloads → what one person did. Pure: who they are and what they typed was read before. */
import { COMMAND_WORDS } from "../../src/chat/command.ts";
import type { Content, Conversation, Incoming, Who } from "../../src/chat/incoming.ts";
import type { Instant } from "../../src/domain/vocabulary.ts";
import type { FormNote } from "./modals.ts";
import type { ActionPayload, CommandPayload, HomePayload, MessagePayload, SubmissionPayload } from "./payloads.ts";

/** What every incoming needs besides its payload. `team` is where Rapport is installed. */
export interface Circumstances {
  readonly team: string;
  readonly who: Who;
  readonly at: Instant;
}

type Heard = Pick<Incoming, "conversation" | "eventKeys" | "content"> & { readonly answerIn?: "acknowledgement" };

const incoming = ({ team, who, at }: Circumstances, heard: Heard): Incoming => ({
  platform: "slack",
  team,
  who,
  answerIn: "message",
  ...heard,
  receivedAt: at,
});

/** Ids of direct conversations start with D; channels, private channels and group messages are read by others. */
function conversation(id: string, thread?: string): Conversation {
  return { id, kind: id.startsWith("D") ? "direct" : "shared", ...(thread ? { thread } : {}) };
}

/** `/touch acme call` names itself. `/rapport client acme` is named by its first word; other words are just words. */
function commandContent(command: string, text: string): Content {
  const name = command.slice(1).toLowerCase();
  if (name !== "rapport") return { kind: "command", name, text };
  const [, first = "", rest = ""] = /^(\S*)\s*(.*)$/su.exec(text) ?? [];
  if (first === "") return { kind: "command", name: "help", text: "" };
  const word = COMMAND_WORDS.find((known) => known === first.toLowerCase());
  return word ? { kind: "command", name: word, text: rest } : { kind: "words", text };
}

/** Slack sends no command twice; a person may press twice, and each press has its own trigger. */
export const fromCommand = (payload: CommandPayload, text: string, given: Circumstances): Incoming =>
  incoming(given, {
    conversation: conversation(payload.channel_id),
    eventKeys: [`trigger:${payload.trigger_id}`],
    content: commandContent(payload.command, text),
    answerIn: "acknowledgement",
  });

/** One message comes under several event ids (slackapi/node-slack-sdk#2141), so it is known by its place too. */
export function fromMessage({ event_id, event }: MessagePayload, text: string, given: Circumstances): Incoming {
  return incoming(given, {
    conversation: conversation(event.channel, event.thread_ts),
    eventKeys: [
      `event:${event_id}`,
      `message:${given.team}:${event.channel}:${event.ts}`,
      ...(event.client_msg_id ? [`client:${event.client_msg_id}`] : []),
    ],
    content: { kind: "words", text },
  });
}

const DAY_MS = 86_400_000;

/** Looking twice before the greeting is there is still one arrival. */
export const fromHome = ({ event_id, event }: HomePayload, given: Circumstances): Incoming =>
  incoming(given, {
    conversation: conversation(event.channel),
    eventKeys: [`event:${event_id}`, `home:${given.team}:${event.user}:${Math.floor(given.at / DAY_MS)}`],
    content: { kind: "arrival", code: null },
  });

/** A message that only one person sees cannot be edited by its ts: its response URL stands for it. */
export function fromAction(payload: ActionPayload, given: Circumstances): Incoming {
  const onlyTheirs = payload.container?.is_ephemeral === true;
  const ts = payload.container?.message_ts ?? payload.message?.ts ?? null;
  return incoming(given, {
    conversation: conversation(payload.channel.id, payload.message?.thread_ts),
    eventKeys: [`trigger:${payload.trigger_id}`],
    content: {
      kind: "action",
      id: payload.actions[0].value,
      message: onlyTheirs ? (payload.response_url ?? null) : ts,
    },
  });
}

/** A form is answered once: its view id is a key of its own. */
export function fromSubmission(
  payload: SubmissionPayload,
  note: FormNote,
  text: string,
  given: Circumstances,
): Incoming {
  return incoming(given, {
    conversation: note.conversation,
    eventKeys: [`view:${payload.view.id}`, ...(payload.trigger_id ? [`trigger:${payload.trigger_id}`] : [])],
    content: { kind: "answer", id: note.awaits, text },
  });
}
