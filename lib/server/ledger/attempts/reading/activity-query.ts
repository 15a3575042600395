import 'server-only';
import { type SelectQueryBuilder, sql } from 'kysely';
import { nameKey } from '@/lib/schemas/account/name-key';
import type { ActivityOutcome } from '@/lib/schemas/activity-filters';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { isOpen, isUnresolved } from '@/lib/server/ledger/attempts/attempt-conditions';
import type { AttemptRow } from '@/lib/server/ledger/attempts/attempt-rows';
import type { LedgerDatabase } from '@/lib/server/ledger/database/dialect';
import type { LedgerTables } from '@/lib/server/ledger/database/tables';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { searchPattern } from '@/lib/server/ledger/search/search-text';

/** The filters of a list of attempts, parsed. */
export interface ActivityQuery {
  apiRegion: ApiRegion;
  q: string | undefined;
  outcome: ActivityOutcome | undefined;
  actorId: number | undefined;
  fromMs: number | undefined;
  toMs: number | undefined;
  /** Where the previous page ended: start time, ID. */
  before: [number, number] | undefined;
}

/** Up to this many names, the attempts of each are read. With more, a walk through all attempts soon finds enough. */
const perNameReadLimit = 300;

/** The newest attempts that pass the filters. */
export async function readAttempts(
  ledger: Ledger,
  db: LedgerDatabase,
  query: ActivityQuery,
  limit: number,
): Promise<AttemptRow[]> {
  const key = nameKey(query.q ?? '');
  const filtered = newestFirst(db, query).limit(limit);
  if (key === '') return filtered.execute();
  const pattern = searchPattern(query.q ?? '');
  if (pattern === null) return [];
  const names = await readNames(ledger, db, query.apiRegion, pattern, key);
  const holdsName = ledger.dialect.contains(sql`name_key`, key);
  if (names.length > perNameReadLimit) return filtered.where(holdsName).execute();
  const ofAccounts = names.length === 0 ? [] : await ofNames(filtered, names).execute();
  const ofNone = await filtered.where('account_id', 'is', null).where(holdsName).execute();
  return mergeNewestFirst(ofAccounts, ofNone).slice(0, limit);
}

/**
 * Sorts by an expression rather than the column, so that the database uses the index by name and does not walk
 * through all attempts by time.
 */
function ofNames(attempts: Attempts, names: readonly string[]): Attempts {
  const named = attempts.where('name_key', 'in', names).clearOrderBy();
  return named.orderBy(sql`started_at + 0`, 'desc').orderBy('id', 'desc');
}

type Attempts = SelectQueryBuilder<LedgerTables, 'attempts', AttemptRow>;

function newestFirst(db: LedgerDatabase, query: ActivityQuery): Attempts {
  let rows = db.selectFrom('attempts').selectAll().where('api_region', '=', query.apiRegion);
  if (query.outcome === 'open') rows = rows.where(isOpen);
  else if (query.outcome === 'unresolved') {
    rows = rows.where(isUnresolved);
  } else if (query.outcome !== undefined) rows = rows.where('outcome', '=', query.outcome);
  if (query.actorId !== undefined) rows = rows.where('actor_id', '=', query.actorId);
  if (query.fromMs !== undefined) rows = rows.where('started_at', '>=', query.fromMs);
  if (query.toMs !== undefined) rows = rows.where('started_at', '<', query.toMs);
  if (query.before !== undefined) {
    const [startedAt, id] = query.before;
    rows = rows.where(sql<boolean>`(started_at, id) < (${startedAt}, ${id})`);
  }
  return rows.orderBy('started_at', 'desc').orderBy('id', 'desc');
}

/** The name keys of accounts that contain the text, at most one more than `perNameReadLimit`. */
async function readNames(
  ledger: Ledger,
  db: LedgerDatabase,
  apiRegion: ApiRegion,
  pattern: string,
  key: string,
): Promise<string[]> {
  const source = await ledger.dialect.search(apiRegion, pattern);
  const holdsName = ledger.dialect.contains(sql`accounts.name_key`, key);
  const rows = await sql<{ name_key: string }>`select accounts.name_key from ${source.from}
    where ${source.where} and ${holdsName} order by ${source.id} desc limit ${perNameReadLimit + 1}`.execute(
    db,
  );
  return rows.rows.map((row) => row.name_key);
}

function mergeNewestFirst(one: readonly AttemptRow[], other: readonly AttemptRow[]): AttemptRow[] {
  const byId = new Map([...one, ...other].map((row) => [row.id, row]));
  return [...byId.values()].sort((a, b) => b.started_at - a.started_at || b.id - a.id);
}
