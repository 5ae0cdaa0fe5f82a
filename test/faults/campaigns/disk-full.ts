/**
 * The disk is full at every commit point in turn: the file may grow no further (SQLite's own page limit gives the very
 * error of a full disk), then space returns. Judged by the answers, and by the file.
 */
import { statSync } from "node:fs";
import { Kysely } from "kysely";
import { connect } from "../../../src/store/connect.ts";
import { asStorageFault } from "../../../src/store/dialect/faults.ts";
import { openSqlite } from "../../../src/store/dialect/sqlite.ts";
import type { Schema } from "../../../src/store/schema.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { faultsOf } from "../support/marked-touches.ts";
import { openStage } from "../support/stage.ts";
import { chanceOf } from "./random.ts";

/** `count` times full, each after a few more pages than the last. */
export async function diskFull({ count, seed, progress }: Given): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  const did = { "times full": 0, "refused with 503": 0, acknowledged: 0 };
  const disk = { limit: (_pages: number): void => undefined, pages: (): number => 0 };
  const stage = await openStage({
    start: "2026-11-24T10:00[Etc/UTC]",
    people: [{ id: "U1", name: "Olha", tz: "Etc/UTC", locale: "en-US", admin: true }],
    store: async (file) => {
      await (await connect(file)).close();
      const { dialect, raw } = openSqlite(file);
      disk.limit = (most) => void raw.pragma(`max_page_count = ${most}`);
      disk.pages = () => Number(raw.pragma("page_count", { simple: true }));
      const db = new Kysely<Schema>({ dialect });
      return {
        dialect: "sqlite",
        db,
        write: (work) =>
          db
            .transaction()
            .execute(work)
            .catch((fault: unknown) => Promise.reject(asStorageFault(fault))),
        close: () => db.destroy(),
      };
    },
  });
  const told = new Set<string>();
  const typed = new Set<string>();
  let marker = 0;
  try {
    await stage.begin();
    await stage.life().driver.command("U1", "/rapport", "import Acme");
    const person = stage.telegram.person({ name: "Minh", language: "en" });
    person.start(await stage.code());
    await stage.heard();
    const inode = statSync(stage.file).ino;
    while (did["times full"] < count) {
      disk.limit(disk.pages() + chance.below(6));
      let refusals = 0;
      const word = `telegram${++marker}x`;
      typed.add(word);
      person.says(`/touch acme call about ${word}`);
      for (let one = 0; one < 60 && refusals < 2; one += 1) {
        const mark = `slack${++marker}x`;
        const line = `acme call about ${mark} ${"and more ".repeat(chance.below(200))}`;
        const asWords = chance.next() < 0.4;
        const { driver } = stage.life();
        const sent = await (asWords ? driver.message("U1", line) : driver.command("U1", "/touch", line));
        if (sent.status === 200) {
          told.add(mark);
          did.acknowledged += 1;
        } else if (sent.status === 503) {
          refusals += 1;
          did["refused with 503"] += 1;
        } else found.add(`${mark}: answered ${sent.status} on a full disk`);
        await stage.life().app.postman.round();
      }
      if (refusals === 0) found.add(`time ${did["times full"]}: the disk was never full`);
      disk.limit(1_000_000_000);
      const after = await stage.life().driver.command("U1", "/touch", `acme call about slack${++marker}x`);
      if (after.status === 200) told.add(`slack${marker}x`);
      else found.add(`space is back, and the answer is ${after.status}`);
      await stage.telegram.until(() => stage.telegram.pending().length === 0);
      await stage.pass(60_000);
      did["times full"] += 1;
      progress(did["times full"]);
      if (chance.next() < 0.1) {
        await stage.crash();
        await stage.begin();
      }
    }
    if (statSync(stage.file).ino !== inode) found.add("the file was made anew");
    await stage.stop();
    for (const fault of faultsOf(stage.file, [...told, ...typed])) found.add(fault);
    return { did, broken: found.all };
  } finally {
    await stage.close();
  }
}
