import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { startApp, startRefused } from '../../fixtures/app/app-server';

/** `npm start` from its first line to its last. */
const lines = (output: string) => output.split('\n').filter((line) => line !== '');

test('an app that is built and was started before is ready in under 5 seconds', {
  tag: '@alone',
}, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'account-desk-start-'));
  const first = await startApp({ dataDir });
  await first.stop();
  const startedAt = performance.now();
  const second = await startApp({ dataDir, port: first.port });
  const readyMs = performance.now() - startedAt;
  try {
    const answer = await fetch(`${second.origin}/sign-in`);
    expect(answer.status).toBe(200);
    expect(readyMs).toBeLessThan(5_000);
  } finally {
    await second.stop();
    rmSync(dataDir, { recursive: true });
  }
});

test('a start in the sandbox prints where the app is and what to do, and nothing else', async () => {
  const app = await startApp({ env: { LOG_LEVEL: 'silent' } });
  await app.stop();
  expect(lines(app.output())).toEqual([
    `Account Desk is ready on ${app.origin}`,
    expect.stringMatching(/^Sandbox: .*sign in as Editor\.$/),
  ]);
});

test('a port that is taken is named in one line, with the way to another, and the start fails', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  try {
    const { port } = other.address() as { port: number };
    const { code, output } = await startRefused({ port });
    expect(code).toBe(1);
    expect(lines(output)).toEqual([
      expect.stringMatching(new RegExp(`^Port ${port} is taken .* PORT=${port + 1} npm start$`)),
    ]);
  } finally {
    other.close();
  }
});

for (const [fault, env, variable] of [
  ['half a credential', { ACCOUNTS_API_EU_CLIENT_ID: 'desk' }, 'ACCOUNTS_API_EU_CLIENT_SECRET'],
  ['a session secret that is too short', { NEXTAUTH_SECRET: 'short' }, 'NEXTAUTH_SECRET'],
  [
    'a real accounts API without sign-in',
    { ACCOUNTS_API_EU_CLIENT_ID: 'desk', ACCOUNTS_API_EU_CLIENT_SECRET: 'not-a-real-client-secret' },
    'OIDC_ISSUER',
  ],
] as const) {
  test(`${fault} stops the start with one line that names the variable`, async () => {
    const { code, output } = await startRefused({ env });
    expect(code).toBe(1);
    expect(lines(output)).toEqual([expect.stringContaining(variable)]);
    expect(output).not.toContain('not-a-real-client-secret');
  });
}

test('a data directory that another app uses stops the start with one line, before it is called ready', async () => {
  const other = await startApp();
  try {
    const { code, output } = await startRefused({ dataDir: other.dataDir });
    expect(code).toBe(1);
    expect(lines(output)).toEqual([expect.stringMatching(/in use by another process.*Nothing was started/)]);
  } finally {
    await other.stop();
  }
});

for (const [where, url] of [
  ['a file in a place that takes none', 'file:/dev/null/ledger.db'],
  ['a PostgreSQL that is not there', 'postgres://desk:not-a-real-password@127.0.0.1:1/ledger'],
] as const) {
  test(`a ledger that cannot be opened, ${where}, stops the start with one line`, async () => {
    const { code, output } = await startRefused({ env: { DATABASE_URL: url } });
    expect(code).toBe(1);
    expect(lines(output)).toEqual([
      expect.stringMatching(/^The ledger cannot be opened \(E[A-Z]+\): .*DATABASE_URL/),
    ]);
    expect(output).not.toContain('not-a-real-password');
  });
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} ends the app with exit code 0`, async () => {
    const app = await startApp();
    expect(await app.stop(signal)).toEqual({ code: 0, signal: null });
    await expect(fetch(app.origin)).rejects.toThrow('fetch failed');
  });
}
