import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { NO_ENV_FILES } from '@/lib/commands/app-variables.mjs';
import { freePort } from '../../fixtures/app/free-port';
import { results } from '../../fixtures/results/results';

/** `npm run cluster`, with a folder for temporary files of its own. */
async function startClusterIn(folder: string) {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [join(results.root, 'e2e/cluster/cluster.mjs')], {
    cwd: results.root,
    env: {
      PATH,
      HOME,
      ...NO_ENV_FILES,
      NODE_ENV: 'production',
      TMPDIR: folder,
      PORT: String(await freePort()),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    // A process group, as a terminal makes one.
    detached: true,
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  await expect.poll(() => output, { timeout: 60_000 }).toContain('PostgreSQL: postgres://');
  return { child, pid: child.pid ?? Number.NaN };
}

for (const [how, sign] of [
  ['SIGTERM to the program', 1],
  ['Ctrl+C, which reaches all of its processes', -1],
] as const) {
  test(`npm run cluster leaves nothing behind: ${how}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'account-desk-cluster-'));
    // PostgreSQL runs as another user where this one is root.
    chmodSync(folder, 0o755);
    const { child, pid } = await startClusterIn(folder);
    try {
      expect(readdirSync(folder).join(' ')).toContain('account-desk-postgres-');
      const exit = once(child, 'exit');
      process.kill(sign * pid, sign === 1 ? 'SIGTERM' : 'SIGINT');
      expect(await exit).toEqual([0, null]);
      expect(readdirSync(folder).filter((name) => name.startsWith('account-desk-'))).toEqual([]);
      // Nobody of the group is left: neither the apps nor PostgreSQL.
      await expect.poll(() => isAlive(-pid)).toBe(false);
    } finally {
      if (isAlive(-pid)) process.kill(-pid, 'SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
