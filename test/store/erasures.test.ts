import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openMemory } from "../../src/open-memory.ts";
import { backUp, restore } from "../../src/store/backup.ts";
import { erasureListOf, readErasureList, writeErasureList } from "../../src/store/erasure-list.ts";
import { forgetAgain } from "../../src/store/forget-again.ts";
import { eraseContact } from "../../src/store/forget-contact.ts";
import { onEachDatabase } from "../support/databases.ts";
import { type World, world } from "../support/world.ts";

/** Olena of Acme, in a touch as well. */
async function someone(w: World) {
  const olha = await w.member();
  const acme = await w.client({ owner: olha, name: "Acme" });
  const olena = await w.contact({ client: acme, name: "Olena Kovalenko" });
  await w.touch({ client: acme, member_id: olha.id, words: "call with Olena about the price" });
  return { from: w.asker(olha), acme, olena };
}

onEachDatabase("who was forgotten", (dialect) => {
  test("is forgotten again when an older copy brought them back", async () => {
    const w = await world(dialect);
    const { olena } = await someone(w);
    const known = [{ workspace_id: w.workspace, contact_id: olena.id, at: w.now }];
    expect(await w.store.write((tx) => forgetAgain(tx, known, w.now))).toBe(1);
    expect(await w.store.write((tx) => forgetAgain(tx, known, w.now))).toBe(0);
    expect(await w.store.db.selectFrom("contacts").select("id").execute()).toEqual([]);
    expect(await w.store.db.selectFrom("touchpoints").select("words").execute()).toEqual([
      { words: "call with … about the price" },
    ]);
  });

  test("is kept as ids and a moment, and nothing else", async () => {
    const w = await world(dialect);
    const { from, acme, olena } = await someone(w);
    await w.store.write((tx) => eraseContact(tx, from, olena, acme));
    expect(await w.store.db.selectFrom("erasures").selectAll().execute()).toEqual([
      { workspace_id: w.workspace, contact_id: olena.id, at: w.now },
    ]);
  });

  test("of another workspace is nobody here", async () => {
    const w = await world(dialect);
    const { olena } = await someone(w);
    const elsewhere = [{ workspace_id: "another", contact_id: olena.id, at: w.now }];
    expect(await w.store.write((tx) => forgetAgain(tx, elsewhere, w.now))).toBe(0);
  });
});

/** A served file with Olena in it, a backup of then, and Olena forgotten since. */
async function forgottenSince() {
  const folder = await mkdtemp(join(tmpdir(), "rapport-erasures-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [file, copy] = [join(folder, "rapport.sqlite"), join(folder, "copy.sqlite")];
  const now = Date.parse("2026-11-24T10:00Z");
  const memory = await openMemory(file, now);
  if (typeof memory === "string") throw new Error(memory);
  const w = await world("sqlite", undefined, memory.store);
  const { from, acme, olena } = await someone(w);
  await backUp(file, copy);
  await memory.store.write((tx) => eraseContact(tx, from, olena, acme));
  await memory.listErasures();
  await memory.store.close();
  memory.release();
  return { folder, file, copy, now, olena };
}

test("a backup from before brings nobody back: not a row, not a byte", async () => {
  const { file, copy, now } = await forgottenSince();
  expect(await readFile(copy, "latin1")).toContain("Kovalenko");
  expect(await readFile(file, "latin1")).not.toMatch(/Kovalenko|Olena/);
  expect(await restore(copy, file, now)).toMatchObject({ forgotten: 1, kept: `${file}.before-restore` });
  expect(await readFile(file, "latin1")).not.toMatch(/Kovalenko|Olena/);
});

test("neither does one put in the place of a damaged database, which is kept as it is", async () => {
  const { file, copy, now } = await forgottenSince();
  await writeFile(file, "this was a database once");
  expect(await restore(copy, file, now)).toMatchObject({ forgotten: 1, kept: `${file}.before-restore` });
  expect(await readFile(`${file}.before-restore`, "utf8")).toBe("this was a database once");
  expect(await restore(copy, file, now)).toMatchObject({ forgotten: 1, kept: `${file}.before-restore-2` });
});

test("nor one that was copied into place by hand", async () => {
  const { file, copy, now } = await forgottenSince();
  await writeFile(file, await readFile(copy));
  const memory = await openMemory(file, now);
  if (typeof memory === "string") throw new Error(memory);
  expect(await memory.store.db.selectFrom("contacts").select("id").execute()).toEqual([]);
  await memory.store.close();
  memory.release();
});

test("a torn line of the list is passed over, and the others count", async () => {
  const { file, olena } = await forgottenSince();
  const list = erasureListOf(file);
  expect(await readFile(list, "utf8")).not.toMatch(/Olena|Acme/);
  const [row] = readErasureList(list);
  expect(row?.contact_id).toBe(olena.id);
  await writeFile(list, `${JSON.stringify(row)}\n{"workspace_id":"w","con`);
  expect(readErasureList(list)).toEqual([row]);
  writeErasureList(list, []);
  expect(readErasureList(list)).toEqual([]);
});
