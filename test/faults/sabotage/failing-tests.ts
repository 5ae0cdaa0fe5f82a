/** Tests of one file in a tree, run as `npm test` runs them. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { killWithChildren } from "../part.ts";

/** A test that the sabotage hangs is ended by its own limit, some minutes before. */
const LONGEST_MS = 10 * 60_000;

const Report = z.object({
  testResults: z.array(z.object({ assertionResults: z.array(z.object({ status: z.string() })) })),
});

interface Which {
  /** From the root of the tree. */
  readonly file: string;
  /** Stands in the names of the tests that are wanted. */
  readonly test: string;
}

/** True when one of them fails. Throws when none was run: then nothing was seen. */
export async function testsFail(root: string, { file, test }: Which): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "rapport-tests-"));
  const written = join(folder, "report.json");
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const what = ["run", "--project", "!journeys on PostgreSQL", file, "-t", RegExp.escape(test)];
  try {
    const said = await run([vitest, ...what, "--reporter=json", `--outputFile=${written}`], root);
    const statuses = statusesIn(written);
    if (!statuses.some((status) => status === "passed" || status === "failed"))
      throw new Error(`no test of ${file} with “${test}” in its name was run: ${said.slice(-2_000)}`);
    return statuses.includes("failed");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What it said, whether it ended well or not. */
function run(args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { cwd, maxBuffer: Infinity }, (_, out, complained) => {
      clearTimeout(longest);
      resolve(out + complained);
    });
    const longest = setTimeout(() => child.pid !== undefined && killWithChildren(child.pid), LONGEST_MS);
  });
}

function statusesIn(written: string): readonly string[] {
  try {
    const report = Report.parse(JSON.parse(readFileSync(written, "utf8")));
    return report.testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  } catch {
    return [];
  }
}
