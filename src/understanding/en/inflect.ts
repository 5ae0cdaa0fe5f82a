/** English verbs as marks: their forms, with what they do in a line. */
import type { Channel } from "../../domain/vocabulary.ts";
import type { Mark, Way } from "../intent/marks.ts";

/** Base, past and -ing forms of verbs given as `base/past/ing`, apart by semicolons; regular forms need not be given. */
export function verbs(list: string, channel?: Channel, way?: Way, weak?: boolean): (readonly [string, Mark])[] {
  const more = { ...(channel ? { channel } : {}), ...(way ? { way } : {}), ...(weak ? { weak } : {}) };
  return list.split(";").flatMap((one) => {
    const [base = "", past, ing] = one.trim().split("/");
    const head = base.split(" ")[0] ?? "";
    const rest = base.slice(head.length);
    const e = head.endsWith("e");
    return [
      [base, { is: "verb", when: "todo", ...more }],
      [past ?? `${pastOf(head)}${rest}`, { is: "verb", when: "past", ...more }],
      [
        ing ?? `${e && !head.endsWith("ee") ? head.slice(0, -1) : doubled(head)}ing${rest}`,
        { is: "verb", when: "any", ...more },
      ],
    ] as const;
  });
}

function pastOf(verb: string): string {
  if (verb.endsWith("e")) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${doubled(verb)}ed`;
}

function doubled(verb: string): string {
  return /^(ping|text|email|mail|chas|send)/.test(verb) || !/^[^aeiou]*[aeiou][bdgmnpt]$/.test(verb)
    ? verb
    : verb + verb.slice(-1);
}
