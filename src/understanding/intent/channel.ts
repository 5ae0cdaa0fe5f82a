/** By what channel a contact went. */
import type { Channel } from "../../domain/vocabulary.ts";
import { markAt } from "../scan.ts";
import { type Act, actsIn } from "./acts.ts";
import type { Part, Sentence } from "./sentence.ts";

const CHANNELS: readonly string[] = ["call", "meeting", "video", "email", "message"] satisfies Channel[];
/** So many words apart, a verb and a noun still tell of one contact. */
const TOGETHER = 10;
/** … and after a verb of two sides, behind both of them: "состыковались с Павлом из Некст Левел в тимсе". */
const TOGETHER_WITH = 10;

/** The channel that the verb, the noun of a contact or the means beside it names. `contacts`: acts that are contacts. */
export function channelOf(sentence: Sentence, part: Part, contacts: readonly Act[]): Channel {
  const [first] = contacts;
  const media = mediaIn(sentence, part);
  if (first === undefined) return media[0]?.channel ?? "other";
  if (first.weak === true || first.channel === undefined) return besideWeak(first, contacts, media);
  if (first.channel === "call" || first.channel === "meeting") {
    const video = actsIn(sentence, part).find((act) => act.channel === "video" && act.at - first.to < 3);
    if (video !== undefined) return "video";
  }
  if (first.channel === "message") {
    const email = media.find((one) => one.channel === "email" && one.at - first.to < 4 && one.at >= first.at);
    if (email !== undefined) return "email";
  }
  return asChannel(first.channel);
}

/** A verb that names no channel takes the one named beside it: "sent … on telegram". */
function besideWeak(first: Act, contacts: readonly Act[], media: readonly Medium[]): Channel {
  const lead =
    contacts.find((act) => act.weak !== true && act.way !== "from") ?? contacts.find((act) => act.weak !== true);
  const strong = lead?.channel === undefined ? undefined : lead;
  const [medium] = media;
  if (medium !== undefined && (strong === undefined || medium.at < strong.at)) return medium.channel;
  return asChannel(
    strong !== undefined && strong.at - first.at < (first.way === "with" ? TOGETHER_WITH : TOGETHER)
      ? strong.channel
      : first.channel,
  );
}

function asChannel(channel: string | undefined): Channel {
  return CHANNELS.find((one): one is Channel => one === channel) ?? "other";
}

export interface Medium {
  readonly at: number;
  readonly channel: Channel;
}

/** The means of contact a part names: telegram, post, WhatsApp. */
export function mediaIn(sentence: Sentence, part: Part): Medium[] {
  const media: Medium[] = [];
  for (let at = part.from; at < part.to; at += 1) {
    // "новою поштою" is a courier's, and no e-mail.
    const sent = markAt(sentence.line, at, "event");
    if (sent?.mark.channel === "other" && sent.to > at + 1) {
      at = sent.to - 1;
      continue;
    }
    const found = sentence.taken.has(at) ? undefined : markAt(sentence.line, at, "medium");
    if (found !== undefined) media.push({ at, channel: found.mark.channel });
  }
  return media;
}
