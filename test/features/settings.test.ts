import { expect, test } from "vitest";
import type { Setting } from "../../src/chat/command.ts";
import type { Reply } from "../../src/chat/reply.ts";
import { LANGUAGES } from "../../src/domain/vocabulary.ts";
import { askSetting, placeShared, set, setTyped, settings } from "../../src/features/settings.ts";
import { addIdentity, memberById } from "../../src/store/people.ts";
import type { MemberRow } from "../../src/store/schema.ts";
import { onEachDatabase } from "../support/databases.ts";
import { labels, press, readReply } from "../support/read-reply.ts";
import { type World, world } from "../support/world.ts";

async function olhaIn(w: World, given: Partial<MemberRow> = {}): Promise<MemberRow> {
  const olha = await w.member({ country: "UA", ...given });
  const key = { platform: "web", team: null, externalId: "olha" } as const;
  await w.store.write((tx) => addIdentity(tx, olha, key, "olha", w.now));
  return olha;
}
const now = async (w: World, olha: MemberRow): Promise<MemberRow> =>
  (await memberById(w.store.db, w.workspace, olha.id)) ?? olha;
const type = (w: World, olha: MemberRow, name: Setting["name"], words: string): Promise<Reply> =>
  w.store.write((tx) => setTyped(tx, { kind: "set_typed", name, words }, w.asker(olha)));

onEachDatabase("settings", (dialect) => {
  test("stand on one screen, each with its button", async () => {
    const w = await world(dialect);
    const olha = await olhaIn(w);
    const screen = await w.store.write((tx) => settings(tx, { kind: "settings" }, w.asker(olha)));
    expect(readReply(screen)).toEqual([
      "Your settings",
      "Language: English",
      "Time zone: Kyiv, 09:00 now (Europe/Kyiv)",
      "Checklist: 09:00",
      "Working days: Mon–Fri",
      "Quiet hours: 19:00–08:00",
      "Holidays: Ukraine",
      "Messages go to: this page",
      "Calendar: not connected",
    ]);
    expect(labels(screen)).toHaveLength(8);
  });

  test("a button asks, and what it offers changes the setting at once", async () => {
    const w = await world(dialect);
    const olha = await olhaIn(w);
    const screen = await w.store.write((tx) => settings(tx, { kind: "settings" }, w.asker(olha)));
    const asked = await w.store.write((tx) =>
      askSetting(tx, press(screen, "Working days", "ask_setting"), w.asker(olha)),
    );
    expect(labels(asked)).toEqual(["Mon–Fri", "Sun–Thu", "Mon–Sat", "Back to settings"]);
    expect(asked.awaits).toEqual({ kind: "set_typed", name: "work_days", words: "" });
    const done = await w.store.write((tx) => set(tx, press(asked, "Sun–Thu", "set"), w.asker(olha)));
    expect(done.tone).toBe("good");
    expect((await now(w, olha)).work_days).toBe("12347");
  });

  test("another language is spoken from the very reply that sets it", async () => {
    const w = await world(dialect);
    const olha = await olhaIn(w);
    const reply = await type(w, olha, "language", "українська");
    expect(readReply(reply)[1]).toContain("Готово. Мова: Українська");
    expect(await now(w, olha)).toMatchObject({ language: "uk", language_chosen: 1 });
  });

  test("a typed zone moves the next checklist, the reminders and the holidays", async () => {
    const w = await world(dialect);
    const olha = await olhaIn(w);
    const due = Date.UTC(2026, 10, 25, 13); // 15:00 in Kyiv
    const { id } = await w.followUp({ of: olha, due_on: "2026-11-25", due_time: "15:00", remind_at: due });
    expect(readReply(await type(w, olha, "zone", "sài gòn"))[1]).toContain("Ho Chi Minh City, 14:00 now");
    const moved = await now(w, olha);
    expect(moved).toMatchObject({ zone: "Asia/Ho_Chi_Minh", zone_chosen: 1, country: "VN" });
    expect(moved.checklist_due_at).toBe(Date.UTC(2026, 10, 25, 2));
    const row = await w.store.db.selectFrom("follow_ups").select("remind_at").where("id", "=", id).executeTakeFirst();
    expect(row?.remind_at).toBe(Date.UTC(2026, 10, 25, 8));
  });

  test("holidays that were chosen do not follow the zone", async () => {
    const w = await world(dialect);
    const olha = await olhaIn(w);
    await type(w, olha, "holidays", "pl");
    await type(w, await now(w, olha), "zone", "New York");
    expect((await now(w, olha)).country).toBe("PL");
    await type(w, await now(w, olha), "holidays", "off");
    expect((await now(w, olha)).country).toBeNull();
  });

  test("an earlier checklist comes the same day, when its time is still ahead", async () => {
    const w = await world(dialect);
    const olha = await olhaIn(w);
    await type(w, olha, "checklist_at", "10.30");
    expect(await now(w, olha)).toMatchObject({
      checklist_at: "10:30",
      checklist_due_at: Date.UTC(2026, 10, 24, 8, 30),
    });
  });

  test("an unknown zone is answered with the words, examples and the nearest, and is asked again", async () => {
    const w = await world(dialect);
    const olha = await olhaIn(w);
    const slip = await type(w, olha, "zone", "kiyv");
    expect(slip).toMatchObject({ tone: "refusal", awaits: { kind: "set_typed", name: "zone" } });
    const long = await type(w, olha, "zone", "a city with a name that goes on ".repeat(20));
    expect(readReply(long).join(" ")).toContain("…");
    expect(readReply(slip).join(" ")).toMatch(/kiyv.*Europe\/Kyiv/);
    expect(press(slip, "Kyiv", "set").setting).toEqual({ name: "zone", value: "Europe/Kyiv" });
    const nonsense = await type(w, olha, "zone", "Mars/Olympus </b> <!channel>");
    expect(readReply(nonsense).join(" ")).toContain("Mars/Olympus </b> <!channel>");
    expect(await now(w, olha)).toMatchObject({ zone: "Europe/Kyiv", zone_chosen: 0 });
  });

  test("what cannot be read changes nothing, and says in each language what would do", async () => {
    const w = await world(dialect);
    const olha = await olhaIn(w);
    const before = await now(w, olha);
    for (const language of LANGUAGES) {
      for (const name of ["language", "checklist_at", "work_days", "quiet", "holidays", "deliver_to"] as const) {
        const asker = w.asker(olha, { language });
        const reply = await w.store.write((tx) => setTyped(tx, { kind: "set_typed", name, words: "42:00 ¿?" }, asker));
        expect(reply.tone).toBe("refusal");
        expect(readReply(reply).join(" ")).toContain("42:00 ¿?");
      }
    }
    expect(await now(w, olha)).toEqual(before);
  });

  test("messages go only where the member is linked", async () => {
    const w = await world(dialect);
    const olha = await olhaIn(w);
    const reply = await type(w, olha, "deliver_to", "Telegram");
    expect(reply.tone).toBe("refusal");
    expect(press(reply, "Link another app", "link").code).toBeNull();
    expect((await now(w, olha)).deliver_to).toBe("web");
  });

  test("a shared place sets the zone, and a newcomer is told what comes next", async () => {
    const w = await world(dialect);
    const olha = await olhaIn(w);
    const reply = await w.store.write((tx) => placeShared(tx, "Asia/Almaty", w.asker(olha)));
    expect((await now(w, olha)).zone).toBe("Asia/Almaty");
    expect(readReply(reply).at(-1)).toContain("paste your clients' names");
  });
});
