/** The way out to every place where Rapport is installed, each by its own token. */
import type { Log } from "../../src/chat/door.ts";
import type { Messenger, Outcome } from "../../src/chat/messenger.ts";
import { withoutSecrets } from "./sdk-log.ts";
import type { Sender } from "./send.ts";

/** `null`: not installed there. Throws when nobody can say now. */
export type SenderAt = (place: string | null) => Promise<Sender | null>;

const UNKNOWN_MS = 5_000;
/** Said of a token whose installation is gone, before or without the event that tells so. */
const REMOVED = new Set(["token_revoked", "account_inactive"]);

/**
 * `revocable`: the tokens come from installations. Where there is none any more, nobody is reached until Rapport is
 * installed again; an operator's own token is theirs to mend, and messages wait for it.
 */
export function messenger(senderAt: SenderAt, revocable: boolean, log: Log): Messenger {
  const find = async (place: string | null): Promise<Sender | "unknown" | null> => {
    try {
      return await senderAt(place);
    } catch (fault) {
      log.error("slack.installation_unknown", { place, reason: withoutSecrets(String(fault)) });
      return "unknown";
    }
  };
  const gone = (outcome: Outcome): boolean => revocable && outcome.kind === "retry" && REMOVED.has(outcome.reason);
  return {
    platform: "slack",
    send: async (delivery) => {
      const sender = await find(delivery.address.team);
      if (sender === "unknown") return { kind: "retry", afterMs: UNKNOWN_MS, reason: "installation_unknown" };
      if (sender === null) return { kind: "unreachable", reason: "not_installed" };
      const outcome = await sender.send(delivery);
      return gone(outcome) ? { kind: "unreachable", reason: "not_installed" } : outcome;
    },
    confirm: async (sought) => {
      const sender = await find(sought.address.team);
      return sender === null || sender === "unknown" ? { kind: "unknown" } : sender.confirm(sought);
    },
    // "About one message a second a channel", and bursts over a few dozen a second meet 429 for the whole team.
    pace: { conversationMs: 1000, perSecond: 20 },
  };
}
