import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/postgres-server.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Many files wait for servers and disks; with one worker, as two cores would get, the whole takes over three minutes.
    maxWorkers: Math.max(3, availableParallelism() - 1),
  },
});
