/** One follow-up, with everything that can be done about it. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Line, Reply } from "../chat/reply.ts";
import type { Text } from "../chat/text.ts";
import { type FollowUp, followUpById } from "../store/follow-ups.ts";
import type { Tx } from "../store/store.ts";
import { FOLLOW_UP } from "../wording/follow-up.ts";
import { say, sayPlain } from "../wording/say.ts";
import { alreadyFinished } from "./finish-follow-up.ts";
import { doneButton, factsOf, followUpGone, regardButton, regardOf, snoozeButtons, whatOf } from "./follow-up-card.ts";
import { seriesLines } from "./series.ts";

export async function openFollowUp(tx: Tx, command: CommandOf<"open_follow_up">, from: Asker): Promise<Reply> {
  const followUp = await followUpById(tx, from, command.followUp);
  if (!followUp) return followUpGone(from);
  if (followUp.state === "done") return alreadyFinished(followUp, from);
  const whole = wholeFollowUp(followUp, from, null);
  const lines = await seriesLines(tx, followUp, from);
  return lines.length > 0 ? { ...whole, sections: [...whole.sections, { kind: "lines", lines }] } : whole;
}

/** `said`: what has just been changed, before the follow-up as it now stands. */
export function wholeFollowUp(followUp: FollowUp, from: Asker, said: Text | null): Reply {
  const { id } = followUp;
  const lines: Line[] = [
    { text: factsOf(followUp, from) },
    { text: say(from.language, FOLLOW_UP.remindLater), actions: snoozeButtons(from, id) },
  ];
  const theirs =
    followUp.client_id !== null && regardOf(followUp) !== "theirs"
      ? [
          {
            label: sayPlain(from.language, FOLLOW_UP.regardTheirs),
            does: { kind: "regard_follow_up", followUp: id, as: "theirs" } as const,
          },
        ]
      : [];
  return {
    tone: said ? "good" : "plain",
    title: said ?? whatOf(followUp),
    sections: [{ kind: "lines", lines }],
    actions: [
      doneButton(from, id),
      {
        label: sayPlain(from.language, FOLLOW_UP.changeDate),
        does: { kind: "date_follow_up", followUp: id, words: "" },
      },
      { label: sayPlain(from.language, FOLLOW_UP.reassign), does: { kind: "reassign", followUp: id, member: null } },
      ...regardButton(from, followUp),
      ...theirs,
    ],
  };
}
