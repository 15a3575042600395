import { redirect } from 'next/navigation';
import { accountsPath } from '@/lib/client/paths';
import { requireStaff } from '@/lib/server/auth/require-staff';
import { apiRegionStatesOf, homeApiRegionOf } from './(staff)/api-regions';

export default async function HomePage() {
  const staff = await requireStaff('/');
  redirect(accountsPath(await homeApiRegionOf(apiRegionStatesOf(staff))));
}
