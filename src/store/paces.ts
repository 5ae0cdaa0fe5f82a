/** How fast a platform is spoken to, kept for all processes together. */
import type { Platform } from "../chat/incoming.ts";
import { HOUR_MS } from "../domain/time.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { unlessTaken } from "./dialect/locks.ts";
import type { PaceRow } from "./schema.ts";
import type { Db, Tx } from "./store.ts";

/** So many turns of one scope, each of which takes `everyMs`. */
export interface TurnsWanted {
  readonly platform: Platform;
  readonly scope: string;
  readonly everyMs: number;
  readonly times: number;
}

/**
 * Takes turns behind those that were taken before, and answers each scope as it is then. One statement, and outside of
 * any transaction: a process that stands still between two statements would keep everybody else from speaking.
 */
export async function takeTurns(db: Db, wanted: readonly TurnsWanted[], now: Instant): Promise<readonly PaceRow[]> {
  if (wanted.length === 0) return [];
  const rows = wanted
    .map(({ platform, scope, everyMs, times }): PaceRow => {
      const silence = { held_until: 0, held_noted_at: null };
      return { platform, scope, rest_at: now + everyMs * times, rest_noted_at: now, ...silence };
    })
    // In one order for everybody, so that two processes never wait for each other.
    .toSorted((one, other) => (`${one.platform} ${one.scope}` < `${other.platform} ${other.scope}` ? -1 : 1));
  return db
    .insertInto("paces")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["platform", "scope"]).doUpdateSet((eb) => ({
        rest_at: eb(
          eb.case().when("paces.rest_at", ">", now).then(eb.ref("paces.rest_at")).else(now).end(),
          "+",
          eb("excluded.rest_at", "-", now),
        ),
        // What a clock that was ahead has noted is pulled back at the next look, by that alone.
        rest_noted_at: eb
          .case()
          .when("paces.rest_noted_at", ">", now)
          .then(eb.ref("paces.rest_noted_at"))
          .else(now)
          .end(),
      })),
    )
    .returningAll()
    .execute();
}

/** The platform asks `now` for silence of so many milliseconds in `scope`; a longer one that it asked for before goes on. */
export async function holdPace(db: Db, platform: Platform, scope: string, ms: number, now: Instant): Promise<void> {
  const until = now + ms;
  await db
    .insertInto("paces")
    .values({ platform, scope, rest_at: until, rest_noted_at: now, held_until: until, held_noted_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(["platform", "scope"])
        .doUpdateSet({ held_until: until, held_noted_at: now })
        .where("paces.held_until", "<=", until),
    )
    .execute();
}

const FORGOTTEN_AT_ONCE = 5_000;

/** Scopes that have been at rest for an hour. */
export const oldPaces = (db: Db, now: Instant) =>
  db
    .selectFrom("paces")
    .where("rest_at", "<", now - HOUR_MS)
    .where("held_until", "<", now - HOUR_MS);

/** Forgets scopes at rest, some at a time. Returns how many. */
export async function forgetPaces(tx: Tx, now: Instant): Promise<number> {
  const old = await oldPaces(tx, now)
    .select(["platform", "scope"])
    .limit(FORGOTTEN_AT_ONCE)
    .$call(unlessTaken(tx))
    .execute();
  for (const { platform, scope } of old) {
    await tx.deleteFrom("paces").where("platform", "=", platform).where("scope", "=", scope).execute();
  }
  return old.length;
}
