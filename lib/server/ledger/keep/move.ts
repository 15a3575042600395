import 'server-only';
import { sql } from 'kysely';
import { apiRegions } from '@/lib/schemas/api-region';
import type { AccountRow } from '@/lib/server/ledger/accounts/account-item';
import type { LedgerDatabase, LedgerTransaction } from '@/lib/server/ledger/database/dialect';
import { LedgerUnavailableError } from '@/lib/server/ledger/database/ledger-error';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { LedgerKeepError } from './keep-error';
import { allTables, type LedgerTable, readPostgres, readSqlite, sumOf, TableSum } from './table-rows';

/** What of a table arrived; the same on both sides. */
export interface MovedTable {
  table: LedgerTable;
  rows: number;
  sha256: string;
}

/** The tables whose ids the database gives out. */
const numbered = ['actors', 'attempts', 'accounts'] as const;

/**
 * Copies everything of an embedded ledger into an empty PostgreSQL, in one transaction: what is read back there is
 * compared with what was sent, and any difference leaves the PostgreSQL as empty as it was. Both ledgers are open, so
 * no process of the app has the embedded one. Throws LedgerKeepError or LedgerUnavailableError.
 */
export async function moveLedger(from: Ledger, to: Ledger, tell: (moved: MovedTable) => void): Promise<void> {
  try {
    await from.read((source) =>
      to.write(async (trx) => {
        await lockEmpty(trx);
        for (const table of allTables) tell(await moveTable(source, to, trx, table));
        for (const table of numbered) await goOnCounting(source, trx, table);
      }),
    );
    // Its planner would take the tables for empty ones until it comes round to them by itself.
    await to.write((trx) => sql`analyze`.execute(trx));
  } catch (error) {
    if (error instanceof LedgerUnavailableError && error.cause instanceof LedgerKeepError) throw error.cause;
    throw error;
  }
}

/** Nobody writes there until the move is over, and nobody has yet. */
async function lockEmpty(trx: LedgerTransaction): Promise<void> {
  await sql`lock table ${sql.join(allTables.map((table) => sql.table(table)))} in exclusive mode`.execute(
    trx,
  );
  for (const table of allTables) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(trx);
    if (rows.length > 0) {
      throw new LedgerKeepError(
        `The PostgreSQL has a ledger already (${table} is not empty): name an empty database.`,
      );
    }
  }
}

async function moveTable(
  source: LedgerDatabase,
  to: Ledger,
  trx: LedgerTransaction,
  table: LedgerTable,
): Promise<MovedTable> {
  const sent = new TableSum();
  for await (const rows of readSqlite(source, table)) {
    sent.add(rows);
    // By the names of the columns; each value becomes of the column's type.
    await sql`insert into ${sql.table(table)}
      select * from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`.execute(
      trx,
    );
    if (table === 'accounts') await indexAccounts(to, trx, rows as unknown as AccountRow[]);
  }
  const expected = sent.result();
  const arrived = await sumOf(readPostgres(trx, table));
  if (arrived.rows !== expected.rows || arrived.sha256 !== expected.sha256) {
    throw new LedgerKeepError(
      `${table} did not arrive as it was sent: ${expected.rows} rows with the checksum ${expected.sha256} became ${arrived.rows} with ${arrived.sha256}.`,
    );
  }
  return { table, ...expected };
}

/** What the app finds accounts by belongs to the database and is made anew. */
async function indexAccounts(to: Ledger, trx: LedgerTransaction, rows: readonly AccountRow[]): Promise<void> {
  for (const apiRegion of apiRegions) {
    const accounts = rows.filter((row) => row.api_region === apiRegion);
    if (accounts.length === 0) continue;
    await to.dialect.indexAccounts(trx, apiRegion, accounts);
    await to.dialect.indexNames(trx, apiRegion, accounts);
  }
}

/** The next id is one that the embedded ledger never gave out, whatever was deleted there. */
async function goOnCounting(
  source: LedgerDatabase,
  trx: LedgerTransaction,
  table: (typeof numbered)[number],
): Promise<void> {
  const counted = sql<{ seq: number }>`select seq from sqlite_sequence where name = ${table} and seq > 0`;
  const [last] = (await counted.execute(source)).rows;
  if (last === undefined) return;
  await sql`select setval(pg_get_serial_sequence(${table}, 'id'), ${last.seq})`.execute(trx);
}
