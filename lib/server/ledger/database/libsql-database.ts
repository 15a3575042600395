import 'server-only';
import Libsql from 'libsql';
import LibsqlPromise from 'libsql/promise';

const statementCacheLimit = 200;

type Statement = ReturnType<Libsql.Database['prepare']>;

/** A libsql connection as kysely's SQLite driver uses it. */
export interface GuardedStatement {
  readonly reader: boolean;
  all(parameters: readonly unknown[]): unknown[];
  run(parameters: readonly unknown[]): { changes: number; lastInsertRowid: number | bigint };
  iterate(parameters: readonly unknown[]): IterableIterator<unknown>;
}

/**
 * One libsql connection. Statements are prepared once and kept. Parameters are checked before they reach the
 * native code, which ends the whole process on a boolean and cuts text at U+0000.
 */
export class LibsqlDatabase {
  readonly #connection: Libsql.Database;
  readonly #statements = new Map<string, GuardedStatement>();

  constructor(path: string) {
    this.#connection = new Libsql(path);
  }

  /** The native code ends the process if a closed connection is used. */
  get inTransaction(): boolean {
    return this.#connection.open && this.#connection.inTransaction;
  }

  exec(sql: string): void {
    this.#connection.exec(sql);
  }

  /**
   * Commits in a thread of the driver's: a commit waits for the disk, and nothing else would be answered
   * meanwhile. The connection must not be used until it ends, or whoever does so waits too.
   */
  async commit(): Promise<void> {
    // The driver's two classes are faces of one native connection; this one has the method that does not block.
    await LibsqlPromise.prototype.exec.call(this.#connection, 'commit');
  }

  prepare(sql: string): GuardedStatement {
    const known = this.#statements.get(sql);
    if (known !== undefined) this.#statements.delete(sql);
    const statement = known ?? guard(this.#connection.prepare(sql));
    this.#statements.set(sql, statement);
    if (this.#statements.size > statementCacheLimit) {
      this.#statements.delete(this.#statements.keys().next().value ?? '');
    }
    return statement;
  }

  /** Statements not yet garbage-collected keep the native connection, but none of its locks. */
  close(): void {
    if (!this.#connection.open) return;
    if (this.inTransaction) this.exec('rollback');
    this.#statements.clear();
    this.#connection.close();
  }
}

function guard(statement: Statement): GuardedStatement {
  const { reader } = statement;
  return {
    reader,
    all: (parameters) => statement.all(checked(parameters)),
    run: (parameters) => statement.run(checked(parameters)),
    iterate: (parameters) => statement.iterate(checked(parameters)),
  };
}

function checked(parameters: readonly unknown[]): unknown[] {
  for (const value of parameters) {
    const bindable =
      value === null ||
      (typeof value === 'number' && Number.isFinite(value)) ||
      (typeof value === 'string' && !value.includes('\0'));
    if (!bindable) throw new TypeError(`SQLite cannot be given this ${typeof value}.`);
  }
  return [...parameters];
}
