import { expect, test } from "vitest";
import { addContact } from "../../src/features/contacts.ts";
import { createNamedClient } from "../../src/features/new-clients.ts";
import { setStatus } from "../../src/features/set-status.ts";
import { undo } from "../../src/features/undo.ts";
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
});
