/** An admin removes somebody from the team, and lets them in again. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { code, shortened } from "../chat/text.ts";
import { fittingMembers } from "../store/members-named.ts";
import { activeMembers, memberById } from "../store/people.ts";
import type { MemberRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { loadsOf } from "../store/team.ts";
import { say } from "../wording/say.ts";
import { TEAM } from "../wording/team.ts";
import { oneLine } from "./card-parts.ts";
import { memberReply, noSuchMember } from "./member-card.ts";
import { readmit, suspend } from "./suspension.ts";
import { backButton, button, memberSpan } from "./team.ts";

/** A message holds 25 buttons. */
const OFFERED = 24;
const LABEL = 75;

/** `/team remove Taras`: whom it fits, or the choice. */
export async function removeNamed(tx: Tx, { name }: CommandOf<"remove_named">, from: Asker): Promise<Reply> {
  const others = (await activeMembers(tx, from.workspace)).filter(({ id }) => id !== from.member);
  const fitting = fittingMembers(others, name);
  const [only, another] = fitting;
  if (only && !another) return confirm(tx, only, from);
  const choices = (only ? fitting : others).slice(0, OFFERED).map(
    (member): Action => ({
      label: shortened(member.name, LABEL),
      does: { kind: "ask_remove", member: member.id },
    }),
  );
  return oneLine("ask", say(from.language, TEAM.removeWhom), [...choices, backButton(from)]);
}

export async function askRemove(tx: Tx, command: CommandOf<"ask_remove">, from: Asker): Promise<Reply> {
  const member = await memberById(tx, from.workspace, command.member);
  return member ? confirm(tx, member, from) : noSuchMember(from);
}

async function confirm(tx: Tx, member: MemberRow, from: Asker): Promise<Reply> {
  const { language } = from;
  if (member.suspended !== null) return memberReply(tx, member, from, []);
  return {
    tone: "ask",
    title: say(language, TEAM.removeAsk, { name: memberSpan(member) }),
    sections: [
      { kind: "lines", lines: [{ text: say(language, TEAM.removeMeans) }, ...(await clientsStay(tx, member, from))] },
    ],
    actions: [button(from, "remove", { kind: "remove_member", member: member.id }), backButton(from)],
  };
}

async function clientsStay(tx: Tx, { id }: MemberRow, from: Asker): Promise<Line[]> {
  const { clients } = (await loadsOf(tx, from))(id);
  if (clients === 0) return [];
  return [{ text: say(from.language, TEAM.clientsStay, { count: clients, example: code("/handover Acme") }) }];
}

/** Whoever removes is an admin, and stays: so there always is one. */
export async function removeMember(tx: Tx, command: CommandOf<"remove_member">, from: Asker): Promise<Reply> {
  const { language } = from;
  const member = await memberById(tx, from.workspace, command.member);
  if (!member) return noSuchMember(from);
  if (member.id === from.member) return oneLine("refusal", say(language, TEAM.notYourself), [backButton(from)]);
  if (member.suspended === "removed") return memberReply(tx, member, from, []);
  const removed = await suspend(tx, member, "removed", from.now);
  const done: Line = { mark: "done", text: say(language, TEAM.removed, { name: memberSpan(member) }) };
  return memberReply(tx, removed, from, [done, ...(await clientsStay(tx, member, from))]);
}

/** Only whom an admin removed: for whom Slack let go, Slack has the word. */
export async function readmitMember(tx: Tx, command: CommandOf<"readmit_member">, from: Asker): Promise<Reply> {
  const member = await memberById(tx, from.workspace, command.member);
  if (!member) return noSuchMember(from);
  if (member.suspended !== "removed") return memberReply(tx, member, from, []);
  const back = await readmit(tx, member, from.now, from.newId);
  const text = say(from.language, TEAM.readmitted, { name: memberSpan(member) });
  return memberReply(tx, back, from, [{ mark: "done", text }]);
}
