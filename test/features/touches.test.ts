import fc from "fast-check";
import { expect, test } from "vitest";
import type { Asker } from "../../src/chat/asker.ts";
import type { Command, LogTouch } from "../../src/chat/command.ts";
import type { Reply } from "../../src/chat/reply.ts";
import { addDays } from "../../src/domain/time.ts";
import { LANGUAGES } from "../../src/domain/vocabulary.ts";
import { changeTouch, editTouch, replaceTouch } from "../../src/features/edit-touch.ts";
import { logTouch } from "../../src/features/log-touch.ts";
import { touchContact } from "../../src/features/touch-contact.ts";
import { addFollowUpToTouch, touchFollowUp } from "../../src/features/touch-follow-up.ts";
import { undo } from "../../src/features/undo.ts";
import { moveClocks } from "../../src/store/clocks.ts";
import type { ClientRow } from "../../src/store/schema.ts";
import { onEachDatabase } from "../support/databases.ts";
import { buttonOf, readReply } from "../support/reply-words.ts";
import { type World, world } from "../support/world.ts";

const TODAY = "2026-11-24";

const said = (client: ClientRow, given: Partial<LogTouch> = {}): LogTouch => ({
  kind: "log_touch",
  words: "/touch acme call with CFO",
  client: { kind: "known", id: client.id },
  channel: "call",
  direction: null,
  unanswered: false,
  contacts: [],
  contactText: null,
  occurredOn: TODAY,
  followUp: null,
  ...given,
});

async function acme(dialect: "sqlite" | "postgres") {
  const w = await world(dialect);
  const olha = await w.member();
  const client = await w.client({ owner: olha });
  const olena = await w.contact({ client, name: "Olena Kovalenko", title: "CFO", role: "decision_maker" });
  const ivan = await w.contact({ client, name: "Ivan Petrenko", role: "user" });
  const from = w.asker(olha);
  const log = (given: Partial<LogTouch> = {}, as: Asker = from) =>
    w.store.write((tx) => logTouch(tx, said(client, given), as));
  return { w, olha, client, olena, ivan, from, log };
}

const touches = (w: World) => w.store.db.selectFrom("touchpoints").selectAll().orderBy("recorded_at").execute();
const followUps = (w: World) => w.store.db.selectFrom("follow_ups").selectAll().orderBy("id").execute();
/** `client`: which one, where there are several. */
const clientRow = (w: World, client?: ClientRow) =>
  w.store.db
    .selectFrom("clients")
    .selectAll()
    .$if(client !== undefined, (query) => query.where("id", "=", client?.id ?? ""))
    .executeTakeFirstOrThrow();
const undoOf = (reply: Reply): Extract<Command, { kind: "undo" }> => {
  const action = reply.actions.find(({ does }) => does.kind === "undo");
  if (action?.does.kind !== "undo") throw new Error("no Undo in the reply");
  return action.does;
};
const touchOf = async (w: World): Promise<string> => (await touches(w)).at(-1)?.id ?? "";

onEachDatabase("a touch", (dialect) => {
  test("is repeated with who, channel and day, and says what it changed", async () => {
    const { w, client, olena, log } = await acme(dialect);
    await w.touch({ client, with: [olena], occurred_on: "2026-10-08" });
    await w.store.write((tx) => moveClocks(tx, w.workspace, client.id, "Europe/Kyiv"));
    const reply = await log({ contacts: [olena.id] });
    expect(readReply(reply).slice(0, 2)).toEqual([
      "Recorded: Acme: call · Olena Kovalenko, CFO · today",
      "First talk with a decision maker in 47 days; next by 24 Dec",
    ]);
    expect(reply.actions.map((action) => action.label)).toEqual(["Undo", "Edit", "Add follow-up"]);
    expect(await clientRow(w)).toMatchObject({ any_on: TODAY, decides_on: TODAY });
  });

  test("that nobody answered is an attempt and resets no clock, until they answer", async () => {
    const { w, from, log } = await acme(dialect);
    const reply = await log({ channel: "email", direction: "outbound" });
    expect(readReply(reply)).toContain("An attempt: it counts once they answer");
    expect((await clientRow(w)).any_on).toBeNull();
    const answered = buttonOf(reply, "They answered");
    if (answered.kind !== "change_touch") throw new Error("not a change");
    const after = await w.store.write((tx) => changeTouch(tx, answered, from));
    expect(readReply(after)[1]).toBe("First contact on record; next by 8 Dec");
    expect((await clientRow(w)).any_on).toBe(TODAY);
  });

  test("entered late counts on its own day and leaves the newer one standing", async () => {
    const { w, client, log } = await acme(dialect);
    await w.touch({ client, occurred_on: "2026-11-20" });
    const reply = await log({ occurredOn: "2026-11-02" });
    expect(readReply(reply)[1]).toBe("Entered late: the contact of Fri 20 Nov is newer and stands; next by 4 Dec");
    expect((await clientRow(w)).any_on).toBe("2026-11-20");
  });

  test("that is never contact is recorded as what it is, moves no clock and begins no silence", async () => {
    const { w, client, olena, from, log } = await acme(dialect);
    await w.touch({ client, with: [olena], occurred_on: "2026-11-10" });
    for (const never of ["greeting", "newsletter", "invoice", "report"] as const) {
      const reply = await log({ never, channel: "email", direction: "outbound", contacts: [olena.id] });
      expect(readReply(reply)[1]).toBe(`${never}: recorded, not counted as contact; next by 24 Nov`);
      expect(reply.actions.map((action) => action.label)).toEqual(["Undo", "Edit", "We talked", "Add follow-up"]);
    }
    expect(await clientRow(w)).toMatchObject({ any_on: "2026-11-10", decides_on: "2026-11-10" });
    expect(await w.store.db.selectFrom("silences").selectAll().execute()).toEqual([]);
    const last = await log({ never: "greeting" });
    const talked = buttonOf(last, "We talked");
    if (talked.kind !== "change_touch") throw new Error("not a change");
    await w.store.write((tx) => changeTouch(tx, talked, from));
    expect((await clientRow(w)).any_on).toBe(TODAY);
  });

  test("to which nobody came is an attempt and begins a silence, until one tap says that they came", async () => {
    const { w, from, log } = await acme(dialect);
    const reply = await log({ never: "no_show", channel: "meeting" });
    expect(readReply(reply).slice(0, 2)).toEqual([
      "Recorded: Acme: meeting in person, no-show · today",
      "They did not come: an attempt, not contact",
    ]);
    expect(await clientRow(w)).toMatchObject({ any_on: null, in_person_on: null });
    expect(await w.store.db.selectFrom("silences").selectAll().execute()).toMatchObject([{ since: TODAY }]);
    const came = buttonOf(reply, "They came");
    if (came.kind !== "change_touch") throw new Error("not a change");
    await w.store.write((tx) => changeTouch(tx, came, from));
    expect(await clientRow(w)).toMatchObject({ any_on: TODAY, in_person_on: TODAY });
    expect(await w.store.db.selectFrom("silences").selectAll().execute()).toEqual([]);
  });

  test("taken for contact is put right by a tap, and back", async () => {
    const { w, from, log } = await acme(dialect);
    await log();
    const touch = await touchOf(w);
    const edit = () => w.store.write((tx) => editTouch(tx, { kind: "edit_touch", touch }, from));
    const press = async (label: string) => {
      const change = buttonOf(await edit(), label);
      if (change.kind !== "change_touch") throw new Error("not a change");
      return w.store.write((tx) => changeTouch(tx, change, from));
    };
    await press("greeting");
    expect(await clientRow(w)).toMatchObject({ any_on: null });
    await press("none of these");
    expect(await clientRow(w)).toMatchObject({ any_on: TODAY });
  });

  test("such as the invoice they asked for answers what they wrote; a greeting does not", async () => {
    const { w, olena, log } = await acme(dialect);
    await log({ channel: "email", direction: "inbound", contacts: [olena.id] });
    await log({ never: "greeting", channel: "email", direction: "outbound", contacts: [olena.id] });
    expect(await followUps(w)).toMatchObject([{ state: "open" }]);
    await log({ never: "invoice", channel: "email", direction: "outbound", contacts: [olena.id] });
    expect(await followUps(w)).toMatchObject([{ state: "done" }]);
  });

  test("for a day to come records nothing, and offers today or a plan with the words kept", async () => {
    const { w, client, log } = await acme(dialect);
    const reply = await log({ occurredOn: "2026-11-27", words: "/touch acme call friday" });
    expect(await touches(w)).toEqual([]);
    expect(readReply(reply).join("\n")).toContain("/touch acme call friday");
    expect(buttonOf(reply, "It was today")).toMatchObject({ kind: "log_touch", occurredOn: TODAY });
    expect(buttonOf(reply, "Plan for Fri 27 Nov")).toMatchObject({
      kind: "add_follow_up",
      client: { kind: "known", id: client.id },
      followUp: { text: "call", due: "2026-11-27" },
    });
  });

  test("carries its next step, with its date, as a promise", async () => {
    const { w, log } = await acme(dialect);
    const reply = await log({ followUp: { text: "send the price list", due: "2026-11-27T15:00" } });
    expect(readReply(reply)).toContain("Next: send the price list · Fri 27 Nov 15:00");
    expect(await followUps(w)).toMatchObject([
      {
        text: "send the price list",
        kind: "promise",
        due_on: "2026-11-27",
        due_time: "15:00",
        remind_at: Date.UTC(2026, 10, 27, 13, 0),
        touchpoint_id: await touchOf(w),
      },
    ]);
  });

  test("keeps a next step whose date is over, and asks for another", async () => {
    const { w, log } = await acme(dialect);
    const reply = await log({ followUp: { text: "send it", due: "2026-11-01" } });
    expect(readReply(reply).join("\n")).toContain("Sun 1 Nov is already over. When should it be?");
    expect(buttonOf(reply, "Tomorrow")).toMatchObject({ kind: "set_due", due: "2026-11-25" });
    expect(await followUps(w)).toMatchObject([{ text: "send it", due_on: null }]);
  });

  test("that they wrote is contact, ours to answer by the next working day, and answered by our next word", async () => {
    const { w, olena, ivan, from, log } = await acme(dialect);
    await log({ channel: "email", direction: "inbound", contacts: [olena.id] });
    expect((await clientRow(w)).decides_on).toBe(TODAY);
    expect(await followUps(w)).toMatchObject([{ text: "answer Olena Kovalenko", kind: "own", due_on: "2026-11-25" }]);
    await log({ contacts: [ivan.id] });
    expect(await followUps(w)).toMatchObject([{ state: "open" }]);
    const reply = await log({ channel: "email", direction: "outbound", contacts: [olena.id] });
    expect(readReply(reply).join("\n")).toContain("Done: answer Olena Kovalenko");
    expect(await followUps(w)).toMatchObject([{ state: "done" }]);
    await w.store.write((tx) => undo(tx, undoOf(reply), from));
    expect(await followUps(w)).toMatchObject([{ state: "open" }]);
  });

  test("with a person we do not know is recorded, and one tap says who it was", async () => {
    const { w, olena, from, log } = await acme(dialect);
    const reply = await log({ contactText: "Derek" });
    expect(readReply(reply).join("\n")).toContain("Acme: Derek is a new name. Who is it?");
    const known = buttonOf(reply, "Olena Kovalenko, CFO");
    if (known.kind !== "touch_contact") throw new Error("not a person");
    const after = await w.store.write((tx) => touchContact(tx, known, from));
    expect(readReply(after)[0]).toBe("Changed: Acme: call · Olena Kovalenko, CFO · today");
    expect((await clientRow(w)).decides_on).toBe(TODAY);
    const added = buttonOf(reply, "Add “Derek”");
    if (added.kind !== "touch_contact") throw new Error("not a person");
    await w.store.write((tx) => touchContact(tx, added, from));
    await w.store.write((tx) => touchContact(tx, added, from));
    const people = await w.store.db.selectFrom("contacts").select("name").orderBy("name").execute();
    expect(people.map(({ name }) => name)).toEqual(["Derek", "Ivan Petrenko", olena.name]);
  });

  test("undone leaves no trace: its step is gone and the clocks are as before; twice is harmless", async () => {
    const { w, client, from, log } = await acme(dialect);
    await w.touch({ client, occurred_on: "2026-11-20" });
    await w.store.write((tx) => moveClocks(tx, w.workspace, client.id, "Europe/Kyiv"));
    const before = await clientRow(w);
    const reply = await log({ channel: "meeting", followUp: { text: "send it", due: "2026-11-27" } });
    const first = await w.store.write((tx) => undo(tx, undoOf(reply), from));
    expect(readReply(first)).toEqual(["Undone: the touch with Acme is gone, the days count as before."]);
    expect(await clientRow(w)).toEqual(before);
    expect(await followUps(w)).toEqual([]);
    const second = await w.store.write((tx) => undo(tx, undoOf(reply), from));
    expect(readReply(second)).toEqual(["Already undone."]);
    expect(await touches(w)).toHaveLength(1);
  });

  test("of a client out of sight is neither recorded nor confirmed", async () => {
    const { w, client, log } = await acme(dialect);
    await w.store.db.updateTable("clients").set({ restricted: 1 }).execute();
    const taras = await w.member({ name: "Taras" });
    const reply = await log({}, w.asker(taras));
    expect(reply.tone).toBe("refusal");
    expect(readReply(reply).join("\n")).not.toContain(client.name);
    expect(await touches(w)).toEqual([]);
  });

  test("names nobody of another client, whatever a button says", async () => {
    const { w, log } = await acme(dialect);
    const other = await w.client({ name: "Nova" });
    const minh = await w.contact({ client: other, name: "Minh" });
    const reply = await log({ contacts: [minh.id] });
    expect(readReply(reply)[0]).toBe("Recorded: Acme: call · today");
  });
});

onEachDatabase("a recorded touch", (dialect) => {
  test("is edited by channel, day and answer, or by the line sent anew", async () => {
    const { w, from, log } = await acme(dialect);
    await log();
    const touch = await touchOf(w);
    const reply = await w.store.write((tx) => editTouch(tx, { kind: "edit_touch", touch }, from));
    expect(reply.awaits).toEqual({ kind: "retouch", touch, words: "" });
    for (const label of ["meeting in person", "Yesterday"]) {
      const does = buttonOf(reply, label);
      if (does.kind !== "change_touch") throw new Error("not a change");
      await w.store.write((tx) => changeTouch(tx, does, from));
    }
    expect(await touches(w)).toMatchObject([{ channel: "meeting", occurred_on: "2026-11-23" }]);
    expect(await clientRow(w)).toMatchObject({ any_on: "2026-11-23", in_person_on: "2026-11-23" });
    expect(buttonOf(reply, "Wrong client: undo").kind).toBe("undo");
  });

  test("an email of ours that turns into a call is contact; a call nobody took stays an attempt", async () => {
    const { w, from, log } = await acme(dialect);
    await log({ channel: "email", direction: "outbound" });
    const email = await touchOf(w);
    const toCall = (touch: string) =>
      w.store.write((tx) =>
        changeTouch(tx, { kind: "change_touch", touch, change: { of: "channel", channel: "video" } }, from),
      );
    await toCall(email);
    expect(await touches(w)).toMatchObject([{ kind: "touch" }]);
    await w.store.db.deleteFrom("touchpoints").execute();
    await log({ unanswered: true });
    await toCall(await touchOf(w));
    expect(await touches(w)).toMatchObject([{ channel: "video", kind: "attempt" }]);
  });

  test("sent anew takes other people, another client and another step, and moves both clients' clocks", async () => {
    const { w, client, olena, from, log } = await acme(dialect);
    const nova = await w.client({ name: "Nova" });
    await log({ contacts: [olena.id], followUp: { text: "send it", due: "2026-11-27" } });
    const touch = await touchOf(w);
    const read = said(nova, { occurredOn: "2026-11-23", followUp: { text: "call back", due: "2026-11-30" } });
    const reply = await w.store.write((tx) => replaceTouch(tx, touch, read, from));
    expect(readReply(reply)[0]).toBe("Changed: Nova: call · yesterday");
    const rows = await w.store.db.selectFrom("clients").select(["id", "any_on"]).execute();
    expect(new Map(rows.map((row) => [row.id, row.any_on]))).toEqual(
      new Map([
        [client.id, null],
        [nova.id, "2026-11-23"],
      ]),
    );
    expect(await followUps(w)).toMatchObject([{ text: "call back", client_id: nova.id }]);
  });

  test("sent anew for a day to come stays as it was", async () => {
    const { w, client, from, log } = await acme(dialect);
    await log();
    const touch = await touchOf(w);
    const reply = await w.store.write((tx) =>
      replaceTouch(tx, touch, said(client, { occurredOn: "2026-12-01", channel: "video" }), from),
    );
    expect(reply.awaits).toEqual({ kind: "retouch", touch, words: "" });
    expect(await touches(w)).toMatchObject([{ channel: "call", occurred_on: TODAY }]);
  });

  test("is changed by who wrote it down or a lead, and by nobody else", async () => {
    const { w, log } = await acme(dialect);
    await log();
    const touch = await touchOf(w);
    const taras = await w.member({ name: "Taras" });
    const lead = await w.member({ name: "Iryna", role: "lead" });
    const change = { kind: "change_touch", touch, change: { of: "day", day: "2026-11-23" } } as const;
    const refused = await w.store.write((tx) => changeTouch(tx, change, w.asker(taras)));
    expect(readReply(refused)).toEqual(["Only Olha or a lead can change this record."]);
    const taken = await w.store.write((tx) => changeTouch(tx, change, w.asker(lead)));
    expect(taken.tone).toBe("good");
    expect(taken.actions.map((action) => action.label)).not.toContain("Undo");
  });

  test("gets its next step afterwards, asked for and typed", async () => {
    const { w, client, from, log } = await acme(dialect);
    await log();
    const touch = await touchOf(w);
    const asked = await w.store.write((tx) => touchFollowUp(tx, { kind: "touch_follow_up", touch, words: "" }, from));
    expect(asked.awaits).toEqual({ kind: "touch_follow_up", touch, words: "" });
    const reply = await w.store.write((tx) =>
      addFollowUpToTouch(
        tx,
        touch,
        {
          kind: "add_follow_up",
          words: "prepare the brief thu",
          client: { kind: "unnamed" },
          contacts: [],
          followUp: { text: "prepare the brief", due: "2026-11-26" },
          ower: "us",
        },
        from,
      ),
    );
    expect(readReply(reply)).toContain("Next: prepare the brief · Thu 26 Nov");
    expect(await followUps(w)).toMatchObject([{ client_id: client.id, kind: "promise", touchpoint_id: touch }]);
  });
});

onEachDatabase("laws of touches", (dialect) => {
  test("whatever the order of entry, each clock stands at the newest touch that restarts it", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            days: fc.integer({ min: 0, max: 60 }),
            channel: fc.constantFrom("call" as const, "meeting" as const, "email" as const),
            decides: fc.boolean(),
            unanswered: fc.boolean(),
          }),
          { minLength: 1, maxLength: 6 },
        ),
        async (entered) => {
          const client = await w.client({ name: w.newId(), owner: olha });
          const boss = await w.contact({ client, name: "Olena", role: "decision_maker" });
          let any: string | null = null;
          for (const { days, channel, decides, unanswered } of entered) {
            const occurredOn = addDays(TODAY, -days);
            const before = (await clientRow(w, client)).any_on;
            await w.store.write((tx) =>
              logTouch(
                tx,
                said(client, { channel, occurredOn, unanswered, contacts: decides ? [boss.id] : [] }),
                w.asker(olha),
              ),
            );
            any = (await clientRow(w, client)).any_on;
            if (before !== null) expect(any !== null && any >= before).toBe(true);
          }
          const counted = entered.filter(({ unanswered }) => !unanswered);
          const newest = (of: typeof entered): string | null =>
            of.length === 0 ? null : addDays(TODAY, -Math.min(...of.map(({ days }) => days)));
          expect(await clientRow(w, client)).toMatchObject({
            any_on: newest(counted),
            decides_on: newest(counted.filter(({ decides }) => decides)),
            in_person_on: newest(counted.filter(({ channel }) => channel === "meeting")),
          });
        },
      ),
      { numRuns: 25 },
    );
  });

  test("a touch undone leaves the clocks as if it had never been, whatever came before", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 4 }),
        fc.integer({ min: 0, max: 60 }),
        async (past, days) => {
          const client = await w.client({ name: w.newId(), owner: olha });
          for (const ago of past) await w.touch({ client, channel: "meeting", occurred_on: addDays(TODAY, -ago) });
          await w.store.write((tx) => moveClocks(tx, w.workspace, client.id, olha.zone));
          const before = await clientRow(w, client);
          const reply = await w.store.write((tx) =>
            logTouch(tx, said(client, { channel: "meeting", occurredOn: addDays(TODAY, -days) }), w.asker(olha)),
          );
          await w.store.write((tx) => undo(tx, undoOf(reply), w.asker(olha)));
          expect(await clientRow(w, client)).toEqual(before);
        },
      ),
      { numRuns: 15 },
    );
  });
});

onEachDatabase("what is said about a touch", (dialect) => {
  test.each(LANGUAGES)("is whole and short in %s", async (language) => {
    const { w, client, olena, from, log } = await acme(dialect);
    await w.touch({ client, with: [olena], occurred_on: "2026-10-08" });
    const reply = await log(
      {
        channel: "meeting",
        contacts: [olena.id],
        contactText: "Derek",
        followUp: { text: "send it", due: "2026-11-27" },
      },
      { ...from, language },
    );
    const lines = readReply(reply).filter((line) => !line.startsWith("["));
    expect(lines.length).toBeLessThanOrEqual(6);
    expect(lines.join("\n")).toMatchSnapshot();
    const labels = [
      ...reply.actions,
      ...reply.sections.flatMap((section) =>
        section.kind === "lines" ? section.lines.flatMap((line) => line.actions ?? []) : [],
      ),
    ];
    for (const { label } of labels) expect(label.length).toBeLessThanOrEqual(75);
  });
});
