/** The brief's open questions, kept until each is answered. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Line, Reply } from "../chat/reply.ts";
import { plain, shortened } from "../chat/text.ts";
import { localDay } from "../domain/time.ts";
import { BRIEF_TOPICS, openQuestions } from "../domain/work.ts";
import { noteInJournal } from "../store/journal.ts";
import { type ProjectOfClient, projectById } from "../store/projects.ts";
import type { Tx } from "../store/store.ts";
import { briefOf, saveAnswer } from "../store/work.ts";
import { daySpan } from "../wording/dates.ts";
import { say, sayPlain } from "../wording/say.ts";
import { briefNames, briefQuestions, WORK } from "../wording/work.ts";
import { undoButton } from "./follow-up-card.ts";
import { asks, projectButton, projectSpans } from "./project-card.ts";
import { projectGone } from "./projects.ts";

const ANSWER = 500;
const SHOWN = 120;

export async function projectBrief(tx: Tx, command: CommandOf<"project_brief">, from: Asker): Promise<Reply> {
  const found = await projectById(tx, from, command.project);
  return found ? briefReply(tx, found, from, null) : projectGone(from);
}

/** Empty words ask. The project's deadline is set where deadlines are. */
export async function answerBrief(tx: Tx, command: CommandOf<"answer_brief">, from: Asker): Promise<Reply> {
  const found = await projectById(tx, from, command.project);
  if (!found) return projectGone(from);
  const { project, client } = found;
  const answer = shortened(command.words.trim().replace(/\s+/g, " "), ANSWER);
  if (answer === "") {
    return asks(say(from.language, briefQuestions[command.topic], { project: projectSpans(found) }), command);
  }
  const { id, former } = await saveAnswer(tx, from, project.id, command.topic, answer);
  const entry = await noteInJournal(tx, from, "changed", {
    name: project.name || client.name,
    client: client.id,
    ...(former
      ? { former: [{ table: "brief_answers", id, values: { answer: former.answer, at: former.at } }] }
      : { added: [{ table: "brief_answers", id }] }),
  });
  return briefReply(tx, found, from, entry);
}

async function briefReply(tx: Tx, found: ProjectOfClient, from: Asker, entry: string | null): Promise<Reply> {
  const { language } = from;
  const { project } = found;
  const today = localDay(from.now, from.zone);
  const rows = await briefOf(tx, from.workspace, project.id);
  const answers = new Map(rows.map((row) => [row.topic, row.answer]));
  const open = openQuestions(new Set(answers.keys()), project.deadline);
  const lines = BRIEF_TOPICS.map((topic): Line => {
    const answer = answers.get(topic);
    const asked = open.includes(topic);
    const known =
      topic === "deadline" && project.deadline !== null
        ? [daySpan(language, project.deadline, today)]
        : answer === undefined
          ? say(language, WORK.unanswered)
          : [plain(shortened(answer, SHOWN))];
    const does =
      topic === "deadline"
        ? ({ kind: "project_deadline", project: project.id, due: null, words: "" } as const)
        : ({ kind: "answer_brief", project: project.id, topic, words: "" } as const);
    return {
      mark: asked ? "open" : "done",
      text: [...say(language, briefNames[topic]), plain(": "), ...known],
      ...(asked ? { actions: [{ label: `${sayPlain(language, briefNames[topic])}…`, does }] } : {}),
    };
  });
  return {
    tone: entry === null ? "plain" : "good",
    title: say(language, open.length === 0 ? WORK.briefDone : WORK.briefTitle, { project: projectSpans(found) }),
    sections: [{ kind: "lines", lines }],
    actions: [...(entry === null ? [] : [undoButton(from, entry)]), projectButton(project, from)],
  };
}
