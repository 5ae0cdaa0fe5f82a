import { expect, test } from "vitest";
import { readSetting, spokenSetting } from "../../src/understanding/words-of-settings.ts";

test.each([
  ["language uk", "language", "uk"],
  ["мова українська", "language", "українська"],
  ["zone Asia/Ho_Chi_Minh", "zone", "Asia/Ho_Chi_Minh"],
  ["Time Zone: Kyiv", "zone", "Kyiv"],
  ["múi giờ Hà Nội", "zone", "Hà Nội"],
  ["time 8:30", "checklist_at", "8:30"],
  ["время 8.30", "checklist_at", "8.30"],
  ["ngày T2-T6", "work_days", "T2-T6"],
  ["ngày lễ VN", "holidays", "VN"],
  ["quiet off", "quiet", "off"],
  ["куди telegram", "deliver_to", "telegram"],
])("“settings %s” names the setting and its value", (words, name, value) => {
  expect(readSetting(words)).toEqual({ kind: "set_typed", name, words: value });
});

test.each([
  ["uk", "language"],
  ["8:30", "checklist_at"],
  ["Europe/Kyiv", "zone"],
  ["Mon-Sat", "work_days"],
  ["19:00-08:00", "quiet"],
])("“settings %s” alone can mean only one setting", (words, name) => {
  expect(readSetting(words)).toEqual({ kind: "set_typed", name, words });
});

test("a name without a value asks for it, nothing shows all, and anything else shows how", () => {
  expect(readSetting("часовой пояс")).toEqual({ kind: "ask_setting", name: "zone" });
  expect(readSetting("  ")).toEqual({ kind: "settings" });
  expect(readSetting("make it nice")).toEqual({ kind: "usage", of: "settings" });
});

test("a setting is named without a slash as well, and a line that only begins like one is left alone", () => {
  expect(spokenSetting("Settings zone Kyiv")).toEqual({ kind: "set_typed", name: "zone", words: "Kyiv" });
  expect(spokenSetting("налаштування мова en")).toEqual({ kind: "set_typed", name: "language", words: "en" });
  expect(spokenSetting("settings for Acme were sent")).toBeNull();
  expect(spokenSetting("settings")).toBeNull();
});
