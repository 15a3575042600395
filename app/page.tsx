import { redirect } from 'next/navigation';
import { accountsPath } from '@/components/shell/api-region/accounts-path';
import { firstApiRegion } from '@/components/shell/api-region/api-region-state';
import { requireStaff } from '@/lib/server/auth/require-staff';
import { apiRegionStatesOf } from './(staff)/api-region-states';
import { readLastApiRegion } from './(staff)/last-api-region';

export default async function HomePage() {
  const staff = await requireStaff('/');
  const apiRegion = firstApiRegion(apiRegionStatesOf(staff), await readLastApiRegion());
  redirect(accountsPath(apiRegion));
}
