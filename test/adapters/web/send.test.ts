import { describe, expect, it } from "vitest";
import { messengerOf } from "../../../adapters/web/send.ts";
import { StorageFault } from "../../../src/chat/faults.ts";
import type { Delivery } from "../../../src/chat/messenger.ts";
import { memoryPorts } from "../../support/web/ports.ts";
import { checklist } from "../../support/web/replies.ts";

const delivery: Delivery = {
  reference: "d-1",
  kind: "checklist",
  address: {
    platform: "web",
    team: null,
    person: "iryna",
    conversation: null,
    shared: false,
    thread: null,
    edits: null,
  },
  message: { reply: checklist, language: "en" },
  repeat: false,
  at: Date.UTC(2026, 10, 24, 7),
};

describe("the way out to the page", () => {
  it("a message is put into its reader's mailbox under its number", async () => {
    const { mailbox } = memoryPorts([], null);
    expect(await messengerOf(mailbox).send(delivery)).toEqual({ kind: "sent", message: "1", conversation: "iryna" });
    const { message, at, kind } = delivery;
    expect(await mailbox.list("iryna", 0)).toMatchObject([{ seq: 1, message, at, kind, edits: null }]);
  });

  it("the same delivery sent again is there once, and says the same", async () => {
    const { mailbox } = memoryPorts([], null);
    const messenger = messengerOf(mailbox);
    const first = await messenger.send(delivery);
    expect(await messenger.confirm(delivery)).toEqual({ kind: "absent" });
    expect(await messenger.send({ ...delivery, repeat: true })).toEqual(first);
    expect(await mailbox.list("iryna", 0)).toHaveLength(1);
  });

  it("a store that cannot take it just now is asked again later; a bug is thrown", async () => {
    const { mailbox } = memoryPorts([], null);
    const failing = (fault: Error) => messengerOf({ ...mailbox, append: () => Promise.reject(fault) }).send(delivery);
    expect(await failing(new StorageFault("busy"))).toMatchObject({ kind: "retry", afterMs: 1_000 });
    await expect(failing(new Error("bug"))).rejects.toThrow("bug");
  });
});
