import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openLog } from "../src/log.ts";
import { type LossOfLines, logOutput } from "../src/log-output.ts";
import { startServing } from "./support/serving.ts";

/** A disk with room for so many bytes; what it does not take it refuses as a full one does. */
function disk(bytes: number) {
  let text = "";
  let room = bytes;
  const full = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  const take = (piece: Buffer): number => {
    if (room === 0) throw full;
    const taken = piece.subarray(0, room);
    room -= taken.length;
    text += taken.toString();
    return taken.length;
  };
  return {
    open: (loss: LossOfLines) =>
      logOutput(
        { write: (piece, done) => (room === 0 ? done(full, 0) : done(null, take(piece))), writeNow: take },
        loss,
      ),
    makeRoom: () => {
      room = Number.POSITIVE_INFINITY;
    },
    text: () => text,
  };
}

const lines = (text: string): unknown[] =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

test("what a full disk does not take is lost and counted, and told of once there is room", () => {
  let lost = 0;
  const full = disk(0);
  const log = openLog([], () => (lost += 1), full.open);
  for (const at of [1, 2, 3]) log.info(`unheard ${at}`);
  expect([full.text(), lost]).toEqual(["", 3]);
  full.makeRoom();
  log.info("heard");
  log.info("and heard");
  expect(lines(full.text())).toMatchObject([
    { msg: "heard" },
    { level: 40, msg: "log_lines_lost", lines: 3 },
    { msg: "and heard" },
  ]);
});

test("a line that a full disk cut off in its middle takes no other with it", () => {
  let lost = 0;
  const nearlyFull = disk(10);
  const log = openLog([], () => (lost += 1), nearlyFull.open);
  log.info("cut off");
  log.info("unheard");
  nearlyFull.makeRoom();
  log.info("heard");
  const [cut, ...rest] = nearlyFull.text().split("\n");
  expect(cut).toHaveLength(10);
  expect(lines(rest.join("\n"))).toMatchObject([{ msg: "heard" }, { lines: 2 }]);
  expect(lost).toBe(2);
});

test("a reader that stands still holds nobody up, and what is kept for it has a bound", () => {
  let lost = 0;
  const written: string[] = [];
  const still = {
    write: (piece: Buffer) => void written.push(piece.toString()),
    writeNow: (piece: Buffer) => void written.push(piece.toString()),
  };
  const output = logOutput(still, { lost: () => (lost += 1), over: () => undefined });
  for (let at = 0; at < 5_000; at += 1) output.write(`${at}\n`);
  expect(written).toEqual(["0\n"]);
  expect(lost).toBe(3_999);
  output.flush();
  expect(written.slice(1)).toEqual(Array.from({ length: 1_000 }, (_, at) => `${at + 1}\n`));
});

test("a process ends in time on a disk that is full", () => {
  const full = disk(0);
  const output = full.open({ lost: () => undefined, over: () => undefined });
  output.write("unheard\n");
  output.flush();
  expect(full.text()).toBe("");
});

test.runIf(existsSync("/dev/full"))(
  "Rapport serves while its log cannot be written, counts the lines, and stops in order",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "rapport-log-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const serving = await startServing(
      {
        DATABASE_URL: join(folder, "rapport.sqlite"),
        TELEGRAM_BOT_TOKEN: "4711:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        TELEGRAM_API_ROOT: "http://127.0.0.1:9",
      },
      undefined,
      ["/bin/sh", "-c", 'exec "$0" "$@" > /dev/full'],
    );
    onTestFinished(() => serving.kill("SIGKILL"));
    await expect
      .poll(async () => (await fetch(`${serving.url}/metrics`)).text())
      .toMatch(/^rapport_log_lines_lost_total [1-9]\d*$/m);
    await serving.kill("SIGTERM");
    expect(await serving.ended).toBe(0);
  },
);
