/** `/team`: members with their load, clients without an owner, roles, and who sees what. */
import { type Asker, seesAll } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { code, plain, type Span, shortened, type Text } from "../chat/text.ts";
import { isAway } from "../domain/absence.ts";
import { decideRole } from "../domain/team.ts";
import { localDay } from "../domain/time.ts";
import { MEMBER_ROLES } from "../domain/vocabulary.ts";
import { absencesFrom } from "../store/absences.ts";
import { touchDirectory } from "../store/directory.ts";
import { memberById, membersOf, workspaceById } from "../store/people.ts";
import type { ClientRow, MemberRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { clientsWithoutOwner, giveRole, type Load, loadsOf, shareClients } from "../store/team.ts";
import { CADENCE_BUTTONS } from "../wording/cadence.ts";
import { dayShort } from "../wording/dates.ts";
import { DAYS_OFF_BUTTONS } from "../wording/days-off.ts";
import { say, sayPlain } from "../wording/say.ts";
import { TEAM, TEAM_BUTTONS } from "../wording/team.ts";
import { memberRoleNames } from "../wording/terms.ts";
import { clientSpan, listed, oneLine } from "./card-parts.ts";
import { scheduleMember } from "./morning.ts";

/** More would not be read on a phone. */
const SHOWN = 30;
const NAMES_SHOWN = 5;
/** Two buttons a line under a message that holds 25. */
const OWNERLESS_SHOWN = 10;
const LABEL = 25;

export async function team(tx: Tx, _: CommandOf<"team">, from: Asker): Promise<Reply> {
  const { language } = from;
  const members = await membersOf(tx, from.workspace);
  const load = await loadsOf(tx, from);
  const today = localDay(from.now, from.zone);
  const absences = await absencesFrom(tx, from.workspace, today);
  const free = await clientsWithoutOwner(tx, from);
  const lines = members.slice(0, SHOWN).map((member): Line => {
    const absence = absences.find((one) => one.member_id === member.id && isAway(one, today));
    const away = absence ? [say(language, TEAM.awayUntil, { day: dayShort(language, absence.until_day, today) })] : [];
    return {
      mark: "bullet",
      text: [...nameText(member, from), ...listed([loadText(load(member.id), from), ...away])],
      ...(from.role === "admin" && { actions: [memberButton(member)] }),
    };
  });
  const more = members.length - lines.length;
  if (more > 0) lines.push({ text: say(language, TEAM.more, { count: more }) });
  return {
    tone: "plain",
    title: say(language, TEAM.title, { count: members.length }),
    sections: [
      { kind: "lines", lines },
      ...(free.length > 0
        ? [
            {
              kind: "lines",
              lines: [{ text: say(language, TEAM.ownerless, { names: namesText(free, from) }) }],
            } as const,
          ]
        : []),
    ],
    actions: [
      ...(free.length > 0 && from.role !== "viewer" ? [button(from, "ownerless", { kind: "ownerless" })] : []),
      ...(seesAll(from)
        ? [{ label: sayPlain(language, CADENCE_BUTTONS.list), does: { kind: "tier_cadences" } } as const]
        : []),
      ...(from.role === "admin"
        ? [
            button(from, "sharing", { kind: "ask_sharing" }),
            {
              label: sayPlain(language, DAYS_OFF_BUTTONS.list),
              does: { kind: "days_off" },
            } as const,
            button(from, "invite", { kind: "invite" }),
          ]
        : []),
    ],
  };
}

/** `Taras Melnyk, lead: `; a plain member's role is not said. */
function nameText(member: MemberRow, { language, member: self }: Asker): Text {
  const beside = [
    ...(member.id === self ? [sayPlain(language, TEAM.you)] : []),
    ...(member.role === "member" ? [] : [sayPlain(language, memberRoleNames[member.role])]),
  ];
  return [memberSpan(member), plain(beside.length > 0 ? ` (${beside.join(", ")}): ` : ": ")];
}

function loadText({ clients, promises, overdue }: Load, { language }: Asker): Text {
  if (clients === 0 && promises === 0) return say(language, TEAM.noLoad);
  return listed([
    say(language, TEAM.clients, { count: clients }),
    ...(promises > 0 ? [say(language, TEAM.promises, { count: promises })] : []),
    ...(overdue > 0 ? [say(language, TEAM.overdue, { count: overdue })] : []),
  ]);
}

/** `Nova, Vega and 3 more`. */
export function namesText(clients: readonly Pick<ClientRow, "id" | "name">[], { language }: Asker): Text {
  const shown = clients.slice(0, NAMES_SHOWN).map((client): Text => [clientSpan(client)]);
  const more = clients.length - shown.length;
  return [...listed(shown), ...(more > 0 ? [plain(" "), ...say(language, TEAM.more, { count: more })] : [])];
}

/** Each client nobody owns, with two taps: take it, or give it. */
export async function ownerless(tx: Tx, _: CommandOf<"ownerless">, from: Asker): Promise<Reply> {
  const { language } = from;
  const free = await clientsWithoutOwner(tx, from);
  if (free.length === 0) return oneLine("good", say(language, TEAM.ownerlessNone), [backButton(from)]);
  const lines = free.slice(0, OWNERLESS_SHOWN).map((client): Line => {
    const known = { kind: "known", id: client.id } as const;
    const named =
      client.owner_text === null ? [] : [plain(", "), ...say(language, TEAM.named, { name: client.owner_text })];
    return {
      mark: "bullet",
      text: [clientSpan(client), ...named],
      actions: [
        button(from, "take", { kind: "hand_to", client: client.id, member: from.member, promises: [] }),
        button(from, "give", { kind: "handover", words: "", client: known, to: null, promises: [] }),
      ],
    };
  });
  const more = free.length - lines.length;
  if (more > 0) lines.push({ text: say(language, TEAM.more, { count: more }) });
  return {
    tone: "ask",
    title: say(language, TEAM.ownerlessTitle, { count: free.length }),
    sections: [{ kind: "lines", lines }],
    actions: [backButton(from)],
  };
}

/** One member, for an admin: their load and the roles they could have. */
export async function showMember(tx: Tx, command: CommandOf<"show_member">, from: Asker): Promise<Reply> {
  const member = await memberById(tx, from.workspace, command.member);
  return member ? memberReply(tx, member, from, []) : oneLine("refusal", say(from.language, TEAM.gone));
}

export async function setRole(tx: Tx, command: CommandOf<"set_role">, from: Asker): Promise<Reply> {
  const { language } = from;
  const member = await memberById(tx, from.workspace, command.member);
  if (!member) return oneLine("refusal", say(language, TEAM.gone));
  const admins = (await membersOf(tx, from.workspace)).filter((one) => one.role === "admin").length;
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

async function memberReply(tx: Tx, member: MemberRow, from: Asker, before: readonly Line[]): Promise<Reply> {
  const { language } = from;
  const load = await loadsOf(tx, from);
  const roles = MEMBER_ROLES.filter((role) => role !== member.role).map(
    (role): Action => ({
      label: sayPlain(language, memberRoleNames[role]),
      does: { kind: "set_role", member: member.id, role },
    }),
  );
  return {
    tone: "plain",
    title: say(language, TEAM.memberTitle, {
      name: memberSpan(member),
      role: sayPlain(language, memberRoleNames[member.role]),
    }),
    sections: [
      {
        kind: "lines",
        lines: [
          ...before,
          { text: loadText(load(member.id), from) },
          ...(from.role === "admin" ? [{ text: say(language, TEAM.askRole) }] : []),
        ],
      },
    ],
    actions: [...(from.role === "admin" ? roles : []), backButton(from)],
  };
}

export const askSharing = async (tx: Tx, _: CommandOf<"ask_sharing">, from: Asker): Promise<Reply> =>
  sharingReply((await workspaceById(tx, from.workspace)).sharing, "ask", from);

export async function setSharing(tx: Tx, { sharing }: CommandOf<"set_sharing">, from: Asker): Promise<Reply> {
  await shareClients(tx, from.workspace, sharing);
  await touchDirectory(tx, from.workspace);
  return sharingReply(sharing, "good", from);
}

function sharingReply(now: "shared" | "owner", tone: Reply["tone"], from: Asker): Reply {
  const { language } = from;
  return {
    tone,
    title: say(language, TEAM.askSharing),
    sections: [{ kind: "lines", lines: [{ mark: "done", text: say(language, TEAM[now]) }] }],
    actions: [
      ...(["shared", "owner"] as const)
        .filter((sharing) => sharing !== now)
        .map((sharing) => button(from, sharing, { kind: "set_sharing", sharing })),
      backButton(from),
    ],
  };
}

const memberSpan = ({ id, name }: MemberRow): Span => ({ kind: "member", id, name });

const memberButton = (member: MemberRow): Action => ({
  label: shortened(member.name, LABEL),
  does: { kind: "show_member", member: member.id },
});

const button = (from: Asker, label: keyof typeof TEAM_BUTTONS, does: Action["does"]): Action => ({
  label: sayPlain(from.language, TEAM_BUTTONS[label]),
  does,
});

const backButton = (from: Asker): Action => button(from, "back", { kind: "team" });
