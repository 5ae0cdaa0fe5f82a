import { expect, test } from "vitest";
import type { CommandOf } from "../../src/chat/command.ts";
import { portfolioQuestion, question } from "../../src/features/questions.ts";
import { moveClocks } from "../../src/store/clocks.ts";
import type { MemberRow } from "../../src/store/schema.ts";
import { onEachDatabase } from "../support/databases.ts";
import { readReply } from "../support/reply-words.ts";
import { type World, world } from "../support/world.ts";

async function known(dialect: Parameters<typeof world>[0]) {
  const w = await world(dialect);
  const olha = await w.member();
  const acme = await w.client({ owner: olha });
  const olena = await w.contact({ client: acme, name: "Olena Koval", title: "CFO", role: "decision_maker" });
  await w.touch({ client: acme, occurred_on: "2026-11-20", with: [olena] });
  await w.touch({ client: acme, occurred_on: "2026-10-01", channel: "meeting" });
  await w.store.write((tx) => moveClocks(tx, w.workspace, acme.id, "Europe/Kyiv"));
  await w.followUp({ client: acme, of: olha, text: "price list", due_on: "2026-11-20" });
  await w.followUp({ client: acme, of: olha, text: "the brief", ower: "client", due_on: "2026-11-26" });
  return { w, olha, acme };
}
const ask = async (w: World, who: MemberRow, client: string, of: CommandOf<"question">["of"]) =>
  readReply(
    await w.store.write((tx) =>
      question(tx, { kind: "question", of, words: "?", client: { kind: "known", id: client } }, w.asker(who)),
    ),
  );
const askAll = async (
  w: World,
  who: MemberRow,
  of: CommandOf<"portfolio_question">["of"],
  sharing: "shared" | "owner" = "shared",
) =>
  readReply(
    await w.store.write((tx) => portfolioQuestion(tx, { kind: "portfolio_question", of }, w.asker(who, { sharing }))),
  );

onEachDatabase("a question is answered shortly", (dialect) => {
  test("who decides", async () => {
    const { w, olha, acme } = await known(dialect);
    expect((await ask(w, olha, acme.id, "who_decides")).slice(0, 2)).toEqual([
      "Acme",
      "Decides, pays: Olena Koval (4 d). Influences: nobody known",
    ]);
  });

  test("when we last met", async () => {
    const { w, olha, acme } = await known(dialect);
    expect((await ask(w, olha, acme.id, "last_met")).slice(0, 4)).toEqual([
      "Acme",
      "Last talk: call, Olena Koval, Fri 20 Nov, 4 days ago",
      "Last met in person: Thu 1 Oct, 54 days ago",
      "With someone who decides or pays: Fri 20 Nov, 4 days ago",
    ]);
  });

  test("what we promised, and what they owe, each without the other", async () => {
    const { w, olha, acme } = await known(dialect);
    const [ours, theirs] = [await ask(w, olha, acme.id, "we_promised"), await ask(w, olha, acme.id, "they_owe")];
    expect(ours.join("\n")).toMatch(/We owe\n1 price list, Fri 20 Nov, overdue/);
    expect(ours.join("\n")).not.toContain("brief");
    expect(theirs.join("\n")).toMatch(/They owe\n1 the brief, Thu 26 Nov/);
  });

  test("whom I have not talked to this month: my own clients, the longest silence first", async () => {
    const { w, olha } = await known(dialect);
    await w.client({ name: "Vega", owner: olha, any_on: "2026-10-31" });
    await w.client({ name: "Nova", owner: olha, any_on: null });
    await w.client({ name: "Paused", owner: olha, stage: "paused" });
    await w.client({ name: "Else", owner: await w.member({ name: "Ivan" }) });
    expect((await askAll(w, olha, "not_talked")).map((line) => line.replace(/ \[.*/, ""))).toEqual([
      "Not talked to this month: 2 of 3",
      "1 Nova: No talk written down yet",
      "2 Vega: Sat 31 Oct, 24 days ago",
    ]);
  });

  test("which clients are at risk, of those one may see", async () => {
    const { w, olha } = await known(dialect);
    const ivan = await w.member({ name: "Ivan" });
    const lost = await w.client({ name: "Lost", owner: olha });
    await w.contact({ client: lost, role: "decision_maker" });
    await w.touch({ client: lost, occurred_on: "2026-08-01" });
    await w.followUp({ client: lost, of: olha, due_on: "2026-10-01" });
    await w.project({ client: lost, status: "red" });
    await w.store.write((tx) => moveClocks(tx, w.workspace, lost.id, "Europe/Kyiv"));
    expect((await askAll(w, olha, "at_risk")).join("\n")).toMatch(/^1 client at risk\n1 Lost: \d+ at risk/);
    expect(await askAll(w, ivan, "at_risk", "owner")).toEqual(["No client is at risk."]);
  });
});
