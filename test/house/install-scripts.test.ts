import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";

const read = (name: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, "../..", name), "utf8"));
const { packages } = z
  .object({ packages: z.record(z.string(), z.object({ hasInstallScript: z.boolean().optional() })) })
  .parse(read("package-lock.json"));
const { allowScripts } = z.object({ allowScripts: z.record(z.string(), z.boolean()) }).parse(read("package.json"));

/** `node_modules/a/node_modules/@scope/b` is `@scope/b`. */
const nameOf = (path: string): string => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
const installed = Object.entries(packages).filter(([path]) => path !== "");

test("of every package that runs something when it is installed, somebody has decided whether it may", () => {
  const running = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
  expect(running).toContain("node");
  expect(running.filter((name) => allowScripts[name] === undefined)).toEqual([]);
});

test("nothing is decided about a package that is not installed any more", () => {
  const names = new Set(installed.map(([path]) => nameOf(path)));
  expect(Object.keys(allowScripts).filter((name) => !names.has(name))).toEqual([]);
});
