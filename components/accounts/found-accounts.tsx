import type { RefObject } from 'react';
import { accountsTexts } from '#messages/lists/accounts';
import { Button } from '@/components/ui/button';
import { FailedRead } from '@/components/ui/failed-read';
import { toFailure } from '@/lib/client/api/failures';
import { useStandingError } from '@/lib/client/api/use-standing-error';
import type { AccountsQuery } from '@/lib/client/search/accounts-query';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { AccountRows } from './account-rows';
import { NoAccounts } from './no-accounts';
import { SkeletonRows } from './skeleton-rows';
import type { AccountPages } from './use-accounts';

export interface FoundAccountsProps {
  apiRegion: ApiRegion;
  pages: AccountPages;
  accounts: readonly AccountItem[];
  query: AccountsQuery;
  currentId: string | null;
  mayAdd: boolean;
  list: RefObject<HTMLUListElement | null>;
  onLeaveAtTop: () => void;
}

/** What the list found: rows, or why there are none, and the way to more of them. */
export function FoundAccounts(props: FoundAccountsProps) {
  const { apiRegion, pages, accounts, query, currentId, mayAdd, list, onLeaveAtTop } = props;
  const { data, isFetching, isPlaceholderData } = pages;
  const error = useStandingError(pages);
  const isEmpty = data !== undefined && accounts.length === 0;
  return (
    <div
      aria-busy={isFetching}
      // The rows of the search before fade only when the next one keeps somebody waiting.
      className={isPlaceholderData ? 'opacity-60 [transition:opacity_0s_300ms]' : ''}
    >
      {data === undefined && isFetching && error === null ? <SkeletonRows /> : null}
      {isEmpty ? <NoAccounts apiRegion={apiRegion} query={query} mayAdd={mayAdd} /> : null}
      {accounts.length === 0 ? null : (
        <AccountRows
          label={accountsTexts.heading}
          apiRegion={apiRegion}
          accounts={accounts}
          query={query}
          currentId={currentId}
          list={list}
          onLeaveAtTop={onLeaveAtTop}
        />
      )}
      <More pages={pages} error={error} />
    </div>
  );
}

function More({ pages, error }: { pages: AccountPages; error: Error | null }) {
  const { isFetching, isFetchingNextPage, isFetchNextPageError, hasNextPage, isPlaceholderData } = pages;
  if (error !== null) {
    const retry = () => void (isFetchNextPageError ? pages.fetchNextPage() : pages.refetch());
    return (
      <div className="p-3.5">
        <FailedRead {...toFailure(error, 'read')} onRetry={retry} retrying={isFetching} />
      </div>
    );
  }
  if (!hasNextPage || isPlaceholderData) return null;
  return (
    <div className="grid p-3.5">
      <Button size="small" busy={isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {accountsTexts.showMore}
      </Button>
    </div>
  );
}
