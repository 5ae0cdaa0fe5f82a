import { expect, test } from "vitest";
import { DEFAULT_WORKSPACE } from "../../migrations/0004_a_workspace_from_the_start.ts";
import type { Who } from "../../src/chat/incoming.ts";
import {
  addIdentity,
  addMember,
  findIdentity,
  rememberConversation,
  setReachable,
  updateMember,
} from "../../src/store/people.ts";
import { updateProfile } from "../../src/store/profile.ts";
import { deliverableIdentity } from "../../src/store/whereabouts.ts";
import { bindTeam, workspaceOf } from "../../src/store/workspaces.ts";
import { onEachDatabase } from "../support/databases.ts";
import { type World, world } from "../support/world.ts";

const slack = { platform: "slack", team: "T1", externalId: "U1" } as const;
const telegram = { platform: "telegram", team: null, externalId: "4711" } as const;
const profile: Who = {
  id: "U1",
  name: "Olha",
  standing: "member",
  language: "uk-UA",
  zone: "Europe/Kyiv",
  email: null,
};

const olhaIn = (w: World) =>
  w.store.write(async (tx) => {
    const olha = await addMember(
      tx,
      w.workspace,
      { id: w.newId(), name: "Olha", email: null, role: "member", language: "en", zone: "UTC", deliverTo: "slack" },
      w.now,
    );
    await addIdentity(tx, olha, slack, "D1", w.now);
    await addIdentity(tx, olha, telegram, null, w.now + 1);
    return olha;
  });

const known = async (w: World, key: Parameters<typeof findIdentity>[1] = slack) => {
  const found = await findIdentity(w.store.db, key);
  if (!found) throw new Error("nobody there");
  return found;
};

const follow = async (w: World, who: Who) => {
  const before = await known(w);
  return w.store.write((tx) => updateProfile(tx, before, who));
};

onEachDatabase("people", (dialect) => {
  test("the first Slack team gets the workspace that was there from the start, a second one none", async () => {
    const w = await world(dialect);
    const first = await w.store.write((tx) => bindTeam(tx, "slack", "T1", w.now));
    expect(first).toMatchObject({ kind: "bound", workspace: { id: DEFAULT_WORKSPACE } });
    expect(await w.store.write((tx) => bindTeam(tx, "slack", "T1", w.now))).toEqual(first);
    expect(await w.store.write((tx) => bindTeam(tx, "slack", "T2", w.now))).toEqual({ kind: "refused" });
    expect(await workspaceOf(w.store.db, "slack", "T2")).toBeUndefined();
  });

  test("two teams that come at once do not share a workspace", async () => {
    const w = await world(dialect);
    const both = await Promise.all(
      ["T1", "T2"].map((team) => w.store.write((tx) => bindTeam(tx, "slack", team, w.now))),
    );
    expect(both.map((one) => one.kind).sort()).toEqual(["bound", "refused"]);
  });

  test("a member is found by each identity, and by no other team's", async () => {
    const w = await world(dialect);
    const olha = await olhaIn(w);
    for (const key of [slack, telegram]) expect((await known(w, key)).member.id).toBe(olha.id);
    expect(await findIdentity(w.store.db, { ...slack, team: "T2" })).toBeUndefined();
    expect(await w.store.write((tx) => addIdentity(tx, olha, slack, null, w.now))).toBe(false);
  });

  test("unasked messages go where the member chose, else where they can be reached, else nowhere", async () => {
    const w = await world(dialect);
    const olha = await olhaIn(w);
    const where = async () => (await deliverableIdentity(w.store.db, w.workspace, olha.id))?.platform ?? null;
    const block = async (key: typeof slack | typeof telegram) => {
      const { identity } = await known(w, key);
      await w.store.write((tx) => setReachable(tx, identity, w.now));
    };
    expect(await where()).toBe("slack");
    await block(slack);
    expect(await where()).toBe("telegram");
    await block(telegram);
    expect(await where()).toBeNull();
    const { identity } = await known(w);
    await w.store.write((tx) => setReachable(tx, identity, null));
    expect(await where()).toBe("slack");
  });

  test("the conversation of an identity is kept for what is sent unasked", async () => {
    const w = await world(dialect);
    await olhaIn(w);
    const { identity } = await known(w, telegram);
    await w.store.write((tx) => rememberConversation(tx, identity, "4711"));
    expect((await known(w, telegram)).identity.conversation).toBe("4711");
  });

  test("zone and language follow the platform's profile until the member chooses their own", async () => {
    const w = await world(dialect);
    const olha = await olhaIn(w);
    expect(await follow(w, profile)).toMatchObject({ zone: "Europe/Kyiv", language: "uk", country: "UA" });
    expect(await follow(w, { ...profile, zone: "Mars/Olympus" })).toMatchObject({ zone: "Europe/Kyiv" });
    expect(await follow(w, { ...profile, zone: null, language: "vi" })).toMatchObject({ language: "uk" });
    await w.store.write((tx) => updateMember(tx, olha, { zone_chosen: 1, language_chosen: 1 }));
    const moved = { ...profile, zone: "America/New_York", language: "en-US" };
    expect(await follow(w, moved)).toMatchObject({ zone: "Europe/Kyiv", language: "uk" });
  });

  test("an admin of the Slack workspace is an admin for as long as they are one there", async () => {
    const w = await world(dialect);
    await olhaIn(w);
    expect((await follow(w, { ...profile, standing: "admin" })).role).toBe("admin");
    expect((await follow(w, profile)).role).toBe("member");
  });

  test("an admin by invitation stays one, whatever they are in Slack", async () => {
    const w = await world(dialect);
    const olha = await olhaIn(w);
    await w.store.write(async (tx) => {
      await updateMember(tx, olha, { role: "admin" });
      await tx
        .insertInto("codes")
        .values({
          workspace_id: w.workspace,
          hash: "h",
          purpose: "invite",
          member_id: olha.id,
          role: "admin",
          expires_at: 0,
          used_at: 0,
        })
        .execute();
    });
    expect((await follow(w, profile)).role).toBe("admin");
  });
});
