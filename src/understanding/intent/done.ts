/** Reports that a task is done: "done: …", "готово по Хвилі", "xong: …", "Globex: done, …". */
import { markAt, type Scan } from "../scan.ts";
import { actsIn } from "./acts.ts";
import type { Sentence } from "./sentence.ts";

const OF_TASK = /^(виконан|выполнен|задач|таск|туду|завдан|задани)/;
const APART = /^[:,–—-]$/;

/** A task reported done: its words begin at a token, and end before another. */
export interface Done {
  readonly after: number;
  readonly before?: number;
}

/** Where the words of a task that a line reports done stand. */
export function reportsDone(sentence: Sentence): Done | undefined {
  const after = doneBefore(sentence);
  return after === undefined ? (doneBehind(sentence) ?? doneBehindDash(sentence)) : { after };
}

/** "mark the proposal as done", "that Globex report is done": no contact and no question. */
function doneBehind(sentence: Sentence): Done | undefined {
  const { line, taken, from } = sentence;
  if (line.vietnamese) return doneBehindVietnamese(sentence);
  const off = offList(sentence);
  if (off !== undefined) return off;
  const last = line.tokens.findLastIndex((token) => token.kind !== "mark");
  if (line.tokens[last + 1]?.key === "?" || markAt(line, last, "done")?.to !== last + 1 || taken.has(last))
    return undefined;
  const led = line.tokens[last - 1]?.key ?? "";
  const head = markAt(line, from, "ask") ?? markAt(line, from, "query");
  const apart = APART.test(led) && line.tokens[last - 1]?.glued !== true;
  const deemed = /^(mark|consider|call|count|deem)$/.test(line.tokens[from]?.key ?? "");
  if (!(/^(as|is|are|now|all)$/.test(led) || apart || deemed) || head !== undefined) return undefined;
  const after = (led === "as" || deemed) && deemed ? from + 1 : from;
  const before = /^(as|is|are|now|all)$/.test(led) || apart ? last - 1 : last;
  const told = line.tokens.some((token, at) => at >= after && at < before && token.kind === "word" && !taken.has(at));
  const contact = actsIn(sentence, { from: after, to: last }).some((act) => act.channel !== undefined);
  return told && (!contact || after > from) && (led !== "as" || after > from) ? { after, before } : undefined;
}

/** "strike the Globex call off my list", "cross X off": a task taken from the list it stood on. */
function offList({ line, from }: Sentence): Done | undefined {
  if (!/^(strike|knock|cross|scratch|tick|check|take|get|mark)$/.test(line.tokens[from]?.key ?? "")) return undefined;
  const off = line.tokens.findIndex(({ key }, at) => at > from + 1 && key === "off");
  if (off < 0) return undefined;
  const list = line.tokens.slice(off + 1).filter((token) => token.kind !== "mark");
  const named = list.some(({ key }) => /^(list|todo|todos|checklist|plate|tasks|agenda|do|dos)$/.test(key));
  const bare = list.length === 0 && /^(strike|cross|scratch|tick|check)$/.test(line.tokens[from]?.key ?? "");
  return (named && list.length < 7) || bare ? { after: from + 1, before: off } : undefined;
}

/** "báo cáo Globex xong rồi": a thing, and no verb that says what was done. */
function doneBehindVietnamese(sentence: Sentence): Done | undefined {
  const { line, taken, from } = sentence;
  const last = line.tokens.findLastIndex((token) => token.kind !== "mark");
  const at = [last - 1, last].find((place) => !taken.has(place) && markAt(line, place, "done")?.to === last + 1);
  if (at === undefined || line.tokens[last + 1]?.key === "?" || taken.has(from)) return undefined;
  const acts = actsIn(sentence, { from, to: at });
  const told = line.tokens.some((token, place) => place < at && token.kind === "word" && !taken.has(place));
  // "gửi báo giá cho Initech: xong"
  if (
    told &&
    /^[:–—-]$/.test(line.tokens[at - 1]?.key ?? "") &&
    line.tokens[at - 1]?.glued !== (line.tokens[at - 1]?.key === "-")
  )
    return { after: from, before: at - 1 };
  return told && acts.length === 0 && !sentence.people.some((one) => one.to <= at)
    ? { after: from, before: at }
    : undefined;
}

/** "подзвонити Тарасу — виконано", "звонок Орлову - сделано": what was to be done, a dash and that it is. */
function doneBehindDash(sentence: Sentence): Done | undefined {
  const { line, taken, from } = sentence;
  const last = line.tokens.findLastIndex((token) => token.kind !== "mark");
  const dash = last - 1;
  if (line.tokens[last]?.cyrillic !== true || taken.has(last) || !APART.test(line.tokens[dash]?.key ?? ""))
    return undefined;
  if (line.tokens[dash]?.glued === true || line.tokens[last + 1]?.key === "?" || dash <= from) return undefined;
  const done = markAt(line, last, "done");
  if (done === undefined || done.mark.apart === true || done.to !== last + 1) return undefined;
  const acts = actsIn(sentence, { from, to: dash });
  return acts.some((act) => act.kind === "past" || act.kind === "happened") ? undefined : { after: from, before: dash };
}

/** "все, зробила: рахунок", "ура, готово" */
const FINALLY = /^(все|всьо|усе|ура|фух|є|есть|так|ну|ок|окей|нарешті|наконец)$/;

/** The token after the words that report it. */
function doneBefore(sentence: Sentence): number | undefined {
  const { line, from } = sentence;
  const polite = pastPolite(sentence);
  if (polite > from) return doneAt(sentence, polite);
  const start =
    FINALLY.test(line.tokens[from]?.key ?? "") && APART.test(line.tokens[from + 1]?.key ?? "") ? from + 2 : from;
  for (let at = start; at < Math.min(start + 2, line.tokens.length); at += 1) {
    const to = at === start || isLead(sentence) ? doneAt(sentence, at) : undefined;
    if (to !== undefined) return to;
    if (/^[✅☑✔✓]$/u.test(line.tokens[at]?.key ?? "")) return at + 1;
  }
  return afterClient(sentence);
}

/** Past "you can", "please", "can you" before an order to tick something off. */
function pastPolite({ line, from }: Sentence): number {
  let at = from;
  while (
    at < from + 3 &&
    /^(you|u|can|could|please|pls|now|lets|we|go|ahead|and|so|ok)$/.test(line.tokens[at]?.key ?? "")
  )
    at += 1;
  return /^(tick|cross|check|close|mark|clear|complete)$/.test(line.tokens[at]?.key ?? "") ? at : from;
}

function isLead({ line, from }: Sentence): boolean {
  return markAt(line, from, "filler") !== undefined || line.tokens[from]?.kind === "mark";
}

/** "finished the call with Nina" tells of a contact; "done with the call" too, unless a colon sets it apart. */
function doneAt(sentence: Sentence, at: number): number | undefined {
  const { line } = sentence;
  const found = markAt(line, at, "done");
  // "complete: …" reports, "complete the form" is a thing to do.
  const closing =
    line.tokens[at + 1]?.key === ":" &&
    /^(complete|close|closed|wrapped|ticked|tick|handled|cleared|resolved|delivered|checked|check|nailed|boom|yep|off)$/.test(
      line.tokens[at]?.key ?? "",
    );
  if (found === undefined) return closing ? at + 1 : undefined;
  if (APART.test(line.tokens[found.to]?.key ?? "")) return found.to;
  if (found.mark.apart === true) return undefined;
  // "відмітити виконаним дзвінок", "закрий таску: …": of a task, whatever it was to be.
  if (OF_TASK.test(line.tokens[found.to - 1]?.key ?? "")) return found.to;
  const [act] = actsIn(sentence, { from: found.to, to: line.tokens.length });
  return act?.kind === "event" ? undefined : found.to;
}

/** "Globex: done, sent the invoice", "по Ромашці готово" */
function afterClient({ line, client, from }: Sentence): number | undefined {
  if (client === undefined || client.from > from + 1) return undefined;
  const bare = markAt(line, client.to, "done");
  const ends = bare !== undefined && (isEnd(line, bare.to) || APART.test(line.tokens[bare.to]?.key ?? ""));
  if (ends && markAt(line, from, "link")?.to === client.from) return bare.to;
  if (!APART.test(line.tokens[client.to]?.key ?? "")) return undefined;
  const found = markAt(line, client.to + 1, "done");
  if (found === undefined) return undefined;
  return isEnd(line, found.to) || APART.test(line.tokens[found.to]?.key ?? "") ? found.to : undefined;
}

/** Whether nothing but the mark that ends a sentence is left. */
function isEnd(line: Scan, at: number): boolean {
  const token = line.tokens[at];
  return token === undefined || (/^[.!…]$/.test(token.key) && line.tokens[at + 1] === undefined);
}
