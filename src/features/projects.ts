/** Projects: started and renamed, moved from the brief to paid, given a deadline. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { code, plain, quote, shortened } from "../chat/text.ts";
import { LONGEST_NAME, tidyName } from "../domain/client-name.ts";
import { localDay } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { checkInOn, PROJECT_STAGES, type ProjectStage } from "../domain/work.ts";
import type { Change } from "../store/changes.ts";
import { clientById } from "../store/clients.ts";
import { noteInJournal } from "../store/journal.ts";
import { type ProjectOfClient, projectById } from "../store/projects.ts";
import type { ClientRow, ProjectRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { allProjectsOf, changeProject, createProject, type ProjectChange } from "../store/work.ts";
import { COMPLAINT } from "../wording/complaint.ts";
import { daySpan } from "../wording/dates.ts";
import { say, sayPlain } from "../wording/say.ts";
import { STATUS } from "../wording/status.ts";
import { statusNames } from "../wording/terms.ts";
import { projectStageNames, WORK, WORK_BUTTONS } from "../wording/work.ts";
import { createFollowUp } from "./add-follow-up.ts";
import { cardButton, clientSpan, oneLine, workName } from "./card-parts.ts";
import { undoButton } from "./follow-up-card.ts";
import { asks, projectButton, projectCard, projectLabel, projectSpans } from "./project-card.ts";
import { clientGone, settleClient } from "./which-client.ts";

const LISTED = 12;
const WORDS_SHOWN = 80;

export const manageProject = (tx: Tx, command: CommandOf<"manage_project">, from: Asker): Promise<Reply> =>
  settleClient(tx, command.client, command.words, from, (client) => managed(tx, client, command, from));

async function managed(tx: Tx, client: ClientRow, command: CommandOf<"manage_project">, from: Asker): Promise<Reply> {
  const name = shortened(tidyName(command.name), LONGEST_NAME);
  const projects = await allProjectsOf(tx, from.workspace, client.id);
  const [only, another] = projects;
  const change: ProjectChange = {
    ...(command.stage !== null && { stage: command.stage }),
    ...(command.deadline !== null && { deadline: command.deadline }),
  };
  const changes = Object.keys(change).length > 0;
  if (name === "") {
    return only && !another && changes
      ? changed(tx, { project: only, client }, change, from)
      : listOf(client, projects, from);
  }
  const known = projects.find((project) => sameName(project.name, name));
  if (known)
    return changes
      ? changed(tx, { project: known, client }, change, from)
      : projectCard(tx, { project: known, client }, from);
  // The client's only work, until now without a name, is this one.
  if (only?.name === "" && !another) return changed(tx, { project: only, client }, { ...change, name }, from);
  const project = await createProject(tx, from, client.id, {
    name,
    stage: command.stage ?? "brief",
    deadline: command.deadline,
  });
  const entry = await note(tx, { project, client }, { added: [{ table: "projects", id: project.id }] }, from);
  return projectCard(tx, { project, client }, from, {
    title: say(from.language, WORK.started, { project: projectSpans({ project, client }) }),
    actions: [undoButton(from, entry)],
  });
}

const sameName = (a: string, b: string): boolean => a.toLocaleLowerCase("und") === b.toLocaleLowerCase("und");

const note = (
  tx: Tx,
  { project, client }: ProjectOfClient,
  change: Omit<Change, "name" | "client">,
  from: Asker,
): Promise<string> =>
  noteInJournal(tx, from, "changed", { name: project.name || client.name, client: client.id, ...change });

export async function listProjects(tx: Tx, command: CommandOf<"list_projects">, from: Asker): Promise<Reply> {
  const client = await clientById(tx, from, command.client);
  return client ? listOf(client, await allProjectsOf(tx, from.workspace, client.id), from) : clientGone(from);
}

/** Each project with the tap that opens it; the next typed line starts another. */
function listOf(client: ClientRow, projects: readonly ProjectRow[], from: Asker): Reply {
  const { language } = from;
  const example = code(sayPlain(language, WORK.newExample));
  const lines = projects.slice(0, LISTED).map((project): Line => {
    const stage = sayPlain(language, projectStageNames[project.stage]);
    const status = sayPlain(language, statusNames[project.status]);
    return {
      mark: project.status,
      text: [plain(`${workName(language, project.name)}: `), ...say(language, WORK.stands, { stage, status })],
      actions: [{ label: projectLabel(project, from), does: { kind: "show_project", project: project.id } }],
    };
  });
  const title = lines.length > 0 ? WORK.list : WORK.none;
  return {
    tone: "ask",
    title: say(language, title, { client: clientSpan(client) }),
    sections: [
      { kind: "lines", lines },
      { kind: "note", text: say(language, WORK.askNew, { client: clientSpan(client), example }) },
    ].filter((section) => section.kind === "note" || lines.length > 0) as Reply["sections"],
    actions: [cardButton(client, language)],
    awaits: { kind: "read_again", words: "", at: from.now, client: client.id, as: "project" },
  };
}

export async function showProject(tx: Tx, command: CommandOf<"show_project">, from: Asker): Promise<Reply> {
  const found = await projectById(tx, from, command.project);
  return found ? projectCard(tx, found, from) : projectGone(from);
}

export async function projectStage(tx: Tx, command: CommandOf<"project_stage">, from: Asker): Promise<Reply> {
  const found = await projectById(tx, from, command.project);
  if (!found) return projectGone(from);
  if (command.stage !== null) return changed(tx, found, { stage: command.stage }, from);
  const { language } = from;
  const actions = PROJECT_STAGES.filter((stage) => stage !== found.project.stage).map(
    (stage: ProjectStage): Action => ({
      label: sayPlain(language, projectStageNames[stage]),
      does: { kind: "project_stage", project: found.project.id, stage },
    }),
  );
  const question = [...projectSpans(found), plain(": "), ...say(language, WORK.whichStage)];
  return oneLine("ask", question, [...actions, projectButton(found.project, from)]);
}

/** `read`: the day in the typed words, `null` when there is none. A deadline may be past: it was missed. */
export async function projectDeadline(
  tx: Tx,
  command: CommandOf<"project_deadline">,
  read: LocalDate | null,
  from: Asker,
): Promise<Reply> {
  const found = await projectById(tx, from, command.project);
  if (!found) return projectGone(from);
  const due = command.due ?? read?.slice(0, 10) ?? null;
  if (due !== null) return changed(tx, found, { deadline: due }, from);
  const question =
    command.words.trim() === ""
      ? say(from.language, WORK.askDeadline, { project: projectSpans(found) })
      : say(from.language, COMPLAINT.noDate, { words: quote(shortened(command.words, WORDS_SHOWN)) });
  return asks(question, { ...command, words: "" });
}

export async function renameProject(tx: Tx, command: CommandOf<"rename_project">, from: Asker): Promise<Reply> {
  const found = await projectById(tx, from, command.project);
  if (!found) return projectGone(from);
  const name = shortened(tidyName(command.words), LONGEST_NAME);
  if (name === "") return asks(say(from.language, WORK.askName, { project: projectSpans(found) }), command);
  const others = await allProjectsOf(tx, from.workspace, found.client.id);
  if (others.some((one) => one.id !== found.project.id && sameName(one.name, name))) {
    return oneLine("refusal", say(from.language, WORK.taken, { client: clientSpan(found.client) }), [
      projectButton(found.project, from),
    ]);
  }
  return changed(tx, found, { name }, from);
}

/** Work that ends leaves one check-in for a month later. */
async function changed(tx: Tx, found: ProjectOfClient, change: ProjectChange, from: Asker): Promise<Reply> {
  const { project, client } = found;
  await changeProject(tx, from.workspace, project.id, change);
  const now = { ...project, ...change };
  const today = localDay(from.now, from.zone);
  const on = checkInOn(project.stage, now.stage, today);
  const more: Line[] = [];
  const added: { table: "follow_ups"; id: string }[] = [];
  if (on !== null) {
    const text = sayPlain(from.language, WORK.checkInText, { project: plain(now.name || client.name) });
    const { followUp } = await createFollowUp(
      tx,
      { text, due: on, client: client.id, touch: null, ower: "us", kind: "own" },
      from,
    );
    added.push({ table: "follow_ups", id: followUp.id });
    more.push({ text: say(from.language, WORK.checkIn, { day: daySpan(from.language, on, today) }) });
  }
  const former = Object.fromEntries(Object.entries(project).filter(([column]) => column in change));
  const entry = await note(tx, found, { added, former: [{ table: "projects", id: project.id, values: former }] }, from);
  return projectCard(tx, { project: now, client }, from, {
    title: say(from.language, WORK.changed, { project: projectSpans({ project: now, client }) }),
    more,
    actions: [undoButton(from, entry)],
  });
}

export const projectGone = (from: Asker): Reply => oneLine("refusal", say(from.language, STATUS.gone));

/** Opens the projects of a client in place of what is shown. */
export const projectsButton = (client: Pick<ClientRow, "id">, { language }: Asker): Action => ({
  label: sayPlain(language, WORK_BUTTONS.projects),
  does: { kind: "list_projects", client: client.id },
});
