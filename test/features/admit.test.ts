import { expect, test } from "vitest";
import type { Content, Incoming, Who } from "../../src/chat/incoming.ts";
import { textOf } from "../../src/chat/text.ts";
import { DAY_MS, MINUTE_MS } from "../../src/domain/time.ts";
import { type Admission, type Admitted, admit } from "../../src/features/admit.ts";
import { issueCode, type Purpose } from "../../src/store/codes.ts";
import { enqueue } from "../../src/store/outbox.ts";
import { membersOf } from "../../src/store/people.ts";
import { onEachDatabase } from "../support/databases.ts";
import { randomBytes } from "../support/random-bytes.ts";
import { type World, world } from "../support/world.ts";

const from = (platform: Incoming["platform"], who: Partial<Who>, more: Partial<Incoming> = {}): Incoming => ({
  platform,
  team: platform === "slack" ? "T1" : null,
  who: { id: "U1", name: "Olha", standing: "member", language: null, zone: null, email: null, ...who },
  conversation: { id: "D1", kind: "direct" },
  eventKeys: ["e1"],
  content: { kind: "words", text: "hello" },
  answerIn: "message",
  receivedAt: 0,
  ...more,
});
const telegram = (content: Content, who: Partial<Who> = {}): Incoming =>
  from("telegram", { id: "4711", standing: "unproven", ...who }, { content });
const words = (text: string): Content => ({ kind: "words", text });

const come = (w: World, incoming: Incoming): Promise<Admission> =>
  w.store.write((tx) => admit(tx, incoming, w.now, w.newId));
const comeIn = async (w: World, incoming: Incoming): Promise<Admitted> => {
  const admission = await come(w, incoming);
  if (admission.kind !== "member") throw new Error("turned away");
  return admission;
};
const lineOf = (admission: Admission): string | null => {
  if (admission.kind === "member") throw new Error("came in");
  const [section] = admission.line?.reply.sections ?? [];
  return section?.kind === "lines" ? section.lines.map((line) => textOf(line.text)).join(" ") : null;
};
const codeFor = (w: World, purpose: Purpose): Promise<string> =>
  w.store.write((tx) => issueCode(tx, w.workspace, purpose, randomBytes(), w.now));

onEachDatabase("who may come in", (dialect) => {
  test("a full member of the Slack workspace becomes a member at first use, with zone and language of the profile", async () => {
    const w = await world(dialect);
    const { member, asker } = await comeIn(
      w,
      from("slack", { zone: "Asia/Ho_Chi_Minh", language: "vi-VN", email: "olha@example.com" }),
    );
    expect(member).toMatchObject({ role: "member", zone: "Asia/Ho_Chi_Minh", language: "vi", deliver_to: "slack" });
    expect(asker).toMatchObject({ member: member.id, workspace: w.workspace, zone: "Asia/Ho_Chi_Minh" });
    expect((await comeIn(w, from("slack", { zone: "Asia/Ho_Chi_Minh" }))).member.id).toBe(member.id);
    const [stored] = await membersOf(w.store.db, w.workspace);
    expect(stored?.checklist_due_at).toBeGreaterThan(w.now);
  });

  test("a Slack admin is an admin here", async () => {
    const w = await world(dialect);
    expect((await comeIn(w, from("slack", { standing: "admin" }))).member.role).toBe("admin");
  });

  test("who comes finds the clients an import kept under their name or email", async () => {
    const w = await world(dialect);
    await w.client({ name: "Acme", owner_text: "OLHA@example.com" });
    await w.client({ name: "Vega", owner_text: "olha" });
    await w.client({ name: "Orbit", owner_text: "Olha Koval" });
    const { member } = await comeIn(w, from("slack", { email: "olha@example.com" }));
    const own = await w.store.db.selectFrom("clients").select("name").where("owner_id", "=", member.id).execute();
    expect(own.map(({ name }) => name).toSorted()).toEqual(["Acme", "Vega"]);
  });

  test("a name that anybody can take in Telegram brings no client that is not everybody's to see, and a viewer none", async () => {
    const w = await world(dialect);
    const ownedBy = async (id: string) =>
      (await w.store.db.selectFrom("clients").select("name").where("owner_id", "=", id).orderBy("name").execute()).map(
        ({ name }) => name,
      );
    const invited = async (role: "member" | "viewer", id: string, name: string) => {
      const code = await codeFor(w, { purpose: "invite", role });
      return ownedBy((await comeIn(w, telegram({ kind: "arrival", code }, { id, name }))).member.id);
    };
    await w.client({ name: "Acme", owner_text: "Taras Melnyk" });
    await w.client({ name: "Nova", owner_text: "Taras Melnyk", restricted: 1 });
    expect(await invited("viewer", "1", "taras melnyk")).toEqual([]);
    expect(await invited("member", "2", "taras melnyk")).toEqual(["Acme"]);
    await w.store.db.updateTable("workspaces").set({ sharing: "owner" }).execute();
    await w.client({ name: "Orbit", owner_text: "Taras Melnyk" });
    expect(await invited("member", "3", "taras melnyk")).toEqual([]);
    const { member } = await comeIn(w, from("slack", { name: "Taras Melnyk" }));
    expect(await ownedBy(member.id)).toEqual(["Nova", "Orbit"]);
  });

  test("only what is said to Rapport tells where their own conversation is, not a command or a press between two people", async () => {
    const w = await world(dialect);
    const known = async () =>
      (await w.store.db.selectFrom("identities").select("conversation").executeTakeFirstOrThrow()).conversation;
    const elsewhere = { id: "D2", kind: "direct" } as const;
    const command: Partial<Incoming> = {
      conversation: elsewhere,
      content: { kind: "command", name: "touch", text: "" },
      answerIn: "acknowledgement",
    };
    await comeIn(w, from("slack", {}, command));
    expect(await known()).toBeNull();
    await comeIn(w, from("slack", {}));
    expect(await known()).toBe("D1");
    await comeIn(w, from("slack", {}, command));
    const press = { kind: "action", id: "a1", message: "https://hooks.slack.com/x" } as const;
    await comeIn(w, from("slack", {}, { conversation: elsewhere, content: press }));
    expect(await known()).toBe("D1");
  });

  test("two first messages at once make one member", async () => {
    const w = await world(dialect);
    await come(w, from("slack", { id: "U0", name: "First" }));
    const both = await Promise.all([comeIn(w, from("slack", {})), comeIn(w, from("slack", {}))]);
    expect(both[0].member.id).toBe(both[1].member.id);
    expect(await membersOf(w.store.db, w.workspace)).toHaveLength(2);
  });

  test("guests and strangers of a shared channel get one fixed line, bots nothing, and none of them exists here", async () => {
    const w = await world(dialect);
    for (const standing of ["guest", "stranger"] as const) {
      const admission = await come(w, from("slack", { id: standing, standing, language: "uk" }));
      expect(lineOf(admission)).toContain("повноправним учасникам");
      expect(lineOf(await come(w, from("slack", { id: standing, standing })))).toBeNull();
    }
    expect(lineOf(await come(w, from("slack", { standing: "bot" })))).toBeNull();
    expect(await membersOf(w.store.db, w.workspace)).toEqual([]);
  });

  test("a guest's commands and messages together get one line a day", async () => {
    const w = await world(dialect);
    const command = from("slack", { standing: "guest" }, { answerIn: "acknowledgement" });
    const message = from("slack", { standing: "guest" });
    expect(lineOf(await come(w, command))).toContain("full members");
    for (const later of [command, message, command]) expect(lineOf(await come(w, later))).toBeNull();
    w.now += DAY_MS;
    expect(lineOf(await come(w, message))).not.toBeNull();
    expect(lineOf(await come(w, command))).toBeNull();
  });

  test("two commands of a guest's at once get one line between them", async () => {
    const w = await world(dialect);
    const guest = from("slack", { standing: "guest" }, { answerIn: "acknowledgement" });
    const lines = (await Promise.all([come(w, guest), come(w, guest)])).map(lineOf);
    expect(lines.filter((line) => line !== null)).toHaveLength(1);
  });

  test("a person of another team's Slack gets one line a day for commands too", async () => {
    const w = await world(dialect);
    await comeIn(w, from("slack", {}));
    const command = from("slack", { id: "U9" }, { team: "T2", answerIn: "acknowledgement" });
    expect(lineOf(await come(w, command))).toContain("not connected");
    expect(lineOf(await come(w, command))).toBeNull();
  });

  test("who was told that a code does not work is not also told who Rapport is for", async () => {
    const w = await world(dialect);
    expect(lineOf(await come(w, telegram({ kind: "arrival", code: "A".repeat(24) })))).toContain("does not work");
    expect(lineOf(await come(w, telegram(words("hello"))))).toBeNull();
  });

  test("who was a member and is a guest now is turned away, buttons too", async () => {
    const w = await world(dialect);
    await comeIn(w, from("slack", {}));
    const press: Partial<Incoming> = { content: { kind: "action", id: "a1", message: "m1" } };
    expect((await come(w, from("slack", { standing: "guest" }, press))).kind).toBe("turned-away");
  });

  test("a second Slack team is not let into the first one's workspace", async () => {
    const w = await world(dialect);
    await comeIn(w, from("slack", {}));
    const other = await come(w, from("slack", { id: "U9", standing: "admin" }, { team: "T2" }));
    expect(lineOf(other)).toContain("not connected");
    expect(await membersOf(w.store.db, w.workspace)).toHaveLength(1);
  });

  test("a stranger in Telegram gets one line a day in their language, and no data", async () => {
    const w = await world(dialect);
    const hello = telegram(words("how is Acme?"), { language: "ru" });
    expect(lineOf(await come(w, hello))).toContain("только для приглашённых");
    expect(lineOf(await come(w, hello))).toBeNull();
    w.now += DAY_MS;
    expect(lineOf(await come(w, hello))).not.toBeNull();
    expect(await membersOf(w.store.db, w.workspace)).toEqual([]);
  });

  test("a link code joins the Telegram identity to the member who made it, however it is typed", async () => {
    const w = await world(dialect);
    const { member } = await comeIn(w, from("slack", { zone: "Europe/Kyiv" }));
    const ways: ((code: string) => Content)[] = [
      (code) => ({ kind: "arrival", code }),
      (code) => ({ kind: "command", name: "link", text: code }),
      (code) => ({ kind: "words", text: ` ${code} ` }),
    ];
    for (const [at, way] of ways.entries()) {
      const code = await codeFor(w, { purpose: "link", member: member.id, role: member.role });
      const joined = await comeIn(w, telegram(way(code), { id: `47${at}` }));
      expect(joined.member.id).toBe(member.id);
      expect(joined.first).toEqual({ kind: "arrive", code });
      expect((await comeIn(w, telegram(words("hello"), { id: `47${at}` }))).first).toBeNull();
    }
    expect(await membersOf(w.store.db, w.workspace)).toHaveLength(1);
  });

  test("an invitation makes a member of its role, once", async () => {
    const w = await world(dialect);
    const code = await codeFor(w, { purpose: "invite", role: "admin" });
    const { member } = await comeIn(w, telegram({ kind: "arrival", code }, { language: "uk" }));
    expect(member).toMatchObject({ role: "admin", language: "uk", deliver_to: "telegram", zone_chosen: 0 });
    const second = await come(w, telegram({ kind: "arrival", code }, { id: "4712" }));
    expect(lineOf(second)).toContain("does not work");
  });

  test("used, expired and foreign codes are answered alike, and a dead end stays one", async () => {
    const w = await world(dialect);
    const used = await codeFor(w, { purpose: "invite", role: "member" });
    await comeIn(w, telegram({ kind: "arrival", code: used }, { id: "1" }));
    const expired = await codeFor(w, { purpose: "invite", role: "member" });
    w.now += 15 * MINUTE_MS;
    const lines = [];
    for (const code of [used, expired, "A".repeat(24), "nonsense"]) {
      lines.push(lineOf(await come(w, telegram({ kind: "arrival", code }))));
    }
    expect(new Set(lines).size).toBe(1);
    expect(lines[0]).toContain("does not work");
  });

  test("after five wrong codes in a day even a right one is not looked at", async () => {
    const w = await world(dialect);
    for (let tries = 0; tries < 5; tries++) {
      expect(lineOf(await come(w, telegram({ kind: "arrival", code: `wrong${tries}` })))).not.toBeNull();
    }
    const code = await codeFor(w, { purpose: "invite", role: "member" });
    expect(lineOf(await come(w, telegram({ kind: "arrival", code })))).toBeNull();
    w.now += DAY_MS;
    const fresh = await codeFor(w, { purpose: "invite", role: "member" });
    expect((await come(w, telegram({ kind: "arrival", code: fresh }))).kind).toBe("member");
  });

  test("a code is nowhere in the memory, only its hash", async () => {
    const w = await world(dialect);
    const code = await codeFor(w, { purpose: "invite", role: "member" });
    expect(code).toMatch(/^[\w-]{24}$/);
    const rows = await w.store.db.selectFrom("codes").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(code);
  });

  test("what found nobody while somebody had blocked Rapport is due when they come back", async () => {
    const w = await world(dialect);
    const code = await codeFor(w, { purpose: "invite", role: "member" });
    const { member } = await comeIn(w, telegram({ kind: "arrival", code }));
    const { id } = await w.followUp({ of: member });
    await comeIn(w, telegram({ kind: "reachable", reachable: false }));
    await w.store.write((tx) =>
      enqueue(tx, {
        workspace: w.workspace,
        id: "r1",
        key: "reminder:r1",
        kind: "reminder",
        member: member.id,
        subject: { kind: "follow_up", id },
        address: null,
        now: w.now,
      }),
    );
    await w.store.db
      .updateTable("outbox")
      .set({ state: "dead", problem: "unreachable", lane: null, due_at: null })
      .execute();
    w.now += DAY_MS;
    await comeIn(w, telegram({ kind: "reachable", reachable: true }));
    const row = await w.store.db.selectFrom("follow_ups").select("remind_at").executeTakeFirstOrThrow();
    expect(row.remind_at).toBe(w.now);
  });

  test("who blocked Rapport gets no mornings until they come back", async () => {
    const w = await world(dialect);
    const code = await codeFor(w, { purpose: "invite", role: "member" });
    await comeIn(w, telegram({ kind: "arrival", code }));
    const due = async () => (await membersOf(w.store.db, w.workspace))[0]?.checklist_due_at ?? null;
    expect(await due()).not.toBeNull();
    await comeIn(w, telegram({ kind: "reachable", reachable: false }));
    expect(await due()).toBeNull();
    await comeIn(w, telegram(words("I am back")));
    expect(await due()).not.toBeNull();
  });

  test("a member who moved keeps local times: reminder and checklist follow the profile's zone", async () => {
    const w = await world(dialect);
    const { member } = await comeIn(w, from("slack", { zone: "Europe/Kyiv" }));
    const at = Date.UTC(2026, 10, 25, 13); // 15:00 in Kyiv
    const { id } = await w.followUp({ of: member, due_on: "2026-11-25", due_time: "15:00", remind_at: at });
    await comeIn(w, from("slack", { zone: "America/New_York" }));
    const row = await w.store.db.selectFrom("follow_ups").select("remind_at").where("id", "=", id).executeTakeFirst();
    expect(row?.remind_at).toBe(Date.UTC(2026, 10, 25, 20));
  });
});
