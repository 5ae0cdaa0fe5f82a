import { describe, expect, test } from "vitest";
import {
  briefAt,
  channelOf,
  clientsOfMeeting,
  type Guest,
  isBriefOfUse,
  isFresh,
  isToldBroken,
  joinLink,
  nextReading,
} from "../../src/domain/meeting.ts";
import { HOUR_MS, MINUTE_MS } from "../../src/domain/time.ts";

const at = (text: string): number => Temporal.ZonedDateTime.from(text).epochMilliseconds;
const kyiv = (time: string): number => at(`2026-11-24T${time}[Europe/Kyiv]`);

const known = [
  { id: "olena", client: "acme", email: "Olena@Acme.example" },
  { id: "ivan", client: "acme", email: "ivan@acme.example" },
  { id: "minh", client: "delta", email: "minh@gmail.com" },
  { id: "lan", client: "delta", email: "lan@delta.example" },
  { id: "anna", client: "north", email: "anna@holding.example" },
  { id: "boris", client: "south", email: "boris@holding.example" },
  { id: "our-own", client: "acme", email: "helper@us.example" },
];
const ME = "olha@us.example";
const guest = (email: string, given: Partial<Guest> = {}): Guest => ({ email, name: null, declined: false, ...given });

describe("a meeting is with", () => {
  test.each<[string, readonly Guest[], readonly string[], readonly string[]]>([
    ["the client whose person is invited", [guest(ME), guest("olena@acme.example")], [], ["acme"]],
    ["a person with an address anybody may have", [guest("minh@gmail.com")], [], ["delta"]],
    ["the company of an invited stranger", [guest("new@acme.example")], [], ["acme"]],
    [
      "both clients whose people are invited",
      [guest("ivan@acme.example"), guest("lan@delta.example")],
      [],
      ["acme", "delta"],
    ],
    ["whoever is invited, whatever the title says", [guest("ivan@acme.example")], ["delta"], ["acme"]],
    ["the client its title names, when no one known is invited", [guest("x@elsewhere.example")], ["delta"], ["delta"]],
    ["the client its title names, when nobody is invited", [], ["delta"], ["delta"]],
    ["nobody, when only strangers with free mail come", [guest("somebody@gmail.com")], [], []],
    ["nobody, when two clients share the company", [guest("new@holding.example")], [], []],
    ["nobody, when only our own people come", [guest(ME), guest("boss@us.example")], [], []],
    ["nobody, when the reader said no", [guest(ME, { declined: true }), guest("olena@acme.example")], ["acme"], []],
    ["nobody of those who said no", [guest("lan@delta.example", { declined: true })], [], []],
  ])("%s", (_name, guests, named, clients) => {
    expect(clientsOfMeeting(guests, known, named, ME).map((one) => one.client)).toEqual(clients);
  });

  test("people who are known, and others from there by name or address", () => {
    const guests = [guest("olena@acme.example"), guest("new@acme.example", { name: "Petro" }), guest("b@acme.example")];
    expect(clientsOfMeeting(guests, known, [], ME)).toEqual([
      { client: "acme", contacts: ["olena"], others: ["Petro", "b@acme.example"] },
    ]);
  });

  test("at most three clients: more is a conference", () => {
    expect(clientsOfMeeting([], known, ["a", "b", "c", "d"], null)).toHaveLength(3);
  });
});

test.each([
  ["https://us02web.zoom.us/j/81?pwd=x", "video", "https://us02web.zoom.us/j/81?pwd=x"],
  ["Microsoft Teams Meeting", "video", null],
  ["Google Meet (instructions in description)", "video", null],
  ["Room 4; https://meet.google.com/abc", "video", "https://meet.google.com/abc"],
  ["Khreshchatyk 22, Kyiv", "meeting", null],
  ["Zoom café, Lviv", "meeting", null],
  [null, "meeting", null],
] as const)("a place %s is a %s", (place, channel, link) => {
  expect(channelOf(place)).toBe(channel);
  expect(joinLink(place)).toBe(link);
});

describe("a calendar is read again", () => {
  test.each([
    ["every half hour by day", "10:00", null, 0, "10:30"],
    ["ten minutes before the morning", "08:30", "09:00", 0, "08:50"],
    ["and not twice before it", "08:50", "09:00", 0, "09:20"],
    ["after one failure in half an hour", "10:00", null, 1, "10:30"],
    ["after three in two hours", "10:00", null, 3, "12:00"],
    ["after many in six", "10:00", null, 50, "16:00"],
  ])("%s", (_name, now, morning, failures, next) => {
    expect(nextReading(kyiv(now), "Europe/Kyiv", morning === null ? null : kyiv(morning), failures)).toBe(kyiv(next));
  });

  test("at six after a night, by the reader's wall", () => {
    const six = at("2026-11-25T06:00[Europe/Kyiv]");
    expect(nextReading(kyiv("20:45"), "Europe/Kyiv", null, 0)).toBe(six);
    expect(nextReading(kyiv("23:50"), "Europe/Kyiv", null, 0)).toBe(six);
    expect(nextReading(kyiv("03:00"), "Europe/Kyiv", null, 0)).toBe(kyiv("06:00"));
  });
});

test("a broken calendar is told of once, after two hours of patience", () => {
  const row = { readAt: null, brokenSince: 0, toldAt: null };
  expect(isToldBroken(row, 2 * HOUR_MS - 1)).toBe(false);
  expect(isToldBroken(row, 2 * HOUR_MS)).toBe(true);
  expect(isToldBroken({ ...row, toldAt: 1 }, 9 * HOUR_MS)).toBe(false);
  expect(isToldBroken({ ...row, brokenSince: null }, 9 * HOUR_MS)).toBe(false);
});

test("a calendar read a day ago says nothing of today", () => {
  expect(isFresh({ readAt: 0 }, 24 * HOUR_MS - 1)).toBe(true);
  expect(isFresh({ readAt: 0 }, 24 * HOUR_MS)).toBe(false);
  expect(isFresh({ readAt: null }, 0)).toBe(false);
});

test("a brief is due fifteen minutes before, when it is wanted and there is still time", () => {
  expect(briefAt(kyiv("11:00"), true, kyiv("10:44"))).toBe(kyiv("10:45"));
  expect(briefAt(kyiv("11:00"), true, kyiv("10:45"))).toBeNull();
  expect(briefAt(kyiv("11:00"), false, kyiv("09:00"))).toBeNull();
  expect(isBriefOfUse(kyiv("11:00"), kyiv("11:00") + 10 * MINUTE_MS - 1)).toBe(true);
  expect(isBriefOfUse(kyiv("11:00"), kyiv("11:00") + 10 * MINUTE_MS)).toBe(false);
});
