import 'server-only';
import { setTimeout } from 'node:timers/promises';
import { type Account, type AccountFormValues, toFormValues } from '@/lib/schemas/account/account-fields';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { loadBatch } from './load-batch';
import {
  byReference,
  effectOf,
  type LoadEffect,
  type LoadSource,
  mergeWithKnown,
  referencesOf,
} from './load-effect';

/** With fewer rows, a transaction costs more than its rows. Every batch is this size, or a doubling of it. */
const smallestBatch = 250;
const largestBatch = 1_000;
/** How long the work of one transaction may take: on the embedded database, saves wait for it to end. */
const batchMs = { oneWriter: 100, manyWriters: 250 };
/** The pause between the work of two transactions of a single writer, for waiting requests, at least; */
const pauseMs = 18;
/** as a part of that work's time, because on a busy machine requests need longer too; */
const pausePart = 1 / 3;
/** and the longest one while saves are under way, so that a save does not wait for a transaction at each step. */
const savesFirstMs = 200;

export type LoadCounts = Record<LoadEffect, number>;

export interface LoadOptions {
  /** Ends the load after the current batch. What was loaded stays. */
  signal?: AbortSignal;
  /** Called after each batch with the counts so far. */
  onProgress?: (counts: Readonly<LoadCounts>) => void;
  /** For commands on a ledger that nobody else uses: the largest batches, without pauses. */
  isExclusive?: boolean;
}

/**
 * Loads accounts that the company already has, without sending anything. Each batch is one transaction, so an
 * early end, by the signal, a fault or a kill, leaves whole batches. Saves continue in between.
 */
export async function loadAccounts(
  ledger: Ledger,
  source: LoadSource,
  accounts: AsyncIterable<Account> | Iterable<Account>,
  options: LoadOptions = {},
): Promise<LoadCounts> {
  const counts: LoadCounts = { added: 0, changed: 0, unchanged: 0, kept: 0 };
  const { signal, onProgress, isExclusive = false } = options;
  let size = isExclusive ? largestBatch : smallestBatch;
  let batch = { rows: new Map<string, AccountFormValues>(), size };
  let written = Promise.resolve();
  const write = async (values: readonly AccountFormValues[]) => {
    const { effects, workMs, commitMs } = await writeBatch(ledger, source, values);
    for (const effect of effects) counts[effect] += 1;
    onProgress?.(counts);
    if (isExclusive) return;
    if (values.length === size) size = nextSize(size, workMs, ledger.dialect.oneWriter);
    if (ledger.dialect.oneWriter) await letSavesPass(ledger, workMs, commitMs);
  };
  // The next batch is read while the last one is written.
  const flush = async () => {
    await written;
    if (signal?.aborted === true) return;
    written = write([...batch.rows.values()]);
    // The error is thrown where `written` is awaited.
    written.catch(() => undefined);
    batch = { rows: new Map(), size };
  };
  try {
    for await (const account of accounts) {
      // A name that comes twice is two changes, one after the other.
      if (batch.rows.has(account.reference) || batch.rows.size === batch.size) await flush();
      if (signal?.aborted === true) return counts;
      batch.rows.set(account.reference, toFormValues(account));
    }
    if (batch.rows.size > 0) await flush();
  } finally {
    await written;
  }
  return counts;
}

/** `workMs`: how long the process did nothing else, on the embedded database. `commitMs`: how long it could. */
async function writeBatch(ledger: Ledger, source: LoadSource, values: readonly AccountFormValues[]) {
  let [startedAtMs, workedAtMs] = [0, 0];
  const effects = await ledger.write(async (trx) => {
    startedAtMs = performance.now();
    const found = await loadBatch(ledger, trx, source, values);
    workedAtMs = performance.now();
    return found;
  });
  return { effects, workMs: workedAtMs - startedAtMs, commitMs: performance.now() - workedAtMs };
}

/** The number of rows for the next transaction: how long a row takes depends on the machine. */
function nextSize(size: number, tookMs: number, oneWriter: boolean): number {
  const limitMs = oneWriter ? batchMs.oneWriter : batchMs.manyWriters;
  if (tookMs > limitMs) return Math.max(size / 2, smallestBatch);
  // Twice the rows take less than twice the time.
  return tookMs * 1.6 < limitMs ? Math.min(size * 2, largestBatch) : size;
}

async function letSavesPass(ledger: Ledger, workMs: number, commitMs: number): Promise<void> {
  const untilMs = performance.now() + savesFirstMs;
  await setTimeout(Math.max(0, Math.max(pauseMs, workMs * pausePart) - commitMs));
  while (ledger.running.size > 0 && performance.now() < untilMs) await setTimeout(pauseMs);
}

/** What loading these accounts would do now, in their order. Changes nothing. */
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
    return mergeWithKnown(known, read, source.fields).map((row) =>
      effectOf(row, known.get(row.reference), source.asOf),
    );
  });
}
