import { useParams } from 'next/navigation';
import { type ApiRegion, isApiRegion } from '@/lib/schemas/api-region';

/** The API region of the page that is shown, or null on a page outside of them. */
export function useApiRegion(): ApiRegion | null {
  const { apiRegion } = useParams();
  return isApiRegion(apiRegion) ? apiRegion : null;
}
