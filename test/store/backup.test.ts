import { access, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { backUp } from "../../src/store/backup.ts";

/** Far more than the backup has steps. */
const MOST_WRITES = 200;

test("a backup ends though somebody writes between any two of its steps, and is of the moment it was asked for", async () => {
  const folder = await mkdtemp(join(tmpdir(), "rapport-backup-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [file, copy] = [join(folder, "rapport.sqlite"), join(folder, "copy.sqlite")];
  const serving = new Database(file);
  serving.pragma("journal_mode = WAL");
  serving.pragma("synchronous = OFF"); // only to be quick
  serving.exec(`create table first (times integer); insert into first values (0);
    create table filling as with recursive one (n) as (select 1 union all select n + 1 from one where n < 5000)
      select zeroblob(4000) as bytes from one;
    create table last (times integer); insert into last values (0);`);
  let ended = false;
  const backingUp = backUp(file, copy).finally(() => (ended = true));
  let writes = 0;
  for (; !ended && writes < MOST_WRITES; writes += 1) {
    serving.exec("begin; update first set times = times + 1; update last set times = times + 1; commit");
    // A turn by way of the file system, as the backup takes before its first step: on a busy machine, that is a wait for as
    // many turns of the event loop as one likes, and no step is taken meanwhile.
    await access(folder);
  }
  const endedWhileWritten = ended;
  await backingUp;
  serving.close();
  expect(endedWhileWritten).toBe(true);
  expect(writes).toBeGreaterThan(3);
  const copied = new Database(copy);
  const times = copied.prepare("select first.times as first, last.times as last from first, last").get();
  copied.close();
  expect(times).toEqual({ first: 0, last: 0 });
});
