/** The day a follow-up is due: given by a tap or typed, changed when it was agreed anew. */
import type { Asker } from "../chat/asker.ts";
import type { Command, CommandOf } from "../chat/command.ts";
import type { Reply } from "../chat/reply.ts";
import { code, quote, shortened, type Text } from "../chat/text.ts";
import { decideDue } from "../domain/follow-up.ts";
import type { LocalDate, LocalMoment } from "../domain/vocabulary.ts";
import { changeFollowUp, type FollowUp, followUpById } from "../store/follow-ups.ts";
import { noteInJournal } from "../store/journal.ts";
import { memberById } from "../store/people.ts";
import type { Tx } from "../store/store.ts";
import { FOLLOW_UP } from "../wording/follow-up.ts";
import { say, sayPlain } from "../wording/say.ts";
import { pastText, quietLine } from "./add-follow-up.ts";
import { alreadyFinished } from "./finish-follow-up.ts";
import {
  doneButton,
  factsOf,
  followUpGone,
  followUpReply,
  openButton,
  snoozeButtons,
  undoButton,
  whatOf,
  whenLine,
} from "./follow-up-card.ts";

/** Words repeated to the writer. */
const WORDS_SHOWN = 140;

/** `due`: what was read in the command's words; `null` when they hold no date (none yet: the date is asked for). */
export async function dateFollowUp(
  tx: Tx,
  command: CommandOf<"date_follow_up">,
  due: LocalDate | LocalMoment | null,
  from: Asker,
): Promise<Reply> {
  const followUp = await followUpById(tx, from, command.followUp);
  if (!followUp) return followUpGone(from);
  if (followUp.state === "done") return alreadyFinished(followUp, from);
  if (due !== null) return setDate(tx, followUp, due, from);
  const problem =
    command.words.trim() === ""
      ? null
      : say(from.language, FOLLOW_UP.noDateIn, { words: quote(shortened(command.words.trim(), WORDS_SHOWN)) });
  return askDate(followUp, problem, { ...command, words: "" }, from);
}

/** A tapped day, or none. */
export async function setDue(tx: Tx, command: CommandOf<"set_due">, from: Asker): Promise<Reply> {
  const followUp = await followUpById(tx, from, command.followUp);
  if (!followUp) return followUpGone(from);
  return followUp.state === "done" ? alreadyFinished(followUp, from) : setDate(tx, followUp, command.due, from);
}

/** The date is read where the asker lives, and pings where its doer lives. */
async function setDate(tx: Tx, followUp: FollowUp, due: LocalDate | LocalMoment | null, from: Asker): Promise<Reply> {
  const doer = await memberById(tx, from.workspace, followUp.member_id);
  const decision = decideDue(due, doer?.zone ?? from.zone, from.now);
  if (decision.kind === "past") {
    return askDate(
      followUp,
      pastText(decision.due, from),
      { kind: "date_follow_up", followUp: followUp.id, words: "" },
      from,
    );
  }
  const { due_on, due_time, remind_at } = decision;
  await changeFollowUp(tx, from.workspace, followUp.id, { due_on, due_time, remind_at, snoozed_until: null });
  const entry = await noteInJournal(tx, from, "snoozed", {
    followUp: followUp.id,
    due_on: followUp.due_on,
    due_time: followUp.due_time,
    remind_at: followUp.remind_at,
    snoozed_until: followUp.snoozed_until,
  });
  const dated: FollowUp = { ...followUp, due_on, due_time, remind_at, snoozed_until: null };
  return followUpReply(
    from,
    dated,
    {
      tone: "good",
      title: say(from.language, FOLLOW_UP.dated, { what: whatOf(dated) }),
      more: await quietLine(tx, dated, from),
    },
    [undoButton(from, entry), doneButton(from, followUp.id), openButton(from, followUp.id)],
  );
}

/** Asks for a day by tap or by words; `then` is the command whose words the next message fills. */
export function askDate(
  followUp: FollowUp,
  problem: Text | null,
  then: Extract<Command, { readonly kind: "snooze_typed" | "date_follow_up" }>,
  from: Asker,
): Reply {
  const example = code(sayPlain(from.language, FOLLOW_UP.dateExample));
  return {
    tone: "ask",
    title: whatOf(followUp),
    sections: [
      {
        kind: "lines",
        lines: [
          { text: factsOf(followUp, from) },
          ...(problem ? [{ text: problem }] : []),
          then.kind === "date_follow_up"
            ? whenLine(from, followUp.id)
            : { text: say(from.language, FOLLOW_UP.when), actions: snoozeButtons(from, followUp.id).slice(0, 3) },
          { text: say(from.language, FOLLOW_UP.typeDate, { example }) },
        ],
      },
    ],
    actions: [openButton(from, followUp.id)],
    awaits: then,
  };
}
