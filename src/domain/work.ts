/** The work itself: its stages, the brief's questions, its papers, and a deadline at risk (`docs/practice.md`). */
import { addDays } from "./time.ts";
import type { LocalDate, Status } from "./vocabulary.ts";

export const PROJECT_STAGES = ["brief", "idea", "approval", "production", "delivered", "accepted", "paid"] as const;
export type ProjectStage = (typeof PROJECT_STAGES)[number];

/** What a brief must tell before the work can be judged by it. */
export const BRIEF_TOPICS = ["goal", "audience", "budget", "deadline", "success"] as const;
export type BriefTopic = (typeof BRIEF_TOPICS)[number];

export const PAPERS = ["contract", "estimate", "act", "invoice"] as const;
export type PaperKind = (typeof PAPERS)[number];

export const PAPER_STATES = ["to_send", "sent", "signed"] as const;
export type PaperState = (typeof PAPER_STATES)[number];

/** The ways out when a deadline is at risk: less work, another order of work, another date. */
export const RESCUES = ["shorten", "replan", "move"] as const;
export type Rescue = (typeof RESCUES)[number];

const CHECK_IN_DAYS = 30;
const NEAR_DAYS = 14;

/** Questions not yet answered, in the order in which they are asked. A known deadline answers its own. */
export const openQuestions = (answered: ReadonlySet<BriefTopic>, deadline: LocalDate | null): readonly BriefTopic[] =>
  BRIEF_TOPICS.filter((topic) => !answered.has(topic) && !(topic === "deadline" && deadline !== null));

/** An invoice is paid, not signed. */
export const statesOf = (paper: PaperKind): readonly PaperState[] =>
  paper === "invoice" ? ["to_send", "sent"] : PAPER_STATES;

const isOver = (stage: ProjectStage): boolean => stage === "accepted" || stage === "paid";

/** Work that is not delivered, whose deadline has passed, or is within a fortnight while it stands amber or red. */
export function deadlineAtRisk(
  project: { readonly stage: ProjectStage; readonly deadline: LocalDate | null; readonly status: Status },
  today: LocalDate,
): boolean {
  const { stage, deadline, status } = project;
  if (deadline === null || isOver(stage) || stage === "delivered") return false;
  return deadline < today || (status !== "green" && deadline <= addDays(today, NEAR_DAYS));
}

/** The day of the one check-in after a project ends; `null` when this change of stage does not end it. */
export const checkInOn = (from: ProjectStage, to: ProjectStage, today: LocalDate): LocalDate | null =>
  isOver(to) && !isOver(from) ? addDays(today, CHECK_IN_DAYS) : null;
