/** A postman's office: a real outbox, people on Telegram, and a platform that says what a test wants. */
import type { Delivery, Messenger, Outcome, Proof } from "../../src/chat/messenger.ts";
import { LEASES, type Post } from "../../src/delivery/drain.ts";
import { enqueue, type Subject, type Which } from "../../src/store/outbox.ts";
import { addIdentity } from "../../src/store/people.ts";
import type { MemberRow } from "../../src/store/schema.ts";
import { type World, world } from "../support/world.ts";

export const SENT = { kind: "sent", message: "m", conversation: "c" } as const satisfies Outcome;
export const LOST: Outcome = { kind: "ambiguous", reason: "cut" };

export interface Office {
  readonly w: World;
  readonly post: Post;
  readonly sent: Delivery[];
  readonly logged: string[];
  outcomes: Outcome[];
  proof: Proof;
  which: Which;
  /** A reminder, unless it says something else. */
  readonly queue: (member: MemberRow, id: string, subject?: Subject) => Promise<boolean>;
  readonly state: (id: string) => Promise<string | undefined>;
  readonly person: () => Promise<MemberRow>;
}

export async function office(dialect: Parameters<typeof world>[0]): Promise<Office> {
  const w = await world(dialect);
  const messenger: Messenger = {
    platform: "telegram",
    pace: { conversationMs: 1_000, perSecond: 25 },
    confirm: async () => o.proof,
    send: async (delivery) => {
      o.sent.push(delivery);
      return o.outcomes.shift() ?? SENT;
    },
  };
  const note = (event: string): void => void o.logged.push(event);
  let people = 0;
  const o: Office = {
    w,
    sent: [],
    logged: [],
    outcomes: [],
    proof: { kind: "unknown" },
    which: "all",
    post: {
      store: w.store,
      messengers: new Map([["telegram", messenger]]),
      leases: LEASES,
      compose: async (_tx, subject) =>
        subject.kind === "follow_up" && subject.id === "done" ? null : { tone: "plain", sections: [], actions: [] },
      unreached: async () => undefined,
      label: (message) => ({ ...message, reply: { ...message.reply, tone: "warning" } }),
      clock: () => w.now,
      which: () => o.which,
      newId: w.newId,
      log: { info: note, warn: note, error: note },
    },
    person: async () => {
      const member = await w.member({ deliver_to: "telegram" });
      people += 1;
      await w.store.write((tx) =>
        addIdentity(tx, member, { platform: "telegram", team: null, externalId: `p${people}` }, `chat${people}`, w.now),
      );
      return member;
    },
    queue: (member, id, subject = { kind: "follow_up", id }) =>
      w.store.write((tx) =>
        enqueue(tx, {
          workspace: w.workspace,
          id,
          key: `reminder:${id}`,
          kind: subject.kind === "reply" || subject.kind === "checklist" ? subject.kind : "reminder",
          member: member.id,
          subject,
          address: null,
          now: w.now,
        }),
      ),
    state: async (id) =>
      (await w.store.db.selectFrom("outbox").select("state").where("id", "=", id).executeTakeFirst())?.state,
  };
  return o;
}
