import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageTexts } from '#messages/shell/pages';
import { StartPage } from '@/components/accounts/start/start-page';
import { LedgerUnavailable } from '@/components/shell/pages/ledger-unavailable';
import { readAccountsQuery, withAccountsQuery } from '@/lib/client/search/accounts-query';
import { isApiRegion } from '@/lib/schemas/api-region';
import { mayAccess, maySave } from '@/lib/schemas/role';
import { nullIfUnavailable } from '@/lib/server/answers/null-if-unavailable';
import { readOwnUnresolved } from '@/lib/server/answers/own-unresolved';
import { requireStaff } from '@/lib/server/auth/require-staff';
import { unresolvedCountLimit } from '@/lib/server/ledger/attempts/reading/activity';
import { ledger } from '@/lib/server/ledger/process-ledger';
import { readRecentFirstPage } from './recent-first-page';

export const metadata: Metadata = { title: pageTexts.titles.accounts };

interface PageProps {
  params: Promise<{ apiRegion: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What is shown beside the list while no account is open. The list itself belongs to the layout. */
export default async function AccountsPage({ params, searchParams }: PageProps) {
  const { apiRegion } = await params;
  if (!isApiRegion(apiRegion)) notFound();
  const query = readAccountsQueryOf(await searchParams);
  const staff = await requireStaff(`/${apiRegion}/accounts${withAccountsQuery('', query)}`);
  if (staff === null) return <LedgerUnavailable />;
  const { actor, roles } = staff;
  const [unresolved, recent] = await Promise.all([
    nullIfUnavailable(() => readOwnUnresolved(ledger(), apiRegion, actor)),
    readRecentFirstPage(apiRegion, actor),
  ]);
  return (
    <StartPage
      apiRegion={apiRegion}
      unresolved={unresolved}
      unresolvedCountLimit={unresolvedCountLimit}
      recent={recent}
      mayAdd={maySave(roles[apiRegion])}
      mayLoad={mayAccess(roles[apiRegion], 'admin')}
    />
  );
}

function readAccountsQueryOf(parameters: Record<string, string | string[] | undefined>) {
  return readAccountsQuery({ get: (name) => [parameters[name]].flat()[0] ?? null });
}
