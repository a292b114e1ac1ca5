import { defineConfig } from 'vitest/config'

/**
 * Rules run in milliseconds; stores, routes and the server run against a real PostgreSQL that `checks/database.setup.ts` starts once
 * for each group, and every test file takes a database of its own from it (`checks/database.ts`), so two may run side by side.
 * The kill test has its own servers and their databases to kill. Journeys run one after the other: each stands up a whole server and a browser.
 */
const setup = ['checks/database.setup.ts']

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: 'rules', include: ['src/**/*.test.ts'], exclude: ['src/**/*.*.test.ts'], isolate: false } },
      { test: { name: 'real', include: ['src/**/*.*.test.ts'], globalSetup: setup, testTimeout: 60_000, hookTimeout: 120_000 } },
      { test: { name: 'checks', include: ['checks/**/*.test.ts'], exclude: ['checks/kills.test.ts'], globalSetup: setup, testTimeout: 120_000, hookTimeout: 120_000, isolate: false, maxWorkers: 1 } },
      { test: { name: 'kills', include: ['checks/kills.test.ts'], testTimeout: 1_800_000, hookTimeout: 300_000 } },
      { test: { name: 'journeys', include: ['journeys/**/*.journey.ts'], globalSetup: setup, testTimeout: 300_000, hookTimeout: 300_000, fileParallelism: false } },
    ],
  },
})
