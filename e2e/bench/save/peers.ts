import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Pool } from 'undici';
import { NO_ENV_FILES } from '@/lib/commands/app-variables.mjs';
import type { ScriptedAccountsApi } from '../../fixtures/accounts-api/scripted-accounts-api';
import { freePort } from '../../fixtures/app/free-port';
import { results } from '../../fixtures/results/results';
import { buildBareApp } from './bare-app';

/** What the app is measured beside. Both take `PUT /api/save` and answer as the accounts API did. */
export interface Peer {
  /** `http://localhost:PORT` */
  origin: string;
  pool: Pool;
  stop(): Promise<void>;
}

const startMs = 60_000;

/** The framework's bare route handler, built and served by the framework's own commands. */
export async function startBareApp(api: ScriptedAccountsApi): Promise<Peer> {
  const { cwd, args } = buildBareApp();
  return start(cwd, args, { ACCOUNTS_URL: api.accountsUrl });
}

/** An Express proxy as it stands behind react-admin. With a folder, it also serves the app that was built there. */
export async function startExpressProxy(api: ScriptedAccountsApi, builtFolder = ''): Promise<Peer> {
  const script = join(results.root, 'e2e/bench/save/express-proxy.mjs');
  return start(results.root, () => [script], {
    ACCOUNTS_URL: api.accountsUrl,
    TOKEN_URL: api.tokenUrl,
    CLIENT_ID: api.clientId,
    CLIENT_SECRET: api.clientSecret,
    BUILT_FOLDER: builtFolder,
  });
}

async function start(
  cwd: string,
  args: (port: number) => string[],
  variables: Record<string, string>,
): Promise<Peer> {
  const port = await freePort();
  const child = spawn(process.execPath, args(port), {
    cwd,
    env: { ...process.env, ...NO_ENV_FILES, NODE_ENV: 'production', PORT: String(port), ...variables },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: 64 });
  await answers(pool, child);
  return {
    origin: `http://localhost:${port}`,
    pool,
    async stop() {
      process.removeListener('exit', kill);
      await pool.close();
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

async function answers(pool: Pool, child: ChildProcess): Promise<void> {
  for (const untilMs = performance.now() + startMs; performance.now() < untilMs; await setTimeout(50)) {
    if (child.exitCode !== null) break;
    const answer = await pool.request({ path: '/', method: 'GET' }).catch(() => null);
    if (answer === null) continue;
    await answer.body.dump();
    return;
  }
  throw new Error('A peer of the benchmark did not start.');
}
