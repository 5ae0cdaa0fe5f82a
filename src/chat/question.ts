/** Questions with short answers of their own. */
import type { ClientRef } from "./command.ts";

/** About one client. */
export const CLIENT_QUESTIONS = ["who_decides", "last_met", "we_promised", "they_owe"] as const;
export type ClientQuestion = (typeof CLIENT_QUESTIONS)[number];

/** About all of them. */
export const PORTFOLIO_QUESTIONS = ["at_risk", "not_talked"] as const;
export type PortfolioQuestion = (typeof PORTFOLIO_QUESTIONS)[number];

export type QuestionCommand =
  | { readonly kind: "question"; readonly of: ClientQuestion; readonly words: string; readonly client: ClientRef }
  | { readonly kind: "portfolio_question"; readonly of: PortfolioQuestion };
