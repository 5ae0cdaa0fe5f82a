/** Breaks a copy of the tree in one place, and runs there the campaign that must see it. */
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Sabotage } from "./index.ts";

const NEEDED = ["src", "adapters", "migrations", "test", "package.json", "tsconfig.json"] as const;
const LONGEST_MS = 10 * 60_000;
/** `run-part.ts` ends with it when a guarantee was broken; anything else means that the copy does not run. */
const BROKEN = 1;

/** True when the campaign turns red. Throws when the place to break is not there exactly once. */
export async function trySabotage(root: string, sabotage: Sabotage): Promise<boolean> {
  const copy = mkdtempSync(join(tmpdir(), "rapport-sabotage-"));
  try {
    for (const part of NEEDED) cpSync(join(root, part), join(copy, part), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    const file = join(copy, sabotage.file);
    const [before, after, more] = readFileSync(file, "utf8").split(sabotage.from);
    if (before === undefined || after === undefined || more !== undefined)
      throw new Error(`${sabotage.name}: ${sabotage.file} does not hold that place exactly once`);
    writeFileSync(file, `${before}${sabotage.to}${after}`);
    const child = spawn(
      process.execPath,
      [join(copy, "test/faults/run-part.ts"), sabotage.caughtBy, String(sabotage.count), "7"],
      { cwd: copy, stdio: ["ignore", "pipe", "ignore"], timeout: LONGEST_MS, killSignal: "SIGKILL" },
    );
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
    return code === BROKEN && said.includes('"broken":["');
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
