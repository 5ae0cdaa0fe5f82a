/** Breaks a copy of the tree in one place, and runs there the campaign or the test that must see it. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runPart } from "../part.ts";
import { testsFail } from "./failing-tests.ts";
import type { Sabotage } from "./sabotage.ts";

const NEEDED = ["src", "adapters", "migrations", "test", "package.json", "tsconfig.json", "vitest.config.ts"] as const;
const SHARED = ["node_modules", ".cache"] as const;

/**
 * True when the campaign, or the test, turns red. Throws when the place to break is not there exactly once, or when the broken copy
 * gets nowhere: then nothing was seen.
 */
export async function trySabotage(root: string, sabotage: Sabotage): Promise<boolean> {
  const copy = mkdtempSync(join(tmpdir(), "rapport-sabotage-"));
  try {
    for (const part of NEEDED) cpSync(join(root, part), join(copy, part), { recursive: true });
    for (const part of SHARED) if (existsSync(join(root, part))) symlinkSync(join(root, part), join(copy, part));
    writeFileSync(join(copy, sabotage.file), brokenFile(copy, sabotage));
    return await turnsRed(copy, sabotage);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

async function turnsRed(copy: string, sabotage: Sabotage): Promise<boolean> {
  if (sabotage.kind === "test") return testsFail(copy, { file: sabotage.caughtBy, test: sabotage.test });
  const part = await runPart(copy, { name: sabotage.caughtBy, count: sabotage.count, seed: 7 }, () => undefined);
  if (Object.keys(part.did).length === 0) throw new Error(part.broken.join("; "));
  return part.broken.length > 0;
}

/** The file as the sabotage leaves it. Throws when the place to break is not there exactly once. */
export function brokenFile(root: string, { file, from, to }: Sabotage): string {
  const [before, after, more] = readFileSync(join(root, file), "utf8").split(from);
  if (before === undefined || after === undefined || more !== undefined)
    throw new Error(`${file} does not hold that place exactly once`);
  return `${before}${to}${after}`;
}
