/** Put off: a follow-up sleeps, and what was agreed about its date stays. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Reply } from "../chat/reply.ts";
import { quote, shortened } from "../chat/text.ts";
import { type Sleep, type Sleeper, snoozeFor, snoozeTo } from "../domain/follow-up.ts";
import { localDay, localTime } from "../domain/time.ts";
import type { LocalDate, LocalMoment } from "../domain/vocabulary.ts";
import { changeFollowUp, type FollowUp, followUpById } from "../store/follow-ups.ts";
import { noteInJournal } from "../store/journal.ts";
import { memberById } from "../store/people.ts";
import type { Tx } from "../store/store.ts";
import { momentSpan } from "../wording/dates.ts";
import { FOLLOW_UP } from "../wording/follow-up.ts";
import { say } from "../wording/say.ts";
import { pastText } from "./add-follow-up.ts";
import { askDate } from "./date-follow-up.ts";
import { alreadyFinished } from "./finish-follow-up.ts";
import { doneButton, followUpGone, followUpReply, openButton, undoButton, whatOf } from "./follow-up-card.ts";

/** Words repeated to the writer. */
const WORDS_SHOWN = 140;

/** Later today, tomorrow or next week, in the zone of who is to do it. */
export async function snooze(tx: Tx, command: CommandOf<"snooze">, from: Asker): Promise<Reply> {
  const followUp = await followUpById(tx, from, command.followUp);
  if (!followUp) return followUpGone(from);
  if (followUp.state === "done") return alreadyFinished(followUp, from);
  return putOff(tx, followUp, snoozeFor(command.until, await sleeperOf(tx, followUp), from.now), from);
}

/** `due`: what was read in the command's words; `null` when they hold no date (none yet: the date is asked for). */
export async function snoozeTyped(
  tx: Tx,
  command: CommandOf<"snooze_typed">,
  due: LocalDate | LocalMoment | null,
  from: Asker,
): Promise<Reply> {
  const followUp = await followUpById(tx, from, command.followUp);
  if (!followUp) return followUpGone(from);
  if (followUp.state === "done") return alreadyFinished(followUp, from);
  const again = { ...command, words: "" };
  if (due === null) {
    const problem =
      command.words.trim() === ""
        ? null
        : say(from.language, FOLLOW_UP.noDateIn, { words: quote(shortened(command.words.trim(), WORDS_SHOWN)) });
    return askDate(followUp, problem, again, from);
  }
  const sleep = snoozeTo(due, await sleeperOf(tx, followUp), from.now);
  return sleep ? putOff(tx, followUp, sleep, from) : askDate(followUp, pastText(due, from), again, from);
}

/** Applies a snooze; returns the journal's entry. For every place where something is put off. */
export async function fallAsleep(tx: Tx, followUp: FollowUp, sleep: Sleep, from: Asker): Promise<string> {
  await changeFollowUp(tx, from.workspace, followUp.id, sleep);
  const { due_on, due_time, remind_at, snoozed_until } = followUp;
  return noteInJournal(tx, from, "snoozed", { followUp: followUp.id, due_on, due_time, remind_at, snoozed_until });
}

async function putOff(tx: Tx, followUp: FollowUp, sleep: Sleep, from: Asker): Promise<Reply> {
  const entry = await fallAsleep(tx, followUp, sleep, from);
  const asleep = { ...followUp, ...sleep };
  const today = localDay(from.now, from.zone);
  const ping = sleep.remind_at;
  const when =
    ping === null
      ? []
      : [
          {
            text: say(from.language, FOLLOW_UP.willPing, {
              when: momentSpan(from.language, `${localDay(ping, from.zone)}T${localTime(ping, from.zone)}`, today),
            }),
          },
        ];
  return followUpReply(
    from,
    asleep,
    { tone: "good", title: say(from.language, FOLLOW_UP.snoozed, { what: whatOf(asleep) }), more: when },
    [undoButton(from, entry), doneButton(from, followUp.id), openButton(from, followUp.id)],
  );
}

/** The follow-up with the hours of who is to do it. */
export async function sleeperOf(tx: Tx, followUp: FollowUp): Promise<Sleeper> {
  const member = await memberById(tx, followUp.workspace_id, followUp.member_id);
  if (!member) throw new Error(`a follow-up of a member who is not there: ${followUp.id}`);
  return {
    due_on: followUp.due_on,
    due_time: followUp.due_time,
    zone: member.zone,
    quietFrom: member.quiet_from,
    quietTo: member.quiet_to,
  };
}
