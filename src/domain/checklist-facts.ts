/** What a morning is decided from (`docs/practice.md`, "The morning"). Each kind of fact is gathered where its data is. */
import type { Clock } from "./cadence.ts";
import type { LocalDate, Ower, Tier } from "./vocabulary.ts";

/** The four parts of the message, in their order. */
export const PARTS = ["now", "meetings", "get_in_touch", "also"] as const;
export type Part = (typeof PARTS)[number];

/** Somebody named in a line: a contact at a client, or a member of ours. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** `client`: its id. Days are the reader's local ones. */
export type Fact =
  | {
      readonly kind: "complaint";
      readonly id: string;
      readonly client: string;
      readonly severe: boolean;
      readonly since: LocalDate;
    }
  /** A decision maker's message is ours to answer; `id` is the follow-up that says so. */
  | {
      readonly kind: "waiting";
      readonly id: string;
      readonly client: string;
      readonly contact: Person;
      readonly since: LocalDate;
    }
  /** Due, overdue, or just handed to the reader by `handedBy`. `couldDo`: who else knows the client. */
  | {
      readonly kind: "follow_up";
      readonly id: string;
      readonly client: string | null;
      readonly text: string;
      readonly promise: boolean;
      readonly ower: Ower;
      readonly due: LocalDate | null;
      /** Local `HH:MM`. */
      readonly time: string | null;
      readonly couldDo: Person | null;
      readonly handedBy: Person | null;
      /** Its reminder could not be sent, and no list has said it since. */
      readonly missed?: boolean;
      /** How often a client was asked again for what they owe us; none when left out. */
      readonly nudges?: number;
    }
  /** A project's, within two working days or past; `id` is the project's. */
  | {
      readonly kind: "deadline";
      readonly id: string;
      readonly client: string;
      readonly name: string;
      readonly due: LocalDate;
      readonly couldDo: Person | null;
    }
  /** Today's, from the calendar, at local `HH:MM`. `change`: points since a week ago. `notice`: days until it. */
  | {
      readonly kind: "meeting";
      readonly id: string;
      readonly client: string;
      readonly at: string;
      readonly health: number | null;
      readonly change: number | null;
      readonly notice: number | null;
    }
  /** A day without a client call or meeting. `client`: the one most worth a call, set by the decision. */
  | { readonly kind: "no_talk"; readonly client: string | null }
  /** Past its maximum; `days` since it was restarted. `whom`: the one to talk to. */
  | {
      readonly kind: "clock";
      readonly client: string;
      readonly clock: Clock;
      readonly days: number;
      readonly max: number;
      readonly whom: Person | null;
    }
  | { readonly kind: "silent"; readonly client: string; readonly whom: Person | null }
  | { readonly kind: "user_level"; readonly client: string; readonly whom: Person | null }
  /** `amount` in minor units of `currency` (ISO 4217); `daysLate` is negative while it is not due yet. */
  | {
      readonly kind: "invoice";
      readonly id: string;
      readonly client: string;
      readonly amount: number;
      readonly currency: string;
      readonly daysLate: number;
    }
  /** They said that there is none. `whom`: the one who pays, else who decides. */
  | { readonly kind: "no_budget"; readonly client: string; readonly whom: Person | null }
  | { readonly kind: "behind_plan"; readonly client: string; readonly percent: number }
  /** Every project whose status is old, of all clients, in one line. */
  | { readonly kind: "statuses"; readonly projects: readonly string[] }
  /** Room in the wallet: our share of it in percent, and what to offer. */
  | {
      readonly kind: "growth";
      readonly id: string;
      readonly client: string;
      readonly share: number;
      readonly offer: string;
    }
  | { readonly kind: "notice"; readonly client: string; readonly days: number }
  /** The contract ends in so many days, and notice can no longer be given or was never agreed. */
  | { readonly kind: "contract_end"; readonly client: string; readonly days: number }
  /** A greeting that the reader handed on is done; `id` is the greeting's. */
  | {
      readonly kind: "greeted";
      readonly id: string;
      readonly client: string;
      readonly contact: Person;
      readonly by: Person;
    }
  | { readonly kind: "birthday"; readonly client: string; readonly contact: Person; readonly on: LocalDate }
  /** Meetings in person are off, and the day has come to look at that again. */
  | { readonly kind: "in_person_review"; readonly client: string };

/** What makes a client important, and how a line names it. */
export interface Standing {
  readonly name: string;
  readonly tier: Tier;
  readonly starred: boolean;
  /** A health score below 50. */
  readonly atRisk: boolean;
  /** Whose client it is, when the reader stands in for them. */
  readonly standingInFor: Person | null;
}

export interface ChecklistFacts {
  readonly today: LocalDate;
  /** Whether a calendar is connected: only then is a day without a talk an alarm. */
  readonly calendar: boolean;
  /** By id: every client that a fact names. */
  readonly clients: ReadonlyMap<string, Standing>;
  readonly facts: readonly Fact[];
}

export const clientOf = (fact: Fact): string | null => ("client" in fact ? fact.client : null);

/** Names a fact, the same from day to day. */
export function factId(fact: Fact): string {
  switch (fact.kind) {
    case "waiting":
    case "follow_up":
      return `follow_up:${fact.id}`;
    case "complaint":
    case "deadline":
    case "meeting":
    case "invoice":
    case "growth":
    case "greeted":
      return `${fact.kind}:${fact.id}`;
    case "clock":
      return `clock:${fact.client}:${fact.clock}`;
    case "birthday":
      return `birthday:${fact.contact.id}`;
    case "silent":
    case "user_level":
    case "behind_plan":
    case "notice":
    case "contract_end":
    case "in_person_review":
    case "no_budget":
      return `${fact.kind}:${fact.client}`;
    case "no_talk":
    case "statuses":
      return fact.kind;
  }
}

/** Important in the sense of urgent and important: key, starred or at risk. A task of no client is only urgent. */
export function isImportant(fact: Fact, clients: ReadonlyMap<string, Standing>): boolean {
  const id = clientOf(fact);
  const client = id === null ? undefined : clients.get(id);
  return client !== undefined && (client.tier === "key" || client.starred || client.atRisk);
}
