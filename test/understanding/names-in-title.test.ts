import { expect, test } from "vitest";
import type { Language } from "../../src/domain/vocabulary.ts";
import { buildDirectory } from "../../src/understanding/directory.ts";
import { clientsInTitle } from "../../src/understanding/names-in-title.ts";

const client = (id: string, name: string, aliases: readonly string[] = []) => ({ id, name, aliases, contacts: [] });
const directory = buildDirectory([
  client("acme", "Acme"),
  client("nova", "Нова Пошта"),
  client("lumen", "Lumen Studio"),
  client("sun", "Sun Corp"),
  client("hoa", "Hòa Phát"),
]);

test.each<[string, Language, readonly string[]]>([
  ["Acme weekly sync", "en", ["acme"]],
  ["Weekly: Acme <> us", "en", ["acme"]],
  ["Acme / Lumen Studio: launch", "en", ["acme", "lumen"]],
  ["Зустріч з Новою Поштою", "uk", ["nova"]],
  ["Встреча с Acme, бюджет", "ru", ["acme"]],
  ["Họp với Hòa Phát", "vi", ["hoa"]],
  ["Dentist", "en", []],
  ["Team lunch on Sunday", "en", []],
  ["", "en", []],
])("the title “%s” (%s) names %j", (title, language, ids) => {
  expect(clientsInTitle(title, directory, language)).toEqual(ids);
});
