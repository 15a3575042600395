import { useParams } from 'next/navigation';
import { type ApiRegion, isApiRegion } from '@/lib/schemas/api-region';

/** The API region of the current page, or null outside API regions. */
export function useApiRegion(): ApiRegion | null {
  const { apiRegion } = useParams();
  return isApiRegion(apiRegion) ? apiRegion : null;
}
