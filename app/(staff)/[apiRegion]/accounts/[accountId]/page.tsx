import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { pageTexts } from '#messages/shell/pages';
import { LedgerUnavailable } from '@/components/shell/pages/ledger-unavailable';
import { isApiRegion } from '@/lib/schemas/api-region';
import { mayAccess } from '@/lib/schemas/role';
import { nullIfUnavailable } from '@/lib/server/answers/null-if-unavailable';
import { readStaff, requireStaff } from '@/lib/server/auth/require-staff';
import { env } from '@/lib/server/env';
import { readAccount } from '@/lib/server/ledger/accounts/accounts';
import { readHistory } from '@/lib/server/ledger/attempts/reading/history';
import { ledger } from '@/lib/server/ledger/process-ledger';
import { readOnlyReason } from '../read-only-reason';
import { AccountDesk } from './account-desk';

interface PageProps {
  params: Promise<{ apiRegion: string; accountId: string }>;
}

/**
 * For the title and the page: the account, if it exists and this person may see it; null if the ledger is
 * unavailable.
 */
const findAccount = cache((apiRegion: string, accountId: string) =>
  nullIfUnavailable(async () => {
    const staff = await readStaff();
    if (!isApiRegion(apiRegion) || staff === null || !mayAccess(staff.roles[apiRegion], 'read')) return [];
    const account = await readAccount(ledger(), apiRegion, accountId);
    return account === null ? [] : [account];
  }),
);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { apiRegion, accountId } = await params;
  const [account] = (await findAccount(apiRegion, accountId)) ?? [];
  return { title: account?.reference ?? pageTexts.titles.account };
}

export default async function AccountPage({ params }: PageProps) {
  const { apiRegion, accountId } = await params;
  if (!isApiRegion(apiRegion)) notFound();
  const staff = await requireStaff(`/${apiRegion}/accounts/${encodeURIComponent(accountId)}`);
  if (staff === null) return <LedgerUnavailable />;
  const role = staff.roles[apiRegion];
  // The layout explains this in place of the page.
  if (!mayAccess(role, 'read')) return null;
  const found = await findAccount(apiRegion, accountId);
  if (found === null) return <LedgerUnavailable />;
  const [account] = found;
  if (account === undefined) notFound();
  const withCauses = role === 'admin';
  const history = await nullIfUnavailable(() => readHistory(ledger(), { apiRegion, accountId, withCauses }));
  return (
    <AccountDesk
      key={account.id}
      apiRegion={apiRegion}
      account={account}
      history={history === null ? null : { page: history, readAtMs: Date.now() }}
      accountsUrl={env().accountsApi[apiRegion]?.accountsUrl ?? null}
      readOnlyReason={readOnlyReason(role, apiRegion)}
    />
  );
}
