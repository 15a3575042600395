import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

const files = ['app', 'components', 'lib', 'e2e'].flatMap((folder) =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.test\.tsx?$/.test(path))
    .map((path) => `${folder}/${path}`),
);

/** Files that start a database or a server are a third of all, and take nine tenths of the time. */
const startsServers = /fixtures\/(?:ledger|accounts-api|sign-in)\//;
const integration = files.filter((path) => startsServers.test(readFileSync(root + path, 'utf8')));

/** Unit tests stand beside the file that they test. `npm run test:quick` runs the project `units` alone. */
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
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: files,
          exclude: integration,
          // Loading the same modules anew for each file took two thirds of the processor time.
          isolate: false,
          unstubGlobals: true,
          unstubEnvs: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: integration,
          globalSetup: 'e2e/fixtures/ledger/shared-postgres.ts',
        },
      },
    ],
    environment: 'node',
    // Tests mostly wait, for a database or a deadline, so more workers than cores are worthwhile.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
    restoreMocks: true,
  },
});
