import { expect, test } from "vitest";
import type { Incoming, Platform } from "../../src/chat/incoming.ts";
import type { Reply } from "../../src/chat/reply.ts";
import { textOf } from "../../src/chat/text.ts";
import { MINUTE_MS } from "../../src/domain/time.ts";
import type { Language } from "../../src/domain/vocabulary.ts";
import { type Admitted, admit } from "../../src/features/admit.ts";
import { arrive } from "../../src/features/arrive.ts";
import { invite } from "../../src/features/invite.ts";
import { link } from "../../src/features/link.ts";
import { identitiesOf, memberById, membersOf } from "../../src/store/people.ts";
import { onEachDatabase } from "../support/databases.ts";
import { randomBytes } from "../support/random-bytes.ts";
import { labels, press, readReply } from "../support/read-reply.ts";
import { type World, world } from "../support/world.ts";

const parts = { random: randomBytes(), botName: () => null };

async function come(w: World, platform: "slack" | "telegram" | "web", id: string, code?: string): Promise<Admitted> {
  const incoming: Incoming = {
    platform,
    team: platform === "slack" ? "T1" : null,
    who: {
      id,
      name: id,
      standing: platform === "telegram" ? "unproven" : "member",
      language: null,
      zone: platform === "telegram" ? null : "Europe/Kyiv",
      email: null,
    },
    conversation: { id, kind: "direct" },
    eventKeys: [id],
    content: code === undefined ? { kind: "words", text: "hello" } : { kind: "arrival", code },
    answerIn: "message",
    receivedAt: 0,
  };
  const admission = await w.store.write((tx) => admit(tx, incoming, w.now, w.newId));
  if (admission.kind !== "member") throw new Error(`${id} was turned away`);
  return admission;
}

const codeIn = (reply: Reply): string => {
  const code = /\/start ([\w-]{24})/.exec(readReply(reply).join("\n"))?.[1];
  if (code === undefined) throw new Error("no code");
  return code;
};
const makeCode = async (w: World, who: Admitted): Promise<string> =>
  codeIn(await w.store.write((tx) => link(tx, { kind: "link", code: null }, who.asker, parts, "telegram")));
const useCode = (w: World, who: Admitted, code: string): Promise<Reply> =>
  w.store.write((tx) => link(tx, { kind: "link", code }, { ...who.asker, now: w.now }, parts, "telegram"));
const invited = async (w: World): Promise<Admitted> => {
  const admin = await come(w, "web", "admin");
  const asker = { ...admin.asker, role: "admin" as const };
  const made = await w.store.write((tx) => invite(tx, { kind: "invite", role: "member" }, asker, parts, "telegram"));
  return come(w, "telegram", "4711", codeIn(made));
};

onEachDatabase("one person in two places", (dialect) => {
  test("a code made in Slack and sent to the bot makes both one, and where messages go is one tap", async () => {
    const w = await world(dialect);
    const slack = await come(w, "slack", "U1");
    const telegram = await come(w, "telegram", "4711", await makeCode(w, slack));
    expect(telegram.member.id).toBe(slack.member.id);
    const command = { kind: "arrive", code: telegram.first?.kind === "arrive" ? telegram.first.code : null } as const;
    const said = await w.store.write((tx) => arrive(tx, command, telegram.asker));
    expect(readReply(said)[0]).toContain("Slack, Telegram");
    expect(press(said, "Telegram", "set").setting).toEqual({ name: "deliver_to", value: "telegram" });
  });

  test("who was two members becomes one with everything of both", async () => {
    const w = await world(dialect);
    const slack = await come(w, "slack", "U1");
    const telegram = await invited(w);
    const acme = await w.client({ name: "Acme", owner: slack.member, deputy_id: telegram.member.id });
    const vega = await w.client({ name: "Vega", owner: telegram.member });
    await w.touch({ client: vega });
    await w.followUp({ client: vega, of: telegram.member });
    await w.followUp({ client: acme, of: slack.member });

    const reply = await useCode(w, telegram, await makeCode(w, slack));
    expect(reply.tone).toBe("good");
    const [one, ...others] = (await membersOf(w.store.db, w.workspace)).filter(({ name }) => name !== "admin");
    expect(others).toEqual([]);
    expect(one).toMatchObject({ id: telegram.member.id, name: "U1", zone: "Europe/Kyiv", deliver_to: "slack" });
    const id = one?.id ?? "";
    const platforms = (await identitiesOf(w.store.db, w.workspace, id)).map(({ platform }) => platform);
    expect(platforms.toSorted()).toEqual(["slack", "telegram"]);
    const clients = await w.store.db.selectFrom("clients").selectAll().execute();
    expect(clients.map(({ owner_id, deputy_id }) => [owner_id, deputy_id])).toEqual([
      [id, null],
      [id, null],
    ]);
    const owed = await w.store.db.selectFrom("follow_ups").select("member_id").execute();
    expect(owed).toEqual([{ member_id: id }, { member_id: id }]);
  });

  test("the higher role stays, and the invitation that gave it", async () => {
    const w = await world(dialect);
    const slack = await come(w, "slack", "U1");
    const telegram = await invited(w);
    await w.store.write((tx) =>
      tx.updateTable("members").set({ role: "lead" }).where("id", "=", slack.member.id).execute(),
    );
    await useCode(w, telegram, await makeCode(w, slack));
    expect((await memberById(w.store.db, w.workspace, telegram.member.id))?.role).toBe("lead");
  });

  test("two people of one Slack stay two", async () => {
    const w = await world(dialect);
    const one = await come(w, "slack", "U1");
    const other = await come(w, "slack", "U2");
    expect((await useCode(w, other, await makeCode(w, one))).tone).toBe("refusal");
    expect(await membersOf(w.store.db, w.workspace)).toHaveLength(2);
  });

  test("one's own, a used, an expired and a nonsense code change nothing", async () => {
    const w = await world(dialect);
    const slack = await come(w, "slack", "U1");
    const web = await come(w, "web", "olha");
    const own = await makeCode(w, slack);
    expect(readReply(await useCode(w, slack, own))).toEqual([expect.stringContaining("your own code")]);
    expect((await come(w, "telegram", "4711", own)).member.id).toBe(slack.member.id);
    const expired = await makeCode(w, slack);
    w.now += 15 * MINUTE_MS;
    const said = [await useCode(w, web, expired), await useCode(w, web, "nonsense <b>")];
    expect(new Set(said.map((reply) => readReply(reply).join()))).toHaveLength(1);
    expect(await membersOf(w.store.db, w.workspace)).toHaveLength(2);
  });

  test("one account belongs to one workspace: a code of another is refused in words, stays good, and nothing crosses", async () => {
    const w = await world(dialect);
    const other = await world(dialect, "elsewhere", w.store);
    const stranger = await other.member();
    const code = codeIn(
      await w.store.write((tx) => link(tx, { kind: "link", code: null }, other.asker(stranger), parts, "telegram")),
    );
    const slack = await come(w, "slack", "U1");
    const foreign = await useCode(w, slack, code);
    expect(foreign.tone).toBe("refusal");
    expect(readReply(foreign)).toEqual([expect.stringContaining("One account serves one team")]);
    const inUkrainian = { ...slack, asker: { ...slack.asker, language: "uk" as const } };
    expect(readReply(await useCode(w, inUkrainian, code))).toEqual([expect.stringContaining("іншої команди")]);
    expect(readReply(await useCode(w, slack, "A".repeat(24)))).toEqual([expect.stringContaining("does not work")]);
    expect(await memberById(w.store.db, "elsewhere", stranger.id)).toBeDefined();
    // From an account that belongs nowhere yet it still works.
    expect((await come(w, "telegram", "4711", code)).member.id).toBe(stranger.id);
  });

  test("who missed a code is told how to ask for another, in their language, as it is typed there, and nothing more", async () => {
    const w = await world(dialect);
    const { asker } = await come(w, "slack", "U1");
    const missed = async (language: Language, platform: Platform) => {
      const reader = { ...asker, language, role: "admin" as const };
      const replies = await w.store.write(async (tx) => [
        await link(tx, { kind: "link", code: null }, reader, parts, platform),
        await invite(tx, { kind: "invite", role: "member" }, reader, parts, platform),
      ]);
      return replies.map((reply) => textOf(reply.once ?? []));
    };
    expect(await missed("en", "slack")).toEqual([
      "I show a code only once and keep no copy. If you missed it, ask for a new one: /rapport link",
      "I show a code only once and keep no copy. If you missed it, ask for a new one: /rapport invite",
    ]);
    for (const [language, says] of [
      ["uk", /лише раз .* новий: \/(link|invite)$/],
      ["ru", /только один раз .* новый: \/(link|invite)$/],
      ["vi", /chỉ hiện một lần .* mã mới: \/(link|invite)$/],
    ] as const)
      for (const line of await missed(language, "telegram")) expect(line).toMatch(says);
  });

  test("a bot whose name is known gives a link to tap", async () => {
    const w = await world(dialect);
    const { asker } = await come(w, "slack", "U1");
    const withName = { ...parts, botName: () => "rapport_bot" };
    const reply = await w.store.write((tx) => link(tx, { kind: "link", code: null }, asker, withName, "slack"));
    expect(readReply(reply).join("\n")).toMatch(/https:\/\/t\.me\/rapport_bot\?start=[\w-]{24}$/m);
    const admin = w.asker(await w.member({ role: "admin" }));
    const invited = await w.store.write((tx) =>
      invite(tx, { kind: "invite", role: "member" }, admin, withName, "slack"),
    );
    expect(readReply(invited)).toContainEqual(expect.stringMatching(/https:\/\/t\.me\/rapport_bot\?start=[\w-]{24}$/));
  });
});

onEachDatabase("an invitation", (dialect) => {
  test("is an admin's to make: others hear who can", async () => {
    const w = await world(dialect);
    await w.member({ name: "Ada", role: "admin" });
    const olha = w.asker(await w.member());
    const reply = await w.store.write((tx) => invite(tx, { kind: "invite" }, olha, parts, "telegram"));
    expect(reply.tone).toBe("refusal");
    expect(readReply(reply).join()).toContain("Ada");
  });

  test("asks for the role first, and then shows a text to forward", async () => {
    const w = await world(dialect);
    const admin = w.asker(await w.member({ role: "admin" }));
    const asked = await w.store.write((tx) => invite(tx, { kind: "invite" }, admin, parts, "telegram"));
    expect(labels(asked)).toEqual(["member", "lead", "viewer", "admin"]);
    const made = await w.store.write((tx) => invite(tx, press(asked, "lead", "invite"), admin, parts, "telegram"));
    expect(readReply(made)[0]).toBe("Invitation: lead");
    const joined = await come(w, "telegram", "4711", codeIn(made));
    expect(joined.member.role).toBe("lead");
    const hello = await w.store.write((tx) => arrive(tx, { kind: "arrive", code: codeIn(made) }, joined.asker));
    expect(labels(hello)).toContain("Another city");
  });
});
