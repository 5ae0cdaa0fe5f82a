import { expect, test } from "vitest";
import type { Answer } from "../../src/chat/answer.ts";
import { StorageFault } from "../../src/chat/faults.ts";
import type { Incoming } from "../../src/chat/incoming.ts";
import { type HandleOrTell, tellingUnstored } from "../../src/chat/unstored.ts";

const NOW = Date.UTC(2026, 10, 27, 10);
const message = { language: "en", reply: { tone: "plain", sections: [], actions: [] } } as const;
const STORED: Answer = { kind: "queued", message };
const FULL = new StorageFault("disk full");

type Did = Partial<Omit<Incoming, "who">> & { readonly from?: string; readonly standing?: Incoming["who"]["standing"] };

let events = 0;
function did({ from = "5", standing = "unproven", ...rest }: Did = {}): Incoming {
  events += 1;
  return {
    platform: "telegram",
    team: null,
    who: { id: from, name: "Eve", standing, language: null, zone: null, email: null },
    conversation: { id: from, kind: "direct" },
    eventKeys: [`event:${events}`],
    content: { kind: "words", text: "called Acme" },
    answerIn: "message",
    receivedAt: NOW,
    ...rest,
  };
}

/** Each step: what was done, and what came of it. Answers with whom something was said to, in order. */
async function toldBy(steps: readonly (readonly [Incoming, Answer | Error])[]): Promise<readonly string[]> {
  const told: string[] = [];
  let next: Answer | Error = FULL;
  const handle: HandleOrTell = tellingUnstored(
    async () => {
      if (next instanceof Error) throw next;
      return next;
    },
    () => "words",
  );
  for (const [incoming, outcome] of steps) {
    next = outcome;
    const heard = handle(incoming, () => void told.push(incoming.conversation.id));
    await (outcome instanceof Error ? expect(heard).rejects.toBe(outcome) : expect(heard).resolves.toBe(outcome));
  }
  return told;
}

test("whoever sends something that cannot be stored is told once a trouble, however much they send", async () => {
  const [one, two] = [did(), did()];
  expect(
    await toldBy([
      [one, FULL],
      [two, FULL],
      [one, FULL],
      [did({ from: "6" }), FULL],
    ]),
  ).toEqual(["5", "6"]);
});

test("the next trouble is told of again, but no event twice while the disk takes a little now and then", async () => {
  const stuck = did({ eventKeys: ["event:a", "message:1"] });
  const again = did({ eventKeys: ["event:b", "message:1"] });
  const other = did({ from: "6" });
  expect(
    await toldBy([
      [stuck, FULL],
      [other, STORED],
      [again, FULL],
      [stuck, FULL],
    ]),
  ).toEqual(["5"]);
  expect(
    await toldBy([
      [stuck, FULL],
      [other, STORED],
      [did(), FULL],
    ]),
  ).toEqual(["5", "5"]);
});

test("what writes nothing ends no trouble: a stranger turned away again, a repeat", async () => {
  const nothing: Answer[] = [{ kind: "silent" }, { kind: "turned-away", message: null }];
  for (const answer of nothing) {
    expect(
      await toldBy([
        [did(), FULL],
        [did({ from: "6" }), answer],
        [did(), FULL],
      ]),
    ).toEqual(["5"]);
  }
});

test("nobody is told where others read along, no guest, no stranger of another company and no bot", async () => {
  const shared = did({ conversation: { id: "C1", kind: "shared" } });
  const never = (["guest", "stranger", "bot"] as const).map((standing) => did({ standing }));
  expect(await toldBy([shared, ...never].map((incoming) => [incoming, FULL] as const))).toEqual([]);
  expect(await toldBy([[did({ standing: "member" }), FULL]])).toEqual(["5"]);
});

test("nobody is told what the acknowledgement shows by itself, and nothing of a fault that is no storage's", async () => {
  expect(
    await toldBy([
      [did({ answerIn: "acknowledgement" }), FULL],
      [did(), new Error("a bug")],
    ]),
  ).toEqual([]);
});

test("of many at once twenty a second are told, the others when it comes again", async () => {
  const crowd = Array.from({ length: 50 }, (_, one) => did({ from: `p${one}` }));
  const later = crowd.map((incoming, one): Incoming => ({ ...incoming, receivedAt: NOW + 1000 * (1 + (one % 5)) }));
  const told = await toldBy([...crowd, ...crowd, ...later].map((incoming) => [incoming, FULL] as const));
  expect(told.slice(0, 20)).toEqual(crowd.slice(0, 20).map(({ conversation }) => conversation.id));
  expect(told.toSorted()).toEqual(crowd.map(({ conversation }) => conversation.id).toSorted());
});
