/**
 * The tables, as TypeScript sees them.
 *
 * Every table but the bindings of platforms carries `workspace_id` and every query names it. Instants are epoch
 * milliseconds, days `YYYY-MM-DD`, booleans 0 or 1, lists and records JSON text: the same on SQLite and PostgreSQL.
 */

import type { Platform } from "../chat/incoming.ts";
import type { MessageKind } from "../chat/messenger.ts";
import type { TouchKind } from "../domain/touch.ts";
import type {
  Channel,
  Direction,
  Instant,
  Language,
  LocalDate,
  MemberRole,
  NeverContact,
  Ower,
  Stage,
  StakeholderRole,
  Status,
  Tier,
} from "../domain/vocabulary.ts";
import type { CalendarTables } from "./schema-calendar.ts";
import type { NoteTables } from "./schema-notes.ts";
import type { SlackTables } from "./schema-slack.ts";
import type { TeamTables } from "./schema-team.ts";
import type { TroubleTables } from "./schema-trouble.ts";

export type Flag = 0 | 1;
/** JSON text; parsed with zod or by the one room that wrote it. */
export type Json = string;

export interface Schema extends TroubleTables, CalendarTables, TeamTables, NoteTables, SlackTables {
  workspaces: WorkspaceRow;
  workspace_bindings: BindingRow;
  members: MemberRow;
  identities: IdentityRow;
  clients: ClientRow;
  contacts: ContactRow;
  touchpoints: TouchpointRow;
  touchpoint_contacts: TouchpointContactRow;
  follow_ups: FollowUpRow;
  projects: ProjectRow;
  project_statuses: ProjectStatusRow;
  health_days: HealthDayRow;
  revenues: RevenueRow;
  invoices: InvoiceRow;
  client_terms: ClientTermsRow;
  satisfactions: SatisfactionRow;
  growth_ideas: GrowthIdeaRow;
  bonus_rules: BonusRuleRow;
  bonus_viewers: BonusViewerRow;
  checklists: ChecklistRow;
  journal: JournalRow;
  actions: ActionRow;
  pending_answers: PendingAnswerRow;
  codes: CodeRow;
  strangers: StrangerRow;
  inbox: InboxRow;
  inbox_keys: InboxKeyRow;
  outbox: OutboxRow;
  paces: PaceRow;
  sole_tasks: SoleTaskRow;
  zone_data: ZoneDataRow;
  latest_moments: LatestMomentRow;
  due_times_behind: DueTimesBehindRow;
  mailbox: MailboxRow;
  erasures: ErasureRow;
}

export interface WorkspaceRow {
  id: string;
  name: string;
  zone: string;
  language: Language;
  /** `shared`: every member sees every unrestricted client. `owner`: only owners, deputies and leads. */
  sharing: "shared" | "owner";
  /** Moves with every change to clients, contacts or sight, so a built directory knows that it is old. */
  directory_version: number;
  created_at: Instant;
}

/** Which workspace a platform's team belongs to. */
export interface BindingRow {
  platform: Platform;
  team: string;
  workspace_id: string;
  bound_at: Instant;
}

export interface MemberRow {
  workspace_id: string;
  id: string;
  name: string;
  email: string | null;
  role: MemberRole;
  language: Language;
  zone: string;
  /** Set by the member, so a platform's profile no longer changes it. */
  language_chosen: Flag;
  zone_chosen: Flag;
  /** ISO weekday digits, Monday 1: `12345`. */
  work_days: string;
  /** Local `HH:MM`. */
  checklist_at: string;
  /** Local `HH:MM`; equal: no quiet hours. */
  quiet_from: string;
  quiet_to: string;
  /** ISO 3166 country whose public holidays are days off; `null`: none. */
  country: string | null;
  deliver_to: Platform;
  /** When the next morning checklist is due; `null`: never (no way to reach them). Indexed. */
  checklist_due_at: Instant | null;
  /** They are shown and sent nothing; what is theirs stays, and is there again when they come back. */
  suspended: Suspension | null;
  created_at: Instant;
}

/** `standing`: their platform no longer vouches for them. `removed`: an admin of ours removed them. */
export type Suspension = "standing" | "removed";

export interface IdentityRow {
  workspace_id: string;
  platform: Platform;
  /** The platform's team, `""` where it has none: part of the key. */
  team: string;
  external_id: string;
  member_id: string;
  /** The direct conversation, once known. */
  conversation: string | null;
  /** When the person blocked us; nothing is sent there until they come back. */
  unreachable_at: Instant | null;
  /** When the platform is asked next whether it still vouches for them; `null`: never, it vouches for nobody. */
  standing_due_at: Instant | null;
  created_at: Instant;
}

export interface ClientRow {
  workspace_id: string;
  id: string;
  name: string;
  /** Folded and transliterated: unique within the workspace, so a client is not created twice. */
  search_name: string;
  aliases: Json;
  tier: Tier;
  /** 0 while the tier is only the default: the first day asks for it. */
  tier_chosen: Flag;
  stage: Stage;
  owner_id: string | null;
  /** The owner's name or email from an import, until that person appears. */
  owner_text: string | null;
  deputy_id: string | null;
  restricted: Flag;
  starred: Flag;
  paused_until: LocalDate | null;
  /** Overrides of the tier's cadence, in days; `null`: the tier's. */
  any_ideal: number | null;
  any_max: number | null;
  decides_ideal: number | null;
  decides_max: number | null;
  in_person_ideal: number | null;
  in_person_max: number | null;
  in_person_off: Flag;
  /** Why it is off, as somebody put it, and the day on which its owner is asked again. */
  in_person_why: string | null;
  in_person_review_on: LocalDate | null;
  /** ISO 3166 country whose public holidays it keeps, or `none`; `null`: its owner's. */
  country: string | null;
  /** The three clocks: the day they were last restarted, and the instant their maximum passes. Indexed. */
  any_on: LocalDate | null;
  decides_on: LocalDate | null;
  in_person_on: LocalDate | null;
  any_due_at: Instant | null;
  decides_due_at: Instant | null;
  in_person_due_at: Instant | null;
  /** The last day each clock was a line of a checklist: repeated as `docs/practice.md` says. */
  clock_listed_on: LocalDate | null;
  created_by: string | null;
  created_at: Instant;
}

export interface ContactRow {
  workspace_id: string;
  id: string;
  client_id: string;
  name: string;
  search_name: string;
  aliases: Json;
  title: string | null;
  role: StakeholderRole | null;
  email: string | null;
  phone: string | null;
  created_at: Instant;
}

export interface TouchpointRow {
  workspace_id: string;
  id: string;
  client_id: string;
  member_id: string | null;
  channel: Channel;
  direction: Direction | null;
  /** Only `touch` restarts clocks, only `attempt` begins a silence: `src/domain/touch.ts`. */
  kind: TouchKind;
  never_contact: NeverContact | null;
  occurred_on: LocalDate;
  words: string;
  recorded_at: Instant;
}

export interface TouchpointContactRow {
  workspace_id: string;
  touchpoint_id: string;
  contact_id: string;
}

export interface FollowUpRow {
  workspace_id: string;
  id: string;
  client_id: string | null;
  /** Who is to do it (or to chase it). */
  member_id: string;
  created_by: string;
  text: string;
  /** `promise`: the other side knows of it. `own`: ours alone. */
  kind: "promise" | "own";
  ower: Ower;
  due_on: LocalDate | null;
  /** Local `HH:MM`, only with `due_on`. */
  due_time: string | null;
  /** When the reminder with a time is to be sent; `null`: none, or sent. Indexed. */
  remind_at: Instant | null;
  /** Not shown before this local day. */
  snoozed_until: LocalDate | null;
  /** A reminder that was not sent: the first list after this local day says it by its words. `null`: none was missed. */
  missed_on: LocalDate | null;
  state: "open" | "done";
  done_at: Instant | null;
  touchpoint_id: string | null;
  /** The member who handed it over, until its new owner's morning has said so. */
  handed_by: string | null;
  created_at: Instant;
}

export interface ProjectRow {
  workspace_id: string;
  id: string;
  client_id: string;
  /** `""` for a client whose work was never named. */
  name: string;
  stage: "brief" | "idea" | "approval" | "production" | "delivered" | "accepted" | "paid";
  deadline: LocalDate | null;
  status: Status;
  status_note: string | null;
  status_at: Instant;
  created_at: Instant;
}

export interface ProjectStatusRow {
  workspace_id: string;
  id: string;
  project_id: string;
  member_id: string | null;
  status: Status;
  note: string | null;
  at: Instant;
}

export interface HealthDayRow {
  workspace_id: string;
  client_id: string;
  day: LocalDate;
  score: number;
}

/** Net of VAT and of what is only passed through. Amounts in whole minor units of `currency` (ISO 4217). */
export interface RevenueRow {
  workspace_id: string;
  client_id: string;
  /** `YYYY-MM`. */
  month: string;
  currency: string;
  plan: number | null;
  actual: number | null;
  cost: number | null;
}

export interface InvoiceRow {
  workspace_id: string;
  id: string;
  client_id: string;
  /** As the client knows it; unique among the client's. */
  number: string;
  currency: string;
  amount: number;
  /** What of it has come in; all of it once `paid_on` is set. */
  paid: number;
  issued_on: LocalDate | null;
  due_on: LocalDate;
  paid_on: LocalDate | null;
  /** The day by which they said they would pay: pauses the chase. */
  promised_on: LocalDate | null;
  disputed_on: LocalDate | null;
  /** The last step of the chase that was taken, as `src/domain/chase.ts` names it. */
  chased: string | null;
  created_at: Instant;
}

/** What was agreed with a client and what is known of its spending; a missing row knows nothing. */
export interface ClientTermsRow {
  workspace_id: string;
  client_id: string;
  /** What the client spends in a year on work such as ours. */
  wallet: number | null;
  wallet_currency: string | null;
  wallet_on: LocalDate | null;
  contract_until: LocalDate | null;
  notice_days: number | null;
  /** When they gave us notice. */
  notice_given_on: LocalDate | null;
  /** The last line about contract or notice that was ticked, as `src/domain/contract.ts` names it. */
  terms_listed: string | null;
  /** When they last said that there is no budget. */
  no_budget_on: LocalDate | null;
  /** When the alarm about it was ticked. */
  no_budget_asked_on: LocalDate | null;
  won_back_on: LocalDate | null;
  referred_on: LocalDate | null;
  referred_by: string | null;
}

export interface SatisfactionRow {
  workspace_id: string;
  id: string;
  client_id: string;
  member_id: string | null;
  /** 1–5. */
  score: number;
  on_day: LocalDate;
}

export interface GrowthIdeaRow {
  workspace_id: string;
  id: string;
  client_id: string;
  what: string;
  amount: number | null;
  currency: string | null;
  next_step: string | null;
  state: "open" | "won" | "dropped";
  created_at: Instant;
}

/** What a workspace pays for; `null`: nothing is paid for that. Bonuses in `currency`, as the target is. */
export interface BonusRuleRow {
  workspace_id: string;
  currency: string;
  target: number | null;
  target_bonus: number | null;
  growth_percent: number | null;
  growth_bonus: number | null;
  won_back_bonus: number | null;
  referral_bonus: number | null;
}

/** A member who asked to see their own estimate: off for everybody else. */
export interface BonusViewerRow {
  workspace_id: string;
  member_id: string;
  since: Instant;
}

/** The morning message as it was sent, so that a tapped number means the same line all day. */
export interface ChecklistRow {
  workspace_id: string;
  member_id: string;
  day: LocalDate;
  /** Lines as `src/domain/checklist.ts` decided them, with what has been done since. */
  lines: Json;
  composed_at: Instant;
}

/** What a member did, newest last, so that it can be undone. */
export interface JournalRow {
  workspace_id: string;
  id: string;
  member_id: string;
  what:
    | "touch"
    | "follow_up"
    | "finished"
    | "snoozed"
    | "status"
    | "clients"
    | "contact"
    | "reassigned"
    | "client_edit"
    | "changed"
    | "money"
    | "away"
    | "handover";
  /** What is needed to take it back: ids and former values. */
  before: Json;
  at: Instant;
  undone_at: Instant | null;
}

export interface ActionRow {
  workspace_id: string;
  id: string;
  member_id: string;
  command: Json;
  created_at: Instant;
  /** Set by the first press of a command that changes something; later presses get `answer` again. */
  used_at: Instant | null;
  answer: Json | null;
}

/** The member's next plain message answers this action's `awaits`. */
export interface PendingAnswerRow {
  workspace_id: string;
  member_id: string;
  action_id: string;
  asked_at: Instant;
}

/** One-time codes, hashed: `link` joins an identity to a member, `invite` makes a member. */
export interface CodeRow {
  workspace_id: string;
  hash: string;
  purpose: "link" | "invite";
  member_id: string | null;
  role: MemberRole;
  expires_at: Instant;
  used_at: Instant | null;
}

/** People who may not use Rapport: told so once a day. `attempts` counts wrong codes of the day. */
export interface StrangerRow {
  platform: Platform;
  team: string;
  external_id: string;
  told_at: Instant;
  attempts: number;
}

export interface InboxRow {
  workspace_id: string;
  id: string;
  platform: Platform;
  member_id: string | null;
  received_at: Instant;
  state: "done" | "failed";
  /** The reply that was given, so that a repeat gets the same; purged after seven days. */
  answer: Json | null;
  /** What a failed event is called in our log and in the apology. */
  reference: string | null;
  /** The event itself, kept only when it failed. */
  event: Json | null;
}

export interface InboxKeyRow {
  workspace_id: string;
  key: string;
  inbox_id: string;
}

export type DeliveryState = "due" | "claimed" | "sending" | "sent" | "retry" | "ambiguous" | "dead" | "cancelled";

/** How fast a platform is spoken to, by all processes together. */
export interface PaceRow {
  platform: Platform;
  /** One conversation, or a share of all that one team is sent. */
  scope: string;
  /** When it would be at rest, were nothing more said. */
  rest_at: Instant;
  rest_noted_at: Instant | null;
  /** The platform asked for silence until then; 0 when it did not. */
  held_until: Instant;
  held_noted_at: Instant | null;
}

/** What one process at a time does for all of them. */
export interface SoleTaskRow {
  name: string;
  holder: string;
  /** From then on another may take it. */
  until: Instant;
}

/** The version of the time zone rules by which due times were stored, and since when: one row, or none yet. */
export interface ZoneDataRow {
  version: string;
  since: Instant;
}

/** What happened last, and when by the clock of then. */
export interface LatestMomentRow {
  name: string;
  at: Instant;
}

export interface DueTimesBehindRow {
  workspace_id: string;
  /** Id of a client: those that sort after it still have due times of before. */
  after: string;
}

export interface OutboxRow {
  workspace_id: string;
  id: string;
  /** Unique within the workspace: `reply:<event>`, `checklist:<member>:<local date>`. */
  key: string;
  kind: MessageKind;
  member_id: string;
  /** What to say: kind and ids, never words; for a reply, the inbox row that holds what may be kept of it. */
  subject: Json;
  /** The whole reply, if it holds a secret, which is kept nowhere else; `null` once finished. */
  secret: Json | null;
  /** Where, when it answers something; `null`: wherever the member wants messages now. */
  address: Json | null;
  /** Messages of one lane leave in the order they were written, save past one often refused; `null` once finished. Indexed. */
  lane: string | null;
  state: DeliveryState;
  /** When it may next be looked at (a claim's lease ends then); `null` once finished. Indexed. */
  due_at: Instant | null;
  /** When that was written down (`clock-ahead.ts`). */
  noted_at: Instant | null;
  /** The turn it was given by the pace of its platform, and waits for; `null` when it has to ask for one. */
  turn_at: Instant | null;
  /** Raised by every claim; a worker that lost its claim changes nothing. */
  fence: number;
  attempts: number;
  /** How often the answer was lost and it was sent again. */
  repeats: number;
  /** How often it was looked for after its answer was lost. */
  checks: number;
  message: string | null;
  conversation: string | null;
  problem: string | null;
  created_at: Instant;
  finished_at: Instant | null;
}

/** What the local page was sent unasked. */
export interface MailboxRow {
  workspace_id: string;
  seq: number;
  handle: string;
  reference: string;
  kind: MessageKind;
  at: Instant;
  message: Json;
}

/** Who was forgotten, by id alone: what a restored copy must forget again. */
export interface ErasureRow {
  workspace_id: string;
  contact_id: string;
  at: Instant;
}
