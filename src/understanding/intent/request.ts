/** Lines that ask Rapport for a list or for help, and name nobody. */
import type { Intent } from "../reading.ts";
import { markAt } from "../scan.ts";
import { plainRequest } from "./plain-requests.ts";
import type { Sentence } from "./sentence.ts";

/** What a line requests, when little else is said in it. */
export function requested(sentence: Sentence): Intent | undefined {
  const { line } = sentence;
  if (markAt(line, sentence.from, "done") !== undefined) return undefined;
  const words = line.tokens.filter((token) => token.kind !== "mark").length;
  for (let at = sentence.from; at < line.tokens.length; at += 1) {
    const found = markAt(line, at, "request");
    // "my to do list: milk, eggs" is a list of one's own.
    if (found === undefined || (line.tokens[found.to]?.key === ":" && line.tokens[found.to + 1] !== undefined))
      continue;
    const covered = line.tokens.slice(at, found.to).filter((token) => token.kind !== "mark").length;
    if (fills(found.mark.intent, covered, words, line.vietnamese)) return found.mark.intent;
  }
  return plainRequest(line, sentence.from);
}

/** Whether a request of some words is what a line of `words` is for. */
function fills(
  intent: "show_checklist" | "list_clients" | "help",
  covered: number,
  words: number,
  vietnamese: boolean,
): boolean {
  switch (intent) {
    case "show_checklist":
      // Four Vietnamese words are two of another language's: "hôm nay có gì vui không" is small talk.
      return covered >= (vietnamese ? 6 : 4) || covered >= words - (vietnamese ? 1 : 2);
    case "list_clients":
      return covered >= words - (covered >= 4 ? 3 : 1);
    case "help":
      // "help" alone in a longer line is help with something else.
      return covered >= 3 || (covered >= words - 2 && (covered > 1 || words <= 2));
  }
}
