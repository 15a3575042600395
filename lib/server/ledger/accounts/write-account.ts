import 'server-only';
import type { AccountFormValues } from '@/lib/schemas/account/account-fields';
import { nameKey } from '@/lib/schemas/account/name-key';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { IndexedName, LedgerTransaction } from '@/lib/server/ledger/database/dialect';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { matchKey } from '@/lib/server/ledger/search/match-key';
import { recordNameWords } from '@/lib/server/ledger/search/name-vocabulary';
import { searchText } from '@/lib/server/ledger/search/search-text';
import type { AccountRow } from './account-item';
import { lockAccounts } from './find-account';
import { countValues } from './value-counts';

/** Who changed an account here, and when. */
export interface Change {
  atMs: number;
  actorId: number;
}

/** Records that the accounts API accepted these values, as a new version of the account. Returns its row. */
export async function recordSentAccount(
  ledger: Ledger,
  trx: LedgerTransaction,
  apiRegion: ApiRegion,
  values: AccountFormValues,
  change: Change,
): Promise<AccountRow> {
  const [known] = await lockAccounts(ledger, trx, apiRegion, [values.reference]);
  const sent = {
    source: 'sent' as const,
    last_sent_at: change.atMs,
    last_sent_by: change.actorId,
    times_sent: (known?.times_sent ?? 0) + 1,
    first_sent_at: known?.first_sent_at ?? change.atMs,
    first_sent_by: known?.first_sent_by ?? change.actorId,
  };
  return writeAccount(ledger, trx, apiRegion, known, { ...values, ...sent, changed_at: change.atMs });
}

type Written = AccountFormValues & Pick<AccountRow, 'source' | 'changed_at'> & Partial<AccountRow>;

/** Writes the next version of an account, its search index and the counts of its values. */
export async function writeAccount(
  ledger: Ledger,
  trx: LedgerTransaction,
  apiRegion: ApiRegion,
  known: AccountRow | undefined,
  written: Written,
): Promise<AccountRow> {
  const derived = { ...keysOf(written), version: (known?.version ?? 0) + 1 };
  const row =
    known === undefined
      ? await trx
          .insertInto('accounts')
          .values({ times_sent: 0, ...written, ...derived, api_region: apiRegion })
          .returningAll()
          .executeTakeFirstOrThrow()
      : await trx
          .updateTable('accounts')
          .set({ ...written, ...derived })
          .where('id', '=', known.id)
          .returningAll()
          .executeTakeFirstOrThrow();
  if (known === undefined) await indexNewNames(ledger, trx, apiRegion, [row]);
  if (known?.search_text !== row.search_text) {
    await ledger.dialect.indexAccounts(trx, apiRegion, [row]);
  }
  await countValues(ledger, trx, apiRegion, [{ before: known, after: row }]);
  return row;
}

/** Indexes the names of new accounts by their words. Needs at least one. */
export async function indexNewNames(
  ledger: Ledger,
  trx: LedgerTransaction,
  apiRegion: ApiRegion,
  accounts: readonly IndexedName[],
): Promise<void> {
  await ledger.dialect.indexNames(trx, apiRegion, accounts);
  const matchKeys = accounts.map(({ match_key }) => match_key);
  await recordNameWords(ledger, trx, apiRegion, matchKeys);
}

/** What is stored beside an account's values in order to find it. */
export function keysOf(values: AccountFormValues) {
  return {
    name_key: nameKey(values.reference),
    match_key: matchKey(values.reference),
    manager_key: nameKey(values.manager),
    search_text: searchText(values),
  };
}
