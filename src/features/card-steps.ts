/** The taps of a client's card: the next best step in words, and the button of each. */
import type { Action } from "../chat/reply.ts";
import { plain, type Span, shortened, type Text } from "../chat/text.ts";
import { worstProject } from "../domain/health-factors.ts";
import type { NextStep, Tap } from "../domain/health-taps.ts";
import type { Person } from "../domain/stakeholders.ts";
import type { Language } from "../domain/vocabulary.ts";
import { CARD_BUTTONS, STEPS, STEPS_TODAY } from "../wording/card.ts";
import { COMPLAINT_BUTTONS } from "../wording/complaint.ts";
import { MONEY_BUTTONS } from "../wording/money-words.ts";
import { say, sayPlain } from "../wording/say.ts";
import { type Card, calledBy, freshestDecider, workName } from "./card-parts.ts";

const TEXT_SHOWN = 40;
const LABEL = 25;

/** `talk to Olena (+21)`. */
export function stepText(card: Card, step: NextStep): Text {
  const { language, facts } = card;
  const wins: readonly Span[] = step.wins > 0 ? [plain(`\u00a0(+${step.wins})`)] : [];
  switch (step.tap) {
    case "talk_decider": {
      const decider = freshestDecider(card);
      if (decider && card.meeting) return [...bringText(language, decider, card.meeting), ...wins];
      const who = decider ? calledBy(decider) : [];
      return [...say(language, STEPS.talk_decider, { who }), ...wins];
    }
    case "keep_promises": {
      const text = plain(shortened(facts.latePromises[0]?.text ?? "", TEXT_SHOWN));
      return [...say(language, STEPS.keep_promises, { text }), ...wins];
    }
    case "refresh_project": {
      const name = plain(workName(language, worstProject(facts.projects)?.name ?? ""));
      return [...say(language, STEPS.refresh_project, { name }), ...wins];
    }
    case "name_decider":
    case "talk":
    case "solve_complaint":
    case "meet":
    case "ask_satisfaction":
    case "grow":
    case "collect":
    case "answer_notice":
      return [...say(language, STEPS[step.tap]), ...wins];
  }
}

/** `bring Olena into the 11:00 call`: whom to talk to can be had today. */
function bringText(language: Language, { id, name }: Person, { at, online }: NonNullable<Card["meeting"]>): Text {
  const [, text = ""] = at.split("T");
  const who = { kind: "contact", id, name } as const;
  return say(language, online ? STEPS_TODAY.call : STEPS_TODAY.meeting, { who, time: { kind: "date", text, iso: at } });
}

/** The button of a tap. */
export function tapAction({ language, client, facts }: Card, tap: Tap): Action {
  switch (tap) {
    case "talk_decider":
    case "talk":
    case "answer_notice":
      return {
        label: sayPlain(language, CARD_BUTTONS.talked),
        does: { kind: "ask_words", client: client.id, as: "touch" },
      };
    case "meet":
      return {
        label: sayPlain(language, CARD_BUTTONS.met),
        does: { kind: "ask_words", client: client.id, as: "touch" },
      };
    case "name_decider":
      return {
        label: sayPlain(language, CARD_BUTTONS.whoDecides),
        does: { kind: "ask_words", client: client.id, as: "contact" },
      };
    case "keep_promises": {
      const [first, second] = facts.latePromises;
      if (!first || second) {
        return {
          label: sayPlain(language, CARD_BUTTONS.promises),
          does: { kind: "list_promises", client: client.id },
        };
      }
      return {
        label: shortened(sayPlain(language, CARD_BUTTONS.promiseDone, { text: plain(first.text) }), LABEL),
        does: { kind: "finish_follow_up", followUp: first.id },
      };
    }
    case "refresh_project":
      return { label: sayPlain(language, CARD_BUTTONS.status), does: { kind: "ask_status", client: client.id } };
    case "solve_complaint":
      return {
        label: sayPlain(language, COMPLAINT_BUTTONS.open),
        does: { kind: "list_complaints", client: client.id },
      };
    case "ask_satisfaction":
      return asking(language, client.id, "satisfaction");
    case "grow":
      return asking(language, client.id, "idea");
    case "collect":
      return {
        label: sayPlain(language, MONEY_BUTTONS.collect),
        does: { kind: "invoices", client: client.id },
      };
  }
}

const asking = (language: Language, client: string, what: "satisfaction" | "idea"): Action => ({
  label: sayPlain(language, MONEY_BUTTONS[what]),
  does: { kind: "money_words", client, what, words: "" },
});
