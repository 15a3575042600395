import { cookies } from 'next/headers';
import { lastApiRegionCookie } from '@/components/shell/api-region/last-api-region';
import { type ApiRegion, isApiRegion } from '@/lib/schemas/api-region';

/** The API region that this browser showed last, or null. */
export async function readLastApiRegion(): Promise<ApiRegion | null> {
  const value = (await cookies()).get(lastApiRegionCookie)?.value;
  return isApiRegion(value) ? value : null;
}
