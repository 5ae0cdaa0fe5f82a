/** What Rapport reads of Slack's payloads, parsed at the edge: a payload of another shape is a fault, never a guess. */
import { z } from "zod";

/** Slash commands come as a form: every field is text. */
export const commandPayload = z.object({
  channel_id: z.string().min(1),
  user_id: z.string().min(1),
  command: z.string().startsWith("/"),
  text: z.string().default(""),
  trigger_id: z.string().min(1),
});
export type CommandPayload = z.infer<typeof commandPayload>;

const envelope = { event_id: z.string().min(1) };

/** A message of a direct conversation, or one that mentions Rapport: the same fields. */
export const messagePayload = z.object({
  ...envelope,
  event: z.object({
    channel: z.string().min(1),
    channel_type: z.string().optional(),
    user: z.string().min(1),
    text: z.string().default(""),
    ts: z.string().min(1),
    thread_ts: z.string().optional(),
    client_msg_id: z.string().optional(),
  }),
});
export type MessagePayload = z.infer<typeof messagePayload>;

/** What decides whether a message is a person's own words. */
export const messageKind = z.object({
  event: z.object({
    channel_type: z.string().optional(),
    subtype: z.string().optional(),
    bot_id: z.string().optional(),
    user: z.string().optional(),
    text: z.string().nullish(),
  }),
});

/** `app_uninstalled` and `tokens_revoked` (https://docs.slack.dev/reference/events/tokens_revoked). */
export const removalPayload = z.object({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  event_time: z.number(),
  authorizations: z
    .array(
      z.object({
        team_id: z.string().nullish(),
        enterprise_id: z.string().nullish(),
        is_enterprise_install: z.boolean().default(false),
      }),
    )
    .default([]),
  event: z.object({
    type: z.string(),
    tokens: z.object({ bot: z.array(z.string()).nullish() }).nullish(),
  }),
});

export const homePayload = z.object({
  ...envelope,
  event: z.object({ user: z.string().min(1), channel: z.string().min(1), tab: z.string() }),
});
export type HomePayload = z.infer<typeof homePayload>;

export const actionPayload = z.object({
  user: z.object({ id: z.string().min(1) }),
  trigger_id: z.string().min(1),
  response_url: z.string().optional(),
  channel: z.object({ id: z.string().min(1) }),
  message: z.object({ ts: z.string().optional(), thread_ts: z.string().optional() }).optional(),
  container: z.object({ is_ephemeral: z.boolean().optional(), message_ts: z.string().optional() }).optional(),
  actions: z.tuple([z.object({ value: z.string().min(1) })]),
});
export type ActionPayload = z.infer<typeof actionPayload>;

export const submissionPayload = z.object({
  user: z.object({ id: z.string().min(1) }),
  trigger_id: z.string().optional(),
  view: z.object({
    id: z.string().min(1),
    private_metadata: z.string(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), z.object({ value: z.string().nullish() }))) }),
  }),
});
export type SubmissionPayload = z.infer<typeof submissionPayload>;
