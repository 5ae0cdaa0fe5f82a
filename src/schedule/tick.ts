/** One look at everything that has fallen due: mornings and reminders become rows of the outbox. */

import type { Instant } from "../domain/vocabulary.ts";
import { catchUpDueTimes } from "../features/catch-up.ts";
import { sendDueBriefs } from "../features/meeting-brief.ts";
import { sendDueChecklists } from "../features/morning.ts";
import { putMorningsRight } from "../features/put-mornings-right.ts";
import { remindDue } from "../features/remind.ts";
import { sendDueReviews } from "../features/reviews.ts";
import type { Tick } from "../features/settle-due.ts";
import { dueTimes } from "../store/due.ts";
import { forgetOld, isAnythingOld } from "../store/forgetting.ts";
import { noteMorningsMoved } from "../store/mornings.ts";
import { across, readAcross } from "../store/wall.ts";

/** So many at once, so that whatever else wants the database gets its turn in between. */
const BATCH = 200;

interface Ticked {
  /** Parts of clients' due times that a change had left behind. */
  readonly caughtUp: number;
  readonly reminders: number;
  readonly checklists: number;
  readonly briefs: number;
  readonly reviews: number;
  /** Old events and buttons that were forgotten. */
  readonly forgotten: number;
}

/** Goes on in batches until nothing is due at `now`. Costs what is due, not what exists. */
export async function tick(at: Tick): Promise<Ticked> {
  // First: what falls due is found by them.
  const caughtUp = await catchUpDueTimes(at.store);
  await putMorningsRight(at);
  const due = await readAcross(at.store, "what is due", dueTimes);
  const isDue = (first: Instant | null): boolean => first !== null && first <= at.now;
  // Before they are moved: by it a clock that was ahead is known.
  if (isDue(due.morning) || isDue(due.review)) await at.store.write((tx) => noteMorningsMoved(tx, at.now));
  const settle = (batch: (tick: Tick, limit: number) => Promise<number>) => (limit: number) => batch(at, limit);
  return {
    caughtUp,
    // Before the lists, which then say what was missed.
    reminders: await untilNone(due.reminder, at.now, settle(remindDue)),
    checklists: await untilNone(due.morning, at.now, settle(sendDueChecklists)),
    briefs: await untilNone(due.brief, at.now, settle(sendDueBriefs)),
    reviews: await untilNone(due.review, at.now, settle(sendDueReviews)),
    forgotten: (await readAcross(at.store, "forget what is old", (db) => isAnythingOld(db, at.now)))
      ? await at.store.write((tx) => across(tx, "forget what is old", () => forgetOld(tx, at.now)))
      : 0,
  };
}

/** `first`: when the first of them is due; `null`: none is waiting. */
async function untilNone(
  first: Instant | null,
  now: Instant,
  batch: (limit: number) => Promise<number>,
): Promise<number> {
  if (first === null || first > now) return 0;
  for (let total = 0; ; ) {
    const done = await batch(BATCH);
    total += done;
    if (done < BATCH) return total;
  }
}
