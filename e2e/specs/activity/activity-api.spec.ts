import { readFile } from 'node:fs/promises';
import { startApp } from '../../fixtures/app/app-server';
import { test } from '../../fixtures/app/scripted-app';
import { runSeed } from '../../fixtures/ledger/seeded-data';
import { uniqueName } from '../../fixtures/pages/account-page';
import { type StaffClient, signedOut, signInByHttp } from '../../fixtures/sign-in/staff-client';
import { expect, signIn } from '../../fixtures/test';

/** The activity over HTTP: pages of JSON, the whole as a CSV file, and who may read them. */
let editor: StaffClient;

test.beforeAll(async ({ app }) => {
  editor = await signInByHttp(app.origin, 'editor');
});

interface Attempt {
  requestId: string;
  account: { reference: string };
  outcome: string;
}

async function read(query: string): Promise<{ items: Attempt[]; nextCursor: string | null }> {
  const answer = await editor.send(`/api/eu/activity?${query}`);
  expect(answer.status).toBe(200);
  return answer.body as unknown as { items: Attempt[]; nextCursor: string | null };
}

const namesOf = async (query: string) => (await read(query)).items.map(({ account }) => account.reference);

test('an attempt is listed with all that is known of it, and found by each filter', async () => {
  const name = uniqueName('Listed');
  const saved = await editor.save('eu', { reference: name, number: '7' });
  const today = new Date().toISOString().slice(0, 10);
  const { items } = await read(`q=${encodeURIComponent(name)}`);
  expect(items).toEqual([
    expect.objectContaining({
      requestId: saved.body.requestId,
      apiRegion: 'eu',
      actor: { id: expect.any(String), name: 'Editor' },
      body: { reference: name, number: '7' },
      before: null,
      outcome: 'created',
      errors: [],
      tries: [expect.objectContaining({ status: 201, fault: null })],
      startedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    }),
  ]);
  const q = `q=${encodeURIComponent(name)}`;
  // Days count in full at both ends.
  expect(await namesOf(`${q}&from=${today}&to=${today}&outcome=created`)).toEqual([name]);
  expect(await namesOf(`${q}&outcome=&actor=&from=&to=`)).toEqual([name]);
  expect(await namesOf(`${q}&outcome=rejected`)).toEqual([]);
  expect(await namesOf(`${q}&actor=999999`)).toEqual([]);
  expect(await namesOf(`${q}&to=2020-01-01`)).toEqual([]);
  expect(await namesOf(`${q}&from=${encodeURIComponent('2020-01-01T00:00:00+02:00')}`)).toEqual([name]);
});

for (const [query, pointer] of [
  ['outcome=lost', '/outcome'],
  ['actor=me', '/actor'],
  ['from=2026-02-30', '/from'],
  ['to=2026-01-01T00:00:00', '/to'],
  ['limit=0', '/limit'],
  ['limit=201', '/limit'],
  ['cursor=rubbish', '/cursor'],
  ['format=xml', '/format'],
  ['format=csv&cursor=x', '/cursor'],
  ['format=csv&limit=5', '/limit'],
  ['sort=name', '/sort'],
  ['q=a&q=b', '/q'],
  [`q=${'x'.repeat(10_000)}`, '/q'],
] as const) {
  test(`${query.slice(0, 40)} is refused by the name of its parameter`, async () => {
    const answer = await editor.send(`/api/eu/activity?${query}`);
    expect([answer.status, answer.body.code]).toEqual([422, 'validation-failed']);
    expect(answer.body.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });
}

test('only those with a role in the API region may read, as a page and as a file', async ({ app }) => {
  const euEditor = await signInByHttp(app.origin, 'eu-editor');
  for (const query of ['', '?format=csv']) {
    expect((await signedOut(app.origin).send(`/api/eu/activity${query}`)).body.code).toBe('unauthenticated');
    expect((await euEditor.send(`/api/us/activity${query}`)).body.code).toBe('forbidden');
    expect((await euEditor.send(`/api/eu/activity${query}`)).status).toBe(200);
  }
});

test('without a session the page leads to the sign-in page and back to its filters', async ({ page }) => {
  const answer = await page.request.get('/eu/activity?q=a%26b&outcome=created', { maxRedirects: 0 });
  expect(answer.status()).toBe(307);
  const callback = new URL(answer.headers()['location'] ?? '', 'http://x').searchParams.get('callbackUrl');
  expect(callback).toBe('/eu/activity?q=a%26b&outcome=created');
});

test('the page gives what it shows as a file, for a spreadsheet: no formula, no broken character', async ({
  page,
  api,
}) => {
  const name = `=${uniqueName('Zoë, "the" one')}`;
  api.accounts.next({ status: 422, body: { message: 'x', errors: { number: ['+odd'] } } });
  const answer = await editor.save('eu', { reference: name, number: '+49', manager: '@home', region: '-' });
  await signIn(page, 'Viewer');
  await page.goto(`/eu/activity?q=${encodeURIComponent(name)}`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`activity-eu-${new Date().toISOString().slice(0, 10)}.csv`);
  const [headings, line = '', ...rest] = (await readFile(await download.path(), 'utf8')).split('\r\n');
  expect(headings).toBe(
    '\uFEFFStarted (UTC),Settled (UTC),API region,Person,Outcome,Code,Account name,Number,Account manager,Parent account,Reporting region,Errors,Tries,Request ID',
  );
  expect(rest).toEqual(['']);
  expect(line).toMatch(
    /^\d{4}-\d\d-\d\dT[\d:.]+Z,\d{4}-\d\d-\d\dT[\d:.]+Z,eu,Editor,rejected,rejected-by-api,/,
  );
  const cell = `"'${name.replaceAll('"', '""')}"`;
  expect(line.split('rejected-by-api,')[1]).toBe(
    `${cell},'+49,'@home,,'-,/number: +odd,1,${answer.body.requestId}`,
  );
});

test('a file of more than 1,000 attempts is streamed, and has each attempt of the pages once', async () => {
  const { dataDir, remove } = await runSeed({ accounts: 1_500, attempts: 3_000 });
  const app = await startApp({ dataDir });
  const viewer = await signInByHttp(app.origin, 'viewer');
  const requestIds: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query = `limit=200${cursor === '' ? '' : `&cursor=${cursor}`}`;
    const { body } = await viewer.send(`/api/eu/activity?${query}`);
    const page = body as unknown as { items: Attempt[]; nextCursor: string | null };
    requestIds.push(...page.items.map((item) => item.requestId));
    cursor = page.nextCursor;
  }
  expect(requestIds.length).toBeGreaterThan(1_000);
  const file = await fetch(`${app.origin}/api/eu/activity?format=csv`, {
    headers: { Cookie: viewer.cookie },
  });
  expect(file.headers.get('content-length')).toBeNull();
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const lines = (await file.text()).trimEnd().split('\r\n').slice(1);
  expect(lines.map((line) => line.split(',').at(-1))).toEqual(requestIds);
  await app.stop();
  remove();
});
