'use client';

import { useRef } from 'react';
import { accountsTexts } from '#messages/lists/accounts';
import { useRecentAccounts } from '@/lib/client/api/lists/accounts';
import type { FirstPage } from '@/lib/client/api/lists/first-page';
import { everyAccount } from '@/lib/client/search/accounts-query';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { AccountRows } from '../account-rows';

interface RecentAccountsProps {
  apiRegion: ApiRegion;
  recent: FirstPage<AccountItem> | null;
}

/** The accounts that the person saved last. Empty before their first save. */
export function RecentAccounts({ apiRegion, recent }: RecentAccountsProps) {
  const list = useRef<HTMLUListElement>(null);
  const accounts = useRecentAccounts(apiRegion, recent);
  if (accounts.length === 0) return null;
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h2>{accountsTexts.recent}</h2>
      <AccountRows
        apiRegion={apiRegion}
        label={accountsTexts.recent}
        accounts={accounts}
        query={everyAccount}
        currentId={null}
        list={list}
        brief
      />
    </section>
  );
}
