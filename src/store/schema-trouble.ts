/** Tables of trouble, silence, the work itself and the people at clients: joined into `Schema`. */
import type { SilenceStep } from "../domain/silence.ts";
import type { Instant, LocalDate } from "../domain/vocabulary.ts";
import type { BriefTopic, PaperKind, PaperState, Rescue } from "../domain/work.ts";

export interface TroubleTables {
  complaints: ComplaintRow;
  silences: SilenceRow;
  silence_steps: SilenceStepRow;
  nudges: NudgeRow;
  series: SeriesRow;
  brief_answers: BriefAnswerRow;
  papers: PaperRow;
  rescues: RescueRow;
  price_rises: PriceRiseRow;
  contact_dates: ContactDateRow;
  contact_interests: ContactInterestRow;
  job_moves: JobMoveRow;
}

export interface ComplaintRow {
  workspace_id: string;
  id: string;
  client_id: string;
  /** Who wrote it down. */
  member_id: string;
  text: string;
  severe: 0 | 1;
  cause: string | null;
  our_part: string | null;
  /** What we do about it. */
  action: string | null;
  /** By when. */
  due_on: LocalDate | null;
  opened_on: LocalDate;
  opened_at: Instant;
  /** `null` while it is open. */
  resolved_on: LocalDate | null;
  resolution: string | null;
}

/** A client with attempts since its last two-way contact; kept by `src/store/silences.ts` whenever clocks move. */
export interface SilenceRow {
  workspace_id: string;
  client_id: string;
  /** The first unanswered attempt, and the last thing tried. */
  since: LocalDate;
  last_on: LocalDate;
}

/** A step of the ladder that was tried, or (`tried` 0) put aside as not fitting. */
export interface SilenceStepRow {
  workspace_id: string;
  id: string;
  client_id: string;
  member_id: string;
  step: SilenceStep;
  tried: 0 | 1;
  on_day: LocalDate;
}

/** What a client owes us was asked for once more. */
export interface NudgeRow {
  workspace_id: string;
  id: string;
  follow_up_id: string;
  member_id: string;
  on_day: LocalDate;
}

/** A follow-up that comes again; `follow_up_id` is its open occurrence, `on_day` the day of the series it stands for. */
export interface SeriesRow {
  workspace_id: string;
  id: string;
  client_id: string | null;
  member_id: string;
  text: string;
  /** As `src/domain/series.ts` writes it. */
  rule: string;
  due_time: string | null;
  follow_up_id: string;
  on_day: LocalDate;
  created_at: Instant;
}

export interface BriefAnswerRow {
  workspace_id: string;
  id: string;
  project_id: string;
  topic: BriefTopic;
  answer: string;
  at: Instant;
}

export interface PaperRow {
  workspace_id: string;
  id: string;
  project_id: string;
  paper: PaperKind;
  state: PaperState;
  at: Instant;
}

/** What was decided when a deadline came to be at risk, and what happens if that fails. */
export interface RescueRow {
  workspace_id: string;
  id: string;
  project_id: string;
  way: Rescue;
  backup: string | null;
  at: Instant;
}

export interface PriceRiseRow {
  workspace_id: string;
  id: string;
  client_id: string;
  member_id: string;
  /** As it was said: `+10 %`, `$200 a month`. */
  how_much: string;
  from_day: LocalDate | null;
  /** Who was told, and when; how they took it. */
  told: string | null;
  told_on: LocalDate | null;
  reaction: string | null;
  created_at: Instant;
}

export interface ContactDateRow {
  workspace_id: string;
  id: string;
  contact_id: string;
  /** `birthday`, or the words for another date. */
  label: string;
  /** `MM-DD`. */
  month_day: string;
  year: number | null;
}

export interface ContactInterestRow {
  workspace_id: string;
  id: string;
  contact_id: string;
  text: string;
  at: Instant;
}

/** A person who changed jobs. `to_client_id` null: nobody knows where to yet. `won_on`: that company came back to us. */
export interface JobMoveRow {
  workspace_id: string;
  id: string;
  contact_id: string;
  from_client_id: string;
  to_client_id: string | null;
  member_id: string;
  on_day: LocalDate;
  won_on: LocalDate | null;
}
