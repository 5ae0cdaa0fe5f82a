/** A complaint is solved, not just recorded: opened in one line, thought through by taps, closed by how it was solved. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { quote, shortened, type Text } from "../chat/text.ts";
import { nextMonday } from "../domain/follow-up.ts";
import { addDays, localDay } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import {
  type ComplaintChange,
  type ComplaintOfClient,
  changeComplaint,
  complaintById,
  openComplaints,
  saveComplaint,
} from "../store/complaints.ts";
import { noteInJournal } from "../store/journal.ts";
import type { ClientRow } from "../store/schema.ts";
import type { ComplaintRow } from "../store/schema-trouble.ts";
import type { Tx } from "../store/store.ts";
import { BUTTONS } from "../wording/buttons.ts";
import { COMPLAINT } from "../wording/complaint.ts";
import { daySpan } from "../wording/dates.ts";
import { type Phrase, say, sayPlain } from "../wording/say.ts";
import { clientSpan, oneLine } from "./card-parts.ts";
import { complaintCard, complaintList } from "./complaint-card.ts";
import { undoButton } from "./follow-up-card.ts";
import { tellLeads } from "./tell-leads.ts";
import { settleClient } from "./which-client.ts";

const TEXT = 500;
const WORDS_SHOWN = 80;
const DAY = 24 * 60 * 60 * 1000;

/** Without a text it shows what is open there, or asks for one. */
export const openComplaint = (tx: Tx, command: CommandOf<"open_complaint">, from: Asker): Promise<Reply> =>
  settleClient(tx, command.client, command.words, from, async (client) =>
    command.text.trim() === "" ? openOrAsk(tx, client, from) : opened(tx, command, client, from),
  );

/** A client named alone: what is open there, or else what the complaint is. */
async function openOrAsk(tx: Tx, client: ClientRow, from: Asker): Promise<Reply> {
  const open = await openComplaints(tx, from, client.id);
  return open.length > 0
    ? listComplaints(tx, { kind: "list_complaints", client: client.id }, from)
    : askWhat(client, from);
}

/** However it is spaced, cased and ended. */
const sameWords = (text: string): string =>
  shortened(text.trim(), TEXT)
    .normalize("NFC")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[\s.!]+$/, "");

/** What is open since less than a day in the same words: told twice it is one complaint. */
async function toldAlready(
  tx: Tx,
  { text, severe }: CommandOf<"open_complaint">,
  client: ClientRow,
  from: Asker,
): Promise<ComplaintOfClient | undefined> {
  const same = (await openComplaints(tx, from, client.id)).find(
    (one) => one.opened_at > from.now - DAY && sameWords(one.text) === sameWords(text) && (one.severe === 1 || !severe),
  );
  return same && complaintById(tx, from, same.id);
}

async function opened(tx: Tx, command: CommandOf<"open_complaint">, client: ClientRow, from: Asker): Promise<Reply> {
  const known = await toldAlready(tx, command, client, from);
  if (known) {
    return complaintCard(known, from, { title: say(from.language, COMPLAINT.already, { client: clientSpan(client) }) });
  }
  const complaint: ComplaintRow = {
    workspace_id: from.workspace,
    id: from.newId(),
    client_id: client.id,
    member_id: from.member,
    text: shortened(command.text.trim(), TEXT),
    severe: command.severe ? 1 : 0,
    cause: null,
    our_part: null,
    action: null,
    due_on: null,
    opened_on: localDay(from.now, from.zone),
    opened_at: from.now,
    resolved_on: null,
    resolution: null,
  };
  await saveComplaint(tx, complaint);
  const entry = await noteInJournal(tx, from, "changed", {
    name: client.name,
    client: client.id,
    added: [{ table: "complaints", id: complaint.id }],
  });
  const told = await tellLeads(tx, complaint, from);
  return complaintCard({ complaint, client }, from, {
    title: say(from.language, COMPLAINT.opened, { client: clientSpan(client) }),
    more: [...told, { text: say(from.language, COMPLAINT.stays) }],
    actions: [undoButton(from, entry)],
  });
}

const askWhat = (client: ClientRow, from: Asker): Reply => ({
  ...oneLine("ask", say(from.language, COMPLAINT.whatComplaint, { client: clientSpan(client) })),
  place: "below",
  awaits: { kind: "read_again", words: "", at: from.now, client: client.id, as: "complaint" },
});

export async function showComplaint(tx: Tx, command: CommandOf<"show_complaint">, from: Asker): Promise<Reply> {
  const found = await complaintById(tx, from, command.complaint);
  return found ? complaintCard(found, from) : complaintGone(from);
}

/** The only open complaint of a client opens at once. */
export async function listComplaints(tx: Tx, command: CommandOf<"list_complaints">, from: Asker): Promise<Reply> {
  const open = await openComplaints(tx, from, command.client);
  const [only, another] = open;
  const found = only && !another && command.client !== null ? await complaintById(tx, from, only.id) : undefined;
  return found ? complaintCard(found, from) : complaintList(open, from);
}

const QUESTIONS = {
  cause: COMPLAINT.askCause,
  our_part: COMPLAINT.askOurPart,
  action: COMPLAINT.askAction,
  resolution: COMPLAINT.askResolution,
} as const;

/** Cause, our part, what we do; and how it was resolved, which closes it. */
export async function tellComplaint(tx: Tx, command: CommandOf<"tell_complaint">, from: Asker): Promise<Reply> {
  const found = await complaintById(tx, from, command.complaint);
  if (!found) return complaintGone(from);
  const words = shortened(command.words.trim().replace(/\s+/g, " "), TEXT);
  if (words === "") {
    return {
      ...oneLine("ask", say(from.language, QUESTIONS[command.of], { client: clientSpan(found.client) })),
      place: "below",
      awaits: command,
    };
  }
  return command.of === "resolution"
    ? changed(tx, found, { resolution: words, resolved_on: localDay(from.now, from.zone) }, from)
    : changed(tx, found, { [command.of]: words }, from);
}

/** `read`: the day in the typed words, `null` when there is none. */
export async function dateComplaint(
  tx: Tx,
  command: CommandOf<"date_complaint">,
  read: LocalDate | null,
  from: Asker,
): Promise<Reply> {
  const found = await complaintById(tx, from, command.complaint);
  if (!found) return complaintGone(from);
  const today = localDay(from.now, from.zone);
  const day = command.due ?? read?.slice(0, 10) ?? null;
  if (day !== null && day >= today) return changed(tx, found, { due_on: day }, from);
  const { language } = from;
  if (day !== null)
    return askDay(found, say(language, COMPLAINT.pastDate, { day: daySpan(language, day, today) }), from);
  const question =
    command.words.trim() === ""
      ? say(language, COMPLAINT.askDue, { client: clientSpan(found.client) })
      : say(language, COMPLAINT.noDate, { words: quote(shortened(command.words, WORDS_SHOWN)) });
  return askDay(found, question, from);
}

function askDay({ complaint }: ComplaintOfClient, question: Text, from: Asker): Reply {
  const today = localDay(from.now, from.zone);
  const on = (label: Phrase, due: LocalDate): Action => ({
    label: sayPlain(from.language, label),
    does: { kind: "date_complaint", complaint: complaint.id, due, words: "" },
  });
  return {
    ...oneLine("ask", question, [
      on(BUTTONS.today, today),
      on(BUTTONS.tomorrow, addDays(today, 1)),
      on(BUTTONS.nextWeek, nextMonday(today)),
    ]),
    awaits: { kind: "date_complaint", complaint: complaint.id, due: null, words: "" },
  };
}

/** One that becomes severe is told to a lead like one that began so. */
export async function gradeComplaint(tx: Tx, command: CommandOf<"grade_complaint">, from: Asker): Promise<Reply> {
  const found = await complaintById(tx, from, command.complaint);
  return found ? changed(tx, found, { severe: command.severe ? 1 : 0 }, from) : complaintGone(from);
}

async function changed(tx: Tx, found: ComplaintOfClient, change: ComplaintChange, from: Asker): Promise<Reply> {
  const { complaint, client } = found;
  await changeComplaint(tx, from.workspace, complaint.id, change);
  const former = Object.fromEntries(Object.entries(complaint).filter(([column]) => column in change));
  const entry = await noteInJournal(tx, from, "changed", {
    name: client.name,
    client: client.id,
    former: [{ table: "complaints", id: complaint.id, values: former }],
  });
  const now = { ...complaint, ...change };
  const more: readonly Line[] = change.severe === 1 ? await tellLeads(tx, now, from) : [];
  const closed = now.resolved_on !== null;
  const title = closed ? COMPLAINT.closed : now.severe === 1 ? COMPLAINT.titleSevere : COMPLAINT.title;
  return complaintCard({ complaint: now, client }, from, {
    title: say(from.language, title, { client: clientSpan(client) }),
    more,
    actions: [undoButton(from, entry)],
  });
}

const complaintGone = (from: Asker): Reply => oneLine("refusal", say(from.language, COMPLAINT.gone));
