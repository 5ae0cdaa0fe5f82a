/** The form that a reply's `awaits` opens: one field for typed words, and a note of what they will fill. */
import { z } from "zod";
import type { DoorWords } from "../../src/chat/door.ts";
import type { Conversation } from "../../src/chat/incoming.ts";
import type { Message } from "../../src/chat/reply.ts";
import { LIMITS, plainText } from "./blocks.ts";
import type { SubmissionPayload } from "./payloads.ts";
import { wordsOfMessage } from "./plain.ts";
import { wellFormed } from "./typed-text.ts";

export const TYPED_WORDS = "typed_words";
const FIELD = "words";

/** Travels through Slack and back in the form's `private_metadata` (3,000 characters; this takes under 200). */
export interface FormNote {
  /** The stored id of the command that the words complete. */
  readonly awaits: string;
  readonly conversation: Conversation;
}

const formNote = z.object({
  awaits: z.string().min(1),
  conversation: z.object({
    id: z.string().min(1),
    kind: z.enum(["direct", "shared"]),
    thread: z.string().min(1).exactOptional(),
  }),
});

/** The view for `views.open`; the question is the label of its field. */
export function wordsForm(message: Message, note: FormNote, words: DoorWords) {
  const [question = ""] = wordsOfMessage(message).split("\n");
  return {
    type: "modal",
    callback_id: TYPED_WORDS,
    private_metadata: JSON.stringify(note),
    title: plainText("Rapport", LIMITS.modalTitle),
    submit: plainText(words.save, LIMITS.modalTitle),
    close: plainText(words.cancel, LIMITS.modalTitle),
    blocks: [
      {
        type: "input",
        block_id: FIELD,
        label: plainText(question || words.typeHere, LIMITS.label),
        element: {
          type: "plain_text_input",
          action_id: FIELD,
          multiline: true,
          max_length: LIMITS.typedWords,
          focus_on_load: true,
          placeholder: plainText(words.typeHere, LIMITS.label),
        },
      },
    ],
  } as const;
}

/** What was typed into the form, and what it completes. */
export function formAnswer(payload: SubmissionPayload): { readonly note: FormNote; readonly text: string } {
  const note = formNote.parse(JSON.parse(payload.view.private_metadata));
  return { note, text: wellFormed(payload.view.state.values[FIELD]?.[FIELD]?.value ?? "").trim() };
}
