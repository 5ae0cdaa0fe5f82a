import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { COMPILED } from "./test/support/serving.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/postgres-server.ts"],
    // A worker loads Rapport once and not for each of its files, which was a third of the whole run. No test mocks a
    // module, and none leaves a global changed.
    isolate: false,
    // For the processes that tests start.
    env: { NODE_COMPILE_CACHE: COMPILED },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Many files wait for servers and disks; with one worker, as two cores would get, the whole takes over three minutes.
    maxWorkers: Math.max(3, availableParallelism() - 1),
  },
});
