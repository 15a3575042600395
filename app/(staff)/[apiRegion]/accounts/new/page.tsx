import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageTexts } from '#messages/shell/pages';
import { NewAccount } from '@/components/account/new-account';
import { LedgerUnavailable } from '@/components/shell/pages/ledger-unavailable';
import { accountFields, toFormValues } from '@/lib/schemas/account/account-fields';
import { isApiRegion } from '@/lib/schemas/api-region';
import { requireStaff } from '@/lib/server/auth/require-staff';
import { env } from '@/lib/server/env';
import { readOnlyReason } from '../read-only-reason';

export const metadata: Metadata = { title: pageTexts.titles.newAccount };

type Query = Record<string, string | string[] | undefined>;

interface PageProps {
  params: Promise<{ apiRegion: string }>;
  searchParams: Promise<Query>;
}

export default async function NewAccountPage({ params, searchParams }: PageProps) {
  const { apiRegion } = await params;
  if (!isApiRegion(apiRegion)) notFound();
  const query = await searchParams;
  const staff = await requireStaff(pathWith(`/${apiRegion}/accounts/new`, query));
  if (staff === null) return <LedgerUnavailable />;
  const role = staff.roles[apiRegion];
  return (
    <NewAccount
      key={apiRegion}
      apiRegion={apiRegion}
      initialValues={prefill(query)}
      accountsUrl={env().accountsApi[apiRegion]?.accountsUrl ?? null}
      readOnlyReason={readOnlyReason(role, apiRegion)}
    />
  );
}

/** The values that a link may fill in: the account's fields, the first of each, nothing else. */
function prefill(query: Query) {
  return toFormValues(Object.fromEntries(accountFields.map((field) => [field, [query[field]].flat()[0]])));
}

function pathWith(path: string, query: Query): string {
  const pairs = accountFields.flatMap((field) => [query[field] ?? []].flat().map((value) => [field, value]));
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`;
}
