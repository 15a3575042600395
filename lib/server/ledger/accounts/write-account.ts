import 'server-only';
import type { CompiledQuery } from 'kysely';
import { type AccountFormValues, accountFields } from '@/lib/schemas/account/account-fields';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import { nameKey } from '@/lib/schemas/account/name-key';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { IndexedName, LedgerTransaction } from '@/lib/server/ledger/database/dialect';
import { keptStatement } from '@/lib/server/ledger/database/kept-statement';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { matchKey } from '@/lib/server/ledger/search/match-key';
import { recordNameWords } from '@/lib/server/ledger/search/name-vocabulary';
import { searchText } from '@/lib/server/ledger/search/search-text';
import { type AccountRow, toAccountItem } from './account-item';
import { lockAccount } from './find-account';
import { countValues } from './value-counts';

/** Who changed an account here, and when. */
export interface Change {
  atMs: number;
  actorId: number;
  actorName: string;
}

/** Records that the accounts API accepted these values, as a new version of the account. */
export async function recordSentAccount(
  ledger: Ledger,
  trx: LedgerTransaction,
  apiRegion: ApiRegion,
  values: AccountFormValues,
  { atMs, actorId, actorName }: Change,
): Promise<AccountItem> {
  const known = await lockAccount(ledger, trx, apiRegion, values.reference);
  const sent: SentAccount = {
    ...values,
    ...keysOf(values),
    api_region: apiRegion,
    version: (known?.version ?? 0) + 1,
    source: 'sent',
    changed_at: atMs,
    times_sent: (known?.times_sent ?? 0) + 1,
    first_sent_at: known?.first_sent_at ?? atMs,
    first_sent_by: known?.first_sent_by ?? actorId,
    last_sent_at: atMs,
    last_sent_by: actorId,
  };
  const row = { loaded_at: null, loaded_by: null, loaded_file: null, ...known, ...sent };
  const id = known === undefined ? await insertSent(ledger, trx, sent) : known.id;
  if (known !== undefined) await updateSent.all(ledger, trx, { ...sent, id });
  const written = { ...row, id };
  if (known === undefined) await indexNewNames(ledger, trx, apiRegion, [written]);
  if (known?.search_text !== sent.search_text) await ledger.dialect.indexAccounts(trx, apiRegion, [written]);
  await countValues(ledger, trx, apiRegion, [{ before: known, after: sent }]);
  const names = new Map([
    [known?.first_sent_by, known?.firstSentByName],
    [known?.loaded_by, known?.loadedByName],
    [actorId, actorName],
  ]);
  return toAccountItem(written, (person) => ({ id: String(person), name: names.get(person) ?? '' }));
}

/** The columns that a save writes. */
const sentColumns = [
  ...accountFields,
  'name_key',
  'match_key',
  'manager_key',
  'search_text',
  'api_region',
  'version',
  'source',
  'changed_at',
  'times_sent',
  'first_sent_at',
  'first_sent_by',
  'last_sent_at',
  'last_sent_by',
] as const;

type SentAccount = Record<string, string | number | null> & Pick<AccountRow, (typeof sentColumns)[number]>;

const insertAccount = keptStatement<SentAccount, { id: number }>((db, sent) =>
  db.insertInto('accounts').values(columnsOf(sent)).returning('id').compile(),
);

const updateSent = keptStatement<SentAccount & { id: number }, never>(
  (db, sent) =>
    db
      .updateTable('accounts')
      .set(columnsOf(sent))
      .where('id', '=', sent.id)
      .compile() as CompiledQuery<never>,
);

async function insertSent(ledger: Ledger, trx: LedgerTransaction, sent: SentAccount): Promise<number> {
  const row = await insertAccount.first(ledger, trx, sent);
  if (row === undefined) throw new Error('an insert gives its row');
  return row.id;
}

function columnsOf(sent: SentAccount): Pick<AccountRow, (typeof sentColumns)[number]> {
  return Object.fromEntries(sentColumns.map((column) => [column, sent[column]])) as typeof sent;
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
