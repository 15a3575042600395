import { existsSync } from 'node:fs';
import { CommandError, runCommand } from '../command-error.mjs';
import { importTypescript } from '../import-typescript.mjs';
import { configuredUrl, embeddedUrl, readArguments } from './command-arguments.mjs';

/**
 * `npm run ledger:move [-- --from file:… --url postgres://…]`: the embedded ledger, by default that of DATA_DIR, into
 * the empty PostgreSQL of DATABASE_URL.
 */
async function move() {
  const usage = 'npm run ledger:move -- [--from file:…] [--url postgres://…]';
  const { from = embeddedUrl(), url = configuredUrl() } = readArguments(['from', 'url'], usage);
  const { databaseUrlFault } = await importTypescript('lib/server/configuration/database-url.ts');
  const fault = databaseUrlFault(url);
  if (fault !== null) throw new CommandError(`DATABASE_URL ${fault}. Nothing was moved.`);
  if (!from.startsWith('file:') || url.startsWith('file:')) {
    throw new CommandError(
      `A ledger moves from an embedded database to PostgreSQL: set DATABASE_URL to postgres://…, or: ${usage}`,
    );
  }
  const { ledgerPath } = await importTypescript('lib/server/ledger/database/ledger-path.ts');
  if (!existsSync(ledgerPath(from))) {
    throw new CommandError(`There is no ledger at ${ledgerPath(from)}. Nothing was moved.`);
  }
  const source = await open(from);
  const target = await open(url);
  await moveAll(source, target);
  await Promise.all([source.close(), target.close()]);
  console.log(
    'Counts and checksums are equal. The embedded ledger is as it was: start the app on PostgreSQL only.',
  );
}

/** @param {string} url */
async function open(url) {
  const { openLedger } = await importTypescript('lib/server/ledger/open-ledger.ts');
  const { keepFailure } = await importTypescript('lib/server/ledger/keep/keep-error.ts');
  try {
    return await openLedger(url, { withoutTimeouts: true });
  } catch (error) {
    throw new CommandError(`${keepFailure(error, { url })} Nothing was moved.`);
  }
}

/**
 * @param {unknown} source
 * @param {unknown} target
 */
async function moveAll(source, target) {
  const { moveLedger } = await importTypescript('lib/server/ledger/keep/move.ts');
  try {
    await moveLedger(
      source,
      target,
      (/** @type {{ table: string, rows: number, sha256: string }} */ { table, rows, sha256 }) =>
        console.log(`${table}: ${rows} rows, SHA-256 ${sha256}`),
    );
  } catch (error) {
    const { name, message, cause } = /** @type {Error & { cause?: { code?: string } }} */ (error);
    const line = name === 'LedgerKeepError' ? message : `The move stopped half-way (${cause?.code ?? name}).`;
    throw new CommandError(`${line} Nothing was moved: PostgreSQL is as it was.`);
  }
}

await runCommand(move);
