import { resolve } from 'node:path';
import { CommandError, runCommand } from '../command-error.mjs';
import { importTypescript } from '../import-typescript.mjs';
import { configuredUrl, readArguments } from './command-arguments.mjs';

/** `npm run ledger:backup -- --to FILE [--url file:…]`: a copy of the embedded ledger, while the app may run. */
async function backup() {
  const usage = 'npm run ledger:backup -- --to FILE [--url file:…]';
  const { to, url = configuredUrl() } = readArguments(['to', 'url'], usage);
  if (to === undefined) throw new CommandError(`Name a new file for the backup: ${usage}`);
  if (!url.startsWith('file:')) {
    throw new CommandError(
      'This ledger is not an embedded one: back up PostgreSQL with pg_dump, as OPERATIONS.md says. Nothing was written.',
    );
  }
  const { ledgerPath } = await importTypescript('lib/server/ledger/database/ledger-path.ts');
  const { backUpLedger } = await importTypescript('lib/server/ledger/keep/backup.ts');
  const { keepFailure } = await importTypescript('lib/server/ledger/keep/keep-error.ts');
  const file = resolve(to);
  try {
    const { accounts, attempts } = backUpLedger(ledgerPath(url), file);
    console.log(`${file} has ${accounts} accounts and ${attempts} attempts, checked.`);
  } catch (error) {
    throw new CommandError(`${keepFailure(error, { path: file })} No backup was made.`);
  }
}

await runCommand(backup);
