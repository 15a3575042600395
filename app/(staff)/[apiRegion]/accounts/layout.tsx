import type { ReactNode } from 'react';
import { AccountsDesk } from '@/components/accounts/accounts-desk';
import { isApiRegion } from '@/lib/schemas/api-region';
import { mayAccess, maySave } from '@/lib/schemas/role';
import { managersToFilterBy } from '@/lib/server/answers/managers-to-filter-by';
import { nullIfUnavailable } from '@/lib/server/answers/null-if-unavailable';
import { readStaff } from '@/lib/server/auth/require-staff';
import { listAccounts } from '@/lib/server/ledger/accounts/accounts';
import { ledger } from '@/lib/server/ledger/process-ledger';
import { readRecentFirstPage } from './recent-first-page';

interface AccountsLayoutProps {
  children: ReactNode;
  params: Promise<{ apiRegion: string }>;
}

/**
 * The list of accounts beside the account pages. It stays mounted from one account to the next. It renders only
 * the first page; whatever else the address asks for, the list reads itself.
 */
export default async function AccountsLayout({ children, params }: AccountsLayoutProps) {
  const { apiRegion } = await params;
  // Where the ledger cannot be read, the page says so.
  const staff = await nullIfUnavailable(readStaff);
  if (!isApiRegion(apiRegion) || staff === null) return children;
  const role = staff.roles[apiRegion];
  if (!mayAccess(role, 'read')) return children;
  const [page, recent, managers] = await Promise.all([
    nullIfUnavailable(() => listAccounts(ledger(), { apiRegion, sort: '-changed' })),
    readRecentFirstPage(apiRegion, staff.actor),
    nullIfUnavailable(() => managersToFilterBy(ledger(), apiRegion, staff.actor.name)),
  ]);
  return (
    <AccountsDesk
      key={apiRegion}
      apiRegion={apiRegion}
      firstPage={page === null ? null : { page, readAtMs: Date.now() }}
      recent={recent}
      managers={managers?.all ?? []}
      mine={managers?.mine ?? null}
      mayAdd={maySave(role)}
      mayLoad={mayAccess(role, 'admin')}
    >
      {children}
    </AccountsDesk>
  );
}
