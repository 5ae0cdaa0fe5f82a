/** One look at everything that has fallen due: mornings and reminders become rows of the outbox. */
import { catchUpDueTimes } from "../features/catch-up.ts";
import { sendDueBriefs } from "../features/meeting-brief.ts";
import { sendDueChecklists, type Tick } from "../features/morning.ts";
import { remindDue } from "../features/remind.ts";
import { sendDueReviews } from "../features/reviews.ts";
import { purgeActions } from "../store/actions.ts";
import { purgeInbox } from "../store/inbox.ts";
import { forgetPaces } from "../store/paces.ts";
import { across } from "../store/wall.ts";

/** So many at once, so that whatever else wants the database gets its turn in between. */
const BATCH = 200;

interface Ticked {
  /** Parts of clients' due times that a change had left behind. */
  readonly caughtUp: number;
  readonly checklists: number;
  readonly reminders: number;
  readonly briefs: number;
  readonly reviews: number;
  /** Old events and buttons that were forgotten. */
  readonly forgotten: number;
}

/** Goes on in batches until nothing is due at `now`. Costs what is due, not what exists. */
export async function tick(at: Tick): Promise<Ticked> {
  return {
    // First: what falls due is found by them.
    caughtUp: await catchUpDueTimes(at.store),
    checklists: await untilNone((limit) => sendDueChecklists(at, limit)),
    reminders: await untilNone((limit) => at.store.write((tx) => remindDue(tx, at.now, limit, at.newId))),
    briefs: await untilNone((limit) => at.store.write((tx) => sendDueBriefs(tx, at.now, limit, at.newId))),
    reviews: await untilNone((limit) => at.store.write((tx) => sendDueReviews(tx, at.now, limit, at.newId))),
    forgotten: await at.store.write((tx) =>
      across(
        tx,
        "forget what is old",
        async () => (await purgeInbox(tx, at.now)) + (await purgeActions(tx, at.now)) + (await forgetPaces(tx, at.now)),
      ),
    ),
  };
}

async function untilNone(batch: (limit: number) => Promise<number>): Promise<number> {
  for (let total = 0; ; ) {
    const done = await batch(BATCH);
    total += done;
    if (done < BATCH) return total;
  }
}
