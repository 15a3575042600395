import 'server-only';
import type { LedgerDatabase, LedgerTransaction } from './dialect';
import type { LibsqlDatabase } from './libsql-database';

type Work<T> = (trx: LedgerTransaction) => Promise<T>;

interface Member {
  work: Work<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** Calls a member back once the transaction is on disk. */
type Answer = () => void;

/**
 * How long a transaction takes in further work. Other requests wait meanwhile, as the work is done without a pause
 * between its statements.
 */
const togetherMs = 25;

/**
 * Writes of the embedded database that run at the same time, in one transaction, because the disk takes as long
 * for one as for many. Each is a savepoint of its own, and is answered once the transaction is on disk. Whatever
 * comes while that lasts is the next transaction.
 */
export class GroupedWrites {
  readonly #db: LedgerDatabase;
  readonly #database: LibsqlDatabase;
  #waiting: Member[] = [];
  #isRunning = false;

  constructor(db: LedgerDatabase, database: LibsqlDatabase) {
    this.#db = db;
    this.#database = database;
  }

  /** Runs the work in a transaction, again from the start if another's fault took it down. */
  write<T>(work: Work<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ work, resolve: resolve as Member['resolve'], reject });
      if (!this.#isRunning) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#waiting.length > 0) await this.#writeTogether();
    this.#isRunning = false;
  }

  /** One transaction. Never throws. */
  async #writeTogether(): Promise<void> {
    const members: Member[] = [];
    let answers: Answer[] = [];
    try {
      answers = await this.#db.transaction().execute((trx) => this.#workThrough(trx, members));
    } catch (error) {
      if (members.length > 1) return this.#writeAlone(members);
      // Without a member it could not even begin, and would not for the next one.
      for (const { reject } of members.length === 0 ? this.#waiting.splice(0) : members) reject(error);
    }
    for (const answer of answers) answer();
  }

  async #workThrough(trx: LedgerTransaction, members: Member[]): Promise<Answer[]> {
    const answers: Answer[] = [];
    const untilMs = performance.now() + togetherMs;
    do {
      const member = this.#waiting.shift();
      if (member === undefined) break;
      members.push(member);
      // The first one needs no savepoint: if it fails, there is nothing else to keep.
      answers.push(await (members.length === 1 ? run(trx, member) : this.#runApart(trx, member)));
    } while (performance.now() < untilMs);
    return answers;
  }

  /** Throws if the transaction as a whole is lost: SQLite ends it by itself when the disk is full. */
  async #runApart(trx: LedgerTransaction, member: Member): Promise<Answer> {
    this.#database.exec('savepoint member');
    try {
      const answer = await run(trx, member);
      this.#database.exec('release member');
      return answer;
    } catch (error) {
      this.#database.exec('rollback to member; release member');
      return () => member.reject(error);
    }
  }

  /** Nothing was written. Whose fault it was is not known, so each has a transaction of its own. */
  async #writeAlone(members: readonly Member[]): Promise<void> {
    for (const { work, resolve, reject } of members) {
      await this.#db.transaction().execute(work).then(resolve, reject);
    }
  }
}

async function run(trx: LedgerTransaction, { work, resolve }: Member): Promise<Answer> {
  const value = await work(trx);
  return () => resolve(value);
}
