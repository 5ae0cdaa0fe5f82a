/** Takes back what the asker did last, or what a button names. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Reply } from "../chat/reply.ts";
import { plain, shortened, type Text } from "../chat/text.ts";
import { takeBack } from "../store/changes.ts";
import { undoHandover } from "../store/handovers.ts";
import { journalEntry, markUndone } from "../store/journal.ts";
import { undoMoney } from "../store/money-rows.ts";
import type { JournalRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { type Undone, undoClientEdit, undoClients, undoContact, undoStatus } from "../store/undo-clients.ts";
import { say } from "../wording/say.ts";
import { UNDO } from "../wording/undo.ts";
import { undoAway } from "./away.ts";
import { remindersAgain } from "./reminder-message.ts";
import { restoreFollowUp, undoFinished, undoFollowUp } from "./undo-follow-up.ts";
import { undoTouch } from "./undo-touch.ts";

const NAMES_SHOWN = 200;

export async function undo(tx: Tx, command: CommandOf<"undo">, from: Asker): Promise<Reply> {
  const entry = await journalEntry(tx, from, command.entry);
  if (!entry) return answer(say(from.language, UNDO.nothing), "refusal");
  if (!(await markUndone(tx, from, entry.id))) return answer(say(from.language, UNDO.already), "plain");
  const said = await takenBack(tx, entry, from);
  const list = command.among && (await remindersAgain(tx, command.among, from, { actions: [], below: said.sections }));
  return list ?? said;
}

/** What the entry holds is what the feature that wrote it left for its own undoing; nobody else writes journals. */
async function takenBack(tx: Tx, entry: JournalRow, from: Asker): Promise<Reply> {
  const before = JSON.parse(entry.before);
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
    case "status":
      return undone(whatStands(await undoStatus(tx, from, before), from), from);
    case "clients":
      return undone(whatStands(await undoClients(tx, from, before), from), from);
    case "contact":
      return undone(whatStands(await undoContact(tx, from, before), from), from);
    case "changed":
      return undone(whatStands(await takeBack(tx, from, before), from), from);
    case "client_edit":
      return undone(whatStands(await undoClientEdit(tx, from, before), from), from);
    case "handover":
      return undone(whatStands(await undoHandover(tx, from, before), from), from);
    case "away":
      return undone(await undoAway(tx, from, before), from);
    case "money":
      return undone(whatStands(await undoMoney(tx, from, before), from), from);
  }
}

/** What is as before, and what had to stay because something has happened with it since. */
function whatStands(undone: Undone | null, from: Asker): Text | null {
  const { restored, kept } = undone ?? { restored: [], kept: [] };
  const names = (all: readonly string[]): string => shortened(all.join(", "), NAMES_SHOWN);
  if (kept.length > 0) {
    const stays = say(from.language, UNDO.kept, { what: names(kept) });
    return restored.length === 0
      ? stays
      : [...say(from.language, UNDO.restored, { what: names(restored) }), plain(". "), ...stays];
  }
  return restored.length === 0 ? null : say(from.language, UNDO.restored, { what: names(restored) });
}

/** `null`: what it was about is gone meanwhile, so there is nothing left to take back. */
const undone = (said: Text | null, from: Asker): Reply =>
  said === null ? answer(say(from.language, UNDO.already), "plain") : answer(said, "good");

const answer = (text: Text, tone: Reply["tone"]): Reply => ({
  tone,
  sections: [{ kind: "lines", lines: [{ text }] }],
  actions: [],
});
