/** What a person can ask of Rapport about projects: stages, deadlines, the brief, papers. */
import type { LocalDate } from "../domain/vocabulary.ts";
import type { BriefTopic, PaperKind, PaperState, ProjectStage, Rescue } from "../domain/work.ts";
import type { ClientRef } from "./command.ts";

export type WorkCommand =
  /** A follow-up that comes again; `rule` as `src/domain/series.ts` writes it, `time` local `HH:MM`. */
  | {
      readonly kind: "add_series";
      readonly words: string;
      readonly client: ClientRef;
      readonly text: string;
      readonly rule: string;
      readonly time: string | null;
    }
  | { readonly kind: "stop_series"; readonly followUp: string }
  /** Starts a project of that name, or changes the one that bears it; without a name it lists them. */
  | {
      readonly kind: "manage_project";
      readonly words: string;
      readonly client: ClientRef;
      readonly name: string;
      readonly stage: ProjectStage | null;
      readonly deadline: LocalDate | null;
    }
  | { readonly kind: "list_projects"; readonly client: string }
  | { readonly kind: "show_project"; readonly project: string }
  /** Without a stage it shows them all. */
  | { readonly kind: "project_stage"; readonly project: string; readonly stage: ProjectStage | null }
  /** `due`: tapped; otherwise the words are read as a date, and empty ones ask. */
  | {
      readonly kind: "project_deadline";
      readonly project: string;
      readonly due: LocalDate | null;
      readonly words: string;
    }
  | { readonly kind: "rename_project"; readonly project: string; readonly words: string }
  | { readonly kind: "project_brief"; readonly project: string }
  | { readonly kind: "answer_brief"; readonly project: string; readonly topic: BriefTopic; readonly words: string }
  | { readonly kind: "show_papers"; readonly project: string }
  | {
      readonly kind: "set_paper";
      readonly project: string;
      readonly paper: PaperKind;
      readonly state: PaperState;
    }
  /** The way out of a deadline at risk; without one it asks. */
  | { readonly kind: "rescue"; readonly project: string; readonly way: Rescue | null }
  /** What happens if that fails, too; empty words ask. */
  | { readonly kind: "backup_plan"; readonly project: string; readonly words: string };
