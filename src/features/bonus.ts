/** A member's own bonus estimate: off until they ask for it, and shown to nobody else. */
import { type Asker, seesAll } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { code, plain, quote, shortened, type Text } from "../chat/text.ts";
import { bonusOf } from "../domain/bonus.ts";
import { readBonusRule } from "../domain/read-bonus.ts";
import { addMonths, growthOf, monthOf, monthsOf, portfolioOf, viewOf } from "../domain/revenue.ts";
import { localDay } from "../domain/time.ts";
import { bonusRuleOf, gainedSince, saveBonusRule, seesBonus, showBonus } from "../store/bonus.ts";
import { ownClients } from "../store/clients.ts";
import { revenuesOf } from "../store/money.ts";
import type { BonusRuleRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { exactMoney } from "../wording/money.ts";
import { BONUS, BONUS_PARTS, BONUS_STATES } from "../wording/money-words.ts";
import { say, sayPlain } from "../wording/say.ts";
import { listed, oneLine } from "./card-parts.ts";

const MONTHS_READ = 24;
const WORDS_SHOWN = 200;

export async function bonus(tx: Tx, command: CommandOf<"bonus">, from: Asker): Promise<Reply> {
  const { language } = from;
  if (command.show !== null) await showBonus(tx, from, command.show);
  const rule = await bonusRuleOf(tx, from.workspace);
  if (!rule) return oneLine("plain", say(language, BONUS.noRule, { example: ruleExample(from) }));
  if (!(await seesBonus(tx, from))) {
    return oneLine("plain", say(language, BONUS.off), [toggle(from, true)]);
  }
  return estimate(tx, rule, from);
}

const toggle = ({ language }: Asker, show: boolean): Action => ({
  label: sayPlain(language, show ? BONUS.on : BONUS.hide),
  does: { kind: "bonus", show },
});

const ruleExample = ({ language }: Asker) => code(`/money ${sayPlain(language, BONUS.ruleExample)}`);

async function estimate(tx: Tx, rule: BonusRuleRow, from: Asker): Promise<Reply> {
  const { language } = from;
  const today = localDay(from.now, from.zone);
  const now = monthOf(today);
  const ids = (await ownClients(tx, from)).map((client) => client.id);
  const rows = await revenuesOf(tx, from.workspace, ids, addMonths(now, -MONTHS_READ));
  const figures = portfolioOf(rows.filter((row) => row.currency === rule.currency));
  const { actual, forecast } = viewOf(figures, monthsOf("year", now), now);
  const gained = await gainedSince(tx, from, `${now.slice(0, 4)}-01-01`);
  const facts = { actual, forecast, growth: growthOf(figures, now)?.percent ?? null, ...gained };
  const { lines, reached, likely } = bonusOf(rule, facts);
  const money = (amount: number): string => exactMoney(language, amount, rule.currency);
  const shown = lines.map(
    ({ part, amount, state }): Line => ({
      mark: state === "reached" ? "done" : "open",
      text: say(language, BONUS.line, {
        part: sayPlain(language, BONUS_PARTS[part]),
        amount: money(amount),
        state: sayPlain(language, BONUS_STATES[state]),
      }),
    }),
  );
  const total: Line = { text: say(language, BONUS.total, { reached: money(reached), likely: money(likely) }) };
  return {
    tone: "plain",
    title: say(language, BONUS.title),
    sections: [{ kind: "lines", lines: [...shown, total] }],
    actions: [toggle(from, false)],
  };
}

/** Set by a lead or an admin for everybody; nobody's own figures are in it. */
export async function setBonusRule(tx: Tx, command: CommandOf<"bonus_rule">, from: Asker): Promise<Reply> {
  const { language } = from;
  if (!seesAll(from)) return oneLine("refusal", say(language, BONUS.notYours));
  const read = readBonusRule(command.words);
  if (!read) {
    const words = quote(shortened(command.words, WORDS_SHOWN));
    return oneLine("refusal", say(language, BONUS.ruleUnclear, { words, example: ruleExample(from) }));
  }
  const row: BonusRuleRow = { workspace_id: from.workspace, currency: read.currency, ...read.rule };
  await saveBonusRule(tx, row);
  return oneLine("good", say(language, BONUS.ruleSet, { what: ruleText(row, from) }), [toggle(from, true)]);
}

/** `year's target $50,000: $1,000, portfolio growth +20 %: $500`. */
function ruleText(rule: BonusRuleRow, { language }: Asker): Text {
  const money = (amount: number): string => exactMoney(language, amount, rule.currency);
  const parts: Text[] = [];
  const add = (part: keyof typeof BONUS_PARTS, condition: string, amount: number | null) => {
    if (amount !== null) parts.push([plain(`${sayPlain(language, BONUS_PARTS[part])}${condition}: ${money(amount)}`)]);
  };
  add("target", rule.target === null ? "" : ` ${money(rule.target)}`, rule.target_bonus);
  add("growth", rule.growth_percent === null ? "" : ` +${rule.growth_percent} %`, rule.growth_bonus);
  add("won_back", "", rule.won_back_bonus);
  add("referral", "", rule.referral_bonus);
  return listed(parts);
}
