import { defineConfig } from 'vitest/config'

/** Rules run in milliseconds; stores, routes and the server run against a real PostgreSQL that `checks/database.setup.ts` starts once. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'rules', include: ['src/**/*.test.ts'], exclude: ['src/**/*.*.test.ts'] } },
      { test: { name: 'real', include: ['src/**/*.*.test.ts'], globalSetup: ['checks/database.setup.ts'], testTimeout: 60_000, hookTimeout: 120_000, fileParallelism: false } },
      { test: { name: 'checks', include: ['checks/**/*.test.ts'], globalSetup: ['checks/database.setup.ts'], testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false } },
    ],
  },
})
