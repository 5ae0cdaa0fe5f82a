/** The means of a contact that tell of it without a verb: "email from Globex", "Oscar tele hỏi giá". */
import { markAt } from "../scan.ts";
import type { Act } from "./acts.ts";
import type { Sentence } from "./sentence.ts";

/** The contact that a means at a token is by itself. */
export function actOfMeans(sentence: Sentence, at: number): Act | undefined {
  const medium = markAt(sentence.line, at, "medium");
  if (medium === undefined) return undefined;
  const act = { at, to: medium.to, channel: medium.mark.channel } as const;
  if (comesFrom(sentence, medium.to)) return { ...act, kind: "event", way: "from" };
  return isDoneBy(sentence, at, medium.to) ? { ...act, kind: "any", way: "to" } : undefined;
}

/** "Email from Globex", "мейл від Лариси": a message named with who sent it. */
function comesFrom({ line, taken }: Sentence, to: number): boolean {
  if (markAt(line, to, "link")?.mark.inbound !== true || line.tokens[to]?.key === "by") return false;
  return taken.has(to + 1) || markAt(line, to + 1, "them") !== undefined || taken.has(to + 2);
}

/** "chị Lan zalo mình": in Vietnamese a means after who used it, and before whom it reached or what for, is a verb. */
function isDoneBy({ line, people, mentions }: Sentence, at: number, to: number): boolean {
  if (!line.vietnamese || ![...people, ...mentions].some((one) => one.to === at)) return false;
  return markAt(line, to, "us", "verb") !== undefined;
}
