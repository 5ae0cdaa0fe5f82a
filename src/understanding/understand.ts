/** Reads one line: what is meant, about whom, when, and in which of the writer's own words. */
import { type About, aboutWhom } from "./about-whom.ts";
import { commandOf } from "./commands.ts";
import type { Directory } from "./directory.ts";
import { decide } from "./intent/decide.ts";
import { followUpOf, textOf } from "./intent/followup.ts";
import type { Part } from "./intent/sentence.ts";
import { split } from "./intent/split.ts";
import { statusOf } from "./intent/status.ts";
import { touchOf } from "./intent/touch.ts";
import type { Doubt, Intent, Line, Reading } from "./reading.ts";
import { scanned } from "./scanned.ts";

/** Longer texts are read by their beginning: a line in a chat has at most 4,000 characters. */
const MOST_CHARACTERS = 4000;

/** Reads a line against the directory. Pure: the moment and its zone come with the line. */
export function understand(line: Line, directory: Directory): Reading {
  const read = scanned(line.text.slice(0, MOST_CHARACTERS), directory, line.language);
  const command = commandOf(read.tokens);
  if (command?.intent === "unknown") return { intent: "unknown" };
  if (command !== undefined && ["show_checklist", "list_clients", "help"].includes(command.intent))
    return { intent: command.intent };
  const about = aboutWhom(read, directory, line, command?.from ?? 0, command !== undefined);
  const decision = command === undefined ? decide(about.sentence) : { intent: command.intent };
  const doubt: Doubt | undefined =
    decision.readings === undefined ? undefined : { kind: "unsure", readings: decision.readings };
  if (decision.intent === "unknown" && command === undefined)
    return { intent: "unknown", ...(doubt === undefined ? {} : { doubt }) };
  return readAs(decision.intent, about, {
    from: decision.after ?? about.sentence.from,
    to: decision.before ?? read.tokens.length,
  });
}

function readAs(intent: Intent, about: About, whole: Part): Reading {
  const { sentence, clients, clientText, contactText } = about;
  const ids = clients.map((at) => sentence.directory.clients[at]?.id ?? "");
  const base = {
    client: ids.length === 1 ? (ids[0] ?? null) : null,
    ...(ids.length > 1 ? { candidates: ids } : {}),
    ...(clientText === undefined ? {} : { clientText }),
    ...(sentence.named.length > 0 && ids.length === 1 ? { contacts: sentence.named.map((one) => one.id) } : {}),
    // The note of a status and the words of a finished task are kept whole; who is in them changes nothing.
    ...(contactText === undefined || intent === "set_status" || intent === "complete_follow_up" ? {} : { contactText }),
  };
  switch (intent) {
    case "log_touch": {
      const { main, next } = split(sentence, whole);
      const touch = touchOf(sentence, main);
      const follow = next === undefined ? undefined : followUpOf(sentence, next);
      const wrong = touch.impossible ?? follow?.impossible;
      return {
        intent,
        ...base,
        channel: touch.channel,
        ...(touch.direction === undefined ? {} : { direction: touch.direction }),
        occurredOn: touch.occurredOn,
        ...(follow === undefined || follow.followUp.text === "" ? {} : { followUp: follow.followUp }),
        ...doubtOf(wrong),
      };
    }
    case "add_follow_up": {
      const follow = followUpOf(sentence, whole);
      return { intent, ...base, followUp: follow.followUp, ...doubtOf(follow.impossible) };
    }
    case "complete_follow_up":
      return { intent, ...base, followUp: { text: textOf(sentence, whole) } };
    case "set_status": {
      const { status, note } = statusOf(sentence, whole);
      return { intent, ...base, ...(status === undefined ? {} : { status }), ...(note === undefined ? {} : { note }) };
    }
    case "ask_client":
      return { intent, ...base };
    default:
      return { intent };
  }
}

function doubtOf(words: string | undefined): { doubt?: Doubt } {
  return words === undefined ? {} : { doubt: { kind: "impossible-date", words } };
}
