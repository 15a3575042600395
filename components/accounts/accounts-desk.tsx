'use client';

import Link from 'next/link';
import { useSelectedLayoutSegment } from 'next/navigation';
import { type ReactNode, useRef } from 'react';
import { shellTexts } from '#messages/shell/shell';
import { FailedRead } from '@/components/ui/failed-read';
import { late } from '@/components/ui/late';
import { NotLoadedError } from '@/lib/client/api/errors';
import { toFailure } from '@/lib/client/api/failures';
import { useFirstPages } from '@/lib/client/api/lists/use-first-pages';
import { withAccountsQuery } from '@/lib/client/search/accounts-query';
import { focusSearch } from '@/lib/client/search/search-shortcut';
import { useShortcut } from '@/lib/client/shortcuts/shortcut-controls';
import type { AccountsListProps } from './accounts-list';
import { useAccountsQuery } from './use-accounts-query';

/** The server renders the list in full. The code to search and page it loads after the form's. */
const AccountsList = late(async () => (await import('./accounts-list')).AccountsList, ListNotLoaded);

/** Pages that need the whole width or are not about one account. */
const withoutList: readonly (string | null)[] = ['import'];

/**
 * List and page side by side on wide windows, one at a time on narrow ones. The list stays mounted while accounts
 * are opened, so it keeps its scroll position and search.
 */
export function AccountsDesk({ children, ...list }: AccountsListProps & { children: ReactNode }) {
  const segment = useSelectedLayoutSegment();
  useFirstPages(list.apiRegion, list.firstPage, list.recent);
  const listRef = useRef<HTMLDivElement>(null);
  // Looked up in the document, because it can be typed into before its own code has loaded.
  useShortcut('search', () => focusSearch(listRef.current?.querySelector('input[type="search"]') ?? null));
  if (withoutList.includes(segment)) return children;
  const isWholePage = segment === null;
  return (
    <div className="accounts-columns grid">
      {/* Its size comes from the window and the work: a long list makes no long page, it scrolls by itself. */}
      <div
        ref={listRef}
        className={`border-line bg-panel md:border-r md:contain-size ${isWholePage ? '' : 'max-md:hidden'}`}
      >
        <div className="md:sticky md:top-0.75 md:h-full md:max-h-[calc(100dvh-0.1875rem)] md:overflow-y-auto md:[@media(min-height:36rem)]:top-13.75 md:[@media(min-height:36rem)]:max-h-[calc(100dvh-3.4375rem)]">
          <AccountsList {...list} isWholePage={isWholePage} />
        </div>
      </div>
      <div className={`flex min-w-0 flex-col ${isWholePage ? 'max-md:hidden' : ''}`}>
        {isWholePage ? null : <BackToAccounts apiRegion={list.apiRegion} />}
        {children}
      </div>
    </div>
  );
}

function BackToAccounts({ apiRegion }: Pick<AccountsListProps, 'apiRegion'>) {
  const query = useAccountsQuery();
  return (
    <p className="px-4 pt-2.5 md:hidden">
      <Link
        href={`/${apiRegion}/accounts${withAccountsQuery('', query)}`}
        prefetch={false}
        className="lone-link"
      >
        {shellTexts.backToAccounts}
      </Link>
    </p>
  );
}

function ListNotLoaded({ onRetry }: { onRetry: () => void }) {
  return (
    <div className="p-3.5">
      <FailedRead {...toFailure(new NotLoadedError(), 'read')} onRetry={onRetry} retrying={false} />
    </div>
  );
}
