import { CommandError, runCommand } from './command-error.mjs';
import { importTypescript } from './import-typescript.mjs';
import { configuredUrl, readArguments } from './ledger/command-arguments.mjs';

/**
 * `npm run seed -- --accounts 1000000 --attempts 5000000 [--seed 1] [--url file:… | postgres://…]`, for trials.
 * Without --url it fills the ledger that `npm start` would open.
 */
async function seed() {
  const values = readArguments(
    ['accounts', 'attempts', 'seed', 'url'],
    'npm run seed -- [--accounts N] [--attempts N] [--seed N] [--url file:… | postgres://…]',
  );
  const url = values.url ?? configuredUrl();
  const [accounts, attempts, seed] = [
    values.accounts ?? 10_000,
    values.attempts ?? 50_000,
    values.seed ?? 1,
  ].map(Number);
  if (!isCount(accounts) || !isCount(attempts) || !isCount(seed)) {
    throw new CommandError(
      '--accounts, --attempts and --seed are whole numbers above 0. Nothing was written.',
    );
  }
  const { openLedger } = await importTypescript('lib/server/ledger/open-ledger.ts');
  const { seedLedger } = await importTypescript('lib/commands/seed/seed-ledger.ts');
  const ledger = await openLedger(url, { withoutTimeouts: true }).catch((/** @type {Error} */ error) => {
    throw new CommandError(error.message);
  });
  await seedLedger(ledger, { accounts, attempts, seed }, console.log).catch((/** @type {Error} */ error) => {
    if (error.name !== 'SeededLedgerError') throw error;
    throw new CommandError('This ledger has accounts. Nothing was written. Choose an empty one with --url.');
  });
  await ledger.close();
  console.log(`The ledger has ${accounts} more accounts and about ${attempts} more attempts.`);
}

/**
 * @param {number | undefined} value
 * @returns {value is number}
 */
function isCount(value) {
  return value !== undefined && Number.isSafeInteger(value) && value > 0;
}

await runCommand(seed);
