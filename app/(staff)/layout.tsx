import type { ReactNode } from 'react';
import { Shell } from '@/components/shell/shell';
import { personIdOf } from '@/lib/server/auth/person-id';
import { readNamedStaff } from '@/lib/server/auth/require-staff';
import { env } from '@/lib/server/env';
import { apiRegionStatesOf, homeApiRegionOf } from './api-regions';

/**
 * The shell around every page of signed-in staff. It guards nothing, because it cannot: a layout knows
 * neither the path to come back to after the sign-in, nor is it run again when a link leads from one page
 * to the next. So every page below calls requireStaff with its own path (staff-pages.test.ts keeps it so),
 * and here a missing session only means that there is nobody to draw the shell for.
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
    >
      {children}
    </Shell>
  );
}
