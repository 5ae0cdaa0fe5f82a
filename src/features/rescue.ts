/** A deadline at risk: one of three ways out, and a backup plan. */

import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Reply } from "../chat/reply.ts";
import { shortened } from "../chat/text.ts";
import type { Rescue } from "../domain/work.ts";
import { noteInJournal } from "../store/journal.ts";
import { type ProjectOfClient, projectById } from "../store/projects.ts";
import type { Tx } from "../store/store.ts";
import { rescueOf, saveRescue } from "../store/work.ts";
import { say, sayPlain } from "../wording/say.ts";
import { WORK, WORK_BUTTONS } from "../wording/work.ts";
import { undoButton } from "./follow-up-card.ts";
import { asks, projectCard, projectSpans } from "./project-card.ts";
import { projectGone } from "./projects.ts";

const PLAN = 300;

export async function rescue(tx: Tx, command: CommandOf<"rescue">, from: Asker): Promise<Reply> {
  const found = await projectById(tx, from, command.project);
  if (!found) return projectGone(from);
  if (command.way === null) return projectCard(tx, found, from);
  const known = await rescueOf(tx, from.workspace, found.project.id);
  return decided(tx, found, { way: command.way, backup: known?.backup ?? null }, from);
}

/** Empty words ask. */
export async function backupPlan(tx: Tx, command: CommandOf<"backup_plan">, from: Asker): Promise<Reply> {
  const found = await projectById(tx, from, command.project);
  if (!found) return projectGone(from);
  const backup = shortened(command.words.trim().replace(/\s+/g, " "), PLAN);
  if (backup === "") return asks(say(from.language, WORK.askBackup, { project: projectSpans(found) }), command);
  const known = await rescueOf(tx, from.workspace, found.project.id);
  return decided(tx, found, { way: known?.way ?? "replan", backup }, from);
}

/** Moving the date asks for the new one; every way asks for a plan in case it fails. */
async function decided(
  tx: Tx,
  found: ProjectOfClient,
  given: { readonly way: Rescue; readonly backup: string | null },
  from: Asker,
): Promise<Reply> {
  const { project, client } = found;
  const { id, former } = await saveRescue(tx, from, project.id, given);
  const entry = await noteInJournal(tx, from, "changed", {
    name: project.name || client.name,
    client: client.id,
    ...(former
      ? { former: [{ table: "rescues", id, values: { way: former.way, backup: former.backup, at: former.at } }] }
      : { added: [{ table: "rescues", id }] }),
  });
  const card = await projectCard(tx, found, from, {
    title: say(from.language, WORK.changed, { project: projectSpans(found) }),
    actions: [
      undoButton(from, entry),
      ...(given.backup === null
        ? [
            {
              label: sayPlain(from.language, WORK_BUTTONS.backup),
              does: { kind: "backup_plan", project: project.id, words: "" },
              style: "primary",
            } as const,
          ]
        : []),
    ],
  });
  return card;
}
