import { expect, test } from "vitest";
import { LANGUAGES } from "../../src/domain/vocabulary.ts";
import { DIRECTORY, linesOf, read } from "./support.ts";

/** Every object of JavaScript's answers to these: a list kept in one would take them for words of its own. */
const WORDS = ["constructor", "toString", "__proto__", "hasOwnProperty", "valueOf"] as const;
const LINES = 15;

test.each(WORDS)("%s is read as any word, wherever it stands in a line", (word) => {
  const lines = LANGUAGES.flatMap((language) => linesOf("dev", language).slice(0, LINES));
  for (const line of lines) {
    const words = line.text.split(" ");
    for (let at = 0; at <= words.length; at += 1) {
      const text = [...words.slice(0, at), word, ...words.slice(at)].join(" ");
      expect(() => read(line, DIRECTORY, text), text).not.toThrow();
    }
  }
});
