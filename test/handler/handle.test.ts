import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import type { Answer } from "../../src/chat/answer.ts";
import { StorageFault } from "../../src/chat/faults.ts";
import type { Content, Incoming } from "../../src/chat/incoming.ts";
import type { Message } from "../../src/chat/reply.ts";
import { textOf } from "../../src/chat/text.ts";
import { type DirectoryFor, keepDirectories } from "../../src/handler/directories.ts";
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

function handlerOf(w: World, store: Store = w.store, directoryFor: DirectoryFor = keepDirectories()) {
  const logged: string[] = [];
  let woken = 0;
  const handle = makeHandler({
    store,
    clock: () => w.now,
    newId: w.newId,
    directoryFor,
    linking: { random: randomBytes, botName: () => null },
    calendar: { safe: safeWith(null, randomBytes), random: randomBytes, publicUrl: "https://rapport.example" },
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

  test("a code typed to us, and an address, stand in no event that is kept because it failed", async () => {
    const w = await world(dialect);
    const { handle, logged } = handlerOf(w, w.store, () => Promise.reject(new Error("a bug")));
    const code = "A1b2_C3d4-E5f6G7h8I9j0K1";
    await handle(incoming(words(`link ${code} https://calendar.example/${code.slice(1)}/a.ics`)));
    expect(logged).toHaveLength(1);
    const [kept] = await w.store.db.selectFrom("inbox").select(["state", "event"]).execute();
    expect(kept?.state).toBe("failed");
    expect(kept?.event).toContain('"link … https://calendar.example/…"');
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

const secretsKept = async (w: World): Promise<string> =>
  JSON.stringify(
    await Promise.all(
      (["inbox", "actions", "outbox", "journal", "mailbox", "pending_answers"] as const).map((table) =>
        w.store.db.selectFrom(table).selectAll().execute(),
      ),
    ),
  );

/** An admin, as they say and press things; the secret in an answer. */
async function admin(w: World, answerIn: Incoming["answerIn"]) {
  const { handle } = handlerOf(w);
  let events = 0;
  const heard = (content: Content, key = `k${++events}`) => {
    const event = incoming(content, { key, answerIn });
    return handle({ ...event, who: { ...event.who, standing: "admin" } });
  };
  const messageOf = (answer: Answer): Message => {
    if (answer.kind !== "reply" && answer.kind !== "queued") throw new Error(`${answer.kind} holds no message`);
    return answer.message;
  };
  const press = (answer: Answer, label: string, key?: string) => {
    const id = messageOf(answer).reply.actions.find((one) => one.label === label)?.does;
    if (id === undefined) throw new Error(`no button ${label}`);
    return heard({ kind: "action", id, message: "m1" }, key);
  };
  const secretIn = (answer: Answer): string => {
    const secret = /(?:start |calendar\/)([\w-]{24,32})/.exec(JSON.stringify(messageOf(answer).reply.sections))?.[1];
    if (secret === undefined) throw new Error("no secret");
    return secret;
  };
  const said = (answer: Answer): readonly string[] =>
    messageOf(answer).reply.sections.flatMap((section) =>
      section.kind === "lines" ? section.lines.map(({ text }) => textOf(text)) : [],
    );
  return { heard, press, secretIn, said };
}

/** What makes a secret, and what makes the button that does. */
const MAKERS = [
  { says: "/invite", button: "member", line: /only once .* new one: \/invite$/ },
  { says: "/settings calendar", button: "Follow-ups to calendar", line: /only once .* press “Follow-ups to calendar”/ },
] as const;

onEachDatabase("what holds a secret", (dialect) => {
  test("is said once, kept nowhere, and whoever asks again hears how to get another", async () => {
    const w = await world(dialect);
    const { heard, secretIn, said } = await admin(w, "acknowledgement");
    const first = await heard(words("/link"), "once");
    expect(await secretsKept(w)).not.toContain(secretIn(first));
    const again = await Promise.all([heard(words("/link"), "once"), heard(words("/link"), "once")]);
    for (const one of again)
      expect(said(one)).toEqual([expect.stringMatching(/only once .* ask for a new one: \/link$/)]);
    expect(await w.store.db.selectFrom("codes").select("hash").execute()).toHaveLength(1);
  });

  test.each(MAKERS)("made by a button of $says, too, also when it is pressed again", async ({ says, button, line }) => {
    const w = await world(dialect);
    const { heard, press, secretIn, said } = await admin(w, "acknowledgement");
    const asked = await heard(words(says));
    const first = await press(asked, button, "once");
    const codes = await w.store.db.selectFrom("codes").select("hash").execute();
    const links = await w.store.db.selectFrom("calendar_links").select("hash").execute();
    expect(await secretsKept(w)).not.toContain(secretIn(first));
    for (const again of [await press(asked, button, "once"), await press(asked, button)])
      expect(said(again)[0]).toMatch(line);
    expect(await w.store.db.selectFrom("codes").select("hash").execute()).toEqual(codes);
    expect(await w.store.db.selectFrom("calendar_links").select("hash").execute()).toEqual(links);
  });

  test.each(MAKERS)(
    "waits in the outbox alone where it is sent ($says), and a double tap leaves it in its place",
    async ({ says, button }) => {
      const w = await world(dialect);
      const { heard, press, secretIn } = await admin(w, "message");
      const asked = await heard(words(says));
      const secret = secretIn(await press(asked, button));
      expect(await press(asked, button)).toEqual({ kind: "silent" });
      expect(await press(asked, button)).toEqual({ kind: "silent" });
      const waiting = await w.store.db.selectFrom("outbox").select("secret").where("secret", "is not", null).execute();
      expect(waiting).toHaveLength(1);
      expect(waiting[0]?.secret).toContain(secret);
      await w.store.db.updateTable("outbox").set({ secret: null }).execute();
      expect(await secretsKept(w)).not.toContain(secret);
    },
  );

  test("asked for by its old button an hour later, says how to get another", async () => {
    const w = await world(dialect);
    const { heard, press, said } = await admin(w, "message");
    const asked = await heard(words("/invite"));
    await press(asked, "member");
    w.now += 60 * 60_000;
    expect(said(await press(asked, "member"))[0]).toMatch(/only once/);
    expect(await w.store.db.selectFrom("codes").select("hash").execute()).toHaveLength(1);
  });
});
