import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = new URL("../..", import.meta.url);
const known = new URL("../understanding/directory.json", import.meta.url).pathname;
const run = (input: string, ...args: string[]) =>
  spawnSync(process.execPath, ["src/cli/understand.ts", ...args], { cwd: root, input, encoding: "utf8" });
const file = (content: string) => {
  const path = join(mkdtempSync(join(tmpdir(), "directory-")), "directory.json");
  writeFileSync(path, content);
  return path;
};
const today = (id: string) =>
  JSON.stringify({ id, language: "en", now: "2026-11-24T10:30[Europe/Kyiv]", text: "/how globex" });

describe("reading lines by hand", () => {
  it("writes one reading a line, with clients by name", () => {
    const { stdout, status } = run(`${today("a")}\n\n${today("b")}\n`, "--directory", known);
    const reading = { intent: "ask_client", client: "Globex" };
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { id: "a", reading },
      { id: "b", reading },
    ]);
    expect(status).toBe(0);
  });

  it("writes nothing for no lines", () => {
    expect(run("", "--directory", known)).toMatchObject({ stdout: "", stderr: "", status: 0 });
  });

  it("tells the number of each line it cannot read, and reads the others", () => {
    const odd = JSON.stringify({ id: "c", language: "de", now: "2026-11-24T10:30", text: "hallo" });
    const timeless = JSON.stringify({ id: "d", language: "en", now: "2026-11-24T10:30", text: "hello" });
    const { stdout, stderr, status } = run([today("a"), "{bad", odd, timeless].join("\n"), "--directory", known);
    expect(stdout.trim().split("\n")).toHaveLength(1);
    expect(stderr).toMatch(/^line 2: .+\nline 3: language: .+\nline 4: .+\n$/);
    expect(status).toBe(1);
  });

  it.each([
    ["is missing", "/nowhere/directory.json"],
    ["is no JSON", file("{clients")],
    ["has a client without a name", file('{"clients": [{"aliases": []}]}')],
  ])("refuses a directory that %s, in one line", (_, path) => {
    const { stdout, stderr, status } = run(today("a"), "--directory", path);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain(path);
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
  });

  it.each([[[]], [["--bogus"]]])("says how it is used when called with %j", (args) => {
    expect(run("", ...args)).toMatchObject({ stderr: expect.stringContaining("usage:"), status: 2 });
  });
});
