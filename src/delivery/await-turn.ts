/** A claimed message has its turn now, or is put down until it has. */
import type { Instant } from "../domain/vocabulary.ts";
import { moveDeliveries } from "../store/move-deliveries.ts";
import type { Claimed } from "../store/outbox.ts";
import { takeTurns } from "../store/paces.ts";
import { across, readAcross } from "../store/wall.ts";
import type { Post } from "./drain.ts";
import { type ToPace, turnsFor, turnsOf } from "./pacing.ts";
import { addressesOf } from "./prepare.ts";

/**
 * Those that may be sent now. The others are due again at their turn, which they then keep: however many wait, each is
 * claimed twice and composed once.
 */
export async function haveTheirTurn(post: Post, rows: readonly Claimed[]): Promise<readonly Claimed[]> {
  const now = post.clock();
  const paced = await toPace(post, rows);
  const messages = paced.map(({ message }) => message);
  const turns = turnsOf(messages, await takeTurns(post.store.db, turnsFor(messages), now));
  const waiting = new Map(
    paced.flatMap(({ row }, at): [Claimed, Instant][] => {
      const turn = turns[at] ?? 0;
      return turn > now ? [[row, turn]] : [];
    }),
  );
  if (waiting.size > 0) await putDown(post, waiting, now);
  return rows.filter((row) => !waiting.has(row));
}

/** Without those of which nothing is to be paced: an edit is no new message, and whoever cannot be reached is not written to. */
async function toPace(post: Post, rows: readonly Claimed[]): Promise<readonly { row: Claimed; message: ToPace }[]> {
  // An answer brings its address; nobody has to be asked.
  const addresses = rows.every((row) => row.address !== null)
    ? await addressesOf(post.store.db, rows)
    : await readAcross(post.store, "claim deliveries", (db) => addressesOf(db, rows));
  return rows.flatMap((row) => {
    const address = addresses.get(row);
    const messenger = address && post.messengers.get(address.platform);
    if (!address || !messenger || address.edits !== null) return [];
    const message = { address, answers: row.kind === "reply", pace: messenger.pace, hasTurn: row.turn_at !== null };
    return [{ row, message }];
  });
}

async function putDown(post: Post, waiting: ReadonlyMap<Claimed, Instant>, now: Instant): Promise<void> {
  const moves = [...waiting].map(([row, turn]) => {
    const state = row.state === "ambiguous" ? ("ambiguous" as const) : ("retry" as const);
    return { row, to: { state, due_at: turn, noted_at: now, turn_at: turn } };
  });
  await post.store.write((tx) => across(tx, "claim deliveries", () => moveDeliveries(tx, moves)));
}
