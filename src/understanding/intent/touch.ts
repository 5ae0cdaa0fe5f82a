/** By what channel a contact went, who reached out, and on what day. */
import type { Channel, Direction } from "../../domain/vocabulary.ts";
import { markAt } from "../scan.ts";
import { type Act, actsIn, startsClause } from "./acts.ts";
import { datesIn, type Part, type Sentence } from "./sentence.ts";

export interface TouchFacts {
  readonly channel: Channel;
  readonly direction: Direction | undefined;
  readonly occurredOn: string;
  readonly impossible: string | undefined;
}

/** Reads the account of a contact. */
export function touchOf(sentence: Sentence, part: Part): TouchFacts {
  const acts = actsIn(sentence, part);
  const contacts = acts.filter((act) => act.channel !== undefined || act.way !== undefined);
  const lead =
    contacts.find((act) => act.weak !== true && act.way !== "from") ??
    contacts.find((act) => act.weak !== true) ??
    contacts[0];
  const first = contacts[0];
  const { day, impossible } = dayOf(sentence, part);
  const channel = channelOf(sentence, part, first, lead);
  // Those who meet face to face are both there: nobody reached out.
  const together = channel === "meeting" || channel === "video";
  return {
    channel,
    direction: together ? undefined : directionOf(sentence, part, acts, first),
    occurredOn: day,
    impossible,
  };
}

function channelOf(sentence: Sentence, part: Part, first: Act | undefined, lead: Act | undefined): Channel {
  const media = mediaIn(sentence, part);
  if (first === undefined) return media[0]?.channel ?? "other";
  if (first.weak === true || first.channel === undefined) {
    // A verb that names no channel takes the one named beside it: "sent … on telegram".
    const medium = media[0];
    const strong = lead !== undefined && lead.weak !== true && lead.channel !== undefined ? lead : undefined;
    if (medium !== undefined && (strong === undefined || medium.at < strong.at)) return medium.channel;
    if (strong !== undefined && strong.at - first.at < 7) return asChannel(strong.channel);
    return asChannel(first.channel);
  }
  if (first.channel === "call" || first.channel === "meeting") {
    const video = actsIn(sentence, part).find((act) => act.channel === "video" && act.at - first.to < 3);
    if (video !== undefined) return "video";
  }
  if (first.channel === "call" || first.channel === "message") {
    const email = media.find((one) => one.channel === "email" && one.at - first.to < 4 && one.at >= first.at);
    if (email !== undefined && first.channel === "message") return "email";
  }
  return asChannel(first.channel);
}

function asChannel(channel: string | undefined): Channel {
  return channel === "call" ||
    channel === "meeting" ||
    channel === "video" ||
    channel === "email" ||
    channel === "message"
    ? channel
    : "other";
}

function mediaIn(sentence: Sentence, part: Part): { at: number; channel: Channel }[] {
  const media: { at: number; channel: Channel }[] = [];
  for (let at = part.from; at < part.to; at += 1) {
    const found = sentence.taken.has(at) ? undefined : markAt(sentence.line, at, "medium");
    if (found !== undefined) media.push({ at, channel: found.mark.channel });
  }
  return media;
}

/** Who reached out: the words for receiving, the subject before a verb, or the case of the name after it. */
function directionOf(
  sentence: Sentence,
  part: Part,
  acts: readonly Act[],
  first: Act | undefined,
): Direction | undefined {
  const { line } = sentence;
  const received = acts.find((act) => act.way === "from");
  const from = inboundLink(sentence, part);
  const media = mediaIn(sentence, part);
  if (received !== undefined && (first === received || first?.way !== "to" || received.at < first.at)) {
    const contact =
      received.channel !== undefined ||
      media.length > 0 ||
      first !== received ||
      from ||
      acts.some((act) => act.kind === "event");
    return contact ? "inbound" : from ? "inbound" : undefined;
  }
  if (first === undefined)
    return from && media.length > 0
      ? "inbound"
      : media.length > 0 && toSomeone(sentence, media[0]?.at ?? 0)
        ? "outbound"
        : undefined;
  if (first.kind === "event") {
    if (fromSomeone(sentence, first.to) || fromThem(sentence, first, part)) return "inbound";
    const verb = acts.find((act) => act.way === "to" && act.kind !== "event" && act.at > first.at);
    if (verb !== undefined && media.length > 0) return directed(sentence, part, verb);
    if (
      /^(to|до)$/.test(line.tokens[first.to]?.key ?? "") &&
      first.channel !== "meeting" &&
      sentence.taken.has(first.to + 1)
    )
      return "outbound";
    return first.channel === "other" && acts.length > 0 && verb !== undefined
      ? directed(sentence, part, verb)
      : undefined;
  }
  if (first.way === "with") {
    return undefined;
  }
  if (first.way !== "to") return undefined;
  if (media.some((one) => one.at < first.at && one.at === part.from && first.weak !== true) && from) return "inbound";
  return directed(sentence, part, first);
}

function directed(sentence: Sentence, part: Part, verb: Act): Direction | undefined {
  const { line } = sentence;
  for (let at = verb.at - 1; at >= Math.max(part.from, sentence.from); at -= 1) {
    const token = line.tokens[at];
    if (
      token === undefined ||
      /^[.;!]$/.test(token.key) ||
      (/^(:|,|—|–|-)$/.test(token.key) && !line.vietnamese && verb.at - at < 2)
    )
      break;
    if (token.key === ":") break;
    // "Minh" and "anh Minh" are names before they are "mình" and "anh".
    const pronoun = sentence.taken.has(at) ? undefined : markAt(line, at, "us", "them");
    if (pronoun !== undefined) return pronoun.mark.is === "us" ? "outbound" : "inbound";
    const person = sentence.people.find((one) => one.from <= at && at < one.to);
    if (person !== undefined) {
      if (person.nominative && !objectLink(sentence, person.from)) return "inbound";
      at = person.from;
      continue;
    }
    const mention = sentence.mentions.find((one) => one.from <= at && at < one.to);
    if (mention !== undefined) {
      const link = line.tokens[mention.from - 1]?.key ?? "";
      const address = sentence.from > 0 && mention.from === sentence.from;
      if (!address && mention.nominative && !objectLink(sentence, mention.from)) return "inbound";
      if (
        !address &&
        markAt(line, mention.from - 1, "link") !== undefined &&
        /^(з|із|зі|від|с|со|от|из|from|bên|ben|phía|ben)$/.test(link) &&
        (line.vietnamese || mention.from - 1 === part.from)
      )
        return "inbound";
      at = mention.from;
    }
  }
  if (line.vietnamese && line.tokens[verb.to]?.bare === "sang") return "inbound";
  // "nhắn whatsapp với Karim": with someone, not to them.
  const after = markAt(line, verb.to, "medium")?.to ?? verb.to;
  if (line.vietnamese && /^(voi|vs)$/.test(line.tokens[after]?.bare ?? "")) return undefined;
  // After the verb: "подзвонили з Глобекса", "called me", "набрав Тарас".
  const next = line.tokens[verb.to];
  if (
    next !== undefined &&
    /^(me|us|мені|нам|мене|нас|мне|меня|mình|em|tôi|сам|сама|самі|сами|back)$/.test(next.key) &&
    !(next.key === "back" && verb.kind !== "past") &&
    next.key !== "back"
  )
    return "inbound";
  // "набрати" always has someone for its object.
  if (/^(наб[иі]?р|пере?наб)/.test(line.tokens[verb.at]?.key ?? "")) return "outbound";
  const subject = sentence.people.find((one) => one.from >= verb.to && one.from <= verb.to + 1);
  if (
    subject !== undefined &&
    line.tokens[verb.at]?.cyrillic === true &&
    subject.nominative &&
    line.tokens[subject.from]?.cyrillic === true &&
    subject.from === verb.to &&
    !accusativeSame(line.tokens[subject.to - 1]?.key ?? "", line.tokens[verb.at]?.key ?? "")
  )
    return "inbound";
  if (
    line.tokens[verb.at]?.cyrillic === true &&
    /^(з|із|зі|от|от|від|из|с|со)$/.test(next?.key ?? "") &&
    sentence.taken.has(verb.to + 1)
  )
    return /(ли|лись|лися)$/.test(line.tokens[verb.at]?.key ?? "") || verb.channel !== undefined
      ? "inbound"
      : undefined;
  // "gọi điện, họ xin gia hạn": a call took place, nobody says who made it.
  const nobody = line.vietnamese && (next === undefined || next.kind === "mark") && verb.kind === "any";
  return nobody && startsClause(sentence, part, verb.at) ? undefined : "outbound";
}

/** A feminine verb with a masculine nominative after it has that name as its object ("набрала Глобекс"), and so on. */
function accusativeSame(name: string, form: string): boolean {
  const feminineVerb = /(ла|лась|лася)$/.test(form);
  const masculineVerb = /(в|л|вся|лся)$/.test(form);
  const feminineName = /[ая]$/.test(name);
  if (feminineVerb) return !feminineName;
  if (masculineVerb) return feminineName;
  return true;
}

/** Whether a name is the object of a small word, so no subject. */
function objectLink(sentence: Sentence, at: number): boolean {
  const link = markAt(sentence.line, at - 1, "link");
  if (link?.to !== at) return false;
  const key = sentence.line.tokens[at - 1]?.bare ?? "";
  return !/^(ben|cua|o|cty)$/.test(key);
}

function inboundLink(sentence: Sentence, part: Part): boolean {
  for (let at = part.from; at < part.to; at += 1) if (fromSomeone(sentence, at)) return true;
  return false;
}

/** "from", "від", "từ" before a name, a job or "them". */
function fromSomeone(sentence: Sentence, at: number): boolean {
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

function fromThem(sentence: Sentence, event: Act, part: Part): boolean {
  const before = sentence.line.tokens[event.at - 1]?.key ?? "";
  return (
    /^(missed|incoming|inbound|вхідний|входящий|пропущений|пропущенный)$/.test(before) ||
    (event.at === part.from && /^(missed|incoming|inbound)/.test(sentence.line.tokens[event.at]?.key ?? ""))
  );
}

function toSomeone(sentence: Sentence, at: number): boolean {
  return /^(to|до)$/.test(sentence.line.tokens[at + 1]?.key ?? "");
}

/** The day of a contact: the first date that can be one, in the clause that tells of it. */
function dayOf(sentence: Sentence, part: Part): { day: string; impossible: string | undefined } {
  const today = sentence.now.toPlainDate();
  const dates = datesIn(sentence, part, "past");
  const wrong = dates.find((one) => one.impossible && one.kind === "day");
  if (wrong !== undefined) {
    const { tokens, text } = sentence.line;
    return {
      day: today.toString(),
      impossible: text.slice(tokens[wrong.from]?.start ?? 0, tokens[wrong.to - 1]?.end ?? 0),
    };
  }
  const behind = dates.filter(
    (one) => one.day !== undefined && one.points !== "future" && Temporal.PlainDate.compare(one.day, today) <= 0,
  );
  const sure = behind.find((one) => one.points === "past" && beforeReport(sentence, part, one.from, true));
  const first = behind.find(
    (one) => one.points !== "past" && !one.deadline && beforeReport(sentence, part, one.from, false),
  );
  return { day: (sure ?? first)?.day?.toString() ?? today.toString(), impossible: undefined };
}

/** Whether a date belongs to the contact and not to what was reported about it ("they will pay on friday"). */
function beforeReport(sentence: Sentence, part: Part, at: number, sure: boolean): boolean {
  const { line } = sentence;
  const command = sentence.from > 0;
  for (let back = at - 1; back >= part.from; back -= 1) {
    const key = line.tokens[back]?.key ?? "";
    if (sentence.taken.has(back)) continue;
    if (markAt(line, back, "that") !== undefined && markAt(line, back, "link") === undefined) return false;
    if (/^(about|re|regarding|щодо|насчет|про|о|về)$/.test(key) && at - back <= 3 && !sure) return false;
    if (/^[,.;—–]$/.test(key) && !sure && !command) return at - back <= 2;
    if (/^[,.;]$/.test(key) && !sure && command && markAt(line, back + 1, "them") !== undefined) return false;
  }
  return true;
}
