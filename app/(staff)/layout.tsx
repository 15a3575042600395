import type { ReactNode } from 'react';
import { Shell } from '@/components/shell/shell';
import { administersSome } from '@/lib/schemas/role';
import { personIdOf } from '@/lib/server/auth/person-id';
import { readNamedStaff } from '@/lib/server/auth/require-staff';
import { env } from '@/lib/server/env';
import { apiRegionStatesOf, homeApiRegionOf } from './api-regions';
import { LatePageOutline } from './late-page-outline';

/**
 * The shell around every page for signed-in staff. It does not guard them, because a layout cannot: it does not
 * know the path to come back to after the sign-in, and it does not run again when a link leads from one page to
 * the next. So every page below calls requireStaff with its own path (staff-pages.test.ts checks that). A missing
 * session here only means that there is nobody to render the shell for.
 */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const staff = await readNamedStaff();
  if (staff === null) return children;
  const states = apiRegionStatesOf(staff);
  return (
    <Shell
      person={{ id: personIdOf(staff.actor), name: staff.actor.name }}
      apiRegionStates={states}
      homeApiRegion={await homeApiRegionOf(states)}
      sandbox={env().sandbox}
      mayAdminister={administersSome(staff.roles)}
    >
      {children}
      <LatePageOutline />
    </Shell>
  );
}
