/** How a person becomes a member: by their platform's word, or by a one-time code. */
import type { Incoming } from "../chat/incoming.ts";
import { languageOf } from "../domain/languages.ts";
import { isZone } from "../domain/time.ts";
import type { Instant, MemberRole } from "../domain/vocabulary.ts";
import { claimClients } from "../store/claim-clients.ts";
import { noteInvited, redeemCode } from "../store/codes.ts";
import {
  addIdentity,
  addMember,
  findIdentity,
  forgetMember,
  type IdentityKey,
  type Known,
  memberById,
  membersOf,
  updateMember,
  workspaceById,
} from "../store/people.ts";
import type { WorkspaceRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { forgetStranger } from "../store/strangers.ts";
import { forgetVouchedFor } from "../store/suspensions.ts";
import { across } from "../store/wall.ts";
import { holdWorkspace, settleWorkspace } from "../store/workspaces.ts";
import { scheduleMember } from "./morning.ts";
import { readmit } from "./suspension.ts";

/** A full member of the platform's team becomes a member here at first use. */
export const joinFromPlatform = (
  tx: Tx,
  workspace: WorkspaceRow,
  key: IdentityKey,
  incoming: Incoming,
  now: Instant,
  newId: () => string,
): Promise<Known> =>
  join(tx, workspace, key, incoming, incoming.who.standing === "admin" ? "admin" : "member", now, newId);

/**
 * Uses the code up: a link adds this identity to the member who made it, an invitation makes a new member, or lets
 * somebody in again who was `suspended`. `undefined`: the code does not work, and nothing says why.
 */
export async function comeByCode(
  tx: Tx,
  code: string,
  suspended: Known | null,
  key: IdentityKey,
  incoming: Incoming,
  now: Instant,
  newId: () => string,
): Promise<Known | undefined> {
  const used = await across(
    tx,
    "whose code",
    () => redeemCode(tx, code, now),
    (found) => found?.workspace_id ?? null,
  );
  if (!used) return undefined;
  // One account, one workspace; and only an admin lets in again whom they removed, not a colleague by a link.
  if (suspended && (used.workspace_id !== suspended.workspace.id || used.purpose !== "invite")) return undefined;
  await holdWorkspace(tx, used.workspace_id);
  await forgetStranger(tx, key);
  const workspace = await workspaceById(tx, used.workspace_id);
  if (suspended) {
    await comeBack(tx, suspended, used.role, now, newId);
    await noteInvited(tx, used, suspended.member.id);
    return findIdentity(tx, key);
  }
  if (used.purpose === "invite") {
    const joined = await join(tx, workspace, key, incoming, used.role, now, newId);
    await noteInvited(tx, used, joined.member.id);
    return joined;
  }
  const member = used.member_id === null ? undefined : await memberById(tx, workspace.id, used.member_id);
  if (!member || member.suspended !== null) return undefined;
  await addIdentity(tx, member, key, ownConversation(incoming), now);
  return findIdentity(tx, key);
}

/** Whom Slack no longer vouches for comes without it: else the next look there would suspend them again. */
async function comeBack(tx: Tx, { member }: Known, role: MemberRole, now: Instant, newId: () => string): Promise<void> {
  if (member.suspended === "standing") await forgetVouchedFor(tx, member);
  await readmit(tx, await updateMember(tx, member, { role }), now, newId);
}

/**
 * Their own conversation with Rapport, where `incoming` proves it: by what was said or done in it. A command of Slack's, which
 * is answered in its acknowledgement, may be typed between two people, and a press or form tells where that was shown.
 */
export function ownConversation({ conversation, content, answerIn }: Incoming): string | null {
  const anywhere = answerIn === "acknowledgement" || content.kind === "action" || content.kind === "answer";
  return conversation.kind === "direct" && !anywhere ? conversation.id : null;
}

async function join(
  tx: Tx,
  workspace: WorkspaceRow,
  key: IdentityKey,
  incoming: Incoming,
  role: MemberRole,
  now: Instant,
  newId: () => string,
): Promise<Known> {
  const { who } = incoming;
  const zone = who.zone !== null && isZone(who.zone) ? who.zone : null;
  const language = languageOf(who.language);
  const first = (await membersOf(tx, workspace.id)).length === 0;
  if (first) await settleWorkspace(tx, workspace, { zone, language });
  const member = await addMember(
    tx,
    workspace.id,
    {
      id: newId(),
      name: who.name,
      email: who.email,
      role,
      language: language ?? workspace.language,
      zone: zone ?? workspace.zone,
      deliverTo: key.platform,
    },
    now,
  );
  const own = await addIdentity(tx, member, key, ownConversation(incoming), now);
  // Two first messages of one person may come at once: whoever stored the identity first made the member.
  if (!own) await forgetMember(tx, member);
  const known = await findIdentity(tx, key);
  if (!known) throw new Error(`an identity of ${key.platform} was not stored`);
  if (own) {
    await claimClients(tx, workspace, member, who.standing !== "unproven");
    await scheduleMember(tx, workspace.id, member.id, now);
  }
  return known;
}
