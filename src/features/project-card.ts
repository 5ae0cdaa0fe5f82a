/** A project as it stands: stage, deadline, what the brief still lacks, papers, and the taps that move it on. */
import type { Asker } from "../chat/asker.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { plain, quote, type Span, shortened, type Text } from "../chat/text.ts";
import { localDay } from "../domain/time.ts";
import { deadlineAtRisk, openQuestions, PAPERS, PROJECT_STAGES, RESCUES } from "../domain/work.ts";
import type { ProjectOfClient } from "../store/projects.ts";
import type { ProjectRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { briefOf, papersOf, rescueOf } from "../store/work.ts";
import { daySpan } from "../wording/dates.ts";
import { say, sayPlain } from "../wording/say.ts";
import { statusNames } from "../wording/terms.ts";
import {
  briefNames,
  paperNames,
  paperStateNames,
  projectStageNames,
  rescueNames,
  WORK,
  WORK_BUTTONS,
} from "../wording/work.ts";
import { cardButton, clientSpan, listed, oneLine, workName } from "./card-parts.ts";

const LABEL = 25;

/** `Acme, Website`; work that was never named is its client's. */
export const projectSpans = ({ client, project }: ProjectOfClient): Text => [
  clientSpan(client),
  ...(project.name === "" ? [] : [plain(`, ${project.name}`)]),
];

interface ProjectSaid {
  readonly title?: Text;
  readonly more?: readonly Line[];
  readonly actions?: readonly Action[];
}

/** `said`: what has just been done. */
export async function projectCard(tx: Tx, found: ProjectOfClient, from: Asker, said?: ProjectSaid): Promise<Reply> {
  const { language, workspace } = from;
  const { project, client } = found;
  const today = localDay(from.now, from.zone);
  const answered = new Set((await briefOf(tx, workspace, project.id)).map((row) => row.topic));
  const papers = await papersOf(tx, workspace, project.id);
  const rescue = await rescueOf(tx, workspace, project.id);
  const stage = sayPlain(language, projectStageNames[project.stage]);
  const status = sayPlain(language, statusNames[project.status]);
  const stands = say(language, WORK.stands, { stage, status });
  const note: Text = project.status_note === null ? [] : [plain(" "), quote(project.status_note)];
  // Said once: with the question, or as it stands.
  const risk = rescue ? [] : riskLines(project, from);
  const lines: Line[] = [
    { mark: project.status, text: [...stands, ...note] },
    ...(risk.length > 0
      ? []
      : [
          {
            text:
              project.deadline === null
                ? say(language, WORK.noDeadline)
                : say(language, WORK.deadline, { day: daySpan(language, project.deadline, today) }),
          },
        ]),
  ];
  const open = openQuestions(answered, project.deadline);
  // What was never asked is not nagged about once the work is under way.
  if (open.length > 0 && (answered.size > 0 || project.stage === "brief" || project.stage === "idea")) {
    const what = listed(open.map((topic) => say(language, briefNames[topic])));
    lines.push({ text: say(language, WORK.briefOpen, { what }) });
  }
  const known = PAPERS.flatMap((paper): Text[] => {
    const state = papers.find((row) => row.paper === paper)?.state;
    return state ? [[...say(language, paperNames[paper]), plain(" "), ...say(language, paperStateNames[state])]] : [];
  });
  if (known.length > 0) lines.push({ text: say(language, WORK.papers, { what: listed(known) }) });
  if (rescue) {
    const backup: Span = rescue.backup === null ? plain(sayPlain(language, WORK.noBackup)) : quote(rescue.backup);
    lines.push({ text: say(language, WORK.rescue, { way: sayPlain(language, rescueNames[rescue.way]), backup }) });
  }
  return {
    tone: said?.title ? "good" : "plain",
    title: said?.title ?? projectSpans(found),
    sections: [
      {
        kind: "lines",
        lines: [...lines, ...risk, ...(said?.more ?? [])],
      },
    ],
    actions: [...(said?.actions ?? []), ...buttons(project, from), cardButton(client, language)],
  };
}

/** A deadline at risk asks for a way out, wherever it is spoken of. */
export function riskLines(project: ProjectRow, from: Asker): Line[] {
  const { language, zone } = from;
  const today = localDay(from.now, zone);
  if (project.deadline === null || !deadlineAtRisk(project, today)) return [];
  return [
    {
      text: say(language, WORK.atRisk, { day: daySpan(language, project.deadline, today) }),
      actions: RESCUES.map((way) => ({
        label: sayPlain(language, rescueNames[way]),
        does: { kind: "rescue", project: project.id, way } as const,
      })),
    },
  ];
}

function buttons({ id, stage }: ProjectRow, { language }: Asker): Action[] {
  const next = PROJECT_STAGES[PROJECT_STAGES.indexOf(stage) + 1];
  const named = next && sayPlain(language, projectStageNames[next]);
  return [
    ...(next && named
      ? [
          {
            label: shortened(sayPlain(language, WORK_BUTTONS.next, { stage: named }), LABEL),
            does: { kind: "project_stage", project: id, stage: next },
            style: "primary",
          } as const,
        ]
      : []),
    { label: sayPlain(language, WORK_BUTTONS.stage), does: { kind: "project_stage", project: id, stage: null } },
    {
      label: sayPlain(language, WORK_BUTTONS.deadline),
      does: { kind: "project_deadline", project: id, due: null, words: "" },
    },
    { label: sayPlain(language, WORK_BUTTONS.brief), does: { kind: "project_brief", project: id } },
    { label: sayPlain(language, WORK_BUTTONS.papers), does: { kind: "show_papers", project: id } },
    { label: sayPlain(language, WORK_BUTTONS.rename), does: { kind: "rename_project", project: id, words: "" } },
  ];
}

/** The name as it stands on a button. */
export const projectLabel = (project: ProjectRow, { language }: Asker): string =>
  shortened(workName(language, project.name), LABEL);

export const projectButton = (project: Pick<ProjectRow, "id">, { language }: Asker): Action => ({
  label: sayPlain(language, WORK_BUTTONS.project),
  does: { kind: "show_project", project: project.id },
});

/** A question whose typed answer fills `awaits`, below the message it was asked from. */
export const asks = (question: Text, awaits: Action["does"]): Reply => ({
  ...oneLine("ask", question),
  place: "below",
  awaits,
});
