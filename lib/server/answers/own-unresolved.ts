import 'server-only';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { AttemptItem } from '@/lib/schemas/attempt-item';
import { type Actor, findActorId } from '@/lib/server/ledger/attempts/actors';
import { countUnresolved, readActivity } from '@/lib/server/ledger/attempts/reading/activity';
import type { Ledger } from '@/lib/server/ledger/ledger';

/** How many of them are listed one by one. */
const shownUnresolved = 3;

export interface OwnUnresolved {
  /** The person's ID, as `actor.id` of an attempt. */
  ownerId: string;
  /** The newest three. */
  attempts: AttemptItem[];
  /** How many there are, counted up to `unresolvedCountLimit`. */
  count: number;
}

/** One person's saves with an unknown outcome in one API region; null if there are none. */
export async function readOwnUnresolved(
  ledger: Ledger,
  apiRegion: ApiRegion,
  person: Pick<Actor, 'issuer' | 'subject'>,
): Promise<OwnUnresolved | null> {
  const actorId = await ledger.read((db) => findActorId(db, person));
  if (actorId === undefined) return null;
  const ownerId = String(actorId);
  const [page, count] = await Promise.all([
    readActivity(ledger, { apiRegion, outcome: 'unresolved', actor: ownerId, limit: shownUnresolved }),
    countUnresolved(ledger, apiRegion, actorId),
  ]);
  return page.items.length === 0 ? null : { ownerId, attempts: page.items, count };
}
