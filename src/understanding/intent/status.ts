/** Setting a client's status: which colour, and the words that say why. */
import type { Status } from "../../domain/vocabulary.ts";
import { isEverydayForm } from "../names/namesakes.ts";
import { markAt } from "../scan.ts";
import { textOf } from "./followup.ts";
import type { Part, Sentence } from "./sentence.ts";

export interface StatusRead {
  readonly status: Status | undefined;
  readonly note: string | undefined;
}

/** The first colour of a part and the words after it (or, with none after, those the client and colour leave over). */
export function statusOf(sentence: Sentence, part: Part): StatusRead {
  const { line, taken } = sentence;
  for (let at = part.from; at < part.to; at += 1) {
    const colour = taken.has(at) ? undefined : markAt(line, at, "status");
    if (colour === undefined || isLeft(sentence, at, colour.to)) continue;
    return { status: colour.mark.status, note: noteOf(sentence, part, colour.to) };
  }
  return { status: undefined, note: undefined };
}

function noteOf(sentence: Sentence, part: Part, from: number): string | undefined {
  let start = from;
  const { line } = sentence;
  // "Red for Globex: …", "зелений Сові": the client after the colour only addresses the command.
  const client = sentence.client;
  for (let place = start; place < Math.min(start + 6, part.to); place += 1) {
    if (client !== undefined && client.from === place) {
      start = client.to;
      break;
    }
    if (markAt(line, place, "link", "statusWord", "set", "filler") === undefined) break;
  }
  while (
    start < part.to &&
    (markAt(line, start, "statusWord") !== undefined || /^(now|again|lai|roi)$/.test(line.tokens[start]?.bare ?? ""))
  )
    start += 1;
  const note = textOf(sentence, { from: start, to: part.to });
  return note === "" ? undefined : note;
}

/** "Глобекс стал зелёным": what it has become; a leaf and a wave become so too. */
const BECOME = /^(став|стала|стали|стало|стал|стає|становится|горить|горит|висить|висит)$/;

/** Whether plain words set a status: a colour beside the client, or a word for setting one before it. */
export function setsStatus(sentence: Sentence): boolean {
  const { line, taken } = sentence;
  for (let at = sentence.from; at < line.tokens.length; at += 1) {
    const colour = taken.has(at) ? undefined : markAt(line, at, "status");
    if (colour === undefined || isLeft(sentence, at, colour.to)) continue;
    if (isChoice(sentence, colour.to)) return false;
    const lead = leadOf(sentence, at);
    return lead === "sets" || (lead === "plain" && standsByClient(sentence, at, colour.to));
  }
  return false;
}

/** "from green to amber", "từ xanh sang vàng": the colour that is left behind. */
function isLeft({ line }: Sentence, at: number, to: number): boolean {
  return /^(from|з|із|с|со|tu)$/.test(line.tokens[at - 1]?.bare ?? "") && markAt(line, to + 1, "status") !== undefined;
}

/** English words on the way to a colour, which set it only where it ends its clause: "slipping into amber", "back in the green". */
const ON_THE_WAY =
  /^(in|into|on|as|at|by|down|up|under|firmly|deep|deeply|still|very|much|pretty|quite|rather|solid|solidly|safely|right|just|almost|nearly|officially|definitely|probably|currently|s|'s|d|ll|be|id|i'd|am|are|gone|going|go|went|been|has|have|had|was|slipping|slipped|slip|slid|slides|sliding|drifting|drifted|drift|edging|edged|edge|creeping|crept|creep|climbing|climbed|climb|falling|fell|fallen|fall|sinking|sank|sunk|heading|headed|trending|tipping|tipped|teetering|looking|looks|look|feels|feeling|feel|reads|read|shows|showing|show|sitting|sits|sit|stands|stay|stays|stayed|staying|remains|remain|stick|sticking|nudge|nudging|nudged|slide|tip|place|park|rate|rating|rated|class|classify|label|tag|consider|reckon|say|id|score|scored|list|listed|list|account|client|lot|team|folks|crew|now|again|today)$/;

/** "đỏ hay vàng": two colours to choose from. */
function isChoice({ line }: Sentence, to: number): boolean {
  return /^(чи|или|or|hay|або)$/.test(line.tokens[to]?.key ?? "") && markAt(line, to + 1, "status") !== undefined;
}

/** What stands before a colour: words for setting it, only small words, or others. */
function leadOf(sentence: Sentence, colour: number): "sets" | "plain" | "other" {
  const { line, taken } = sentence;
  // "Is Northwind still amber?"
  const asked = /^(is|are|was|why|when|what|has|have|does|did|how)$/.test(line.tokens[sentence.from]?.key ?? "");
  let lead: "sets" | "plain" = "plain";
  for (let at = sentence.from; at < colour; at += 1) {
    const token = line.tokens[at];
    if (token === undefined || token.kind === "mark" || taken.has(at)) continue;
    if (saysNothing(sentence, at, lead === "sets", asked)) continue;
    if (/^(сьогодні|сегодня|нині|нынче|вже|уже)$/.test(token.key)) continue;
    if (BECOME.test(token.key) && !isEverydayClient(sentence)) {
      lead = "sets";
      continue;
    }
    const word = markAt(line, at, "statusWord");
    const phrase = word ?? markAt(line, at, "set", "filler", "link", "us", "need");
    if (phrase === undefined) return "other";
    // "is", "to", "у" set nothing by themselves.
    const sets = phrase.mark.is === "set" && !/^(в|на|у|is|now|là|the|cho|to)$/.test(token.key);
    if (word !== undefined || sets) lead = "sets";
    at = phrase.to - 1;
  }
  return lead;
}

/** A small word before a colour: again, on the way to it, an article, "can you". */
function saysNothing(sentence: Sentence, at: number, sets: boolean, asked: boolean): boolean {
  const { line } = sentence;
  const { key = "", bare = "" } = line.tokens[at] ?? {};
  const everyday = isEverydayClient(sentence);
  // "Лесная Сказка снова зелёная"
  const named = (sentence.client?.to ?? 0) - (sentence.client?.from ?? 0) > 1;
  if (AGAIN.test(bare) && (!everyday || named)) return true;
  const way = ON_THE_WAY.test(key) && markAt(line, at, "set", "link", "statusWord") === undefined;
  if ((way && !asked && (sets || !everyday)) || markAt(line, at, "status") !== undefined) return true;
  const you = (place: number) => /^(you|u|we)$/.test(line.tokens[place]?.key ?? "");
  return (
    ARTICLE.test(key) || (ASKING.test(key) && you(at + 1)) || (you(at) && ASKING.test(line.tokens[at - 1]?.key ?? ""))
  );
}

/** Vietnamese ends with them: "Globex đỏ rồi nha". */
const PARTICLE = /^(nha|nhe|roi|lai|luon|ne|di|a|vi)$/;

/** "change the status of Globex to red", "can you set Globex to amber" */
const ARTICLE = /^(the|a|an)$/;
const ASKING = /^(can|could|would|will)$/;

/** "Глобекс знову зелений"; a wave and a stream may be green again too. */
const AGAIN = /^(again|знову|опять|снова|вновь|lai)$/;
const TURNED = /^(почервоні|пожовті|позелені|покрасне|пожелте|позелене)/;
const REASON =
  /^(now|again|today|pls|please|plz|asap|atm|tho|though|bc|coz|тепер|теперь|знову|снова|because|cause|as|since|they|бо|тому|потому|они|вони|vì|do|for|so|after|через|из)$/;

function isEverydayClient({ line, client }: Pick<Sentence, "line" | "client">): boolean {
  const words = line.tokens.slice(client?.from ?? 0, client?.to ?? 0).filter((token) => token.kind === "word");
  return words.every((token) => isEverydayForm(token.key));
}

/** So many words a colour stands from its client. */
const MOST_BETWEEN = 5;

/** "Globex: amber, waiting", "Globex is red": near the client, and ended by a mark or a reason. */
function standsByClient(sentence: Sentence, from: number, to: number): boolean {
  const { line, client } = sentence;
  if (client === undefined || (client.to > from && client.from < to)) return false;
  // "Глобекс почервонів"; a leaf and a wave turn too.
  if (TURNED.test(line.tokens[from]?.key ?? "") && isEverydayClient(sentence)) return false;
  const follows = client.from >= to;
  if ((follows ? client.from - to : from - client.to) > MOST_BETWEEN) return false;
  let after = to;
  for (let word = markAt(line, after, "statusWord"); word !== undefined; word = markAt(line, after, "statusWord"))
    after = word.to;
  const next = line.tokens[after];
  // A coloured dot is no word of a sentence.
  if (line.tokens[from]?.kind === "mark") return true;
  if (line.vietnamese && PARTICLE.test(next?.bare ?? "")) return true;
  if (line.vietnamese && /^(lai|roi)$/.test(next?.bare ?? "")) return true;
  // "хвиля зелена, серферам пощастило" is the sea, unless a colon or our trade says whose colour it is.
  const plain =
    isEverydayClient(sentence) && client.nominative && after === to && line.tokens[client.to]?.kind !== "mark";
  if (plain && next?.key === "," && !line.ofTrade) return false;
  return follows || next === undefined || next.kind === "mark" || REASON.test(next.key);
}
