/**
 * A client that falls silent (`docs/practice.md`): a ladder of distinct steps, offering the next one not yet tried. Any
 * two-way contact ends it.
 */
import type { Channel, LocalDate, MemberRole, StakeholderRole, Tier } from "./vocabulary.ts";
import { workingDaysBetween } from "./working-days.ts";

/** In the order in which they are offered. */
export const SILENCE_STEPS = ["other_channel", "other_person", "champion", "lead", "visit"] as const;
export type SilenceStep = (typeof SILENCE_STEPS)[number];

const WAIT_WORKING_DAYS: Readonly<Record<Tier, number>> = { key: 3, growth: 5, standard: 7 };

/** Working days after which an unanswered attempt, or something a client owes us, is taken up again. */
export const waitOf = (tier: Tier): number => WAIT_WORKING_DAYS[tier];

/** Whether the client has been silent long enough since the last thing tried. */
export const isSilent = (
  tier: Tier,
  lastOn: LocalDate,
  today: LocalDate,
  workDays: string,
  holidays: ReadonlySet<LocalDate>,
): boolean => workingDaysBetween(lastOn, today, workDays, holidays) >= waitOf(tier);

/** Something we sent or tried that nobody answered. */
export interface Attempt {
  readonly channel: Channel;
  /** The role of ours who tried. */
  readonly by: MemberRole | null;
  readonly contacts: readonly string[];
}

export interface Reachable {
  readonly id: string;
  readonly name: string;
  readonly role: StakeholderRole | null;
}

export interface SilenceFacts {
  /** Since the last two-way contact, the oldest first. */
  readonly attempts: readonly Attempt[];
  /** Steps that were marked as tried, or as not fitting. */
  readonly marked: readonly SilenceStep[];
  readonly people: readonly Reachable[];
  /** Who of ours leads; `null`: nobody, or the owner does. */
  readonly lead: { readonly id: string; readonly name: string } | null;
}

export interface Ladder {
  /** Distinct steps tried so far. */
  readonly tried: readonly SilenceStep[];
  /** `null`: everything was tried. `whom`: a contact to try, or, for `lead`, the decision maker. */
  readonly next: { readonly step: SilenceStep; readonly whom: Reachable | null } | null;
}

/**
 * The steps the attempts amount to beyond the first, with those marked, and the next one that can be taken: another
 * person needs one who was not tried, a champion one who is known, the lead somebody who decides.
 */
export function ladderOf(facts: SilenceFacts): Ladder {
  const tried = new Set([...triedBy(facts), ...facts.marked]);
  const asked = new Set(facts.attempts.flatMap((attempt) => attempt.contacts));
  const fresh = facts.people.filter((person) => !asked.has(person.id));
  const decider = facts.people.find((person) => person.role === "decision_maker") ?? null;
  const whom: Readonly<Record<SilenceStep, Reachable | null>> = {
    other_channel: facts.people.find((person) => asked.has(person.id)) ?? null,
    other_person: fresh.filter((person) => person.role !== "champion").toSorted(byInfluence)[0] ?? null,
    champion: fresh.find((person) => person.role === "champion") ?? null,
    lead: facts.lead && decider,
    visit: decider,
  };
  const open = SILENCE_STEPS.find(
    (step) => !tried.has(step) && (step === "other_channel" || step === "visit" || whom[step] !== null),
  );
  return {
    tried: SILENCE_STEPS.filter((step) => tried.has(step)),
    next: open ? { step: open, whom: whom[open] } : null,
  };
}

const REACH: readonly (StakeholderRole | null)[] = [
  "decision_maker",
  "budget_holder",
  "influencer",
  "champion",
  "user",
  null,
  "blocker",
];

const byInfluence = (a: Reachable, b: Reachable): number =>
  REACH.indexOf(a.role) - REACH.indexOf(b.role) || (a.name + a.id < b.name + b.id ? -1 : 1);

/** What the attempts themselves show: each compared with those before it. */
function triedBy({ attempts, people }: SilenceFacts): readonly SilenceStep[] {
  const steps: SilenceStep[] = [];
  const roleOf = new Map(people.map((person) => [person.id, person.role]));
  const asked = new Set<string>();
  const channels = new Set<Channel>();
  for (const [index, { channel, by, contacts }] of attempts.entries()) {
    const roles = contacts.map((id) => roleOf.get(id) ?? null);
    if (by !== null && by !== "member" && by !== "viewer" && roles.includes("decision_maker")) steps.push("lead");
    if (channel === "meeting") steps.push("visit");
    if (index > 0) {
      if (!channels.has(channel)) steps.push("other_channel");
      const anew = contacts.filter((id) => !asked.has(id));
      if (asked.size > 0 && anew.length > 0) {
        steps.push(anew.every((id) => roleOf.get(id) === "champion") ? "champion" : "other_person");
      }
    }
    channels.add(channel);
    for (const id of contacts) asked.add(id);
  }
  return steps;
}
