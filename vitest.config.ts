import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["packages/*/test/**/*.spec.ts", "apps/*/test/**/*.spec.ts", "test/**/*.spec.ts"],
    setupFiles: ["test/seed.ts"],
    // Two cores: each test file has a process of its own, and tests of the pool start workers beside it.
    pool: "forks",
    maxWorkers: 2,
    // Whole-model tests run markets for seconds; a test that hangs still ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
