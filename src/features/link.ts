/** One person in Slack and in Telegram: a one-time code made in one place and used in the other. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Platform } from "../chat/incoming.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { plain, type Span, type Text, code as typed } from "../chat/text.ts";
import { codeUsedAt, issueCode, type Random, redeemCode, workingCode } from "../store/codes.ts";
import { mergeMembers } from "../store/merge-members.ts";
import { identitiesOf, memberById } from "../store/people.ts";
import type { IdentityRow, MemberRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { across } from "../store/wall.ts";
import { DOORSTEP, LINKING } from "../wording/arrival.ts";
import { type Phrase, say, sayPlain } from "../wording/say.ts";
import { platformNames } from "../wording/terms.ts";
import { typedCommand } from "./help.ts";
import { scheduleMember } from "./morning.ts";
import { moveReminders } from "./zone-moved.ts";

export interface LinkParts {
  readonly random: Random;
  /** The Telegram bot's user name, once Telegram has told it: it makes a link to tap. */
  readonly botName: () => string | null;
}

export async function link(
  tx: Tx,
  command: CommandOf<"link">,
  from: Asker,
  parts: LinkParts,
  platform: Platform,
): Promise<Reply> {
  return command.code === null ? offerCode(tx, from, parts, platform) : joinByCode(tx, command.code, from);
}

async function offerCode(tx: Tx, from: Asker, parts: LinkParts, platform: Platform): Promise<Reply> {
  const given = { purpose: "link", member: from.member, role: from.role } as const;
  const code = await issueCode(tx, from.workspace, given, parts.random, from.now);
  const tapped = startLink(parts, code);
  const lines: Line[] = [
    { mark: "bullet", text: say(from.language, LINKING.inTelegram, { command: typed(`/start ${code}`) }) },
    ...(tapped ? [{ mark: "bullet" as const, text: say(from.language, LINKING.openTelegram, { link: tapped }) }] : []),
    { mark: "bullet", text: say(from.language, LINKING.inSlack, { command: typed(`/rapport link ${code}`) }) },
  ];
  return {
    tone: "plain",
    title: say(from.language, LINKING.title),
    sections: [
      { kind: "lines", lines },
      { kind: "note", text: say(from.language, LINKING.secret) },
    ],
    actions: [],
    once: codeShown(from, "link", platform),
  };
}

/** For whoever missed a code: how to ask for another, as it is typed on that platform. */
export const codeShown = (from: Asker, word: "link" | "invite", platform: Platform): Text =>
  say(from.language, LINKING.codeShown, { command: typed(typedCommand(word, platform)) });

/** Opens the bot with the code in it, shown whole so that it can be copied; `null` while the bot's name is not known. */
export function startLink({ botName }: LinkParts, code: string): Span | null {
  const name = botName();
  const url = `https://t.me/${name}?start=${code}`;
  return name === null ? null : { kind: "link", text: url, url };
}

/**
 * Joins the asker with the member who made the code: both memories become one. The asker's row stays, because the
 * reply is on its way to it, and takes over the settings of the other.
 */
export async function joinByCode(tx: Tx, code: string, from: Asker): Promise<Reply> {
  const own = await codeUsedAt(tx, code, from.now);
  if (own?.member_id === from.member) return linked(tx, from, 0);
  const found = await across(
    tx,
    "whose code",
    () => workingCode(tx, code, from.now),
    () => from.workspace,
  );
  if (!found) return refusal(from, DOORSTEP.wrongCode);
  // Who holds a working code was given it there, and would try the next one in vain. Nothing else crosses.
  if (found.workspace_id !== from.workspace) return refusal(from, LINKING.otherTeam);
  if (found.purpose === "invite") return refusal(from, LINKING.alreadyMember);
  if (found.member_id === from.member) return refusal(from, LINKING.already);
  const asker = await memberById(tx, from.workspace, from.member);
  const other = found.member_id === null ? undefined : await memberById(tx, from.workspace, found.member_id);
  if (!asker || !other || other.suspended !== null) return refusal(from, DOORSTEP.wrongCode);
  if (await twoOfOneSlack(tx, asker, other)) return refusal(from, LINKING.twoOfOneSlack);
  if (!(await redeemCode(tx, code, from.now))) return refusal(from, DOORSTEP.wrongCode);
  await moveReminders(tx, from.workspace, asker.id, asker.zone, other.zone);
  const moved = await mergeMembers(tx, asker, other, from.now);
  await scheduleMember(tx, from.workspace, asker.id, from.now);
  return linked(tx, { ...from, language: other.language }, moved);
}

/** Slack vouches that two of its people in one team are two. */
async function twoOfOneSlack(tx: Tx, one: MemberRow, other: MemberRow): Promise<boolean> {
  const teams = async (member: MemberRow) =>
    (await identitiesOf(tx, member.workspace_id, member.id))
      .filter((identity) => identity.platform === "slack")
      .map((identity) => identity.team);
  const others = new Set(await teams(other));
  return (await teams(one)).some((team) => others.has(team));
}

/** Says that it worked, where messages go now, and lets that be changed by one tap. */
async function linked(tx: Tx, from: Asker, moved: number): Promise<Reply> {
  const identities = await identitiesOf(tx, from.workspace, from.member);
  const platforms = [...new Set(identities.map((identity: IdentityRow) => identity.platform))];
  const places = platforms.flatMap(
    (platform, at): Text => [...(at > 0 ? [plain(", ")] : []), ...say(from.language, platformNames[platform])],
  );
  const lines: Line[] = [
    { text: say(from.language, LINKING.linked, { places }) },
    ...(moved > 0 ? [{ text: say(from.language, LINKING.moved, { count: moved }) }] : []),
    { text: say(from.language, LINKING.whereMessages) },
  ];
  return { tone: "good", sections: [{ kind: "lines", lines }], actions: platforms.map((one) => toPlatform(from, one)) };
}

const toPlatform = (from: Asker, platform: Platform): Action => ({
  label: sayPlain(from.language, platformNames[platform]),
  does: { kind: "set", setting: { name: "deliver_to", value: platform } },
});

const refusal = (from: Asker, phrase: Phrase): Reply => ({
  tone: "refusal",
  sections: [{ kind: "lines", lines: [{ text: say(from.language, phrase) }] }],
  actions: [],
});
