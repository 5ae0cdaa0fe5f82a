/** Vietnamese goes to a client by a word that elsewhere only leads to a name: "mai qua Hoa Sen ký", "em mới sang bên Globex". */
import { markAt } from "../scan.ts";
import { keyOf } from "../text/letters.ts";
import { dateAt, type Part, type Sentence } from "./sentence.ts";

const GOES = new Set(["qua", "sang", "tới", "đến", "lên", "xuống", "vô", "vào"].map(keyOf));
/** The place of somebody: "qua chỗ anh Long". */
const PLACE = /^(ben|cho|nha|cong|ty|cty|xuong|kho|quan|van|phong|vp)$/;
/** So many words of a place may stand before its name. */
const MOST = 3;

/** Whether a word that leads elsewhere is the verb of its clause, and a client or person is where it goes. */
export function dropsIn(sentence: Sentence, part: Part, at: number): boolean {
  const { line, taken, mentions } = sentence;
  if (!line.vietnamese || !GOES.has(line.tokens[at]?.key ?? "") || !leads(sentence, part, at)) return false;
  let to = at + 1;
  while (to < at + MOST && !taken.has(to) && PLACE.test(line.tokens[to]?.bare ?? "")) to += 1;
  return (
    mentions.some((one) => one.from === to) &&
    line.tokens[mentions.find((one) => one.from === to)?.to ?? 0]?.key !== ":"
  );
}

/** Whether only its subject, a day or what places it in time stands before it. */
function leads(sentence: Sentence, part: Part, at: number): boolean {
  const { line, taken } = sentence;
  const before = line.tokens[at - 1];
  if (at === part.from || before === undefined || before.kind === "mark") return true;
  if (dateAt(sentence, part, at - 1) !== undefined) return true;
  // "vừa qua Hoa Sen …" may be "lately".
  if (before.bare === "vua") return markAt(line, at - 2, "us") !== undefined;
  return !taken.has(at - 1) && markAt(line, at - 1, "us", "happened", "need", "ahead") !== undefined;
}
