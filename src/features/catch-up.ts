/** Many clients' clocks depend on one setting: what a change left behind is made good here, some at a time. */
import { catchUp, workspacesBehind } from "../store/due-times.ts";
import type { Store } from "../store/store.ts";
import { readAcross, writeIn } from "../store/wall.ts";
import { holdWorkspace } from "../store/workspaces.ts";

/** Each part is a transaction of its own, so others get their turn in between. Returns how many parts there were. */
export async function catchUpDueTimes(store: Store): Promise<number> {
  let parts = 0;
  for (const workspace of await readAcross(store, "what is due", workspacesBehind)) {
    for (let more = true; more; parts += 1) {
      more = await writeIn(store, workspace, async (tx) => {
        await holdWorkspace(tx, workspace);
        return catchUp(tx, workspace);
      });
    }
  }
  return parts;
}
