import { expect, test } from "vitest";
import { heardFrom, twoProcesses } from "../support/two-processes.ts";

const words = (text: string) => ({ kind: "words", text }) as const;

test("the same event that reaches two processes at once is one effect, and both give the same answer", async () => {
  const { w, both } = await twoProcesses();
  await both[0].handle(heardFrom("olha", "k0", words("Acme\nGlobex")));
  for (let event = 1; event <= 10; event += 1) {
    const said = heardFrom("olha", `k${event}`, words(`/touch acme call number ${event}`));
    const [one, other] = await Promise.all(both.map(({ handle }) => handle(said)));
    expect(one).toEqual(other);
    expect(one?.kind).toBe("reply");
  }
  expect(await w.store.db.selectFrom("touchpoints").select("id").execute()).toHaveLength(10);
  expect(both.flatMap(({ logged }) => logged)).toEqual([]);
});

test("somebody who is heard for the first time by two processes at once becomes one member", async () => {
  const { w, both } = await twoProcesses();
  for (const id of ["olha", "minh", "taras"]) {
    await Promise.all(both.map(({ handle }, at) => handle(heardFrom(id, `${id}-${at}`, words("/help")))));
  }
  expect(await w.store.db.selectFrom("members").select("id").execute()).toHaveLength(3);
  expect(both.flatMap(({ logged }) => logged)).toEqual([]);
});

test("a button pressed on two processes at once works once", async () => {
  const { w, both } = await twoProcesses();
  const [first] = both;
  const asked = await first.handle(heardFrom("olha", "k1", words("/touch Globex call")));
  const create = asked.kind === "reply" ? asked.message.reply.actions[0]?.does : undefined;
  if (create === undefined) throw new Error("no button to press");
  const pressed = (key: string) => heardFrom("olha", key, { kind: "action", id: create, message: "1" });
  const [one, other] = await Promise.all(both.map(({ handle }, at) => handle(pressed(`press-${at}`))));
  expect(one).toEqual(other);
  expect(await w.store.db.selectFrom("touchpoints").select("id").execute()).toHaveLength(1);
  expect(both.flatMap(({ logged }) => logged)).toEqual([]);
});

test("what two people change at once through two processes is all there", async () => {
  const { w, both } = await twoProcesses();
  await both[0].handle(heardFrom("olha", "o0", words("Acme\nGlobex")));
  await both[1].handle(heardFrom("minh", "m0", words("/help")));
  await Promise.all(
    Array.from({ length: 10 }, (_, at) => {
      const who = at % 2 === 0 ? "olha" : "minh";
      return both[at % 2 === 0 ? 0 : 1].handle(heardFrom(who, `k${at}`, words(`/next acme promise ${at} tomorrow`)));
    }),
  );
  expect(await w.store.db.selectFrom("follow_ups").select("id").execute()).toHaveLength(10);
  expect(both.flatMap(({ logged }) => logged)).toEqual([]);
});
