/** The link by which a member's own calendar reads their follow-ups: only its hash is kept, and a new one ends the old. */
import { createHash } from "node:crypto";
import type { Asker } from "../chat/asker.ts";
import type { Random } from "./codes.ts";
import type { CalendarLinkRow } from "./schema-calendar.ts";
import type { Db, Tx } from "./store.ts";

/** 192 bits, 32 letters of base64url: nobody tries them all. */
const BYTES = 24;
const LOOK = /^[\w-]{32}$/;

const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** Returns the token, which is shown once and known to nobody afterwards. */
export async function issueLink(tx: Tx, asker: Asker, random: Random): Promise<string> {
  const token = Buffer.from(random(BYTES)).toString("base64url");
  const fresh = { hash: hashOf(token), created_at: asker.now };
  await tx
    .insertInto("calendar_links")
    .values({ workspace_id: asker.workspace, member_id: asker.member, ...fresh })
    .onConflict((conflict) => conflict.columns(["workspace_id", "member_id"]).doUpdateSet(fresh))
    .execute();
  return token;
}

export async function endLink(tx: Tx, asker: Asker): Promise<void> {
  await tx
    .deleteFrom("calendar_links")
    .where("workspace_id", "=", asker.workspace)
    .where("member_id", "=", asker.member)
    .execute();
}

export const linkOf = (db: Db, asker: Asker): Promise<CalendarLinkRow | undefined> =>
  db
    .selectFrom("calendar_links")
    .selectAll()
    .where("workspace_id", "=", asker.workspace)
    .where("member_id", "=", asker.member)
    .executeTakeFirst();

/** Whose follow-ups a token shows; `undefined` for one that never was or has ended: the asker is not told which. */
export const linkByToken = (db: Db, token: string): Promise<CalendarLinkRow | undefined> =>
  LOOK.test(token)
    ? db.selectFrom("calendar_links").selectAll().where("hash", "=", hashOf(token)).executeTakeFirst()
    : Promise.resolve(undefined);
