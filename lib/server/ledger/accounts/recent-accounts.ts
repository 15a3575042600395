import 'server-only';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { type Actor, findActorId } from '@/lib/server/ledger/attempts/actors';
import type { LedgerDatabase } from '@/lib/server/ledger/database/dialect';
import type { Ledger } from '@/lib/server/ledger/ledger';
import { toAccountItems } from './account-item';

/** How many accounts are returned. */
const recentAccounts = 10;

/** How many of the person's attempts are searched for them, so that a thousand saves of one account cost no more. */
const recentAttempts = 200;

/** The accounts that the person last tried to save in the API region, newest first, at most ten. */
export async function readRecentAccounts(
  ledger: Ledger,
  apiRegion: ApiRegion,
  actor: Pick<Actor, 'issuer' | 'subject'>,
): Promise<AccountItem[]> {
  return ledger.read(async (db) => {
    const ids = await recentIds(db, apiRegion, actor);
    if (ids.length === 0) return [];
    // The IDs belong to this API region. Asking for it again would make SQLite read all its accounts.
    const rows = await db.selectFrom('accounts').selectAll().where('id', 'in', ids).execute();
    const inOrder = rows.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
    return toAccountItems(db, inOrder);
  });
}

async function recentIds(
  db: LedgerDatabase,
  apiRegion: ApiRegion,
  actor: Pick<Actor, 'issuer' | 'subject'>,
): Promise<number[]> {
  const actorId = await findActorId(db, actor);
  if (actorId === undefined) return [];
  const attempts = await db
    .selectFrom('attempts')
    .select('account_id')
    .where('api_region', '=', apiRegion)
    .where('actor_id', '=', actorId)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(recentAttempts)
    .execute();
  const ids = attempts.flatMap(({ account_id: id }) => (id === null ? [] : [id]));
  return [...new Set(ids)].slice(0, recentAccounts);
}
