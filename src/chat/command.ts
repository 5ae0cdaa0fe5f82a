/**
 * Everything a person can ask of Rapport. Typed words, a slash command and a button press become the same command, so
 * a button is stored as one of these and nothing else has to be remembered for it.
 *
 * Ids are those of the asker's workspace. `words` always holds what the person typed, whole, so that nothing is lost
 * while a question is being settled.
 */
import type {
  Channel,
  Direction,
  Instant,
  Language,
  LocalDate,
  LocalMoment,
  MemberRole,
  NeverContact,
  Ower,
  Stage,
  StakeholderRole,
  Status,
  Tier,
} from "../domain/vocabulary.ts";
import type { CadenceCommand, ClientEdit } from "./cadence.ts";
import type { CalendarCommand } from "./calendar.ts";
import type { Platform } from "./incoming.ts";
import type { MoneyCommand } from "./money.ts";
import type { NoteCommand } from "./notes.ts";
import type { PeopleCommand } from "./people.ts";
import type { PostCommand } from "./posting.ts";
import type { QuestionCommand } from "./question.ts";
import type { SilenceCommand } from "./silence.ts";
import type { TeamCommand } from "./team.ts";
import type { TroubleCommand } from "./trouble.ts";
import type { WorkCommand } from "./work.ts";

/** How the line names its client. */
export type ClientRef =
  | { readonly kind: "known"; readonly id: string }
  | { readonly kind: "several"; readonly ids: readonly string[] }
  /** Not in the directory; `near` are the closest names that are. */
  | { readonly kind: "unknown"; readonly text: string; readonly near: readonly string[] }
  | { readonly kind: "unnamed" };

/** Follow-ups: `due` a local day or moment; `null` when none was named. */
export interface NewFollowUp {
  readonly text: string;
  readonly due: LocalDate | LocalMoment | null;
}

export interface LogTouch {
  readonly kind: "log_touch";
  readonly words: string;
  readonly client: ClientRef;
  readonly channel: Channel;
  readonly direction: Direction | null;
  /** The words say that we tried and nobody answered. */
  readonly unanswered: boolean;
  /** Left out: nothing of the kind. */
  readonly never?: NeverContact;
  readonly contacts: readonly string[];
  readonly contactText: string | null;
  readonly occurredOn: LocalDate;
  readonly followUp: NewFollowUp | null;
}

export interface AddFollowUp {
  readonly kind: "add_follow_up";
  readonly words: string;
  readonly client: ClientRef;
  readonly contacts: readonly string[];
  readonly followUp: NewFollowUp;
  readonly ower: Ower;
}

export interface CompleteFollowUp {
  readonly kind: "complete_follow_up";
  readonly words: string;
  readonly client: ClientRef;
  readonly text: string;
}

export interface SetStatus {
  readonly kind: "set_status";
  readonly words: string;
  readonly client: ClientRef;
  readonly status: Status;
  readonly note: string | null;
}

/** What a button changes of a recorded touch. */
export type TouchChange =
  | { readonly of: "channel"; readonly channel: Channel }
  | { readonly of: "day"; readonly day: LocalDate }
  | { readonly of: "answer"; readonly answered: boolean }
  /** `null`: it was none of these. */
  | { readonly of: "never_contact"; readonly what: NeverContact | null };

/** A follow-up as our promise to them, our own step, or theirs to us. */
export type Regard = "promise" | "own" | "theirs";

export type SnoozeUntil = "later_today" | "tomorrow" | "next_week";

/** What a member may set about themselves; `null` asks. */
export type Setting =
  | { readonly name: "language"; readonly value: Language }
  | { readonly name: "zone"; readonly value: string }
  | { readonly name: "checklist_at"; readonly value: string }
  | { readonly name: "work_days"; readonly value: string }
  | { readonly name: "quiet"; readonly value: string }
  /** ISO 3166 country whose public holidays are days off, or `none`. */
  | { readonly name: "holidays"; readonly value: string }
  | { readonly name: "deliver_to"; readonly value: Platform };

/** What a tap changes about a client; `owner` takes it over. */
export type ClientSwitch =
  | { readonly field: "owner" }
  | { readonly field: "starred" | "restricted" | "in_person"; readonly on: boolean };

export type Command =
  // What happened, and what is to be done
  | LogTouch
  | { readonly kind: "edit_touch"; readonly touch: string }
  | { readonly kind: "retouch"; readonly touch: string; readonly words: string }
  | { readonly kind: "change_touch"; readonly touch: string; readonly change: TouchChange }
  | {
      readonly kind: "touch_contact";
      readonly touch: string;
      readonly contact: string | null;
      readonly name: string | null;
    }
  | { readonly kind: "touch_follow_up"; readonly touch: string; readonly words: string }
  | AddFollowUp
  | CompleteFollowUp
  | { readonly kind: "open_follow_up"; readonly followUp: string }
  /** `among`: pressed in a list of reminders, which is then shown again. */
  | { readonly kind: "finish_follow_up"; readonly followUp: string; readonly among?: readonly string[] }
  | { readonly kind: "snooze"; readonly followUp: string; readonly until: SnoozeUntil }
  | { readonly kind: "snooze_typed"; readonly followUp: string; readonly words: string }
  | { readonly kind: "reassign"; readonly followUp: string; readonly member: string | null }
  | { readonly kind: "date_follow_up"; readonly followUp: string; readonly words: string }
  /** `due` null: it stays without a date. */
  | { readonly kind: "set_due"; readonly followUp: string; readonly due: LocalDate | null }
  | { readonly kind: "regard_follow_up"; readonly followUp: string; readonly as: Regard }
  | { readonly kind: "undo"; readonly entry: string | null; readonly among?: readonly string[] }
  // The day
  | { readonly kind: "show_checklist"; readonly all: boolean }
  /** A tap on a line's number; `day` and `line` name the line of the member's stored checklist. */
  | { readonly kind: "open_line"; readonly day: LocalDate; readonly line: string }
  | { readonly kind: "line_done"; readonly day: LocalDate; readonly line: string }
  | {
      readonly kind: "line_snooze";
      readonly day: LocalDate;
      readonly line: string;
      readonly until: SnoozeUntil;
    }
  // Clients and people
  | { readonly kind: "ask_client"; readonly words: string; readonly client: ClientRef }
  /** Ten a page, from page 0. */
  | { readonly kind: "list_clients"; readonly page: number }
  | { readonly kind: "create_client"; readonly name: string; readonly then: ReadAgain | null }
  | { readonly kind: "add_clients"; readonly names: readonly string[]; readonly words: string }
  /** `among`: pressed in the list of clients still without a tier, which is then shown again. */
  | { readonly kind: "set_tier"; readonly client: string; readonly tier: Tier; readonly among?: boolean }
  /** `until`: only with `paused`, the day on which the clocks go on. */
  | { readonly kind: "set_stage"; readonly client: string; readonly stage: Stage; readonly until?: LocalDate }
  /** Without an edit its form is shown. */
  | { readonly kind: "edit_client"; readonly client: ClientRef; readonly words: string; readonly edit?: ClientEdit }
  /** Empty words ask for the name. */
  | { readonly kind: "rename_client"; readonly client: string; readonly words: string }
  | { readonly kind: "change_client"; readonly client: string; readonly change: ClientSwitch }
  /** Words such as `14/30`; empty ones ask. */
  | { readonly kind: "set_cadence"; readonly client: string; readonly words: string }
  /** Asks for the words of a command about this client: the next message is read as if it followed that word. */
  | { readonly kind: "ask_words"; readonly client: string; readonly as: "touch" | "next" | "contact" }
  /** The projects of a client, each with its three statuses to tap. */
  | { readonly kind: "ask_status"; readonly client: string }
  | { readonly kind: "list_promises"; readonly client: string; readonly ower?: Ower }
  | {
      readonly kind: "add_contact";
      readonly client: ClientRef;
      readonly words: string;
      readonly name: string;
      readonly title: string | null;
      readonly role: StakeholderRole | null;
      /** An address of theirs, by which meetings of a calendar know them. */
      readonly email?: string;
    }
  | { readonly kind: "set_contact_role"; readonly contact: string; readonly role: StakeholderRole }
  | SetStatus
  /** `among`: pressed in the list of statuses to refresh, which is then shown again. */
  | {
      readonly kind: "project_status";
      readonly project: string;
      readonly status: Status;
      readonly note: string | null;
      readonly among?: boolean;
    }
  | { readonly kind: "status_note"; readonly project: string; readonly words: string }
  | { readonly kind: "refresh_statuses" }
  | MoneyCommand
  | CalendarCommand
  | CadenceCommand
  | TroubleCommand
  | TeamCommand
  | QuestionCommand
  | SilenceCommand
  | WorkCommand
  | PeopleCommand
  | NoteCommand
  | PostCommand
  // Oneself and the workspace
  | { readonly kind: "settings" }
  | { readonly kind: "ask_setting"; readonly name: Setting["name"] }
  | { readonly kind: "set"; readonly setting: Setting }
  | { readonly kind: "set_typed"; readonly name: Setting["name"]; readonly words: string }
  | { readonly kind: "link"; readonly code: string | null }
  /** Without a role it asks for one. */
  | { readonly kind: "invite"; readonly role?: MemberRole }
  | { readonly kind: "arrive"; readonly code: string | null }
  | { readonly kind: "import_help" }
  // When the words were not enough
  | ReadAgain
  | { readonly kind: "choose_reading"; readonly words: string; readonly readings: readonly Command[] }
  /** `line`: the whole line with the wrong date in it, once it was asked about; `words` are then the new date. */
  | { readonly kind: "impossible_date"; readonly words: string; readonly date: string; readonly line?: string }
  | { readonly kind: "usage"; readonly of: CommandWord }
  | { readonly kind: "dismiss" }
  | { readonly kind: "help" }
  | { readonly kind: "not_understood"; readonly words: string };

/** Reads typed words once more, now that a button has settled which client they are about. */
export interface ReadAgain {
  readonly kind: "read_again";
  readonly words: string;
  /** When the words were typed: "yesterday" keeps its meaning however late the button is pressed. */
  readonly at: Instant;
  /** `null` only inside `create_client`, where the new client takes its place. */
  readonly client: string | null;
  /** The words are to be read as if they followed this one: `/next`. */
  readonly as?: CommandWord;
}

export type CommandKind = Command["kind"];
export type CommandOf<K extends CommandKind> = Extract<Command, { readonly kind: K }>;

/** The words that follow a slash (`/touch`) or `/rapport` (`/rapport client`). */
export const COMMAND_WORDS = [
  "touch",
  "next",
  "done",
  "how",
  "today",
  "clients",
  "client",
  "contact",
  "status",
  "money",
  "project",
  "complaint",
  "price",
  "note",
  "crisis",
  "team",
  "handover",
  "away",
  "settings",
  "link",
  "invite",
  "import",
  "export",
  "undo",
  "help",
] as const;
export type CommandWord = (typeof COMMAND_WORDS)[number];
