import { expect, test } from 'playwright/test';
import { type LoadEvent, type RowCounts, readLoadEvent } from '@/lib/schemas/import';
import { type App, startApp } from '../../fixtures/app/app-server';
import { startPostgres, type TestPostgres } from '../../fixtures/ledger/postgres';
import { type StaffClient, signInByHttp } from '../../fixtures/sign-in/staff-client';

/**
 * kill -9 while a file of accounts is loading: what is there afterwards is complete, and the same file finishes
 * the load.
 */
const rows = 24_000;
const batch = 250;
/** The progress events with accounts that each load survives: different moments, the same in every run. */
const killedAfter = [1, 2];
const managers = 9;

const mark = 'zqx';
const nameOf = (row: number) => `Company ${String(row).padStart(5, '0')}`;
const managerOf = (row: number) => `Owner ${row % managers}`;
const file = [
  'Name,Number,Account owner',
  ...Array.from({ length: rows }, (_, row) => `${nameOf(row)},${mark}-${row},${managerOf(row)}`),
  '',
].join('\r\n');

let postgres: TestPostgres;

test.beforeAll(async () => {
  postgres = await startPostgres(['-c', 'fsync=on']);
});
test.afterAll(async () => {
  await postgres?.close();
});

/** Loads the file and returns its last event, even if the load was cut off. `hear` receives each event. */
async function load(
  app: App,
  admin: StaffClient,
  hear: (event: LoadEvent) => void = () => {},
): Promise<LoadEvent | undefined> {
  const query = 'reference=0&number=1&manager=2&fileName=known.csv';
  const response = await fetch(`${app.origin}/api/eu/accounts/import?${query}`, {
    method: 'POST',
    headers: { Cookie: admin.cookie, Origin: app.origin, 'X-CSRF': '1' },
    body: file,
  });
  expect(response.status).toBe(200);
  let last: LoadEvent | undefined;
  let text = '';
  try {
    for await (const chunk of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      const lines = (text + chunk).split('\n');
      text = lines.pop() ?? '';
      for (const line of lines) {
        last = readLoadEvent(JSON.parse(line)) ?? undefined;
        if (last !== undefined) hear(last);
      }
    }
  } catch {
    // The kill cuts the answer off: that is what the test is about.
  }
  return last;
}

async function loadUntilKilled(app: App, admin: StaffClient, progressEvents: number): Promise<void> {
  let heard = 0;
  let killed: Promise<void> | undefined;
  const last = await load(app, admin, ({ kind, counts }: LoadEvent & { counts?: RowCounts }) => {
    if (kind === 'progress' && (counts?.added ?? 0) > 0) heard += 1;
    if (heard === progressEvents) killed ??= app.restart('SIGKILL');
  });
  expect(last?.kind, 'the load was killed before its end').toBe('progress');
  await killed;
}

interface Item {
  reference: string;
  manager: string;
  source: string;
}

async function allAccounts(admin: StaffClient, query: Record<string, string>): Promise<Item[]> {
  const found: Item[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const parameters = new URLSearchParams({ ...query, limit: '200', ...(cursor === '' ? {} : { cursor }) });
    const answer = await admin.send(`/api/eu/accounts?${parameters}`);
    expect(answer.status).toBe(200);
    const page = answer.body as unknown as { items: Item[]; nextCursor: string | null };
    found.push(...page.items);
    cursor = page.nextCursor;
  }
  return found;
}

/** Counts the accounts: the first rows of the file, each found by search and counted in suggestions. */
async function countWhole(admin: StaffClient): Promise<number> {
  const accounts = await allAccounts(admin, { sort: 'name' });
  const expected = Array.from({ length: accounts.length }, (_, row) => row);
  expect(accounts.map(({ reference }) => reference)).toEqual(expected.map(nameOf));
  expect(
    accounts.every(({ source, manager }, row) => source === 'loaded' && manager === managerOf(row)),
  ).toBe(true);
  const found = await allAccounts(admin, { q: mark });
  expect(found.map(({ reference }) => reference).sort()).toEqual(expected.map(nameOf));
  const answer = await admin.send('/api/eu/suggestions?field=manager&q=Owner');
  const counted = new Map<string, number>();
  for (const { manager } of accounts) counted.set(manager, (counted.get(manager) ?? 0) + 1);
  const suggested = (answer.body['items'] as { value: string; uses: number }[]).map(
    ({ value, uses }) => [value, uses] as const,
  );
  expect(new Map(suggested)).toEqual(counted);
  return accounts.length;
}

for (const database of ['embedded', 'postgres'] as const) {
  test(`a load that is killed leaves whole batches on the ${database} ledger, and loading the same file again continues`, async () => {
    test.setTimeout(240_000);
    const app = await startApp(
      database === 'embedded' ? {} : { env: { DATABASE_URL: await postgres.createDatabase() } },
    );
    try {
      const admin = await signInByHttp(app.origin, 'admin');
      let before = 0;
      for (const progressEvents of killedAfter) {
        await loadUntilKilled(app, admin, progressEvents);
        const count = await countWhole(admin);
        expect(count % batch, 'whole batches').toBe(0);
        expect(count).toBeGreaterThan(before);
        expect(count).toBeLessThan(rows);
        before = count;
      }
      expect(await load(app, admin)).toEqual({
        kind: 'done',
        counts: { added: rows - before, changed: 0, unchanged: before, kept: 0, refused: 0 },
      });
      expect(await countWhole(admin)).toBe(rows);
    } finally {
      await app.stop();
    }
  });
}
