/** From what was heard to what is said: which command it is, and whether it may run again. */
import type { Asker } from "../chat/asker.ts";
import type { Command } from "../chat/command.ts";
import type { Incoming } from "../chat/incoming.ts";
import type { Message } from "../chat/reply.ts";
import { zoned } from "../domain/time.ts";
import type { Instant } from "../domain/vocabulary.ts";
import type { Admitted } from "../features/admit.ts";
import type { CalendarParts } from "../features/calendar.ts";
import { actionGone } from "../features/general.ts";
import type { LinkParts } from "../features/link.ts";
import { offerPosting, type PostInChannel } from "../features/post-here.ts";
import { placeShared } from "../features/settings.ts";
import { actionOf, isPressedAgain, markUsed, takePending } from "../store/actions.ts";
import { enqueue } from "../store/outbox.ts";
import type { Tx } from "../store/store.ts";
import { interpret } from "../understanding/interpret.ts";
import type { DirectoryFor } from "./directories.ts";
import { createsAnew } from "./effects.ts";
import { type Aids, perform } from "./perform.ts";
import { sayReply } from "./say-reply.ts";

export interface RespondParts {
  readonly directoryFor: DirectoryFor;
  readonly linking: LinkParts;
  readonly calendar: CalendarParts;
}

/** `null`: nothing is to be said. */
export async function respond(
  tx: Tx,
  parts: RespondParts,
  incoming: Incoming,
  admitted: Admitted,
): Promise<Message | null> {
  const { asker } = admitted;
  const { content } = incoming;
  const reread: Aids["reread"] = async (words, at, client) => {
    const directory = await parts.directoryFor(tx, asker);
    const situation = { now: zoned(at, asker.zone), language: asker.language, directory };
    return interpret(words, client === null ? situation : { ...situation, client });
  };
  const post = postingIn(tx, asker, incoming);
  const aids: Aids = { reread, platform: incoming.platform, linking: parts.linking, calendar: parts.calendar, post };
  const run = async (command: Command): Promise<Message> => {
    const reply = await perform(tx, command, asker, aids);
    return sayReply(tx, asker, post ? await offerPosting(tx, command, reply, asker) : reply);
  };

  // They came in by a code this very moment: what they sent was the code.
  if (admitted.first) return run(admitted.first);
  switch (content.kind) {
    case "command":
      await takePending(tx, asker);
      return run(await reread(`/${content.name} ${content.text}`, asker.now, null));
    case "words":
      return run((await pendingFilled(tx, asker, content.text)) ?? (await reread(content.text, asker.now, null)));
    case "answer": {
      const asked = await actionOf(tx, asker, content.id);
      const filled = asked && fill(asked.command, content.text, asker.now);
      return filled ? run(filled) : sayReply(tx, asker, actionGone(asker));
    }
    case "action": {
      const action = await actionOf(tx, asker, content.id);
      if (!action) return sayReply(tx, asker, actionGone(asker));
      if (action.answer) {
        const pressedAgain = await isPressedAgain(tx, asker, action);
        // Two taps at once on what makes a code: the line for those who ask again would take the code's place.
        if (pressedAgain && action.answer.reply.once && incoming.answerIn === "message") return null;
        if (pressedAgain || createsAnew(action.command)) return action.answer;
      }
      await takePending(tx, asker);
      const message = await run(action.command);
      await markUsed(tx, asker, action.id, message);
      return message;
    }
    case "arrival":
      return run({ kind: "arrive", code: content.code });
    case "place":
      return sayReply(tx, asker, await placeShared(tx, content.zone, asker));
    case "reachable":
      return null;
  }
}

/** How a message for everybody is queued where this was said; `null` where nobody else reads along. */
function postingIn(tx: Tx, asker: Asker, { platform, team, who, conversation }: Incoming): PostInChannel {
  if (conversation.kind !== "shared") return null;
  return async (subject) => {
    const id = asker.newId();
    await enqueue(tx, {
      workspace: asker.workspace,
      id,
      key: `posted:${id}`,
      kind: "reply",
      member: asker.member,
      subject,
      address: {
        platform,
        team,
        person: who.id,
        conversation: conversation.id,
        shared: false,
        posted: true,
        thread: conversation.thread ?? null,
        edits: null,
      },
      now: asker.now,
    });
  };
}

/** What the member was asked for, with their words in it; typed a day later, words are only words again. */
async function pendingFilled(tx: Tx, asker: Asker, text: string): Promise<Command | null> {
  const id = await takePending(tx, asker);
  const asked = id === null ? null : await actionOf(tx, asker, id);
  if (!asked || text.trim().startsWith("/") || asker.now - asked.createdAt > STALE_MS) return null;
  return fill(asked.command, text, asker.now);
}

const STALE_MS: Instant = 12 * 60 * 60 * 1000;

/** The awaited words in their command; words to be read mean what they mean now, not when they were asked for. */
function fill(command: Command, text: string, now: Instant): Command | null {
  if (!("words" in command)) return null;
  const words = text.trim();
  return command.kind === "read_again" ? { ...command, words, at: now } : { ...command, words };
}
