/** A person the directory does not hold, by where the name stands: "Derek at Sun Corp", "з Сергієм із Сови". */
import { markAt, type Scan } from "../scan.ts";
import { soundOf } from "../text/sound.ts";
import { isGivenName, isVietnameseGivenName } from "./given-names.ts";
import { isHonorific } from "./honorifics.ts";
import { isStrange, isSurname } from "./strange.ts";

/** The first name of nobody known. `client`: where the client is named. */
export function findStranger(
  line: Scan,
  taken: ReadonlySet<number>,
  from: number,
  client: number | undefined,
): { from: number; to: number } | undefined {
  for (let at = from; at < line.tokens.length; at += 1) {
    const token = line.tokens[at];
    if (token?.kind !== "word" || taken.has(at) || token.key.length < 2) continue;
    const given = isGivenName(token.key);
    if (markAt(line, at, "link") !== undefined || (!given && !isStrange(line, at))) continue;
    const honoured = at > from && isHonorific(line.tokens[at - 1]?.key ?? "");
    const placed =
      belongsTo(line, at, { client, given: given || honoured, from, taken }) ||
      (honoured && isVietnameseGivenName(token.key)) ||
      (given && (honoured || (at > from && isAddressed(line, at))));
    if (placed && soundOf(token.key) !== "") return { from: honoured ? at - 1 : at, to: endOfName(line, at, taken) };
  }
  return undefined;
}

/** "Derek at Sun Corp": any given name, and any strange word that a person is met or reached by. */
function belongsTo(
  line: Scan,
  at: number,
  {
    client,
    given,
    from,
    taken,
  }: { client: number | undefined; given: boolean; from: number; taken: ReadonlySet<number> },
): boolean {
  const link = markAt(line, at + 1, "link");
  if (link === undefined || link.to !== client) return false;
  if (/^(для|for|about|re|on|по|про|to|do)$/.test(line.tokens[at + 1]?.key ?? "")) return false;
  if (at === from && reachesUs(line, link.to, taken)) return true;
  return given || isAddressed(line, at) || /^(called|named|cho)$/.test(line.tokens[at - 1]?.key ?? "");
}

/** "Priscilla from May & Co phoned": a verb of contact behind the client whom the head of the line comes from. */
function reachesUs(line: Scan, client: number, taken: ReadonlySet<number>): boolean {
  let at = client;
  while (taken.has(at)) at += 1;
  const verb = markAt(line, at, "verb")?.mark;
  return verb?.when === "past" && verb.way === "to" && verb.channel !== "other";
}

/** "with Derek", "called Derek" */
function isAddressed(line: Scan, at: number): boolean {
  return /^(with|w|from|з|із|зі|с|со|від|от|với|vs)$/.test(line.tokens[at - 1]?.key ?? "") || isAfterContact(line, at);
}

function isAfterContact(line: Scan, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 2); back -= 1) {
    const verb = markAt(line, back, "verb");
    if (
      verb?.to === at &&
      (isGivenName(line.tokens[at]?.key ?? "") ||
        verb.mark.channel === "call" ||
        verb.mark.channel === "message" ||
        verb.mark.channel === "email") &&
      verb.mark.way === "to"
    )
      return true;
  }
  return false;
}

function endOfName(line: Scan, at: number, taken: ReadonlySet<number>): number {
  let to = at + 1;
  while (!taken.has(to) && isStrange(line, to) && (isSurname(line, to) || markAt(line, to + 1, "link") !== undefined))
    to += 1;
  return to;
}
