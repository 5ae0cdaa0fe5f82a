/** What each call of the Bot API may carry. Field names are held against the published types; limits are Telegram's. */
import type {
  AnswerCallbackQueryParams,
  DeleteWebhookParams,
  EditMessageTextParams,
  GetUpdatesParams,
  SendChatActionParams,
  SendMessageParams,
  SetMyCommandsParams,
  SetWebhookParams,
} from "@gramio/types/params";
import { z } from "zod";
import { type Entity, parseTelegramHtml } from "./html.ts";

type Fields<P> = Partial<Record<keyof P, z.ZodType>>;

const visible = (text: string): boolean => /[^\p{Z}\p{C}]/u.test(text);
const wellFormed = z.string().refine((text) => text.isWellFormed(), "strings must be encoded in UTF-8");
const bytes = (least: number, most: number) =>
  wellFormed.refine(
    (text) => Buffer.byteLength(text) >= least && Buffer.byteLength(text) <= most,
    "BUTTON_DATA_INVALID",
  );

const button = z
  .strictObject({
    text: wellFormed
      .refine(visible, "text buttons are unallowed")
      .refine((text) => Array.from(text).length <= 64, "long label"),
    callback_data: bytes(1, 64).optional(),
    url: z.url().optional(),
    style: z.enum(["danger", "success", "primary"]).optional(),
  })
  .refine(({ callback_data, url }) => (callback_data === undefined) !== (url === undefined), "one action a button");
const keyboard = z
  .strictObject({ inline_keyboard: z.array(z.array(button).min(1).max(8)) })
  .refine(({ inline_keyboard }) => inline_keyboard.flat().length <= 100, "too many buttons");

const chatId = z.union([z.int(), z.string().regex(/^(-?\d+|@\w+)$/)]);
const updateTypes = z.array(z.enum(["message", "edited_message", "callback_query", "my_chat_member", "inline_query"]));
const written = {
  text: wellFormed,
  parse_mode: z.literal("HTML").optional(),
  link_preview_options: z.strictObject({ is_disabled: z.boolean().optional() }).optional(),
  reply_markup: keyboard.optional(),
};

const METHODS = {
  getMe: z.strictObject({}),
  getWebhookInfo: z.strictObject({}),
  getUpdates: z.strictObject({
    offset: z.int().optional(),
    limit: z.int().min(1).max(100).optional(),
    timeout: z.int().min(0).max(50).optional(),
    allowed_updates: updateTypes.optional(),
  } satisfies Fields<GetUpdatesParams>),
  setWebhook: z.strictObject({
    url: z.url(),
    max_connections: z.int().min(1).max(100).optional(),
    allowed_updates: updateTypes.optional(),
    drop_pending_updates: z.boolean().optional(),
    secret_token: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,256}$/)
      .optional(),
  } satisfies Fields<SetWebhookParams>),
  deleteWebhook: z.strictObject({ drop_pending_updates: z.boolean().optional() } satisfies Fields<DeleteWebhookParams>),
  setMyCommands: z.strictObject({
    commands: z
      .array(
        z.strictObject({ command: z.string().regex(/^[a-z0-9_]{1,32}$/), description: wellFormed.min(1).max(256) }),
      )
      .min(1)
      .max(100),
    scope: z.strictObject({ type: z.enum(["default", "all_private_chats", "all_group_chats"]) }).optional(),
    language_code: z
      .string()
      .regex(/^([a-z]{2})?$/)
      .optional(),
  } satisfies Fields<SetMyCommandsParams>),
  sendMessage: z.strictObject({
    chat_id: chatId,
    disable_notification: z.boolean().optional(),
    ...written,
  } satisfies Fields<SendMessageParams>),
  editMessageText: z.strictObject({
    chat_id: chatId,
    message_id: z.int().positive(),
    ...written,
  } satisfies Fields<EditMessageTextParams>),
  answerCallbackQuery: z.strictObject({
    callback_query_id: z.string(),
    text: wellFormed.max(200).optional(),
    show_alert: z.boolean().optional(),
  } satisfies Fields<AnswerCallbackQueryParams>),
  sendChatAction: z.strictObject({
    chat_id: chatId,
    action: z.enum(["typing", "upload_photo", "upload_document"]),
  } satisfies Fields<SendChatActionParams>),
};

export type Method = keyof typeof METHODS;
export type Payload<M extends Method> = z.infer<(typeof METHODS)[M]>;
export const isMethod = (name: string): name is Method => Object.hasOwn(METHODS, name);

/** Throws with a `Bad Request` of Telegram's kind. */
export function checked<M extends Method>(method: M, payload: unknown): Payload<M> {
  const read = METHODS[method].safeParse(payload);
  if (read.success) return read.data as Payload<M>; // the schema of this very method
  throw new Error(read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "));
}

/** The text as people see it. Throws as Telegram does: unparsable, empty, too long. */
export function parsedText({ text, parse_mode }: { readonly text: string; readonly parse_mode?: "HTML" | undefined }): {
  readonly text: string;
  readonly entities: readonly Entity[];
} {
  const parsed = parse_mode === "HTML" ? parseTelegramHtml(text) : { text, entities: [] };
  if (!visible(parsed.text)) throw new Error("message text is empty");
  if (parsed.text.length > 4096) throw new Error("message is too long");
  return parsed;
}
