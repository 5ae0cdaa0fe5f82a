/** `note acme: rival Globex pitched them`, `acme business: couriers`, `конкуренти Acme: Globex`, `ghi chú Acme`. */
import type { CommandOf } from "../chat/command.ts";
import type { NoteTopic } from "../domain/client-note.ts";
import type { Led } from "./leading-client.ts";

type NoteClient = CommandOf<"note_client">;

const TOPIC_WORDS: readonly (readonly [NoteTopic, string])[] = [
  ["business", "business|бізнес|сфера|діяльність|бизнес|деятельность|ngành nghề|ngành|lĩnh vực|kinh doanh"],
  ["rival", "rivals?|competitors?|конкурент(?:и|ы)?|суперник(?:и)?|соперник(?:и)?|đối thủ"],
  ["news", "news|новини|новина|новости|новость|tin tức|tin mới|tin"],
];
const HEAD =
  /^(?:notes?|нотатк(?:а|и|у)|занотуй(?:те)?|примітка|заметк(?:а|и|у)|пометка|пометь(?:те)?|ghi chú)(?=[\s:])[\s:]+(?:(?:on|about|for|про|щодо|о|об|про|về|cho)\s+)?/iu;
const NOTES_ALONE = /^(?:notes?|нотатки|заметки|ghi chú)\s*\??$/iu;

const topicAtHead = (
  text: string,
): { readonly topic: NoteTopic; readonly rest: string; readonly colon: boolean } | null => {
  for (const [topic, words] of TOPIC_WORDS) {
    const found = new RegExp(`^(?:${words})(?=$|[\\s:?.,—–-])\\s*([:—–-]?)\\s*`, "iu").exec(text);
    if (found) return { topic, rest: text.slice(found[0].length), colon: found[1] !== "" };
  }
  return null;
};

/** After `/note`: without a topic it is news. */
export function readNote(words: string, { client, rest }: Led): NoteClient {
  const plain = rest.normalize("NFC").replace(/^[\s:,.—–-]+/, "");
  const topic = topicAtHead(plain);
  return { kind: "note_client", words, client, topic: topic?.topic ?? "news", text: topic ? topic.rest : plain };
}

/**
 * Plain words that note something of a client, or ask what is noted. `free` says that words are nothing else Rapport
 * knows: "note acme: call Olena tomorrow" is something to do. `null`: they are no note.
 */
export function spokenNote(
  words: string,
  led: (part: string) => Led,
  free: (part: string) => boolean,
): NoteClient | null {
  const plain = words.normalize("NFC");
  return noted(plain, words, led, free) ?? clientFirst(plain, words, led) ?? topicFirst(plain, words, led);
}

const known = ({ client }: Led): boolean => client.kind === "known" || client.kind === "several";

function noted(plain: string, words: string, led: (part: string) => Led, free: (part: string) => boolean) {
  const head = HEAD.exec(plain);
  const found = head && led(plain.slice(head[0].length));
  if (!found || !known(found)) return null;
  const said = readNote(words, found);
  const marked = topicAtHead(found.rest) !== null || /[:—–]/.test(plain);
  return said.text === "" || (marked && (topicAtHead(found.rest) !== null || free(said.text))) ? said : null;
}

/** `acme business: couriers`, `acme: rivals — Globex`, `acme notes?` */
function clientFirst(plain: string, words: string, led: (part: string) => Led): NoteClient | null {
  const found = led(plain);
  if (!known(found)) return null;
  const { client, rest } = found;
  if (NOTES_ALONE.test(rest)) return { kind: "note_client", words, client, topic: "news", text: "" };
  const topic = topicAtHead(rest);
  if (!topic) return null;
  const asked = /^[\s?.!]*$/.test(topic.rest);
  return topic.colon || asked
    ? { kind: "note_client", words, client, topic: topic.topic, text: asked ? "" : topic.rest }
    : null;
}

/** `rivals of Acme: Globex`, `конкуренти Acme: Globex` */
function topicFirst(plain: string, words: string, led: (part: string) => Led): NoteClient | null {
  const topic = topicAtHead(plain);
  if (!topic || topic.colon) return null;
  const found = led(topic.rest.replace(/^(?:of|at|about|у|в|про|о|về|của)\s+/iu, ""));
  const between = found.rest === "" ? "" : topic.rest.slice(0, topic.rest.lastIndexOf(found.rest)).trimEnd();
  return known(found) && /[:—–]$/.test(between)
    ? { kind: "note_client", words, client: found.client, topic: topic.topic, text: found.rest }
    : null;
}
