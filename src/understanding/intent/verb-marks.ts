/** Slavic verbs as marks: every form of some infinitives, with what they do in a line. */
import type { Channel } from "../../domain/vocabulary.ts";
import { conjugate, type Slavic } from "../text/conjugate.ts";
import type { MarkWords, Way } from "./marks.ts";

export interface VerbUse {
  readonly channel?: Channel;
  readonly way?: Way;
  /** Its channel gives way to any other. */
  readonly weak?: boolean;
  /** Its third person tells what is the case: "Орлов пише"; of other verbs it tells what is to come. */
  readonly lasting?: boolean;
}

/** The forms of verbs given as infinitives apart by spaces. */
export function verbMarks(language: Slavic, infinitives: string, use: VerbUse): MarkWords {
  const { lasting = false, ...more } = use;
  const { past, todo, present, gerunds } = conjugate(language, infinitives);
  return [
    [past, { is: "verb", when: "past", ...more }],
    ...(more.way === undefined ? [] : [[gerunds, { is: "verb", when: "past", ...more }] as const]),
    [todo, { is: "verb", when: "todo", ...more }],
    ...(lasting ? [[present, { is: "verb", when: "any", ...more }] as const] : []),
  ];
}
