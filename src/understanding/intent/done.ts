/** Reports that a task is done: "done: …", "готово по Хвилі", "xong: …", "Globex: done, …". */
import { markAt } from "../scan.ts";
import { actsIn } from "./acts.ts";
import type { Sentence } from "./sentence.ts";

const APART = /^[:,–—-]$/;

/** The token after the words that report it. */
export function reportsDone(sentence: Sentence): number | undefined {
  const { line, from } = sentence;
  for (let at = from; at < Math.min(from + 2, line.tokens.length); at += 1) {
    const to = at === from || isLead(sentence) ? doneAt(sentence, at) : undefined;
    if (to !== undefined) return to;
    if (/^[✅☑]$/u.test(line.tokens[at]?.key ?? "")) return at + 1;
  }
  return afterClient(sentence);
}

function isLead({ line, from }: Sentence): boolean {
  return markAt(line, from, "filler") !== undefined || line.tokens[from]?.kind === "mark";
}

/** "finished the call with Nina" tells of a contact; "done with the call" too, unless a colon sets it apart. */
function doneAt(sentence: Sentence, at: number): number | undefined {
  const { line } = sentence;
  const found = markAt(line, at, "done");
  if (found === undefined) return undefined;
  if (APART.test(line.tokens[found.to]?.key ?? "")) return found.to;
  const [act] = actsIn(sentence, { from: found.to, to: line.tokens.length });
  return act?.kind === "event" ? undefined : found.to;
}

/** "Globex: done, sent the invoice" */
function afterClient({ line, client, from }: Sentence): number | undefined {
  if (client === undefined || client.from > from + 1 || !APART.test(line.tokens[client.to]?.key ?? ""))
    return undefined;
  const found = markAt(line, client.to + 1, "done");
  return found !== undefined && APART.test(line.tokens[found.to]?.key ?? "") ? found.to : undefined;
}
