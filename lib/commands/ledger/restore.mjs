import { resolve } from 'node:path';
import { CommandError, runCommand } from '../command-error.mjs';
import { importTypescript } from '../import-typescript.mjs';
import { configuredUrl, readArguments } from './command-arguments.mjs';

/** `npm run ledger:restore -- --from FILE [--url file:…]`: an embedded ledger out of a backup, where there is none. */
async function restore() {
  const usage = 'npm run ledger:restore -- --from FILE [--url file:…]';
  const { from, url = configuredUrl() } = readArguments(['from', 'url'], usage);
  if (from === undefined) throw new CommandError(`Name the backup: ${usage}`);
  if (!url.startsWith('file:')) {
    throw new CommandError(
      'This ledger is not an embedded one: restore PostgreSQL with pg_restore, as OPERATIONS.md says. Nothing was restored.',
    );
  }
  const { ledgerPath } = await importTypescript('lib/server/ledger/database/ledger-path.ts');
  const { restoreLedger } = await importTypescript('lib/server/ledger/keep/restore.ts');
  const { keepFailure } = await importTypescript('lib/server/ledger/keep/keep-error.ts');
  const file = ledgerPath(url);
  try {
    const { accounts, attempts } = restoreLedger(resolve(from), file);
    console.log(`${file} has ${accounts} accounts and ${attempts} attempts.`);
  } catch (error) {
    throw new CommandError(`${keepFailure(error, { path: file })} Nothing was restored.`);
  }
}

await runCommand(restore);
