/** `/next acme send proposal fri 15:00`: something to do is written down at once, whatever is still missing. */
import type { Asker } from "../chat/asker.ts";
import type { AddFollowUp } from "../chat/command.ts";
import type { Line, Reply } from "../chat/reply.ts";
import { code } from "../chat/text.ts";
import { decideDue, promiseOrOwn } from "../domain/follow-up.ts";
import { mayDisturb } from "../domain/quiet-hours.ts";
import { localDay } from "../domain/time.ts";
import type { Instant, LocalDate, LocalMoment, Ower } from "../domain/vocabulary.ts";
import { type FollowUp, followUpById, saveFollowUp } from "../store/follow-ups.ts";
import { noteInJournal } from "../store/journal.ts";
import { restOf } from "../store/member-days.ts";
import { memberById } from "../store/people.ts";
import type { Tx } from "../store/store.ts";
import { momentSpan } from "../wording/dates.ts";
import { FOLLOW_UP } from "../wording/follow-up.ts";
import { say, sayPlain } from "../wording/say.ts";
import { followUpReply, openButton, regardButton, undoButton, whatOf, whenLine } from "./follow-up-card.ts";
import { settleClient } from "./which-client.ts";

/** A client need not be named: a task of one's own has none. */
export async function addFollowUp(tx: Tx, command: AddFollowUp, from: Asker): Promise<Reply> {
  if (command.followUp.text.trim() === "") return askWhat(from);
  return command.client.kind === "unnamed"
    ? noted(tx, command, null, from)
    : settleClient(tx, command.client, command.words, from, (client) => noted(tx, command, client.id, from));
}

async function noted(tx: Tx, command: AddFollowUp, client: string | null, from: Asker): Promise<Reply> {
  const { followUp, past } = await createFollowUp(
    tx,
    { ...command.followUp, client, touch: null, ower: command.ower },
    from,
  );
  const entry = await noteInJournal(tx, from, "follow_up", { followUp: followUp.id });
  const more: Line[] = [];
  if (past !== null) more.push(whenLine(from, followUp.id, pastText(past, from)));
  else if (followUp.due_on === null) more.push(whenLine(from, followUp.id));
  else more.push(...(await quietLine(tx, followUp, from)));
  return followUpReply(
    from,
    followUp,
    {
      tone: past === null ? "good" : "ask",
      title: say(from.language, FOLLOW_UP.noted, { what: whatOf(followUp) }),
      more,
    },
    [undoButton(from, entry), openButton(from, followUp.id), ...regardButton(from, followUp)],
  );
}

export interface FollowUpToCreate {
  readonly text: string;
  readonly due: LocalDate | LocalMoment | null;
  readonly client: string | null;
  /** The touch it was agreed in. */
  readonly touch: string | null;
  readonly ower: Ower;
  readonly kind?: "own";
}

/**
 * Stores a follow-up for the asker to do. A due date that is over is not kept (`past` holds it, to be asked about); the
 * rest is, so nothing typed is lost.
 */
export async function createFollowUp(
  tx: Tx,
  given: FollowUpToCreate,
  from: Asker,
): Promise<{ readonly followUp: FollowUp; readonly past: LocalDate | LocalMoment | null }> {
  const due = decideDue(given.due, from.zone, from.now);
  const { due_on, due_time, remind_at } = due.kind === "past" ? { due_on: null, due_time: null, remind_at: null } : due;
  const id = from.newId();
  const text = given.text.trim();
  await saveFollowUp(tx, {
    workspace_id: from.workspace,
    id,
    client_id: given.client,
    member_id: from.member,
    created_by: from.member,
    text,
    kind:
      given.kind ??
      promiseOrOwn({ text, hasClient: given.client !== null, fromTouch: given.touch !== null, ower: given.ower }),
    ower: given.ower,
    due_on,
    due_time,
    remind_at,
    snoozed_until: null,
    state: "open",
    done_at: null,
    touchpoint_id: given.touch,
    handed_by: null,
    created_at: from.now,
  });
  const followUp = await followUpById(tx, from, id);
  if (!followUp) throw new Error(`a follow-up just stored is not seen by who stored it: ${id}`);
  return { followUp, past: due.kind === "past" ? due.due : null };
}

/** Says that a date is over and asks for another. */
export const pastText = (due: LocalDate | LocalMoment, from: Asker) =>
  say(from.language, FOLLOW_UP.past, { due: momentSpan(from.language, due, localDay(from.now, from.zone)) });

/** Says so when the reminder's moment is one at which its member is left in peace. */
export async function quietLine(tx: Tx, followUp: FollowUp, from: Asker): Promise<readonly Line[]> {
  const at: Instant | null = followUp.remind_at;
  const member = at === null ? undefined : await memberById(tx, from.workspace, followUp.member_id);
  if (!member || at === null || mayDisturb(at, await restOf(tx, member, localDay(at, member.zone)))) return [];
  return [{ text: say(from.language, FOLLOW_UP.quietThen) }];
}

const askWhat = (from: Asker): Reply => ({
  tone: "ask",
  sections: [
    {
      kind: "lines",
      lines: [
        {
          text: say(from.language, FOLLOW_UP.nothingToDo, {
            example: code(`/next acme ${sayPlain(from.language, FOLLOW_UP.example)}`),
          }),
        },
      ],
    },
  ],
  actions: [],
});
