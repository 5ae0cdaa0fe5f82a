/**
 * The state of an installation under way (RFC 6749, 10.12): signed, dated, good once. Nothing is stored until it comes
 * back, so that asking for many of them fills nothing.
 */
import { createHash, createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { MINUTE_MS } from "../domain/time.ts";
import type { Instant } from "../domain/vocabulary.ts";
import type { Random } from "./codes.ts";
import type { Tx } from "./store.ts";

/** 192 bits that nobody can foretell. */
const NONCE_BYTES = 24;
const LIVES_MS = 10 * MINUTE_MS;
const LOOK = /^([\w-]{32})\.(\d{1,16})\.([\w-]{43})$/;

/** `key`: 32 bytes. */
export function issueState(key: Uint8Array, random: Random, now: Instant): string {
  const signed = `${Buffer.from(random(NONCE_BYTES)).toString("base64url")}.${now + LIVES_MS}`;
  return `${signed}.${signatureOf(signed, key).toString("base64url")}`;
}

/** True for one that was issued, is not too old, and comes for the first time. */
export async function spendState(tx: Tx, key: Uint8Array, state: string, now: Instant): Promise<boolean> {
  const [, nonce, until, signature = ""] = LOOK.exec(state) ?? [];
  if (!timingSafeEqual(digest(signatureOf(`${nonce}.${until}`, key)), digest(Buffer.from(signature, "base64url"))))
    return false;
  const expires = Number(until);
  // Beyond the longest life it was not issued by this clock.
  if (expires <= now || expires > now + LIVES_MS) return false;
  await tx.deleteFrom("spent_states").where("expires_at", "<=", now).execute();
  const spent = await tx
    .insertInto("spent_states")
    .values({ hash: digest(Buffer.from(state)).toString("base64url"), expires_at: expires })
    .onConflict((conflict) => conflict.doNothing())
    .returning("hash")
    .executeTakeFirst();
  return spent !== undefined;
}

const digest = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();

/** Under a key of its own, derived, so that a signature says nothing of what seals tokens. */
const signatureOf = (text: string, key: Uint8Array): Buffer =>
  createHmac("sha256", Buffer.from(hkdfSync("sha256", key, "", "rapport: state of an installation", 32)))
    .update(text)
    .digest();
