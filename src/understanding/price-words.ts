/** `/price acme +10 % from 1 Jan`: a client, how much, from when. */
import type { CommandOf } from "../chat/command.ts";
import { readDue } from "./dates/read-due.ts";
import type { Led } from "./leading-client.ts";

const BEFORE_DATE =
  /(?:^|\s)(?:from|since|starting|on|as of|з|із|від|починаючи з|с|со|начиная с|từ|kể từ)[\s:]*(?:the\s+)?$/iu;

/** `led` splits the client from what stands behind it. */
export function readPriceRise(
  words: string,
  { client, rest }: Led,
  now: Temporal.ZonedDateTime,
): CommandOf<"plan_price_rise"> {
  // The amount holds numbers of its own: the day is looked for behind it.
  const amount = /^[^\p{L}]*(?:\p{Sc}|%|[\d\s.,]|usd|eur|uah|грн|руб|vnd|đ)+(?=[\s,;]|$)/iu.exec(rest);
  const behind = amount ? rest.slice(amount[0].length) : rest;
  const read = readDue(behind, now);
  if (read.kind !== "due") return { kind: "plan_price_rise", words, client, howMuch: rest.trim(), from: null };
  const [before = "", ...after] = behind.split(read.words);
  const howMuch = `${amount?.[0] ?? ""}${before.replace(BEFORE_DATE, "")} ${after.join(read.words)}`;
  return {
    kind: "plan_price_rise",
    words,
    client,
    howMuch: howMuch
      .replace(/\s+/g, " ")
      .replace(/[\s,;]+$/, "")
      .trim(),
    from: read.due.slice(0, 10),
  };
}
