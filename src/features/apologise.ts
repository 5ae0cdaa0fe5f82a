import type { Asker } from "../chat/asker.ts";
import type { Reply } from "../chat/reply.ts";
import { code } from "../chat/text.ts";
import { GENERAL } from "../wording/general.ts";
import { say } from "../wording/say.ts";

/** Something of ours broke. `reference` is what the log calls it. */
export const apologise = (from: Asker, reference: string): Reply => ({
  tone: "failure",
  sections: [
    { kind: "lines", lines: [{ text: say(from.language, GENERAL.failure) }] },
    { kind: "note", text: say(from.language, GENERAL.reference, { reference: code(reference) }) },
  ],
  actions: [],
});
