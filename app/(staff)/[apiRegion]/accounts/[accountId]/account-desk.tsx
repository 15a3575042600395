'use client';

import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AccountForm } from '@/components/account/account-form';
import { HistoryPanel } from '@/components/history/history-panel';
import { asLastSent } from '@/lib/client/account/as-last-sent';
import type { FirstPage } from '@/lib/client/api/lists/first-page';
import { historyKey } from '@/lib/client/api/query-keys';
import { toFormValues } from '@/lib/schemas/account/account-fields';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { AttemptItem } from '@/lib/schemas/attempt-item';
import type { Page } from '@/lib/schemas/page';

interface AccountDeskProps {
  apiRegion: ApiRegion;
  account: AccountItem;
  history: FirstPage<AttemptItem> | null;
  accountsUrl: string | null;
  readOnlyReason: string | null;
}

/** One account: the form with its values as last sent, and its history beside or below it. */
export function AccountDesk({ apiRegion, account, history, accountsUrl, readOnlyReason }: AccountDeskProps) {
  const known = useAsLastSent(apiRegion, account);
  return (
    <div className="flex flex-1 flex-col min-[73.8125rem]:grid min-[73.8125rem]:grid-cols-[minmax(0,1fr)_20rem]">
      <AccountForm
        apiRegion={apiRegion}
        known={known}
        initialValues={toFormValues(known)}
        accountsUrl={accountsUrl}
        readOnlyReason={readOnlyReason}
      />
      <aside className="border-line bg-panel max-[73.8125rem]:border-t min-[73.8125rem]:border-l">
        <HistoryPanel
          apiRegion={apiRegion}
          account={known}
          firstPage={history}
          mayRestore={readOnlyReason === null}
        />
      </aside>
    </div>
  );
}

/**
 * The account as this browser knows it when the page opens. Back shows a page as first fetched, which may be
 * older than a save made on it; the cached history has that save.
 */
function useAsLastSent(apiRegion: ApiRegion, account: AccountItem): AccountItem {
  const queryClient = useQueryClient();
  const [known] = useState(() => {
    const cached = queryClient.getQueryData<InfiniteData<Page<AttemptItem>>>(
      historyKey(apiRegion, account.id),
    );
    return asLastSent(account, cached?.pages.flatMap((page) => page.items) ?? []);
  });
  return known;
}
