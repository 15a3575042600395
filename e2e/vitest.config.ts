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
      // The marker throws outside a server bundle, and a test runner has nothing to mark.
      { find: 'server-only', replacement: `${root}node_modules/server-only/empty.js` },
    ],
  },
  test: {
    include: ['{app,components,lib}/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
    environment: 'node',
    globalSetup: 'e2e/fixtures/ledger/shared-postgres.ts',
    // Tests mostly wait, for a database or a deadline, so more workers than cores are worthwhile.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
    restoreMocks: true,
  },
});
