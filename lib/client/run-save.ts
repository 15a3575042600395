import { MutationObserver } from '@tanstack/react-query';
import type { SaveAnswer } from '@/lib/schemas/save';
import { type SaveRequest, saveAccount } from './api-client';
import { pageQueryClient } from './query-client';

/** One save as a mutation of react-query: sent at once also offline, where it fails at once, and never repeated. */
export function runSave(request: SaveRequest): Promise<SaveAnswer> {
  const observer = new MutationObserver<SaveAnswer, Error, SaveRequest>(pageQueryClient(), {
    mutationFn: saveAccount,
    networkMode: 'always',
    retry: false,
  });
  return observer.mutate(request);
}
