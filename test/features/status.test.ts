import { expect, test } from "vitest";
import type { Reply } from "../../src/chat/reply.ts";
import { DAY_MS } from "../../src/domain/time.ts";
import type { Language, StakeholderRole, Status } from "../../src/domain/vocabulary.ts";
import { addContact, setContactRole } from "../../src/features/contacts.ts";
import { askStatus, projectStatus, refreshStatuses, setStatus, statusNote } from "../../src/features/set-status.ts";
import { journalEntry } from "../../src/store/journal.ts";
import type { ClientRow, MemberRow } from "../../src/store/schema.ts";
import { undoContact, undoStatus } from "../../src/store/undo-clients.ts";
import { onEachDatabase } from "../support/databases.ts";
import { buttonOf, readReply } from "../support/reply-words.ts";
import { type World, world } from "../support/world.ts";

const status = (
  w: World,
  member: MemberRow,
  client: ClientRow,
  colour: Status,
  note: string | null = null,
  language: Language = "en",
): Promise<Reply> =>
  w.store.write((tx) =>
    setStatus(
      tx,
      { kind: "set_status", words: "", client: { kind: "known", id: client.id }, status: colour, note },
      w.asker(member, { language }),
    ),
  );
const press = (w: World, member: MemberRow, reply: Reply, label: string): Promise<Reply> => {
  const does = buttonOf(reply, label);
  if (does.kind !== "project_status") throw new Error(`not a status: ${does.kind}`);
  return w.store.write((tx) => projectStatus(tx, does, w.asker(member)));
};
const projects = (w: World) =>
  w.store.db.selectFrom("projects").select(["name", "status", "status_note"]).orderBy("id").execute();
const history = async (w: World) =>
  (await w.store.db.selectFrom("project_statuses").select(["status", "note"]).orderBy("id").execute()).map(
    (row) => `${row.status} ${row.note}`,
  );
const before = async (w: World, member: MemberRow) =>
  JSON.parse((await journalEntry(w.store.db, w.asker(member), null))?.before ?? "{}");

onEachDatabase("a status", (dialect) => {
  test("of a client without a project is that of its work, which never was named", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha });
    const reply = await status(w, olha, acme, "green");
    expect(readReply(reply)).toEqual(["Acme: green", "[Undo] [Back to the card]"]);
    expect(await projects(w)).toEqual([{ name: "", status: "green", status_note: null }]);
  });

  test("of work without a name that was paid for lets it go on, until the status is undone", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha });
    await w.project({ client: acme, name: "", stage: "paid", status: "green" });
    expect(readReply(await status(w, olha, acme, "red", "late"))[0]).toBe("Acme: red – late");
    const stages = () => w.store.db.selectFrom("projects").select(["stage", "status"]).execute();
    expect(await stages()).toEqual([{ stage: "production", status: "red" }]);
    const noted = await before(w, olha);
    await w.store.write((tx) => undoStatus(tx, w.asker(olha), noted));
    expect(await stages()).toEqual([{ stage: "paid", status: "green" }]);
  });

  test("amber or red without a line asks why, and the next message is that line", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha });
    const website = await w.project({ client: acme });
    const reply = await status(w, olha, acme, "amber");
    expect(readReply(reply).slice(0, 2)).toEqual(["Acme, Website: amber", "One line: why?"]);
    expect(reply.awaits).toEqual({ kind: "status_note", project: website.id, words: "" });
    const noted = await w.store.write((tx) =>
      statusNote(tx, { kind: "status_note", project: website.id, words: " waits for\ntexts " }, w.asker(olha)),
    );
    expect(readReply(noted)[0]).toBe("Acme, Website: amber – waits for texts");
    expect(noted.awaits).toBeUndefined();
    expect(await history(w)).toEqual(["amber null", "amber waits for texts"]);
  });

  test("confirmed keeps its line, changed loses it", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha });
    await w.project({ client: acme, status: "red", status_note: "server down" });
    expect(readReply(await status(w, olha, acme, "red"))[0]).toBe("Acme, Website: red – server down");
    expect(readReply(await status(w, olha, acme, "green"))[0]).toBe("Acme, Website: green");
    expect(await projects(w)).toEqual([{ name: "Website", status: "green", status_note: null }]);
  });

  test("of a client with several projects is asked for by name, with the line already typed", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha });
    await w.project({ client: acme, name: "App" });
    await w.project({ client: acme, name: "Website" });
    const reply = await status(w, olha, acme, "red", "server down");
    expect(readReply(reply)).toEqual(["Acme: Which project is red?", "[App] [Website]"]);
    expect(readReply(await press(w, olha, reply, "App"))[0]).toBe("Acme, App: red – server down");
  });

  test("is taken back with its project, when it had made it", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha });
    await status(w, olha, acme, "red", "server down");
    const made = await before(w, olha);
    await w.store.write((tx) => undoStatus(tx, w.asker(olha), made));
    expect(await projects(w)).toEqual([]);
    const website = await w.project({ client: acme, status: "amber", status_note: "late", status_at: 7 });
    await status(w, olha, acme, "green");
    const changed = await before(w, olha);
    const undone = await w.store.write((tx) => undoStatus(tx, w.asker(olha), changed));
    expect(undone.restored).toEqual(["Acme, Website"]);
    const row = await w.store.db.selectFrom("projects").selectAll().where("id", "=", website.id).executeTakeFirst();
    expect(row).toEqual(website);
    expect(await history(w)).toEqual([]);
  });

  test("grown old is refreshed by one tap, and the rest of the list stays", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const taras = await w.member({ name: "Taras" });
    const acme = await w.client({ owner: olha });
    const orbit = await w.client({ name: "Orbit", owner: olha });
    const days = (count: number) => w.now - count * DAY_MS;
    await w.project({ client: acme, name: "", status: "green", status_at: days(14) });
    await w.project({ client: orbit, name: "App", status: "red", status_note: "late", status_at: days(2) });
    await w.project({ client: orbit, name: "Fresh", status: "amber", status_at: days(6) });
    await w.project({ client: await w.client({ name: "Other", owner: taras }), status_at: days(99) });
    const list = await w.store.write((tx) => refreshStatuses(tx, { kind: "refresh_statuses" }, w.asker(olha)));
    expect(readReply(list)).toEqual([
      "Statuses to refresh: 2",
      "1 Acme: green since 10 Nov [green] [amber] [red]",
      "2 Orbit, App: red since 22 Nov [green] [amber] [red]",
    ]);
    const after = await press(w, olha, list, "green");
    expect(readReply(after)).toEqual([
      "Acme: green",
      "Statuses to refresh: 1",
      "Orbit, App: red since 22 Nov [green] [amber] [red]",
      "[Undo] [Back to the list]",
    ]);
    await press(w, olha, after, "red");
    const none = await w.store.write((tx) => refreshStatuses(tx, { kind: "refresh_statuses" }, w.asker(olha)));
    expect(readReply(none)).toEqual(["All statuses are fresh."]);
  });

  test("is asked for with three taps a project, or for the work as a whole", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha });
    const ask = () => w.store.write((tx) => askStatus(tx, { kind: "ask_status", client: acme.id }, w.asker(olha)));
    expect(readReply(await ask())[1]).toBe("How does the work stand? [green] [amber] [red]");
    await w.project({ client: acme });
    expect(readReply(await ask())[1]).toBe("Website: green since 24 Nov [green] [amber] [red]");
  });

  test("of a project out of sight is neither set nor confirmed", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const taras = await w.member({ name: "Taras" });
    const secret = await w.client({ name: "Secret", owner: olha, restricted: 1 });
    const project = await w.project({ client: secret });
    const refused = await w.store.write((tx) =>
      projectStatus(tx, { kind: "project_status", project: project.id, status: "red", note: null }, w.asker(taras)),
    );
    expect(readReply(refused)).toEqual(["That project is no longer on your list."]);
    expect((await projects(w))[0]?.status).toBe("green");
  });

  test.each<[Language, string[]]>([
    ["uk", ["Acme: червоний", "Одним рядком: чому?"]],
    ["ru", ["Acme: красный", "Одной строкой: почему?"]],
    ["vi", ["Acme: đỏ", "Vì sao? Viết một dòng."]],
  ])("is said in %s", async (language, lines) => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha });
    expect(readReply(await status(w, olha, acme, "red", null, language)).slice(0, 2)).toEqual(lines);
  });
});

onEachDatabase("a person at a client", (dialect) => {
  const add = (
    w: World,
    member: MemberRow,
    client: ClientRow,
    name: string,
    title: string | null = null,
    role: StakeholderRole | null = null,
  ) =>
    w.store.write((tx) =>
      addContact(
        tx,
        { kind: "add_contact", client: { kind: "known", id: client.id }, words: "", name, title, role },
        w.asker(member),
      ),
    );

  test("is added, and the roles are a tap each; what is still missing is said", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha });
    const reply = await add(w, olha, acme, "Olena Kovalenko,", "CFO");
    expect(readReply(reply)).toEqual([
      "Added: Olena Kovalenko, CFO at Acme",
      "Still unknown: who decides, pays or influences",
      "What is their part? [decision maker] [budget holder] [influencer] [champion] [user] [blocker]",
      "[Undo] [Person] [Back to the card]",
    ]);
  });

  test("who is said to decide brings the second clock with their past", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha });
    const olena = await w.contact({ client: acme, title: "CFO" });
    await w.touch({ client: acme, with: [olena], occurred_on: "2026-11-10" });
    const decides = async () =>
      (await w.store.db.selectFrom("clients").select("decides_on").executeTakeFirst())?.decides_on ?? null;
    const reply = await w.store.write((tx) =>
      setContactRole(tx, { kind: "set_contact_role", contact: olena.id, role: "decision_maker" }, w.asker(olha)),
    );
    expect(readReply(reply).slice(0, 3)).toEqual([
      "Olena Kovalenko, CFO: decision maker",
      "Last talk with a decision maker: Tue 10 Nov",
      "Still unknown: who influences",
    ]);
    expect(await decides()).toBe("2026-11-10");
    const entry = await before(w, olha);
    await w.store.write((tx) => undoContact(tx, w.asker(olha), entry));
    expect(await decides()).toBeNull();
  });

  test("added twice is kept once, and told the new title", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha });
    await add(w, olha, acme, "Олена Коваленко");
    const again = await add(w, olha, acme, "Олена КОВАЛЕНКО", "CEO", "decision_maker");
    expect(readReply(again)[0]).toBe("Олена Коваленко, CEO: decision maker");
    expect(await w.store.db.selectFrom("contacts").select("title").execute()).toEqual([{ title: "CEO" }]);
    expect(readReply(await add(w, olha, acme, "Олена Коваленко"))[0]).toBe(
      "Acme: Олена Коваленко, CEO is already there.",
    );
  });

  test("without a name is asked for", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha });
    const reply = await add(w, olha, acme, " ");
    expect(reply.awaits).toMatchObject({ kind: "read_again", client: acme.id, as: "contact" });
  });

  test("is removed by undo, unless a touch names them by then", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha });
    await add(w, olha, acme, "Olena");
    const entry = await before(w, olha);
    const [olena] = await w.store.db.selectFrom("contacts").selectAll().execute();
    if (!olena) throw new Error("nobody");
    await w.touch({ client: acme, with: [olena] });
    expect(await w.store.write((tx) => undoContact(tx, w.asker(olha), entry))).toEqual({
      restored: [],
      kept: ["Olena"],
    });
    await w.store.db.deleteFrom("touchpoint_contacts").execute();
    expect(await w.store.write((tx) => undoContact(tx, w.asker(olha), entry))).toEqual({
      restored: ["Olena"],
      kept: [],
    });
    expect(await w.store.db.selectFrom("contacts").selectAll().execute()).toEqual([]);
  });
});
