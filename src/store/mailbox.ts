/** Messages sent to people of the local page, kept until the page fetches them. */
import type { MessageKind } from "../chat/messenger.ts";
import type { Message } from "../chat/reply.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { alone } from "./dialect/locks.ts";
import type { Db, Tx } from "./store.ts";

export interface Letter {
  readonly handle: string;
  readonly at: Instant;
  readonly kind: MessageKind;
  readonly message: Message;
  readonly reference: string;
  readonly edits: string | null;
}

type Kept = Pick<Letter, "message" | "edits">;

/** Adds a letter and answers its number; the same reference again changes nothing and answers the first one's. */
export async function addLetter(tx: Tx, workspace: string, letter: Letter): Promise<number> {
  await alone(tx, `mailbox ${workspace}`);
  const known = await tx
    .selectFrom("mailbox")
    .select("seq")
    .where("workspace_id", "=", workspace)
    .where("reference", "=", letter.reference)
    .executeTakeFirst();
  if (known) return known.seq;
  const last = await tx
    .selectFrom("mailbox")
    .select((eb) => eb.fn.max("seq").as("seq"))
    .where("workspace_id", "=", workspace)
    .executeTakeFirst();
  const seq = (last?.seq ?? 0) + 1;
  const { handle, at, kind, reference, message, edits } = letter;
  const kept: Kept = { message, edits };
  await tx
    .insertInto("mailbox")
    .values({ workspace_id: workspace, seq, handle, at, kind, reference, message: JSON.stringify(kept) })
    .execute();
  return seq;
}

/** Letters of one person after number `after`, oldest first, at most 200. */
export async function lettersOf(db: Db, workspace: string, handle: string, after: number) {
  const rows = await db
    .selectFrom("mailbox")
    .select(["seq", "at", "kind", "message"])
    .where("workspace_id", "=", workspace)
    .where("handle", "=", handle)
    .where("seq", ">", after)
    .orderBy("seq")
    .limit(200)
    .execute();
  return rows.map(({ message, ...row }) => ({ ...row, ...(JSON.parse(message) as Kept) })); // written by addLetter alone
}
