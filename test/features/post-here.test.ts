import { expect, test } from "vitest";
import { postedMessage, postHere } from "../../src/features/post-here.ts";
import { onEachDatabase } from "../support/databases.ts";
import { world } from "../support/world.ts";

onEachDatabase("what was chosen for a channel", (dialect) => {
  test("is not sent when its client was restricted, or went out of its asker's sight, before it left", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const from = w.asker(olha);
    const acme = await w.client({ owner: olha });
    const subject = { kind: "posted", client: acme.id, what: "card" } as const;
    const compose = (asker = from) => w.store.write((tx) => postedMessage(tx, subject, asker));
    expect(await compose()).toMatchObject({ actions: [] });
    const ira = w.asker(await w.member({ name: "Ira" }), { sharing: "owner" });
    expect(await compose(ira)).toBeNull();
    await w.store.db.updateTable("clients").set({ restricted: 1 }).execute();
    expect(await compose()).toBeNull();
  });

  test("is queued only from a channel, and of a client that may be seen", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha });
    const queued: string[] = [];
    const post = async ({ client }: { readonly client: string }) => void queued.push(client);
    const press = (asker = w.asker(olha), place: typeof post | null = post) =>
      w.store.write((tx) =>
        postHere(tx, { kind: "post_here", client: acme.id, what: "card", sure: true }, asker, place),
      );
    expect((await press(undefined, null)).tone).toBe("refusal");
    expect((await press(w.asker(await w.member({ name: "Ira" }), { sharing: "owner" }))).tone).toBe("refusal");
    expect(queued).toEqual([]);
    expect((await press()).tone).toBe("good");
    expect(queued).toEqual([acme.id]);
  });
});
