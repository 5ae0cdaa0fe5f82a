/** Vietnamese says who reached out by the way a verb goes: "mail sang" and "gọi tới" come to us. */
import { markAt } from "../scan.ts";
import { keyOf } from "../text/letters.ts";
import type { Act } from "./acts.ts";
import type { Sentence } from "./sentence.ts";

const HITHER = new Set(["tới", "đến"].map(keyOf));

/** Whether the one who called is named before, or by a command. */
function hasCaller({ from, people, mentions }: Sentence, verb: Act): boolean {
  return from > 0 || [...people, ...mentions].some((one) => one.to <= verb.at);
}

function namedAt({ taken, line }: Sentence, at: number): boolean {
  return taken.has(at) || markAt(line, at, "link", "medium") !== undefined;
}

/** "bên Granit mail sang", "Karim gọi qua báo …": over to us, where no means follows. */
export function comesOver(sentence: Sentence, verb: Act): boolean {
  const { line } = sentence;
  const way = line.tokens[verb.to]?.key ?? "";
  const last = verb.to > verb.at + 1 ? (line.tokens[verb.to - 1]?.key ?? "") : "";
  if (way === "sang" || last === "sang") return true;
  // "gọi tới hỏi …": to us, when nobody is named after it.
  if (hasCaller(sentence, verb) && (HITHER.has(last) || HITHER.has(way)))
    return !namedAt(sentence, HITHER.has(last) ? verb.to : verb.to + 1);
  return (
    way === "qua" && markAt(line, verb.to + 1, "medium") === undefined && line.tokens[verb.to + 1]?.kind === "word"
  );
}
