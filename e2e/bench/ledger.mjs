import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { importTypescript } from '../../lib/commands/import-typescript.mjs';
import { printLedger } from './ledger-table.mjs';

// `npm run bench:ledger`: p95 of everyday reads, on a large ledger and a small one, on both databases. Each ledger
// is measured in its own process, so that the memory is that of reading only.

const script = fileURLToPath(import.meta.url);
const seedScript = fileURLToPath(new URL('../../lib/commands/seed.mjs', import.meta.url));
const smallSize = { accounts: 1_000, attempts: 5_000 };

const { values } = parseArgs({
  options: {
    accounts: { type: 'string', default: '1000000' },
    attempts: { type: 'string', default: '5000000' },
    database: { type: 'string', default: 'both' },
    // A folder of ledgers to measure again. Missing ones are seeded.
    keep: { type: 'string' },
    measure: { type: 'string' },
  },
});

if (values.measure === undefined) process.exitCode = await bench();
else console.log(JSON.stringify(await measure(values.measure)));

/** @param {string} url */
async function measure(url) {
  const { openLedger } = await importTypescript('lib/server/ledger/open-ledger.ts');
  const { measureLedger } = await importTypescript('e2e/bench/ledger-measure.ts');
  const ledger = await openLedger(url);
  const openedMb = process.memoryUsage.rss() / 2 ** 20;
  const measured = await measureLedger(ledger);
  await ledger.close();
  return { measured, openedMb, peakMb: process.resourceUsage().maxRSS / 2 ** 10 };
}

/** @returns {Promise<number>} the exit code: 1 where a limit is broken */
async function bench() {
  const directory = values.keep ? resolve(values.keep) : await mkdtemp(join(tmpdir(), 'account-desk-bench-'));
  // PostgreSQL does not run as root: its own user has to get to its folder in this one.
  if (!values.keep) await chmod(directory, 0o711);
  const names = values.database === 'both' ? ['sqlite', 'postgres'] : [values.database];
  let broken = 0;
  try {
    for (const name of names) broken += await benchDatabase(name, directory);
  } finally {
    if (!values.keep) await rm(directory, { recursive: true, force: true });
  }
  return broken === 0 ? 0 : 1;
}

/**
 * @param {string} name
 * @param {string} directory
 */
async function benchDatabase(name, directory) {
  const { startPostgres } = await importTypescript('e2e/fixtures/ledger/postgres.ts');
  const kept = join(directory, name);
  await mkdir(directory, { recursive: true });
  const flags = ['-c', 'shared_buffers=256MB', '-c', 'max_wal_size=4GB'];
  const postgres = name === 'postgres' ? await startPostgres(flags, kept) : null;
  if (postgres === null) await mkdir(kept, { recursive: true });
  const largeSize = { accounts: Number(values.accounts), attempts: Number(values.attempts) };
  try {
    const small = await measureSeeded(postgres, kept, smallSize);
    const large = await measureSeeded(postgres, kept, largeSize);
    return printLedger(name, { small: { ...smallSize, ...small }, large: { ...largeSize, ...large } });
  } finally {
    await postgres?.close();
  }
}

/**
 * @param {any} postgres null for the embedded database
 * @param {string} kept the folder of this database
 * @param {{ accounts: number, attempts: number }} size
 */
async function measureSeeded(postgres, kept, { accounts, attempts }) {
  const id = `ledger_${accounts}_${attempts}`;
  // Written once the ledger is complete, so that a half-seeded one is seeded again.
  const seededFile = `${kept}.${id}.json`;
  const url = postgres === null ? `file:${join(kept, `${id}.db`)}` : postgres.urlOf(id);
  if (!existsSync(seededFile)) {
    console.error(`Seeding ${accounts} accounts and ${attempts} attempts…`);
    if (postgres === null) await rm(`${join(kept, id)}.db`, { force: true });
    else await postgres.createDatabase(id);
    const startedAtMs = performance.now();
    run([seedScript, '--url', url, '--accounts', String(accounts), '--attempts', String(attempts)], 'ignore');
    writeFileSync(seededFile, JSON.stringify({ seededInMs: performance.now() - startedAtMs }));
  }
  const { seededInMs } = JSON.parse(readFileSync(seededFile, 'utf8'));
  return { seededInMs, ...JSON.parse(run([script, '--measure', url], 'pipe')) };
}

/**
 * @param {string[]} args
 * @param {'ignore' | 'pipe'} stdout
 */
function run(args, stdout) {
  const { status, stdout: output } = spawnSync(process.execPath, args, {
    stdio: ['ignore', stdout, 'inherit'],
    maxBuffer: 2 ** 24,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args[0]} failed`);
  return output ?? '';
}
