/** Who reached out in an English passive: "Oscar's been sent the order", "papers couriered over by Lan". */
import type { Direction } from "../../domain/vocabulary.ts";
import { markAt } from "../scan.ts";
import type { Act } from "./acts.ts";
import type { Sentence } from "./sentence.ts";

/** Us as those who are reached. */
const OBJECT_US = /^(me|us)$/;
/** So many words after a verb those it reaches may stand. */
const REACH = 5;

const BE = /^(is|are|was|were|been|being|be|got|gets|get)$/;

/** "Oscar's been sent the order", "the deck was shared with Andrew": out to them, unless the words say by whom or to us. */
export function byPassive(sentence: Sentence, verb: Act): Direction | undefined | "active" {
  const { line, people, mentions } = sentence;
  if (verb.kind !== "past" || line.vietnamese || line.tokens[verb.at]?.cyrillic) return "active";
  // "papers couriered over by Lan"
  if (!BE.test(line.tokens[verb.at - 1]?.key ?? "")) return isBySomeone(sentence, verb) ? "inbound" : "active";
  for (let at = verb.to; at < verb.to + REACH; at += 1) {
    const key = line.tokens[at]?.key ?? "";
    if (key === "by") return markAt(line, at + 1, "us") === undefined ? "inbound" : "outbound";
    if (OBJECT_US.test(key)) return "inbound";
  }
  const named = [...people, ...mentions];
  const subject = named.some((one) => one.to <= verb.at && verb.at - one.to < 4);
  const object = named.some((one) => one.from > verb.at && one.from - verb.to < 3);
  return subject || object ? "outbound" : undefined;
}

function isBySomeone({ line, people, mentions, taken }: Sentence, verb: Act): boolean {
  const by = line.tokens.findIndex(
    ({ key }, at) => key === "by" && at >= verb.to && at < verb.to + 3 && !taken.has(at),
  );
  return by >= 0 && [...people, ...mentions].some((one) => one.from === by + 1);
}
