/** Who may come in: the one gate before every command, button and arrival. */
import type { Asker } from "../chat/asker.ts";
import type { Command } from "../chat/command.ts";
import type { Incoming } from "../chat/incoming.ts";
import type { Message } from "../chat/reply.ts";
import { languageOf } from "../domain/languages.ts";
import type { Instant, Language } from "../domain/vocabulary.ts";
import { askerOf } from "../store/asker.ts";
import { looksLikeCode } from "../store/codes.ts";
import {
  findIdentity,
  holdPerson,
  homeOf,
  type IdentityKey,
  type Known,
  rememberConversation,
  setReachable,
} from "../store/people.ts";
import { updateProfile } from "../store/profile.ts";
import type { MemberRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { noteStranger, strangerOf } from "../store/strangers.ts";
import { across } from "../store/wall.ts";
import { bindTeam, holdWorkspace } from "../store/workspaces.ts";
import { DOORSTEP } from "../wording/arrival.ts";
import { type Phrase, say } from "../wording/say.ts";
import { comeByCode, joinFromPlatform, ownConversation } from "./join.ts";
import { scheduleMember } from "./morning.ts";
import { remindAgain } from "./remind-again.ts";
import { followStanding } from "./suspension.ts";
import { zoneMoved } from "./zone-moved.ts";

export interface Admitted {
  readonly kind: "member";
  readonly asker: Asker;
  readonly member: MemberRow;
  /** They came in by a code this very moment: greet them instead of reading what they sent, which was the code. */
  readonly first: Command | null;
}

export type Admission =
  | Admitted
  /** `line`: what they are told, or `null` when they have had it today. */
  | { readonly kind: "turned-away"; readonly line: Message | null };

/** Wrong codes a stranger may try a day; further ones are not even looked at. */
const TRIES_A_DAY = 5;

/**
 * Admits the person of `incoming`, and keeps what it tells about them: profile, conversation, whether they can be
 * reached. Full members of Slack and people of the local page become members at first use; on Telegram a person is
 * known, or brings a code. Guests and strangers of shared channels never get further than one fixed line a day, bots not
 * even that; a member who has become one is suspended everywhere.
 */
export async function admit(tx: Tx, incoming: Incoming, now: Instant, newId: () => string): Promise<Admission> {
  const key: IdentityKey = { platform: incoming.platform, team: incoming.team, externalId: incoming.who.id };
  switch (incoming.who.standing) {
    case "bot":
      return { kind: "turned-away", line: null };
    case "guest":
    case "stranger": {
      const known = await whose(tx, key);
      if (known) await followStanding(tx, known, incoming.who.standing, now, newId);
      return turnAway(tx, key, incoming, DOORSTEP.guest, now);
    }
    case "admin":
    case "member": {
      const known = await whose(tx, key);
      if (known) {
        const member = await followStanding(tx, known, incoming.who.standing, now, newId);
        return member.suspended === null
          ? admitted(tx, { ...known, member }, incoming, now, newId, null)
          : turnAway(tx, key, incoming, DOORSTEP.suspended, now);
      }
      const bound = await across(
        tx,
        "whose event",
        () => bindTeam(tx, key.platform, key.team, now),
        (found) => (found.kind === "bound" ? found.workspace.id : null),
      );
      if (bound.kind === "refused") return turnAway(tx, key, incoming, DOORSTEP.notInstalled, now);
      if (incoming.content.kind === "reachable") return { kind: "turned-away", line: null };
      await holdWorkspace(tx, bound.workspace.id);
      const joined = await joinFromPlatform(tx, bound.workspace, key, incoming, now, newId);
      return admitted(tx, joined, incoming, now, newId, null);
    }
    case "unproven": {
      const known = await whose(tx, key);
      return known && known.member.suspended === null
        ? admitted(tx, known, incoming, now, newId, null)
        : admitByCode(tx, known ?? null, key, incoming, now, newId);
    }
  }
}

/**
 * The member this person is, wherever: from here on the transaction is in their workspace, and alone in it. Somebody
 * new is looked for again once nobody else is letting them in.
 */
const whose = (tx: Tx, key: IdentityKey): Promise<Known | undefined> =>
  across(
    tx,
    "whose event",
    async () => {
      let home = await homeOf(tx, key);
      if (home === undefined) {
        await holdPerson(tx, key);
        home = await homeOf(tx, key);
      }
      if (home === undefined) return undefined;
      await holdWorkspace(tx, home);
      return findIdentity(tx, key);
    },
    (known) => known?.workspace.id ?? null,
  );

/** `suspended`: who they are here, if they were members before. */
async function admitByCode(
  tx: Tx,
  suspended: Known | null,
  key: IdentityKey,
  incoming: Incoming,
  now: Instant,
  newId: () => string,
): Promise<Admission> {
  const code = codeIn(incoming);
  const line = suspended ? DOORSTEP.suspended : DOORSTEP.stranger;
  if (code === null) return turnAway(tx, key, incoming, line, now);
  const { attempts } = await strangerOf(tx, key, now);
  if (attempts >= TRIES_A_DAY) return { kind: "turned-away", line: null };
  const joined = await comeByCode(tx, code, suspended, key, incoming, now, newId);
  if (joined) return admitted(tx, joined, incoming, now, newId, { kind: "arrive", code });
  await noteStranger(tx, key, attempts + 1, now);
  return { kind: "turned-away", line: lineTo(incoming, DOORSTEP.wrongCode) };
}

/** A code on its own, or after `/start` or `/link`: the person may type it in any of the ways they were told. */
function codeIn({ content }: Incoming): string | null {
  switch (content.kind) {
    case "arrival":
      return content.code;
    case "command":
      return ["start", "link"].includes(content.name) && content.text.trim() !== "" ? content.text.trim() : null;
    case "words":
      return looksLikeCode(content.text.trim()) ? content.text.trim() : null;
    default:
      return null;
  }
}

async function admitted(
  tx: Tx,
  known: Known,
  incoming: Incoming,
  now: Instant,
  newId: () => string,
  first: Command | null,
): Promise<Admitted> {
  const { identity, workspace } = known;
  const { content, who } = incoming;
  const own = ownConversation(incoming);
  if (own !== null) await rememberConversation(tx, identity, own);
  const blocked = content.kind === "reachable" && !content.reachable;
  const changed = blocked !== (identity.unreachable_at !== null);
  if (changed) await setReachable(tx, identity, blocked ? now : null);
  const member = await updateProfile(tx, known, who);
  if (member.zone !== known.member.zone) await zoneMoved(tx, member, known.member.zone, now);
  else if (changed) await scheduleMember(tx, workspace.id, member.id, now);
  if (changed && !blocked) await remindAgain(tx, member, now, newId);
  return { kind: "member", asker: askerOf(workspace, member, now, newId), member, first };
}

/**
 * One line a day, whatever they do and wherever it would travel: nobody makes Rapport write to them without end, and
 * who has read it needs no second one. Two events at once are one of them too, hence the hold.
 */
async function turnAway(
  tx: Tx,
  key: IdentityKey,
  incoming: Incoming,
  phrase: Phrase,
  now: Instant,
): Promise<Admission> {
  if (incoming.content.kind === "reachable") return { kind: "turned-away", line: null };
  await holdPerson(tx, key);
  const { told, attempts } = await strangerOf(tx, key, now);
  if (told) return { kind: "turned-away", line: null };
  await noteStranger(tx, key, attempts, now);
  return { kind: "turned-away", line: lineTo(incoming, phrase) };
}

function lineTo({ who }: Incoming, phrase: Phrase): Message {
  const language: Language = languageOf(who.language) ?? "en";
  const text = say(language, phrase);
  return { language, reply: { tone: "refusal", sections: [{ kind: "lines", lines: [{ text }] }], actions: [] } };
}
