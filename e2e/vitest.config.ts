import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Unit tests stand beside the file that they test. */
export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // The marker throws outside a server bundle; under the test runner there is nothing to mark.
      { find: 'server-only', replacement: `${root}node_modules/server-only/empty.js` },
    ],
  },
  test: {
    include: ['{app,components,lib}/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
    environment: 'node',
    globalSetup: 'e2e/fixtures/ledger/shared-postgres.ts',
    // Most of a test's time is waiting, for a database or a deadline: more workers than cores share it out.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
    restoreMocks: true,
  },
});
