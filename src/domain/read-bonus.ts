/** The rule of a workspace's bonus as a lead types it: `target 50000 USD bonus 1000, growth 20 % bonus 500, won back 200`. */
import type { BonusRule } from "./bonus.ts";
import { type Currency, minorUnits } from "./money.ts";
import { findMoney, type SaidMoney } from "./read-money.ts";

interface ReadBonus {
  readonly currency: Currency;
  readonly rule: BonusRule;
}

const PARTS = [
  ["target", /^(?:target|ціль|цель|план|mục tiêu)/iu],
  ["growth", /^(?:growth|ріст|рост|прир[іо]ст\p{L}*|tăng trưởng)/iu],
  ["won_back", /^(?:won back|повернен\p{L}*|возвра\p{L}*|giành lại)/iu],
  ["referral", /^(?:referrals?|рекомендац\p{L}*|giới thiệu)/iu],
] as const;
const PAYS = /(?<!\p{L})(?:bonus|pays|бонус\p{L}*|thưởng)(?!\p{L})/iu;
const PERCENT = /(\d{1,3})\s?%?/u;

/** All amounts are of the one currency that is named first; `null`: a part could not be read, or none was named. */
export function readBonusRule(words: string): ReadBonus | null {
  const parts = words
    .normalize("NFC")
    .split(/;|,\s|\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const currency = parts.map((part) => findMoney(part)?.currency ?? null).find((one) => one !== null);
  if (!currency) return null;
  const rule: BonusRule = {
    target: null,
    target_bonus: null,
    growth_percent: null,
    growth_bonus: null,
    won_back_bonus: null,
    referral_bonus: null,
  };
  for (const part of parts) {
    const found = PARTS.find(([, pattern]) => pattern.test(part));
    const read = found && partOf(found[0], part.replace(found[1], ""), currency);
    if (!read || Object.values(read).some((value) => value === null)) return null;
    Object.assign(rule, read);
  }
  return { currency, rule };
}

/** What one part sets of the rule; a value that could not be read is `null`. */
function partOf(name: (typeof PARTS)[number][0], words: string, currency: Currency): Partial<BonusRule> {
  const [sought = "", paid] = words.split(PAYS);
  const bonus = amountIn(paid ?? "", currency);
  switch (name) {
    case "target":
      return { target: amountIn(sought, currency), target_bonus: bonus };
    case "growth": {
      const percent = PERCENT.exec(sought)?.[1];
      return { growth_percent: percent === undefined ? null : Number(percent), growth_bonus: bonus };
    }
    case "won_back":
      return { won_back_bonus: amountIn(paid ?? sought, currency) };
    case "referral":
      return { referral_bonus: amountIn(paid ?? sought, currency) };
  }
}

function amountIn(words: string, currency: Currency): number | null {
  const money: SaidMoney | null = findMoney(words);
  if (!money || (money.currency !== null && money.currency !== currency)) return null;
  const read = minorUnits(money.decimal, currency);
  return read.kind === "amount" && read.amount > 0 ? read.amount : null;
}
