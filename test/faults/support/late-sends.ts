/** Sends that came too late: somebody else had looked for the message already, and said it again. */
import type { AllShown, Expected } from "./shown.ts";

/** What a person in Telegram saw as itself after the repeat that says it may be one: marks, by the order of their conversation. */
export const plainAfterLabelled = (expected: readonly Expected[], shown: AllShown): readonly string[] =>
  expected.flatMap(({ mark, on, as }) => {
    const all = (shown.get(mark) ?? []).filter((one) => on === "telegram" && one.as === as);
    const repeated = all.findIndex(({ labelled }) => labelled);
    return repeated >= 0 && all.slice(repeated).some(({ labelled }) => !labelled) ? [mark] : [];
  });
