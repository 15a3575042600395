import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import nextEnv from '@next/env';
import { CommandError, runCommand } from './command-error.mjs';
import { importTypescript } from './import-typescript.mjs';

/**
 * `npm run seed -- --accounts 1000000 --attempts 5000000 [--seed 1] [--url file:… | postgres://…]`, for trials.
 * Without --url it fills the ledger that `npm start` would open.
 */
async function seed() {
  nextEnv.loadEnvConfig(fileURLToPath(new URL('../..', import.meta.url)));
  const { values } = parseArgs({
    options: {
      accounts: { type: 'string', default: '10000' },
      attempts: { type: 'string', default: '50000' },
      seed: { type: 'string', default: '1' },
      url: { type: 'string', default: configuredUrl() },
    },
  });
  const [accounts, attempts, seed] = [values.accounts, values.attempts, values.seed].map(Number);
  if (!isCount(accounts) || !isCount(attempts) || !isCount(seed)) {
    throw new CommandError(
      '--accounts, --attempts and --seed are whole numbers above 0. Nothing was written.',
    );
  }
  const { openLedger } = await importTypescript('lib/server/ledger/open-ledger.ts');
  const { seedLedger } = await importTypescript('lib/commands/seed/seed-ledger.ts');
  const ledger = await openLedger(values.url, { withoutTimeouts: true }).catch(
    (/** @type {Error} */ error) => {
      throw new CommandError(error.message);
    },
  );
  await seedLedger(ledger, { accounts, attempts, seed }, console.log).catch((/** @type {Error} */ error) => {
    if (error.name !== 'SeededLedgerError') throw error;
    throw new CommandError('This ledger has accounts. Nothing was written. Choose an empty one with --url.');
  });
  await ledger.close();
  console.log(`The ledger has ${accounts} more accounts and about ${attempts} more attempts.`);
}

/** As in parse-env.ts: an empty variable counts as unset. */
function configuredUrl() {
  const { DATABASE_URL: url, DATA_DIR: dataDir } = process.env;
  return url || `file:${join(dataDir || './data', 'ledger.db')}`;
}

/**
 * @param {number | undefined} value
 * @returns {value is number}
 */
function isCount(value) {
  return value !== undefined && Number.isSafeInteger(value) && value > 0;
}

await runCommand(seed);
