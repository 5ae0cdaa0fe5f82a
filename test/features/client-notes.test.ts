import { expect, test } from "vitest";
import { askClient } from "../../src/features/ask-client.ts";
import { noteClient, removeNote, replaceNote, showNotes, writeNote } from "../../src/features/client-notes.ts";
import { undo } from "../../src/features/undo.ts";
import type { ClientRow } from "../../src/store/schema.ts";
import { onEachDatabase } from "../support/databases.ts";
import { labels, press, readReply } from "../support/read-reply.ts";
import { type World, world } from "../support/world.ts";

async function noting(w: World) {
  const olha = await w.member();
  const from = w.asker(olha);
  const acme = await w.client({ owner: olha });
  const say = (topic: "business" | "rival" | "news", text: string, by = from) =>
    w.store.write((tx) =>
      noteClient(tx, { kind: "note_client", words: "x", client: { kind: "known", id: acme.id }, topic, text }, by),
    );
  const card = () =>
    w.store.write((tx) =>
      askClient(tx, { kind: "ask_client", words: "", client: { kind: "known", id: acme.id } }, from),
    );
  const show = () => w.store.write((tx) => showNotes(tx, { kind: "show_notes", client: acme.id }, from));
  return { acme, olha, from, say, card, show };
}

onEachDatabase("a client's business, rivals and news", (dialect) => {
  test("are noted with their day, and are a line of its card", async () => {
    const w = await world(dialect);
    const { say, card } = await noting(w);
    await say("business", "couriers in three cities");
    const noted = await say("rival", "Globex pitched them");
    expect(readReply(noted)).toEqual([
      "Acme: noted",
      "Rival: Globex pitched them, 24 Nov",
      "Business: couriers in three cities, 24 Nov",
    ]);
    expect(readReply(await card())).toContain(
      "Rival: Globex pitched them, 24 Nov; Business: couriers in three cities, 24 Nov",
    );
    expect(labels(await card())).toContain("Notes");
  });

  test("replace what was said of the business, and undo brings it back", async () => {
    const w = await world(dialect);
    const { say, from, show } = await noting(w);
    await say("business", "couriers");
    const again = await say("business", "couriers and lockers");
    expect(readReply(again).slice(1)).toEqual(["Business: couriers and lockers, 24 Nov"]);
    await w.store.write((tx) => undo(tx, press(again, "Undo", "undo"), from));
    expect(readReply(await show())).toEqual(["Acme: notes", "Business: couriers, 24 Nov"]);
  });

  test("are changed and removed by a tap, and both can be taken back", async () => {
    const w = await world(dialect);
    const { say, from, show } = await noting(w);
    const noted = await say("news", "new office in Lviv");
    const ask = await w.store.write((tx) => replaceNote(tx, press(noted, "Change…", "change_note"), from));
    expect(readReply(ask)).toEqual(["What shall it say instead? Now: new office in Lviv"]);
    expect(ask.awaits).toMatchObject({ kind: "change_note", words: "" });
    const changed = await w.store.write((tx) =>
      replaceNote(tx, { ...press(noted, "Change…", "change_note"), words: "new office in Lutsk" }, from),
    );
    expect(readReply(changed)).toContain("News: new office in Lutsk, 24 Nov");
    const dropped = await w.store.write((tx) => removeNote(tx, press(changed, "Remove", "drop_note"), from));
    expect(readReply(dropped)).toEqual([
      "Acme: note removed",
      "Nothing noted yet. For example: note Acme: rival Globex pitched them",
    ]);
    await w.store.write((tx) => undo(tx, press(dropped, "Undo", "undo"), from));
    expect(readReply(await show())).toContain("News: new office in Lutsk, 24 Nov");
    await w.store.write((tx) => undo(tx, press(changed, "Undo", "undo"), from));
    expect(readReply(await show())).toContain("News: new office in Lviv, 24 Nov");
  });

  test("are asked for by a button, each with its own question", async () => {
    const w = await world(dialect);
    const { show, from } = await noting(w);
    const empty = await show();
    expect(labels(empty)).toEqual(["Business…", "A rival…", "News…", "Back to the card"]);
    const asked = await w.store.write((tx) => writeNote(tx, press(empty, "A rival…", "write_note"), from));
    expect(readReply(asked)).toEqual(["Acme: which rival of ours, and what did they do? One line."]);
    expect(asked.awaits).toMatchObject({ kind: "write_note", topic: "rival", words: "" });
  });

  test("of a restricted client are to others as if they were not", async () => {
    const w = await world(dialect);
    const { say, acme } = await noting(w);
    const noted = await say("news", "to be sold");
    await w.store.db
      .updateTable("clients")
      .set({ restricted: 1 } satisfies Partial<ClientRow>)
      .where("id", "=", acme.id)
      .execute();
    const ira = w.asker(await w.member({ name: "Ira" }));
    for (const reply of [
      await say("news", "mine", ira),
      await w.store.write((tx) => showNotes(tx, { kind: "show_notes", client: acme.id }, ira)),
      await w.store.write((tx) => replaceNote(tx, press(noted, "Change…", "change_note"), ira)),
      await w.store.write((tx) => removeNote(tx, press(noted, "Remove", "drop_note"), ira)),
    ]) {
      expect(reply.tone).toBe("refusal");
      expect(readReply(reply).join()).not.toMatch(/Acme|sold/);
    }
    expect(await w.store.db.selectFrom("client_notes").select("text").execute()).toEqual([{ text: "to be sold" }]);
  });
});
