/** Notes on a client: what it does, who else courts it, what is new with it. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { code, plain, quote, shortened, type Text } from "../chat/text.ts";
import { isOne, NOTE_TOPICS, type NoteTopic, notesOnCard } from "../domain/client-note.ts";
import { localDay } from "../domain/time.ts";
import { changeNote, dropNote, noteById, notesOf, saveNote } from "../store/client-notes.ts";
import { clientById } from "../store/clients.ts";
import { noteInJournal } from "../store/journal.ts";
import type { ClientRow } from "../store/schema.ts";
import type { ClientNoteRow } from "../store/schema-notes.ts";
import type { Tx } from "../store/store.ts";
import { dayShort } from "../wording/dates.ts";
import { NOTE_BUTTONS, NOTES, TOPIC_NAMES, TOPIC_QUESTIONS } from "../wording/notes.ts";
import { say, sayPlain } from "../wording/say.ts";
import { cardButton, clientSpan, listed, oneLine } from "./card-parts.ts";
import { undoButton } from "./follow-up-card.ts";
import { asks } from "./project-card.ts";
import { clientGone, settleClient } from "./which-client.ts";

const LONGEST = 300;
const ON_CARD = 40;
const IN_LIST = 120;
const LISTED = 10;

/** In one line; without words it shows what is noted. */
export const noteClient = (tx: Tx, command: CommandOf<"note_client">, from: Asker): Promise<Reply> =>
  settleClient(tx, command.client, command.words, from, (client) =>
    tidy(command.text) === ""
      ? notesReply(tx, client, from)
      : writeDown(tx, client, command.topic, tidy(command.text), from),
  );

export async function showNotes(tx: Tx, command: CommandOf<"show_notes">, from: Asker): Promise<Reply> {
  const client = await clientById(tx, from, command.client);
  return client ? notesReply(tx, client, from) : clientGone(from);
}

export async function writeNote(tx: Tx, command: CommandOf<"write_note">, from: Asker): Promise<Reply> {
  const client = await clientById(tx, from, command.client);
  if (!client) return clientGone(from);
  const text = tidy(command.words);
  return text === ""
    ? asks(say(from.language, TOPIC_QUESTIONS[command.topic], { client: clientSpan(client) }), command)
    : writeDown(tx, client, command.topic, text, from);
}

export async function replaceNote(tx: Tx, command: CommandOf<"change_note">, from: Asker): Promise<Reply> {
  const found = await noteById(tx, from, command.note);
  if (!found) return oneLine("refusal", say(from.language, NOTES.gone));
  const text = tidy(command.words);
  const { note, client } = found;
  return text === ""
    ? asks(say(from.language, NOTES.askChange, { text: quote(note.text) }), command)
    : rewrite(tx, note, client, text, from);
}

export async function removeNote(tx: Tx, command: CommandOf<"drop_note">, from: Asker): Promise<Reply> {
  const found = await noteById(tx, from, command.note);
  if (!found) return oneLine("refusal", say(from.language, NOTES.gone));
  const { note, client } = found;
  await dropNote(tx, from.workspace, note.id);
  const entry = await journal(tx, client, { removed: [{ table: "client_notes", row: note }] }, from);
  return notesReply(tx, client, from, say(from.language, NOTES.dropped, { client: clientSpan(client) }), entry);
}

/** A client has one business: said anew, it takes the place of what stood there. */
async function writeDown(tx: Tx, client: ClientRow, topic: NoteTopic, text: string, from: Asker): Promise<Reply> {
  const former = isOne(topic)
    ? (await notesOf(tx, from.workspace, client.id)).find((note) => note.topic === topic)
    : undefined;
  if (former) return rewrite(tx, former, client, text, from);
  const id = from.newId();
  await saveNote(tx, { workspace_id: from.workspace, id, client_id: client.id, topic, ...written(text, from) });
  const entry = await journal(tx, client, { added: [{ table: "client_notes", id }] }, from);
  return noted(tx, client, entry, from);
}

async function rewrite(tx: Tx, note: ClientNoteRow, client: ClientRow, text: string, from: Asker): Promise<Reply> {
  await changeNote(tx, from.workspace, note.id, written(text, from));
  const { text: was, on_day, member_id, at } = note;
  const former = [{ table: "client_notes", id: note.id, values: { text: was, on_day, member_id, at } }];
  return noted(tx, client, await journal(tx, client, { former }, from), from);
}

const written = (text: string, from: Asker) => ({
  text,
  member_id: from.member,
  on_day: localDay(from.now, from.zone),
  at: from.now,
});

const noted = (tx: Tx, client: ClientRow, entry: string, from: Asker): Promise<Reply> =>
  notesReply(tx, client, from, say(from.language, NOTES.noted, { client: clientSpan(client) }), entry);

const journal = (tx: Tx, client: ClientRow, change: object, from: Asker): Promise<string> =>
  noteInJournal(tx, from, "changed", { name: client.name, client: client.id, ...change });

/** Everything noted, the newest first, each with its taps. `title` and `entry`: what was just done. */
async function notesReply(tx: Tx, client: ClientRow, from: Asker, title?: Text, entry?: string): Promise<Reply> {
  const { language, workspace } = from;
  const notes = (await notesOf(tx, workspace, client.id)).slice(0, LISTED);
  const lines = notes.map(
    (note): Line => ({
      text: noteText(note, IN_LIST, from),
      actions: [
        { label: sayPlain(language, NOTE_BUTTONS.change), does: { kind: "change_note", note: note.id, words: "" } },
        { label: sayPlain(language, NOTE_BUTTONS.drop), does: { kind: "drop_note", note: note.id } },
      ],
    }),
  );
  const example = code(sayPlain(language, NOTES.example, { client: clientSpan(client) }));
  return {
    tone: entry === undefined ? "plain" : "good",
    title: title ?? say(language, NOTES.title, { client: clientSpan(client) }),
    sections: [{ kind: "lines", lines: lines.length > 0 ? lines : [{ text: say(language, NOTES.none, { example }) }] }],
    actions: [
      ...(entry === undefined ? [] : [undoButton(from, entry)]),
      ...NOTE_TOPICS.map(
        (topic): Action => ({
          label: sayPlain(language, NOTE_BUTTONS[topic]),
          does: { kind: "write_note", client: client.id, topic, words: "" },
        }),
      ),
      cardButton(client, language),
    ],
  };
}

const noteText = (note: ClientNoteRow, limit: number, { language, now, zone }: Asker): Text =>
  say(language, NOTES.line, {
    topic: say(language, TOPIC_NAMES[note.topic]),
    text: plain(shortened(note.text, limit)),
    day: dayShort(language, note.on_day, localDay(now, zone)),
  });

/** One line of the client's card. */
export async function noteLine(tx: Tx, client: ClientRow, from: Asker): Promise<Line[]> {
  const shown = notesOnCard(await notesOf(tx, from.workspace, client.id), localDay(from.now, from.zone));
  return shown.length === 0
    ? []
    : [
        {
          text: listed(
            shown.map((note) => noteText(note, ON_CARD, from)),
            "; ",
          ),
        },
      ];
}

export const notesButton = (client: ClientRow, { language }: Pick<Asker, "language">): Action => ({
  label: sayPlain(language, NOTE_BUTTONS.open),
  does: { kind: "show_notes", client: client.id },
});

const tidy = (words: string): string => shortened(words.trim().replace(/\s+/g, " "), LONGEST);
