/** A contact said with its side: "email from us", "дзвінок від них", "tin nhắn từ phía mình", as Rapport itself says it. */
import type { Direction } from "../../domain/vocabulary.ts";
import { markAt, type Scan } from "../scan.ts";
import type { Act } from "./acts.ts";
import type { Part, Sentence } from "./sentence.ts";

export interface Side {
  readonly direction: Direction;
  /** First token after the words for it. */
  readonly to: number;
}

/** Contact in general, which is no event elsewhere: "new contact at Globex" is a person. */
const CONTACT = /^(contact|контакт)$/;
/** Us as a whole, not "my" and "our" before another word. */
const US = /^(us|me|нас|мене|меня|minh|toi|tui|em|bon|chung|team)$/;
const SIDE = /^(phia|ben)$/;

/** Whose side the words from a token on name: "from us", "từ phía mình". */
function sideAt({ line, taken }: Sentence, at: number): Side | undefined {
  const link = markAt(line, at, "link");
  if (link?.mark.inbound !== true || /^(by|из|do)$/.test(line.tokens[at]?.bare ?? "")) return undefined;
  let to = link.to;
  while (SIDE.test(line.tokens[to]?.bare ?? "") && markAt(line, to, "us", "them") === undefined) to += 1;
  const side = markAt(line, to, "us", "them");
  if (side === undefined || taken.has(to)) return undefined;
  if (side.mark.is === "them") return { direction: "inbound", to: side.to };
  const first = line.tokens[to]?.bare ?? "";
  const whole = US.test(first) || SIDE.test(first);
  // "email từ em Trang" is from her.
  return whole && line.tokens[side.to]?.proper !== true ? { direction: "outbound", to: side.to } : undefined;
}

/** The token after the noun of a contact that begins at a token. */
function contactAt(line: Scan, at: number): number | undefined {
  const { key = "", bare = "" } = line.tokens[at] ?? {};
  if (CONTACT.test(key)) return at + 1;
  if (bare === "lien" && line.tokens[at + 1]?.bare === "he") return at + 2;
  return markAt(line, at, "medium")?.to ?? nounAt(line, at);
}

/** Phrases as "cuộc gọi từ" hold the small word that leads to the side. */
function nounAt(line: Scan, at: number): number | undefined {
  const event = markAt(line, at, "event");
  const received = event ?? markAt(line, at, "verb");
  if (received?.mark.channel === undefined || (event === undefined && received.mark.way !== "from")) return undefined;
  return markAt(line, received.to - 1, "link")?.mark.inbound === true ? received.to - 1 : received.to;
}

/** Whose side the contact that a part begins its account with is said to come from. */
export function saidSide(sentence: Sentence, part: Part, acts: readonly Act[]): Direction | undefined {
  const first = acts.find((act) => act.kind !== "happened")?.at ?? part.to;
  for (let at = part.from; at < part.to && at <= first; at += 1) {
    const to = sentence.taken.has(at) ? undefined : contactAt(sentence.line, at);
    const side = to === undefined ? undefined : sideAt(sentence, to);
    if (side !== undefined) return side.direction;
  }
  return undefined;
}

/** Whether a part is headed, after its client, by a contact with its side, or set apart by the dot that Rapport writes. */
export function isHeadedByContact(sentence: Sentence, part: Part): boolean {
  const { line, client } = sentence;
  let from = client !== undefined && client.from <= part.from + 1 ? client.to : part.from;
  if (/^[:,–—-]$/.test(line.tokens[from]?.key ?? "")) from += 1;
  const to = contactAt(line, from);
  return to !== undefined && (sideAt(sentence, to) !== undefined || line.tokens[to]?.key === "·");
}
