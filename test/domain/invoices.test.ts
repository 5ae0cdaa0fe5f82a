import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bonusOf } from "../../src/domain/bonus.ts";
import { contractDate, contractLine, noticeAhead } from "../../src/domain/contract.ts";
import { ageingOf, chaseOf, type OpenInvoice, outstanding } from "../../src/domain/invoices.ts";
import { addDays } from "../../src/domain/time.ts";

const TODAY = "2026-11-24";
const invoice = (daysLate: number, given: Partial<OpenInvoice> = {}): OpenInvoice => ({
  amount: 4200,
  paid: 0,
  due_on: addDays(TODAY, -daysLate),
  promised_on: null,
  disputed_on: null,
  chased: null,
  ...given,
});

describe("ageing", () => {
  test.each([
    [0, "not due"],
    [1, "1–30"],
    [30, "1–30"],
    [31, "31–60"],
    [60, "31–60"],
    [61, "61–90"],
    [90, "61–90"],
    [91, "91+"],
  ])("%d days late is %s", (late, bucket) => {
    const { notDue, late: buckets } = ageingOf([invoice(late)], TODAY);
    expect({ "not due": notDue, ...buckets }).toMatchObject({ [bucket]: 4200 });
  });

  test("its parts sum to the total, whatever is owed", () => {
    const some = fc.record({
      late: fc.integer({ min: -400, max: 400 }),
      amount: fc.integer({ min: 1, max: 10 ** 12 }),
      share: fc.integer({ min: 0, max: 99 }),
    });
    fc.assert(
      fc.property(fc.array(some), (given) => {
        const invoices = given.map(({ late, amount, share }) =>
          invoice(late, { amount, paid: Math.floor((amount / 100) * share) }),
        );
        const { notDue, late, total } = ageingOf(invoices, TODAY);
        expect(notDue + Object.values(late).reduce((all, one) => all + one, 0)).toBe(total);
        expect(total).toBe(invoices.reduce((all, one) => all + outstanding(one), 0));
      }),
    );
  });
});

describe("the chase", () => {
  test.each([
    [-4, undefined],
    [-3, "act"],
    [-1, "act"],
    [0, undefined],
    [1, "remind"],
    [6, "remind"],
    [7, "accountant"],
    [13, "accountant"],
    [14, "payer"],
    [29, "payer"],
    [30, "lead"],
    [120, "lead"],
  ])("%d days after the due day: %s", (late, step) => {
    expect(chaseOf(invoice(late), TODAY)?.step).toBe(step);
  });

  test("a step that was taken is not said again until the next is due", () => {
    const taken = chaseOf(invoice(8), TODAY)?.key ?? "";
    expect(chaseOf(invoice(8, { chased: taken }), TODAY)).toBeNull();
    const later = addDays(TODAY, 6);
    expect(chaseOf(invoice(8, { chased: taken }), later)?.step).toBe("payer");
  });

  test("our lead is told again every thirty days", () => {
    const taken = chaseOf(invoice(30), TODAY)?.key ?? "";
    expect(chaseOf(invoice(30, { chased: taken }), addDays(TODAY, 29))).toBeNull();
    expect(chaseOf(invoice(30, { chased: taken }), addDays(TODAY, 30))?.step).toBe("lead");
  });

  test("a promised day pauses it up to that day, and a broken promise brings the step back", () => {
    const taken = chaseOf(invoice(8), TODAY)?.key ?? "";
    const promised = invoice(8, { promised_on: addDays(TODAY, 2), chased: taken });
    expect(chaseOf(promised, TODAY)).toBeNull();
    expect(chaseOf(promised, addDays(TODAY, 2))).toBeNull();
    expect(chaseOf(promised, addDays(TODAY, 3))?.step).toBe("accountant");
  });

  test("a dispute or full payment ends it", () => {
    expect(chaseOf(invoice(8, { disputed_on: TODAY }), TODAY)).toBeNull();
    expect(chaseOf(invoice(8, { paid: 4200 }), TODAY)).toBeNull();
  });
});

describe("the dates of a contract", () => {
  const terms = { contract_until: "2027-03-31", notice_days: 30, notice_given_on: null, terms_listed: null };

  test("the notice comes first, then the end", () => {
    expect(contractDate(terms, TODAY)).toEqual({ of: "notice", on: "2027-03-01", days: 97 });
    expect(contractDate(terms, "2027-03-02")).toEqual({ of: "end", on: "2027-03-31", days: 29 });
    expect(contractDate(terms, "2027-04-01")).toBeNull();
  });

  test.each([
    [91, null],
    [90, 90],
    [84, 90],
    [83, null],
    [60, 60],
    [54, 60],
    [53, null],
    [30, 30],
    [24, 30],
    [23, null],
  ])("%d days before: the line of %s", (days, milestone) => {
    const line = contractLine(terms, addDays("2027-03-01", -days));
    expect(line?.key ?? null).toBe(milestone === null ? null : `notice:2027-03-01:${milestone}`);
  });

  test("a ticked line stays away, and notice given ends them", () => {
    const today = addDays("2027-03-01", -30);
    expect(contractLine({ ...terms, terms_listed: "notice:2027-03-01:30" }, today)).toBeNull();
    expect(contractLine({ ...terms, notice_given_on: today }, today)).toBeNull();
    expect(noticeAhead(terms, today)).toBe(30);
    expect(noticeAhead({ ...terms, notice_given_on: today }, today)).toBeNull();
    expect(noticeAhead(terms, addDays(today, -61))).toBeNull();
  });
});

describe("the bonus estimate", () => {
  const rule = {
    target: 50_000,
    target_bonus: 1_000,
    growth_percent: 20,
    growth_bonus: 500,
    won_back_bonus: 200,
    referral_bonus: 100,
  };

  test("tells what is reached from what is likely", () => {
    const facts = { actual: 40_000, forecast: 52_000, growth: 22, wonBack: 2, referred: 1 };
    expect(bonusOf(rule, facts)).toEqual({
      lines: [
        { part: "target", amount: 1_000, state: "likely" },
        { part: "growth", amount: 500, state: "likely" },
        { part: "won_back", amount: 400, state: "reached" },
        { part: "referral", amount: 100, state: "reached" },
      ],
      reached: 500,
      likely: 2_000,
    });
  });

  test("pays for nothing that the rule does not name", () => {
    const none = {
      target: null,
      target_bonus: null,
      growth_percent: null,
      growth_bonus: null,
      won_back_bonus: null,
      referral_bonus: null,
    };
    expect(bonusOf(none, { actual: 9, forecast: 9, growth: 99, wonBack: 3, referred: 3 }).lines).toEqual([]);
  });
});
