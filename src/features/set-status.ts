/** How a client's work stands: green, amber or red, and one line why. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Action, Line, Reply, Section } from "../chat/reply.ts";
import { plain, quote, shortened, type Text } from "../chat/text.ts";
import { oldSince } from "../domain/listing.ts";
import { localDay } from "../domain/time.ts";
import { STATUSES, type Status } from "../domain/vocabulary.ts";
import { clientById } from "../store/clients.ts";
import { noteInJournal } from "../store/journal.ts";
import {
  namelessProject,
  ownProjects,
  type ProjectOfClient,
  projectById,
  projectsOf,
  saveStatus,
} from "../store/projects.ts";
import type { ClientRow, ProjectRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { LINE_BUTTONS } from "../wording/checklist.ts";
import { dayShort } from "../wording/dates.ts";
import { say, sayPlain } from "../wording/say.ts";
import { STATUS } from "../wording/status.ts";
import { statusNames } from "../wording/terms.ts";
import { cardButton, clientSpan, oneLine, workName } from "./card-parts.ts";
import { undoButton } from "./follow-up-card.ts";
import { riskLines } from "./project-card.ts";
import { projectsButton } from "./projects.ts";
import { clientGone, settleClient } from "./which-client.ts";

/** One line: what is longer is cut, as it would be on the phone. */
const NOTE = 200;
/** Three buttons each, as many as a message holds. */
const LISTED = 15;
const LABEL = 25;

/** A client without a project gets one without a name; of several, a button tells which. */
export const setStatus = (tx: Tx, command: CommandOf<"set_status">, from: Asker): Promise<Reply> =>
  settleClient(tx, command.client, command.words, from, async (client) => {
    const projects = await projectsOf(tx, from.workspace, client.id);
    const [first, second] = projects;
    if (second) return whichProject(client, projects, command, from);
    const { project, created } = first
      ? { project: first, created: false }
      : await namelessProject(tx, from, client.id);
    const stage = first || created ? {} : { stage: "paid" as const };
    return record(tx, { client, project }, { ...command, created, ...stage, among: false }, from);
  });

function whichProject(
  client: ClientRow,
  projects: readonly ProjectRow[],
  { status, note }: CommandOf<"set_status">,
  from: Asker,
): Reply {
  const { language } = from;
  const actions = projects.slice(0, LISTED).map(
    (project): Action => ({
      label: shortened(workName(language, project.name), LABEL),
      does: { kind: "project_status", project: project.id, status, note },
    }),
  );
  const question = say(language, STATUS.which, { status: sayPlain(language, statusNames[status]) });
  return oneLine("ask", [clientSpan(client), plain(": "), ...question], actions);
}

export async function projectStatus(tx: Tx, command: CommandOf<"project_status">, from: Asker): Promise<Reply> {
  const found = await projectById(tx, from, command.project);
  if (!found) return oneLine("refusal", say(from.language, STATUS.gone));
  return record(tx, found, { ...command, created: false, among: command.among ?? false }, from);
}

interface Wanted {
  readonly status: Status;
  readonly note: string | null;
  /** The project was made for this status, and goes with it when it is undone. */
  readonly created: boolean;
  /** The project was paid for and goes on: where it stands again when it is undone. */
  readonly stage?: "paid";
  /** The list of statuses to refresh is shown again. */
  readonly among: boolean;
}

async function record(tx: Tx, { project, client }: ProjectOfClient, wanted: Wanted, from: Asker): Promise<Reply> {
  const { language } = from;
  const { status } = wanted;
  const same = project.status === status && !wanted.created;
  const note = tidyNote(wanted.note) ?? (same ? project.status_note : null);
  const history = await saveStatus(tx, from, project.id, { status, note, at: from.now });
  const entry = await noteInJournal(tx, from, "status", {
    project: project.id,
    created: wanted.created,
    history,
    status: project.status,
    note: project.status_note,
    at: project.status_at,
    ...(wanted.stage === undefined ? {} : { stage: wanted.stage }),
  });
  const now: ProjectRow = { ...project, status, status_note: note, status_at: from.now };
  const lines: Line[] = [{ mark: status, text: standing(client, now, from) }];
  lines.push(...riskLines(now, from));
  const why = status !== "green" && note === null;
  if (why) lines.push({ text: say(language, STATUS.why) });
  const rest = wanted.among ? await staleSections(tx, from) : [];
  return {
    tone: why ? "ask" : "good",
    sections: [{ kind: "lines", lines }, ...rest],
    actions: [undoButton(from, entry), wanted.among ? backToList(from) : cardButton(client, language)],
    ...(why ? { awaits: { kind: "status_note", project: project.id, words: "" } } : {}),
  };
}

/** Statuses are refreshed from the morning's message, which the answer replaces. */
const backToList = (from: Asker): Action => ({
  label: sayPlain(from.language, LINE_BUTTONS.back),
  does: { kind: "show_checklist", all: false },
});

/** `Acme, Website: amber – “waits for texts”`. */
function standing(client: ClientRow, project: ProjectRow, { language }: Asker): Text {
  const named: Text = [clientSpan(client), ...(project.name === "" ? [] : [plain(`, ${project.name}`)])];
  const status = sayPlain(language, statusNames[project.status]);
  const note: Text = project.status_note === null ? [] : [plain(" – "), quote(project.status_note)];
  return [...say(language, STATUS.set, { project: named, status }), ...note];
}

const tidyNote = (words: string | null): string | null =>
  words === null || words.trim() === "" ? null : shortened(words.trim().replace(/\s+/g, " "), NOTE);

/** The line why, typed after the status was set. */
export async function statusNote(tx: Tx, command: CommandOf<"status_note">, from: Asker): Promise<Reply> {
  const found = await projectById(tx, from, command.project);
  if (!found) return oneLine("refusal", say(from.language, STATUS.gone));
  const note = tidyNote(command.words);
  const { status } = found.project;
  return record(tx, found, { status, note, created: false, among: false }, from);
}

/** The projects of a client, each with its statuses to tap; without one, the work as a whole. */
export async function askStatus(tx: Tx, command: CommandOf<"ask_status">, from: Asker): Promise<Reply> {
  const { language } = from;
  const client = await clientById(tx, from, command.client);
  if (!client) return clientGone(from);
  const projects = (await projectsOf(tx, from.workspace, client.id)).slice(0, LISTED);
  const lines = projects.map(
    (project, at): Line => ({
      ...numberAmong(projects.length, at),
      mark: project.status,
      text: [plain(`${workName(language, project.name)}: `), ...sinceText(project, from)],
      actions: statusButtons(from, (status) => ({ kind: "project_status", project: project.id, status, note: null })),
    }),
  );
  const whole: Line = {
    text: say(language, STATUS.ask),
    actions: statusButtons(from, (status) => ({
      kind: "set_status",
      words: "",
      client: { kind: "known", id: client.id },
      status,
      note: null,
    })),
  };
  return {
    tone: "ask",
    title: [clientSpan(client)],
    sections: [{ kind: "lines", lines: lines.length > 0 ? lines : [whole] }],
    actions: [projectsButton(client, from), cardButton(client, language)],
  };
}

/** Under a message of Telegram the buttons stand apart from their line: the same number is on both. */
const numberAmong = (count: number, at: number): Pick<Line, "number"> => (count > 1 ? { number: at + 1 } : {});

const statusButtons = (from: Asker, does: (status: Status) => Action["does"]): Action[] =>
  STATUSES.map((status) => ({ label: sayPlain(from.language, statusNames[status]), does: does(status) }));

function sinceText(project: ProjectRow, from: Asker): Text {
  const { language, zone } = from;
  const day = dayShort(language, localDay(project.status_at, zone), localDay(from.now, zone));
  return say(language, STATUS.since, { status: sayPlain(language, statusNames[project.status]), day });
}

/** Statuses that have grown old, each refreshed by one tap. */
export async function refreshStatuses(tx: Tx, _: CommandOf<"refresh_statuses">, from: Asker): Promise<Reply> {
  const sections = await staleSections(tx, from);
  if (sections.length > 0) return { tone: "ask", sections, actions: [] };
  return oneLine("good", say(from.language, STATUS.fresh));
}

async function staleSections(tx: Tx, from: Asker): Promise<Section[]> {
  const { language, zone } = from;
  const today = localDay(from.now, zone);
  const stale = (await ownProjects(tx, from)).filter(
    (project) => localDay(project.status_at, zone) <= oldSince(project.status, today),
  );
  if (stale.length === 0) return [];
  const lines = stale.slice(0, LISTED).map(
    (project, at): Line => ({
      ...numberAmong(stale.length, at),
      mark: project.status,
      text: [
        { kind: "client", id: project.client_id, name: project.client_name },
        plain(project.name === "" ? ": " : `, ${project.name}: `),
        ...sinceText(project, from),
      ],
      actions: statusButtons(from, (status) => ({
        kind: "project_status",
        project: project.id,
        status,
        note: null,
        among: true,
      })),
    }),
  );
  return [{ kind: "lines", heading: say(language, STATUS.refresh, { count: stale.length }), lines }];
}
