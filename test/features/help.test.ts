import { describe, expect, test } from "vitest";
import type { Command } from "../../src/chat/command.ts";
import { COMMAND_WORDS } from "../../src/chat/command.ts";
import { LANGUAGES } from "../../src/domain/vocabulary.ts";
import { apologise } from "../../src/features/apologise.ts";
import { arrive } from "../../src/features/arrive.ts";
import { actionGone, dismiss } from "../../src/features/general.ts";
import { help, importHelp, usage } from "../../src/features/help.ts";
import { chooseReading, impossibleDate, mendedLine, notUnderstood } from "../../src/features/unsure.ts";
import { doorWords } from "../../src/wording/door-words.ts";
import { onEachDatabase } from "../support/databases.ts";
import { labels, press, readReply } from "../support/read-reply.ts";
import { type World, world } from "../support/world.ts";

/** In the tests without a dialect nothing is kept or looked up: a member is needed for her name and zone alone. */
const olhaIn = async (w: World, language: (typeof LANGUAGES)[number] = "en") => w.asker(await w.member({ language }));

describe.each(LANGUAGES)("in %s", (language) => {
  test("help is one screen, and an empty command shows one example that works", async () => {
    const w = await world();
    const olha = await olhaIn(w, language);
    const screen = readReply(help(olha, "telegram")).join("\n").replaceAll("[bullet]", "•");
    expect(screen.length).toBeLessThan(1200);
    for (const word of ["touch", "next", "done", "how", "today", "clients", "note", "settings", "link"]) {
      expect(screen).toContain(`/${word}`);
    }
    for (const of of COMMAND_WORDS) {
      expect(readReply(usage({ kind: "usage", of }, olha, "telegram")).join("\n")).toContain(`/${of}`);
    }
    expect(readReply(importHelp(olha)).join("\n")).toContain("npm run import");
  });

  test("a door has a menu within Telegram's and Slack's limits", () => {
    const words = doorWords()[language];
    for (const word of COMMAND_WORDS) {
      expect(words.menu[word].length).toBeGreaterThan(0);
      expect(words.menu[word].length).toBeLessThanOrEqual(100);
    }
    const { kept, repeated, lost } = words.unstored;
    expect([words.save, words.cancel, words.typeHere, words.home, kept, repeated, lost].every(Boolean)).toBe(true);
  });
});

test("in Slack, whose own commands they would clash with, the rest come after /rapport", async () => {
  const olha = await olhaIn(await world());
  expect(readReply(usage({ kind: "usage", of: "status" }, olha, "slack")).join()).toContain("/rapport status Acme");
  expect(readReply(usage({ kind: "usage", of: "touch" }, olha, "slack")).join()).toContain("/touch Acme");
});

test("a fault of ours is apologised for, with its reference", async () => {
  const reply = apologise(await olhaIn(await world()), "a1b2c3");
  expect(reply.tone).toBe("failure");
  expect(readReply(reply).join()).toContain("a1b2c3");
});

test("an old button and a change of mind are each one line", async () => {
  const olha = await olhaIn(await world());
  expect(readReply(actionGone(olha))).toHaveLength(1);
  expect(readReply(dismiss(olha))).toHaveLength(1);
});

test("an impossible date waits for another, and the rest of the line is kept", async () => {
  const olha = await olhaIn(await world());
  const line = "/next acme send proposal 31.02";
  const reply = impossibleDate({ kind: "impossible_date", words: line, date: "31.02" }, olha);
  expect(readReply(reply).join()).toContain("31.02 does not exist");
  const { awaits } = reply;
  if (awaits?.kind !== "impossible_date") throw new Error("it waits for nothing");
  expect(mendedLine(awaits)).toBe("/next acme send proposal ");
  expect(mendedLine({ ...awaits, words: "28 Feb $& $1" })).toBe("/next acme send proposal 28 Feb $& $1");
  expect(mendedLine({ ...awaits, words: "acme send proposal on the 28th of Feb" })).toBe(
    "acme send proposal on the 28th of Feb",
  );
  expect(mendedLine({ kind: "impossible_date", words: line, date: "31.02" })).toBeNull();
});

onEachDatabase("what was not understood", (dialect) => {
  test("is shown, and can become a contact or something to do by one tap", async () => {
    const w = await world(dialect);
    const olha = await olhaIn(w);
    const words = "бла </b> <!channel> 🙂";
    const reply = await w.store.write((tx) => notUnderstood(tx, { kind: "not_understood", words }, olha));
    expect(readReply(reply)[0]).toContain(words);
    expect(labels(reply)).toEqual(["Log contact", `To do: ${words}`, "Leave it"]);
    expect(press(reply, `To do: ${words}`, "add_follow_up").followUp.text).toBe(words);
  });

  test("has labels that fit a button, however long it is", async () => {
    const w = await world(dialect);
    const olha = await olhaIn(w);
    const words = "слово ".repeat(700);
    const reply = await w.store.write((tx) => notUnderstood(tx, { kind: "not_understood", words }, olha));
    expect(Math.max(...labels(reply).map((label) => label.length))).toBeLessThanOrEqual(75);
    expect(readReply(reply).join("").length).toBeLessThan(1000);
  });

  test("without a word in it is answered without buttons", async () => {
    const w = await world(dialect);
    const olha = await olhaIn(w);
    expect(
      (await w.store.write((tx) => notUnderstood(tx, { kind: "not_understood", words: " " }, olha))).actions,
    ).toEqual([]);
  });

  test("in two ways is offered as both, in words, and a client out of sight is not named", async () => {
    const w = await world(dialect);
    const olha = await olhaIn(w);
    const acme = await w.client({ name: "Acme" });
    const secret = await w.client({ name: "Secret", restricted: 1 });
    const touch = (id: string): Command => ({
      kind: "log_touch",
      words: "Acme",
      client: { kind: "known", id },
      channel: "call",
      direction: null,
      unanswered: false,
      contacts: [],
      contactText: null,
      occurredOn: "2026-11-24",
      followUp: null,
    });
    const readings: Command[] = [
      touch(acme.id),
      { kind: "ask_client", words: "Acme", client: { kind: "known", id: acme.id } },
      touch(secret.id),
    ];
    const command = { kind: "choose_reading", words: "Acme", readings } as const;
    const reply = await w.store.write((tx) => chooseReading(tx, command, olha));
    expect(labels(reply)).toEqual(["Log call with Acme", "How is Acme doing?", "Log call with a client", "Leave it"]);
    expect(press(reply, "How is Acme doing?", "ask_client")).toEqual(readings[1]);
  });
});

onEachDatabase("the first meeting", (dialect) => {
  test("says who Rapport is and what to try, and invites to paste names", async () => {
    const w = await world(dialect);
    const olha = w.asker(await w.member({ zone_chosen: 1 }));
    const hello = await w.store.write((tx) => arrive(tx, { kind: "arrive", code: null }, olha));
    const lines = readReply(hello);
    expect(lines[0]).toBe("Hello, Olha!");
    expect(lines.filter((line) => line.startsWith("[bullet]"))).toHaveLength(3);
    expect(lines.at(-1)).toContain("Fifteen names are enough");
    expect(labels(hello)).toEqual(["Settings", "What can I type?"]);
  });

  test("counts the clients that are there already, only those in sight", async () => {
    const w = await world(dialect);
    const olha = await olhaIn(w, "uk");
    await w.client({ name: "Acme" });
    await w.client({ name: "Vega" });
    await w.client({ name: "Secret", restricted: 1 });
    const hello = await w.store.write((tx) => arrive(tx, { kind: "arrive", code: null }, olha));
    expect(readReply(hello).join("\n")).toContain("2 клієнти вже чекають");
  });

  test("names a client of the member's own in what to try", async () => {
    const w = await world(dialect);
    const member = await w.member();
    await w.client({ name: "Kestrel", owner: member });
    const hello = await w.store.write((tx) => arrive(tx, { kind: "arrive", code: null }, w.asker(member)));
    expect(readReply(hello)).toContain("[bullet] how is Kestrel?");
  });
});
