/** What Rapport reads of an update, and nothing else (https://core.telegram.org/bots/api#update). */
import { z } from "zod";

const Person = z.object({
  id: z.int(),
  is_bot: z.boolean(),
  first_name: z.string(),
  last_name: z.string().optional(),
  language_code: z.string().optional(),
});

const Chat = z.object({ id: z.int(), type: z.string() });

const MessageUpdate = z.object({
  update_id: z.int(),
  message: z.object({
    message_id: z.int(),
    /** When it was sent, in seconds. */
    date: z.int(),
    from: Person.optional(),
    chat: Chat,
    text: z.string().optional(),
    caption: z.string().optional(),
    location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
    venue: z.unknown().optional(),
    via_bot: z.unknown().optional(),
    forward_origin: z.object({ type: z.string() }).optional(),
    media_group_id: z.string().optional(),
    photo: z.unknown().optional(),
    voice: z.unknown().optional(),
    video: z.unknown().optional(),
    video_note: z.unknown().optional(),
    audio: z.unknown().optional(),
    document: z.unknown().optional(),
    contact: z.unknown().optional(),
  }),
});

const PressUpdate = z.object({
  update_id: z.int(),
  callback_query: z.object({
    id: z.string(),
    from: Person,
    /** Still named when it is too old to be read. Missing for messages sent through an inline query. */
    message: z.object({ message_id: z.int(), chat: Chat }).optional(),
    data: z.string().optional(),
  }),
});

const MembershipUpdate = z.object({
  update_id: z.int(),
  my_chat_member: z.object({
    from: Person,
    chat: Chat,
    date: z.int(),
    new_chat_member: z.object({ status: z.string() }),
  }),
});

export type Person = z.infer<typeof Person>;
export type Message = z.infer<typeof MessageUpdate>["message"];

/** Asked for with every call, since Telegram remembers the last list it was given. */
export const ALLOWED_UPDATES = ["message", "callback_query", "my_chat_member"] as const;

const Update = z.union([MessageUpdate, PressUpdate, MembershipUpdate]);
export type Update = z.infer<typeof Update>;

/** `null` for what Rapport does not listen to, or cannot read: neither may ever stop the queue. */
export const updateOf = (raw: unknown): Update | null => Update.safeParse(raw).data ?? null;

/** The least there must be for a place in the queue. The rest of the update is kept for `updateOf`. */
export const Queued = z.looseObject({ update_id: z.int() });
export type Queued = z.infer<typeof Queued>;

/** Updates of one conversation are heard one after another; those of different ones at the same time. */
export function laneOf(raw: Queued): string {
  const update = updateOf(raw);
  if (update === null) return "other";
  if ("message" in update) return String(update.message.chat.id);
  if ("my_chat_member" in update) return String(update.my_chat_member.chat.id);
  return String(update.callback_query.message?.chat.id ?? update.callback_query.from.id);
}
