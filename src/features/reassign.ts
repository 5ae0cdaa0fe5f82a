/** A follow-up is handed to somebody else, who sees it in their next morning. */

import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Action, Reply } from "../chat/reply.ts";
import { shortened } from "../chat/text.ts";
import { pingOf } from "../domain/follow-up.ts";
import { clientById } from "../store/clients.ts";
import { changeFollowUp, type FollowUp, followUpById } from "../store/follow-ups.ts";
import { noteInJournal } from "../store/journal.ts";
import { activeMembers } from "../store/people.ts";
import type { MemberRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { FOLLOW_UP } from "../wording/follow-up.ts";
import { say } from "../wording/say.ts";
import { alreadyFinished } from "./finish-follow-up.ts";
import { factsOf, followUpGone, followUpReply, openButton, undoButton, whatOf } from "./follow-up-card.ts";

/** A message holds 25 buttons. */
const OFFERED = 24;
const LABEL = 75;

/** Without a member it asks whom; only those who may see the client are offered, or taken. */
export async function reassign(tx: Tx, command: CommandOf<"reassign">, from: Asker): Promise<Reply> {
  const followUp = await followUpById(tx, from, command.followUp);
  if (!followUp) return followUpGone(from);
  if (followUp.state === "done") return alreadyFinished(followUp, from);
  const others = (await activeMembers(tx, from.workspace)).filter((member) => member.id !== followUp.member_id);
  if (command.member === null) return askWhom(tx, followUp, others, from);
  const member = others.find((one) => one.id === command.member);
  // Pressed twice: it is theirs already, and moving it again would tell them twice.
  if (!member) return handedTo(followUp, null, from);
  if (!(await maySee(tx, followUp, member, from))) {
    const name = { kind: "member", id: member.id, name: member.name } as const;
    return followUpReply(
      from,
      followUp,
      { tone: "refusal", title: say(from.language, FOLLOW_UP.cannotSee, { member: name }) },
      [openButton(from, followUp.id)],
    );
  }
  return hand(tx, followUp, member, from);
}

async function hand(tx: Tx, followUp: FollowUp, member: MemberRow, from: Asker): Promise<Reply> {
  const change = {
    member_id: member.id,
    // The time was agreed as a local one: it pings by the clock of who does it now.
    remind_at: pingOf(followUp, member.zone, from.now),
    snoozed_until: null,
    handed_by: member.id === from.member ? null : from.member,
  };
  await changeFollowUp(tx, from.workspace, followUp.id, change);
  const { member_id, remind_at, snoozed_until, handed_by } = followUp;
  const entry = await noteInJournal(tx, from, "reassigned", {
    followUp: followUp.id,
    member_id,
    remind_at,
    snoozed_until,
    handed_by,
  });
  return handedTo({ ...followUp, ...change, member_name: member.name }, entry, from);
}

function handedTo(followUp: FollowUp, entry: string | null, from: Asker): Reply {
  const member = { kind: "member", id: followUp.member_id, name: followUp.member_name } as const;
  return followUpReply(
    from,
    followUp,
    {
      tone: "good",
      title: say(from.language, FOLLOW_UP.handed, { member, what: whatOf(followUp) }),
      more: followUp.handed_by === null ? [] : [{ text: say(from.language, FOLLOW_UP.tellsThem) }],
    },
    entry === null ? [] : [undoButton(from, entry)],
  );
}

async function askWhom(tx: Tx, followUp: FollowUp, others: readonly MemberRow[], from: Asker): Promise<Reply> {
  const able: MemberRow[] = [];
  for (const member of others) {
    if (able.length < OFFERED && (await maySee(tx, followUp, member, from))) able.push(member);
  }
  const question = able.length > 0 ? FOLLOW_UP.toWhom : FOLLOW_UP.nobodyElse;
  const choices = able.map(
    (member): Action => ({
      label: shortened(member.name, LABEL),
      does: { kind: "reassign", followUp: followUp.id, member: member.id },
    }),
  );
  return {
    tone: "ask",
    title: whatOf(followUp),
    sections: [{ kind: "lines", lines: [{ text: factsOf(followUp, from) }, { text: say(from.language, question) }] }],
    actions: [...choices, openButton(from, followUp.id)],
  };
}

/** Whether that member may see the follow-up's client, by the same rule as whoever asks. */
async function maySee(tx: Tx, followUp: FollowUp, member: MemberRow, from: Asker): Promise<boolean> {
  if (member.role === "viewer") return false;
  if (followUp.client_id === null) return true;
  const eyes: Asker = { ...from, member: member.id, role: member.role };
  return (await clientById(tx, eyes, followUp.client_id)) !== undefined;
}
