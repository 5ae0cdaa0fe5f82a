/** What is to be said: rows written in the transaction that caused them, and their way to sent. */
import { type ExpressionBuilder, type Selectable, sql } from "kysely";
import type { Address, MessageKind } from "../chat/messenger.ts";
import type { Posting } from "../chat/posting.ts";
import type { Message } from "../chat/reply.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { unlessTaken } from "./dialect/locks.ts";
import type { OutboxRow, Schema } from "./schema.ts";
import type { Db, Store, Tx } from "./store.ts";
import { across, readAcross } from "./wall.ts";

/** What to say, by kind and ids; the words are composed when it is sent. */
export type Subject =
  | { readonly kind: "reply"; readonly inbox: string }
  | { readonly kind: "checklist"; readonly day: string }
  | { readonly kind: "follow_up"; readonly id: string }
  | { readonly kind: "follow_ups"; readonly ids: readonly string[] }
  | { readonly kind: "brief"; readonly id: string }
  | { readonly kind: "complaint"; readonly id: string }
  | { readonly kind: "crisis"; readonly id: string }
  | { readonly kind: "handover"; readonly id: string }
  | { readonly kind: "notice"; readonly id: string; readonly day: string }
  | { readonly kind: "posted"; readonly client: string; readonly what: Posting }
  | { readonly kind: "review" | "rollup"; readonly day: string };

export interface NewDelivery {
  readonly workspace: string;
  readonly id: string;
  /** Unique in the workspace: the same key is never queued twice. */
  readonly key: string;
  readonly kind: MessageKind;
  readonly member: string;
  readonly subject: Subject;
  /** A reply that holds a secret, kept here until it is finished. */
  readonly secret?: Message | null;
  /** `null`: wherever the member wants unasked messages when it is sent. */
  readonly address: Address | null;
  readonly now: Instant;
}

/** Queues a delivery; false when its key is already known. */
export async function enqueue(tx: Tx, delivery: NewDelivery): Promise<boolean> {
  const written = await tx
    .insertInto("outbox")
    .values({
      workspace_id: delivery.workspace,
      id: delivery.id,
      key: delivery.key,
      kind: delivery.kind,
      member_id: delivery.member,
      subject: JSON.stringify(delivery.subject),
      secret: delivery.secret ? JSON.stringify(delivery.secret) : null,
      address: delivery.address && JSON.stringify(delivery.address),
      lane: `${delivery.workspace}:${delivery.member}`,
      state: "due",
      due_at: delivery.now,
      noted_at: delivery.now,
      turn_at: null,
      fence: 0,
      attempts: 0,
      repeats: 0,
      checks: 0,
      message: null,
      conversation: null,
      problem: null,
      created_at: delivery.now,
      finished_at: null,
    })
    .onConflict((conflict) => conflict.columns(["workspace_id", "key"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

/** Whether a delivery of that key was ever queued. */
export const isKnown = async (db: Db, workspace: string, key: string): Promise<boolean> =>
  (await db
    .selectFrom("outbox")
    .select("id")
    .where("workspace_id", "=", workspace)
    .where("key", "=", key)
    .executeTakeFirst()) !== undefined;

export type Claimed = Selectable<OutboxRow>;

/** The clock cannot be trusted: nothing leaves that was not asked for. */
export type Which = "all" | "answers";

/** From then on a message holds up only what goes to the same place: another conversation or platform may be well. */
const OFTEN_REFUSED = 6;

/** First in its lane, or on its way already: ambiguous rows hold nobody up. */
function mayGo(eb: ExpressionBuilder<Schema, "outbox">, which: Which) {
  const ahead = eb
    .selectFrom("outbox as earlier")
    .select(sql`1`.as("one"))
    .whereRef("earlier.lane", "=", "outbox.lane")
    .whereRef("earlier.id", "<", "outbox.id")
    .where("earlier.state", "!=", "ambiguous")
    .where(({ eb: earlier, or, ref }) =>
      or([
        earlier("earlier.state", "!=", "retry"),
        earlier("earlier.attempts", "<", OFTEN_REFUSED),
        earlier("earlier.address", "is not distinct from", ref("outbox.address")),
      ]),
    );
  if (which === "all") return eb.or([eb("state", "in", ["ambiguous", "sending"]), eb.not(eb.exists(ahead))]);
  const answersAhead = ahead.where("earlier.kind", "=", "reply");
  return eb.and([
    eb("kind", "=", "reply"),
    eb.or([eb("state", "in", ["ambiguous", "sending"]), eb.not(eb.exists(answersAhead))]),
  ]);
}

/** The problem of a message whose worker died while sending it: nobody waited for the answer. */
export const CUT_OFF = "cut off";
/** The problem of a message that a bug kept from being put into words: the log has it. */
export const FAULT = "fault";

/** How long a worker's claims last. Longer than it can need, or others take over what it still has in hand. */
export interface Leases {
  /** From the claim to the word `sending`: nothing has left yet, and the fence tells a worker that is too late. */
  readonly claimMs: number;
  /** From `sending` to the platform's answer, and while an earlier attempt is looked for. */
  readonly sendingMs: number;
}

/**
 * Claims what may be looked at now with one statement; the oldest comes first. A row whose claim ran out before sending
 * is due again; one whose sending ran out is ambiguous, for it may have arrived.
 */
export async function claimDue(
  store: Store,
  now: Instant,
  leases: Leases,
  limit: number,
  which: Which = "all",
): Promise<Claimed[]> {
  const until = (ms: number) => sql<Instant>`cast(${now + ms} as bigint)`; // PostgreSQL takes a bare one for text
  const claim = (tx: Tx) =>
    tx
      .with("next", (db) =>
        db
          .selectFrom("outbox")
          .select(["workspace_id", "id"])
          .where("due_at", "<=", now)
          .where((eb) => mayGo(eb, which))
          .orderBy("due_at")
          .orderBy("id")
          .limit(limit)
          .$call(unlessTaken(tx)),
      )
      .updateTable("outbox")
      .set((eb) => {
        const lost = eb("outbox.state", "in", ["sending", "ambiguous"]);
        return {
          state: eb
            .case()
            .when(lost)
            .then("ambiguous" as const)
            .else("claimed" as const)
            .end(),
          problem: eb.case().when("outbox.state", "=", "sending").then(CUT_OFF).else(eb.ref("outbox.problem")).end(),
          due_at: eb.case().when(lost).then(until(leases.sendingMs)).else(until(leases.claimMs)).end(),
          noted_at: now,
          fence: eb("outbox.fence", "+", 1),
        };
      })
      .where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple("workspace_id", "id"),
          "in",
          selectFrom("next").select(["next.workspace_id", "next.id"]).$asTuple("workspace_id", "id"),
        ),
      )
      .returningAll()
      .execute();
  if (store.dialect === "sqlite" && !(await readAcross(store, "claim deliveries", (db) => isAnyDue(db, now))))
    return [];
  return store.write(async (tx) => {
    const claimed = await across(tx, "claim deliveries", () => claim(tx));
    return claimed.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  });
}

/**
 * Most looks find nothing, and on SQLite a look costs next to nothing where claiming in vain keeps other writers out.
 * On PostgreSQL it would be a transaction more.
 */
const isAnyDue = async (db: Db, now: Instant): Promise<boolean> =>
  (await db.selectFrom("outbox").select("id").where("due_at", "<=", now).limit(1).executeTakeFirst()) !== undefined;

/** A process that dies at every start would else use up all repeats of a message in a few lives. */
const STEADY_MS = 10_000;

/**
 * After a crash of the only worker: what was only claimed is due at once; what was being sent is ambiguous, and due when
 * this life has lasted a while. With several workers on one database leases do this instead.
 */
export async function releaseAfterCrash(tx: Tx, now: Instant): Promise<void> {
  await tx
    .updateTable("outbox")
    .set({ state: "ambiguous", due_at: now + STEADY_MS, noted_at: now, problem: CUT_OFF })
    .where((eb) =>
      eb.or([
        eb("state", "=", "sending"),
        eb.and([eb("state", "=", "ambiguous"), eb("problem", "=", CUT_OFF), eb("due_at", "<", now + STEADY_MS)]),
      ]),
    )
    .execute();
  await tx
    .updateTable("outbox")
    .set({ state: "due", due_at: now, noted_at: now })
    .where("state", "=", "claimed")
    .execute();
}

/**
 * When the next delivery may be looked at; `null`: nothing waits. Whoever stands behind another in a lane does not
 * count, however long due: asking for them would keep a worker turning while a platform has us wait.
 */
export async function nextDeliveryAt(db: Db, which: Which = "all"): Promise<Instant | null> {
  const row = await db
    .selectFrom("outbox")
    .select("due_at")
    .where("due_at", "is not", null)
    .where((eb) => mayGo(eb, which))
    .orderBy("due_at")
    .limit(1)
    .executeTakeFirst();
  return row?.due_at ?? null;
}
