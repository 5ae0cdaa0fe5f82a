/** From a claimed row to something a door can send: who, where and, only now, the words. */
import type { Asker } from "../chat/asker.ts";
import type { Address, Delivery } from "../chat/messenger.ts";
import type { Message, Reply } from "../chat/reply.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { storeActions } from "../store/actions.ts";
import { askerOf } from "../store/asker.ts";
import { answerOf } from "../store/inbox.ts";
import type { Claimed, Subject } from "../store/outbox.ts";
import { deliverableIdentity, memberById, workspaceById } from "../store/people.ts";
import type { Db, Tx } from "../store/store.ts";
import { holdWorkspace } from "../store/workspaces.ts";

/** Looks again whether it still holds; `null`: no longer, and nothing is sent. Handed in by the composition root. */
export type Compose = (tx: Tx, subject: Exclude<Subject, { kind: "reply" }>, reader: Asker) => Promise<Reply | null>;

export type Prepared =
  | { readonly kind: "ready"; readonly delivery: Delivery }
  /** Done meanwhile, out of sight, erased, too late. */
  | { readonly kind: "cancelled"; readonly reason: string }
  /** No platform can reach the member now. */
  | { readonly kind: "unreachable" };

export interface Preparing {
  readonly compose: Compose;
  /** Says at the top of a message that it may be a repeat. */
  readonly label: (message: Message) => Message;
  readonly now: Instant;
  readonly newId: () => string;
}

export async function prepare(tx: Tx, row: Claimed, labelled: boolean, how: Preparing): Promise<Prepared> {
  const member = await memberById(tx, row.workspace_id, row.member_id);
  if (!member) return { kind: "cancelled", reason: "member gone" };
  const address = await addressOf(tx, row);
  if (!address) return { kind: "unreachable" };
  const reader = askerOf(await workspaceById(tx, row.workspace_id), member, how.now, how.newId);
  // Composing a checklist keeps it, and whoever reads it may be ticking its lines.
  if (row.kind === "checklist") await holdWorkspace(tx, row.workspace_id);
  const message = await messageOf(tx, row, reader, how.compose);
  if (!message) return { kind: "cancelled", reason: "no longer holds" };
  const said = labelled ? how.label(message) : message;
  const { id: reference, kind } = row;
  return { kind: "ready", delivery: { reference, kind, address, message: said, repeat: labelled, at: how.now } };
}

async function messageOf(tx: Tx, row: Claimed, reader: Asker, compose: Compose): Promise<Message | null> {
  const subject = JSON.parse(row.subject) as Subject; // written by enqueue alone
  if (subject.kind === "reply") return answerOf(tx, row.workspace_id, subject.inbox);
  const reply = await compose(tx, subject, reader);
  return reply && { reply: await storeActions(tx, reader, reply), language: reader.language };
}

/** Where it goes: the place it answers, or where the member is reached now. */
export async function addressOf(db: Db, row: Claimed): Promise<Address | null> {
  if (row.address) return JSON.parse(row.address) as Address; // written by enqueue alone
  const identity = await deliverableIdentity(db, row.workspace_id, row.member_id);
  if (!identity) return null;
  return {
    platform: identity.platform,
    team: identity.team || null,
    person: identity.external_id,
    conversation: identity.conversation,
    shared: false,
    thread: null,
    edits: null,
  };
}
