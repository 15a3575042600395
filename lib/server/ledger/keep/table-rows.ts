import 'server-only';
import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { LedgerTransaction } from '@/lib/server/ledger/database/dialect';
import type { LedgerTables } from '@/lib/server/ledger/database/tables';

/**
 * What moves. An import that runs and what is known of an API region belong to processes, and nobody runs a ledger
 * that is being moved.
 */
export type LedgerTable = Exclude<keyof LedgerTables, 'running_import' | 'api_region_states'>;

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, string | number | null>>;

/** These tables by their primary keys. Those that others refer to come first. */
const primaryKeys: Readonly<Record<LedgerTable, readonly string[]>> = {
  actors: ['id'],
  attempts: ['id'],
  accounts: ['id'],
  value_counts: ['api_region', 'field', 'value'],
  name_words: ['api_region', 'rest', 'word'],
  sessions: ['id'],
  attempt_counts: ['step_ms', 'begins_at', 'api_region', 'outcome', 'code', 'latency_ms'],
};

export const allTables = Object.keys(primaryKeys) as LedgerTable[];

const batchRows = 2_000;

/** The rows of a table of an embedded ledger, in batches and in the order of its primary key. */
export async function* readSqlite(db: Kysely<LedgerTables>, table: LedgerTable): AsyncGenerator<Row[]> {
  let after: Row | undefined;
  for (;;) {
    const { rows }: { rows: Row[] } = await sql<Row>`select * from ${sql.table(table)}
      ${after === undefined ? sql`` : sql`where (${keys(table)}) > (${keysOf(after, table)})`}
      order by ${keys(table)} limit ${sql.lit(batchRows)}`.execute(db);
    if (rows.length > 0) yield rows;
    if (rows.length < batchRows) return;
    after = rows.at(-1);
  }
}

/** The same of a PostgreSQL: text is compared byte by byte on both, so the order is one. */
export async function* readPostgres(trx: LedgerTransaction, table: LedgerTable): AsyncGenerator<Row[]> {
  await sql`declare moved no scroll cursor for
    select * from ${sql.table(table)} order by ${keys(table)}`.execute(trx);
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(batchRows)} from moved`.execute(trx);
    if (rows.length > 0) yield rows;
    if (rows.length < batchRows) break;
  }
  await sql`close moved`.execute(trx);
}

/** Counts rows and takes the SHA-256 of their names and values, whatever the order of the columns. */
export class TableSum {
  readonly #hash = createHash('sha256');
  #rows = 0;
  #columns: readonly string[] = [];

  add(rows: readonly Row[]): void {
    for (const row of rows) {
      if (this.#rows === 0) {
        this.#columns = Object.keys(row).sort();
        this.#hash.update(JSON.stringify(this.#columns));
      }
      this.#rows += 1;
      this.#hash.update(JSON.stringify(this.#columns.map((column) => row[column])));
    }
  }

  result(): { rows: number; sha256: string } {
    return { rows: this.#rows, sha256: this.#hash.digest('hex') };
  }
}

export async function sumOf(batches: AsyncIterable<Row[]>): Promise<{ rows: number; sha256: string }> {
  const sum = new TableSum();
  for await (const rows of batches) sum.add(rows);
  return sum.result();
}

function keys(table: LedgerTable) {
  return sql.join(primaryKeys[table].map((column) => sql.ref(column)));
}

function keysOf(row: Row, table: LedgerTable) {
  return sql.join(primaryKeys[table].map((column) => row[column]));
}
