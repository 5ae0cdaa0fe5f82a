/** What Rapport says of a touch or a series is sent back by people who edit it: the same words must read as the same. */
import { describe, expect, it } from "vitest";
import { ruleText, type SeriesRule } from "../../src/domain/series.ts";
import { CHANNELS, DIRECTIONS, LANGUAGES, type Language } from "../../src/domain/vocabulary.ts";
import { buildDirectory } from "../../src/understanding/directory.ts";
import { interpret } from "../../src/understanding/interpret.ts";
import { understand } from "../../src/understanding/understand.ts";
import { sayPlain } from "../../src/wording/say.ts";
import { oftenText } from "../../src/wording/series.ts";
import { channelNames, directionNames } from "../../src/wording/terms.ts";

const NOW = Temporal.ZonedDateTime.from("2026-11-27T10:00[Europe/Kyiv]");
const directory = buildDirectory([
  {
    id: "acme",
    name: "Acme",
    aliases: [],
    contacts: [{ id: "olena", name: "Olena Kovalenko", aliases: [], title: "CFO", role: null }],
  },
  { id: "globex", name: "Globex", aliases: [], contacts: [] },
]);
const read = (text: string, language: Language) => understand({ text, language, now: NOW }, directory);

const TODAY: Readonly<Record<Language, string>> = { en: "today", uk: "сьогодні", ru: "сегодня", vi: "hôm nay" };
const YESTERDAY: Readonly<Record<Language, string>> = { en: "yesterday", uk: "учора", ru: "вчера", vi: "hôm qua" };
const MUTUAL = new Set(["meeting", "video"]);
const touches = LANGUAGES.flatMap((language) =>
  CHANNELS.flatMap((channel) =>
    [...(MUTUAL.has(channel) ? [] : DIRECTIONS), null].map((direction) => {
      const how = sayPlain(language, channelNames[channel]);
      const said = direction === null ? how : `${how} ${sayPlain(language, directionNames[direction])}`;
      return { language, channel, direction: direction ?? undefined, said };
    }),
  ),
);

describe("the words for a touch, typed back,", () => {
  it.each(touches)("are the same touch: $language, $said", ({ language, channel, direction, said }) => {
    const told = { intent: "log_touch", channel, occurredOn: "2026-11-26" };
    for (const [line, expected] of [
      [`Globex: ${said} · ${TODAY[language]}`, { ...told, client: "globex", occurredOn: "2026-11-27" }],
      [`/touch Globex ${said} · ${TODAY[language]}`, { ...told, client: "globex", occurredOn: "2026-11-27" }],
      [
        `Acme: ${said} · Olena Kovalenko, CFO · ${YESTERDAY[language]}`,
        { ...told, client: "acme", contacts: ["olena"] },
      ],
    ] as const) {
      const reading = read(line, language);
      expect(reading, line).toMatchObject(expected);
      expect(reading.direction, line).toBe(direction);
      expect(reading.followUp, line).toBeUndefined();
      expect(reading.contactText, line).toBeUndefined();
    }
  });
});

const RULES: readonly SeriesRule[] = [
  ...[1, 2, 3, 4, 5, 6, 7].map((day) => ({ every: "week", days: [day] }) as const),
  { every: "week", days: [1, 4] },
  { every: "week", days: [2, 5, 7] },
  { every: "month", day: 1 },
  { every: "month", day: 31 },
];
const series = LANGUAGES.flatMap((language) =>
  RULES.map((rule) => ({ language, rule, often: oftenText(language, rule) })),
);
const WORK: Readonly<Record<Language, string>> = {
  en: "send the numbers",
  uk: "надіслати цифри",
  ru: "отправить цифры",
  vi: "gửi số liệu",
};

describe("the words for a series, typed back,", () => {
  it.each(series)("are the same series: $language, $often", ({ language, rule, often }) => {
    for (const line of [
      `Globex: ${WORK[language]}, ${often}`,
      `Globex: ${WORK[language]} ${often}`,
      `/next Globex ${often} ${WORK[language]}`,
    ]) {
      expect(interpret(line, { now: NOW, language, directory }), line).toMatchObject({
        kind: "add_series",
        client: { kind: "known", id: "globex" },
        text: WORK[language],
        rule: ruleText(rule),
      });
    }
  });
});
