import { useQuery } from '@tanstack/react-query';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { credentialTestSchema, type Status, statusSchema } from '@/lib/schemas/status';
import { untilSignedOut } from './query-client';
import { byPageHeaders } from './read-by-page';
import { changes, request } from './request';

const statusEveryMs = 5_000;
const deadlineMs = 15_000;
/** A token request may take ten seconds. */
const testDeadlineMs = 20_000;

/** The status as it came with the document, then read again every few seconds while the page is open. */
export function useStatus(first: Status) {
  return useQuery({
    queryKey: ['status'],
    queryFn: ({ signal }) =>
      request('/api/status', statusSchema, { signal, deadlineMs, headers: byPageHeaders() }),
    initialData: first,
    initialDataUpdatedAt: Date.parse(first.readAt),
    refetchInterval: ({ state }) => untilSignedOut(statusEveryMs, state.error),
  });
}

/** Requests an access token for an API region and returns what came back. Throws what `request` throws. */
export function requestCredentialTest(apiRegion: ApiRegion) {
  return request(`/api/${apiRegion}/credential/test`, credentialTestSchema, {
    method: 'POST',
    headers: changes,
    deadlineMs: testDeadlineMs,
  });
}
