/** The next step agreed in a talk, added to the touch that is already recorded. */
import type { Asker } from "../chat/asker.ts";
import type { AddFollowUp, CommandOf } from "../chat/command.ts";
import type { Reply } from "../chat/reply.ts";
import { code } from "../chat/text.ts";
import { noteInJournal } from "../store/journal.ts";
import type { Tx } from "../store/store.ts";
import { touchById } from "../store/touchpoints.ts";
import { FOLLOW_UP } from "../wording/follow-up.ts";
import { say, sayPlain } from "../wording/say.ts";
import { TOUCH } from "../wording/touch.ts";
import { createFollowUp, pastText } from "./add-follow-up.ts";
import { touchGone, touchReply } from "./touch-card.ts";

/** Asks what is next; the answer comes as the command's words, is read, and goes to `addFollowUpToTouch`. */
export async function touchFollowUp(tx: Tx, command: CommandOf<"touch_follow_up">, from: Asker): Promise<Reply> {
  const found = await touchById(tx, from, command.touch);
  if (!found) return touchGone(from);
  const client = { kind: "client", id: found.client.id, name: found.client.name } as const;
  const example = code(sayPlain(from.language, FOLLOW_UP.example));
  return {
    tone: "ask",
    sections: [{ kind: "lines", lines: [{ text: say(from.language, TOUCH.whatNext, { client, example }) }] }],
    actions: [],
    place: "below",
    awaits: { kind: "touch_follow_up", touch: found.touch.id, words: "" },
  };
}

/** Adds what was read; client and people are the touch's, whatever the words name. */
export async function addFollowUpToTouch(tx: Tx, touch: string, read: AddFollowUp, from: Asker): Promise<Reply> {
  const found = await touchById(tx, from, touch);
  if (!found) return touchGone(from);
  if (read.followUp.text.trim() === "") return touchFollowUp(tx, { kind: "touch_follow_up", touch, words: "" }, from);
  const { followUp, past } = await createFollowUp(
    tx,
    { ...read.followUp, client: found.client.id, touch, ower: read.ower },
    from,
  );
  await noteInJournal(tx, from, "follow_up", { followUp: followUp.id });
  return touchReply(tx, touch, from, {
    title: "changed",
    tone: past === null ? "good" : "ask",
    notes: past === null ? [] : [{ text: pastText(past, from) }],
  });
}
