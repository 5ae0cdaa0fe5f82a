/** Lines about money: `/money …`, and the plain words that can mean nothing else. */
import type { ClientRef, Command } from "../../chat/command.ts";
import type { Led } from "../leading-client.ts";
import { readMoneyEntry } from "./entry.ts";
import { type FoundWord, moneyWord, placeOf } from "./keywords.ts";

const BONUS = /^(?:bonus|бонус|thưởng)(?!\p{L})\s*/iu;
const RULE = /^(?:rule|правило|quy tắc)(?!\p{L})[\s:]*/iu;
const ON = /^(?:on|show|вкл\p{L}*|увімкн\p{L}*|показ\p{L}*|bật|hiện)$/iu;
const OFF = /^(?:off|hide|вимкн\p{L}*|выкл\p{L}*|прих\p{L}*|скры\p{L}*|tắt)$/iu;

/** What follows `/money`. `chosen`: the client whose button asked for these words. */
export function readMoney(
  text: string,
  words: string,
  now: Temporal.ZonedDateTime,
  chosen: string | null,
  ledBy: (part: string) => Led,
): Command {
  const plain = text.normalize("NFC").trim();
  if (plain === "") {
    return chosen === null ? { kind: "portfolio" } : { kind: "money", words, client: { kind: "known", id: chosen } };
  }
  const bonus = BONUS.exec(plain);
  if (bonus && chosen === null) return readBonus(plain.slice(bonus[0].length));
  const { client, rest } = ledBy(plain);
  if (rest === "") return { kind: "money", words, client };
  const entry = readMoneyEntry(rest, now);
  return entry ? { kind: "record_money", words, client, entry } : { kind: "money_unclear", words, client };
}

function readBonus(rest: string): Command {
  const rule = RULE.exec(rest);
  if (rule) return { kind: "bonus_rule", words: rest.slice(rule[0].length) };
  return { kind: "bonus", show: ON.test(rest) ? true : OFF.test(rest) ? false : null };
}

const ASKS = /^(?:money|гроші|деньги|tiền)(?!\p{L})(?:\s+(?:for|of|from|від|по|от|với|của))?\s+(\S.*)$/iu;
/** A question, a wish, or something still to be done is no news of money. */
const NO_NEWS =
  /\?|(?<!\p{L})(?:if|when|until|ask|remind|chase|call|send|sent|check|need|must|should|чи|якщо|коли|нагад\p{L}*|запит\p{L}*|напом\p{L}*|спрос\p{L}*|если|когда|надісл\p{L}*|отправ\p{L}*|треба|потрібно|нужно|надо|nhắc|hỏi|gửi|nếu|khi|chưa|cần|not|не|never)(?!\p{L})/iu;
/** Only these are told beside an invoice in plain words. */
const TOLD = ["paid", "promised", "dispute"] as const;

/**
 * "Acme paid invoice 123", "money acme", "acme satisfaction 4 of 5": `null` for everything that may mean something else.
 * `clientIn` finds the client anywhere in the words.
 */
export function spokenMoney(
  words: string,
  now: Temporal.ZonedDateTime,
  clientIn: (part: string) => ClientRef,
  ledBy: (part: string) => Led,
): Command | null {
  const text = words.normalize("NFC").trim();
  const asked = ASKS.exec(text)?.[1];
  if (asked !== undefined) return readMoney(asked, words, now, null, ledBy);
  if (NO_NEWS.test(text) || text.includes("\n")) return null;
  const word = moneyWord(text);
  if (!word) return null;
  const told = TOLD.some((one) => one === word.of) && placeOf("invoice", text) !== null;
  const led = ledBy(text);
  // A figure with its word right behind the client's name: "acme plan december 5000 $", "acme satisfaction 4 of 5".
  const follows = led.client.kind === "known" && moneyWord(led.rest)?.from === 0;
  if (word.of === "no_budget" && !follows) return noBudgetOf(text, word, words, ledBy);
  if (!told && !follows) return null;
  const entry = readMoneyEntry(led.client.kind === "known" ? led.rest : text, now);
  if (!entry) return null;
  if (led.client.kind === "known") return { kind: "record_money", words, client: led.client, entry };
  const client = clientIn(text);
  return client.kind === "known" || client.kind === "several" ? { kind: "record_money", words, client, entry } : null;
}

const AT = /^(?:у|в|at|for|with|from|bên|khách(?: hàng)?)\s+/iu;
const THEY_SAY =
  /^(?:[\s,:–—-]|(?:has|have|says?|said|that|there|is|they|каж\p{L}*|сказа\p{L}*|говор\p{L}*|що|что|них|у|nói|là|rằng)(?!\p{L}))*$/iu;

/** "Acme says there is no budget", "у Acme немає бюджету", "no budget at Acme": that and nothing more. */
function noBudgetOf(
  text: string,
  { from, to }: FoundWord,
  words: string,
  ledBy: (part: string) => Led,
): Command | null {
  const after = text.slice(to).replace(/[\s.!]+$/u, "");
  const named = from === 0 ? after.trim() : text.slice(0, from);
  if (from > 0 && after !== "") return null;
  const { client, rest } = ledBy(named.replace(AT, ""));
  const nothingElse = from === 0 ? rest === "" && AT.test(named) : THEY_SAY.test(rest);
  return client.kind === "known" && nothingElse
    ? { kind: "record_money", words, client, entry: { of: "no_budget" } }
    : null;
}
