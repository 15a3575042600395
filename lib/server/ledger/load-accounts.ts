import 'server-only';
import { setImmediate } from 'node:timers/promises';
import type { Insertable } from 'kysely';
import {
  type Account,
  type AccountField,
  type AccountFormValues,
  accountFields,
  toFormValues,
} from '@/lib/schemas/account-fields';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { AccountRow } from './account-item';
import { type Actor, upsertActor } from './actors';
import type { IndexedAccount, LedgerTransaction } from './dialect';
import { lockAccounts } from './find-account';
import type { Ledger } from './ledger';
import type { AccountTable } from './tables';
import { type CountedChange, countValues } from './value-counts';
import { keysOf } from './write-account';

/** Rows of one transaction: few enough that a save on the same connection waits for milliseconds. */
const batchSize = 250;

/** Where known accounts come from. */
export interface LoadSource {
  apiRegion: ApiRegion;
  actor: Actor;
  /** The file's name. */
  file: string;
  /** When the file was written: what was sent from here later is not overwritten. */
  asOf: Date;
  /** The fields that the file has, all of them unless given: of a known account the others stay. */
  fields?: readonly AccountField[];
}

/** What loading one row does. `kept`: another value was sent from here after the file was written. */
export type LoadEffect = 'added' | 'changed' | 'unchanged' | 'kept';

export type LoadCounts = Record<LoadEffect, number>;

export interface LoadOptions {
  /** Ends the load after the batch that runs; what was loaded stays. */
  signal?: AbortSignal;
  /** Called after each batch with the counts so far. */
  onProgress?: (counts: Readonly<LoadCounts>) => void;
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
  const flush = async () => {
    const values = [...batch.values()];
    batch = new Map();
    const effects = await ledger.write((trx) => loadBatch(ledger, trx, source, values));
    for (const effect of effects) counts[effect] += 1;
    options.onProgress?.(counts);
    // The embedded database works on this thread: whoever waits comes first.
    await setImmediate();
  };
  for await (const account of accounts) {
    if (options.signal?.aborted === true) return counts;
    // A name that comes twice is two changes, one after the other.
    if (batch.has(account.reference) || batch.size === batchSize) await flush();
    batch.set(account.reference, toFormValues(account));
  }
  if (batch.size > 0 && options.signal?.aborted !== true) await flush();
  return counts;
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

async function loadBatch(
  ledger: Ledger,
  trx: LedgerTransaction,
  source: LoadSource,
  read: readonly AccountFormValues[],
): Promise<LoadEffect[]> {
  const { apiRegion } = source;
  const loaded = {
    loaded_at: Date.now(),
    loaded_by: await upsertActor(trx, source.actor),
    loaded_file: source.file,
  };
  const known = byReference(await lockAccounts(ledger, trx, apiRegion, referencesOf(read)));
  const values = over(known, read, source.fields);
  const effects = values.map((row) => effectOf(row, known.get(row.reference), source.asOf));
  const withEffect = (effect: LoadEffect) => values.filter((_, index) => effects[index] === effect);
  const written = { ...loaded, changed_at: loaded.loaded_at, source: 'loaded' as const };
  const added = withEffect('added');
  const indexed = await insertAll(trx, apiRegion, added, written);
  const counted: CountedChange[] = added.map((after) => ({ before: undefined, after }));
  for (const row of withEffect('changed')) {
    const before = known.get(row.reference);
    if (before === undefined) continue;
    const after = { ...row, ...keysOf(row) };
    await trx
      .updateTable('accounts')
      .set({ ...written, ...after, version: before.version + 1 })
      .where('id', '=', before.id)
      .execute();
    indexed.push({ id: before.id, search_text: after.search_text });
    counted.push({ before, after });
  }
  if (indexed.length > 0) await ledger.dialect.indexAccounts(trx, apiRegion, indexed);
  await countValues(trx, apiRegion, counted);
  return effects;
}

/** The values that loading leaves: fields that the file does not have are those of the known account. */
function over(
  known: ReadonlyMap<string, AccountRow>,
  read: readonly AccountFormValues[],
  fields: readonly AccountField[] = accountFields,
): AccountFormValues[] {
  const absent = accountFields.filter((field) => !fields.includes(field));
  return read.map((values) => {
    const row = known.get(values.reference);
    const kept = absent.map((field) => [field, row?.[field] ?? '']);
    return { ...values, ...Object.fromEntries(kept) };
  });
}

function effectOf(values: AccountFormValues, known: AccountRow | undefined, asOf: Date): LoadEffect {
  if (known === undefined) return 'added';
  if (accountFields.every((field) => known[field] === values[field])) return 'unchanged';
  return (known.last_sent_at ?? 0) > asOf.getTime() ? 'kept' : 'changed';
}

function referencesOf(values: readonly AccountFormValues[]): string[] {
  return values.map(({ reference }) => reference);
}

function byReference(rows: readonly AccountRow[]): Map<string, AccountRow> {
  return new Map(rows.map((row) => [row.reference, row]));
}

type Loaded = Pick<
  Insertable<AccountTable>,
  'source' | 'changed_at' | 'loaded_at' | 'loaded_by' | 'loaded_file'
>;

async function insertAll(
  trx: LedgerTransaction,
  apiRegion: ApiRegion,
  values: readonly AccountFormValues[],
  loaded: Loaded,
): Promise<IndexedAccount[]> {
  if (values.length === 0) return [];
  const rows = values.map((row) => ({
    ...row,
    ...keysOf(row),
    ...loaded,
    api_region: apiRegion,
    version: 1,
    times_sent: 0,
  }));
  return trx.insertInto('accounts').values(rows).returning(['id', 'search_text']).execute();
}
