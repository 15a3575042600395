import 'server-only';
import { accountFields } from '@/lib/schemas/account/account-fields';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { ImportColumns } from '@/lib/schemas/import';
import type { LoadSource } from '@/lib/server/ledger/accounts/load-effect';

/**
 * The time of every file, for the ledger: before anything was sent. When a file was exported nobody can tell
 * (a copy has the time of the copy), so a file never overwrites what was sent from here.
 */
const beforeEverySave = new Date(0);

/** What the ledger has to know of a file, beside who loads it and its name. */
export function loadSourceOf(
  apiRegion: ApiRegion,
  columns: ImportColumns,
): Pick<LoadSource, 'apiRegion' | 'asOf' | 'fields'> {
  const fields = accountFields.filter((field) => columns[field] !== null);
  return { apiRegion, asOf: beforeEverySave, fields };
}
