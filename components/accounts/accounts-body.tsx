import { type RefObject, useRef } from 'react';
import { accountsTexts } from '#messages/lists/accounts';
import { PagedList } from '@/components/ui/paged-list';
import { toFailure } from '@/lib/client/api/failures';
import { type AccountPages, useRecentAccounts } from '@/lib/client/api/lists/accounts';
import type { FirstPage } from '@/lib/client/api/lists/first-page';
import type { AccountsQuery } from '@/lib/client/search/accounts-query';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { AccountRows, focusFirstRow, focusLastRow } from './account-rows';
import { NoAccounts } from './no-accounts';
import { SkeletonRows } from './skeleton-rows';

interface AccountsBodyProps {
  apiRegion: ApiRegion;
  pages: AccountPages;
  accounts: readonly AccountItem[];
  recent: FirstPage<AccountItem> | null;
  query: AccountsQuery;
  /** The ID of the account whose page is beside the list, or null. */
  currentId: string | null;
  /** Nothing is open beside the list, so on wide windows the recent accounts are there. */
  isWholePage: boolean;
  mayAdd: boolean;
  /** The element around all rows. */
  body: RefObject<HTMLDivElement | null>;
  /** Arrow up on the very first row. */
  onLeaveAtTop: () => void;
}

/** The rows below the search: without a search the person's recent accounts first, then what was found. */
export function AccountsBody(props: AccountsBodyProps) {
  const { apiRegion, pages, accounts, recent, query, currentId, isWholePage, mayAdd, body } = props;
  const recentList = useRef<HTMLUListElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const recentAccounts = useRecentAccounts(apiRegion, recent);
  const isNarrowed = query.q !== '' || query.managedBy !== '';
  // In a list of one page, recent accounts are near the top anyway.
  const isLong = pages.hasNextPage || (pages.data?.pages.length ?? 0) > 1;
  const showsRecent = recentAccounts.length > 0 && isLong && !isNarrowed;
  const rows = { apiRegion, query, currentId };

  function leaveListAtTop() {
    if (!focusLastRow(recentList.current)) props.onLeaveAtTop();
  }

  return (
    <div ref={body}>
      {showsRecent ? (
        <div className={`mb-3 ${isWholePage ? 'md:hidden' : ''}`}>
          <p aria-hidden="true" className="px-3.5 pb-1 text-sm text-ink-2">
            {accountsTexts.recent}
          </p>
          <AccountRows
            {...rows}
            label={accountsTexts.recent}
            accounts={recentAccounts}
            list={recentList}
            onLeaveAtTop={props.onLeaveAtTop}
            onLeaveAtEnd={() => focusFirstRow(list.current)}
            brief
          />
        </div>
      ) : null}
      <PagedList
        pages={pages}
        waiting={<SkeletonRows />}
        more={accountsTexts.showMore}
        explain={(error) => toFailure(error, 'read')}
        moreClassName="p-3.5"
      >
        {accounts.length > 0 ? (
          <AccountRows
            {...rows}
            label={accountsTexts.heading}
            accounts={accounts}
            list={list}
            onLeaveAtTop={leaveListAtTop}
          />
        ) : null}
        {accounts.length === 0 && pages.data !== undefined ? (
          <NoAccounts apiRegion={apiRegion} query={query} mayAdd={mayAdd} />
        ) : null}
      </PagedList>
    </div>
  );
}
