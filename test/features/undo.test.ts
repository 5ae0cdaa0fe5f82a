import { expect, test } from "vitest";
import { setAway } from "../../src/features/away.ts";
import { addContact } from "../../src/features/contacts.ts";
import { handTo } from "../../src/features/handover.ts";
import { createNamedClient } from "../../src/features/new-clients.ts";
import { setStatus } from "../../src/features/set-status.ts";
import { undo } from "../../src/features/undo.ts";
import { saveInterest } from "../../src/store/contact-notes.ts";
import { mergeMembers } from "../../src/store/merge-members.ts";
import { onEachDatabase } from "../support/databases.ts";
import { readReply } from "../support/reply-words.ts";
import { world } from "../support/world.ts";

onEachDatabase("undo of what was done to clients", (dialect) => {
  test("takes a status, a person and a client back, newest first, and keeps what has a past", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const from = () => w.asker(olha, { now: ++w.now });
    const last = () => w.store.write((tx) => undo(tx, { kind: "undo", entry: null }, from()));
    // biome-ignore lint/suspicious/noThenProperty: a command's own word; never awaited, and never a function.
    const create = { kind: "create_client", name: "Nova", then: null } as const;
    await w.store.write((tx) => createNamedClient(tx, create, from()));
    const nova = await w.store.db.selectFrom("clients").selectAll().executeTakeFirstOrThrow();
    const client = { kind: "known", id: nova.id } as const;
    const person = { kind: "add_contact", client, words: "Minh", name: "Minh", title: null, role: null } as const;
    await w.store.write((tx) => addContact(tx, person, from()));
    const status = { kind: "set_status", words: "red", client, status: "red", note: null } as const;
    await w.store.write((tx) => setStatus(tx, status, from()));

    expect(readReply(await last())).toEqual(["As before: Nova"]);
    expect(await w.store.db.selectFrom("projects").selectAll().execute()).toEqual([]);
    expect(readReply(await last())).toEqual(["As before: Minh"]);
    await w.touch({ client: nova });
    expect(readReply(await last())).toEqual(["Can't be undone, it has changed since: Nova"]);
    expect(readReply(await last())).toEqual(["Nothing to undo."]);
    expect(await w.store.db.selectFrom("clients").select("name").execute()).toEqual([{ name: "Nova" }]);
  });

  test("a person stays of whom something was written down since, and so does a client", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const from = () => w.asker(olha, { now: ++w.now });
    const takeBack = (entry: string) => w.store.write((tx) => undo(tx, { kind: "undo", entry }, from()));
    const entryOf = async (what: string) =>
      (
        await w.store.db
          .selectFrom("journal")
          .select("id")
          .where("what", "=", what as "contact")
          .executeTakeFirstOrThrow()
      ).id;
    await w.store.write((tx) =>
      // biome-ignore lint/suspicious/noThenProperty: a command's own word; never awaited, and never a function.
      createNamedClient(tx, { kind: "create_client", name: "Nova", then: null }, from()),
    );
    const nova = await w.store.db.selectFrom("clients").selectAll().executeTakeFirstOrThrow();
    const client = { kind: "known", id: nova.id } as const;
    const person = { kind: "add_contact", client, words: "Minh", name: "Minh", title: null, role: null } as const;
    await w.store.write((tx) => addContact(tx, person, from()));
    const minh = await w.store.db.selectFrom("contacts").selectAll().executeTakeFirstOrThrow();
    await w.store.write((tx) => saveInterest(tx, from(), minh.id, "sailing"));
    expect(readReply(await takeBack(await entryOf("contact")))).toEqual([
      "Can't be undone, it has changed since: Minh",
    ]);

    await w.store.db.deleteFrom("contact_interests").execute();
    await w.store.db.deleteFrom("contacts").execute();
    const idea = {
      workspace_id: w.workspace,
      client_id: nova.id,
      currency: "USD",
      month: "2026-11",
      plan: 1,
      actual: null,
      cost: null,
    };
    await w.store.db.insertInto("revenues").values(idea).execute();
    expect(readReply(await takeBack(await entryOf("clients")))).toEqual([
      "Can't be undone, it has changed since: Nova",
    ]);
  });

  test("a status told by somebody else in the same moment keeps the work that the first one made", async () => {
    const w = await world(dialect);
    const [olha, taras] = [await w.member(), await w.member({ name: "Taras" })];
    const nova = await w.client({ name: "Nova", owner: olha });
    const client = { kind: "known", id: nova.id } as const;
    const status = { kind: "set_status", words: "red", client, status: "red", note: null } as const;
    await w.store.write((tx) => setStatus(tx, status, w.asker(olha)));
    // Another process, whose ids of the same moment come before.
    await w.store.write((tx) => setStatus(tx, status, w.asker(taras, { newId: () => `0${w.newId()}` })));
    await w.store.write((tx) => undo(tx, { kind: "undo", entry: null }, w.asker(olha)));
    expect(await w.store.db.selectFrom("projects").select("status").execute()).toEqual([{ status: "red" }]);
  });

  test("what somebody did before they turned out to be another is taken back all the same", async () => {
    const w = await world(dialect);
    const [slack, phone, taras] = [await w.member(), await w.member(), await w.member({ name: "Taras" })];
    const nova = await w.client({ name: "Nova", owner: phone });
    const lead = w.asker(taras, { role: "lead" });
    await w.store.write((tx) => handTo(tx, { kind: "hand_to", client: nova.id, member: taras.id, promises: [] }, lead));
    const leave = { kind: "set_away", from: "2026-12-01", until: "2026-12-04", deputy: phone.id } as const;
    await w.store.write((tx) => setAway(tx, leave, lead));
    await w.store.write((tx) => setAway(tx, { ...leave, deputy: null }, { ...lead, now: w.now + 1 }));
    await w.store.write((tx) => mergeMembers(tx, slack, phone, w.now));

    const last = () => w.store.write((tx) => undo(tx, { kind: "undo", entry: null }, lead));
    await last();
    expect(await w.store.db.selectFrom("absences").select("deputy_id").execute()).toEqual([{ deputy_id: slack.id }]);
    await last();
    expect(readReply(await last())).toEqual(["As before: Nova"]);
    expect((await w.store.db.selectFrom("clients").select("owner_id").executeTakeFirstOrThrow()).owner_id).toBe(
      slack.id,
    );
  });
});
