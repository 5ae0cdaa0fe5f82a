/** What a reminder says at the moment it is sent: one by itself, several as a list with a tap for each. */
import type { Asker } from "../chat/asker.ts";
import type { Action, Line, Reply, Section } from "../chat/reply.ts";
import { plain, shortened, textOf } from "../chat/text.ts";
import { localDay } from "../domain/time.ts";
import { standsInFor } from "../store/absences.ts";
import { type FollowUp, followUpById } from "../store/follow-ups.ts";
import type { Tx } from "../store/store.ts";
import { AWAY } from "../wording/away.ts";
import { LINE_BUTTONS } from "../wording/checklist.ts";
import { MENU } from "../wording/commands.ts";
import { FOLLOW_UP } from "../wording/follow-up.ts";
import { say, sayPlain } from "../wording/say.ts";
import { doneButton, factsOf, snoozeButtons, whatOf } from "./follow-up-card.ts";

const LABEL = 24;

/**
 * Those of `ids` that still hold: `null` when none does. One no longer holds when it is done, erased, handed on, out of the
 * reader's sight, asleep, or was given another time since.
 */
export async function reminderMessage(tx: Tx, ids: readonly string[], reader: Asker): Promise<Reply | null> {
  const holding = await stillOpen(tx, ids, reader);
  const [first] = holding;
  if (!first) return null;
  return holding.length === 1 ? single(first, reader) : listed(holding, reader);
}

/** The same list once one of its lines was tapped: `null` when nothing of it is left. */
export async function remindersAgain(
  tx: Tx,
  ids: readonly string[],
  reader: Asker,
  tapped: { readonly actions: readonly Action[]; readonly below: readonly Section[] },
): Promise<Reply | null> {
  const known = await stillKnown(tx, ids, reader);
  if (known.length === 0) return null;
  const list = listed(known, reader);
  return { ...list, sections: [...list.sections, ...tapped.below], actions: [...tapped.actions, ...list.actions] };
}

/** Those of `ids` of which the reader is to be reminded still, in their order. */
export const stillOpen = async (tx: Tx, ids: readonly string[], reader: Asker): Promise<readonly FollowUp[]> =>
  (await stillKnown(tx, ids, reader)).filter(({ state }) => state === "open");

async function stillKnown(tx: Tx, ids: readonly string[], reader: Asker): Promise<readonly FollowUp[]> {
  const today = localDay(reader.now, reader.zone);
  const doers = [reader.member, ...(await standsInFor(tx, reader))];
  const known: FollowUp[] = [];
  for (const id of ids) {
    const one = await followUpById(tx, reader, id);
    if (!one || !doers.includes(one.member_id)) continue;
    const asleep = one.snoozed_until !== null && one.snoozed_until > today;
    // A moment of its own still to come: it has been put off or dated anew since this one was queued.
    if (one.state === "done" || (!asleep && one.remind_at === null)) known.push(one);
  }
  return known;
}

const single = (followUp: FollowUp, reader: Asker): Reply => ({
  tone: "plain",
  title: say(reader.language, FOLLOW_UP.reminder, { what: whatOf(followUp) }),
  sections: [
    {
      kind: "lines",
      lines: [
        { text: factsOf(followUp, reader) },
        ...(followUp.member_id === reader.member ? [] : [awayLine(followUp, reader)]),
      ],
    },
  ],
  actions: [doneButton(reader, followUp.id), ...snoozeButtons(reader, followUp.id)],
});

const awayLine = (followUp: FollowUp, { language }: Asker): Line => ({
  text: say(language, AWAY.standingIn, {
    name: { kind: "member", id: followUp.member_id, name: followUp.member_name },
  }),
});

/** What is to be put off is put off from the list of the day, which holds it too. */
function listed(followUps: readonly FollowUp[], reader: Asker): Reply {
  const { language } = reader;
  const among = followUps.map(({ id }) => id);
  const numbered = followUps.map((followUp, at) => ({ followUp, number: at + 1 }));
  return {
    tone: "plain",
    title: say(language, FOLLOW_UP.reminders, { count: followUps.length }),
    sections: [
      {
        kind: "lines",
        lines: numbered.map(({ followUp, number }): Line => {
          const what = whatOf(followUp);
          return followUp.state === "done"
            ? { number, mark: "done", text: [{ kind: "struck", text: textOf(what) }] }
            : { number, text: [...what, plain(" · "), ...factsOf(followUp, reader)] };
        }),
      },
    ],
    actions: [
      ...numbered.flatMap(({ followUp, number }): Action[] => {
        if (followUp.state === "done") return [];
        const what = shortened(`${number} ${followUp.text}`, LABEL);
        return [
          {
            label: sayPlain(language, LINE_BUTTONS.doneWith, { what }),
            does: { kind: "finish_follow_up", followUp: followUp.id, among },
          },
        ];
      }),
      { label: MENU.today[language], does: { kind: "show_checklist", all: false } },
    ],
  };
}
