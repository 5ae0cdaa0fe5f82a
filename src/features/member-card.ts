/** One member, for an admin: their load, the roles they could have, and the way out of the team and back. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { code } from "../chat/text.ts";
import { decideRole } from "../domain/team.ts";
import { MEMBER_ROLES } from "../domain/vocabulary.ts";
import { activeMembers, memberById } from "../store/people.ts";
import type { MemberRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { giveRole, loadsOf } from "../store/team.ts";
import { say, sayPlain } from "../wording/say.ts";
import { TEAM } from "../wording/team.ts";
import { memberRoleNames } from "../wording/terms.ts";
import { oneLine } from "./card-parts.ts";
import { scheduleMember } from "./morning.ts";
import { backButton, button, loadText, memberSpan } from "./team.ts";

export async function showMember(tx: Tx, command: CommandOf<"show_member">, from: Asker): Promise<Reply> {
  const member = await memberById(tx, from.workspace, command.member);
  return member ? memberReply(tx, member, from, []) : noSuchMember(from);
}

export const noSuchMember = ({ language }: Asker): Reply => oneLine("refusal", say(language, TEAM.gone));

export async function setRole(tx: Tx, command: CommandOf<"set_role">, from: Asker): Promise<Reply> {
  const { language } = from;
  const member = await memberById(tx, from.workspace, command.member);
  if (!member) return noSuchMember(from);
  if (member.suspended !== null) return memberReply(tx, member, from, []);
  const admins = (await activeMembers(tx, from.workspace)).filter((one) => one.role === "admin").length;
  const name = memberSpan(member);
  switch (decideRole(member.role, command.role, admins)) {
    case "same":
      return memberReply(tx, member, from, []);
    case "last_admin":
      return memberReply(tx, member, from, [{ text: say(language, TEAM.lastAdmin, { name }) }]);
    case "changed": {
      await giveRole(tx, member, command.role, from.now);
      await scheduleMember(tx, from.workspace, member.id, from.now);
      const now = { ...member, role: command.role };
      const role = sayPlain(language, memberRoleNames[command.role]);
      const seer: Asker = member.id === from.member ? { ...from, role: command.role } : from;
      const { clients } = (await loadsOf(tx, from))(member.id);
      const still: Line[] =
        command.role === "viewer" && clients > 0
          ? [{ text: say(language, TEAM.ownsStill, { count: clients, example: code("/handover Acme") }) }]
          : [];
      const done: Line = { mark: "done", text: say(language, TEAM.roleSet, { name, role }) };
      return memberReply(tx, now, seer, [done, ...still]);
    }
  }
}

/** `before`: what has just become of them. */
export async function memberReply(tx: Tx, member: MemberRow, from: Asker, before: readonly Line[]): Promise<Reply> {
  const { language } = from;
  const load: Line = { text: loadText((await loadsOf(tx, from))(member.id), from) };
  const name = memberSpan(member);
  if (member.suspended !== null) {
    const why: Line[] = member.suspended === "standing" ? [{ text: say(language, TEAM.notInSlack) }] : [];
    return {
      tone: "plain",
      title: say(language, TEAM.goneTitle, { name }),
      sections: [{ kind: "lines", lines: [...before, load, ...why] }],
      actions: [
        ...(member.suspended === "removed"
          ? [button(from, "readmit", { kind: "readmit_member", member: member.id })]
          : []),
        backButton(from),
      ],
    };
  }
  const roles = MEMBER_ROLES.filter((role) => role !== member.role).map(
    (role): Action => ({
      label: sayPlain(language, memberRoleNames[role]),
      does: { kind: "set_role", member: member.id, role },
    }),
  );
  const remove = member.id === from.member ? [] : [button(from, "remove", { kind: "ask_remove", member: member.id })];
  return {
    tone: "plain",
    title: say(language, TEAM.memberTitle, { name, role: sayPlain(language, memberRoleNames[member.role]) }),
    sections: [
      {
        kind: "lines",
        lines: [...before, load, ...(from.role === "admin" ? [{ text: say(language, TEAM.askRole) }] : [])],
      },
    ],
    actions: [...(from.role === "admin" ? [...roles, ...remove] : []), backButton(from)],
  };
}
