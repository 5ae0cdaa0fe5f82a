import { expect, test } from "vitest";
import type { Reply } from "../../src/chat/reply.ts";
import type { Language } from "../../src/domain/vocabulary.ts";
import { askWords } from "../../src/features/ask-words.ts";
import { changeClient, editClient, renameClient, setCadence, setStage } from "../../src/features/edit-client.ts";
import { listClients } from "../../src/features/list-clients.ts";
import { listPromises } from "../../src/features/list-promises.ts";
import { addClients, createNamedClient, setTier } from "../../src/features/new-clients.ts";
import { journalEntry } from "../../src/store/journal.ts";
import type { ClientRow, MemberRow } from "../../src/store/schema.ts";
import { undoClientEdit, undoClients } from "../../src/store/undo-clients.ts";
import { onEachDatabase } from "../support/databases.ts";
import { buttonOf, readReply } from "../support/reply-words.ts";
import { type World, world } from "../support/world.ts";

const paste = (w: World, member: MemberRow, names: readonly string[], language: Language = "en"): Promise<Reply> =>
  w.store.write((tx) =>
    addClients(tx, { kind: "add_clients", names, words: names.join("\n") }, w.asker(member, { language })),
  );
const names = async (w: World) =>
  (await w.store.db.selectFrom("clients").select("name").orderBy("id").execute()).map((row) => row.name);
const rowOf = (w: World, id: string): Promise<ClientRow> =>
  w.store.db.selectFrom("clients").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const before = async (w: World, member: MemberRow) =>
  JSON.parse((await journalEntry(w.store.db, w.asker(member), null))?.before ?? "{}");

onEachDatabase("a pasted list", (dialect) => {
  test("becomes clients without its bullets, and something true is said at once", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const reply = await paste(w, olha, ["- Acme,", "2. Кав'ярня «Сова»", "• 3M;", "7-Eleven"]);
    expect(await names(w)).toEqual(["Acme", "Кав'ярня «Сова»", "3M", "7-Eleven"]);
    expect(readReply(reply)).toEqual([
      "4 clients added",
      "4 clients: to keep in touch, plan 1 talk a week.",
      "Still unknown: who decides at 3M, 7-Eleven, Acme, Кав'ярня «Сова».",
      "Tap a tier for each:",
      "1 Acme [key] [growth] [standard]",
      "2 Кав'ярня «Сова» [key] [growth] [standard]",
      "3 3M [key] [growth] [standard]",
      "4 7-Eleven [key] [growth] [standard]",
      "[Undo]",
    ]);
  });

  test("shows the rest after each tap, and counts the talks anew", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const pasted = await paste(w, olha, ["Acme", "Orbit"]);
    const key = buttonOf(pasted, "key");
    if (key.kind !== "set_tier") throw new Error("not a tier");
    const first = await w.store.write((tx) => setTier(tx, key, w.asker(olha)));
    expect(readReply(first).slice(0, 5)).toEqual([
      "Acme: key",
      "2 clients: to keep in touch, plan 2 talks a week, 1 of them with key clients.",
      "Still unknown: who decides at Acme, Orbit.",
      "Tap a tier for each:",
      "1 Orbit [key] [growth] [standard]",
    ]);
    const last = buttonOf(first, "standard");
    if (last.kind !== "set_tier") throw new Error("not a tier");
    const done = await w.store.write((tx) => setTier(tx, last, w.asker(olha)));
    expect(readReply(done).slice(0, 2)).toEqual(["Orbit: standard", "Every client has a tier."]);
  });

  test("says what was there already and what stood twice, and makes neither again", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    await w.client({ name: "Сова", owner: olha });
    const reply = await paste(w, olha, ["Sova", "Acme", "ACME", "x".repeat(130), "  ", "—"]);
    expect(await names(w)).toEqual(["Сова", "Acme"]);
    expect(readReply(reply).slice(0, 4)).toEqual([
      "1 client added",
      "Already on your list: Сова",
      "Twice in your message, added once: ACME",
      `Too long for a name, not added: ${"x".repeat(39)}…`,
    ]);
    expect(readReply(await paste(w, olha, ["acme"]))).toEqual([
      "Nothing new in that list",
      "Already on your list: Acme",
    ]);
  });

  test("of more than 200 lines is taken as far as that, and the next name is told", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const reply = await paste(
      w,
      olha,
      Array.from({ length: 205 }, (_, at) => `Client ${at + 1}`),
    );
    expect(await names(w)).toHaveLength(200);
    const lines = readReply(reply);
    expect(lines[1]).toBe("The first 200 lines were taken. Send the rest, from Client 201, in another message.");
    expect(lines.filter((line) => line.includes("[growth]"))).toHaveLength(15);
    expect(lines).toContain("185 more");
  });

  test.each<[Language, string]>([
    ["uk", "Додано 5 клієнтів"],
    ["ru", "Добавлено 5 клиентов"],
    ["vi", "Đã thêm 5 khách hàng"],
  ])("is answered in %s", async (language, title) => {
    const w = await world(dialect);
    const olha = await w.member();
    const reply = await paste(w, olha, ["A1", "B1", "C1", "D1", "E1"], language);
    expect(readReply(reply)[0]).toBe(title);
  });

  test("is taken back whole, but for clients with a past by then", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    await paste(w, olha, ["Acme", "Orbit"]);
    const [acme] = await w.store.db.selectFrom("clients").selectAll().orderBy("id").execute();
    if (!acme) throw new Error("no client");
    await w.touch({ client: acme });
    const entry = await before(w, olha);
    const undone = await w.store.write((tx) => undoClients(tx, w.asker(olha), entry));
    expect(undone).toEqual({ restored: ["Orbit"], kept: ["Acme"] });
    expect(await names(w)).toEqual(["Acme"]);
  });

  test("does not tell of a client the writer may not see, nor touch it", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const taras = await w.member({ name: "Taras" });
    const hidden = await w.client({ name: "Acme", owner: olha, restricted: 1 });
    expect(readReply(await paste(w, taras, ["Acme"]))[0]).toBe("1 client added");
    expect(await rowOf(w, hidden.id)).toEqual(hidden);
    expect(readReply(await paste(w, taras, ["ACME"]))).toEqual([
      "Nothing new in that list",
      "Already on your list: Acme",
    ]);
  });
});

onEachDatabase("one client", (dialect) => {
  test("is created by name, owned by who creates it, and the words that named it are read again", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const then = { kind: "read_again", words: "call with Orbit", at: w.now, client: null } as const;
    const created = await w.store.write((tx) =>
      createNamedClient(tx, { kind: "create_client", name: "Orbit", then }, w.asker(olha)),
    );
    expect(created.then).toEqual({ ...then, client: created.client });
    const row = await rowOf(w, created.client ?? "");
    expect(row).toMatchObject({ name: "Orbit", owner_id: olha.id, tier: "standard", tier_chosen: 0 });
    expect(readReply(created.reply)).toEqual([
      "Orbit is on your list.",
      "Which tier? [key] [growth] [standard]",
      "[Undo] [Back to the card]",
    ]);
  });

  test("is not created from a name without a letter", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const created = await w.store.write((tx) =>
      // biome-ignore lint/suspicious/noThenProperty: the command's own word.
      createNamedClient(tx, { kind: "create_client", name: "\u202e - ", then: null }, w.asker(olha)),
    );
    expect(created.client).toBeNull();
    expect(created.reply.tone).toBe("refusal");
  });

  test("is edited by taps, and every edit can be taken back", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const taras = await w.member({ name: "Taras" });
    const acme = await w.client({ owner: taras, any_on: "2026-11-20" });
    await w.touch({ client: acme, occurred_on: "2026-11-20" });
    const form = await w.store.write((tx) =>
      editClient(
        tx,
        { kind: "edit_client", client: { kind: "known", id: acme.id }, words: "" },
        () => null,
        w.asker(olha),
      ),
    );
    expect(readReply(form)).toEqual([
      "Acme",
      "Tier: key [growth] [standard]",
      "Stage: active [onboarding] [renewal] [paused] [churned]",
      "Owner: Taras [I look after it]",
      "Days, ideal / limit: talk 7 / 14, decision maker 21 / 30, in person 60 / 90 [Change days] [No meetings in person]",
      "Holidays: none known [Change holidays]",
      "Seen by the whole team",
      "[Star] [Rename] [Add person] [Back to the card]",
    ]);
    const taken = buttonOf(form, "I look after it");
    if (taken.kind !== "change_client") throw new Error("not a change");
    await w.store.write((tx) => changeClient(tx, taken, w.asker(olha)));
    expect((await rowOf(w, acme.id)).owner_id).toBe(olha.id);
    const entry = await before(w, olha);
    await w.store.write((tx) => undoClientEdit(tx, w.asker(olha), entry));
    expect((await rowOf(w, acme.id)).owner_id).toBe(taras.id);
  });

  test("moves its clocks with its tier, its cadence and a pause", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha });
    await w.touch({ client: acme, occurred_on: "2026-11-20" });
    const due = async () => {
      const at = (await rowOf(w, acme.id)).any_due_at;
      return at === null ? null : new Date(at).toISOString();
    };
    await w.store.write((tx) => setTier(tx, { kind: "set_tier", client: acme.id, tier: "growth" }, w.asker(olha)));
    expect(await due()).toBe("2026-12-20T22:00:00.000Z");
    await w.store.write((tx) => setCadence(tx, { kind: "set_cadence", client: acme.id, words: "3/5" }, w.asker(olha)));
    expect(await due()).toBe("2026-11-25T22:00:00.000Z");
    const paused = await w.store.write((tx) =>
      setStage(tx, { kind: "set_stage", client: acme.id, stage: "paused" }, w.asker(olha)),
    );
    expect(await due()).toBeNull();
    expect(readReply(paused)[3]).toBe("Paused until when? [2 weeks] [1 month] [3 months]");
    await w.store.write((tx) => setStage(tx, { kind: "set_stage", client: acme.id, stage: "active" }, w.asker(olha)));
    await w.store.write((tx) =>
      setCadence(tx, { kind: "set_cadence", client: acme.id, words: "default" }, w.asker(olha)),
    );
    expect(await due()).toBe("2026-12-20T22:00:00.000Z");
  });

  test("asks again when the cadence or the name cannot be kept, and shows what was typed", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha });
    await w.client({ name: "Orbit", owner: olha });
    const bad = await w.store.write((tx) =>
      setCadence(tx, { kind: "set_cadence", client: acme.id, words: "often" }, w.asker(olha)),
    );
    expect(readReply(bad)).toEqual([
      "I can't read days in often. Send them like 14/30: the ideal first, not above the limit.",
    ]);
    expect(bad.awaits).toEqual({ kind: "set_cadence", client: acme.id, words: "" });
    const rename = (words: string) =>
      w.store.write((tx) => renameClient(tx, { kind: "rename_client", client: acme.id, words }, w.asker(olha)));
    expect(readReply(await rename("orbit"))).toEqual(["Another client is called that. Send a different name."]);
    await rename("  Acme Europe ");
    expect(await rowOf(w, acme.id)).toMatchObject({ name: "Acme Europe", search_name: "acme europe" });
  });

  test("is restricted only by those who would still see it", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const taras = await w.member({ name: "Taras" });
    const acme = await w.client({ owner: olha });
    const restrict = (member: MemberRow) =>
      w.store.write((tx) =>
        changeClient(
          tx,
          { kind: "change_client", client: acme.id, change: { field: "restricted", on: true } },
          w.asker(member),
        ),
      );
    expect((await restrict(taras)).tone).toBe("refusal");
    expect((await restrict(olha)).tone).toBe("good");
    expect((await restrict(taras)).tone).toBe("refusal");
    expect((await rowOf(w, acme.id)).restricted).toBe(1);
  });

  test("asks for words that are read as if they followed the command", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha });
    const reply = await w.store.write((tx) =>
      askWords(tx, { kind: "ask_words", client: acme.id, as: "next" }, w.asker(olha)),
    );
    expect(readReply(reply)).toEqual(["Acme: what is to do, and when? For example: send the proposal fri 15:00"]);
    expect(reply.awaits).toEqual({ kind: "read_again", words: "", at: w.now, client: acme.id, as: "next" });
  });

  test("shows everything promised, ours and theirs, what is late first", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha });
    await w.followUp({ client: acme, of: olha, text: "contract", due_on: null });
    await w.followUp({ client: acme, of: olha, text: "price list", due_on: "2026-11-20" });
    await w.followUp({ client: acme, of: olha, text: "brief", ower: "client", due_on: "2026-11-26" });
    await w.followUp({ client: acme, of: olha, text: "my own note", kind: "own" });
    const reply = await w.store.write((tx) =>
      listPromises(tx, { kind: "list_promises", client: acme.id }, w.asker(olha)),
    );
    expect(readReply(reply)).toEqual([
      "Acme: promises",
      "We owe",
      "1 price list, Fri 20 Nov, overdue [Open]",
      "2 contract [Open]",
      "They owe",
      "3 brief, Thu 26 Nov [Open]",
      "[Back to the card]",
    ]);
  });
});

onEachDatabase("the list of clients", (dialect) => {
  const list = (w: World, member: MemberRow, page = 0) =>
    w.store.write((tx) => listClients(tx, { kind: "list_clients", page }, w.asker(member)));

  test("stands by what needs attention, each line a tap to its card", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    await w.client({ name: "Quiet", owner: olha, any_on: "2026-11-23" });
    const late = await w.client({ name: "Vega", owner: olha, any_on: "2026-11-08" });
    await w.client({ name: "Gone", owner: olha, stage: "churned" });
    const reply = await list(w, olha);
    expect(readReply(reply)).toEqual([
      "2 clients",
      "1 Vega: no score yet, no talk 16 d, limit 14 [Vega]",
      "2 Quiet: no score yet [Quiet]",
    ]);
    expect(buttonOf(reply, "Vega")).toEqual({
      kind: "ask_client",
      words: "",
      client: { kind: "known", id: late.id },
    });
  });

  test("says the score and its change, and counts those at risk", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({
      owner: olha,
      any_on: "2026-11-08",
      decides_on: "2026-11-08",
      in_person_on: "2026-08-01",
    });
    await w.contact({ client: acme, role: "decision_maker" });
    await w.project({ client: acme, status: "red" });
    await w.store.db
      .insertInto("health_days")
      .values({ workspace_id: w.workspace, client_id: acme.id, day: "2026-11-17", score: 70 })
      .execute();
    expect(readReply(await list(w, olha)).slice(0, 2)).toEqual([
      "1 client",
      "1 Acme: 58 watch ↓12, in person 115 d, limit 90 [Acme]",
    ]);
  });

  test("comes ten a page, and never past its end", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    for (let at = 10; at < 33; at += 1) await w.client({ name: `Client ${at}`, owner: olha });
    const first = readReply(await list(w, olha));
    expect(first[0]).toBe("23 clients, 1 to 10 of 23");
    expect(first.at(-1)).toBe("[More]");
    const last = readReply(await list(w, olha, 99));
    expect(last[0]).toBe("23 clients, 21 to 23 of 23");
    expect(last.slice(1)).toEqual([
      "21 Client 30: no score yet [Client 30]",
      "22 Client 31: no score yet [Client 31]",
      "23 Client 32: no score yet [Client 32]",
      "[Earlier]",
    ]);
  });

  test("holds no client that the asker may not see, and does not count it", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const taras = await w.member({ name: "Taras" });
    await w.client({ name: "Secret", owner: olha, restricted: 1 });
    await w.client({ name: "Open", owner: olha });
    expect(readReply(await list(w, taras))).toEqual(["1 client", "1 Open: no score yet [Open]"]);
  });

  test("of nobody yet says how to begin", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    expect(readReply(await list(w, olha))).toEqual([
      "No clients yet. Send me their names, one a line, and they are created.",
    ]);
  });
});
