/** The direct conversation between Rapport and a person: Slack keeps one for ever. */
import type { webApi } from "@slack/bolt";
import { z } from "zod";

const opened = z.object({ channel: z.object({ id: z.string().min(1) }) });
const history = z.object({ messages: z.array(z.unknown()) });
const KEPT = 5000;

/** Finds it, asking once for each person. Throws what the Web client throws. Needs `im:write`. */
export function ownConversation(web: webApi.WebClient): (person: string) => Promise<string> {
  const known = new Map<string, string>();
  return async (person) => {
    const kept = known.get(person);
    if (kept) return kept;
    const { channel } = opened.parse(await web.conversations.open({ users: person }));
    if (known.size >= KEPT) known.clear();
    known.set(person, channel.id);
    return channel.id;
  };
}

/**
 * Whether nobody has written there yet. Slack tells of every glance at the app's home; only the first, before a word
 * was said, is an arrival that wants a greeting. Throws what the Web client throws. Needs `im:history`.
 */
export function firstMeeting(): (web: webApi.WebClient, conversation: string) => Promise<boolean> {
  const spoken = new Set<string>();
  return async (web, conversation) => {
    if (spoken.has(conversation)) return false;
    const { messages } = history.parse(await web.conversations.history({ channel: conversation, limit: 1 }));
    if (messages.length === 0) return true;
    if (spoken.size >= KEPT) spoken.clear();
    spoken.add(conversation);
    return false;
  };
}
