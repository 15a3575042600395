import type { ReactNode } from 'react';
import { accountsTexts } from '#messages/lists/accounts';
import { nameTexts } from '#messages/names';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { startOver } from '@/lib/client/leaving/open-form';
import { type AccountsQuery, everyAccount } from '@/lib/client/search/accounts-query';
import { emptyAccount } from '@/lib/schemas/account/account-fields';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { changeAccountsQuery } from './use-accounts-query';

const { none } = accountsTexts;

interface NoAccountsProps {
  apiRegion: ApiRegion;
  query: AccountsQuery;
  mayAdd: boolean;
}

/** Shown when there are no rows: why, and the one next step. */
export function NoAccounts({ apiRegion, query, mayAdd }: NoAccountsProps) {
  const { q, managedBy } = query;
  if (q === '' && managedBy === '') {
    return (
      <Empty title={none.yet(nameTexts.apiRegions[apiRegion])}>
        <p>{none.yetExplanation}</p>
        {mayAdd ? (
          <LinkButton prefetch={false} href={`/${apiRegion}/accounts/new`}>
            {none.addFirst}
          </LinkButton>
        ) : null}
      </Empty>
    );
  }
  return (
    <Empty title={q === '' ? none.ofManager(managedBy) : none.found(q)}>
      <p>
        {q !== '' && managedBy !== '' ? none.onlyOfManager(managedBy) : ''} {none.whatIsKnown}
      </p>
      <Button size="small" onClick={() => changeAccountsQuery(everyAccount)}>
        {none.showAll}
      </Button>
      {mayAdd && q !== '' ? (
        <LinkButton
          prefetch={false}
          href={`/${apiRegion}/accounts/new?${new URLSearchParams({ reference: q })}`}
          onNavigate={() => startOver({ ...emptyAccount, reference: q })}
        >
          {none.newOfThisName}
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
