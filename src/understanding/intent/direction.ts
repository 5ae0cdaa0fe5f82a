/** Who reached out: the words for receiving, the subject of a verb, or the case of the name after it. */
import type { Direction } from "../../domain/vocabulary.ts";
import { markAt } from "../scan.ts";
import { type Act, GOES_OUT, startsClause } from "./acts.ts";
import { type Medium, mediaIn } from "./channel.ts";
import { comesOver } from "./coming-over.ts";
import { isHeadedByContact, saidSide } from "./own-words.ts";
import { byPassive } from "./passive.ts";
import { dateAt, type Part, type Sentence } from "./sentence.ts";
import { bySlavicForms, isDative, reachesSomeone } from "./slavic-subject.ts";
import { suffersFrom } from "./telling-vietnamese.ts";

/** The direction of a contact, if the words tell. `first`: the first act that is a contact. */
export function directionOf(
  sentence: Sentence,
  part: Part,
  acts: readonly Act[],
  first: Act | undefined,
): Direction | undefined {
  const said = saidSide(sentence, part, acts);
  if (said !== undefined || isHeadedByContact(sentence, part)) return said;
  if (sentence.line.vietnamese && suffersFrom(sentence, part)) return "inbound";
  const media = mediaIn(sentence, part);
  const from = saysFrom(sentence, part);
  const received = acts.find((act) => act.way === "from" && !isOutcome(sentence, first, act));
  if (received !== undefined && (first === received || first?.way !== "to" || received.at < first.at)) {
    const theirs = sentence.mentions.some((one) => isTheirSide(sentence, part, one.from));
    const contact = theirs || received.channel !== undefined || media.length > 0 || first !== received || from;
    return contact || acts.some((act) => act.kind === "event") ? "inbound" : undefined;
  }
  if (first?.unanswered === true) return "outbound";
  if (first === undefined) return byMedium(sentence, part, acts, media[0], from);
  if (first.kind === "event") return byEvent(sentence, part, acts, first, media);
  // "поклала слухавку, дзвонила Даша": what the same contact began with comes after.
  const later = acts.find((act) => act.way === "to" && act.channel === first.channel && act.kind === "past");
  if (first.way === "with" && first.weak !== true && later !== undefined) return byVerb(sentence, part, later);
  if (first.way !== "to") return undefined;
  const mediumHeads = media.some((one) => one.at <= first.at && one.at === part.from);
  return mediumHeads && first.weak !== true && from ? "inbound" : byVerb(sentence, part, first);
}

/** "был кол с Биллом, апрув получили": what a contact brought, in a clause of its own. */
function isOutcome({ line }: Sentence, first: Act | undefined, received: Act): boolean {
  if (first === undefined || first.way === "from" || first.channel === undefined || first.at >= received.at)
    return false;
  return line.tokens.slice(first.to, received.at).some((token) => /^[,;–—]$/.test(token.key));
}

/** "email from Nina", "sms to the CFO" */
function byMedium(
  sentence: Sentence,
  part: Part,
  acts: readonly Act[],
  medium: Medium | undefined,
  from: boolean,
): Direction | undefined {
  const { line } = sentence;
  if (medium === undefined) return undefined;
  if (from) return "inbound";
  const deed = line.vietnamese ? acts.find((act) => act.kind === "any" && act.way === undefined) : undefined;
  if (deed !== undefined && bySubjectBefore(sentence, part, deed) === "inbound") return "inbound";
  // "Signal message to Ivan": two words for one means.
  const end = markAt(line, medium.at + 1, "medium")?.to ?? medium.at + 1;
  const to = /^(to|до)$/.test(line.tokens[end]?.key ?? "") || isDative(sentence, end);
  if (to) return "outbound";
  const plain = (act: Act) =>
    act.guessed === true ||
    (act.channel === undefined && act.way === undefined && (isToUs(sentence, act) || reachesSomeone(sentence, act)));
  const verb = acts.find((act) => act.kind === "past" && plain(act));
  return verb === undefined ? undefined : byPlainVerb(sentence, part, verb);
}

/** "запинговала в слаке Дану", "голосове записав Олег": a verb of no contact with its means; who did it, or to whom. */
function byPlainVerb(sentence: Sentence, part: Part, verb: Act): Direction | undefined {
  const before = bySubjectBefore(sentence, part, verb);
  if (before === "inbound") return before;
  const slavic = bySlavicForms(sentence, verb);
  if (slavic === "inbound") return slavic;
  return reachesSomeone(sentence, verb) ? "outbound" : undefined;
}

/** "missed call from Nina", "call to Nina", "gift sent by post" */
function byEvent(
  sentence: Sentence,
  part: Part,
  acts: readonly Act[],
  event: Act,
  media: readonly Medium[],
): Direction | undefined {
  // "від Нортвінда кур'єром прибув договір"
  if (event.channel === "other" && isFromSomeone(sentence, part.from)) return "inbound";
  if (isFromSomeone(sentence, event.to) || isMissed(sentence, event, part)) return "inbound";
  if (sentence.line.vietnamese && isDeed(sentence, event)) return bySubjectBefore(sentence, part, event);
  if (sentence.line.vietnamese && comesOver(sentence, event)) return bySubjectBefore(sentence, part, event);
  const verb = acts.find((act) => act.way === "to" && act.kind !== "event" && act.at > event.at);
  const same = verb?.kind === "past" && verb.channel === event.channel;
  if (verb !== undefined && (media.length > 0 || same)) return byVerb(sentence, part, verb);
  const to = /^(to|до)$/.test(sentence.line.tokens[event.to]?.key ?? "") && sentence.taken.has(event.to + 1);
  if ((to || isDative(sentence, event.to)) && event.channel !== "meeting") return "outbound";
  return event.channel === "other" && verb !== undefined ? byVerb(sentence, part, verb) : undefined;
}

/** "chị Lan mới call, …": an English noun as the Vietnamese verb of a clause. */
function isDeed({ line }: Sentence, { at, to, channel }: Act): boolean {
  const english = /^(call|alo|video|mail|email|chat)$/.test(line.tokens[at]?.key ?? "") && channel !== "meeting";
  const just = markAt(line, at - 1, "happened") !== undefined && line.tokens[at - 1]?.bare !== "co";
  return english && just && (line.tokens[to] === undefined || line.tokens[to]?.kind === "mark");
}

function byVerb(sentence: Sentence, part: Part, verb: Act): Direction | undefined {
  if (isWithSomeone(sentence, verb)) return undefined;
  const passive = byPassive(sentence, verb);
  if (passive !== "active") return passive;
  if (sentence.line.tokens.slice(verb.at, verb.to).some((token) => GOES_OUT.test(token.key))) return "outbound";
  const before = bySubjectBefore(sentence, part, verb);
  if (before !== undefined) return before;
  const { line } = sentence;
  if (line.vietnamese && comesOver(sentence, verb)) return "inbound";
  // "nhắn whatsapp với Karim": with someone, not to them.
  const after = markAt(line, verb.to, "medium")?.to ?? verb.to;
  if (line.vietnamese && /^(voi|vs)$/.test(line.tokens[after]?.bare ?? "")) return undefined;
  const next = line.tokens[verb.to];
  if (/^(mình|em|tôi|сам|сама|самі|сами)$/.test(next?.key ?? "") || isToUs(sentence, verb)) return "inbound";
  const slavic = bySlavicForms(sentence, verb);
  if (slavic !== "untold") return slavic;
  // "gọi điện, họ xin gia hạn": a call took place, nobody says who made it.
  const nobody = line.vietnamese && verb.kind === "any" && next?.kind !== "word";
  return nobody && startsClause(sentence, part, verb.at) ? undefined : "outbound";
}

/** "messaged over telegram with Nina": both took part. */
function isWithSomeone({ line, taken }: Sentence, verb: Act): boolean {
  if (verb.channel === "other" || line.tokens[verb.at]?.cyrillic === true) return false;
  for (let at = verb.to; at < verb.to + REACH; at += 1) {
    const token = line.tokens[at];
    if (token === undefined || token.kind === "mark" || taken.has(at)) return false;
    if (/^(with|w)$/.test(token.key)) return taken.has(at + 1) || taken.has(at + 2);
  }
  return false;
}

/** Us as those who are reached, not who reach out: "мне набрал Орлов". */
const OBJECT_US = /^(me|us|мені|нам|мене|нас|мне|меня)$/;
/** So many words after a verb those it reaches may stand. */
const REACH = 5;

/** "скинули в вотсап нам", "texted us" */
function isToUs({ line }: Sentence, verb: Act): boolean {
  for (let at = verb.to; at < verb.to + REACH; at += 1) {
    const token = line.tokens[at];
    if (token === undefined || token.kind === "mark" || markAt(line, at, "that") !== undefined) return false;
    if (OBJECT_US.test(token.key)) return markAt(line, at - 1, "link") === undefined;
  }
  return false;
}

/** The pronoun or name before a verb, back to the beginning of its clause. */
function bySubjectBefore(sentence: Sentence, part: Part, verb: Act): Direction | undefined {
  const { line, people, mentions, taken } = sentence;
  for (let at = verb.at - 1; at >= Math.max(part.from, sentence.from); at -= 1) {
    if (endsClause(sentence, at, verb)) return undefined;
    // "Minh" and "anh Minh" are names before they are "mình" and "anh".
    const pronoun = taken.has(at) ? undefined : markAt(line, at, "us", "them");
    if (pronoun !== undefined)
      return pronoun.mark.is === "us" && !OBJECT_US.test(line.tokens[at]?.key ?? "") ? "outbound" : "inbound";
    const person = people.find((one) => one.from <= at && at < one.to);
    const mention = person === undefined ? mentions.find((one) => one.from <= at && at < one.to) : undefined;
    const name = person ?? mention;
    if (name === undefined) continue;
    const address = mention !== undefined && sentence.from > 0 && mention.from === sentence.from;
    if (!address && name.nominative && !isObject(sentence, part, name.from)) return "inbound";
    if (!address && mention !== undefined && isTheirSide(sentence, part, mention.from)) return "inbound";
    at = name.from;
  }
  return undefined;
}

function endsClause({ line }: Sentence, at: number, verb: Act): boolean {
  const key = line.tokens[at]?.key ?? ".";
  return /^[.;!:]$/.test(key) || (/^[,—–-]$/.test(key) && !line.vietnamese && verb.at - at < 2);
}

/** "з Глобекса подзвонили", "bên Granit Plus mail sang" */
function isTheirSide({ line }: Sentence, part: Part, at: number): boolean {
  const link = line.tokens[at - 1]?.key ?? "";
  return (
    markAt(line, at - 1, "link") !== undefined &&
    /^(з|із|зі|від|с|со|от|из|from|bên|ben|phía|ben)$/.test(link) &&
    (line.vietnamese || at - 1 === part.from)
  );
}

/** Whether a name is the object of a small word, so no subject. */
function isObject(sentence: Sentence, part: Part, at: number): boolean {
  // The "qua" of "hôm qua chị Lan …" belongs to the day.
  if (dateAt(sentence, part, at - 1) !== undefined) return false;
  const link = markAt(sentence.line, at - 1, "link");
  if (link?.to !== at) return false;
  const key = sentence.line.tokens[at - 1]?.bare ?? "";
  return !/^(ben|cua|o|cty)$/.test(key);
}

function saysFrom(sentence: Sentence, part: Part): boolean {
  for (let at = part.from; at < part.to; at += 1) if (isFromSomeone(sentence, at)) return true;
  return false;
}

/** "from", "від", "từ" before a name, a job or "them". */
function isFromSomeone(sentence: Sentence, at: number): boolean {
  const link = markAt(sentence.line, at, "link");
  if (link === undefined || link.mark.inbound !== true) return false;
  const key = sentence.line.tokens[at]?.key;
  if (key === "из" || key === "by") return false;
  let to = link.to;
  while (
    /^(the|a|an|a|anh|their|our|bên|компанії|chị|chi)$/.test(sentence.line.tokens[to]?.key ?? "") ||
    markAt(sentence.line, to, "filler") !== undefined
  )
    to += 1;
  return sentence.taken.has(to) || markAt(sentence.line, to, "them") !== undefined;
}

const INCOMING = /^(missed|incoming|inbound|вхідн|входящ|пропущен)/;

/** "missed call", "вхідний дзвінок" */
function isMissed(sentence: Sentence, event: Act, part: Part): boolean {
  const before = sentence.line.tokens[event.at - 1]?.key ?? "";
  const own = sentence.line.tokens[event.at]?.key ?? "";
  return INCOMING.test(before) || /^(вхідн|входящ)/.test(own) || (event.at === part.from && INCOMING.test(own));
}
