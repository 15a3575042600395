import type { Page } from 'playwright/test';
import { type App, startApp } from '../../fixtures/app/app-server';
import { startPostgres, type TestPostgres } from '../../fixtures/ledger/postgres';
import {
  accountField,
  openNewAccount,
  saveName,
  successToast,
  uniqueName,
} from '../../fixtures/pages/account-page';
import { type StaffClient, signInByHttp } from '../../fixtures/sign-in/staff-client';
import { test as base, expect, signIn } from '../../fixtures/test';

/** PostgreSQL stops under open pages and starts again: each page says so, and recovers without a click. */
interface Desk {
  postgres: TestPostgres;
  app: App;
  editor: StaffClient;
}

const test = base.extend<object, { desk: Desk }>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const postgres = await startPostgres();
      const app = await startApp({ env: { DATABASE_URL: await postgres.createDatabase() } });
      await use({ postgres, app, editor: await signInByHttp(app.origin, 'editor') });
      await app.stop();
      await postgres.close();
    },
    { scope: 'worker', timeout: 200_000 },
  ],
  baseURL: async ({ desk }, use) => {
    await use(desk.app.origin);
  },
});

test.describe.configure({ mode: 'serial' });

/** A page that retries every few seconds has this long to recover, even on a busy machine. */
const backWithinMs = 25_000;

const list = (page: Page) => page.getByRole('region', { name: 'Accounts', exact: true });
const unavailable = (page: Page) => page.getByRole('alert').filter({ hasText: 'The ledger is unavailable' });

async function whileStopped({ postgres }: Desk, work: () => Promise<void>): Promise<void> {
  await postgres.stop();
  try {
    await work();
  } finally {
    await postgres.start();
  }
}

async function savedAccount({ editor }: Desk): Promise<{ name: string; path: string }> {
  const name = uniqueName('Away');
  const { status, body } = await editor.save('eu', { reference: name, number: '1' });
  expect(status).toBe(201);
  return { name, path: `/eu/accounts/${String(body.account?.['id'])}` };
}

test('a balancer is told to send nobody here, and why only in the log; then that it may again', async ({
  desk,
}) => {
  const ready = async () => {
    const response = await fetch(`${desk.app.origin}/api/health/ready`);
    return [response.status, await response.text(), response.headers.get('cache-control')];
  };
  expect(await ready()).toEqual([200, 'ready\n', 'no-store']);
  await whileStopped(desk, async () => {
    expect(await ready()).toEqual([503, 'not ready\n', 'no-store']);
    expect((await fetch(`${desk.app.origin}/api/health/live`)).status).toBe(200);
  });
  await expect.poll(async () => (await ready())[0]).toBe(200);
});

test('every way to read answers 503 and the reason, with nothing sent, and then answers again', async ({
  desk,
}) => {
  const { editor } = desk;
  const { path } = await savedAccount(desk);
  const paths = [
    '/api/eu/accounts',
    '/api/eu/accounts?q=away',
    '/api/eu/accounts/recent',
    '/api/eu/accounts/near?name=away',
    `/api${path}/history`,
    '/api/eu/suggestions?field=manager',
    '/api/eu/activity',
    '/api/eu/activity?format=csv',
  ];
  await whileStopped(desk, async () => {
    for (const read of paths) {
      const { status, body } = await editor.send(read);
      expect([status, body.code, body.detail], read).toEqual([
        503,
        'ledger-unavailable',
        expect.stringContaining('Nothing was sent'),
      ]);
    }
  });
  for (const read of paths) {
    await expect
      .poll(async () => (await editor.send(read)).status, { message: read, timeout: backWithinMs })
      .toBe(200);
  }
});

test('nobody can say whether a session has ended: a save is a 503, and signing out says that it did not', async ({
  page,
  desk,
  faults,
}) => {
  faults.expectConsoleError(/status of 503/);
  await signIn(page, 'Editor');
  await openNewAccount(page);
  await whileStopped(desk, async () => {
    const { status, body } = await desk.editor.save('eu', { reference: uniqueName('Away') });
    expect([status, body.code, body.outcome]).toEqual([503, 'ledger-unavailable', 'not_sent']);
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'You are still signed in' })).toBeVisible();
  });
  await expect
    .poll(async () => (await page.request.get('/api/eu/accounts')).status(), { timeout: backWithinMs })
    .toBe(200);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in/);
});

for (const [what, pathOf, isBack] of [
  ['the list', () => '/eu/accounts', (page: Page, name: string) => expectRow(page, name)],
  [
    'an account',
    ({ path }: { path: string }) => path,
    async (page: Page, name: string) => {
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible({ timeout: backWithinMs });
      await expect(page.getByRole('region', { name: 'History', exact: true })).toContainText('Created');
      await expectRow(page, name);
    },
  ],
  [
    'the activity',
    () => '/eu/activity',
    (page: Page, name: string) =>
      expect(page.getByRole('row').filter({ hasText: name })).toContainText('Created', {
        timeout: backWithinMs,
      }),
  ],
] as const) {
  test(`${what} opened meanwhile says so, and shows what is there once the ledger is back`, async ({
    page,
    desk,
  }) => {
    const account = await savedAccount(desk);
    await signIn(page, 'Editor');
    await whileStopped(desk, async () => {
      await page.goto(pathOf(account));
      await expect(unavailable(page).first()).toBeVisible();
    });
    await isBack(page, account.name);
    await expect(unavailable(page)).toHaveCount(0, { timeout: backWithinMs });
  });
}

async function expectRow(page: Page, name: string): Promise<void> {
  await expect(list(page).getByRole('link', { name }).first()).toBeVisible({ timeout: backWithinMs });
}

test('an open page: a search says so and is answered later, and nothing typed in the form is lost', async ({
  page,
  desk,
}) => {
  const { name } = await savedAccount(desk);
  const typed = uniqueName('Typed');
  await signIn(page, 'Editor');
  await openNewAccount(page);
  await accountField(page, 'Account name').fill(typed);
  await expect(list(page).getByRole('link', { name }).first()).toBeVisible();
  await whileStopped(desk, async () => {
    await page.getByRole('searchbox', { name: 'Search accounts' }).fill(name);
    await expect(unavailable(page)).toContainText('cannot read or write its ledger at the moment');
    // What somebody is looking at stays in place while the page retries by itself.
    const tryAgain = unavailable(page).getByRole('button', { name: 'Try again' });
    await tryAgain.focus();
    await page.waitForResponse(/\/api\/eu\/accounts\?q=/);
    await expect(tryAgain).toBeFocused();
  });
  await expect(list(page).getByRole('listitem')).toHaveCount(1, { timeout: backWithinMs });
  await expectRow(page, name);
  await expect(unavailable(page)).toHaveCount(0);
  await expect(accountField(page, 'Account name')).toHaveValue(typed);
  await saveName(page, typed);
  await expect(successToast(page, `Created ${typed} in Europe (EU)`)).toBeVisible();
});
