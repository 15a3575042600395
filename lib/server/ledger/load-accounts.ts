import 'server-only';
import { setTimeout } from 'node:timers/promises';
import { type Account, type AccountFormValues, toFormValues } from '@/lib/schemas/account-fields';
import type { Ledger } from './ledger';
import { loadBatch } from './load-batch';
import { byReference, effectOf, type LoadEffect, type LoadSource, over, referencesOf } from './load-effect';

/** With fewer rows a transaction costs more than its rows. Every batch is this one, doubled or not. */
const smallestBatch = 250;
const largestBatch = 1_000;
/** How long one transaction may take: whoever saves on the embedded database waits for it to end. */
const batchMs = 80;
/** Between two transactions, for those who wait: what a save does next, it then does before the load goes on. */
const pauseMs = 4;

export type LoadCounts = Record<LoadEffect, number>;

export interface LoadOptions {
  /** Ends the load after the batch that runs; what was loaded stays. */
  signal?: AbortSignal;
  /** Called after each batch with the counts so far. */
  onProgress?: (counts: Readonly<LoadCounts>) => void;
  /** For commands on a ledger that nobody else uses: the largest batches, and no pause between them. */
  nobodyWaits?: boolean;
}

/**
 * Loads accounts that the company already has, without sending anything. Each batch is one transaction: an
 * end half-way, by the signal, a fault or a kill, leaves whole batches. Saves go on in between.
 */
export async function loadAccounts(
  ledger: Ledger,
  source: LoadSource,
  accounts: AsyncIterable<Account> | Iterable<Account>,
  options: LoadOptions = {},
): Promise<LoadCounts> {
  const counts: LoadCounts = { added: 0, changed: 0, unchanged: 0, kept: 0 };
  let batch = new Map<string, AccountFormValues>();
  let size = options.nobodyWaits === true ? largestBatch : smallestBatch;
  const flush = async () => {
    const values = [...batch.values()];
    batch = new Map();
    let startedAtMs = 0;
    const effects = await ledger.write((trx) => {
      startedAtMs = performance.now();
      return loadBatch(ledger, trx, source, values);
    });
    const tookMs = performance.now() - startedAtMs;
    for (const effect of effects) counts[effect] += 1;
    options.onProgress?.(counts);
    if (options.nobodyWaits === true) return;
    if (values.length === size) size = nextSize(size, tookMs);
    await setTimeout(pauseMs);
  };
  for await (const account of accounts) {
    if (options.signal?.aborted === true) return counts;
    // A name that comes twice is two changes, one after the other.
    if (batch.has(account.reference) || batch.size === size) await flush();
    batch.set(account.reference, toFormValues(account));
  }
  if (batch.size > 0 && options.signal?.aborted !== true) await flush();
  return counts;
}

/** Rows for the next transaction: how long a row takes, only the machine knows. */
function nextSize(size: number, tookMs: number): number {
  if (tookMs > batchMs) return Math.max(size / 2, smallestBatch);
  return tookMs < batchMs / 3 ? Math.min(size * 2, largestBatch) : size;
}

/** What loading these accounts would do now, in their order; changes nothing. */
export async function previewLoad(
  ledger: Ledger,
  source: Pick<LoadSource, 'apiRegion' | 'asOf' | 'fields'>,
  accounts: readonly Account[],
): Promise<LoadEffect[]> {
  if (accounts.length === 0) return [];
  return ledger.read(async (db) => {
    const read = accounts.map(toFormValues);
    const rows = await db
      .selectFrom('accounts')
      .selectAll()
      .where('api_region', '=', source.apiRegion)
      .where('reference', 'in', referencesOf(read))
      .execute();
    const known = byReference(rows);
    return over(known, read, source.fields).map((row) =>
      effectOf(row, known.get(row.reference), source.asOf),
    );
  });
}
