import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageTexts } from '#messages/shell/pages';
import { NoAccountChosen } from '@/components/accounts/no-account-chosen';
import { readAccountsQuery, withAccountsQuery } from '@/lib/client/search/accounts-query';
import { isApiRegion } from '@/lib/schemas/api-region';
import { maySave } from '@/lib/schemas/role';
import { requireStaff } from '@/lib/server/auth/require-staff';

export const metadata: Metadata = { title: pageTexts.titles.accounts };

interface PageProps {
  params: Promise<{ apiRegion: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What stands beside the list while no account is chosen; the list itself is the layout's. */
export default async function AccountsPage({ params, searchParams }: PageProps) {
  const { apiRegion } = await params;
  if (!isApiRegion(apiRegion)) notFound();
  const query = readAccountsQueryOf(await searchParams);
  const staff = await requireStaff(`/${apiRegion}/accounts${withAccountsQuery('', query)}`);
  return <NoAccountChosen apiRegion={apiRegion} mayAdd={maySave(staff.roles[apiRegion])} />;
}

function readAccountsQueryOf(parameters: Record<string, string | string[] | undefined>) {
  return readAccountsQuery({ get: (name) => [parameters[name]].flat()[0] ?? null });
}
