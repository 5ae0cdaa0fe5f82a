import { expect, test } from "vitest";
import type { CommandOf } from "../../src/chat/command.ts";
import { setRole } from "../../src/features/member-card.ts";
import { ownerless, setSharing, team } from "../../src/features/team.ts";
import { directoryKey } from "../../src/store/directory.ts";
import { type findIdentity, memberById } from "../../src/store/people.ts";
import { updateProfile } from "../../src/store/profile.ts";
import type { MemberRow } from "../../src/store/schema.ts";
import { onEachDatabase } from "../support/databases.ts";
import { readReply } from "../support/reply-words.ts";
import { type World, world } from "../support/world.ts";

async function office(dialect: Parameters<typeof world>[0]) {
  const w = await world(dialect);
  const anna = await w.member({ name: "Anna", role: "admin" });
  const olha = await w.member();
  const taras = await w.member({ name: "Taras", role: "lead" });
  const acme = await w.client({ owner: olha });
  await w.client({ name: "Secret", owner: olha, restricted: 1 });
  await w.client({ name: "Nova" });
  await w.followUp({ client: acme, of: olha, due_on: "2026-11-20" });
  await w.followUp({ client: acme, of: olha, due_on: "2026-11-30" });
  await w.followUp({ client: acme, of: olha, kind: "own" });
  return { w, anna, olha, taras };
}
const shown = async (w: World, who: MemberRow, sharing: "shared" | "owner" = "shared") =>
  readReply(await w.store.write((tx) => team(tx, { kind: "team" }, w.asker(who, { sharing }))));
const give = (w: World, who: MemberRow, member: MemberRow, role: CommandOf<"set_role">["role"]) =>
  w.store.write((tx) => setRole(tx, { kind: "set_role", member: member.id, role }, w.asker(who)));
const roleOf = async (w: World, { id }: MemberRow) => (await memberById(w.store.db, w.workspace, id))?.role;

onEachDatabase("the team", (dialect) => {
  test("is shown with clients and open promises of each, and what nobody owns", async () => {
    const { w, taras } = await office(dialect);
    expect(await shown(w, taras)).toEqual([
      "Team: 3 people",
      "Anna (admin): no clients",
      "Olha: 2 clients, 2 open promises, 1 overdue",
      "Taras (you, lead): no clients",
      "Without an owner: Nova",
      "[Give them owners] [How often]",
    ]);
  });

  test("counts for each reader only what they may see", async () => {
    const { w } = await office(dialect);
    const ivan = await w.member({ name: "Ivan" });
    expect(await shown(w, ivan)).toContain("Olha: 1 client, 2 open promises, 1 overdue");
    const closed = await shown(w, ivan, "owner");
    expect(closed).toContain("Olha: no clients");
    expect(closed.join("\n")).not.toContain("Nova");
    const said = await w.store.write((tx) => ownerless(tx, { kind: "ownerless" }, w.asker(ivan, { sharing: "owner" })));
    expect(readReply(said)[0]).toBe("Every client has an owner.");
  });

  test("an admin sets roles; the last admin stays one; a viewer's clients are named", async () => {
    const { w, anna, olha } = await office(dialect);
    expect(readReply(await give(w, anna, olha, "viewer"))).toEqual([
      "Olha: viewer",
      "Done: Olha is now viewer.",
      "Still owns 2 clients: hand them over with /handover Acme",
      "2 clients, 2 open promises, 1 overdue",
      "Change to:",
      "[admin] [lead] [member] [Remove from the team] [Back to the team]",
    ]);
    expect(readReply(await give(w, anna, anna, "member"))[1]).toMatch(/only admin/);
    expect(await roleOf(w, anna)).toBe("admin");
    await give(w, anna, olha, "admin");
    await give(w, anna, anna, "lead");
    expect([await roleOf(w, anna), await roleOf(w, olha)]).toEqual(["lead", "admin"]);
  });

  test("a role an admin chose is not changed back by the platform's profile", async () => {
    const { w, anna, olha } = await office(dialect);
    const profile = { id: "U1", name: "Olha", language: null, zone: "Europe/Kyiv", email: null } as const;
    const follow = async (standing: "admin" | "member") => {
      const member = await memberById(w.store.db, w.workspace, olha.id);
      const known = { member } as NonNullable<Awaited<ReturnType<typeof findIdentity>>>; // only the member is read
      await w.store.write((tx) => updateProfile(tx, known, { ...profile, standing }));
      return roleOf(w, olha);
    };
    expect(await follow("admin")).toBe("admin");
    expect(await follow("member")).toBe("member");
    await give(w, anna, olha, "admin");
    expect(await follow("member")).toBe("admin");
    await give(w, anna, olha, "lead");
    expect(await follow("admin")).toBe("lead");
  });

  test("closing the clients to their owners makes every built directory old", async () => {
    const { w, anna, olha } = await office(dialect);
    const key = () => directoryKey(w.store.db, w.asker(olha));
    const before = await key();
    const said = await w.store.write((tx) => setSharing(tx, { kind: "set_sharing", sharing: "owner" }, w.asker(anna)));
    expect(readReply(said)).toContain("Each client is seen by its owner, deputy, leads and admins only.");
    expect(await key()).not.toBe(before);
  });
});
