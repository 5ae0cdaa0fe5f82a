/** Which clients a line names, and where. */
import { clientsWith, type Directory } from "../directory.ts";
import type { Scan } from "../scan.ts";
import { saysCompany } from "./legal-forms.ts";
import { isAllowed } from "./may-be-client.ts";
import type { ClientName } from "./naming.ts";

export interface ClientMention {
  readonly from: number;
  readonly to: number;
  /** Positions in the directory, in its order; several when they fit equally. */
  readonly clients: readonly number[];
  readonly nominative: boolean;
}

/** How a client's name fits some words. */
export interface Fit {
  readonly from: number;
  readonly to: number;
  readonly client: number;
  readonly count: number;
  readonly whole: boolean;
  readonly quality: number;
  readonly nominative: boolean;
}

const MOST_FITS = 60;
const INSIDE = /^[&/\-.'"«»“”]$|^(and|та|і|и|й|và|n|енд|энд|end)$/;

/** All client mentions, left to right. `addressed`: the first word after a command, where a part of a name is enough. */
export function findClients(line: Scan, directory: Directory, from: number, addressed: boolean): ClientMention[] {
  const fits: Fit[] = [];
  for (let at = from; at < line.tokens.length; at += 1) {
    for (const fit of [...namesAt(line, directory, at), ...partsAt(line, directory, at, addressed)])
      if (fit.from >= from && isAllowed(line, fit, addressed && fit.from === from)) fits.push(fit);
    // Two words typed apart may be one in the directory: "techno park".
    const pair = joined(line, directory, at);
    if (pair !== undefined) fits.push(pair);
  }
  return mentionsOf(line, fits, from);
}

/** Names that hold the word at a token, with the words beside it. */
function namesAt(line: Scan, directory: Directory, at: number): Fit[] {
  return (line.words[at] ?? []).flatMap((match) =>
    (directory.anchors.get(match.word) ?? []).slice(0, MOST_FITS).flatMap((name) => {
      const fit = align(line, name, match.word, at);
      return fit === undefined ? [] : [fit];
    }),
  );
}

/** Clients of whose name the word at a token is a part. */
function partsAt(line: Scan, directory: Directory, at: number, addressed: boolean): Fit[] {
  return (line.words[at] ?? [])
    .filter((match) => match.quality <= 2 || addressed)
    .flatMap(({ word, quality, nominative }) =>
      clientsWith(directory, word).map((client) => ({
        from: at,
        to: at + 1,
        client,
        count: 1,
        whole: false,
        quality,
        nominative,
      })),
    );
}

/** The longest fits that do not overlap; those that fit the same words equally are one mention. */
function mentionsOf(line: Scan, fits: readonly Fit[], from: number): ClientMention[] {
  const best = fits.toSorted(
    (a, b) => b.count - a.count || Number(b.whole) - Number(a.whole) || a.quality - b.quality || a.from - b.from,
  );
  const taken = new Set<number>();
  const mentions: ClientMention[] = [];
  for (const fit of best) {
    if (overlaps(fit, taken)) continue;
    const equal = best.filter(
      (one) => one.from === fit.from && one.to === fit.to && one.whole === fit.whole && one.quality === fit.quality,
    );
    for (let at = fit.from; at < fit.to; at += 1) taken.add(at);
    mentions.push({
      ...widened(line, fit, from),
      clients: [...new Set(equal.map((one) => one.client))].sort((a, b) => a - b),
      nominative: fit.nominative,
    });
  }
  return mentions.sort((a, b) => a.from - b.from);
}

function align(line: Scan, name: ClientName, word: number, at: number): Fit | undefined {
  const place = name.words.indexOf(word);
  let quality = 0;
  let nominative = true;
  let first = at;
  let last = at;
  const take = (token: number, wanted: number): boolean => {
    const match = line.words[token]?.find((one) => one.word === wanted);
    if (match === undefined) return false;
    quality += match.quality;
    if (token === at || name.words.length === 1) nominative = match.nominative;
    return true;
  };
  if (!take(at, word)) return undefined;
  for (let back = place - 1; back >= 0; back -= 1) {
    const token = neighbour(line, first, -1);
    if (token === undefined || !take(token, name.words[back] ?? -1)) return undefined;
    first = token;
  }
  for (let on = place + 1; on < name.words.length; on += 1) {
    const token = neighbour(line, last, 1);
    if (token === undefined || !take(token, name.words[on] ?? -1)) return undefined;
    last = token;
  }
  return {
    from: first,
    to: last + 1,
    client: name.client,
    count: name.words.length,
    whole: name.whole,
    quality,
    nominative,
  };
}

/** The next word in a direction, over the marks and links that stand inside names. */
function neighbour(line: Scan, at: number, step: 1 | -1): number | undefined {
  let place = at + step;
  for (let over = 0; over < 3 && line.tokens[place] !== undefined; over += 1, place += step) {
    const token = line.tokens[place];
    if (token === undefined) return undefined;
    if (!INSIDE.test(token.key)) return place;
  }
  return undefined;
}

function joined(line: Scan, directory: Directory, at: number): Fit | undefined {
  const [a, b] = [line.tokens[at], line.tokens[at + 1]];
  if (a?.kind !== "word" || b?.kind !== "word" || a.key.length + b.key.length < 6) return undefined;
  const word = directory.index.ids.get(a.key + b.key);
  const name =
    word === undefined ? undefined : directory.anchors.get(word)?.find((one) => one.words.length === 1 && one.whole);
  if (name === undefined) return undefined;
  return { from: at, to: at + 2, client: name.client, count: 2, whole: true, quality: 1, nominative: true };
}

/** A mention with its legal form, quotation marks and the word "company" taken in. */
function widened(line: Scan, fit: Fit, floor: number): { from: number; to: number } {
  let { from, to } = fit;
  const quote = (at: number) => /^["'«»“”„]$/.test(line.tokens[at]?.key ?? "");
  if (quote(from - 1) && from - 1 >= floor) from -= 1;
  if (quote(to)) to += 1;
  while (
    from - 1 >= floor &&
    saysCompany(line.tokens[from - 1]?.key ?? "", line.vietnamese ? (line.tokens[from - 1]?.bare ?? "") : "")
  )
    from -= 1;
  while (/^(ltd|limited|llc|inc|gmbh|plc|jsc|тов|ооо|тзов)$/.test(line.tokens[to]?.key ?? "")) to += 1;
  return { from, to };
}

function overlaps(fit: Fit, taken: ReadonlySet<number>): boolean {
  for (let at = fit.from; at < fit.to; at += 1) if (taken.has(at)) return true;
  return false;
}
