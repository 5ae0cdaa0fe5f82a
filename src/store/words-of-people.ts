/** Where people's own words are kept: what forgetting somebody has to look through. */
import type { Schema } from "./schema.ts";

interface Place {
  readonly table: keyof Schema;
  readonly columns: readonly string[];
  /** What ties a row to its client, and the column that names it. */
  readonly by: "client" | "project" | "contact" | "itself";
  /** The rest of the table's key after `workspace_id`; `id` where nothing is said. */
  readonly key?: string;
}

/** Free words, by table. A column that is added and takes words stands here too: `test/store/forget-contact.test.ts` finds it. */
export const WORDS: readonly Place[] = [
  { table: "clients", columns: ["in_person_why"], by: "itself" },
  { table: "touchpoints", columns: ["words"], by: "client" },
  { table: "follow_ups", columns: ["text"], by: "client" },
  { table: "series", columns: ["text"], by: "client" },
  { table: "complaints", columns: ["text", "cause", "our_part", "action", "resolution"], by: "client" },
  { table: "projects", columns: ["name", "status_note"], by: "client" },
  { table: "price_rises", columns: ["how_much", "told", "reaction"], by: "client" },
  { table: "invoices", columns: ["number"], by: "client" },
  { table: "client_notes", columns: ["text"], by: "client" },
  { table: "growth_ideas", columns: ["what", "next_step"], by: "client" },
  { table: "client_terms", columns: ["referred_by"], by: "client", key: "client_id" },
  { table: "meetings", columns: ["title", "place", "agreed"], by: "client" },
  { table: "contacts", columns: ["title"], by: "client" },
  { table: "project_statuses", columns: ["note"], by: "project" },
  { table: "brief_answers", columns: ["answer"], by: "project" },
  { table: "rescues", columns: ["backup"], by: "project" },
  { table: "contact_dates", columns: ["label"], by: "contact" },
  { table: "contact_interests", columns: ["text"], by: "contact" },
];

/** What was said, asked or kept for undoing, as JSON, with the key of its table. */
export const RECORDS = [
  { table: "actions", column: "command", key: ["id"] },
  { table: "actions", column: "answer", key: ["id"] },
  { table: "journal", column: "before", key: ["id"] },
  { table: "inbox", column: "answer", key: ["id"] },
  { table: "inbox", column: "event", key: ["id"] },
  { table: "checklists", column: "lines", key: ["member_id", "day"] },
  { table: "meetings", column: "people", key: ["id"] },
  { table: "mailbox", column: "message", key: ["seq"] },
] as const;
