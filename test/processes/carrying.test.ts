import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { sql } from "kysely";
import { expect, inject, onTestFinished, test } from "vitest";
import type { Messenger } from "../../src/chat/messenger.ts";
import { drainAll, LEASES, type Post } from "../../src/delivery/drain.ts";
import { openNotices } from "../../src/store/dialect/notices.ts";
import { enqueue } from "../../src/store/outbox.ts";
import { addIdentity } from "../../src/store/people.ts";
import type { Store } from "../../src/store/store.ts";
import { asPlainRole } from "../support/plain-role.ts";
import { twoProcesses } from "../support/two-processes.ts";
import { TUESDAY } from "../support/world.ts";

const note = () => undefined;

test("two processes carry one outbox: each message once, and those of one person one after another, in order", async () => {
  const { w, both } = await twoProcesses();
  const sent: string[] = [];
  const under = new Set<string>();
  const broken: string[] = [];
  const messenger: Messenger = {
    platform: "telegram",
    pace: { conversationMs: 0, perSecond: Number.POSITIVE_INFINITY },
    confirm: async () => ({ kind: "unknown" }),
    send: async ({ reference, address }) => {
      if (under.has(address.person)) broken.push(`two at once to ${address.person}`);
      under.add(address.person);
      await new Promise((resolve) => setImmediate(resolve));
      sent.push(reference);
      under.delete(address.person);
      return { kind: "sent", message: reference, conversation: address.person };
    },
  };
  const postOf = (store: Store): Post => ({
    store,
    messengers: new Map([["telegram", messenger]]),
    compose: async () => ({ tone: "plain", sections: [], actions: [] }),
    unreached: async () => undefined,
    label: (message) => message,
    clock: () => TUESDAY,
    which: () => "all",
    newId: w.newId,
    log: { info: note, warn: note, error: (event, facts) => broken.push(`${event} ${String(facts?.["error"])}`) },
    leases: LEASES,
  });
  for (const name of ["olha", "minh", "taras"]) {
    const member = await w.member({ name, deliver_to: "telegram" });
    await w.store.write((tx) =>
      addIdentity(tx, member, { platform: "telegram", team: null, externalId: name }, name, TUESDAY),
    );
    for (let at = 0; at < 10; at += 1) {
      const id = `${name}-${at}`;
      await w.store.write((tx) =>
        enqueue(tx, {
          workspace: w.workspace,
          id,
          key: id,
          kind: "reminder",
          member: member.id,
          subject: { kind: "follow_up", id },
          address: null,
          now: TUESDAY,
        }),
      );
    }
  }
  // A pass ends when there is nothing for it to claim, which the other's work may change.
  while (sent.length < 30) await Promise.all(both.map(({ store }) => drainAll(postOf(store))));
  expect(broken).toEqual([]);
  for (const name of ["olha", "minh", "taras"]) {
    const order = sent.filter((reference) => reference.startsWith(name));
    expect(order).toEqual(Array.from({ length: 10 }, (_, at) => `${name}-${at}`));
  }
});

test("what one process queues the others hear of, also after PostgreSQL has cut their connections", async () => {
  const { w } = await twoProcesses();
  const [{ name } = { name: "" }] = (await sql<{ name: string }>`select current_database() as name`.execute(w.store.db))
    .rows;
  const url = asPlainRole(`${inject("postgresServer")}/${name}`);
  const heard = { a: 0, b: 0 };
  const lost: string[] = [];
  const listener = (self: "a" | "b") =>
    openNotices(url, {
      self,
      heard: () => {
        heard[self] += 1;
      },
      lost: (reason) => lost.push(reason),
      pause: () => new Promise((resolve) => setImmediate(resolve)),
    });
  const [a, b] = [listener("a"), listener("b")];
  onTestFinished(async () => {
    await Promise.all([a.close(), b.close()]);
  });
  await expect.poll(() => [heard.a, heard.b]).toEqual([1, 1]);
  a.tell();
  await expect.poll(() => heard.b).toBe(2);
  expect(heard.a).toBe(1);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %'
    or query like 'select pg_notify%'`.execute(w.store.db);
  // Whoever listens anew may have missed something, and looks.
  await expect.poll(() => [heard.a >= 2, heard.b >= 3]).toEqual([true, true]);
  expect(lost.length).toBeGreaterThan(0);
  const before = heard.a;
  b.tell();
  await expect.poll(() => heard.a).toBeGreaterThan(before);
});

test("whoever stops while PostgreSQL is slow to let them in waits for nothing", async () => {
  const met = Promise.withResolvers<Socket>();
  // It takes the call, and says nothing.
  const server = createServer(met.resolve).listen(0, "127.0.0.1");
  onTestFinished(() => {
    server.close();
  });
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // a server that listens on a port has one
  const notices = openNotices(`postgres://rapport@127.0.0.1:${port}/rapport`, {
    self: "own",
    heard: () => undefined,
    lost: () => undefined,
    pause: async () => undefined,
  });
  const socket = await met.promise;
  onTestFinished(() => {
    socket.destroy();
  });
  await once(socket, "data");
  await notices.close();
});
