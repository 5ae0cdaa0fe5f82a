/** An admin removes somebody, in teams that have Telegram only too; what is theirs stays with the team. */
import { expect, test } from "vitest";
import type { Incoming } from "../../src/chat/incoming.ts";
import { admit } from "../../src/features/admit.ts";
import { askRemove, readmitMember, removeMember, removeNamed } from "../../src/features/remove-member.ts";
import { ownerless, team } from "../../src/features/team.ts";
import { issueCode } from "../../src/store/codes.ts";
import { addIdentity, memberById } from "../../src/store/people.ts";
import type { MemberRow } from "../../src/store/schema.ts";
import { readTeam } from "../../src/understanding/team-words.ts";
import { onEachDatabase } from "../support/databases.ts";
import { randomBytes } from "../support/random-bytes.ts";
import { readReply } from "../support/reply-words.ts";
import { type World, world } from "../support/world.ts";

async function office(dialect: Parameters<typeof world>[0]) {
  const w = await world(dialect);
  const anna = await w.member({ name: "Anna", role: "admin" });
  const olha = await w.member();
  await w.store.write((tx) =>
    addIdentity(tx, olha, { platform: "telegram", team: null, externalId: "4711" }, "77", w.now),
  );
  await w.client({ owner: olha });
  await w.client({ name: "Nova", owner: olha });
  const remove = async (whom: MemberRow) =>
    readReply(await w.store.write((tx) => removeMember(tx, { kind: "remove_member", member: whom.id }, w.asker(anna))));
  return { w, anna, olha, remove };
}
const says = (w: World, text: string) =>
  w.store.write((tx) => {
    const incoming: Incoming = {
      platform: "telegram",
      team: null,
      who: { id: "4711", name: "Olha", standing: "unproven", language: "en", zone: null, email: null },
      conversation: { id: "77", kind: "direct" },
      eventKeys: ["e1"],
      content: { kind: "words", text },
      answerIn: "message",
      receivedAt: 0,
    };
    return admit(tx, incoming, w.now, w.newId);
  });
const stateOf = async (w: World, { id }: MemberRow) => (await memberById(w.store.db, w.workspace, id))?.suspended;

onEachDatabase("removing somebody from the team", (dialect) => {
  test("asks first, and says what becomes of their clients", async () => {
    const { w, anna, olha } = await office(dialect);
    const asked = await w.store.write((tx) => askRemove(tx, { kind: "ask_remove", member: olha.id }, w.asker(anna)));
    expect(readReply(asked)).toEqual([
      "Remove from the team: Olha?",
      "Rapport shows and sends them nothing more: in Slack, in Telegram, in their calendar. You can let them in again at any time.",
      "2 clients stay with the team, under this name until handed over: /handover Acme",
      "[Remove from the team] [Back to the team]",
    ]);
    expect(await stateOf(w, olha)).toBeNull();
  });

  test("shuts them out, and shows their clients among those nobody owns, under their name", async () => {
    const { w, anna, olha, remove } = await office(dialect);
    expect((await remove(olha)).slice(0, 2)).toEqual([
      "Olha: no longer in the team",
      "Done: Olha is no longer in the team.",
    ]);
    expect((await says(w, "/how Acme")).kind).toBe("turned-away");
    const shown = readReply(await w.store.write((tx) => team(tx, { kind: "team" }, w.asker(anna)))).join("\n");
    expect(shown).toContain("Team: 1 person");
    expect(shown).toContain("Without an owner: Acme, Nova");
    expect(shown).toContain("No longer in the team: Olha");
    const free = readReply(await w.store.write((tx) => ownerless(tx, { kind: "ownerless" }, w.asker(anna))));
    expect(free.slice(0, 2).join("\n")).toMatch(/2 clients without an owner\nAcme, before: Olha/);
    const taras = await w.member({ name: "Taras" });
    const seen = readReply(await w.store.write((tx) => team(tx, { kind: "team" }, w.asker(taras)))).join("\n");
    expect(seen).not.toContain("No longer");
  });

  test("can be taken back by one tap, and by a new invitation, with everything as it was", async () => {
    const { w, anna, olha, remove } = await office(dialect);
    await remove(olha);
    const back = await w.store.write((tx) =>
      readmitMember(tx, { kind: "readmit_member", member: olha.id }, w.asker(anna)),
    );
    expect(readReply(back).slice(0, 3)).toEqual([
      "Olha: member",
      "Done: Olha is back, and everything is as it was.",
      "2 clients",
    ]);
    expect((await says(w, "/how Acme")).kind).toBe("member");
    await remove(olha);
    const invitation = { purpose: "invite", role: "member" } as const;
    const code = await w.store.write((tx) => issueCode(tx, w.workspace, invitation, randomBytes(), w.now));
    expect(await says(w, code)).toMatchObject({ kind: "member", member: { id: olha.id } });
    expect(await stateOf(w, olha)).toBeNull();
  });

  test("is not undone by their own Slack, which would let them in at the next word", async () => {
    const { w, olha, remove } = await office(dialect);
    await w.store.write((tx) =>
      addIdentity(tx, olha, { platform: "slack", team: "T1", externalId: "U1" }, "D1", w.now),
    );
    await remove(olha);
    const who = {
      id: "U1",
      name: "Olha",
      standing: "member",
      language: "en",
      zone: "Europe/Kyiv",
      email: null,
    } as const;
    const came = await w.store.write((tx) =>
      admit(
        tx,
        {
          platform: "slack",
          team: "T1",
          who,
          conversation: { id: "D1", kind: "direct" },
          eventKeys: ["e2"],
          content: { kind: "words", text: "hello" },
          answerIn: "message",
          receivedAt: 0,
        },
        w.now,
        w.newId,
      ),
    );
    expect(came.kind).toBe("turned-away");
    expect(await stateOf(w, olha)).toBe("removed");
  });

  test("nobody removes themselves, so an admin always stays", async () => {
    const { w, anna, remove } = await office(dialect);
    expect((await remove(anna))[0]).toContain("cannot remove yourself");
    expect(await stateOf(w, anna)).toBeNull();
  });

  test("a name that fits nobody or several is asked about", async () => {
    const { w, anna } = await office(dialect);
    await w.member({ name: "Taras Melnyk" });
    const named = async (name: string) =>
      readReply(await w.store.write((tx) => removeNamed(tx, { kind: "remove_named", words: "", name }, w.asker(anna))));
    expect((await named("Olha"))[0]).toBe("Remove from the team: Olha?");
    expect((await named("Тараса"))[0]).toBe("Remove from the team: Taras Melnyk?");
    expect(await named("Zed")).toEqual([
      "Whom do you want to remove from the team?",
      "[Olha] [Taras Melnyk] [Back to the team]",
    ]);
  });
});

test.each([
  ["remove Taras Melnyk", "Taras Melnyk"],
  ["вилучити Тараса", "Тараса"],
  ["видалити Тараса", "Тараса"],
  ["убрать Тараса", "Тараса"],
  ["удалить Тараса", "Тараса"],
  ["gỡ Lan", "Lan"],
  ["xóa Lan", "Lan"],
])("/team %s", (text, name) => {
  const now = Temporal.ZonedDateTime.from("2026-12-24T10:00[Europe/Kyiv]");
  expect(readTeam(text, text, now)).toEqual({ kind: "remove_named", words: text, name });
});
