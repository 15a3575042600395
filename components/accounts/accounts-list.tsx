'use client';

import Link from 'next/link';
import { useParams, useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { accountsTexts } from '#messages/lists/accounts';
import { Kbd } from '@/components/ui/keys/kbd';
import { LinkButton } from '@/components/ui/link-button';
import { type AccountPages, useAccounts } from '@/lib/client/api/lists/accounts';
import type { FirstPage } from '@/lib/client/api/lists/first-page';
import { refreshByPage } from '@/lib/client/api/read-by-page';
import { startOver } from '@/lib/client/leaving/open-form';
import { withAccountsQuery } from '@/lib/client/search/accounts-query';
import { emptyAccount } from '@/lib/schemas/account/account-fields';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { AccountFilters } from './account-filters';
import { focusFirstRow } from './account-rows';
import { AccountSearch } from './account-search';
import { AccountsBody } from './accounts-body';
import { useAccountsQuery } from './use-accounts-query';

export interface AccountsListProps {
  apiRegion: ApiRegion;
  /** The list without a search, as of when the document was rendered; null if the ledger failed. */
  firstPage: FirstPage<AccountItem> | null;
  /** The accounts that the person saved last, read with the list. */
  recent: FirstPage<AccountItem> | null;
  /** The account managers to choose from. Those on the rows are added. */
  managers: readonly string[];
  /** The person's own name, if accounts have it as their manager. */
  mine: string | null;
  mayAdd: boolean;
  /** The person may load accounts from a file. */
  mayLoad: boolean;
}

type WholeOrBeside = AccountsListProps & { isWholePage: boolean };

/** Finds accounts: search, filter, order and rows, each a link to the account's page. */
export function AccountsList({ isWholePage, ...props }: WholeOrBeside) {
  const { apiRegion, firstPage, recent, managers, mine, mayAdd, mayLoad } = props;
  const { accountId } = useParams();
  const query = useAccountsQuery();
  const pages = useAccounts(apiRegion, query, firstPage);
  useRefreshWhen(firstPage === null && pages.data !== undefined);
  const search = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const accounts = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const Heading = isWholePage ? 'h1' : 'h2';

  return (
    <section aria-label={accountsTexts.heading}>
      <header className="z-1 grid grid-cols-[minmax(0,1fr)] gap-2.5 bg-panel px-3.5 pt-3.5 pb-2.5 md:sticky md:top-0">
        <div className="flex items-center justify-between gap-2">
          <Heading className="text-lg tracking-[-0.01em]">{accountsTexts.heading}</Heading>
          {mayAdd ? <NewAccount href={`/${apiRegion}/accounts/new${withAccountsQuery('', query)}`} /> : null}
        </div>
        <AccountSearch searched={query.q} input={search} onLeaveDown={() => focusFirstRow(body.current)} />
        <AccountFilters query={query} managers={[...managers, ...accounts.map(managerOf)]} mine={mine} />
        <div className="flex min-h-6 flex-wrap items-center justify-between gap-x-3 text-sm text-ink-2">
          <p role="status">{formatCount(pages, accounts.length)}</p>
          {mayLoad ? (
            <Link href={`/${apiRegion}/accounts/import`} prefetch={false} className="lone-link">
              {accountsTexts.loadFromFile}
            </Link>
          ) : null}
        </div>
      </header>
      <AccountsBody
        recent={recent}
        apiRegion={apiRegion}
        pages={pages}
        accounts={accounts}
        query={query}
        isWholePage={isWholePage}
        currentId={typeof accountId === 'string' ? accountId : null}
        mayAdd={mayAdd}
        body={body}
        onLeaveAtTop={() => search.current?.focus()}
      />
    </section>
  );
}

function NewAccount({ href }: { href: string }) {
  return (
    <LinkButton prefetch={false} href={href} onNavigate={() => startOver(emptyAccount)} className="gap-2">
      {accountsTexts.newAccount}
      <span aria-hidden="true" className="max-md:hidden">
        <Kbd>n</Kbd>
      </span>
    </LinkButton>
  );
}

/** The managers to choose from come with the document, so after a ledger failure it is fetched again. */
function useRefreshWhen(isBack: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (isBack) refreshByPage(router);
  }, [isBack, router]);
}

function managerOf({ manager }: AccountItem): string {
  return manager;
}

/** Counts only what is on the page: counting a million takes longer than finding one. */
function formatCount({ data, hasNextPage, isPlaceholderData }: AccountPages, count: number): string {
  if (data === undefined || isPlaceholderData) return '';
  return hasNextPage ? accountsTexts.firstOfMore(count) : accountsTexts.count(count);
}
