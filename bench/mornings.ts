/** What a tick costs when everything else grows a hundredfold: it must cost what is due, not what exists. */
import type { Door } from "../src/chat/door.ts";
import { tick } from "../src/schedule/tick.ts";
import type { Store } from "../src/store/store.ts";
import { appOn, newId, strictLog } from "./app.ts";
import { DAY_MS, FIRST_MORNING, grownStore } from "./grown.ts";
import { type Row, sideBySide } from "./measure.ts";

const DUE = 100;
const FEW = 10_000;
const MANY = 1_000_000;
const ROUNDS = 12;

/** A door at which messages vanish at once: what is measured is what happens before it. */
const hole: Door = {
  platform: "web",
  messenger: {
    platform: "web",
    send: async ({ reference }) => ({ kind: "sent", message: reference, conversation: "hole" }),
    confirm: async () => ({ kind: "absent" }),
    pace: { conversationMs: 0, perSecond: Number.POSITIVE_INFINITY },
  },
  routes: [],
  start: async () => undefined,
  stop: async () => undefined,
};

/** One memory with a clock that a round sets to the next morning. */
function daysOf(store: Store) {
  let days = 0;
  const clock = () => FIRST_MORNING + days * DAY_MS;
  const app = appOn(store, clock, () => [hole]);
  return {
    queue: async (): Promise<void> => {
      const { checklists } = await tick({ store, now: clock(), newId, log: strictLog });
      if (checklists !== DUE) throw new Error(`${checklists} mornings instead of ${DUE}`);
    },
    compose: () => app.postman.round(),
    nextDay: () => {
      days += 1;
    },
  };
}

export async function morningRows(): Promise<Row[]> {
  const few = await grownStore({ rows: FEW, due: DUE });
  const many = await grownStore({ rows: MANY, due: DUE });
  const [a, b] = [daysOf(many), daysOf(few)];
  const rows: Row[] = [];
  for (const phase of ["queue", "compose"] as const) {
    // Both phases belong to a morning; one is timed while the other is done beside the measurement.
    const other = phase === "queue" ? "compose" : "queue";
    const before = async (): Promise<void> => {
      for (const world of [a, b]) if (other === "queue") await world.queue();
    };
    const after = async (): Promise<void> => {
      for (const world of [a, b]) {
        if (other === "compose") await world.compose();
        world.nextDay();
      }
    };
    rows.push(
      await sideBySide({
        what:
          phase === "queue"
            ? `tick, ${DUE} due among ${big(MANY)}`
            : `${DUE} checklists composed and sent among ${big(MANY)}`,
        anchor: `among ${big(FEW)}`,
        rounds: ROUNDS,
        before,
        run: () => a[phase](),
        runAnchor: () => b[phase](),
        after,
      }),
    );
  }
  await few.close();
  await many.close();
  return rows;
}

const big = (count: number): string => count.toLocaleString("en");
