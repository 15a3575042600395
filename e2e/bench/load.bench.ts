import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'playwright/test';
import { plausibleAccounts } from '@/lib/commands/seed/plausible-accounts';
import { accountFields, toFormValues } from '@/lib/schemas/account/account-fields';
import { type App, startApp } from '../fixtures/app/app-server';
import { startPostgres, type TestPostgres } from '../fixtures/ledger/postgres';
import { type StaffClient, signInByHttp } from '../fixtures/sign-in/staff-client';

const rows = 200_000;
const limits = { loadMs: 60_000, saveMs: 1_000 };
const saveEveryMs = 250;

test.setTimeout(400_000);

for (const database of ['SQLite', 'PostgreSQL']) {
  test(`200,000 known accounts from a file, while others save, on ${database}`, async () => {
    const postgres = database === 'PostgreSQL' ? await startPostgres([]) : null;
    const app = await startApp({ env: await databaseOf(postgres) });
    try {
      await bench(app, database);
    } finally {
      await app.stop();
      await postgres?.close();
    }
  });
}

async function databaseOf(postgres: TestPostgres | null): Promise<Record<string, string>> {
  const quiet = { LOG_LEVEL: 'info' };
  return postgres === null ? quiet : { ...quiet, DATABASE_URL: await postgres.createDatabase() };
}

async function bench(app: App, database: string): Promise<void> {
  const [admin, editor] = await Promise.all([
    signInByHttp(app.origin, 'admin'),
    signInByHttp(app.origin, 'editor'),
  ]);
  const first = await loadBeside(editor, admin);
  print(`${database}, every row new`, first);
  const again = await loadBeside(editor, admin);
  print(`${database}, the same file again`, again);
  expect(first.last).toMatchObject({ kind: 'done', counts: { added: rows, refused: 0 } });
  expect(again.last).toMatchObject({ kind: 'done', counts: { unchanged: rows } });
  expect(first.tookMs).toBeLessThan(limits.loadMs);
  expect(again.tookMs).toBeLessThan(limits.loadMs);
  expect(Math.max(...first.savesMs, ...again.savesMs), 'the slowest save, ms').toBeLessThan(limits.saveMs);
}

interface Load {
  tookMs: number;
  savesMs: number[];
  last: unknown;
}

/** Loads the file while an editor saves one account after another. */
async function loadBeside(editor: StaffClient, admin: StaffClient): Promise<Load> {
  let running = true;
  const startedAtMs = performance.now();
  const loading = load(admin).finally(() => {
    running = false;
  });
  const savesMs: number[] = [];
  while (running) {
    const savedAtMs = performance.now();
    const { status } = await editor.save('eu', { reference: `Saved meanwhile ${savesMs.length}` });
    expect([200, 201]).toContain(status);
    savesMs.push(performance.now() - savedAtMs);
    await setTimeout(saveEveryMs);
  }
  return { last: await loading, savesMs, tookMs: performance.now() - startedAtMs };
}

async function load(admin: StaffClient): Promise<unknown> {
  const query = 'reference=0&number=1&manager=2&parent=3&region=4&fileName=bench.csv';
  const { status, body } = await admin.post(`/api/eu/accounts/import?${query}`, file());
  expect(status).toBe(200);
  const lines = String(body['text']).trimEnd().split('\n');
  return JSON.parse(lines.at(-1) ?? '');
}

function file(): string {
  const lines = [...plausibleAccounts(rows, 1)].map((account) => {
    const values = toFormValues(account);
    return accountFields.map((field) => values[field]).join(',');
  });
  return [accountFields.join(','), ...lines].join('\n');
}

function print(title: string, { tookMs, savesMs }: Load): void {
  const sorted = [...savesMs].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  const seconds = (tookMs / 1000).toFixed(1);
  console.log(
    `\n${title}: ${rows} rows in ${seconds} s (limit ${limits.loadMs / 1000} s), ${Math.round((rows * 1000) / tookMs)} a second\n` +
      `  ${savesMs.length} saves meanwhile: median ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${at(1)} ms (limit ${limits.saveMs} ms)`,
  );
}
