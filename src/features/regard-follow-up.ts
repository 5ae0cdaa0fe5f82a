/** One tap says whose a follow-up is: our promise, our own step, or theirs to us. Only promises count in health. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Reply } from "../chat/reply.ts";
import { changeFollowUp, type FollowUp, followUpById } from "../store/follow-ups.ts";
import type { Tx } from "../store/store.ts";
import { FOLLOW_UP } from "../wording/follow-up.ts";
import { say } from "../wording/say.ts";
import { alreadyFinished } from "./finish-follow-up.ts";
import { followUpGone, whatOf } from "./follow-up-card.ts";
import { wholeFollowUp } from "./open-follow-up.ts";

/** Another tap takes it back, so there is nothing to undo. */
export async function regardFollowUp(tx: Tx, command: CommandOf<"regard_follow_up">, from: Asker): Promise<Reply> {
  const followUp = await followUpById(tx, from, command.followUp);
  if (!followUp) return followUpGone(from);
  if (followUp.state === "done") return alreadyFinished(followUp, from);
  const change: Pick<FollowUp, "kind" | "ower"> = {
    kind: command.as === "own" ? "own" : "promise",
    ower: command.as === "theirs" ? "client" : "us",
  };
  await changeFollowUp(tx, from.workspace, followUp.id, change);
  const regarded = { ...followUp, ...change };
  return wholeFollowUp(regarded, from, say(from.language, FOLLOW_UP.changed, { what: whatOf(regarded) }));
}
