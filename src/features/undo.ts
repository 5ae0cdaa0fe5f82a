/** Takes back what the asker did last, or what a button names. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Reply } from "../chat/reply.ts";
import type { Text } from "../chat/text.ts";
import { journalEntry, markUndone } from "../store/journal.ts";
import type { JournalRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { say } from "../wording/say.ts";
import { UNDO } from "../wording/undo.ts";
import { restoreFollowUp, undoFinished, undoFollowUp } from "./undo-follow-up.ts";
import { undoTouch } from "./undo-touch.ts";

export async function undo(tx: Tx, command: CommandOf<"undo">, from: Asker): Promise<Reply> {
  const entry = await journalEntry(tx, from, command.entry);
  if (!entry) return answer(say(from.language, UNDO.nothing), "refusal");
  if (!(await markUndone(tx, from, entry.id))) return answer(say(from.language, UNDO.already), "plain");
  return takenBack(tx, entry, from);
}

/** `before` is the record that the room which wrote the entry left; each owner reads its own. */
async function takenBack(tx: Tx, entry: JournalRow, from: Asker): Promise<Reply> {
  const before: unknown = JSON.parse(entry.before);
  switch (entry.what) {
    case "touch":
      return undone(await undoTouch(tx, from, before), from);
    case "follow_up":
      return undone(await undoFollowUp(tx, from, before), from);
    case "finished":
      return undone(await undoFinished(tx, from, before), from);
    case "snoozed":
    case "reassigned":
      return undone(await restoreFollowUp(tx, from, before), from);
  }
}

/** `null`: what it was about is gone meanwhile, so there is nothing left to take back. */
const undone = (said: Text | null, from: Asker): Reply =>
  said === null ? answer(say(from.language, UNDO.already), "plain") : answer(said, "good");

const answer = (text: Text, tone: Reply["tone"]): Reply => ({
  tone,
  sections: [{ kind: "lines", lines: [{ text }] }],
  actions: [],
});
