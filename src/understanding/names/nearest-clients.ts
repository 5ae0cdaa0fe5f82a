/** The clients whose names are nearest to what was written: for "did you mean". */
import { clientsWith, type Directory } from "../directory.ts";
import { clean } from "../text/letters.ts";
import { tokenise } from "../text/tokens.ts";
import { matchesOf, slippedMatchesOf } from "./words.ts";

/** A word more clients share says nothing about which of them is meant. */
const TOO_COMMON = 40;
const MOST_WORDS = 40;

/** Ids of the nearest clients, best first. */
export function nearestClients(words: string, directory: Directory, count: number): string[] {
  const scores = new Map<number, number>();
  for (const token of tokenise(clean(words)).slice(0, MOST_WORDS)) {
    for (const match of [...matchesOf(directory.index, token), ...slippedMatchesOf(directory.index, token)]) {
      const held = new Set([
        ...(directory.anchors.get(match.word) ?? []).slice(0, TOO_COMMON).map((name) => name.client),
        ...clientsWith(directory, match.word),
      ]);
      for (const client of held) scores.set(client, (scores.get(client) ?? 0) + 5 - match.quality);
    }
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, count)
    .map(([at]) => directory.clients[at]?.id ?? "");
}
