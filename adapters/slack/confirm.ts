/** Reads a conversation back for a delivery whose answer was lost. */
import type { webApi } from "@slack/bolt";
import { z } from "zod";
import type { Proof, Sought } from "../../src/chat/messenger.ts";
import { isPassing } from "./outcome.ts";

/** The event type of every message's metadata. */
export const METADATA_EVENT = "rapport_delivery";

const page = z.object({
  messages: z.array(
    z.object({
      ts: z.string().min(1),
      metadata: z.object({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) }).nullish(),
    }),
  ),
  has_more: z.boolean().optional(),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

/** Clocks differ: the look back ends with a page that begins so long before the delivery was first made. */
const EARLIER_MS = 10 * 60_000;
const PAGE = 100;
const PAGES = 5;

/**
 * Needs `im:history`; without it, for messages only one person sees, and in channels, nobody can say. History lags behind by some
 * seconds, so "absent" is only worth believing when asked more than once.
 *
 * A conversation is read from its newest message back, and a page is searched before its age ends the search. Asked for
 * what is younger than a moment (`oldest`), Slack would leave the message out whenever this machine's clock is ahead of
 * its own. A thread comes oldest first, so it is read to its end.
 */
export async function confirm(
  web: webApi.WebClient,
  open: (person: string) => Promise<string>,
  sought: Sought,
): Promise<Proof> {
  const { address, reference, at } = sought;
  if (address.shared || address.posted || isOnlyTheirs(address.edits)) return { kind: "unknown" };
  try {
    const channel = address.conversation ?? (await open(address.person));
    const method = address.thread ? "conversations.replies" : "conversations.history";
    const fields = {
      channel,
      ...(address.thread ? { ts: address.thread } : {}),
      limit: PAGE,
      // Without this Slack leaves metadata out, and every message looks absent (brave/security-action#919).
      include_all_metadata: true,
    };
    let cursor = "";
    for (let read = 0; read < PAGES; read += 1) {
      const answer = page.parse(await web.apiCall(method, cursor === "" ? fields : { ...fields, cursor }));
      const ours = answer.messages.find(
        ({ metadata }) => metadata?.event_type === METADATA_EVENT && metadata.event_payload["reference"] === reference,
      );
      if (ours) return { kind: "found", message: ours.ts, conversation: channel };
      const last = answer.messages.at(-1);
      if (!address.thread && last && Number(last.ts) * 1000 < at - EARLIER_MS) return { kind: "absent" };
      cursor = answer.response_metadata?.next_cursor ?? "";
      if (cursor === "") return answer.has_more ? { kind: "unknown" } : { kind: "absent" };
    }
    return { kind: "unknown" };
  } catch (fault) {
    return { kind: isPassing(fault) ? "unread" : "unknown" };
  }
}

const isOnlyTheirs = (edits: string | null): boolean => edits?.startsWith("http") ?? false;
