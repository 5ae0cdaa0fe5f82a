/** Setting a client's status: which colour, and the words that say why. */
import type { Status } from "../../domain/vocabulary.ts";
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
    if (colour === undefined) continue;
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
    (markAt(line, start, "statusWord") !== undefined || /^(now|again)$/.test(line.tokens[start]?.key ?? ""))
  )
    start += 1;
  const note = textOf(sentence, { from: start, to: part.to });
  return note === "" ? undefined : note;
}

/** Whether plain words set a status: a colour beside the client, or a word for setting one before it. */
export function setsStatus(sentence: Sentence): boolean {
  const { line, taken, client } = sentence;
  const end = line.tokens.length;
  for (let at = sentence.from; at < end; at += 1) {
    const colour = taken.has(at) ? undefined : markAt(line, at, "status");
    if (colour === undefined) continue;
    let set = false;
    let plain = true;
    for (let back = sentence.from; back < at; back += 1) {
      const token = line.tokens[back];
      if (token === undefined || token.kind === "mark" || taken.has(back)) continue;
      const word = markAt(line, back, "statusWord");
      const phrase = word ?? markAt(line, back, "set", "filler", "link", "us", "need");
      if (phrase === undefined) plain = false;
      else if (word !== undefined || phrase.mark.is === "set")
        set ||= word !== undefined || !/^(в|на|у|is|now|là|the|cho|to)$/.test(token.key);
      back = (phrase?.to ?? back + 1) - 1;
    }
    if (set && plain) return true;
    // "Globex: amber, waiting", "Globex is red": nothing but small words between the client and the colour.
    if (plain && client !== undefined) {
      const gap = client.to <= at ? at - client.to : client.from >= colour.to ? client.from - colour.to : 9;
      let after = colour.to;
      while (markAt(line, after, "statusWord") !== undefined) after += 1;
      const next = line.tokens[after];
      const ends =
        next === undefined ||
        next.kind === "mark" ||
        /^(now|again|today|тепер|теперь|знову|снова|because|cause|as|since|they|бо|тому|потому|они|вони|vì|do|for|so|after|через|из)$/.test(
          next.key,
        ) ||
        client.from >= colour.to;
      if (gap <= 3 && ends) return true;
    }
    return false;
  }
  return false;
}
