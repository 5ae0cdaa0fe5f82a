/** From a claimed row to something a door can send: who, where and, only now, the words. */
import type { Asker } from "../chat/asker.ts";
import type { Address, Delivery } from "../chat/messenger.ts";
import type { Message, Reply } from "../chat/reply.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { storeActions } from "../store/actions.ts";
import { askerOf } from "../store/asker.ts";
import { answersOf } from "../store/inbox.ts";
import type { Claimed, Subject } from "../store/outbox.ts";
import { memberById, workspaceById } from "../store/people.ts";
import type { Db, Tx } from "../store/store.ts";
import { deliverableIdentities } from "../store/whereabouts.ts";
import { holdWorkspace } from "../store/workspaces.ts";

/** What is composed only when it is sent; an answer is there already. */
export type Composed = Exclude<Subject, { kind: "reply" }>;

/** Looks again whether it still holds; `null`: no longer, and nothing is sent. Handed in by the composition root. */
export type Compose = (tx: Tx, subject: Composed, reader: Asker) => Promise<Reply | null>;

export type Prepared =
  | { readonly kind: "ready"; readonly delivery: Delivery }
  /** Done meanwhile, out of sight, erased, too late. */
  | { readonly kind: "cancelled"; readonly reason: string }
  /** No platform can reach the member now. */
  | { readonly kind: "unreachable" };

/** A claimed row, and whether it has to say that it may be a repeat. */
export interface Going {
  readonly row: Claimed;
  readonly labelled: boolean;
}

export interface Preparing {
  readonly compose: Compose;
  /** Says at the top of a message that it may be a repeat. */
  readonly label: (message: Message) => Message;
  readonly now: Instant;
  readonly newId: () => string;
}

export const subjectOf = (row: Claimed): Subject => JSON.parse(row.subject) as Subject; // written by enqueue alone

/** Composes what was not asked for. */
export async function prepare(tx: Tx, going: Going, subject: Composed, how: Preparing): Promise<Prepared> {
  const { row } = going;
  const member = await memberById(tx, row.workspace_id, row.member_id);
  if (!member) return { kind: "cancelled", reason: "member gone" };
  const address = (await addressesOf(tx, [row])).get(row);
  if (!address) return { kind: "unreachable" };
  const reader = askerOf(await workspaceById(tx, row.workspace_id), member, how.now, how.newId);
  // Composing a checklist keeps it, and whoever reads it may be ticking its lines.
  if (row.kind === "checklist") await holdWorkspace(tx, row.workspace_id);
  const reply = await how.compose(tx, subject, reader);
  if (!reply) return noLongerHolds;
  return ready(going, address, { reply: await storeActions(tx, reader, reply), language: reader.language }, how);
}

/** Looks answers up, many at once, whosever they are; in their order. */
export async function prepareAnswers(
  tx: Tx,
  answers: readonly (Going & { readonly inbox: string })[],
  how: Preparing,
): Promise<readonly Prepared[]> {
  const rows = answers.map(({ row }) => row);
  const addresses = await addressesOf(tx, rows);
  const messages = await answersOf(
    tx,
    answers.map(({ row, inbox }) => ({ workspace: row.workspace_id, id: inbox })),
  );
  return answers.map((going, at) => {
    const address = addresses.get(going.row);
    const { secret } = going.row;
    const message = secret ? (JSON.parse(secret) as Message) : messages[at]; // written by enqueue alone
    if (!address) return { kind: "unreachable" };
    return message ? ready(going, address, message, how) : noLongerHolds;
  });
}

const noLongerHolds = { kind: "cancelled", reason: "no longer holds" } as const;

function ready({ row, labelled }: Going, address: Address, message: Message, how: Preparing): Prepared {
  const said = labelled ? how.label(message) : message;
  const { id: reference, kind } = row;
  return { kind: "ready", delivery: { reference, kind, address, message: said, repeat: labelled, at: how.now } };
}

/** Where each of them goes: the place it answers, or where its member is reached now; `null`: nowhere. */
export async function addressesOf(db: Db, rows: readonly Claimed[]): Promise<ReadonlyMap<Claimed, Address | null>> {
  const unasked = rows.filter((row) => row.address === null);
  const identities = await deliverableIdentities(db, unasked);
  const found = new Map<Claimed, Address | null>();
  for (const row of rows) if (row.address) found.set(row, JSON.parse(row.address) as Address); // written by enqueue alone
  for (const [at, row] of unasked.entries()) {
    const identity = identities[at] ?? null;
    found.set(
      row,
      identity && {
        platform: identity.platform,
        team: identity.team || null,
        person: identity.external_id,
        conversation: identity.conversation,
        shared: false,
        thread: null,
        edits: null,
      },
    );
  }
  return found;
}
