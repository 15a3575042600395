import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { type AccountsQuery, everyAccount } from '@/lib/client/accounts-query';
import { type ApiRegion, apiRegionLabels } from '@/lib/schemas/api-region';
import { changeAccountsQuery } from './use-accounts-query';

interface NoAccountsProps {
  apiRegion: ApiRegion;
  query: AccountsQuery;
  mayAdd: boolean;
}

/** Stands in the place of the rows where there are none: why, and the one next step. */
export function NoAccounts({ apiRegion, query, mayAdd }: NoAccountsProps) {
  const { q, managedBy } = query;
  if (q === '' && managedBy === '') {
    return (
      <Empty title={`No account was sent to ${apiRegionLabels[apiRegion]} from here yet`}>
        <p>Accounts stand in this list once they were saved from here.</p>
        {mayAdd ? (
          <LinkButton prefetch={false} href={`/${apiRegion}/accounts/new`}>
            Add the first account
          </LinkButton>
        ) : null}
      </Empty>
    );
  }
  return (
    <Empty title={q === '' ? `${managedBy} looks after no account` : `No account matches “${q}”`}>
      <p>
        {q !== '' && managedBy !== '' ? `Only accounts of ${managedBy} were searched. ` : ''}
        The list knows accounts that were sent or loaded here, not those that CustomerGauge has besides.
      </p>
      <Button size="small" onClick={() => changeAccountsQuery(everyAccount)}>
        Show all accounts
      </Button>
      {mayAdd && q !== '' ? (
        <LinkButton
          prefetch={false}
          href={`/${apiRegion}/accounts/new?${new URLSearchParams({ reference: q })}`}
        >
          New account of this name
        </LinkButton>
      ) : null}
    </Empty>
  );
}

function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] justify-items-start gap-2 border-t border-line px-3.5 py-4 text-sm text-ink-2">
      <p className="text-base font-medium text-ink wrap-anywhere">{title}</p>
      {children}
    </div>
  );
}
