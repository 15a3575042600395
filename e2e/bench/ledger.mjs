import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { importTypescript } from '../fixtures/import-typescript.mjs';

// `npm run bench:ledger`: p95 of what people do all day, on a large ledger and on a small one, on both databases.
// Each ledger is measured in a process of its own, so that its memory is that of reading alone.

const limits = { p95Ms: 50, timesSmall: 3, memoryMb: 300 };
/** Below this a ratio measures the timer. */
const noiseMs = 2;
const script = fileURLToPath(import.meta.url);
const seedScript = fileURLToPath(new URL('../../lib/commands/seed.mjs', import.meta.url));

const { values } = parseArgs({
  options: {
    accounts: { type: 'string', default: '1000000' },
    attempts: { type: 'string', default: '5000000' },
    database: { type: 'string', default: 'both' },
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
  const beforeMb = process.memoryUsage.rss() / 2 ** 20;
  const measured = await measureLedger(ledger);
  await ledger.close();
  return { measured, beforeMb, afterMb: process.memoryUsage.rss() / 2 ** 20 };
}

/** @returns {Promise<number>} the exit code: 1 where a limit is broken */
async function bench() {
  const directory = await mkdtemp(join(tmpdir(), 'account-desk-bench-'));
  const names = values.database === 'both' ? ['sqlite', 'postgres'] : [values.database];
  let broken = 0;
  try {
    for (const name of names) broken += await benchDatabase(name, directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  return broken === 0 ? 0 : 1;
}

/**
 * @param {string} name
 * @param {string} directory
 */
async function benchDatabase(name, directory) {
  const { startPostgres } = await importTypescript('e2e/fixtures/postgres.ts');
  const postgres =
    name === 'postgres'
      ? await startPostgres(['-c', 'shared_buffers=256MB', '-c', 'max_wal_size=4GB'])
      : null;
  try {
    const url = async (/** @type {string} */ size) => {
      if (postgres !== null) return postgres.createDatabase();
      mkdirSync(join(directory, name), { recursive: true });
      return `file:${join(directory, name, `${size}.db`)}`;
    };
    const small = measureSeeded(await url('small'), '1000', '5000');
    const large = measureSeeded(await url('large'), values.accounts, values.attempts);
    return print(name, small, large);
  } finally {
    await postgres?.close();
  }
}

/**
 * @param {string} url
 * @param {string} accounts
 * @param {string} attempts
 */
function measureSeeded(url, accounts, attempts) {
  console.error(`Seeding ${accounts} accounts and ${attempts} attempts…`);
  run([seedScript, '--url', url, '--accounts', accounts, '--attempts', attempts], 'ignore');
  return JSON.parse(run([script, '--measure', url], 'pipe'));
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

/**
 * @param {string} name
 * @param {any} small
 * @param {any} large
 * @returns {number} broken limits
 */
function print(name, small, large) {
  let broken = 0;
  console.log(`\n${name}: ${values.accounts} accounts, ${values.attempts} attempts (small: 1000, 5000)`);
  const rows = large.measured.map((/** @type {any} */ row, /** @type {number} */ index) => {
    const smallP95 = small.measured[index].p95Ms;
    const times = row.p95Ms / Math.max(smallP95, noiseMs);
    const ok = row.p95Ms <= limits.p95Ms && times <= limits.timesSmall;
    if (!ok) broken += 1;
    return {
      read: row.name,
      calls: row.calls,
      'small p95 ms': smallP95.toFixed(1),
      'p50 ms': row.p50Ms.toFixed(1),
      'p95 ms': row.p95Ms.toFixed(1),
      'worst ms': row.worstMs.toFixed(1),
      worst: row.worst,
      times: times.toFixed(1),
      ok,
    };
  });
  console.table(rows);
  if (large.afterMb > limits.memoryMb) broken += 1;
  console.log(
    `memory: ${large.beforeMb.toFixed(0)} MB opened, ${large.afterMb.toFixed(0)} MB after all reads`,
  );
  return broken;
}
