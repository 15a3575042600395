import 'server-only';
import type { Kysely, RawBuilder, Selectable, Transaction } from 'kysely';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { AccountTable, LedgerTables } from './tables';

export type LedgerDatabase = Kysely<LedgerTables>;
export type LedgerTransaction = Transaction<LedgerTables>;

/**
 * The parts of a query for accounts: `from` brings the table `accounts` in, `id` is the account's id under
 * the name by which the search can be walked in its order without sorting.
 */
export interface SearchSource {
  from: RawBuilder<unknown>;
  where: RawBuilder<boolean>;
  id: RawBuilder<number>;
}

/** An account manager within whose accounts a search looks; the search text of each holds `mark` (managerMark). */
export interface SearchedManager {
  mark: string;
  countAccounts(): Promise<number>;
}

/** An account as the search index knows it. */
export type IndexedAccount = Pick<Selectable<AccountTable>, 'id' | 'search_text'>;

/** An account as the index of names knows it: by the words of its match key. */
export type IndexedName = Pick<Selectable<AccountTable>, 'id' | 'match_key'>;

/** What the two databases do differently; everything else of the ledger is written once. */
export interface LedgerDialect {
  readonly name: 'sqlite' | 'postgres';
  /** The elements of a JSON array as the rows of `element`, each in its column `value`: many rows, one parameter. */
  elements(json: string): RawBuilder<unknown>;
  /**
   * Where to find the accounts of an API region whose search text holds `pattern`. Where a manager is given it may
   * find others' accounts too.
   */
  search(apiRegion: ApiRegion, pattern: string, manager?: SearchedManager): Promise<SearchSource>;
  /** True where `text` holds `part`, letter by letter. */
  contains(text: RawBuilder<string>, part: string): RawBuilder<boolean>;
  /** Keeps the search index in step, in the transaction that writes the accounts. At least one is given. */
  indexAccounts(
    trx: LedgerTransaction,
    apiRegion: ApiRegion,
    accounts: readonly IndexedAccount[],
  ): Promise<void>;
  /** Keeps the index of names, for new accounts; a name never changes. At least one is given. */
  indexNames(trx: LedgerTransaction, apiRegion: ApiRegion, accounts: readonly IndexedName[]): Promise<void>;
  /** Where to find the accounts whose name has, of each of `words`, one of the alternatives. */
  named(apiRegion: ApiRegion, words: readonly (readonly string[])[]): Pick<SearchSource, 'from' | 'where'>;
  /** True where every transaction waits for the one before it, and blocks the process while it runs. */
  readonly oneWriter: boolean;
  /** The end of a select whose rows no other transaction may change until this one ends. */
  readonly rowLock: RawBuilder<unknown>;
  /** Waits for every other transaction on the same API region and name key, until this one ends. */
  lockNameKey(trx: LedgerTransaction, apiRegion: ApiRegion, key: string): Promise<void>;
  /** True where no living process is `owner`. Called for owners other than this process. */
  isOwnerGone(trx: LedgerTransaction, owner: number): Promise<boolean>;
  /** True for a fault after which the transaction may be run again from its start; `attempt` counts from 1. */
  isRetriable(error: unknown, attempt: number): boolean;
}
