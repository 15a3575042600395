import type { App } from '../../fixtures/app/app-server';
import { startApp } from '../../fixtures/app/app-server';
import { openRaw, type RawConnection } from '../../fixtures/app/raw-connection';
import { runSeed } from '../../fixtures/ledger/seeded-data';
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

function upload(admin: StaffClient, app: App, path: string, body: string) {
  return admin.send(`/api/eu/accounts/${path}`, {
    method: 'POST',
    headers: { 'X-CSRF': '1', Origin: app.origin },
    body,
  });
}

function load(admin: StaffClient, app: App, rows: number, mark: string) {
  const lines = Array.from({ length: rows }, (_, row) => `Company ${mark} ${row},${row}`);
  const file = ['Name,Number', ...lines].join('\n');
  return upload(admin, app, `import?reference=0&number=1&fileName=${mark}.csv`, file);
}

async function openExport(app: App, client: StaffClient): Promise<RawConnection> {
  const connection = await openRaw(app.port);
  connection.socket.pause();
  await connection.send(`GET ${exportPath} HTTP/1.1\r\nHost: localhost\r\nCookie: ${client.cookie}\r\n\r\n`);
  return connection;
}

test('a person has two exports at a time; the third is told to wait, and one that is left makes room', async ({
  seededApp: app,
}) => {
  const viewer = await signInByHttp(app.origin, 'viewer');
  const unread = [await openExport(app, viewer), await openExport(app, viewer)];
  await expect
    .poll(async () => {
      const { status, headers, body } = await viewer.send(exportPath);
      return [status, headers.get('retry-after'), body.code, body.detail];
    })
    .toEqual([
      429,
      '30',
      'too-many-requests',
      expect.stringContaining('two of your exports are still running'),
    ]);
  const editor = await signInByHttp(app.origin, 'editor');
  expect((await editor.send(exportPath)).status, 'another person').toBe(200);
  unread[0]?.socket.destroy();
  await expect.poll(async () => (await viewer.send(exportPath)).status).toBe(200);
  unread[1]?.socket.destroy();
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
    const { status, body } = await load(admin, app, 1, 'second');
    expect([status, body.code, body.detail]).toEqual([
      409,
      'import-running',
      expect.stringMatching(
        /^Nothing was loaded\. .+ has been loading first\.csv into United States \(US\) since \d{4}-\d\d-\d\d \d\d:\d\d UTC\./,
      ),
    ]);
  }).toPass({ timeout: 20_000 });
  first.socket.destroy();
  await expect.poll(async () => (await load(admin, app, 1, 'third')).status).toBe(200);
});
