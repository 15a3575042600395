import 'server-only';
import { sql } from 'kysely';
import { type AccountFormValues, accountFields } from '@/lib/schemas/account/account-fields';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { upsertActor } from '@/lib/server/ledger/attempts/actors';
import type { LedgerTransaction } from '@/lib/server/ledger/database/dialect';
import { numberAt, rowsJson, textAt } from '@/lib/server/ledger/database/json-rows';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { lockAccounts } from './find-account';
import {
  byReference,
  effectOf,
  type LoadEffect,
  type LoadSource,
  mergeWithKnown,
  referencesOf,
} from './load-effect';
import { type CountedChange, countValues } from './value-counts';
import { indexNewNames, keysOf } from './write-account';

/** Who loads, from where and when, as stored in the rows. */
interface Loading {
  apiRegion: ApiRegion;
  atMs: number;
  actorId: number;
  file: string;
}

type KeyedValues = AccountFormValues & ReturnType<typeof keysOf>;

/** An account written by a batch, with its ID. */
type Written = KeyedValues & { id: number };

/** Loads some accounts with distinct names in the transaction. Returns what happened to each, in their order. */
export async function loadBatch(
  ledger: Ledger,
  trx: LedgerTransaction,
  source: LoadSource,
  read: readonly AccountFormValues[],
): Promise<LoadEffect[]> {
  const { apiRegion, file } = source;
  const loading = { apiRegion, file, atMs: Date.now(), actorId: await upsertActor(trx, source.actor) };
  const known = byReference(await lockAccounts(ledger, trx, apiRegion, referencesOf(read)));
  const values = mergeWithKnown(known, read, source.fields);
  const effects = values.map((row) => effectOf(row, known.get(row.reference), source.asOf));
  const withEffect = (effect: LoadEffect) =>
    values.flatMap((row, index) => (effects[index] === effect ? [{ ...row, ...keysOf(row) }] : []));
  const added = await insertAll(ledger, trx, loading, withEffect('added'));
  if (added.length > 0) await indexNewNames(ledger, trx, apiRegion, added);
  const changed = withEffect('changed').map((row) => ({ ...row, id: known.get(row.reference)?.id ?? 0 }));
  await updateAll(ledger, trx, loading, changed);
  const written = [...added, ...changed];
  if (written.length > 0) await ledger.dialect.indexAccounts(trx, apiRegion, written);
  const counted = written.map((after): CountedChange => ({ before: known.get(after.reference), after }));
  await countValues(ledger, trx, apiRegion, counted);
  return effects;
}

async function insertAll(
  ledger: Ledger,
  trx: LedgerTransaction,
  { apiRegion, atMs, actorId, file }: Loading,
  values: readonly KeyedValues[],
): Promise<Written[]> {
  if (values.length === 0) return [];
  const rows = await sql<{ id: number; reference: string }>`insert into accounts (api_region, version, source,
      changed_at, times_sent, loaded_at, loaded_by, loaded_file, ${sql.join(columns.map(sql.ref))})
    select ${apiRegion}, 1, 'loaded', cast(${atMs} as bigint), 0, cast(${atMs} as bigint),
      cast(${actorId} as bigint), ${file}, ${sql.join(columns.map(cellOf))}
    from ${ledger.dialect.elements(toJson(values))} where true
    returning id, reference`.execute(trx);
  const ids = new Map(rows.rows.map(({ id, reference }) => [reference, id]));
  return values.map((row) => ({ ...row, id: ids.get(row.reference) ?? 0 }));
}

async function updateAll(
  ledger: Ledger,
  trx: LedgerTransaction,
  { atMs, actorId, file }: Loading,
  values: readonly Written[],
): Promise<void> {
  if (values.length === 0) return;
  await sql`update accounts set version = version + 1, source = 'loaded', changed_at = cast(${atMs} as bigint),
      loaded_at = cast(${atMs} as bigint), loaded_by = cast(${actorId} as bigint), loaded_file = ${file},
      ${sql.join(changing.map((column) => sql`${sql.ref(column)} = ${cellOf(column)}`))}
    from ${ledger.dialect.elements(toJson(values))} where accounts.id = ${numberAt(columns.length)}`.execute(
    trx,
  );
}

/** The columns that a batch's row has values for, by position. A known account's ID comes after them. */
const columns = [...accountFields, 'name_key', 'match_key', 'manager_key', 'search_text'] as const;

/** Accounts are found by name, so whatever depends only on the name never changes. */
const changing = columns.filter((column) => !['reference', 'name_key', 'match_key'].includes(column));

function cellOf(column: (typeof columns)[number]) {
  return textAt(columns.indexOf(column));
}

function toJson(values: readonly (KeyedValues & { id?: number })[]): string {
  return rowsJson(values.map((row) => [...columns.map((column) => row[column]), row.id ?? 0]));
}
