import { redirect } from 'next/navigation';
import { LedgerUnavailable } from '@/components/shell/pages/ledger-unavailable';
import { accountsPath } from '@/lib/client/paths';
import { requireStaff } from '@/lib/server/auth/require-staff';
import { apiRegionStatesOf, homeApiRegionOf } from './(staff)/api-regions';

export default async function HomePage() {
  const staff = await requireStaff('/');
  if (staff === null) return <LedgerUnavailable />;
  redirect(accountsPath(await homeApiRegionOf(apiRegionStatesOf(staff))));
}
