/** The papers of a project: what is to be sent, what was sent, what was signed. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Line, Reply } from "../chat/reply.ts";
import { plain, shortened } from "../chat/text.ts";
import { PAPERS, type PaperState, statesOf } from "../domain/work.ts";
import { noteInJournal } from "../store/journal.ts";
import { type ProjectOfClient, projectById } from "../store/projects.ts";
import type { Tx } from "../store/store.ts";
import { papersOf, savePaper } from "../store/work.ts";
import { say, sayPlain } from "../wording/say.ts";
import { paperNames, paperStateNames, WORK } from "../wording/work.ts";
import { undoButton } from "./follow-up-card.ts";
import { projectButton, projectSpans } from "./project-card.ts";
import { projectGone } from "./projects.ts";

const LABEL = 30;

const MARKS = { to_send: "open", sent: "amber", signed: "done" } as const satisfies Readonly<
  Record<PaperState, NonNullable<Line["mark"]>>
>;

export async function showPapers(tx: Tx, command: CommandOf<"show_papers">, from: Asker): Promise<Reply> {
  const found = await projectById(tx, from, command.project);
  return found ? papersReply(tx, found, from, null) : projectGone(from);
}

export async function setPaper(tx: Tx, command: CommandOf<"set_paper">, from: Asker): Promise<Reply> {
  const found = await projectById(tx, from, command.project);
  if (!found) return projectGone(from);
  const { project, client } = found;
  const { id, former } = await savePaper(tx, from, project.id, command.paper, command.state);
  const entry = await noteInJournal(tx, from, "changed", {
    name: project.name || client.name,
    client: client.id,
    ...(former
      ? { former: [{ table: "papers", id, values: { state: former.state, at: former.at } }] }
      : { added: [{ table: "papers", id }] }),
  });
  return papersReply(tx, found, from, entry);
}

/** Each paper with the states it is not in; Telegram shows the buttons apart from their lines, so each names its paper. An invoice that was sent waits among the invoices, not here. */
async function papersReply(tx: Tx, found: ProjectOfClient, from: Asker, entry: string | null): Promise<Reply> {
  const { language } = from;
  const { project } = found;
  const states = new Map((await papersOf(tx, from.workspace, project.id)).map((row) => [row.paper, row.state]));
  const lines = PAPERS.map((paper): Line => {
    const state = states.get(paper);
    const closed = paper === "invoice" && state === "sent";
    return {
      mark: state === undefined ? "bullet" : closed ? "done" : MARKS[state],
      text: [
        ...say(language, paperNames[paper]),
        ...(state === undefined ? [] : [plain(": "), ...say(language, paperStateNames[state])]),
      ],
      actions: statesOf(paper)
        // A new one is to be sent, or is on its way.
        .filter((one) => one !== state && (state !== undefined || one !== "signed"))
        .map((one) => ({
          label: shortened(
            `${sayPlain(language, paperNames[paper])}: ${sayPlain(language, paperStateNames[one])}`,
            LABEL,
          ),
          does: { kind: "set_paper", project: project.id, paper, state: one },
        })),
    };
  });
  return {
    tone: entry === null ? "plain" : "good",
    title: say(language, WORK.papersTitle, { project: projectSpans(found) }),
    sections: [{ kind: "lines", lines }],
    actions: [...(entry === null ? [] : [undoButton(from, entry)]), projectButton(project, from)],
  };
}
