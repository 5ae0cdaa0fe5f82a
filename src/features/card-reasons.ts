/** The reasons on a client's card: what was lost, in figures, each with the tap that wins it back. */
import type { Line } from "../chat/reply.ts";
import { plain, shortened, type Text } from "../chat/text.ts";
import type { ClockReading } from "../domain/cadence.ts";
import type { Reason, ScoredHealth, UnscoredHealth } from "../domain/health.ts";
import { type Cap, FACTORS, type Factor, type HealthFacts, worstProject } from "../domain/health-factors.ts";
import type { Tap } from "../domain/health-taps.ts";
import type { Language } from "../domain/vocabulary.ts";
import { CAP_NAMES, CARD, FACTOR_NAMES, GOOD, REASONS } from "../wording/card.ts";
import { say, sayPlain } from "../wording/say.ts";
import { statusNames } from "../wording/terms.ts";
import { type Card, calledBy, freshestDecider, listed, workName } from "./card-parts.ts";
import { tapAction } from "./card-steps.ts";

/** Reasons shown one by one; the lighter rest stands in one line, so that the numbers still add up. */
const SHOWN = 6;
const TEXT_SHOWN = 40;

/** `−15 CFO Olena 47 days, limit 30`, heaviest first, each tap once. */
export function reasonLines(card: Card, health: ScoredHealth): Line[] {
  const [shown, rest] =
    health.reasons.length > SHOWN
      ? [health.reasons.slice(0, SHOWN - 1), health.reasons.slice(SHOWN - 1)]
      : [health.reasons, []];
  const offered = new Set<Tap>();
  const lines = shown.map((reason): Line => {
    const action = offered.has(reason.tap) ? undefined : tapAction(card, reason.tap);
    offered.add(reason.tap);
    const text = [plain(`−${reason.lost} `), ...reasonText(card, reason, health)];
    return action ? { text, actions: [action] } : { text };
  });
  if (rest.length === 0) return lines;
  const what = rest.map(({ about }) =>
    about === "cap" ? capText(card.language, health) : say(card.language, FACTOR_NAMES[about]),
  );
  const lost = rest.reduce((sum, reason) => sum + reason.lost, 0);
  return [...lines, { text: [plain(`−${lost} `), ...say(card.language, CARD.rest, { what: listed(what) })] }];
}

function capText(language: Language, health: ScoredHealth): Text {
  return say(language, REASONS.cap, { why: capNames(language, health.caps) });
}

const capNames = (language: Language, caps: readonly Cap[]): Text =>
  listed(caps.map((cap) => say(language, CAP_NAMES[cap])));

/** `at risk, notice given`: what is wrong with a client that has no score; `null`: nothing known. */
export const alarmText = (language: Language, { alarms }: UnscoredHealth): Text | null =>
  alarms.length === 0 ? null : say(language, CARD.alarms, { what: capNames(language, alarms) });

function reasonText(card: Card, reason: Reason, health: ScoredHealth): Text {
  const { language, facts } = card;
  if (reason.about === "cap") return capText(language, health);
  switch (reason.about) {
    case "any":
      return say(language, REASONS.any, { days: facts.any.days ?? 0, limit: limitText(language, facts.any) });
    case "decides":
      return decidesText(card);
    case "in_person": {
      const { in_person } = facts;
      return say(language, REASONS.in_person, { days: in_person.days ?? 0, limit: limitText(language, in_person) });
    }
    case "promises":
      return lateText(language, facts);
    case "complaints": {
      const severe = facts.complaints?.some((complaint) => complaint.severe);
      return say(language, severe ? REASONS.severeComplaint : REASONS.complaint);
    }
    case "projects": {
      const worst = worstProject(facts.projects);
      const status = sayPlain(language, statusNames[worst?.status ?? "green"]);
      return say(language, REASONS.project, { name: workName(language, worst?.name ?? ""), status });
    }
    case "satisfaction":
      return say(language, REASONS.satisfaction, { score: facts.satisfaction?.score ?? 0 });
    case "revenue":
      return say(language, GOOD.revenue, { change: signed(facts.revenue?.growth ?? 0) });
    case "receivables":
      return say(language, REASONS.receivables, { days: facts.receivables?.daysLate ?? 0 });
  }
}

/** The ideal while the limit is kept, the limit once it is not. */
const limitText = (language: Language, clock: ClockReading): string =>
  clock.state === "within_max"
    ? sayPlain(language, REASONS.ideal, { days: clock.ideal })
    : sayPlain(language, REASONS.limit, { days: clock.max });

function decidesText(card: Card): Text {
  const { language, facts } = card;
  const decider = freshestDecider(card);
  if (!decider) return say(language, REASONS.decidesUnknown);
  const who = calledBy(decider);
  if (facts.decides.days === null) return say(language, REASONS.decidesNever, { who });
  return say(language, REASONS.decides, { who, days: facts.decides.days, limit: limitText(language, facts.decides) });
}

function lateText(language: Language, { latePromises }: HealthFacts): Text {
  const [first, second] = latePromises;
  if (!first || second) return say(language, REASONS.promises, { count: latePromises.length });
  return say(language, REASONS.promise, { text: plain(shortened(first.text, TEXT_SHOWN)) });
}

const signed = (percent: number): string => (percent < 0 ? `−${-percent}` : `+${percent}`);

/** What is said in figures comes before what is merely in order. */
const GOOD_FIRST: readonly Factor[] = ["revenue", "receivables"];
const goodRank = (factor: Factor): number =>
  GOOD_FIRST.includes(factor) ? GOOD_FIRST.indexOf(factor) : FACTORS.length;

/** What has all its points, in a word each. */
export function goodText({ language, facts }: Card, good: readonly Factor[]): Text {
  return listed(
    good
      .toSorted((a, b) => goodRank(a) - goodRank(b))
      .map((factor) => {
        if (factor === "complaints") return say(language, GOOD.complaints);
        if (factor === "projects") return say(language, GOOD.projects);
        if (factor === "revenue") return say(language, GOOD.revenue, { change: signed(facts.revenue?.growth ?? 0) });
        return say(language, FACTOR_NAMES[factor]);
      }),
  );
}
