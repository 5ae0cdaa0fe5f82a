import { expect, test } from "vitest";
import { clientCard } from "../../src/features/ask-client.ts";
import { showChecklist } from "../../src/features/checklist.ts";
import { climb, nudge, showSilence } from "../../src/features/silence.ts";
import { undo } from "../../src/features/undo.ts";
import { moveClocks } from "../../src/store/clocks.ts";
import { onEachDatabase } from "../support/databases.ts";
import { press, readReply } from "../support/read-reply.ts";
import { type World, world } from "../support/world.ts";

onEachDatabase("a client that falls silent", (dialect) => {
  async function silent(w: World) {
    const olha = await w.member();
    const orion = await w.client({ name: "Orion", owner: olha });
    const minh = await w.contact({ client: orion, name: "Minh", role: "decision_maker" });
    const taras = await w.contact({ client: orion, name: "Taras", role: "user" });
    const attempt = { client: orion, kind: "attempt", channel: "email", direction: "outbound" } as const;
    await w.touch({ client: orion, occurred_on: "2026-11-12", with: [minh] });
    await w.touch({ ...attempt, occurred_on: "2026-11-18", with: [minh] });
    const settle = () => w.store.write((tx) => moveClocks(tx, w.workspace, orion.id, "Europe/Kyiv"));
    await settle();
    return { olha, orion, minh, taras, attempt, settle };
  }
  const morning = async (w: World, from: ReturnType<World["asker"]>) =>
    readReply(await w.store.write((tx) => showChecklist(tx, { kind: "show_checklist", all: true }, from)));

  test("is a line with whom to try next, until they answer", async () => {
    const w = await world(dialect);
    const { olha, orion, minh, attempt, settle } = await silent(w);
    expect(await morning(w, w.asker(olha))).toContain("1 Orion: silent, try Minh");
    await w.touch({ ...attempt, channel: "call", direction: null, occurred_on: "2026-11-19", with: [minh] });
    await settle();
    expect(await morning(w, w.asker(olha))).toContain("1 Orion: silent, try Taras");
    await w.touch({ client: orion, occurred_on: "2026-11-20" });
    await settle();
    expect((await morning(w, w.asker(olha))).join("\n")).not.toContain("1 Orion");
  });

  test("is left alone until its working days have passed", async () => {
    const w = await world(dialect);
    const { olha, attempt, settle, minh } = await silent(w);
    await w.touch({ ...attempt, occurred_on: "2026-11-20", with: [minh] });
    await settle();
    expect((await morning(w, w.asker(olha))).join()).not.toContain("Orion");
  });

  test("shows the steps tried on its card, and offers the next", async () => {
    const w = await world(dialect);
    const { olha, orion, minh, attempt, settle } = await silent(w);
    await w.touch({ ...attempt, channel: "call", direction: null, occurred_on: "2026-11-19", with: [minh] });
    const now = await settle();
    const card = await w.store.write((tx) => clientCard(tx, now ?? orion, w.asker(olha)));
    expect(readReply(card)).toContain("No answer since 18 Nov. Tried: another channel");
    const opened = await w.store.write((tx) =>
      showSilence(tx, press(card, "Next step", "show_silence"), w.asker(olha)),
    );
    expect(readReply(opened)).toEqual([
      "Orion: no answer since 18 Nov",
      "Tried: another channel",
      "Next: another person: Taras",
    ]);
  });

  test("is shown with how often we tried, before any step of the ladder", async () => {
    const w = await world(dialect);
    const { olha, orion, attempt, settle } = await silent(w);
    const card = async () => {
      const now = await settle();
      return readReply(await w.store.write((tx) => clientCard(tx, now ?? orion, w.asker(olha))));
    };
    expect(await card()).toContain("No answer since 18 Nov, 1 attempt");
    await w.touch({ ...attempt, occurred_on: "2026-11-19" });
    expect(await card()).toContain("No answer since 18 Nov, 2 attempts");
  });

  test("a step marked as tried waits its days again, and undo takes it back", async () => {
    const w = await world(dialect);
    const { olha, orion } = await silent(w);
    const from = w.asker(olha);
    const step = { kind: "climb", client: orion.id, step: "other_channel", tried: true } as const;
    const climbed = await w.store.write((tx) => climb(tx, step, from));
    expect(readReply(climbed)).toEqual([
      "Orion: no answer since 18 Nov",
      "Tried: another channel",
      "Next: another person: Taras",
      "Noted. I will remind you on Fri 27 Nov unless they answer.",
    ]);
    expect((await morning(w, from)).join()).not.toContain("Orion");
    const again = await w.store.write((tx) => climb(tx, step, from));
    expect(readReply(again)).toHaveLength(3);
    await w.store.write((tx) => undo(tx, press(climbed, "Undo", "undo"), from));
    expect(await morning(w, from)).toContain("1 Orion: silent, try Minh");
  });

  test("a lead's step goes on the lead's list", async () => {
    const w = await world(dialect);
    const { olha, orion } = await silent(w);
    const lan = await w.member({ name: "Lan", role: "lead", language: "en" });
    const from = w.asker(olha);
    for (const step of ["other_channel", "other_person"] as const) {
      await w.store.write((tx) => climb(tx, { kind: "climb", client: orion.id, step, tried: false }, from));
    }
    const open = await w.store.write((tx) => showSilence(tx, { kind: "show_silence", client: orion.id }, from));
    expect(readReply(open)).toContain("Next: your lead to Minh, who decides");
    const asked = await w.store.write((tx) => climb(tx, press(open, "Ask Lan", "climb"), from));
    expect(readReply(asked)).toContain("Lan has it on the list: reach Minh.");
    expect((await morning(w, w.asker(lan))).join("\n")).toContain(
      "reach Minh for us, silent since 18 Nov, handed over by Olha",
    );
  });

  test("is nobody's to climb who may not see the client", async () => {
    const w = await world(dialect);
    const { orion } = await silent(w);
    await w.store.db.updateTable("clients").set({ restricted: 1 }).where("id", "=", orion.id).execute();
    const other = w.asker(await w.member({ name: "Ira" }));
    const reply = await w.store.write((tx) => showSilence(tx, { kind: "show_silence", client: orion.id }, other));
    expect(reply.tone).toBe("refusal");
  });
});

onEachDatabase("what a client owes us", (dialect) => {
  test("is chased again after the days of its tier, and says how often", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha, tier: "growth" });
    const brief = await w.followUp({ client: acme, of: olha, ower: "client", text: "brief", due_on: "2026-11-20" });
    const nudged = await w.store.write((tx) => nudge(tx, { kind: "nudge", followUp: brief.id }, w.asker(olha)));
    expect(readReply(nudged)).toEqual([
      "Asked again: Acme: brief",
      "Noted. I will remind you on Tue 1 Dec unless they answer.",
    ]);
    const list = (now: number) =>
      w.store.write((tx) => showChecklist(tx, { kind: "show_checklist", all: true }, w.asker(olha, { now })));
    expect(readReply(await list(w.now)).join()).not.toContain("brief");
    const later = readReply(await list(w.now + 7 * 86_400_000));
    expect(later).toContain("1 Acme: they owe brief since 20 Nov, asked once already");
  });
});
