import 'server-only';
import { setTimeout } from 'node:timers/promises';
import { msUntilEnd } from '@/lib/server/stopping';
import type { LedgerDatabase, LedgerDialect, LedgerTransaction } from './database/dialect';
import { InvalidCursorError, LedgerUnavailableError } from './database/ledger-error';

const tries = 5;

/** How long a write is begun again after passing faults, and the pause before each. */
const patienceMs = 6_000;
const pauseMs = 100;

/** How long one try waits for PostgreSQL, with the pause before it. */
const tryMs = 3_500;

/** What a ledger consists of. `owner` identifies this process to other processes. */
export interface LedgerParts {
  db: LedgerDatabase;
  dialect: LedgerDialect;
  /** Runs the work in a transaction that is on disk once this resolves. */
  transact<T>(work: (trx: LedgerTransaction) => Promise<T>): Promise<T>;
  owner(): Promise<number>;
  close(): Promise<void>;
  /** How long a save may take. After that, an open attempt of a process that looks alive is given up. */
  leaseMs: number;
}

/** An open ledger. Its functions throw LedgerUnavailableError for every fault of the database. */
export class Ledger {
  readonly dialect: LedgerDialect;
  readonly leaseMs: number;
  /** The attempts running in this process, by ID, each with the number of its run. */
  readonly running = new Map<number, number>();
  /** The imports running in this process. */
  readonly importRuns = new Set<string>();
  /** Every owner number that this process has had. It gets a new one with each new connection. */
  readonly owners = new Set<number>();
  readonly #parts: LedgerParts;

  constructor(parts: LedgerParts) {
    this.#parts = parts;
    this.dialect = parts.dialect;
    this.leaseMs = parts.leaseMs;
  }

  /** The number by which other processes can tell that this one is alive. */
  async owner(): Promise<number> {
    const owner = await asUnavailable(() => this.#parts.owner());
    this.owners.add(owner);
    return owner;
  }

  /** Reads, outside a transaction. */
  async read<T>(work: (db: LedgerDatabase) => Promise<T>): Promise<T> {
    return asUnavailable(() => work(this.#parts.db));
  }

  /**
   * Writes, in one transaction that is on disk once this resolves. If another process interferes, `work` runs
   * again from the start, so it must change nothing but the database.
   */
  async write<T>(work: (trx: LedgerTransaction) => Promise<T>): Promise<T> {
    return asUnavailable(async () => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await this.#parts.transact(work);
        } catch (error) {
          if (attempt === tries || !this.dialect.isRetriable(error, attempt)) throw error;
        }
      }
    });
  }

  /**
   * Writes what cannot be had again, such as the result of a call. After a passing fault it is tried again for some
   * seconds: a save must not be told that it was not recorded because many others run. No try is begun that the end of this
   * process would cut off.
   */
  async writePatiently<T>(work: (trx: LedgerTransaction) => Promise<T>): Promise<T> {
    const until = performance.now() + patienceMs;
    for (;;) {
      try {
        return await this.write(work);
      } catch (error) {
        const { cause } = error as Error;
        const isOver = performance.now() > until || msUntilEnd() < tryMs;
        if (isOver || !this.dialect.isPassing(cause)) throw error;
        await setTimeout(pauseMs);
      }
    }
  }

  /** Closes the database. Open attempts of this process are left to the next start. */
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
