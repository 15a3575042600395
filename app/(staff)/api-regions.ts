import { cookies } from 'next/headers';
import {
  type ApiRegionState,
  type ApiRegionStates,
  firstApiRegion,
} from '@/components/shell/api-region/api-region-state';
import { lastApiRegionCookie } from '@/lib/client/person/preferences';
import { type ApiRegion, byApiRegion, isApiRegion } from '@/lib/schemas/api-region';
import type { Staff } from '@/lib/server/auth/require-staff';
import { env } from '@/lib/server/env';

/** What this person can do in each API region, by the configuration and the access policy. */
export function apiRegionStatesOf(staff: Staff): ApiRegionStates {
  const { accountsApi } = env();
  const stateOf = (apiRegion: ApiRegion): ApiRegionState => {
    if (accountsApi[apiRegion] === null) return 'not-configured';
    return staff.roles[apiRegion] === null ? 'no-access' : 'ready';
  };
  return byApiRegion(stateOf);
}

/** The API region to start in: the last one this browser showed, if the person can work there. */
export async function homeApiRegionOf(states: ApiRegionStates): Promise<ApiRegion> {
  const last = (await cookies()).get(lastApiRegionCookie)?.value;
  return firstApiRegion(states, isApiRegion(last) ? last : null);
}
