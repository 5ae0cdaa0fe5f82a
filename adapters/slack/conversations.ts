/** The direct conversation between Rapport and a person: Slack keeps one for ever, so it is asked for once. */
import type { webApi } from "@slack/bolt";
import { z } from "zod";

const opened = z.object({ channel: z.object({ id: z.string().min(1) }) });
const KEPT = 5000;

/** Throws what the Web client throws. Needs `im:write`. */
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
