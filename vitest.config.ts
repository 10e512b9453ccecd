/** Unit and integration tests: plain Node, real parts, no browser. */
import { defineConfig } from 'vitest/config'
import { lawsEffort } from './tests/scoring/runs'

export default defineConfig({
  test: {
    environment: 'node',
    env: { NODE_ENV: 'test' },
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    globalSetup: ['tests/support/database.ts'],
    setupFiles: ['tests/support/setup.ts'],
    // Processes rather than threads, because tests start databases and set the environment; two, for two cores.
    pool: 'forks',
    maxWorkers: 2,
    // The dearest law takes about three seconds of an idle machine at the usual effort.
    testTimeout: 30_000 * Math.max(1, lawsEffort),
    hookTimeout: 40_000,
    restoreMocks: true,
    unstubEnvs: true,
  },
})
