import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { App } from '../../fixtures/app/app-server';
import { startApp } from '../../fixtures/app/app-server';
import { openRaw, type RawConnection } from '../../fixtures/app/raw-connection';
import { runSeed } from '../../fixtures/ledger/seeded-data';
import { recordSecret } from '../../fixtures/results/secrets';
import { mintSession } from '../../fixtures/sign-in/minted-session';
import { type StaffClient, signInByHttp } from '../../fixtures/sign-in/staff-client';
import { test as base, expect } from '../../fixtures/test';

/** Exports, previews and imports beside saves on the embedded ledger, which has one connection and blocks while it runs. */
const test = base.extend<object, { seededApp: App }>({
  seededApp: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const { dataDir, remove } = await runSeed({ accounts: 5_000, attempts: 60_000 });
      const app = await startApp({ dataDir, env: { LOG_LEVEL: 'info' } });
      await use(app);
      await app.stop();
      remove();
    },
    { scope: 'worker', timeout: 200_000 },
  ],
});

const exportPath = '/api/eu/activity?format=csv';

function load(admin: StaffClient, rows: number, mark: string) {
  const lines = Array.from({ length: rows }, (_, row) => `Company ${mark} ${row},${row}`);
  const file = ['Name,Number', ...lines].join('\n');
  return admin.post(`/api/eu/accounts/import?reference=0&number=1&fileName=${mark}.csv`, file);
}

/** Reads an export and throws it away: this process must not be busy while it measures how long saves take. */
async function readExport(app: App, { cookie }: StaffClient): Promise<Response> {
  const response = await fetch(`${app.origin}${exportPath}`, { headers: { Cookie: cookie } });
  await response.body?.pipeTo(new WritableStream());
  return response;
}

async function openExport(app: App, client: Pick<StaffClient, 'cookie'>): Promise<RawConnection> {
  const connection = await openRaw(app.port);
  connection.socket.pause();
  await connection.send(`GET ${exportPath} HTTP/1.1\r\nHost: localhost\r\nCookie: ${client.cookie}\r\n\r\n`);
  return connection;
}

test('a person has two exports at a time; the others are told to wait, and those that are left make room', async ({
  seededApp: app,
}) => {
  const { cookie } = await signInByHttp(app.origin, 'viewer');
  const begin = () => fetch(`${app.origin}${exportPath}`, { headers: { Cookie: cookie } });
  const exports = await Promise.all(Array.from({ length: 5 }, begin));
  const refused = exports.filter(({ status }) => status !== 200);
  expect(refused.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual([
    [429, '30'],
    [429, '30'],
    [429, '30'],
  ]);
  expect(await refused[0]?.json()).toMatchObject({
    code: 'too-many-requests',
    detail: expect.stringContaining('two of your exports are still running'),
  });
  const editor = await signInByHttp(app.origin, 'editor');
  expect((await editor.send(exportPath)).status, 'another person').toBe(200);
  for (const { body, bodyUsed } of exports) if (!bodyUsed) await body?.cancel();
  await expect
    .poll(async () => {
      const { status, body } = await begin();
      await body?.cancel();
      return status;
    })
    .toBe(200);
});

test('one import runs at a time, and the second is told who runs the first', async ({ seededApp: app }) => {
  const admin = await signInByHttp(app.origin, 'admin');
  const begin = `POST /api/us/accounts/import?reference=0&fileName=first.csv HTTP/1.1\r\nHost: localhost\r\nOrigin: ${app.origin}\r\nX-CSRF: 1\r\nCookie: ${admin.cookie}\r\nContent-Length: 100\r\n\r\nName\n`;
  let first = await openRaw(app.port);
  await expect(async () => {
    // Whichever comes first runs, so where the second was quicker the first begins again.
    first.socket.destroy();
    first = await openRaw(app.port);
    await first.send(begin);
    const { status, body } = await load(admin, 1, 'second');
    expect([status, body.code, body.detail]).toEqual([
      409,
      'import-running',
      expect.stringMatching(
        /^Nothing was loaded\. .+ has been loading first\.csv into United States \(US\) since \d{4}-\d\d-\d\d \d\d:\d\d UTC\./,
      ),
    ]);
  }).toPass({ timeout: 20_000 });
  first.socket.destroy();
  await expect.poll(async () => (await load(admin, 1, 'third')).status).toBe(200);
});

test('beside an export, a preview and an import at once, saves take less than a second', {
  tag: '@alone',
}, async ({ seededApp: app }) => {
  test.setTimeout(120_000);
  const [admin, editor, viewer] = await Promise.all([
    signInByHttp(app.origin, 'admin'),
    signInByHttp(app.origin, 'editor'),
    signInByHttp(app.origin, 'viewer'),
  ]);
  const unread = await openExport(app, viewer);
  const shortRows = `Name,Number\n${'a,1\n'.repeat(250_000)}`;
  let isRunning = true;
  const whileRunning = async (work: () => Promise<{ status: number }>) => {
    while (isRunning) expect((await work()).status).toBe(200);
  };
  const others = [
    whileRunning(() => readExport(app, viewer)),
    whileRunning(() =>
      admin.post(`/api/eu/accounts/import/preview?fileBytes=${shortRows.length}`, shortRows),
    ),
    whileRunning(() => load(admin, 10_000, `beside ${performance.now()}`)),
  ];
  const tookMs: number[] = [];
  while (tookMs.length < 40) {
    const startedAtMs = performance.now();
    expect((await editor.save('eu', { reference: `Saved beside ${tookMs.length}` })).status).toBe(201);
    tookMs.push(performance.now() - startedAtMs);
  }
  isRunning = false;
  await Promise.all(others);
  unread.socket.destroy();
  tookMs.sort((a, b) => a - b);
  const p95Ms = Math.round(tookMs[Math.floor(tookMs.length * 0.95)] ?? 0);
  expect(p95Ms).toBeLessThan(1_000);
});

test('unfinished posts, unread exports and many imports take little memory, and give it back', async () => {
  test.setTimeout(180_000);
  const { dataDir, remove } = await runSeed({ accounts: 100, attempts: 20_000 });
  // With a small heap garbage is collected soon, so what is measured is what the server holds. One that holds
  // far more than it should ends for want of memory.
  const NODE_OPTIONS = '--max-old-space-size=256 --max-semi-space-size=4';
  const NEXTAUTH_SECRET = randomBytes(32).toString('base64url');
  recordSecret(NEXTAUTH_SECRET);
  const app = await startApp({ dataDir, env: { LOG_LEVEL: 'info', NODE_OPTIONS, NEXTAUTH_SECRET } });
  const [admin, editor] = await Promise.all([
    signInByHttp(app.origin, 'admin'),
    signInByHttp(app.origin, 'eu-editor'),
  ]);
  // What a running server has anyway: code that was compiled, buffers that are used again.
  await editor.send(exportPath);
  for (let round = 0; round < 10; round += 1) await load(admin, 2_000, `warm ${round}`);
  const before = memoryOf(app);
  let most = 0;
  const look = () => {
    most = Math.max(most, memoryOf(app) - before);
  };
  for (let round = 0; round < 150; round += 1) {
    expect((await load(admin, 100, `many ${round}`)).status).toBe(200);
    look();
  }
  const unfinished = await Promise.all([
    ...Array.from({ length: 100 }, () => openPost(app, admin, 'POST', 'accounts/import/preview?fileBytes=1')),
    ...Array.from({ length: 100 }, () => openPost(app, editor, 'PUT', 'accounts')),
  ]);
  // A person has two exports at a time.
  const people = await Promise.all(
    Array.from({ length: 25 }, (_, index) => mintSession(NEXTAUTH_SECRET, `person-${index}`)),
  );
  const exports = await Promise.all([...people, ...people].map((cookie) => openExport(app, { cookie })));
  // What these hold shows once the server has come to all of them.
  for (let round = 0; round < 20; round += 1) {
    expect((await editor.send('/api/eu/accounts')).status).toBe(200);
    look();
  }
  for (const { socket } of [...unfinished, ...exports]) socket.destroy();
  expect(most, 'bytes more').toBeLessThan(100_000_000);
  await expect
    .poll(
      async () => {
        await editor.send('/api/eu/accounts');
        return memoryOf(app) - before;
      },
      { timeout: 30_000, message: 'bytes more, afterwards' },
    )
    .toBeLessThan(60_000_000);
  await app.stop();
  remove();
});

/** Begins a post of 10 MB and leaves it there. */
async function openPost(app: App, client: StaffClient, method: string, path: string): Promise<RawConnection> {
  const connection = await openRaw(app.port);
  await connection.send(
    `${method} /api/eu/${path} HTTP/1.1\r\nHost: localhost\r\nOrigin: ${app.origin}\r\nX-CSRF: 1\r\nCookie: ${client.cookie}\r\nContent-Type: application/json\r\nContent-Length: 10000000\r\n\r\n`,
  );
  connection.socket.write('x'.repeat(900_000));
  return connection;
}

function memoryOf({ pid }: App): number {
  const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kib) * 1024;
}
