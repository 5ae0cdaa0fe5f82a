import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { StorageFault } from "../../src/chat/faults.ts";
import type { Content, Incoming } from "../../src/chat/incoming.ts";
import { textOf } from "../../src/chat/text.ts";
import { keepDirectories } from "../../src/handler/directories.ts";
import { makeHandler } from "../../src/handler/handle.ts";
import { safeWith } from "../../src/store/sealing.ts";
import type { Store } from "../../src/store/store.ts";
import { onEachDatabase } from "../support/databases.ts";
import { type World, world } from "../support/world.ts";

interface Said {
  readonly key?: string;
  readonly keys?: readonly [string, ...string[]];
  readonly id?: string;
  readonly answerIn?: Incoming["answerIn"];
}

function incoming(
  content: Content,
  { key = "k1", keys = [key], id = "olha", answerIn = "acknowledgement" }: Said = {},
): Incoming {
  return {
    platform: "web",
    team: null,
    who: { id, name: "Olha", standing: "member", language: "en", zone: "Europe/Kyiv", email: null },
    conversation: { id, kind: "direct" },
    eventKeys: keys,
    content,
    answerIn,
    receivedAt: 0,
  };
}

const words = (text: string): Content => ({ kind: "words", text });

function handlerOf(w: World, store: Store = w.store) {
  const logged: string[] = [];
  let woken = 0;
  const handle = makeHandler({
    store,
    clock: () => w.now,
    newId: w.newId,
    directoryFor: keepDirectories(),
    linking: { random: randomBytes, botName: () => null },
    calendar: { safe: safeWith(null, randomBytes), random: randomBytes, publicUrl: null },
    log: {
      info: () => undefined,
      warn: () => undefined,
      error: (event, facts) => logged.push(`${event} ${String(facts?.["reference"])}`),
    },
    wake: () => {
      woken += 1;
    },
  });
  return { handle, logged, woken: () => woken };
}

const count = async (w: World, table: "touchpoints" | "clients" | "outbox" | "inbox"): Promise<number> =>
  (
    await w.store.db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as("all"))
      .executeTakeFirstOrThrow()
  ).all;

onEachDatabase("hearing", (dialect) => {
  test("the same event is one effect and the same answer, under any of its names", async () => {
    const w = await world(dialect);
    const { handle } = handlerOf(w);
    await handle(incoming(words("Acme\nGlobex"), { key: "k0" }));
    const first = await handle(incoming(words("/touch acme call"), { keys: ["event-1", "message-9"] }));
    const again = await handle(incoming(words("/touch acme call"), { keys: ["event-2", "message-9"] }));
    const third = await handle(incoming(words("/touch acme call"), { keys: ["event-2"] }));
    expect(first.kind).toBe("reply");
    expect([again, third]).toEqual([first, first]);
    expect(await count(w, "touchpoints")).toBe(1);
  });

  test("an answer by message is queued in the same transaction, once, and a repeat is silent", async () => {
    const w = await world(dialect);
    const { handle, woken } = handlerOf(w);
    const said = incoming(words("/help"), { answerIn: "message" });
    expect((await handle(said)).kind).toBe("queued");
    expect(await handle(said)).toEqual({ kind: "silent" });
    expect(await count(w, "outbox")).toBe(1);
    expect(woken()).toBe(1);
  });

  test("a bug undoes its effect, keeps the event with a reference, and says that reference to both", async () => {
    const w = await world(dialect);
    const { handle, logged } = handlerOf(w);
    await handle(incoming(words("Acme\nGlobex"), { key: "k0" }));
    // A button as an older version might have left it.
    const first = await handle(incoming(words("/how acme"), { key: "k1" }));
    const action = first.kind === "reply" ? first.message.reply.actions[0]?.does : undefined;
    if (action === undefined) throw new Error("a card without buttons");
    await w.store.db
      .updateTable("actions")
      .set({ command: '{"kind":"choose_reading","words":"x"}' })
      .where("id", "=", action)
      .execute();
    const before = await count(w, "inbox");
    const failed = await handle(incoming({ kind: "action", id: action, message: null }, { key: "k2" }));
    if (failed.kind !== "reply") throw new Error("an apology was expected");
    expect(failed.message.reply.tone).toBe("failure");
    const reference = /failed (\S+)/.exec(logged[0] ?? "")?.[1] ?? "nothing logged";
    const said = failed.message.reply.sections.flatMap((section) =>
      section.kind === "note" ? [textOf(section.text)] : [],
    );
    expect(said.join(" ")).toContain(reference);
    const kept = await w.store.db
      .selectFrom("inbox")
      .select(["state", "event"])
      .where("reference", "=", reference)
      .executeTakeFirstOrThrow();
    expect(kept.state).toBe("failed");
    expect(kept.event).toContain(action);
    expect(await count(w, "inbox")).toBe(before + 1);
  });

  test("when nothing could be stored, nothing is acknowledged", async () => {
    const w = await world(dialect);
    const full: Store = { ...w.store, write: () => Promise.reject(new StorageFault("disk full")) };
    await expect(handlerOf(w, full).handle(incoming(words("/help")))).rejects.toBeInstanceOf(StorageFault);
  });

  test("a button belongs to who was given it: to anybody else it is gone", async () => {
    const w = await world(dialect);
    const { handle } = handlerOf(w);
    await handle(incoming(words("Acme\nGlobex"), { key: "k0" }));
    const card = await handle(incoming(words("/client acme"), { key: "k1" }));
    const action = card.kind === "reply" ? card.message.reply.actions[0]?.does : undefined;
    if (action === undefined) throw new Error("no button");
    const stolen = await handle(incoming({ kind: "action", id: action, message: null }, { key: "k2", id: "minh" }));
    expect(stolen.kind === "reply" && stolen.message.reply.tone).toBe("refusal");
    expect(JSON.stringify(stolen)).not.toContain("Acme");
  });

  test("a button that makes something new works once; pressed again it gives its first answer", async () => {
    const w = await world(dialect);
    const { handle } = handlerOf(w);
    const asked = await handle(incoming(words("/touch Umbrella call"), { key: "k0" }));
    const create =
      asked.kind === "reply"
        ? asked.message.reply.actions.find((one) => one.label.includes("Umbrella"))?.does
        : undefined;
    if (create === undefined) throw new Error("nothing offers to create it");
    const presses = [];
    for (let press = 0; press < 10; press += 1) {
      presses.push(await handle(incoming({ kind: "action", id: create, message: null }, { key: `press-${press}` })));
    }
    expect(new Set(presses.map((one) => JSON.stringify(one))).size).toBe(1);
    expect([await count(w, "clients"), await count(w, "touchpoints")]).toEqual([1, 1]);
  });

  test("names read while a change was not stored in the end are not known later", async () => {
    const w = await world(dialect);
    let failing = false;
    const store: Store = {
      ...w.store,
      write: (work) =>
        w.store.write(async (tx) => {
          const done = await work(tx);
          if (failing) throw new StorageFault("disk full");
          return done;
        }),
    };
    const { handle, logged } = handlerOf(w, store);
    await handle(incoming(words("Acme\nGlobex"), { key: "k0" }));
    const asked = await handle(incoming(words("/touch Umbrella call"), { key: "k1" }));
    const create =
      asked.kind === "reply"
        ? asked.message.reply.actions.find((one) => one.label.includes("Umbrella"))?.does
        : undefined;
    if (create === undefined) throw new Error("nothing offers to create it");
    failing = true;
    const pressed = handle(incoming({ kind: "action", id: create, message: null }, { key: "k2" }));
    await expect(pressed).rejects.toBeInstanceOf(StorageFault);
    failing = false;
    await handle(incoming(words("/import Zephyr"), { key: "k3" }));

    const known = await handle(incoming(words("/touch Zephyr call"), { key: "k4" }));
    expect(known.kind === "reply" && known.message.reply.tone).toBe("good");
    const again = await handle(incoming(words("/touch Umbrella call"), { key: "k5" }));
    expect(again.kind === "reply" && again.message.reply.tone).toBe("ask");
    expect(logged).toEqual([]);
  });
});
