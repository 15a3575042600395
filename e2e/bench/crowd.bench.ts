import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'playwright/test';
import { plausibleAccounts } from '@/lib/commands/seed/plausible-accounts';
import { startScriptedAccountsApi } from '../fixtures/accounts-api/scripted-accounts-api';
import type { App } from '../fixtures/app/app-server';
import { runSeed } from '../fixtures/ledger/seeded-data';
import { mintSession } from '../fixtures/sign-in/minted-session';
import { type StaffClient, signInByHttp } from '../fixtures/sign-in/staff-client';
import { table, writeSection } from './benchmarks-file';
import { savesOfApp, secret, startMeasuredApp } from './save/app-saves';
import { type Burst, burst, percentile } from './save/measure';

const size = { accounts: 1_000_000, attempts: 1_000_000 };
const searchers = 20;
const saves = 500;
const rowsPerFile = 20_000;
const limitMs = 1_000;

test.setTimeout(1_800_000);

test('saves beside an export, an import and twenty people who search, at a million accounts', async () => {
  const api = await startScriptedAccountsApi();
  const { dataDir, remove } = await runSeed(size);
  const app = await startMeasuredApp(api, `file:${join(dataDir, 'ledger.db')}`);
  try {
    const alone = await saveMany(app, 'alone');
    const beside = await saveBesideOthers(app);
    report(alone, beside);
    expect(beside.saved.p99Ms, 'p99 of a save, ms').toBeLessThan(limitMs);
  } finally {
    await app.stop();
    await api.close();
    remove();
  }
});

/** The ledger has all plausible names, so these have a word more. */
function* accountsOf(word: string): Generator<object> {
  for (const account of plausibleAccounts(saves, 1))
    yield { ...account, reference: `${account.reference} ${word}` };
}

async function saveMany(app: App, word: string): Promise<Burst> {
  const { create, close } = await savesOfApp(app, accountsOf(word));
  const saved = await burst(create, saves, 1);
  await close();
  expect(saved.failure).toBeNull();
  return saved;
}

interface Beside {
  saved: Burst;
  searchesMs: number[];
  exports: number;
  imports: number;
}

async function saveBesideOthers(app: App): Promise<Beside> {
  const [admin, viewer] = await Promise.all([
    signInByHttp(app.origin, 'admin'),
    signInByHttp(app.origin, 'viewer'),
  ]);
  const searchesMs: number[] = [];
  let [exports, imports] = [0, 0];
  let isRunning = true;
  const again = async (work: () => Promise<void>) => {
    while (isRunning) await work();
  };
  const people = Array.from({ length: searchers }, (_, index) => search(app, index, searchesMs));
  const others = [
    again(async () => {
      await exportAll(app, viewer, () => isRunning);
      exports += 1;
    }),
    again(async () => {
      await importFile(admin, imports);
      imports += 1;
    }),
    ...people.map(again),
  ];
  const saved = await saveMany(app, 'beside');
  isRunning = false;
  await Promise.all(others);
  return { saved, searchesMs, exports, imports };
}

/** One person who types: another search every half a second. */
function search(app: App, index: number, tookMs: number[]): () => Promise<void> {
  const names = plausibleAccounts(10_000, 100 + index);
  const session = mintSession(secret, `searcher-${index}`);
  return async () => {
    const words = names.next().value?.reference.split(' ') ?? [];
    const sentAtMs = performance.now();
    const response = await fetch(
      `${app.origin}/api/eu/accounts?q=${encodeURIComponent(words.slice(0, 2).join(' ').slice(0, 9))}`,
      { headers: { Cookie: await session } },
    );
    expect(response.status).toBe(200);
    await response.arrayBuffer();
    tookMs.push(performance.now() - sentAtMs);
    await pause(500);
  };
}

/** Reads and throws away, until the end or until nobody needs it any more. */
async function exportAll(app: App, { cookie }: StaffClient, isNeeded: () => boolean): Promise<void> {
  const response = await fetch(`${app.origin}/api/eu/activity?format=csv`, { headers: { Cookie: cookie } });
  expect(response.status).toBe(200);
  for await (const _ of response.body ?? []) if (!isNeeded()) break;
}

async function importFile(admin: StaffClient, round: number): Promise<void> {
  const rows = Array.from({ length: rowsPerFile }, (_, row) => `Loaded ${round} ${row} beside,${row}`);
  const query = `reference=0&number=1&fileName=beside-${round}.csv`;
  const { status } = await admin.post(
    `/api/eu/accounts/import?${query}`,
    ['Name,Number', ...rows].join('\n'),
  );
  expect(status).toBe(200);
}

function report(alone: Burst, { saved, searchesMs, exports, imports }: Beside): void {
  const row = (name: string, { p50Ms, p99Ms, slowestMs }: Burst) => [
    name,
    ...[p50Ms, p99Ms, slowestMs].map((ms) => ms.toFixed(0)),
  ];
  const text = table(
    ['one save', 'p50 ms', 'p99 ms', 'slowest ms'],
    [row('alone', alone), row('beside all of them', saved)],
  );
  const how =
    `${saves} saves of new accounts, one at a time, on the embedded ledger with ${size.accounts.toLocaleString('en')} accounts and as ` +
    `many attempts; then as many beside an export of all attempts, a load of ${rowsPerFile.toLocaleString('en')} rows, both again and ` +
    `again, and ${searchers} people who search twice a second. Meanwhile ${exports} exports were read to their end or to that of the ` +
    `saves, ${imports} files were loaded, and ${searchesMs.length} searches took ${percentile(searchesMs, 0.5).toFixed(0)} ms at p50 ` +
    `and ${percentile(searchesMs, 0.99).toFixed(0)} ms at p99. The limit of a save is ${limitMs} ms at p99.`;
  console.log(`\n${text}\n`);
  writeSection('A save beside a crowd', `${how}\n\n${text}`, ['next', 'libsql']);
}
