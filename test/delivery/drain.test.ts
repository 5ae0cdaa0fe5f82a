import { expect, test } from "vitest";
import { StorageFault } from "../../src/chat/faults.ts";
import type { Address, Messenger, Outcome } from "../../src/chat/messenger.ts";
import type { Message } from "../../src/chat/reply.ts";
import { drainAll, LEASES, type Post } from "../../src/delivery/drain.ts";
import { backlogOf } from "../../src/store/backlog.ts";
import { enqueue, nextDeliveryAt, releaseAfterCrash } from "../../src/store/outbox.ts";
import type { MemberRow } from "../../src/store/schema.ts";
import { readAcross } from "../../src/store/wall.ts";
import { onEachDatabase } from "../support/databases.ts";
import { TUESDAY } from "../support/world.ts";
import { LOST, type Office, office, SENT } from "./office.ts";

const ELSEWHERE = {
  platform: "telegram",
  team: null,
  person: "p1",
  conversation: "all",
  thread: null,
  edits: null,
} as const;

/** What has a place of its own. */
const queueFor = (o: Office, member: MemberRow, id: string, address: Address) =>
  o.w.store.write((tx) =>
    enqueue(tx, {
      workspace: o.w.workspace,
      id,
      key: `posted:${id}`,
      kind: "reply",
      member: member.id,
      subject: { kind: "posted", client: "c", what: "card" },
      address,
      now: o.w.now,
    }),
  );

onEachDatabase("delivery", (dialect) => {
  test("sends what is due once, and remembers that it did", async () => {
    const o = await office(dialect);
    const olha = await o.person();
    expect(await o.queue(olha, "a")).toBe(true);
    expect(await o.queue(olha, "a2").then(() => o.queue(olha, "a"))).toBe(false);
    await drainAll(o.post);
    await drainAll(o.post);
    expect(o.sent.map((one) => one.reference)).toEqual(["a", "a2"]);
    expect(await o.state("a2")).toBe("sent");
  });

  test("does not send what no longer holds", async () => {
    const o = await office(dialect);
    await o.queue(await o.person(), "done");
    await drainAll(o.post);
    expect(o.sent).toEqual([]);
    expect(await o.state("done")).toBe("cancelled");
  });

  test("waits as long as the platform asked, and lets others pass", async () => {
    const o = await office(dialect);
    const [olha, minh] = [await o.person(), await o.person()];
    o.outcomes = [{ kind: "retry", afterMs: 60_000, reason: "429" }];
    await o.queue(olha, "a");
    await drainAll(o.post);
    await o.queue(olha, "b");
    await o.queue(minh, "c");
    await drainAll(o.post);
    expect(o.sent.map((one) => one.reference)).toEqual(["a", "c"]);
    o.w.now += 59_999;
    await drainAll(o.post);
    expect(o.sent).toHaveLength(2);
    o.w.now += 1;
    await drainAll(o.post);
    o.w.now += 1_000;
    await drainAll(o.post);
    expect(o.sent.map((one) => one.reference)).toEqual(["a", "c", "a", "b"]);
  });

  test("repeats once, labelled, when nobody can tell whether it arrived", async () => {
    const o = await office(dialect);
    o.outcomes = [LOST, LOST];
    await o.queue(await o.person(), "a");
    for (let pass = 0; pass < 6; pass += 1) {
      await drainAll(o.post);
      o.w.now += 60_000;
    }
    expect(o.sent.map((one) => [one.reference, one.repeat, one.message.reply.tone])).toEqual([
      ["a", false, "plain"],
      ["a", true, "warning"],
    ]);
    expect(await o.state("a")).toBe("dead");
  });

  test("a repeat that is refused for now stays labelled: the send before it may have arrived", async () => {
    const o = await office(dialect);
    o.outcomes = [LOST, { kind: "retry", afterMs: 7_000, reason: "429" }];
    await o.queue(await o.person(), "a");
    for (let pass = 0; pass < 6; pass += 1) {
      await drainAll(o.post);
      o.w.now += 60_000;
    }
    expect(o.sent.map((one) => one.repeat)).toEqual([false, true, true]);
    expect(await o.state("a")).toBe("sent");
  });

  test("a repeat that finds its door closed is still one when it opens", async () => {
    const o = await office(dialect);
    o.outcomes = [LOST];
    await o.queue(await o.person(), "a");
    await drainAll(o.post);
    o.w.now += 5_000;
    await drainAll({ ...o.post, messengers: new Map() });
    o.w.now += 5 * 60_000;
    await drainAll(o.post);
    expect(o.sent.map((one) => one.repeat)).toEqual([false, true]);
  });

  test("sends nothing again when the platform shows that it arrived", async () => {
    const o = await office(dialect);
    o.outcomes = [LOST];
    o.proof = { kind: "found", message: "m7", conversation: "c" };
    await o.queue(await o.person(), "a");
    await drainAll(o.post);
    o.w.now += 5_000;
    await drainAll(o.post);
    expect(o.sent).toHaveLength(1);
    expect(await o.state("a")).toBe("sent");
  });

  test("a crash while sending is looked into, never simply sent again", async () => {
    const o = await office(dialect);
    o.proof = { kind: "found", message: "m7", conversation: "c" };
    await o.queue(await o.person(), "a");
    await o.w.store.db
      .updateTable("outbox")
      .set({ state: "sending", due_at: o.w.now + 60_000 })
      .execute();
    await o.w.store.write((tx) => releaseAfterCrash(tx, o.w.now));
    o.w.now += 10_000;
    await drainAll(o.post);
    expect(o.sent).toEqual([]);
    expect(await o.state("a")).toBe("sent");
  });

  test("whoever dies at every start repeats nothing: what was cut off waits until a life has lasted ten seconds", async () => {
    const o = await office(dialect);
    await o.queue(await o.person(), "a");
    await o.w.store.db.updateTable("outbox").set({ state: "sending", due_at: o.w.now }).execute();
    const liveFor = async (ms: number) => {
      await o.w.store.write((tx) => releaseAfterCrash(tx, o.w.now));
      o.w.now += ms;
      await drainAll(o.post);
    };
    for (let life = 0; life < 4; life += 1) await liveFor(9_999);
    expect(o.sent).toEqual([]);
    await liveFor(10_000);
    expect(o.sent.map((one) => one.repeat)).toEqual([true]);
  });

  test("killed in the middle of its repeat as well, a message is said again with its label, rather than never", async () => {
    const o = await office(dialect);
    await o.queue(await o.person(), "a");
    const dieWhileSending = (repeats: number) =>
      o.w.store.db.updateTable("outbox").set({ state: "sending", due_at: o.w.now, repeats }).execute();
    for (const repeats of [0, 1, 2]) {
      await dieWhileSending(repeats);
      await drainAll(o.post);
      o.w.now += 60_000;
    }
    expect(o.sent.map((one) => [one.repeat, one.message.reply.tone])).toEqual(Array(3).fill([true, "warning"]));
    await dieWhileSending(3);
    await drainAll(o.post);
    expect(o.sent).toHaveLength(3);
    expect(await o.state("a")).toBe("dead");
  });

  test("one who blocked us stops nobody else, and is not written to again", async () => {
    const o = await office(dialect);
    const [olha, minh] = [await o.person(), await o.person()];
    o.outcomes = [{ kind: "unreachable", reason: "blocked" }];
    await o.queue(olha, "a");
    await drainAll(o.post);
    await o.queue(olha, "b");
    await o.queue(minh, "c");
    await drainAll(o.post);
    expect(o.sent.map((one) => one.reference)).toEqual(["a", "c"]);
    expect([await o.state("a"), await o.state("b")]).toEqual(["dead", "dead"]);
  });

  test.each(["shared", "posted"] as const)("what happens to a %s message counts against nobody", async (where) => {
    const o = await office(dialect);
    const olha = await o.person();
    o.outcomes = [{ kind: "unreachable", reason: "gone" }];
    await queueFor(o, olha, "a", { ...ELSEWHERE, shared: false, [where]: true });
    await o.queue(olha, "b");
    await drainAll(o.post);
    expect([await o.state("a"), await o.state("b")]).toEqual(["dead", "sent"]);
  });

  test("a worker that stood still after saying `sending` sends nothing: another may have looked for it by then", async () => {
    const o = await office(dialect);
    const olha = await o.person();
    const standingStill = (ms: number): Post => ({
      ...o.post,
      compose: async (...given) => {
        o.w.now += ms;
        return o.post.compose(...given);
      },
    });
    await o.queue(olha, "a");
    await drainAll(standingStill(LEASES.sendingMs / 2 + 1));
    expect([o.sent, await o.state("a")]).toEqual([[], "sending"]);
    expect(o.logged).toContain("too late to send");
    o.w.now += LEASES.sendingMs;
    await drainAll(o.post);
    expect(o.sent.map(({ message }) => message.reply.tone)).toEqual(["warning"]);
    await o.queue(olha, "b");
    await drainAll(standingStill(LEASES.sendingMs / 2));
    expect(await o.state("b")).toBe("sent");
  });

  test("a worker that lost its claim changes nothing, and says so", async () => {
    const o = await office(dialect);
    const messenger = o.post.messengers.get("telegram");
    const slow = { ...messenger, platform: "telegram" } as Messenger; // the same one, with another send
    await o.queue(await o.person(), "a");
    const stolen: Post = {
      ...o.post,
      messengers: new Map([
        [
          "telegram",
          {
            ...slow,
            send: async () => {
              await o.w.store.db.updateTable("outbox").set({ fence: 99 }).execute();
              return SENT;
            },
          },
        ],
      ]),
    };
    await drainAll(stolen);
    expect(await o.state("a")).toBe("sending");
    expect(o.logged).toContain("stale claim changed nothing");
  });
});

onEachDatabase("a bug in putting a message into words", (dialect) => {
  const withBug = async (thrown: () => Error, times = Number.POSITIVE_INFINITY) => {
    const o = await office(dialect);
    let left = times;
    const post: Post = {
      ...o.post,
      compose: async (tx, subject, reader) => {
        if (subject.kind !== "follow_up" || subject.id !== "bug") return o.post.compose(tx, subject, reader);
        left -= 1;
        if (left < 0) return { tone: "plain", sections: [], actions: [] };
        throw thrown();
      },
    };
    const olha = await o.person();
    await o.queue(olha, "a", { kind: "follow_up", id: "bug" });
    await o.queue(olha, "b");
    const drainFor = async (seconds: number) => {
      for (let second = 0; second <= seconds; second += 1, o.w.now += 1_000) await drainAll(post);
    };
    return { o, drainFor };
  };

  test("ends that message, is told to the operator, and what waits behind it goes out", async () => {
    const { o, drainFor } = await withBug(() => new Error("no such word"));
    await drainFor(32);
    expect(o.sent.map((one) => one.reference)).toEqual(["b"]);
    expect(await o.state("a")).toBe("dead");
    expect(o.logged).toEqual([...Array(6).fill("delivery failed"), "delivery given up"]);
    const backlog = await readAcross(o.w.store, "count for monitoring", (db) => backlogOf(db, o.w.now, 600_000));
    expect(backlog.unsaid).toBe(1);
  });

  test("that was a passing one loses nothing", async () => {
    const { o, drainFor } = await withBug(() => new Error("just now"), 5);
    await drainFor(32);
    expect(o.sent.map((one) => one.reference)).toEqual(["a", "b"]);
  });

  test("is none when the database is at fault: it waits for as long as that lasts", async () => {
    const { o, drainFor } = await withBug(() => new StorageFault("no room"), 20);
    await drainFor(210);
    expect(o.logged).toEqual(Array(20).fill("delivery failed"));
    expect(o.sent.map((one) => one.reference)).toEqual(["a", "b"]);
  });
});

onEachDatabase("lanes", (dialect) => {
  test("whoever stands behind a message that waits does not keep the worker turning", async () => {
    const o = await office(dialect);
    const person = await o.person();
    o.outcomes = [{ kind: "retry", afterMs: 300_000, reason: "429" }];
    await o.queue(person, "a");
    await o.queue(person, "b");
    await drainAll(o.post);
    expect(await nextDeliveryAt(o.w.store.db)).toBe(o.w.now + 300_000);
  });

  test("a message that is refused time and again holds up what goes to the same place, and nothing else", async () => {
    const o = await office(dialect);
    const olha = await o.person();
    const refusals = (count: number) => Array<Outcome>(count).fill({ kind: "retry", afterMs: 60_000, reason: "401" });
    o.outcomes = refusals(5);
    await o.queue(olha, "a");
    await queueFor(o, olha, "b", { ...ELSEWHERE, shared: false, posted: true });
    await o.queue(olha, "c");
    const drainFor = async (minutes: number) => {
      for (let minute = 0; minute < minutes; minute += 1, o.w.now += 60_000) await drainAll(o.post);
    };
    await drainFor(5);
    expect(o.sent.map((one) => one.reference)).toEqual(Array(5).fill("a"));
    o.outcomes = refusals(1);
    await drainFor(1);
    expect(o.sent.slice(5).map((one) => one.reference)).toEqual(["a", "b"]);
    expect(await o.state("c")).toBe("due");
    await drainFor(2);
    expect(o.sent.slice(7).map((one) => one.reference)).toEqual(["a", "c"]);
  });

  test("while the clock is not believed only answers leave, and what waits is there when it is", async () => {
    const o = await office(dialect);
    await o.queue(await o.person(), "a");
    o.which = "answers";
    await drainAll(o.post);
    expect(o.sent).toEqual([]);
    expect(await nextDeliveryAt(o.w.store.db, "answers")).toBe(null);
    o.which = "all";
    await drainAll(o.post);
    expect(o.sent.map((one) => one.reference)).toEqual(["a"]);
  });
});

onEachDatabase("pacing", (dialect) => {
  test("three at once to one person, then one a second", async () => {
    const o = await office(dialect);
    const olha = await o.person();
    for (let at = 0; at < 6; at += 1) await o.queue(olha, `a${at}`);
    const sentBy: number[] = [];
    for (const at of [0, 999, 1_000, 2_000, 3_000]) {
      o.w.now = TUESDAY + at;
      await drainAll(o.post);
      sentBy.push(o.sent.length);
    }
    expect(sentBy).toEqual([3, 3, 4, 5, 6]);
  });

  test("a conversation that the platform holds is not written to before, whatever else there is to say", async () => {
    const o = await office(dialect);
    const olha = await o.person();
    o.outcomes = [{ kind: "retry", afterMs: 30_000, reason: "429" }];
    await o.queue(olha, "a");
    await drainAll(o.post);
    await o.queue(olha, "b");
    // The next one in the lane may go as soon as the first is finished: here it is taken away.
    await o.w.store.db
      .updateTable("outbox")
      .set({ state: "cancelled", lane: null, due_at: null })
      .where("id", "=", "a")
      .execute();
    o.w.now += 29_999;
    await drainAll(o.post);
    expect(o.sent).toHaveLength(1);
    o.w.now += 1;
    await drainAll(o.post);
    expect(o.sent.map((one) => one.reference)).toEqual(["a", "b"]);
  });

  test("within any second no more leave than the platform bears, and none waits longer than it has to", async () => {
    const o = await office(dialect);
    for (let at = 0; at < 60; at += 1) await o.queue(await o.person(), `m${at}`);
    const moments: number[] = [];
    for (; o.sent.length < 60; o.w.now += 20) {
      await drainAll(o.post);
      while (moments.length < o.sent.length) moments.push(o.w.now);
    }
    const most = Math.max(...moments.map((from) => moments.filter((at) => at >= from && at < from + 1_000).length));
    expect(most).toBeLessThanOrEqual(25);
    // 15 of the 25 a second are for what nobody asked for.
    expect(Math.max(...moments) - TUESDAY).toBeLessThanOrEqual(4_000);
  });
});

onEachDatabase("a reply that holds a secret", (dialect) => {
  const secret: Message = {
    language: "en",
    reply: { tone: "plain", title: [{ kind: "plain", text: "code 4711" }], sections: [], actions: [], once: [] },
  };
  const queued = async (o: Office) => {
    const member = await o.person();
    await o.w.store.write((tx) =>
      enqueue(tx, {
        workspace: o.w.workspace,
        id: "a",
        key: "reply:none",
        kind: "reply",
        member: member.id,
        subject: { kind: "reply", inbox: "none" },
        secret,
        address: null,
        now: o.w.now,
      }),
    );
  };
  const kept = (o: Office) => o.w.store.db.selectFrom("outbox").select(["state", "secret"]).executeTakeFirstOrThrow();

  test("is sent as it is, and forgotten by the commit that says it was", async () => {
    const o = await office(dialect);
    o.outcomes = [{ kind: "retry", afterMs: 5_000, reason: "429" }];
    await queued(o);
    await drainAll(o.post);
    expect(await kept(o)).toEqual({ state: "retry", secret: JSON.stringify(secret) });
    o.w.now += 5_000;
    await drainAll(o.post);
    expect(o.sent.map(({ message }) => message)).toEqual([secret, secret]);
    expect(await kept(o)).toEqual({ state: "sent", secret: null });
  });

  test.each([
    { end: "refused", outcomes: [{ kind: "rejected", reason: "no" }] },
    { end: "out of reach", outcomes: [{ kind: "unreachable", reason: "blocked" }] },
    { end: "never confirmed", outcomes: [LOST, LOST] },
  ] satisfies readonly { end: string; outcomes: Outcome[] }[])(
    "is forgotten when it is given up: $end",
    async (given) => {
      const o = await office(dialect);
      o.outcomes = [...given.outcomes];
      await queued(o);
      for (let round = 0; round < 6; round += 1) {
        await drainAll(o.post);
        o.w.now += 60_000;
      }
      expect(await kept(o)).toEqual({ state: "dead", secret: null });
    },
  );
});
