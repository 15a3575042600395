import 'server-only';
import type { LedgerDatabase, LedgerDialect, LedgerTransaction } from './database/dialect';
import { InvalidCursorError, LedgerUnavailableError } from './database/ledger-error';

const tries = 5;

/** What a ledger is made of; `owner` is this process as other processes can see it. */
export interface LedgerParts {
  db: LedgerDatabase;
  dialect: LedgerDialect;
  owner(): Promise<number>;
  close(): Promise<void>;
  /** How long a save may take at most; after that an open attempt of a process that looks alive is given up. */
  leaseMs: number;
}

/** An open ledger. Its functions throw LedgerUnavailableError for every fault of the database. */
export class Ledger {
  readonly dialect: LedgerDialect;
  readonly leaseMs: number;
  /** Attempts that run in this process now, by id; the value is the number of the run. */
  readonly running = new Map<number, number>();
  /** Every owner number that this process has had: it gets a new one with a new connection. */
  readonly owners = new Set<number>();
  readonly #parts: LedgerParts;

  constructor(parts: LedgerParts) {
    this.#parts = parts;
    this.dialect = parts.dialect;
    this.leaseMs = parts.leaseMs;
  }

  /** The number by which other processes can tell that this one lives. */
  async owner(): Promise<number> {
    const owner = await asUnavailable(() => this.#parts.owner());
    this.owners.add(owner);
    return owner;
  }

  /** Reads, outside of a transaction. */
  async read<T>(work: (db: LedgerDatabase) => Promise<T>): Promise<T> {
    return asUnavailable(() => work(this.#parts.db));
  }

  /**
   * Writes, in one transaction that is on disk once this resolves. `work` is run again from its start
   * where another process got in between, so it changes nothing but the database.
   */
  async write<T>(work: (trx: LedgerTransaction) => Promise<T>): Promise<T> {
    return asUnavailable(async () => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await this.#parts.db.transaction().execute(work);
        } catch (error) {
          if (attempt === tries || !this.dialect.isRetriable(error, attempt)) throw error;
        }
      }
    });
  }

  /** Closes the database; open attempts of this process are left to the next start. */
  async close(): Promise<void> {
    await asUnavailable(() => this.#parts.close());
  }
}

async function asUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LedgerUnavailableError || error instanceof InvalidCursorError) throw error;
    throw new LedgerUnavailableError(error);
  }
}
