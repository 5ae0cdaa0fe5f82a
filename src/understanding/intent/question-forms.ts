/** Questions told by their form and not by a word at their head: "ответил ли …", "Гранит как". */
import { markAt, type Scan } from "../scan.ts";
import type { Sentence } from "./sentence.ts";

/** So near to the head the Slavic word for whether asks. */
const NEAR = 4;
/** Slavic words that only lean on others. */
export const PARTICLE = /^(то|ж|же|таки|взагалі|вообще|ще|еще|там|ану|нука)$/;
/** Asks to be shown or told, and so of nobody but Rapport. */
export const SHOW =
  /^(покажи|показати|показать|покажіть|покажите|глянь|глянути|глянуть|подивись|подивися|посмотри|підкажи|подскажи|скажи|відкрий|открой|розкажи|расскажи|нагадай|напомни)$/;

/** "ответил ли Глобекс": the word for whether comes after the first. "Гранит как", "Сова шо там": the question comes last. */
export function asksInSlavicOrder({ line, taken, from }: Sentence): boolean {
  for (let at = from; at < from + NEAR && markAt(line, at, "verb")?.mark.when !== "todo"; at += 1)
    if (line.tokens[at + 1]?.key === "ли") return true;
  const last = line.tokens.findLastIndex((token) => token.kind !== "mark");
  if (!/^(що|шо|чо|че|что|як|как)$/.test(line.tokens[last]?.key ?? "")) return false;
  for (let at = from; at < last; at += 1) {
    const small = taken.has(at) || markAt(line, at, "filler", "link") !== undefined;
    if (line.tokens[at]?.kind !== "mark" && !small && !PARTICLE.test(line.tokens[at]?.key ?? "")) return false;
  }
  return true;
}

/** Past "ану", "ну-ка," at the head of a line. */
export function pastFillers(line: Scan, from: number): number {
  let at = from;
  for (let lead = markAt(line, at, "filler"); lead !== undefined && at < from + NEAR; lead = markAt(line, at, "filler"))
    at = line.tokens[lead.to]?.key === "," ? lead.to + 1 : lead.to;
  return at;
}

/** "нагадай, що там з …": what we want to hear, and not to do. */
export function remindsOfAnswer({ line, from }: Sentence): boolean {
  const head = pastFillers(line, from);
  const need = markAt(line, head, "need");
  if (need === undefined) return false;
  const at = line.tokens[need.to]?.kind === "mark" ? need.to + 1 : need.to;
  return (markAt(line, at, "query")?.to ?? at) > at + 1;
}
