/** The taps that belong to what a line of the morning is about, beside Done and the snoozes. */
import type { Asker } from "../chat/asker.ts";
import type { Action } from "../chat/reply.ts";
import type { Fact } from "../domain/checklist-facts.ts";
import { CALENDAR_BUTTONS } from "../wording/calendar.ts";
import { COMPLAINT_BUTTONS } from "../wording/complaint.ts";
import { MONEY_BUTTONS } from "../wording/money-words.ts";
import { sayPlain } from "../wording/say.ts";
import { SILENCE_BUTTONS } from "../wording/silence.ts";
import { greetingButton } from "./greeting-lines.ts";
import { reviewSteps } from "./in-person-lines.ts";
import { personButton } from "./person-card.ts";
import { projectButton } from "./project-card.ts";

const MOST = 3;

export const stepsOf = (from: Asker, facts: readonly Fact[]): readonly Action[] =>
  facts
    .flatMap((fact) => {
      if (fact.kind === "invoice") return invoiceSteps(from, fact);
      if (fact.kind === "birthday") return [greetingButton(fact.contact, from), personButton(fact.contact, from)];
      if (fact.kind === "in_person_review") return reviewSteps(fact.client, from);
      return stepOf(from, fact) ?? [];
    })
    .slice(0, MOST);

/** Done says that the step was taken; that it was paid is another thing. */
const invoiceSteps = (from: Asker, { id, client }: Extract<Fact, { readonly kind: "invoice" }>): readonly Action[] => [
  {
    label: sayPlain(from.language, MONEY_BUTTONS.paid),
    does: { kind: "invoice_tap", invoice: id, does: "paid", among: true },
  },
  moneyOf(from, client),
];

const moneyOf = ({ language }: Asker, client: string): Action => ({
  label: sayPlain(language, MONEY_BUTTONS.money),
  does: { kind: "money", words: "", client: { kind: "known", id: client } },
});

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
    case "no_budget":
    case "behind_plan":
    case "growth":
    case "notice":
    case "contract_end":
      return moneyOf(from, fact.client);
    case "greeted":
      return personButton(fact.contact, from);
    case "meeting":
      return {
        label: sayPlain(language, CALENDAR_BUTTONS.brief),
        does: { kind: "show_brief", meeting: fact.id },
        style: "primary",
      };
    case "waiting":
    case "no_talk":
    case "clock":
    case "user_level":
    case "invoice":
    case "birthday":
    case "statuses":
    case "in_person_review":
      return null;
  }
}
