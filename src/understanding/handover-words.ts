/** `/handover acme to Taras: logo by Friday; kick-off on Monday`, and "hand over Acme to Taras". */
import type { CommandOf, NewFollowUp } from "../chat/command.ts";
import type { Led } from "./leading-client.ts";

const HEAD =
  /^(?:hand ?over|handover|transfer)\s+(?:(?:the )?client\s+)?(?=.*\sto\s)|^(?:передати|передай|передайте|передаю)\s+клієнта\s+|^(?:передать|передай|передайте|передаю)\s+клиента\s+|^bàn giao\s+(?:khách hàng\s+|khách\s+)?/iu;
const TO = /^(?:to|->|→|на|до|для|к|cho|sang|đến)\s+/iu;
/** A client nobody knows yet may have several words: what stands before the first of these is its name. */
const BEFORE = /^(.+?)\s+(?:to|->|→|на|до|для|к|cho|sang|đến)\s+([\s\S]+)$/iu;

/** Who gives the client away, before or behind its name: "Vega from sales to Taras", "from sales Vega to Taras". */
const FROM_SALES =
  /(^|\s)(?:from sales|(?:від|з) (?:відділу )?продаж\p{L}*|(?:от|из) (?:отдела )?продаж\p{L}*|từ (?:bộ phận |phòng )?(?:kinh doanh|bán hàng|sales))(?=[\s:]|$)/iu;

/** Only what stands before the promises says whom it comes from. */
export function withoutSales(text: string): string {
  const plain = text.normalize("NFC");
  const head = plain.split(/[:\n]/, 1)[0] ?? "";
  const left = head.replace(FROM_SALES, "$1");
  return left === head ? text : `${left.replace(/\s+/g, " ").trim()}${plain.slice(head.length)}`;
}

/** The words after those that say "hand over"; `null` for a line that says something else. */
export function afterHandoverWord(words: string): string | null {
  const plain = words.normalize("NFC");
  const head = HEAD.exec(plain);
  return head && !plain.trimEnd().endsWith("?") ? plain.slice(head[0].length).trim() : null;
}

/** `led` splits the client from what stands behind it; `read` reads one promise. */
export function readHandover(
  text: string,
  words: string,
  led: Led,
  read: (promise: string) => NewFollowUp,
): CommandOf<"handover"> {
  const known = led.client.kind !== "unknown";
  const named = known ? null : BEFORE.exec(text);
  const client: Led["client"] =
    named && led.client.kind === "unknown" ? { ...led.client, text: named[1] ?? led.client.text } : led.client;
  const rest = (named ? (named[2] ?? "") : led.rest.replace(TO, "")).trim();
  const [, to = "", promised = ""] = /^([^:\n]*)(?:[:\n]([\s\S]*))?$/.exec(rest) ?? [];
  const name = to.replace(TO, "").replace(/^[@\s,.–—-]+|[\s,.–—-]+$/g, "");
  const promises = promised
    .split(/[;\n]+/)
    .map((one) => one.replace(/^[\s\-–—•*]+|\s+$/g, ""))
    .filter((one) => one !== "");
  return { kind: "handover", words, client, to: name === "" ? null : name, promises: promises.map(read) };
}
