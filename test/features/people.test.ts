import { describe, expect, test } from "vitest";
import type { Asker } from "../../src/chat/asker.ts";
import type { Command } from "../../src/chat/command.ts";
import { LONGEST_NAME } from "../../src/domain/client-name.ts";
import { eraser, wholeNameEraser } from "../../src/domain/forget.ts";
import { birthdaysFrom } from "../../src/domain/person-dates.ts";
import { showChecklist } from "../../src/features/checklist.ts";
import { leftJob, winBack } from "../../src/features/job-change.ts";
import { forgetContact, type ReadDay, showContact, tellContact, tellPerson } from "../../src/features/people.ts";
import { undo } from "../../src/features/undo.ts";
import type { ContactRow } from "../../src/store/schema.ts";
import { searchName } from "../../src/store/search-name.ts";
import { onEachDatabase } from "../support/databases.ts";
import { labels, press, readReply } from "../support/read-reply.ts";
import { type World, world } from "../support/world.ts";

const day: ReadDay = (words) =>
  words.includes("26 Nov") ? { day: "2026-11-26", rest: words.replace("26 Nov", "").trim() } : null;
const tell = (
  w: World,
  contact: ContactRow,
  of: "moved" | "birthday" | "date" | "interest",
  words: string,
  from: Asker,
) => w.store.write((tx) => tellContact(tx, { kind: "tell_contact", contact: contact.id, of, words }, day, from));

onEachDatabase("what is remembered of a person", (dialect) => {
  test("are dates and interests, shown on their card", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const from = w.asker(olha);
    const acme = await w.client({ owner: olha });
    const olena = await w.contact({ client: acme, title: "CFO", role: "decision_maker" });
    await tell(w, olena, "birthday", "26 Nov", from);
    await tell(w, olena, "interest", "sailing", from);
    const card = await tell(w, olena, "date", "contract signed 26 Nov", from);
    expect(readReply(card)).toEqual([
      "Olena Kovalenko: noted",
      "Acme, Olena Kovalenko, CFO: decision maker",
      "Not contacted yet",
      "Birthday 26 Nov",
      "contract signed: 26 Nov",
      "Likes to talk about: sailing",
    ]);
    const list = await w.store.write((tx) => showChecklist(tx, { kind: "show_checklist", all: true }, from));
    expect(readReply(list)).toContain("1 Acme: Olena Kovalenko, birthday Thu");
    await w.store.write((tx) => undo(tx, press(card, "Undo", "undo"), from));
    const after = await w.store.write((tx) => showContact(tx, { kind: "show_contact", contact: olena.id }, from));
    expect(readReply(after)).not.toContain("contract signed: 26 Nov");
  });

  test("is asked for, and asked again when no date is in the words", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const olena = await w.contact({ client: await w.client({ owner: olha }) });
    expect((await tell(w, olena, "birthday", "", w.asker(olha))).awaits).toMatchObject({ of: "birthday", words: "" });
    const wrong = await tell(w, olena, "birthday", "soon", w.asker(olha));
    expect(readReply(wrong)).toEqual(["No date in soon. For example: 12 May"]);
    expect(wrong.awaits).toMatchObject({ of: "birthday" });
  });

  test("finds the person by first name, and offers those there are when nobody bears it", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha });
    await w.contact({ client: acme });
    const said = {
      kind: "tell_person",
      words: "x",
      client: { kind: "known", id: acme.id },
      of: "interest",
      text: "jazz",
    } as const;
    const known = await w.store.write((tx) => tellPerson(tx, { ...said, name: "olena" }, day, w.asker(olha)));
    expect(readReply(known)).toContain("Likes to talk about: jazz");
    const asked = await w.store.write((tx) => tellPerson(tx, { ...said, name: "Ivan" }, day, w.asker(olha)));
    expect(labels(asked)).toEqual(["Olena Kovalenko", "Back to the card"]);
  });
});

onEachDatabase("a contact who changes jobs", (dialect) => {
  test("is kept: the old client gets the gap, the new company waits as a lead, and is credited when it comes back", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const from = w.asker(olha);
    const acme = await w.client({ owner: olha, decides_on: "2026-11-20" });
    const olena = await w.contact({ client: acme, title: "CFO", role: "decision_maker" });
    await w.touch({ client: acme, with: [olena] });
    const moved = await tell(w, olena, "moved", "Globex", from);
    expect(readReply(moved)).toEqual([
      "Olena Kovalenko is at Globex now",
      "Acme: now unknown who decides, pays or influences",
      "Globex is on your list, paused: a reason to call. Reopen it when they answer.",
    ]);
    const clients = () =>
      w.store.db.selectFrom("clients").select(["name", "stage", "decides_on"]).orderBy("name").execute();
    expect(await clients()).toEqual([
      { name: "Acme", stage: "active", decides_on: null },
      { name: "Globex", stage: "paused", decides_on: null },
    ]);
    const won = await w.store.write((tx) => winBack(tx, press(moved, "They are back: reopen", "win_back"), from));
    expect(readReply(won)).toEqual(["Globex is open again, thanks to Olena Kovalenko."]);
    expect((await clients())[1]).toMatchObject({ stage: "onboarding" });
    await w.store.write((tx) => undo(tx, press(won, "Undo", "undo"), from));
    expect((await clients())[1]).toMatchObject({ stage: "paused" });
    await w.store.write((tx) => undo(tx, press(moved, "Undo", "undo"), from));
    expect(await clients()).toEqual([{ name: "Acme", stage: "active", decides_on: "2026-11-20" }]);
  });

  test("does not go back to where somebody of the same name has come since, and that is said", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const from = w.asker(olha);
    const acme = await w.client({ owner: olha });
    const olena = await w.contact({ client: acme });
    const moved = await tell(w, olena, "moved", "Globex", from);
    await w.contact({ client: acme, name: olena.name });
    const answer = await w.store.write((tx) => undo(tx, press(moved, "Undo", "undo"), from));
    expect(readReply(answer)).toEqual([`Can't be undone, it has changed since: ${olena.name}`]);
    expect(
      await w.store.db.selectFrom("contacts").select("client_id").where("id", "=", olena.id).execute(),
    ).not.toEqual([{ client_id: acme.id }]);
  });

  test("to a company with a name that is too long: it bears its beginning, and shows that there was more", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha });
    const olena = await w.contact({ client: acme });
    const whole = "Globex and daughters of the East ".repeat(10).trim();
    const moved = await tell(w, olena, "moved", whole, w.asker(olha));
    const cut = `${whole.slice(0, LONGEST_NAME - 1).trimEnd()}…`;
    expect(readReply(moved)[0]).toBe(`Olena Kovalenko is at ${cut} now`);
    expect(await w.store.db.selectFrom("clients").select("name").where("id", "!=", acme.id).execute()).toEqual([
      { name: cut },
    ]);
  });

  test("to nobody knows where leaves the gap all the same", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha });
    const olena = await w.contact({ client: acme, role: "decision_maker" });
    const left = await w.store.write((tx) => leftJob(tx, { kind: "left_job", contact: olena.id }, w.asker(olha)));
    expect(readReply(left)).toEqual([
      "Olena Kovalenko has left Acme",
      "Acme: now unknown who decides, pays or influences",
    ]);
  });
});

onEachDatabase("a contact who is forgotten", (dialect) => {
  test("is erased from every table, while the touches stay counted", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const from = w.asker(olha);
    const acme = await w.client({ owner: olha });
    const olena = await w.contact({ client: acme, role: "decision_maker", email: "olena@acme.test" });
    await w.touch({ client: acme, with: [olena], words: "/touch acme call with Olena, дзвінок з Оленою" });
    await w.followUp({ client: acme, of: olha, text: "send Kovalenko's price list" });
    await tell(w, olena, "birthday", "26 Nov", from);
    await tell(w, olena, "interest", "sailing", from);
    await w.store.write((tx) => showChecklist(tx, { kind: "show_checklist", all: true }, from));
    const command: Command = {
      kind: "tell_contact",
      contact: olena.id,
      of: "interest",
      words: "Olena Kovalenko likes tea",
    };
    await w.store.db
      .insertInto("actions")
      .values({
        workspace_id: w.workspace,
        id: "a",
        member_id: olha.id,
        command: JSON.stringify(command),
        created_at: 0,
        used_at: null,
        answer: null,
      })
      .execute();
    const ask = { kind: "forget_contact", contact: olena.id, sure: false } as const;
    const asked = await w.store.write((tx) => forgetContact(tx, ask, from));
    const done = await w.store.write((tx) =>
      forgetContact(tx, press(asked, "Forget for good", "forget_contact"), from),
    );
    expect(readReply(done)).toEqual(["Forgotten. 1 touch stays counted at Acme."]);
    const tables = [
      "contacts",
      "contact_dates",
      "contact_interests",
      "touchpoints",
      "follow_ups",
      "actions",
      "journal",
      "checklists",
    ] as const;
    const left = await Promise.all(tables.map((table) => w.store.db.selectFrom(table).selectAll().execute()));
    expect(JSON.stringify(left)).not.toMatch(/olena|kovalenko|олен/i);
    expect(left[3]).toMatchObject([{ words: "/touch acme call with …, дзвінок з …" }]);
  });

  test("only by who answers for the client", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const olena = await w.contact({ client: await w.client({ owner: olha }) });
    const other = w.asker(await w.member({ name: "Ira" }));
    const sure = { kind: "forget_contact", contact: olena.id, sure: true } as const;
    const reply = await w.store.write((tx) => forgetContact(tx, sure, other));
    expect(reply.tone).toBe("refusal");
    expect(await w.store.db.selectFrom("contacts").selectAll().execute()).toHaveLength(1);
  });
});

describe("erasing a name", () => {
  test.each([
    ["call with Olena about Olena's car", "call with … about …'s car"],
    ["зустріч з Оленою Коваленко", "зустріч з …"],
    ["olena@acme.test wrote", "… wrote"],
    ["Acme and the olenalike", "Acme and the olenalike"],
    ["ba lần, market", "ba lần, market"],
  ])("turns %s into %s", (text, erased) => {
    expect(eraser(["Olena Kovalenko", "Олена Коваленко", "olena@acme.test"], ["Acme"], searchName)(text)).toBe(erased);
  });
});

describe("erasing a whole name", () => {
  test.each([
    ["call with Olena", "call with Olena"],
    ["Olena Kovalenko called", "… called"],
    ["Kovalenko, Olena", "…"],
    ["лист до Олени Коваленко й Івана", "лист до … й Івана"],
    ["Olena met Kovalenko", "Olena met Kovalenko"],
    ["olena@acme.test", "…"],
  ])("elsewhere turns %s into %s", (text, erased) => {
    expect(wholeNameEraser(["Olena Kovalenko", "Minh"], ["olena@acme.test"], searchName)(text)).toBe(erased);
  });
});

test("a birthday on 29 February is kept on the 28th in a year without one", () => {
  expect(birthdaysFrom("2027-02-27", 2).map((one) => one.monthDay)).toEqual(["02-27", "02-28", "02-29", "03-01"]);
  expect(birthdaysFrom("2028-02-28", 1).map((one) => one.monthDay)).toEqual(["02-28", "02-29"]);
});
