/** An admin lets somebody in who is not in their Slack. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Platform } from "../chat/incoming.ts";
import type { Action, Reply } from "../chat/reply.ts";
import { plain, type Text, code as typed } from "../chat/text.ts";
import type { MemberRole } from "../domain/vocabulary.ts";
import { issueCode } from "../store/codes.ts";
import { activeMembers } from "../store/people.ts";
import type { Db, Tx } from "../store/store.ts";
import { INVITING } from "../wording/arrival.ts";
import { say, sayPlain } from "../wording/say.ts";
import { memberRoleNames } from "../wording/terms.ts";
import { codeShown, type LinkParts, startLink } from "./link.ts";

/** What one can be invited as, the most usual first. */
export const INVITED_ROLES = ["member", "lead", "viewer", "admin"] as const;
export type InvitedRole = (typeof INVITED_ROLES)[number];

export async function invite(
  tx: Tx,
  command: CommandOf<"invite">,
  from: Asker,
  parts: LinkParts,
  platform: Platform,
): Promise<Reply> {
  if (from.role !== "admin") return adminsOnly(tx, from);
  return command.role === undefined ? askRole(from) : invitation(tx, command.role, from, parts, platform);
}

function askRole(from: Asker): Reply {
  return {
    tone: "ask",
    sections: [{ kind: "lines", lines: [{ text: say(from.language, INVITING.asWhat) }] }],
    actions: INVITED_ROLES.map(
      (role): Action => ({
        label: sayPlain(from.language, memberRoleNames[role]),
        does: { kind: "invite", role },
      }),
    ),
  };
}

async function invitation(tx: Tx, role: MemberRole, from: Asker, parts: LinkParts, platform: Platform): Promise<Reply> {
  const code = await issueCode(tx, from.workspace, { purpose: "invite", role }, parts.random, from.now);
  const tapped = startLink(parts, code);
  const command = tapped ?? typed(`/start ${code}`);
  return {
    tone: "good",
    title: say(from.language, INVITING.title, { role: say(from.language, memberRoleNames[role]) }),
    sections: [
      {
        kind: "lines",
        heading: say(from.language, INVITING.forward),
        lines: [{ text: say(from.language, tapped ? INVITING.textLink : INVITING.text, { command }) }],
      },
      { kind: "note", text: say(from.language, INVITING.once) },
    ],
    actions: [],
    once: codeShown(from, "invite", platform),
  };
}

async function adminsOnly(db: Db, from: Asker): Promise<Reply> {
  const admins = (await activeMembers(db, from.workspace)).filter((member) => member.role === "admin");
  const names = admins.flatMap(
    (admin, at): Text => [...(at > 0 ? [plain(", ")] : []), { kind: "member", id: admin.id, name: admin.name }],
  );
  const text =
    admins.length > 0
      ? say(from.language, INVITING.adminsOnly, { admins: names })
      : say(from.language, INVITING.noAdmin);
  return { tone: "refusal", sections: [{ kind: "lines", lines: [{ text }] }], actions: [] };
}
