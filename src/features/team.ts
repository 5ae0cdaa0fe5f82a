/** `/team`: members with their load, clients without an owner, roles, and who sees what. */
import { type Asker, seesAll } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { plain, type Span, shortened, type Text } from "../chat/text.ts";
import { isAway } from "../domain/absence.ts";
import { localDay } from "../domain/time.ts";
import { absencesFrom } from "../store/absences.ts";
import { touchDirectory } from "../store/directory.ts";
import { membersOf, workspaceById } from "../store/people.ts";
import type { ClientRow, MemberRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { clientsWithoutOwner, type Load, loadsOf, shareClients } from "../store/team.ts";
import { CADENCE_BUTTONS } from "../wording/cadence.ts";
import { dayShort } from "../wording/dates.ts";
import { DAYS_OFF_BUTTONS } from "../wording/days-off.ts";
import { say, sayPlain } from "../wording/say.ts";
import { TEAM, TEAM_BUTTONS } from "../wording/team.ts";
import { memberRoleNames } from "../wording/terms.ts";
import { clientSpan, listed, oneLine } from "./card-parts.ts";

/** More would not be read on a phone. */
const SHOWN = 30;
const NAMES_SHOWN = 5;
/** Two buttons a line under a message that holds 25. */
const OWNERLESS_SHOWN = 10;
const LABEL = 25;

export async function team(tx: Tx, _: CommandOf<"team">, from: Asker): Promise<Reply> {
  const { language } = from;
  const everybody = await membersOf(tx, from.workspace);
  const members = everybody.filter(({ suspended }) => suspended === null);
  const gone = from.role === "admin" ? everybody.filter(({ suspended }) => suspended !== null) : [];
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
      ...(gone.length > 0 ? [{ kind: "lines", lines: [goneLine(gone, from)] } as const] : []),
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

function goneLine(gone: readonly MemberRow[], from: Asker): Line {
  const shown = gone.slice(0, NAMES_SHOWN);
  const names = listed(shown.map((member): Text => [memberSpan(member)]));
  return { text: say(from.language, TEAM.noLongerHere, { names }), actions: shown.map(memberButton) };
}

/** `Taras Melnyk, lead: `; a plain member's role is not said. */
function nameText(member: MemberRow, { language, member: self }: Asker): Text {
  const beside = [
    ...(member.id === self ? [sayPlain(language, TEAM.you)] : []),
    ...(member.role === "member" ? [] : [sayPlain(language, memberRoleNames[member.role])]),
  ];
  return [memberSpan(member), plain(beside.length > 0 ? ` (${beside.join(", ")}): ` : ": ")];
}

export function loadText({ clients, promises, overdue }: Load, { language }: Asker): Text {
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
  const members = new Map((await membersOf(tx, from.workspace)).map((member) => [member.id, member]));
  if (free.length === 0) return oneLine("good", say(language, TEAM.ownerlessNone), [backButton(from)]);
  const lines = free.slice(0, OWNERLESS_SHOWN).map((client): Line => {
    const known = { kind: "known", id: client.id } as const;
    const before = members.get(client.owner_id ?? "");
    const named = client.owner_text === null ? [] : say(language, TEAM.named, { name: client.owner_text });
    const whose = before ? say(language, TEAM.before, { name: memberSpan(before) }) : named;
    return {
      mark: "bullet",
      text: [clientSpan(client), ...(whose.length > 0 ? [plain(", "), ...whose] : [])],
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

export const memberSpan = ({ id, name }: MemberRow): Span => ({ kind: "member", id, name });

const memberButton = (member: MemberRow): Action => ({
  label: shortened(member.name, LABEL),
  does: { kind: "show_member", member: member.id },
});

export const button = (from: Asker, label: keyof typeof TEAM_BUTTONS, does: Action["does"]): Action => ({
  label: sayPlain(from.language, TEAM_BUTTONS[label]),
  does,
});

export const backButton = (from: Asker): Action => button(from, "back", { kind: "team" });
