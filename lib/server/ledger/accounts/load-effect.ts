import 'server-only';
import {
  type AccountField,
  type AccountFormValues,
  accountFields,
} from '@/lib/schemas/account/account-fields';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { RowVerdict } from '@/lib/schemas/import';
import type { Actor } from '@/lib/server/ledger/attempts/actors';
import type { AccountRow } from './account-item';

/** Where known accounts come from. */
export interface LoadSource {
  apiRegion: ApiRegion;
  actor: Actor;
  /** The file's name. */
  file: string;
  /** When the file was written: what was sent from here later is not overwritten. */
  asOf: Date;
  /** The fields that the file has, by default all. A known account keeps its other fields. */
  fields?: readonly AccountField[];
}

/** What loading one row does. `kept`: a different value was sent from here after the file was written. */
export type LoadEffect = Exclude<RowVerdict, 'refused'>;

/** The values after loading: fields that the file does not have keep the known account's values. */
export function mergeWithKnown(
  known: ReadonlyMap<string, AccountRow>,
  read: readonly AccountFormValues[],
  fields: readonly AccountField[] = accountFields,
): AccountFormValues[] {
  const absent = accountFields.filter((field) => !fields.includes(field));
  return read.map((values) => {
    const row = known.get(values.reference);
    if (row === undefined) return values;
    const kept = absent.map((field) => [field, row[field]]);
    return { ...values, ...Object.fromEntries(kept) };
  });
}

/** What loading these values does to the known account with their name. */
export function effectOf(values: AccountFormValues, known: AccountRow | undefined, asOf: Date): LoadEffect {
  if (known === undefined) return 'added';
  if (accountFields.every((field) => known[field] === values[field])) return 'unchanged';
  return (known.last_sent_at ?? 0) > asOf.getTime() ? 'kept' : 'changed';
}

export function referencesOf(values: readonly AccountFormValues[]): string[] {
  return values.map(({ reference }) => reference);
}

export function byReference(rows: readonly AccountRow[]): Map<string, AccountRow> {
  return new Map(rows.map((row) => [row.reference, row]));
}
