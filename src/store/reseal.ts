/** After a change of keys: everything that an older key sealed, or that stands in clear, is sealed by the newest. */
import { ownerOf } from "./calendars.ts";
import { ownerOfToken } from "./installations.ts";
import type { Safe } from "./sealing.ts";
import type { Store, Tx } from "./store.ts";
import { across } from "./wall.ts";

interface Resealed {
  readonly resealed: number;
  /** No key that is known opens them. */
  readonly locked: number;
}

interface Kept {
  readonly kept: string;
  readonly whose: string;
  readonly replace: (by: string) => Promise<unknown>;
}

/**
 * At a start, before anything is served here. What is sealed by the newest key already is not touched, and neither is what
 * another process puts in its place meanwhile.
 */
export const resealAll = (store: Store, safe: Safe): Promise<Resealed> =>
  store.write((tx) =>
    across(tx, "seal anew", async () => {
      let locked = 0;
      const stale = [...(await addresses(tx)), ...(await tokens(tx))].filter(({ kept }) => !safe.isSafe(kept));
      for (const { kept, whose, replace } of stale) {
        const secret = safe.open(kept, whose);
        if (secret === null) locked += 1;
        else await replace(safe.seal(secret, whose));
      }
      return { resealed: stale.length - locked, locked };
    }),
  );

async function addresses(tx: Tx): Promise<readonly Kept[]> {
  const rows = await tx.selectFrom("calendars").select(["workspace_id", "member_id", "address"]).execute();
  return rows.map(({ workspace_id, member_id, address }) => ({
    kept: address,
    whose: ownerOf(workspace_id, member_id),
    replace: (by) =>
      tx
        .updateTable("calendars")
        .set({ address: by })
        .where("workspace_id", "=", workspace_id)
        .where("member_id", "=", member_id)
        .where("address", "=", address)
        .execute(),
  }));
}

async function tokens(tx: Tx): Promise<readonly Kept[]> {
  const rows = await tx.selectFrom("slack_installations").select(["workspace_id", "place", "token"]).execute();
  return rows.map(({ workspace_id, place, token }) => ({
    kept: token,
    whose: ownerOfToken(place),
    replace: (by) =>
      tx
        .updateTable("slack_installations")
        .set({ token: by })
        .where("workspace_id", "=", workspace_id)
        .where("place", "=", place)
        .where("token", "=", token)
        .execute(),
  }));
}
