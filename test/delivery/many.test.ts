import { setImmediate as breath } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Messenger } from "../../src/chat/messenger.ts";
import { drainAll, type Post } from "../../src/delivery/drain.ts";
import { postman } from "../../src/delivery/postman.ts";
import { keepAnswer } from "../../src/store/inbox.ts";
import type { Store } from "../../src/store/store.ts";
import { onEachDatabase } from "../support/databases.ts";
import { type Office, office, SENT } from "./office.ts";

/** So many people, each with one answer that waits to be sent: `m0`, `m1`, … */
async function answersTo(o: Office, people: number): Promise<void> {
  for (let at = 0; at < people; at += 1) {
    const member = await o.person();
    const inbox = `heard ${member.id}`;
    await o.w.store.write((tx) =>
      keepAnswer(tx, {
        workspace: o.w.workspace,
        id: inbox,
        platform: "telegram",
        member: member.id,
        receivedAt: o.w.now,
        answer: { reply: { tone: "plain", sections: [], actions: [] }, language: "en" },
        failure: null,
      }),
    );
    await o.queue(member, `m${at}`, { kind: "reply", inbox });
  }
}

/** The office's post with another platform behind it, at any pace. */
function postThrough(o: Office, send: Messenger["send"], store: Store = o.w.store): Post {
  const messenger: Messenger = {
    platform: "telegram",
    pace: { conversationMs: 0, perSecond: Number.POSITIVE_INFINITY },
    confirm: async () => ({ kind: "unknown" }),
    send,
  };
  return { ...o.post, store, messengers: new Map([["telegram", messenger]]) };
}

const states = (o: Office) =>
  o.w.store.db.selectFrom("outbox").select(["id", "state", "message"]).orderBy("created_at").orderBy("id").execute();

onEachDatabase("many deliveries at once", (dialect) => {
  test("twenty answers cost no more commits than one", async () => {
    const commitsFor = async (answers: number): Promise<number> => {
      const o = await office(dialect);
      await answersTo(o, answers);
      let commits = 0;
      const counting: Store = {
        ...o.w.store,
        write: (work) => {
          commits += 1;
          return o.w.store.write(work);
        },
      };
      await drainAll(postThrough(o, async () => SENT, counting));
      expect((await states(o)).every(({ state }) => state === "sent")).toBe(true);
      return commits;
    };
    const one = await commitsFor(1);
    expect(one).toBeGreaterThanOrEqual(3);
    expect(await commitsFor(20)).toBeLessThanOrEqual(one);
  });

  test("a platform that is slow with one message keeps nobody else waiting, however many there are", async () => {
    const o = await office(dialect);
    await answersTo(o, 30);
    const slow = Promise.withResolvers<void>();
    const sent: string[] = [];
    let most = 0;
    let under = 0;
    const post = postThrough(o, async ({ reference }) => {
      under += 1;
      most = Math.max(most, under);
      await (reference === "m0" ? slow.promise : breath());
      under -= 1;
      sent.push(reference);
      return SENT;
    });
    const drained = drainAll(post);
    await expect.poll(() => sent).toHaveLength(29);
    await expect.poll(async () => (await states(o)).filter(({ state }) => state === "sent")).toHaveLength(29);
    slow.resolve();
    await drained;
    expect(sent.at(-1)).toBe("m0");
    expect(most).toBe(20);
  });

  test("what is queued while a message is on its way does not wait for it", async () => {
    const o = await office(dialect);
    await answersTo(o, 1);
    const slow = Promise.withResolvers<void>();
    const begun: string[] = [];
    const post = postThrough(o, async ({ reference }) => {
      begun.push(reference);
      if (reference === "m0") await slow.promise;
      return SENT;
    });
    const carrier = postman(post, () => () => undefined);
    const round = carrier.round();
    await expect.poll(() => begun).toEqual(["m0"]);
    await o.queue(await o.person(), "later");
    carrier.wake();
    await expect.poll(() => begun).toEqual(["m0", "later"]);
    slow.resolve();
    await round;
    await carrier.stop();
    expect((await states(o)).map(({ state }) => state)).toEqual(["sent", "sent"]);
  });

  test("lists of one company are composed in turn, and leave the connections to others", async () => {
    const o = await office(dialect);
    for (let at = 0; at < 10; at += 1)
      await o.queue(await o.person(), `m${at}`, { kind: "checklist", day: "2026-11-24" });
    let most = 0;
    let under = 0;
    const counting: Store = {
      ...o.w.store,
      write: async (work) => {
        under += 1;
        most = Math.max(most, under);
        return o.w.store.write(work).finally(() => {
          under -= 1;
        });
      },
    };
    await drainAll(postThrough(o, async () => SENT, counting));
    expect((await states(o)).every(({ state }) => state === "sent")).toBe(true);
    // One that composes, one that notes what has left meanwhile, and the next claim.
    expect(most).toBeLessThanOrEqual(3);
  });

  test("of many noted together, one whose claim was lost changes nothing, and says so", async () => {
    const o = await office(dialect);
    await answersTo(o, 3);
    await drainAll(
      postThrough(o, async ({ reference }) => {
        if (reference === "m1")
          await o.w.store.db.updateTable("outbox").set({ fence: 99 }).where("id", "=", "m1").execute();
        return SENT;
      }),
    );
    expect((await states(o)).map(({ state }) => state)).toEqual(["sent", "sending", "sent"]);
    expect(o.logged).toEqual(["stale claim changed nothing"]);
  });

  test("one whose platform's answer the database cannot take spoils none of the others", async () => {
    const o = await office(dialect);
    await answersTo(o, 3);
    // PostgreSQL keeps no NUL in a text; SQLite does.
    await drainAll(
      postThrough(o, async ({ reference }) => ({ ...SENT, message: reference === "m1" ? "\0" : reference })),
    );
    const [first, spoilt, last] = await states(o);
    expect([first?.state, first?.message, last?.state, last?.message]).toEqual(["sent", "m0", "sent", "m2"]);
    expect(spoilt?.state).toBe(dialect === "postgres" ? "sending" : "sent");
  });
});
