import 'server-only';
import type { Kysely, RawBuilder, Selectable, Transaction } from 'kysely';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { AccountTable, LedgerTables } from './tables';

export type LedgerDatabase = Kysely<LedgerTables>;
export type LedgerTransaction = Transaction<LedgerTables>;

/**
 * The parts of a query for accounts: `from` brings in the table `accounts`; `id` is the account's ID, under the
 * name that lets the search follow its order without sorting.
 */
export interface SearchSource {
  from: RawBuilder<unknown>;
  where: RawBuilder<boolean>;
  id: RawBuilder<number>;
}

/** A search within one manager's accounts. The search text of each contains `mark` (managerMark). */
export interface SearchedManager {
  mark: string;
  countAccounts(): Promise<number>;
}

/** An account as stored in the search index. */
export type IndexedAccount = Pick<Selectable<AccountTable>, 'id' | 'search_text'>;

/** An account as stored in the name index: by the words of its match key. */
export type IndexedName = Pick<Selectable<AccountTable>, 'id' | 'match_key'>;

/** What the two databases do differently. Everything else in the ledger is written once. */
export interface LedgerDialect {
  readonly name: 'sqlite' | 'postgres';
  /** The elements of a JSON array as rows of `element`, each in its column `value`: many rows, one parameter. */
  elements(json: string): RawBuilder<unknown>;
  /**
   * Where to find the API region's accounts whose search text contains `pattern`. With a manager, it may also
   * find other managers' accounts.
   */
  search(apiRegion: ApiRegion, pattern: string, manager?: SearchedManager): Promise<SearchSource>;
  /** True if `text` contains `part` exactly. */
  contains(text: RawBuilder<string>, part: string): RawBuilder<boolean>;
  /** Updates the search index, in the transaction that writes the accounts. Needs at least one. */
  indexAccounts(
    trx: LedgerTransaction,
    apiRegion: ApiRegion,
    accounts: readonly IndexedAccount[],
  ): Promise<void>;
  /** Updates the name index for new accounts; a name never changes. Needs at least one. */
  indexNames(trx: LedgerTransaction, apiRegion: ApiRegion, accounts: readonly IndexedName[]): Promise<void>;
  /** Where to find the accounts whose name contains one of the alternatives for each of `words`. */
  named(apiRegion: ApiRegion, words: readonly (readonly string[])[]): Pick<SearchSource, 'from' | 'where'>;
  /** True if every transaction waits for the one before it, and blocks the process while it runs. */
  readonly oneWriter: boolean;
  /** The end of a select that locks its rows until this transaction ends. */
  readonly rowLock: RawBuilder<unknown>;
  /** Waits for all other transactions on the same API region and name key, and holds their lock until this one ends. */
  lockNameKey(trx: LedgerTransaction, apiRegion: ApiRegion, key: string): Promise<void>;
  /** True if no living process is `owner`. Called only for other processes' owners. */
  isOwnerGone(trx: LedgerTransaction, owner: number): Promise<boolean>;
  /** True for a fault after which the transaction may run again from the start. `attempt` counts from 1. */
  isRetriable(error: unknown, attempt: number): boolean;
  /** True for a fault that may be over in a moment: too much at once, or an ended session. Nothing was written. */
  isPassing(error: unknown): boolean;
}
