import 'server-only';
import { sql } from 'kysely';
import type { Ledger } from '@/lib/server/ledger/ledger';

/** What the status page tells of the ledger itself. */
export interface LedgerSize {
  database: 'sqlite' | 'postgres';
  sizeBytes: number;
  /** The number of the newest attempt: counting millions of them would take longer than the page may. */
  attempts: number;
}

const sizes = {
  sqlite: sql<{ bytes: number }>`select page_count * page_size as bytes
    from pragma_page_count, pragma_page_size`,
  postgres: sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`,
};

export async function readLedgerSize(ledger: Ledger): Promise<LedgerSize> {
  const database = ledger.dialect.name;
  return ledger.read(async (db) => {
    const { rows } = await sizes[database].execute(db);
    const newest = await db
      .selectFrom('attempts')
      .select('id')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    return { database, sizeBytes: Number(rows[0]?.bytes ?? 0), attempts: newest?.id ?? 0 };
  });
}
