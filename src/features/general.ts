/** Answers that belong to no feature alone. */
import type { Asker } from "../chat/asker.ts";
import type { Reply, Tone } from "../chat/reply.ts";
import { GENERAL } from "../wording/general.ts";
import { UNSURE } from "../wording/help.ts";
import { type Phrase, say } from "../wording/say.ts";

/** A button that is not there any more, or was somebody else's: the presser is not told which. */
export const actionGone = (from: Asker): Reply => oneLine(from, "refusal", GENERAL.actionGone);

/** The person thought better of it. */
export const dismiss = (from: Asker): Reply => oneLine(from, "plain", UNSURE.left);

const oneLine = (from: Asker, tone: Tone, phrase: Phrase): Reply => ({
  tone,
  sections: [{ kind: "lines", lines: [{ text: say(from.language, phrase) }] }],
  actions: [],
});
