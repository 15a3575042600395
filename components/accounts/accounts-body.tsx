import { type RefObject, useRef } from 'react';
import type { FirstPage } from '@/lib/client/api/first-page';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import { focusFirstRow, focusLastRow } from './account-rows';
import { FoundAccounts, type FoundAccountsProps } from './found-accounts';
import { RecentAccounts } from './recent-accounts';
import { useRecentAccounts } from './use-recent-accounts';

interface AccountsBodyProps extends Omit<FoundAccountsProps, 'list'> {
  recent: FirstPage<AccountItem> | null;
  /** Around all rows. */
  body: RefObject<HTMLDivElement | null>;
}

/** The rows below the search: the person's own recent accounts where nothing is searched for, then what was found. */
export function AccountsBody({ recent, body, ...found }: AccountsBodyProps) {
  const { apiRegion, accounts, query, currentId, onLeaveAtTop } = found;
  const recentList = useRef<HTMLUListElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const recentAccounts = useRecentAccounts(apiRegion, query, recent);
  // A list of nothing else needs no extract of itself.
  const showsRecent = recentAccounts.length > 0 && accounts.length > recentAccounts.length;
  return (
    <div ref={body}>
      {showsRecent ? (
        <RecentAccounts
          apiRegion={apiRegion}
          accounts={recentAccounts}
          query={query}
          currentId={currentId}
          list={recentList}
          onLeaveAtTop={onLeaveAtTop}
          onLeaveAtEnd={() => focusFirstRow(list.current)}
        />
      ) : null}
      <FoundAccounts
        {...found}
        list={list}
        onLeaveAtTop={showsRecent ? () => focusLastRow(recentList.current) : onLeaveAtTop}
      />
    </div>
  );
}
