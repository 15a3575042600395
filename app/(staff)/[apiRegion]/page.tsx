import { notFound, redirect } from 'next/navigation';
import { LedgerUnavailable } from '@/components/shell/pages/ledger-unavailable';
import { accountsPath } from '@/lib/client/paths';
import { isApiRegion } from '@/lib/schemas/api-region';
import { requireStaff } from '@/lib/server/auth/require-staff';

/** An API region alone leads to where `/` leads in it. */
export default async function ApiRegionPage({ params }: { params: Promise<{ apiRegion: string }> }) {
  const { apiRegion } = await params;
  if (!isApiRegion(apiRegion)) notFound();
  const staff = await requireStaff(accountsPath(apiRegion));
  if (staff === null) return <LedgerUnavailable />;
  redirect(accountsPath(apiRegion));
}
