/** The closed word lists of the trade, as `docs/practice.md` uses them. */

export const LANGUAGES = ["en", "uk", "ru", "vi"] as const;
export type Language = (typeof LANGUAGES)[number];

export const CHANNELS = ["call", "meeting", "video", "email", "message", "other"] as const;
export type Channel = (typeof CHANNELS)[number];

/** `inbound`: they contacted us. `outbound`: we contacted them. */
export const DIRECTIONS = ["inbound", "outbound"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What is never contact, whatever it was called: nobody was talked to. */
export const NEVER_CONTACT = ["greeting", "newsletter", "invoice", "report", "no_show"] as const;
export type NeverContact = (typeof NEVER_CONTACT)[number];

export const TIERS = ["key", "growth", "standard"] as const;
export type Tier = (typeof TIERS)[number];

export const STAGES = ["onboarding", "active", "renewal", "paused", "churned"] as const;
export type Stage = (typeof STAGES)[number];

export const STATUSES = ["green", "amber", "red"] as const;
export type Status = (typeof STATUSES)[number];

export const STAKEHOLDER_ROLES = [
  "decision_maker",
  "budget_holder",
  "influencer",
  "champion",
  "user",
  "blocker",
] as const;
export type StakeholderRole = (typeof STAKEHOLDER_ROLES)[number];

export const MEMBER_ROLES = ["admin", "lead", "member", "viewer"] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** Who owes a follow-up: we, or the client. */
export const OWERS = ["us", "client"] as const;
export type Ower = (typeof OWERS)[number];

/** A calendar day, `YYYY-MM-DD`, in the zone of the member it concerns. */
export type LocalDate = string;

/** A local moment without a zone, `YYYY-MM-DDTHH:MM`. */
export type LocalMoment = string;

/** An instant in milliseconds of the Unix epoch. */
export type Instant = number;
