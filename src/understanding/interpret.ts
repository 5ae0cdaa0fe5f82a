/** From a typed line to a command: slash commands, single words, pasted lists, and everything the reader reads. */
import type { ClientRef, Command, CommandWord, LogTouch, NewFollowUp } from "../chat/command.ts";
import { COMMAND_WORDS } from "../chat/command.ts";
import type { ClientQuestion, PortfolioQuestion } from "../chat/question.ts";
import { ruleText } from "../domain/series.ts";
import type { Language, LocalDate, LocalMoment } from "../domain/vocabulary.ts";
import { readAway, spokenAway } from "./absence-words.ts";
import { readTierCadence } from "./cadence-words.ts";
import { readClientEdit, spokenClientEdit } from "./client-words.ts";
import { readContact } from "./contact-words.ts";
import { pastDayAtEnd } from "./dates/read-due.ts";
import type { Directory } from "./directory.ts";
import { afterHandoverWord, readHandover, withoutSales } from "./handover-words.ts";
import { spokenJobChange } from "./job-words.ts";
import { type Led, leadingClient } from "./leading-client.ts";
import { readMoney, spokenMoney } from "./money/read.ts";
import { nearestClients } from "./names/nearest-clients.ts";
import { beforeNextStep, neverContactIn, tellsNoShow } from "./never-contact.ts";
import { readNote, spokenNote } from "./note-words.ts";
import { splitPastedNames } from "./pasted-names.ts";
import { readPerson } from "./person-words.ts";
import { readPriceRise } from "./price-words.ts";
import { readProject } from "./project-words.ts";
import { questionIn } from "./questions.ts";
import type { Intent, Reading } from "./reading.ts";
import { comesAgain, readSeries, type SeriesRead } from "./series-words.ts";
import { owedThing, saysTheyOwe, saysUnanswered } from "./shades.ts";
import { wordForCommand } from "./single-words.ts";
import { readTeam } from "./team-words.ts";
import { afterComplaintWord, readComplaint, tellsComplaint } from "./trouble-words.ts";
import { understand } from "./understand.ts";
import { feedAddressOf, readSetting, spokenSetting } from "./words-of-settings.ts";

export interface Situation {
  /** The moment of typing, in the writer's zone. */
  readonly now: Temporal.ZonedDateTime;
  readonly language: Language;
  readonly directory: Directory;
  /** Chosen with a button, when the words alone fitted several clients or none. */
  readonly client?: string;
}

/** How many nearest names are offered when a client is not known. */
const NEAREST = 3;

/** Control characters but those of a new line and a tab: no keyboard means them. */
const UNPRINTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;

/** `line`: as typed, a slash command with its slash. Never throws; the words travel whole inside the command. */
export function interpret(line: string, at: Situation): Command {
  const words = line.replace(UNPRINTED, "").trim();
  const slash = /^\/(\w+)(?:\s+([\s\S]*))?$/.exec(words);
  if (slash) return slashCommand(slash[1] ?? "", (slash[2] ?? "").trim(), words, at);
  if (words === "") return { kind: "help" };
  const address = feedAddressOf(words);
  if (address !== null) return { kind: "connect_calendar", words: address };
  const alone = wordForCommand(words);
  if (alone) return wordCommand(alone, "", `/${alone}`, at);
  const setting = spokenSetting(words);
  if (setting) return setting;
  const cadence = readTierCadence(words);
  if (cadence) return cadence;
  const edit = spokenClientEdit(words, (part) => ledBy(part, at));
  if (edit) return edit;
  const absence = spokenAway(words, at.now);
  if (absence) return absence;
  const jobChange = spokenJobChange(words, at);
  if (jobChange) return jobChange;
  const money = spokenMoney(
    words,
    at.now,
    (part) => clientOf(readingOf(`/how ${part}`, at), at),
    (part) => ledBy(part, at),
  );
  if (money) return money;
  const names = splitPastedNames(words, (one) => readingOf(one, at).intent !== "unknown");
  if (names) return { kind: "add_clients", names, words };
  const note = spokenNote(
    words,
    (part) => ledBy(part, at),
    (part) => readingOf(part, at).intent === "unknown",
  );
  if (note) return note;
  const asked = questionIn(words);
  if (asked) return askedIn(asked, words, at);
  const handed = afterHandoverWord(words);
  if (handed !== null) return handoverIn(handed, words, at);
  const complaint = afterComplaintWord(words);
  if (complaint !== null) return readComplaint(words, ledBy(complaint, at));
  return fromPlainWords(readingOf(words, at), words, at);
}

/** Trouble is told in plain words, and is none of the readings. */
function fromPlainWords(reading: Reading, words: string, at: Situation): Command {
  const client = clientOf(reading.intent === "unknown" ? readingOf(`/how ${words}`, at) : reading, at);
  return tellsComplaint(words, reading, client)
    ? readComplaint(words, { client, rest: words })
    : fromReading(readAsTold(reading, client, words, at), words, at);
}

/** "Busy, asked to call back in a week": nothing of it is over but that they were busy. */
const asksToCallLater = (words: string): boolean =>
  /\bbusy\b.*\b(?:asked|told|said|wants?)\b.*\bto (?:call|ring|phone)\b/iu.test(words);

/** "Acme no-show at the meeting" tells what happened, though it has no verb, or no time that is over. */
function readAsTold(reading: Reading, client: ClientRef, words: string, at: Situation): Reading {
  const { intent, followUp } = reading;
  if (intent === "log_touch" && !followUp && client.kind === "known" && asksToCallLater(words)) {
    const later = readingOf(`/next ${words}`, at);
    if (later.followUp?.due && later.client === client.id) return later;
  }
  const unsaid = intent === "unknown" || (intent === "add_follow_up" && (followUp?.due ?? "") <= today(at));
  return unsaid && client.kind === "known" && tellsNoShow(words) ? readingOf(`/touch ${words}`, at) : reading;
}

const today = ({ now }: Situation): LocalDate => now.toPlainDate().toString();

const isCommandWord = (word: string): word is CommandWord => (COMMAND_WORDS as readonly string[]).includes(word);

function slashCommand(name: string, text: string, words: string, at: Situation): Command {
  if (name === "start") return { kind: "arrive", code: text || null };
  if (name === "rapport") return text === "" ? { kind: "help" } : interpret(`/${text}`, at);
  if (isCommandWord(name)) return wordCommand(name, text, words, at);
  // `/rapport how is acme` and `/blah`: what follows may still be plain words.
  return interpret(words.slice(1), at);
}

function wordCommand(word: CommandWord, text: string, words: string, at: Situation): Command {
  switch (word) {
    case "touch":
    case "next":
    case "done":
    case "how":
    case "status":
      return text === "" ? { kind: "usage", of: word } : fromReading(readingOf(words, at), words, at);
    case "today":
      return { kind: "show_checklist", all: text !== "" };
    case "clients":
      return text === "" ? { kind: "list_clients", page: 0 } : addClients(text, words);
    case "client":
      return text === ""
        ? { kind: "usage", of: word }
        : (readClientEdit(words, ledBy(text, at)) ?? {
            kind: "edit_client",
            client: clientOf(readingOf(`/how ${text}`, at), at),
            words,
          });
    case "contact":
      return text === ""
        ? { kind: "usage", of: word }
        : (readPerson(words, text, (part) => ledBy(part, at)) ?? readContact(words, ledBy(text, at)));
    case "project":
      return text === "" ? { kind: "usage", of: word } : readProject(words, ledBy(text, at), at.now);
    case "price":
      return text === "" ? { kind: "list_price_rises" } : readPriceRise(words, ledBy(text, at), at.now);
    case "note":
      return text === "" ? { kind: "usage", of: word } : readNote(words, ledBy(text, at));
    case "crisis":
      return { kind: "crisis", words: text, sure: false };
    case "complaint":
      return text === ""
        ? { kind: "list_complaints", client: at.client ?? null }
        : readComplaint(words, ledBy(text, at));
    case "team":
      return readTierCadence(text) ?? readTeam(text, words, at.now);
    case "handover":
      return text === "" ? { kind: "usage", of: word } : handoverIn(text, words, at);
    case "away":
      return readAway(text, words, at.now);
    case "money":
      return readMoney(text, words, at.now, at.client ?? null, (part) => ledBy(part, at));
    case "settings":
      return text === "" ? { kind: "settings" } : readSetting(text);
    case "link":
      return { kind: "link", code: text || null };
    case "invite":
      return { kind: "invite" };
    case "import":
      return text === "" ? { kind: "import_help" } : addClients(text, words);
    case "export":
      return { kind: "export_help" };
    case "undo":
      return { kind: "undo", entry: null };
    case "help":
      return { kind: "help" };
  }
}

function askedIn(of: ClientQuestion | PortfolioQuestion, words: string, at: Situation): Command {
  if (of === "at_risk" || of === "not_talked") return { kind: "portfolio_question", of };
  const client = clientOf(readingOf(words, at), at);
  return {
    kind: "question",
    of,
    words,
    client: client.kind === "unknown" ? clientOf(readingOf(`/how ${words}`, at), at) : client,
  };
}

const handoverIn = (said: string, words: string, at: Situation): Command => {
  const text = withoutSales(said);
  return readHandover(text, words, ledBy(text, at), (promise) => {
    const { followUp } = readingOf(`/next ${promise}`, at);
    // Without a day nothing was to be taken out of it: "weekly report" stays whole.
    return followUp?.due ? { text: followUp.text || promise, due: followUp.due } : { text: promise, due: null };
  });
};

/** `/clients Acme, Globex` and `/import` with names below: whatever is listed becomes clients. */
function addClients(text: string, words: string): Command {
  const names = text
    .split(/[\n,;]+/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return { kind: "add_clients", names, words };
}

function readingOf(text: string, at: Situation): Reading {
  const { now, language, client } = at;
  return understand(
    client === undefined ? { text, now, language } : { text, now, language, chosenClient: client },
    at.directory,
  );
}

function clientOf(reading: Reading, at: Situation): ClientRef {
  if (at.client !== undefined) return { kind: "known", id: at.client };
  if (reading.client) return { kind: "known", id: reading.client };
  if (reading.candidates && reading.candidates.length > 0) return { kind: "several", ids: reading.candidates };
  const text = reading.clientText;
  if (text === undefined) return { kind: "unnamed" };
  return { kind: "unknown", text, near: nearestClients(text, at.directory, NEAREST) };
}

/** A client chosen with a button may still be named in the words. */
function ledBy(text: string, at: Situation): Led {
  const led = leadingClient(text, at.directory, at.language);
  if (at.client === undefined) return led;
  const named = led.client.kind === "known" && led.client.id === at.client;
  return { client: { kind: "known", id: at.client }, rest: named ? led.rest : text };
}

function fromReading(reading: Reading, words: string, at: Situation): Command {
  const series = comesAgain(reading, words) ? readSeries(words, at.now.toPlainDate()) : null;
  if (series) return seriesOf(series, words, at);
  if (reading.doubt?.kind === "impossible-date") return { kind: "impossible_date", words, date: reading.doubt.words };
  const client = clientOf(reading, at);
  switch (reading.intent) {
    case "log_touch":
      return touchOf(reading, client, words, at);
    case "add_follow_up": {
      const theirs = saysTheyOwe(words);
      const text = reading.followUp?.text ?? words;
      return {
        kind: "add_follow_up",
        words,
        client,
        contacts: reading.contacts ?? [],
        followUp: whatToDo(theirs ? owedThing(text) : text, reading.followUp?.due ?? null, at),
        ower: theirs ? "client" : "us",
      };
    }
    case "complete_follow_up":
      return { kind: "complete_follow_up", words, client, text: reading.followUp?.text ?? "" };
    case "ask_client":
      return { kind: "ask_client", words, client };
    case "set_status":
      return reading.status
        ? { kind: "set_status", words, client, status: reading.status, note: reading.note ?? null }
        : { kind: "usage", of: "status" };
    case "show_checklist":
      return { kind: "show_checklist", all: false };
    case "list_clients":
      return { kind: "list_clients", page: 0 };
    case "help":
      return { kind: "help" };
    case "unknown":
      return reading.doubt?.kind === "unsure"
        ? offer(reading.doubt.readings, words, at)
        : { kind: "not_understood", words };
  }
}

function touchOf(reading: Reading, client: ClientRef, words: string, at: Situation): LogTouch {
  const { channel = "other", direction = null, followUp } = reading;
  const told = beforeNextStep(words, followUp?.text ?? null);
  const never = neverContactIn(told, { channel, direction, agreed: followUp !== undefined });
  return {
    kind: "log_touch",
    words,
    client,
    channel,
    // Who did not come reached out to nobody, and nor did we.
    direction: never === "no_show" ? null : direction,
    unanswered: saysUnanswered(words),
    ...(never && { never }),
    contacts: reading.contacts ?? [],
    contactText: reading.contactText ?? null,
    occurredOn: reading.occurredOn ?? at.now.toPlainDate().toString(),
    followUp: followUp ? { text: followUp.text, due: followUp.due ?? null } : null,
  };
}

/** What remains of the line is read as something to do, for its client, text and time. */
function seriesOf({ rule, rest }: SeriesRead, words: string, at: Situation): Command {
  const reading = readingOf(rest.startsWith("/") ? rest : `/next ${rest}`, at);
  const due = reading.followUp?.due ?? null;
  const time = due?.includes("T") ? (due.split("T")[1] ?? null) : null;
  return {
    kind: "add_series",
    words,
    client: clientOf(reading, at),
    text: reading.followUp?.text || rest,
    rule: ruleText(rule),
    time,
  };
}

/** A day that is over stays among the words, and is handed on as the due date: that it cannot be one is then said. */
const whatToDo = (text: string, due: LocalDate | LocalMoment | null, { now }: Situation): NewFollowUp => ({
  text,
  due: due ?? pastDayAtEnd(text, now),
});

const SLASH: Partial<Record<Intent, string>> = {
  log_touch: "touch",
  add_follow_up: "next",
  ask_client: "how",
  complete_follow_up: "done",
  set_status: "status",
};

/** The same words, read as each of the nearest intents: buttons for the writer to choose from. */
function offer(intents: readonly Intent[], words: string, at: Situation): Command {
  const readings = intents.flatMap((intent) => {
    const slash = SLASH[intent];
    return slash ? [fromReading(readingOf(`/${slash} ${words}`, at), words, at)] : [];
  });
  const sure = readings.filter(
    (one) => one.kind !== "not_understood" && one.kind !== "usage" && one.kind !== "choose_reading",
  );
  return sure.length > 0 ? { kind: "choose_reading", words, readings: sure } : { kind: "not_understood", words };
}
