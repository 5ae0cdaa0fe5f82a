/** Who leaves a team stops reading at once, wherever they are known; who comes back finds everything. */
import { expect, test } from "vitest";
import type { Incoming, Standing } from "../../src/chat/incoming.ts";
import { DAY_MS } from "../../src/domain/time.ts";
import { type Admission, admit } from "../../src/features/admit.ts";
import { followUpFeed } from "../../src/features/follow-up-feed.ts";
import { issueLink } from "../../src/store/calendar-links.ts";
import { issueCode, type Purpose } from "../../src/store/codes.ts";
import { enqueue } from "../../src/store/outbox.ts";
import { addIdentity, identitiesOf, memberById } from "../../src/store/people.ts";
import type { MemberRow } from "../../src/store/schema.ts";
import { deliverableIdentity } from "../../src/store/whereabouts.ts";
import { onEachDatabase } from "../support/databases.ts";
import { randomBytes } from "../support/random-bytes.ts";
import { type World, world } from "../support/world.ts";

const incoming = (platform: Incoming["platform"], standing: Standing, text = "/how Acme"): Incoming => ({
  platform,
  team: platform === "slack" ? "T1" : null,
  who: { id: platform, name: "Olha", standing, language: "en", zone: null, email: null },
  conversation: { id: "D1", kind: "direct" },
  eventKeys: ["e1"],
  content: { kind: "words", text },
  answerIn: "message",
  receivedAt: 0,
});
const come = (w: World, from: Incoming): Promise<Admission> => w.store.write((tx) => admit(tx, from, w.now, w.newId));
const inSlack = (w: World, standing: Standing) => come(w, incoming("slack", standing));
const inTelegram = (w: World, text?: string) => come(w, incoming("telegram", "unproven", text));
const lineOf = (admission: Admission): string =>
  admission.kind === "turned-away" ? JSON.stringify(admission.line?.reply.sections) : "came in";
const codeFor = (w: World, purpose: Purpose): Promise<string> =>
  w.store.write((tx) => issueCode(tx, w.workspace, purpose, randomBytes(), w.now));

/** Olha of Slack, linked in Telegram. */
async function linked(w: World): Promise<MemberRow> {
  const came = await inSlack(w, "member");
  if (came.kind !== "member") throw new Error("turned away");
  const telegram = { platform: "telegram", team: null, externalId: "telegram" } as const;
  await w.store.write((tx) => addIdentity(tx, came.member, telegram, "77", w.now));
  return came.member;
}
const now = async (w: World, { id }: MemberRow): Promise<MemberRow> => {
  const row = await memberById(w.store.db, w.workspace, id);
  if (!row) throw new Error("gone");
  return row;
};
const reached = (w: World, { id }: MemberRow) => deliverableIdentity(w.store.db, w.workspace, id);

onEachDatabase("who leaves the team", (dialect) => {
  test.each(["guest", "stranger"] as const)(
    "a member whom Slack calls a %s is turned away in Telegram too, and has no morning and no way to be reached",
    async (standing) => {
      const w = await world(dialect);
      const olha = await linked(w);
      expect((await now(w, olha)).checklist_due_at).not.toBeNull();
      await inSlack(w, standing);
      expect(lineOf(await inTelegram(w))).toContain("no longer have access");
      expect(await now(w, olha)).toMatchObject({ suspended: "standing", checklist_due_at: null });
      expect(await reached(w, olha)).toBeNull();
      const reviews = await w.store.db.selectFrom("review_times").select("due_at").execute();
      expect(reviews).toEqual([{ due_at: null }]);
    },
  );

  test("the link to their follow-ups shows nothing while they are suspended, and works again after", async () => {
    const w = await world(dialect);
    const olha = await linked(w);
    await w.followUp({ of: olha, client: await w.client({ owner: olha }) });
    const token = await w.store.write((tx) => issueLink(tx, w.asker(olha), randomBytes()));
    expect((await followUpFeed(w.store, token, w.now))?.entries).toHaveLength(1);
    await inSlack(w, "guest");
    expect(await followUpFeed(w.store, token, w.now)).toBeNull();
    await inSlack(w, "member");
    expect((await followUpFeed(w.store, token, w.now))?.entries).toHaveLength(1);
  });

  test("an answer that has not left yet never does; whoever has it in hand finds the claim gone", async () => {
    const w = await world(dialect);
    const olha = await linked(w);
    const taras = await w.member({ name: "Taras" });
    const address = { platform: "telegram", team: null, person: "telegram", conversation: "77" } as const;
    for (const [id, member] of [
      ["answer", olha.id],
      ["other", taras.id],
    ] as const)
      await w.store.write((tx) =>
        enqueue(tx, {
          workspace: w.workspace,
          id,
          key: `reply:${id}`,
          kind: "reply",
          member,
          subject: { kind: "reply", inbox: id },
          address: { ...address, shared: false, thread: null, edits: null },
          now: w.now,
        }),
      );
    await inSlack(w, "guest");
    const rows = await w.store.db.selectFrom("outbox").select(["id", "state", "fence", "lane"]).orderBy("id").execute();
    expect(rows).toEqual([
      { id: "answer", state: "cancelled", fence: 1, lane: null },
      { id: "other", state: "due", fence: 0, lane: expect.anything() },
    ]);
  });

  test("once Slack vouches for them again they have everything back, in Telegram too", async () => {
    const w = await world(dialect);
    const olha = await linked(w);
    const acme = await w.client({ owner: olha });
    await inSlack(w, "stranger");
    expect((await inTelegram(w)).kind).toBe("turned-away");
    const back = await inSlack(w, "member");
    expect(back).toMatchObject({ kind: "member", member: { id: olha.id, suspended: null } });
    expect((await inTelegram(w)).kind).toBe("member");
    expect((await now(w, olha)).checklist_due_at).not.toBeNull();
    const { owner_id } = await w.store.db
      .selectFrom("clients")
      .select("owner_id")
      .where("id", "=", acme.id)
      .executeTakeFirstOrThrow();
    expect(owner_id).toBe(olha.id);
  });

  test("a platform that vouches for nobody lets nobody back in whom Slack has let go", async () => {
    const w = await world(dialect);
    const olha = await linked(w);
    await w.store.write((tx) => addIdentity(tx, olha, { platform: "web", team: null, externalId: "web" }, null, w.now));
    await inSlack(w, "guest");
    expect((await come(w, incoming("web", "member"))).kind).toBe("turned-away");
    expect((await now(w, olha)).suspended).toBe("standing");
  });

  test("a new invitation lets them in again as what it says, without the Slack that let them go", async () => {
    const w = await world(dialect);
    const olha = await linked(w);
    await inSlack(w, "guest");
    const link = await codeFor(w, { purpose: "link", member: olha.id, role: "member" });
    expect((await inTelegram(w, link)).kind).toBe("turned-away");
    w.now += DAY_MS;
    const code = await codeFor(w, { purpose: "invite", role: "viewer" });
    const back = await inTelegram(w, code);
    expect(back).toMatchObject({ kind: "member", member: { id: olha.id, suspended: null, role: "viewer" } });
    const known = await identitiesOf(w.store.db, w.workspace, olha.id);
    expect(known.map(({ platform }) => platform)).toEqual(["telegram"]);
    await inSlack(w, "guest");
    expect((await inTelegram(w)).kind).toBe("member");
  });

  test("a code that a suspended member made before brings nobody to their clients", async () => {
    const w = await world(dialect);
    const olha = await linked(w);
    const code = await codeFor(w, { purpose: "link", member: olha.id, role: "member" });
    await inSlack(w, "guest");
    const other: Incoming = {
      ...incoming("telegram", "unproven", code),
      who: { ...incoming("telegram", "unproven").who, id: "4712" },
    };
    expect((await come(w, other)).kind).toBe("turned-away");
  });
});
