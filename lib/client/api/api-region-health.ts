import { useQuery } from '@tanstack/react-query';
import { apiRegionHealthsSchema } from '@/lib/schemas/api-region-health';
import { untilSignedOut } from './query-client';
import { byPageHeaders } from './read-by-page';
import { request } from './request';

/** Every open page asks this often. */
const everyMs = 20_000;
const deadlineMs = 15_000;

/** The API regions of this person that are paused or failing now. Empty if they cannot be read. */
export function useTroubledApiRegions() {
  const { data } = useQuery({
    queryKey: ['status', 'api-regions'],
    queryFn: ({ signal }) =>
      request('/api/status/api-regions', apiRegionHealthsSchema, {
        signal,
        deadlineMs,
        headers: byPageHeaders(),
      }),
    refetchInterval: ({ state }) => untilSignedOut(everyMs, state.error),
  });
  return data?.items.filter(({ health }) => health !== 'ok') ?? [];
}
