import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { startSandboxServer } from '../../e2e/fixtures/accounts-api/sandbox-server';
import { curlExample } from './curl-example';

const shells = ['bash', 'zsh'].filter((shell) => spawnSync(shell, ['-c', 'curl --version']).status === 0);

it.skipIf(shells.length === 0)(
  'creates the account when pasted once, and updates it when pasted again',
  async () => {
    for (const shell of shells) {
      const dataDir = await mkdtemp(join(tmpdir(), 'sandbox-'));
      const server = await startSandboxServer(dataDir);
      const paste = () => promisify(execFile)(shell, ['-c', curlExample(server.origin)]);
      try {
        expect((await paste()).stdout).toMatch(/^HTTP\/1\.1 201 [\s\S]*"reference":"ACME Industries"/);
        expect((await paste()).stdout).toMatch(/^HTTP\/1\.1 200 [\s\S]*"region":"EMEA"/);
      } finally {
        await server.close();
        await rm(dataDir, { recursive: true });
      }
    }
  },
);
