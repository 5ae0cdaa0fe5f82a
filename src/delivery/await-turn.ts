/** A claimed message has its turn now, or is put down until it has. */
import type { Instant } from "../domain/vocabulary.ts";
import { type Claimed, moveDelivery } from "../store/outbox.ts";
import { takeTurns } from "../store/paces.ts";
import { readIn, writeIn } from "../store/wall.ts";
import type { Post } from "./drain.ts";
import { type ToPace, turnsFor, turnsOf } from "./pacing.ts";
import { addressOf } from "./prepare.ts";

/**
 * Those that may be sent now. The others are due again at their turn, which they then keep: however many wait, each is
 * claimed twice and composed once.
 */
export async function haveTheirTurn(post: Post, rows: readonly Claimed[]): Promise<readonly Claimed[]> {
  const now = post.clock();
  const paced: { readonly row: Claimed; readonly message: ToPace }[] = [];
  for (const row of rows) {
    const message = await toPace(post, row);
    if (message) paced.push({ row, message });
  }
  const messages = paced.map(({ message }) => message);
  const turns = turnsOf(messages, await takeTurns(post.store.db, turnsFor(messages), now));
  const waiting = new Map<Claimed, Instant>();
  for (const [at, { row }] of paced.entries()) {
    const turn = turns[at] ?? 0;
    if (turn > now) waiting.set(row, turn);
  }
  await Promise.all([...waiting].map(([row, turn]) => putDown(post, row, turn)));
  return rows.filter((row) => !waiting.has(row));
}

/** `null`: nothing is to be paced. An edit is no new message, and whoever cannot be reached is not written to. */
async function toPace(post: Post, row: Claimed): Promise<ToPace | null> {
  const address = await readIn(post.store, row.workspace_id, (db) => addressOf(db, row));
  const messenger = address && post.messengers.get(address.platform);
  if (!address || !messenger || address.edits !== null) return null;
  return { address, answers: row.kind === "reply", pace: messenger.pace, hasTurn: row.turn_at !== null };
}

async function putDown(post: Post, row: Claimed, turn: Instant): Promise<void> {
  const state = row.state === "ambiguous" ? "ambiguous" : "retry";
  await writeIn(post.store, row.workspace_id, (tx) => moveDelivery(tx, row, { state, due_at: turn, turn_at: turn }));
}
