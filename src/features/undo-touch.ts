/** A recorded touch is taken back, with the steps it carried; what it had answered waits again. */
import { z } from "zod";
import type { Asker } from "../chat/asker.ts";
import type { Text } from "../chat/text.ts";
import { moveClocks } from "../store/clocks.ts";
import { changeFollowUp } from "../store/follow-ups.ts";
import type { Tx } from "../store/store.ts";
import { deleteTouch, touchById } from "../store/touchpoints.ts";
import { say } from "../wording/say.ts";
import { UNDO } from "../wording/undo.ts";

const Before = z.object({ touch: z.string(), answered: z.array(z.string()) });

/** `before` as `logTouch` noted it. Says what was undone; `null` when the touch is gone already. */
export async function undoTouch(tx: Tx, from: Asker, before: unknown): Promise<Text | null> {
  const { touch: id, answered } = Before.parse(before);
  const found = await touchById(tx, from, id);
  if (!found) return null;
  await deleteTouch(tx, from.workspace, id);
  for (const followUp of answered) {
    await changeFollowUp(tx, from.workspace, followUp, { state: "open", done_at: null });
  }
  await moveClocks(tx, from.workspace, found.client.id, from.zone);
  const client = { kind: "client", id: found.client.id, name: found.client.name } as const;
  return say(from.language, UNDO.touch, { client });
}
