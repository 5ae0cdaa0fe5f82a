/** The morning of the model in `docs/practice.md`, as facts: Tue 24 Nov 2026, fourteen clients with something to say. */
import type { ChecklistFacts, Fact, Standing } from "../../src/domain/checklist-facts.ts";
import type { Language } from "../../src/domain/vocabulary.ts";

export const MODEL_DAY = "2026-11-24";

const standing = (name: string): Standing => ({
  name,
  tier: "growth",
  starred: false,
  atRisk: false,
  standingInFor: null,
});

/** What the account manager typed, in their language. */
const TYPED: Readonly<Record<Language, { minh: string; taras: string; estimate: string; prices: string }>> = {
  en: { minh: "Minh", taras: "Taras", estimate: "estimate", prices: "price list" },
  uk: { minh: "Мінь", taras: "Тарас", estimate: "кошторис", prices: "прайс" },
  ru: { minh: "Минь", taras: "Тарас", estimate: "смету", prices: "прайс" },
  vi: { minh: "Minh", taras: "Taras", estimate: "báo giá", prices: "bảng giá" },
};

const followUp = (id: string, client: string, text: string, due: string): Fact => ({
  kind: "follow_up",
  id,
  client,
  text,
  promise: true,
  ower: "us",
  due,
  time: null,
  couldDo: null,
  handedBy: null,
});

export function modelMorning(language: Language): ChecklistFacts {
  const typed = TYPED[language];
  const names = "Nova Delta Orbit Acme Lumen Vega Orion Pixel Kite Rivo Sigma Tau Umbra".split(" ");
  return {
    today: MODEL_DAY,
    calendar: true,
    clients: new Map(names.map((name) => [name, standing(name)])),
    facts: [
      { kind: "growth", id: "g1", client: "Kite", share: 30, offer: "SEO" },
      { kind: "statuses", projects: ["p1", "p2", "p3"] },
      { kind: "invoice", id: "i1", client: "Pixel", amount: 420_000, currency: "USD", daysLate: 12 },
      { kind: "invoice", id: "i2", client: "Sigma", amount: 50_000, currency: "EUR", daysLate: 2 },
      { kind: "silent", client: "Orion", whom: { id: "taras", name: typed.taras } },
      { kind: "clock", client: "Vega", clock: "any", days: 16, max: 14, whom: null },
      { kind: "user_level", client: "Rivo", whom: null },
      { kind: "meeting", id: "m2", client: "Lumen", at: "15:30", health: 81, change: 0, notice: 30 },
      { kind: "meeting", id: "m1", client: "Acme", at: "11:00", health: 63, change: -12, notice: null },
      followUp("f2", "Acme", typed.prices, "2026-11-20"),
      followUp("f1", "Orbit", typed.estimate, "2026-11-23"),
      { kind: "waiting", id: "f3", client: "Delta", contact: { id: "minh", name: typed.minh }, since: "2026-11-23" },
      { kind: "complaint", id: "c1", client: "Nova", severe: true, since: "2026-11-23" },
      { kind: "growth", id: "g2", client: "Tau", share: 45, offer: "PR" },
      { kind: "user_level", client: "Umbra", whom: null },
    ],
  };
}
