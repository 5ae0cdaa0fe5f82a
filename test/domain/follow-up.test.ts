import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decideDue,
  dueOf,
  nextMonday,
  pingOf,
  promiseOrOwn,
  type Sleeper,
  snoozeFor,
  snoozeTo,
} from "../../src/domain/follow-up.ts";
import { instantAt, localDay, localTime } from "../../src/domain/time.ts";

const KYIV = "Europe/Kyiv";
const at = (time: string, day = "2026-11-24"): number => instantAt(day, time, KYIV);
const sleeper = (given: Partial<Sleeper> = {}): Sleeper => ({
  due_on: "2026-11-24",
  due_time: null,
  zone: KYIV,
  quietFrom: "19:00",
  quietTo: "08:00",
  ...given,
});

describe("a due date", () => {
  test("with a time pings at that time where its doer lives", () => {
    const decision = decideDue("2026-11-27T15:00", KYIV, at("10:00"));
    expect(decision).toEqual({
      kind: "due",
      due_on: "2026-11-27",
      due_time: "15:00",
      remind_at: at("15:00", "2026-11-27"),
    });
  });

  test("without a time pings never, and today is not too late", () => {
    expect(decideDue("2026-11-24", KYIV, at("23:50"))).toMatchObject({ kind: "due", remind_at: null });
  });

  test.each(["2026-11-23", "2026-11-24T09:59", "2020-01-01T10:00"])("%s is over at ten on the 24th", (due) => {
    expect(decideDue(due, KYIV, at("10:00"))).toEqual({ kind: "past", due });
  });

  test("in the hour that spring skips pings after the gap", () => {
    expect(pingOf({ due_on: "2027-03-28", due_time: "03:30" }, KYIV, at("10:00"))).toBe(Date.UTC(2027, 2, 28, 1, 30));
  });

  test("reads back as it was given", () => {
    expect(dueOf({ due_on: "2026-11-27", due_time: "15:00" })).toBe("2026-11-27T15:00");
    expect(dueOf({ due_on: "2026-11-27", due_time: null })).toBe("2026-11-27");
    expect(dueOf({ due_on: null, due_time: null })).toBeNull();
  });
});

describe("a snooze", () => {
  test("until later today is three hours on, rounded up to the quarter", () => {
    const sleep = snoozeFor("later_today", sleeper(), at("09:07"));
    expect(sleep).toEqual({ snoozed_until: null, remind_at: at("12:15") });
  });

  test("until later today ends tomorrow when three hours on is quiet or past midnight", () => {
    expect(snoozeFor("later_today", sleeper(), at("16:30"))).toEqual({ snoozed_until: "2026-11-25", remind_at: null });
    const never = sleeper({ quietFrom: "00:00", quietTo: "00:00" });
    expect(snoozeFor("later_today", never, at("20:30"))).toEqual({ snoozed_until: null, remind_at: at("23:30") });
    expect(snoozeFor("later_today", never, at("21:30"))).toMatchObject({ snoozed_until: "2026-11-25" });
  });

  test("until next week is Monday, on a Sunday tomorrow", () => {
    expect(snoozeFor("next_week", sleeper(), at("10:00")).snoozed_until).toBe("2026-11-30");
    expect(nextMonday("2026-11-29")).toBe("2026-11-30");
    expect(nextMonday("2026-11-30")).toBe("2026-12-07");
  });

  test("shorter than the agreed time keeps its ping, longer takes it away", () => {
    const friday = sleeper({ due_on: "2026-11-27", due_time: "15:00" });
    expect(snoozeFor("tomorrow", friday, at("10:00")).remind_at).toBe(at("15:00", "2026-11-27"));
    expect(snoozeFor("next_week", friday, at("10:00")).remind_at).toBeNull();
  });

  test("to a typed moment pings then; to a past one is refused; to today is later today", () => {
    expect(snoozeTo("2026-11-26T11:00", sleeper(), at("10:00"))).toEqual({
      snoozed_until: "2026-11-26",
      remind_at: at("11:00", "2026-11-26"),
    });
    expect(snoozeTo("2026-11-20", sleeper(), at("10:00"))).toBeNull();
    expect(snoozeTo("2026-11-24", sleeper(), at("10:00"))).toEqual({ snoozed_until: null, remind_at: at("13:00") });
  });

  test("law: never comes back early, nor by a ping in quiet hours that nobody asked for", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: at("00:00", "2026-10-20"), max: at("00:00", "2027-04-05") }),
        fc.constantFrom("later_today" as const, "tomorrow" as const, "next_week" as const),
        fc.constantFrom(KYIV, "America/New_York", "Asia/Ho_Chi_Minh", "Pacific/Apia"),
        (now, until, zone) => {
          const { snoozed_until, remind_at } = snoozeFor(until, sleeper({ zone }), now);
          const today = localDay(now, zone);
          if (snoozed_until === null) {
            expect(until).toBe("later_today");
            expect(remind_at).toBeGreaterThanOrEqual(now + 3 * 3_600_000);
            expect(localDay(remind_at ?? 0, zone)).toBe(today);
            expect(localTime(remind_at ?? 0, zone) < "19:00").toBe(true);
          } else {
            expect(snoozed_until > today).toBe(true);
            expect(remind_at).toBeNull();
          }
        },
      ),
    );
  });
});

describe("a promise", () => {
  test.each([
    ["send proposal", true, false, "us", "promise"],
    ["надіслати кошторис", true, false, "us", "promise"],
    ["отправить договор", true, false, "us", "promise"],
    ["gửi báo giá", true, false, "us", "promise"],
    ["call Olena", true, false, "us", "own"],
    ["prepare the brief", true, false, "us", "own"],
    ["підготувати бриф", true, false, "us", "own"],
    ["prepare the brief", true, true, "us", "promise"],
    ["send the report to finance", false, false, "us", "own"],
    ["brief by Thursday", true, false, "client", "promise"],
    ["answer Minh", true, false, "us", "own"],
  ] as const)("“%s” (client %s, agreed in a talk %s, owed by %s): %s", (text, hasClient, fromTouch, ower, kind) => {
    expect(promiseOrOwn({ text, hasClient, fromTouch, ower })).toBe(kind);
  });
});
