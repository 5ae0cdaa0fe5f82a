/** `/contact acme Olena birthday 12 May`, `… likes sailing`, `… moved to Globex`, `… forget`. */
import type { CommandOf } from "../chat/command.ts";
import type { PersonAct, PersonWords } from "../chat/people.ts";
import type { Led } from "./leading-client.ts";

const TOLD: readonly (readonly [PersonWords | PersonAct, RegExp])[] = [
  [
    "greeted",
    /(?:^|[\s,])(?:(?:is )?(?:greeted|congratulated) by|(?:при)?вітає|поздрав(?:ляет|ит)|(?:được )?chúc mừng bởi)[\s:—-]+/iu,
  ],
  [
    "birthday",
    /(?:^|[\s,])(?:birthday|bday|день народження|др|день рождения|sinh nhật)[\s:—-]*(?:is |on |це |vào |ngày )?/iu,
  ],
  [
    "moved",
    /(?:^|[\s,])(?:(?:has )?(?:moved|went|left) (?:to|for)|changed jobs(?: to)?|now at|is now at|перейш\p{L}+ (?:в|у|до)|тепер у|тепер в|переш\p{L}+ (?:в|к)|ушла? в|теперь в|chuyển sang|sang làm ở|giờ ở)[\s:—-]*/iu,
  ],
  [
    "interest",
    /(?:^|[\s,])(?:likes|loves|is into|interests?|любить|захоплюється|інтереси|любит|увлекается|интересы|thích|sở thích)[\s:—-]+/iu,
  ],
  ["date", /(?:^|[\s,])(?:date|дата|ngày)[\s:—-]+/iu],
  ["forget", /(?:^|[\s,])(?:forget|erase|забути|забудь|стерти|забыть|стереть|quên|xóa)[\s.!]*$/iu],
];

/** `null`: the line says nothing of the kind, and adds a person. */
export function readPerson(words: string, text: string, led: (part: string) => Led): CommandOf<"tell_person"> | null {
  const plain = text.normalize("NFC");
  const first = /^(?:forget|erase|забути|забудь|стерти|забыть|стереть|quên|xóa)\s+/iu.exec(plain);
  const { client, rest } = led(first ? plain.slice(first[0].length) : plain);
  if (first) return { kind: "tell_person", words, client, name: rest.trim(), of: "forget", text: "" };
  for (const [of, pattern] of TOLD) {
    const found = pattern.exec(rest);
    const name =
      found &&
      rest
        .slice(0, found.index)
        .replace(/[\s,:—-]+$/, "")
        .trim();
    if (!found || !name) continue;
    return { kind: "tell_person", words, client, name, of, text: rest.slice(found.index + found[0].length).trim() };
  }
  return null;
}
