/** "cadence", "ритм ключовий 5/10": the workspace's own limits, and a tier with its words. */
import type { Command } from "../chat/command.ts";
import type { Tier } from "../domain/vocabulary.ts";

const HEAD = /^(?:cadence|rhythm|ритм(?: контакт\p{L}+)?|nhịp(?: liên hệ)?)(?=$|[\s:])[\s:]*(.*)$/iu;
const TIERS: readonly (readonly [Tier, RegExp])[] = [
  ["key", /^(?:key|ключов\p{L}+|ключев\p{L}+|trọng điểm)(?=$|[\s:])/iu],
  ["growth", /^(?:growth|зростання|рост|tăng trưởng)(?=$|[\s:])/iu],
  ["standard", /^(?:standard|стандарт\p{L}*|tiêu chuẩn)(?=$|[\s:])/iu],
];

/** `null`: the line is about something else. */
export function readTierCadence(text: string): Command | null {
  const rest = HEAD.exec(text.normalize("NFC").trim())?.[1];
  if (rest === undefined) return null;
  for (const [tier, named] of TIERS) {
    const found = named.exec(rest);
    if (found) return { kind: "set_tier_cadence", tier, words: rest.slice(found[0].length).replace(/^[\s:]+/u, "") };
  }
  return rest === "" ? { kind: "tier_cadences" } : null;
}
