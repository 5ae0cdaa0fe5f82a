import { expect, test } from "vitest";
import { instantAt } from "../../src/domain/time.ts";
import { noticeMessage, sendWaitingNotices, tellNotice } from "../../src/features/tell-notice.ts";
import { addIdentity } from "../../src/store/people.ts";
import { onEachDatabase } from "../support/databases.ts";
import { readReply } from "../support/reply-words.ts";
import { world } from "../support/world.ts";

const DAY = "2026-11-24";

onEachDatabase("notice given", (dialect) => {
  async function given() {
    const w = await world(dialect);
    const olha = await w.member();
    const taras = await w.member({ name: "Taras", role: "lead" });
    const key = { platform: "web", team: null, externalId: "taras" } as const;
    await w.store.write((tx) => addIdentity(tx, taras, key, null, 0));
    const acme = await w.client({ owner: olha });
    const terms = { workspace_id: w.workspace, client_id: acme.id, notice_given_on: DAY };
    await w.store.db
      .insertInto("client_terms")
      .values(terms as never)
      .execute(); // the other columns stay empty
    const queued = () => w.store.db.selectFrom("outbox").select(["member_id", "kind"]).execute();
    return { w, olha, taras, acme, queued };
  }

  test("reaches a lead the same day, once, with who owns the client", async () => {
    const { w, olha, taras, acme, queued } = await given();
    const from = w.asker(olha, { now: instantAt(DAY, "11:00", "Europe/Kyiv") });
    const lines = await w.store.write((tx) => tellNotice(tx, acme.id, DAY, from));
    expect(lines).toHaveLength(1);
    await w.store.write((tx) => sendWaitingNotices(tx, taras, "2026-11-25", w.newId, w.now));
    expect(await queued()).toEqual([{ member_id: taras.id, kind: "escalation" }]);
    const said = await w.store.write((tx) => noticeMessage(tx, { id: acme.id, day: DAY }, w.asker(taras)));
    expect(said && readReply(said).slice(0, 2)).toEqual(["Acme gave notice, today", "Owner: Olha"]);
  });

  test("in a lead's quiet hours waits for their morning; taken back, it says nothing", async () => {
    const { w, olha, taras, acme, queued } = await given();
    const from = w.asker(olha, { now: instantAt(DAY, "21:00", "Europe/Kyiv") });
    await w.store.write((tx) => tellNotice(tx, acme.id, DAY, from));
    expect(await queued()).toEqual([]);
    await w.store.write((tx) => sendWaitingNotices(tx, olha, "2026-11-25", w.newId, w.now));
    expect(await queued()).toEqual([]);
    await w.store.write((tx) => sendWaitingNotices(tx, taras, "2026-11-25", w.newId, w.now));
    expect(await queued()).toHaveLength(1);
    await w.store.db.updateTable("client_terms").set({ notice_given_on: null }).execute();
    expect(await w.store.write((tx) => noticeMessage(tx, { id: acme.id, day: DAY }, w.asker(taras)))).toBeNull();
  });
});
