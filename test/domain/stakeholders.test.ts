import { describe, expect, test } from "vitest";
import { type Person, stakeholdersOf } from "../../src/domain/stakeholders.ts";

const TODAY = "2026-11-24";
let count = 0;
const person = (given: Partial<Person>): Person => ({
  id: `p${++count}`,
  name: "Olena",
  title: null,
  role: null,
  lastOn: null,
  ...given,
});

describe("the people at a client", () => {
  test("say who decides, pays and influences, and what is missing", () => {
    const decides = person({ role: "decision_maker", title: "Head of sales" });
    const champion = person({ role: "champion" });
    const { known, missing } = stakeholdersOf([champion, decides], TODAY);
    expect(known.decides).toEqual([decides]);
    expect(known.influences).toEqual([champion]);
    expect(missing).toEqual(["pays"]);
  });

  test.each(["CFO", "Founder & CEO", "Фінансовий директор", "Владелец", "Tổng Giám đốc".normalize("NFD")])(
    "a decision maker called %s pays, too",
    (title) => {
      const { missing } = stakeholdersOf([person({ role: "decision_maker", title })], TODAY);
      expect(missing).toEqual(["influences"]);
    },
  );

  test("are named freshest first", () => {
    const old = person({ role: "decision_maker", name: "An", lastOn: "2026-10-01" });
    const never = person({ role: "decision_maker", name: "Ab" });
    const fresh = person({ role: "decision_maker", name: "Zoe", lastOn: "2026-11-01" });
    expect(stakeholdersOf([never, old, fresh], TODAY).known.decides).toEqual([fresh, old, never]);
  });

  test("hang on one thread when only one person was touched in 90 days", () => {
    const olena = person({ lastOn: "2026-08-26", role: "decision_maker" }); // 90 days
    const long = person({ lastOn: "2026-08-25" }); // 91 days
    expect(stakeholdersOf([olena, long], TODAY).warnings).toEqual([{ kind: "single_threaded", person: olena }]);
    expect(stakeholdersOf([olena, { ...long, lastOn: "2026-08-26" }], TODAY).warnings).toEqual([]);
  });

  test("are user-level only when nobody else was touched in 60 days", () => {
    const users = [person({ role: "user", lastOn: "2026-09-25" }), person({ role: "user", lastOn: "2026-11-20" })];
    const decides = person({ role: "decision_maker", lastOn: "2026-09-24" }); // 61 days
    expect(stakeholdersOf([...users, decides], TODAY).warnings).toEqual([{ kind: "user_level_only" }]);
    expect(stakeholdersOf([...users, { ...decides, lastOn: "2026-09-25" }], TODAY).warnings).toEqual([]);
  });

  test("give no warning when nobody was touched: the clocks say that", () => {
    expect(stakeholdersOf([person({ role: "user" })], TODAY).warnings).toEqual([]);
  });
});
