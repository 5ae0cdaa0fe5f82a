import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import type { Dialect } from "./src/store/dialect/columns.ts";
import { COMPILED } from "./test/support/serving.ts";

const JOURNEYS = "test/journeys/**/*.test.ts";

/** Every journey is played on every database; all other tests name the one they run on. */
const journeysOn = (memory: Dialect, name: string) => ({
  extends: true as const,
  test: { name, include: [JOURNEYS], provide: { memory } },
});

/** Small files that take long, the longest first: begun last, they would be all that is left to wait for. */
const LONG: readonly RegExp[] = [
  /faults\/slices/,
  /faults\/start|web\/page|cli\/operator/,
  /understanding\/(properties|known-lines|note-words|directory)|store\/starting|sample\/plant|cli\/(move|understand)/,
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = LONG.findIndex((some) => some.test(moduleId));
      return found === -1 ? LONG.length : found;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    globalSetup: ["test/support/postgres-server.ts", "test/support/sqlite-template.ts"],
    // A worker loads Rapport once and not for each of its files, which was a third of the whole run. No test mocks a
    // module, and none leaves a global changed.
    isolate: false,
    // For the processes that tests start.
    env: { NODE_COMPILE_CACHE: COMPILED },
    sequence: { sequencer: LongestFirst },
    // Only what hangs is to be ended by them: on a loaded machine the longest take twenty times what they take on a quiet one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    // The slices that are mostly waiting all begin at once: two of them wait out a lost answer, for up to two minutes.
    maxConcurrency: 10,
    // Many files wait for servers and disks; with one worker, as two cores would get, the whole takes over three minutes.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    projects: [
      { extends: true, test: { name: "parts", include: ["test/**/*.test.ts"], exclude: [JOURNEYS] } },
      journeysOn("sqlite", "journeys on SQLite"),
      journeysOn("postgres", "journeys on PostgreSQL"),
    ],
  },
});
