import 'server-only';
import { nameKey } from '@/lib/schemas/account/name-key';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { suggestions } from '@/lib/server/ledger/accounts/suggestions';
import type { Ledger } from '@/lib/server/ledger/ledger';

/** Nobody chooses from a longer list. The search finds the accounts of every manager. */
const maxManagers = 100;

/**
 * The account managers in an API region, those with most accounts first; and the person with that name among all
 * of them, spelled as in the accounts, or null.
 */
export async function managersToFilterBy(
  ledger: Ledger,
  apiRegion: ApiRegion,
  personName: string,
): Promise<{ all: string[]; mine: string | null }> {
  const [all, named] = await Promise.all([
    suggestions(ledger, apiRegion, 'manager', '', maxManagers),
    suggestions(ledger, apiRegion, 'manager', personName, maxManagers),
  ]);
  const own = nameKey(personName);
  const mine = named.find(({ value }) => nameKey(value) === own)?.value ?? null;
  return { all: all.map(({ value }) => value), mine };
}
