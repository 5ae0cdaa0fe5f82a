import { expect, test } from "vitest";
import type { FeedEvent, FeedReading, ReadFeed } from "../../src/chat/calendar.ts";
import { textOf } from "../../src/chat/text.ts";
import { localDay } from "../../src/domain/time.ts";
import { calendar } from "../../src/features/calendar.ts";
import { logMeeting, recap } from "../../src/features/log-meeting.ts";
import { briefMessage, sendDueBriefs, showBrief } from "../../src/features/meeting-brief.ts";
import { checklistMessage } from "../../src/features/morning.ts";
import { undo } from "../../src/features/undo.ts";
import { calendarRounds } from "../../src/schedule/calendars.ts";
import { calendarOf } from "../../src/store/calendars.ts";
import { gatherChecklist } from "../../src/store/checklist-facts.ts";
import type { MemberRow } from "../../src/store/schema.ts";
import type { MeetingRow } from "../../src/store/schema-calendar.ts";
import { safeWith } from "../../src/store/sealing.ts";
import { onEachDatabase } from "../support/databases.ts";
import { quietLog } from "../support/quiet-log.ts";
import { labels, press, readReply } from "../support/read-reply.ts";
import { TUESDAY, type World, world } from "../support/world.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** In Kyiv, that Tuesday. */
const at = (hour: number, minute = 0): number => TUESDAY + (hour - 9) * HOUR + minute * MINUTE;

let count = 0;
const random = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(++count % 256);
const key = new Uint8Array(32).fill(3);
const parts = (sealed = true) => ({ safe: safeWith(sealed ? key : null, random), random, publicUrl: null });
const ADDRESS = "https://calendar.example/private-3f9a/basic.ics";

const meeting = (given: Partial<FeedEvent> = {}): FeedEvent => ({
  occurrence: "one",
  title: "Quarterly review",
  start: at(11),
  end: at(12),
  place: null,
  invited: [{ email: "olena@acme.example", name: "Olena", declined: false }],
  ...given,
});

interface Scene {
  readonly w: World;
  readonly olha: MemberRow;
  readonly logged: string[];
  /** Reads what is due; returns how many calendars were asked for. */
  readonly read: (reading: FeedReading | ReadFeed, sealed?: boolean) => Promise<number>;
  readonly meetings: () => Promise<MeetingRow[]>;
}

async function scene(dialect: "sqlite" | "postgres", given: Partial<MemberRow> = {}, sealed = true) {
  const w = await world(dialect);
  const olha = await w.member({ email: "olha@us.example", ...given });
  const acme = await w.client({ name: "Acme", owner: olha });
  const olena = await w.contact({ client: acme, name: "Olena", role: "decision_maker", email: "olena@acme.example" });
  await w.store.write((tx) =>
    calendar(tx, { kind: "connect_calendar", words: `my calendar: ${ADDRESS}` }, w.asker(olha), parts(sealed)),
  );
  const logged: string[] = [];
  const log = { info: () => undefined, warn: () => undefined, error: (event: string) => logged.push(event) };
  const s: Scene = {
    w,
    olha,
    logged,
    read: async (reading, safe = true) => {
      let asked = 0;
      const readFeed: ReadFeed = async (request, over) => {
        asked += 1;
        return typeof reading === "function" ? reading(request, over) : reading;
      };
      const named = async (_: unknown, __: unknown, titles: readonly string[]) => titles.map(() => []);
      const from = { store: w.store, clock: () => w.now, clockBelieved: () => true, newId: w.newId, log };
      const round = calendarRounds({ ...from, readFeed, safe: parts(safe).safe, namedIn: named });
      await round(new AbortController().signal);
      return asked;
    },
    meetings: () => w.store.db.selectFrom("meetings").selectAll().orderBy("starts_at").execute(),
  };
  return { ...s, acme, olena };
}
const events = (...all: readonly FeedEvent[]): FeedReading => ({ kind: "events", events: all });

onEachDatabase("a calendar", (dialect) => {
  test("is kept sealed, asked for by its whole address, and repeated only by its host", async () => {
    const s = await scene(dialect);
    const row = await calendarOf(s.w.store.db, s.w.workspace, s.olha.id);
    expect(row?.address).not.toContain("example");
    const asked: string[] = [];
    await s.read(async ({ address }) => {
      asked.push(address);
      return events();
    });
    expect(asked).toEqual([ADDRESS]);
    const page = await s.w.store.write((tx) => calendar(tx, { kind: "show_calendar" }, s.w.asker(s.olha), parts()));
    expect(readReply(page).join("\n")).toContain("calendar.example, read today 09:00");
    expect(JSON.stringify(page)).not.toContain("3f9a");
  });

  test("is sealed at its next reading, once there is a key", async () => {
    const s = await scene(dialect, {}, false);
    const before = await calendarOf(s.w.store.db, s.w.workspace, s.olha.id);
    expect(before?.address).toContain("example");
    await s.read(events(), true);
    const after = await calendarOf(s.w.store.db, s.w.workspace, s.olha.id);
    expect(after?.address).not.toContain("example");
    expect(after?.read_at).toBe(s.w.now);
  });

  test("opens to nobody when its row was put in another member's place", async () => {
    const s = await scene(dialect);
    const taras = await s.w.member({ name: "Taras" });
    await s.w.store.db.updateTable("calendars").set({ member_id: taras.id }).execute();
    let asked = 0;
    await s.read(async () => {
      asked += 1;
      return events();
    });
    expect(asked).toBe(0);
    expect((await calendarOf(s.w.store.db, s.w.workspace, taras.id))?.problem).toBe("locked");
  });

  test("keeps its meetings with clients and nothing else", async () => {
    const s = await scene(dialect);
    await s.read(events(meeting(), meeting({ occurrence: "two", title: "Dentist", invited: [] })));
    expect((await s.meetings()).map((one) => [one.title, one.brief_at])).toEqual([["Quarterly review", at(10, 45)]]);
  });

  test("moves, drops and finds meetings as they change, and keeps what was logged", async () => {
    const s = await scene(dialect);
    await s.read(events(meeting(), meeting({ occurrence: "two", start: at(14), end: at(15) })));
    const [first] = await s.meetings();
    await s.w.store.db
      .updateTable("meetings")
      .set({ brief_at: null, touchpoint_id: "t" })
      .where("id", "=", first?.id ?? "")
      .execute();
    s.w.now = at(9, 40);
    await s.read(events(meeting({ start: at(13), end: at(14) }), meeting({ occurrence: "three", start: at(16) })));
    const now = await s.meetings();
    expect(now.map((one) => [one.occurrence, one.starts_at, one.brief_at])).toEqual([
      ["one", at(13), at(12, 45)],
      ["three", at(16), at(15, 45)],
    ]);
    expect(now[0]?.id).toBe(first?.id);
    s.w.now = at(10, 20);
    await s.read(events());
    expect((await s.meetings()).map((one) => one.occurrence)).toEqual(["one"]);
  });

  test("is left alone until it is due, and waits longer after each failure", async () => {
    const s = await scene(dialect);
    const broken: FeedReading = { kind: "broken", problem: "unreachable" };
    expect(await s.read(broken)).toBe(1);
    expect(await s.read(broken)).toBe(0);
    s.w.now = at(9, 30);
    expect(await s.read(broken)).toBe(1);
    s.w.now = at(10);
    expect(await s.read(broken)).toBe(0);
    s.w.now = at(10, 30);
    expect(await s.read(events())).toBe(1);
    const row = await calendarOf(s.w.store.db, s.w.workspace, s.olha.id);
    expect(row).toMatchObject({ failures: 0, problem: null, broken_since: null, read_at: at(10, 30) });
  });

  test("that is broken is told of on one morning, however often its platform refuses that one", async () => {
    const s = await scene(dialect);
    await s.read({ kind: "broken", problem: "unreachable" });
    const morning = async (now: number): Promise<boolean> => {
      const asker = s.w.asker(s.olha, { now });
      const subject = { kind: "checklist", day: localDay(now, "Europe/Kyiv") } as const;
      const reply = await s.w.store.write((tx) => checklistMessage(tx, subject, asker));
      return JSON.stringify(reply).includes("settings calendar");
    };
    expect(await morning(at(10))).toBe(false);
    expect(await morning(at(12))).toBe(true);
    expect(await morning(at(12, 1))).toBe(true);
    expect(await morning(at(12) + 24 * HOUR)).toBe(false);
  });

  test("whose reader fails is logged without its address, and holds nobody up", async () => {
    const s = await scene(dialect);
    await s.read(async () => {
      throw new Error("a bug");
    });
    expect(s.logged).toEqual(["calendar.failed"]);
    expect((await calendarOf(s.w.store.db, s.w.workspace, s.olha.id))?.problem).toBe("not_a_calendar");
  });

  test("connected anew while the old one is read keeps nothing of the old one", async () => {
    const s = await scene(dialect);
    await s.read(async () => {
      await s.w.store.write((tx) =>
        calendar(tx, { kind: "connect_calendar", words: "https://other.example/b.ics" }, s.w.asker(s.olha), parts()),
      );
      return events(meeting());
    });
    expect(await s.meetings()).toEqual([]);
  });

  test("is forgotten with its meetings by one tap, and refused over http", async () => {
    const s = await scene(dialect);
    await s.read(events(meeting()));
    const say = (words: string) =>
      s.w.store.write((tx) => calendar(tx, { kind: "connect_calendar", words }, s.w.asker(s.olha), parts()));
    expect((await say("http://calendar.example/a.ics")).tone).toBe("refusal");
    expect((await say("what?")).awaits).toEqual({ kind: "connect_calendar", words: "" });
    expect(await s.meetings()).toHaveLength(1);
    const gone = await s.w.store.write((tx) =>
      calendar(tx, { kind: "disconnect_calendar" }, s.w.asker(s.olha), parts()),
    );
    expect(readReply(gone).join("\n")).toContain("not connected");
    expect([await s.meetings(), await calendarOf(s.w.store.db, s.w.workspace, s.olha.id)]).toEqual([[], undefined]);
  });
});

onEachDatabase("a link to one's follow-ups", (dialect) => {
  test("is shown once; who missed it is told which button makes another, and has that button", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const reachable = { ...parts(), publicUrl: "https://rapport.example" };
    for (const [language, button, says] of [
      ["en", "Follow-ups to calendar", /only once .* press “Follow-ups to calendar”/],
      ["uk", "Завдання в календар", /лише раз .* натисніть «Завдання в календар»/],
      ["ru", "Задачи в календарь", /только один раз .* нажмите «Задачи в календарь»/],
      ["vi", "Đưa việc vào lịch", /chỉ hiện một lần .* bấm “Đưa việc vào lịch”/],
    ] as const) {
      const reply = await w.store.write((tx) =>
        calendar(tx, { kind: "open_calendar_link" }, w.asker(olha, { language }), reachable),
      );
      expect(readReply(reply).join("\n")).toMatch(/rapport\.example\/calendar\/[\w-]{32}\.ics/);
      expect(textOf(reply.once ?? [])).toMatch(says);
      expect(textOf(reply.once ?? [])).not.toContain("rapport.example");
      expect(press(reply, button, "open_calendar_link")).toEqual({ kind: "open_calendar_link" });
    }
  });
});

onEachDatabase("a brief", (dialect) => {
  const queued = async (w: World): Promise<string[]> =>
    (await w.store.db.selectFrom("outbox").select("kind").execute()).map((row) => row.kind);
  const due = (w: World): Promise<number> => sendDueBriefs({ ...w, log: quietLog() }, 10);

  test("is queued once, fifteen minutes ahead", async () => {
    const s = await scene(dialect);
    await s.read(events(meeting()));
    s.w.now = at(10, 44);
    expect(await due(s.w)).toBe(0);
    s.w.now = at(10, 45);
    expect([await due(s.w), await due(s.w), await queued(s.w)]).toEqual([1, 0, ["brief"]]);
  });

  test("whose reader's row cannot be understood holds up nobody, and is tried again in an hour", async () => {
    const s = await scene(dialect);
    await s.read(events(meeting()));
    const bad = await s.w.member({ name: "Minh", zone: "Mars/Phobos" });
    const [own] = await s.meetings();
    if (!own) throw new Error("no meeting");
    await s.w.store.db
      .insertInto("meetings")
      .values({ ...own, id: "m0", member_id: bad.id, brief_at: at(10, 44) })
      .execute();
    s.w.now = at(10, 45);
    expect([await due(s.w), await queued(s.w)]).toEqual([2, ["brief"]]);
    expect((await s.meetings()).map((one) => one.brief_at).sort()).toEqual([at(11, 45), null]);
  });

  test.each([
    ["in quiet hours", { quiet_from: "10:00", quiet_to: "12:00" }, 45],
    ["on a day off", { work_days: "1" }, 45],
    ["when the meeting has well begun, because we were down", {}, 75],
  ])("is not sent %s", async (_name, given, minutes) => {
    const s = await scene(dialect, given);
    await s.read(events(meeting()));
    s.w.now = at(10, minutes);
    expect([await due(s.w), await queued(s.w)]).toEqual([1, []]);
  });

  test("can be off, and on again for what is still to come", async () => {
    const s = await scene(dialect);
    await s.read(events(meeting()));
    const turn = (on: boolean) =>
      s.w.store.write((tx) => calendar(tx, { kind: "switch_briefs", on }, s.w.asker(s.olha), parts()));
    expect(labels(await turn(false))).toContain("Send briefs");
    expect((await s.meetings())[0]?.brief_at).toBeNull();
    await turn(true);
    expect((await s.meetings())[0]?.brief_at).toBe(at(10, 45));
  });

  test("no longer holds for a meeting called off, moved, logged or out of sight", async () => {
    const s = await scene(dialect);
    await s.read(events(meeting()));
    const [row] = await s.meetings();
    const subject = { kind: "brief", id: row?.id ?? "" } as const;
    const holds = async (member = s.olha) =>
      (await s.w.store.write((tx) => briefMessage(tx, subject, s.w.asker(member, { sharing: "owner" })))) !== null;
    expect(await holds()).toBe(false); // still to come: brief_at is set
    await s.w.store.db.updateTable("meetings").set({ brief_at: null }).execute();
    expect(await holds()).toBe(true);
    expect(await holds(await s.w.member({ name: "Taras" }))).toBe(false);
    await s.w.store.db.updateTable("clients").set({ owner_id: null }).execute();
    expect(await holds()).toBe(false);
  });
});

onEachDatabase("a meeting", (dialect) => {
  test("stands in the morning until it is logged, and again when that is undone", async () => {
    const s = await scene(dialect);
    await s.read(events(meeting({ place: "https://zoom.us/j/1" })));
    const asker = () => s.w.asker(s.olha);
    const kinds = async () =>
      (await gatherChecklist(s.w.store.db, asker(), { asleep: new Set(), back: new Set(), listedOn: null })).facts.map(
        (one) => one.kind,
      );
    expect(await kinds()).toContain("meeting");
    const [row] = await s.meetings();
    const log = () => s.w.store.write((tx) => logMeeting(tx, { kind: "log_meeting", meeting: row?.id ?? "" }, asker()));
    expect(readReply(await log()).join("\n")).toContain("It begins at 11:00");
    s.w.now = at(12, 5);
    const logged = await log();
    expect(readReply(logged).join("\n")).toContain("Acme: video call · Olena · today");
    expect(labels(logged)).toContain("Recap to forward");
    expect(await kinds()).not.toContain("meeting");
    await log();
    expect(await s.w.store.db.selectFrom("touchpoints").select("channel").execute()).toEqual([{ channel: "video" }]);
    await s.w.store.write((tx) => undo(tx, { kind: "undo", entry: null }, asker()));
    expect(await kinds()).toContain("meeting");
  });

  test("is nobody else's to open, log or recap", async () => {
    const s = await scene(dialect);
    await s.read(events(meeting()));
    const [row] = await s.meetings();
    const id = row?.id ?? "";
    const lead = s.w.asker(await s.w.member({ name: "Lead", role: "lead" }), { now: at(12) });
    for (const reply of [
      await s.w.store.write((tx) => showBrief(tx, { kind: "show_brief", meeting: id }, lead)),
      await s.w.store.write((tx) => logMeeting(tx, { kind: "log_meeting", meeting: id }, lead)),
      await s.w.store.write((tx) => recap(tx, { kind: "recap", meeting: id, words: "x" }, lead)),
    ]) {
      expect(reply.tone).toBe("refusal");
    }
  });

  test("leaves a recap that says what was agreed, by dates that stay true", async () => {
    const s = await scene(dialect);
    await s.read(events(meeting()));
    const [row] = await s.meetings();
    const id = row?.id ?? "";
    const from = s.w.asker(s.olha, { now: at(12, 5) });
    await s.w.store.write((tx) => logMeeting(tx, { kind: "log_meeting", meeting: id }, from));
    const touch = (await s.meetings())[0]?.touchpoint_id ?? null;
    await s.w.followUp({ client: s.acme, of: s.olha, text: "price list", due_on: "2026-11-25", touchpoint_id: touch });
    await s.w.followUp({
      client: s.acme,
      of: s.olha,
      text: "brief",
      ower: "client",
      due_on: null,
      touchpoint_id: touch,
    });
    const first = await s.w.store.write((tx) =>
      recap(tx, { kind: "recap", meeting: id, words: "- budget stays\n• start in May" }, from),
    );
    const again = await s.w.store.write((tx) => recap(tx, { kind: "recap", meeting: id, words: "" }, from));
    expect(readReply(again)).toEqual(readReply(first));
    expect(readReply(first)).toEqual([
      "Acme: recap of 24 Nov",
      "Present: Olena",
      "Agreed",
      "[bullet] budget stays",
      "[bullet] start in May",
      "On our side",
      "[bullet] price list, by Wed 25 Nov",
      "On your side",
      "[bullet] brief",
    ]);
  });
});
