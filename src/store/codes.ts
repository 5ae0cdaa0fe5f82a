/** One-time codes: only their hash is kept, so a stolen database lets nobody in. */
import { createHash } from "node:crypto";
import { MINUTE_MS } from "../domain/time.ts";
import type { Instant, MemberRole } from "../domain/vocabulary.ts";
import type { CodeRow } from "./schema.ts";
import type { Db, Tx } from "./store.ts";

/** So many bytes nobody can foretell; handed in. */
export type Random = (bytes: number) => Uint8Array;

/** 144 bits: more than the 128 a code needs, and 24 letters of base64url without a rest. */
const BYTES = 18;
const LOOK = /^[A-Za-z0-9_-]{24}$/;
/** For every kind of code: an invitation to be an admin is no safer in a chat's history than a link. */
const CODE_LIVES_MS = 15 * MINUTE_MS;

export type Purpose =
  | { readonly purpose: "link"; readonly member: string; readonly role: MemberRole }
  | { readonly purpose: "invite"; readonly role: MemberRole };

/** Worth checking: typed by somebody, it could be one of ours. */
export const looksLikeCode = (text: string): boolean => LOOK.test(text);

const hashOf = (code: string): string => createHash("sha256").update(code).digest("base64url");

/** Makes a code that works once. It is in Telegram's alphabet for `/start`, and shorter than its 64 letters. */
export async function issueCode(
  tx: Tx,
  workspace: string,
  given: Purpose,
  random: Random,
  now: Instant,
): Promise<string> {
  const code = Buffer.from(random(BYTES)).toString("base64url");
  await tx
    .insertInto("codes")
    .values({
      workspace_id: workspace,
      hash: hashOf(code),
      purpose: given.purpose,
      member_id: given.purpose === "link" ? given.member : null,
      role: given.role,
      expires_at: now + CODE_LIVES_MS,
      used_at: null,
    })
    .execute();
  return code;
}

/** A code that still works, without using it up. */
export const workingCode = (db: Db, code: string, now: Instant): Promise<CodeRow | undefined> =>
  db
    .selectFrom("codes")
    .selectAll()
    .where("hash", "=", hashOf(code))
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();

/** Uses the code up. `undefined` when it never was, was used, or is too old: the asker is not told which. */
export async function redeemCode(tx: Tx, code: string, now: Instant): Promise<CodeRow | undefined> {
  if (!looksLikeCode(code)) return undefined;
  return tx
    .updateTable("codes")
    .set({ used_at: now })
    .where("hash", "=", hashOf(code))
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .returningAll()
    .executeTakeFirst();
}

/** Remembers whom an invitation made a member: their role was given here, not by their platform. */
export const noteInvited = (tx: Tx, code: CodeRow, member: string): Promise<unknown> =>
  tx
    .updateTable("codes")
    .set({ member_id: member })
    .where("workspace_id", "=", code.workspace_id)
    .where("hash", "=", code.hash)
    .execute();

/** The code that was used up at this very moment, by this transaction: who came in by it is still holding it. */
export const codeUsedAt = (db: Db, code: string, at: Instant): Promise<CodeRow | undefined> =>
  db.selectFrom("codes").selectAll().where("hash", "=", hashOf(code)).where("used_at", "=", at).executeTakeFirst();
