import { cache } from 'react';
import type { FirstPage } from '@/lib/client/api/lists/first-page';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { nullIfUnavailable } from '@/lib/server/answers/null-if-unavailable';
import type { Actor } from '@/lib/server/auth/require-staff';
import { readRecentAccounts } from '@/lib/server/ledger/accounts/recent-accounts';
import { ledger } from '@/lib/server/ledger/process-ledger';

/** The person's recent accounts, read once a request: the list and the page beside it both show them. */
export const readRecentFirstPage = cache(
  async (apiRegion: ApiRegion, actor: Actor): Promise<FirstPage<AccountItem> | null> => {
    const items = await nullIfUnavailable(() => readRecentAccounts(ledger(), apiRegion, actor));
    return items === null ? null : { page: { items, nextCursor: null }, readAtMs: Date.now() };
  },
);
