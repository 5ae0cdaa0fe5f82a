/** The taps that belong to what a line of the morning is about, beside Done and the snoozes. */
import type { Asker } from "../chat/asker.ts";
import type { Action } from "../chat/reply.ts";
import type { Fact } from "../domain/checklist-facts.ts";
import { COMPLAINT_BUTTONS } from "../wording/complaint.ts";
import { sayPlain } from "../wording/say.ts";
import { SILENCE_BUTTONS } from "../wording/silence.ts";
import { projectButton } from "./project-card.ts";

const MOST = 3;

export const stepsOf = (from: Asker, facts: readonly Fact[]): readonly Action[] =>
  facts.flatMap((fact) => stepOf(from, fact) ?? []).slice(0, MOST);

function stepOf(from: Asker, fact: Fact): Action | null {
  const { language } = from;
  switch (fact.kind) {
    case "complaint":
      return {
        label: sayPlain(language, COMPLAINT_BUTTONS.open),
        does: { kind: "show_complaint", complaint: fact.id },
        style: "primary",
      };
    case "silent":
      return {
        label: sayPlain(language, SILENCE_BUTTONS.open),
        does: { kind: "show_silence", client: fact.client },
        style: "primary",
      };
    case "follow_up":
      return fact.ower === "client"
        ? { label: sayPlain(language, SILENCE_BUTTONS.nudge), does: { kind: "nudge", followUp: fact.id } }
        : null;
    case "deadline":
      return projectButton(fact, from);
    case "waiting":
    case "meeting":
    case "no_talk":
    case "clock":
    case "user_level":
    case "invoice":
    case "behind_plan":
    case "statuses":
    case "growth":
    case "notice":
    case "birthday":
      return null;
  }
}
