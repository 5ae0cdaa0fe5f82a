import { expect, test } from "vitest";
import type { ClientRef } from "../../src/chat/command.ts";
import type { Reply } from "../../src/chat/reply.ts";
import type { Language } from "../../src/domain/vocabulary.ts";
import { askClient } from "../../src/features/ask-client.ts";
import { portfolioQuestion } from "../../src/features/questions.ts";
import { moveClocks } from "../../src/store/clocks.ts";
import type { Dialect } from "../../src/store/dialect/columns.ts";
import type { ClientRow, MemberRow } from "../../src/store/schema.ts";
import { onEachDatabase } from "../support/databases.ts";
import { buttonOf, readReply } from "../support/reply-words.ts";
import { type World, world } from "../support/world.ts";

const known = (client: ClientRow): ClientRef => ({ kind: "known", id: client.id });
const ask = (
  w: World,
  member: MemberRow,
  client: ClientRef,
  words = "how acme",
  language: Language = "en",
): Promise<Reply> =>
  w.store.write((tx) => askClient(tx, { kind: "ask_client", words, client }, w.asker(member, { language })));
const settle = (w: World, client: ClientRow) =>
  w.store.write((tx) => moveClocks(tx, w.workspace, client.id, "Europe/Kyiv"));

/** The model client of `docs/practice.md`, for the factors that are recorded so far. */
async function acme(dialect: Dialect) {
  const w = await world(dialect);
  const olha = await w.member();
  const client = await w.client({ name: "Acme", owner: olha });
  const olena = await w.contact({ client, name: "Olena", title: "CFO", role: "decision_maker" });
  const ivan = await w.contact({ client, name: "Ivan", role: "user" });
  await w.touch({ client, with: [olena], occurred_on: "2026-10-08", channel: "call" }); // 47 days
  await w.touch({ client, with: [ivan], occurred_on: "2026-09-15", channel: "meeting" }); // 70 days
  await w.touch({ client, with: [ivan], occurred_on: "2026-11-12", channel: "call" }); // 12 days
  await w.followUp({ client, of: olha, text: "price list", due_on: "2026-11-23" });
  await w.followUp({ client, of: olha, text: "brief", ower: "client", due_on: "2026-11-26" });
  await w.project({ client, name: "Website", status: "amber", status_note: "waits for texts" });
  await settle(w, client);
  return { w, olha, client, olena, ivan };
}

onEachDatabase("how a client is doing", (dialect) => {
  test("is one card whose reasons add up to what is missing", async () => {
    const { w, olha, client } = await acme(dialect);
    const reply = await ask(w, olha, known(client));
    expect(readReply(reply)).toEqual([
      "Acme: 48 at risk",
      "−22 CFO Olena 47 days, limit 30 [We talked]",
      "−9 last talk 12 days, ideal 7",
      "−9 price list overdue [Done: price list]",
      "−7 Website amber [Status]",
      "−5 in person 70 days, ideal 60 [We met]",
      "They owe: brief, Thu",
      "Decides, pays: Olena. Influences: nobody known",
      "Projects: Website amber (waits for texts)",
      "Next: talk to CFO Olena (+31)",
      "From 67 % of the picture",
      "[Log touch] [Add follow-up] [All promises] [Add person] [Money] [Notes] [key, active]",
    ]);
  });

  test.each<[Language, string[]]>([
    [
      "uk",
      [
        "Acme: 48 ризик",
        "−22 CFO Olena 47 днів, межа 30 [Поговорили]",
        "−9 остання розмова 12 днів тому, ідеал 7",
        "−9 price list: прострочено [Готово: price list]",
      ],
    ],
    [
      "ru",
      [
        "Acme: 48 риск",
        "−22 CFO Olena 47 дней, предел 30 [Поговорили]",
        "−9 последний разговор 12 дней назад, идеал 7",
        "−9 price list: просрочено [Готово: price list]",
      ],
    ],
    [
      "vi",
      [
        "Acme: 48 rủi ro",
        "−22 CFO Olena 47 ngày, giới hạn 30 [Đã trao đổi]",
        "−9 trao đổi gần nhất 12 ngày trước, lý tưởng 7",
        "−9 price list: quá hạn [Xong: price list]",
      ],
    ],
  ])("is said in %s", async (language, lines) => {
    const { w, olha, client } = await acme(dialect);
    expect(readReply(await ask(w, olha, known(client), "", language)).slice(0, 4)).toEqual(lines);
  });

  test("tells the change against a week ago", async () => {
    const { w, olha, client } = await acme(dialect);
    const day = { workspace_id: w.workspace, client_id: client.id };
    await w.store.db
      .insertInto("health_days")
      .values([
        { ...day, day: "2026-11-16", score: 80 },
        { ...day, day: "2026-11-17", score: 75 },
        { ...day, day: "2026-11-20", score: 60 },
      ])
      .execute();
    expect(readReply(await ask(w, olha, known(client)))[0]).toBe("Acme: 48 at risk (was 75)");
    const kept = await w.store.db.selectFrom("health_days").select("score").where("day", "=", "2026-11-24").execute();
    expect(kept).toEqual([{ score: 48 }]);
    await ask(w, olha, known(client));
  });

  test("holds a client at 49 when who decides was left alone for twice the limit, and says what it would be", async () => {
    const { w, olha, client, olena } = await acme(dialect);
    await w.touch({ client, with: [olena], occurred_on: "2026-11-23", channel: "meeting" });
    await w.store.db.deleteFrom("follow_ups").execute();
    await w.store.db.updateTable("projects").set({ status: "green" }).execute();
    await settle(w, client);
    await w.store.db.updateTable("clients").set({ decides_on: "2026-09-01" }).execute();
    const [title, first] = readReply(await ask(w, olha, known(client)));
    expect(title).toBe("Acme: 49 at risk (70 without the cap)");
    expect(first).toBe("−30 CFO Olena 84 days, limit 30 [We talked]");
  });

  test("says what to add first while too little is known", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const client = await w.client({ owner: olha });
    expect(readReply(await ask(w, olha, known(client)))).toEqual([
      "Acme: no score yet",
      "Decides, pays, influences: nobody known",
      "Only 33 % of the picture is known. Add first: who decides, last talk, project status",
      "[Log touch] [Add follow-up] [Status] [All promises] [Add person] [Money] [Notes] [key, active]",
    ]);
  });

  test("says what is wrong though too little is known for a score, and counts it as at risk", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const client = await w.client({ owner: olha });
    const terms = { workspace_id: w.workspace, client_id: client.id, notice_given_on: "2026-11-23" };
    await w.store.db
      .insertInto("client_terms")
      .values(terms as never)
      .execute(); // the other columns stay empty
    expect(readReply(await ask(w, olha, known(client)))[0]).toBe("Acme: at risk, notice given");
    const risks = await w.store.write((tx) =>
      portfolioQuestion(tx, { kind: "portfolio_question", of: "at_risk" }, w.asker(olha)),
    );
    expect(readReply(risks).slice(0, 2)).toEqual(["1 client at risk", "1 Acme: at risk, notice given [Acme]"]);
  });

  test("shows no score for a paused client, only until when", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const client = await w.client({ owner: olha, stage: "paused", paused_until: "2027-01-12" });
    expect(readReply(await ask(w, olha, known(client)))[0]).toBe("Acme: paused until Tue 12 Jan 2027");
  });

  test("warns when the client hangs on one person", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const client = await w.client({ owner: olha });
    const ivan = await w.contact({ client, name: "Ivan", role: "user" });
    await w.touch({ client, with: [ivan] });
    const lines = readReply(await ask(w, olha, known(client)));
    expect(lines).toContain("Only one person in 90 days: Ivan");
    expect(lines).toContain("60 days with users only, nobody who decides");
  });

  test("does not confirm a client that the asker may not see", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const taras = await w.member({ name: "Taras" });
    const secret = await w.client({ name: "Secret", owner: olha, restricted: 1 });
    const refused = await ask(w, taras, known(secret));
    expect(refused.tone).toBe("refusal");
    expect(JSON.stringify(refused)).not.toContain("Secret");
    const byName = await ask(w, taras, { kind: "unknown", text: "Secret", near: [secret.id] }, "how secret");
    expect(readReply(byName)).toEqual(["No client called Secret yet.", "You wrote: how secret", "[Create “Secret”]"]);
  });

  test("asks which client is meant and keeps the typed words behind every button", async () => {
    const { w, olha, client } = await acme(dialect);
    const several = await w.client({ name: "Acme Labs", owner: olha });
    const reply = await ask(w, olha, { kind: "several", ids: [several.id, client.id] }, "how's acme");
    expect(readReply(reply)).toEqual([
      "Several clients fit. Which one?",
      "You wrote: how's acme",
      "[Acme Labs] [Acme]",
    ]);
    expect(buttonOf(reply, "Acme")).toEqual({ kind: "read_again", words: "how's acme", at: w.now, client: client.id });
  });

  test("finds a client that the words spell in another script", async () => {
    const { w, olha } = await acme(dialect);
    await w.client({ name: "Сова", owner: olha });
    const reply = await ask(w, olha, { kind: "unknown", text: "Sova", near: [] });
    expect(readReply(reply)[0]).toBe("Сова: no score yet");
  });

  test("costs the same number of rows with 20 touches and with 2,000", async () => {
    const { w, olha, client, ivan } = await acme(dialect);
    const before = readReply(await ask(w, olha, known(client)));
    const rows = Array.from({ length: 2_000 }, (_, at) => ({
      workspace_id: w.workspace,
      id: `old-${at}`,
      client_id: client.id,
      member_id: olha.id,
      channel: "call" as const,
      direction: null,
      kind: "touch" as const,
      occurred_on: "2026-01-01",
      words: "call",
      recorded_at: 0,
    }));
    for (let at = 0; at < rows.length; at += 500) {
      await w.store.db
        .insertInto("touchpoints")
        .values(rows.slice(at, at + 500))
        .execute();
    }
    await w.store.db
      .insertInto("touchpoint_contacts")
      .values({ workspace_id: w.workspace, touchpoint_id: "old-7", contact_id: ivan.id })
      .execute();
    expect(readReply(await ask(w, olha, known(client)))).toEqual(before);
  });
});
