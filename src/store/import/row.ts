/** What a row of a client file says, ready to be stored. */
import type { Clock, Limits } from "../../domain/cadence.ts";
import type { Channel, Instant, LocalDate, Stage, StakeholderRole, Tier } from "../../domain/vocabulary.ts";
import type { MemberRow } from "../schema.ts";
import type { Tx } from "../store.ts";

export interface RowToStore {
  readonly client: string;
  readonly aliases: readonly string[];
  readonly tier: Tier | null;
  readonly stage: Stage | null;
  readonly owner: string | null;
  readonly contact: {
    readonly name: string;
    readonly title: string | null;
    readonly role: StakeholderRole | null;
    readonly email: string | null;
    readonly phone: string | null;
  } | null;
  readonly cadence: Partial<Readonly<Record<Clock, Limits>>>;
  /** ISO 3166, or `none`. */
  readonly country: string | null;
  readonly touch: { readonly on: LocalDate; readonly channel: Channel } | null;
}

/** A batch of rows on its way into a workspace. `newId` makes UUIDv7s. */
export interface Batch {
  readonly tx: Tx;
  readonly workspace: string;
  readonly rows: readonly RowToStore[];
  readonly members: readonly MemberRow[];
  readonly now: Instant;
  readonly newId: () => string;
}

/** Names a contact within a batch: its client's id and its own search name. */
export const contactKey = (client: string, search: string): string => `${client} ${search}`;
