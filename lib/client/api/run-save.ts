import type { SaveAnswer } from '@/lib/schemas/save';
import { type SaveRequest, saveAccount } from './api-client';
import { pageQueryClient } from './query-client';

/**
 * One save as a mutation of react-query: sent at once also offline, where it fails at once, and never repeated.
 * Nobody observes it, so it needs no observer: whoever saves waits for its promise.
 */
export function runSave(request: SaveRequest): Promise<SaveAnswer> {
  const client = pageQueryClient();
  return client
    .getMutationCache()
    .build<SaveAnswer, Error, SaveRequest, unknown>(client, {
      mutationFn: saveAccount,
      networkMode: 'always',
      retry: false,
    })
    .execute(request);
}
