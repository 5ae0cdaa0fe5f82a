/** Slack's Web client, one for each token. */
import { webApi } from "@slack/bolt";

/** Clients with the same habits, by token. */
export type ClientFor = (botToken: string) => webApi.WebClient;

const KEPT = 1_000;

export function clientsWith(options: webApi.WebClientOptions): ClientFor {
  const known = new Map<string, webApi.WebClient>();
  return (botToken) => {
    const kept = known.get(botToken);
    if (kept) return kept;
    const client = new webApi.WebClient(botToken, options);
    const oldest = known.size >= KEPT ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    known.set(botToken, client);
    return client;
  };
}
