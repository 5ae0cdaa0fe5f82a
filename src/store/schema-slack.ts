/** Tables of Slack's installations, as TypeScript sees them. */
import type { Instant } from "../domain/vocabulary.ts";

export interface SlackTables {
  slack_installations: SlackInstallationRow;
  spent_states: SpentStateRow;
}

/** Rapport installed by OAuth. The row goes when it is uninstalled; whose workspace it was stays in the bindings. */
export interface SlackInstallationRow {
  workspace_id: string;
  /** The team's id, or the organisation's when installed org-wide. */
  place: string;
  name: string;
  bot_user: string;
  /** Sealed, bound to its place. */
  token: string;
  installed_at: Instant;
}

/** States of installing that came back, by their hash: none comes twice. */
export interface SpentStateRow {
  hash: string;
  expires_at: Instant;
}
