import { MutationObserver, type QueryClient } from '@tanstack/react-query';
import type { SaveAnswer } from '@/lib/schemas/save';
import { type SaveRequest, saveAccount } from './api-client';

/** One save as a mutation of `queryClient`: sent at once also offline, where it fails at once, and never repeated. */
export function runSave(queryClient: QueryClient, request: SaveRequest): Promise<SaveAnswer> {
  const observer = new MutationObserver<SaveAnswer, Error, SaveRequest>(queryClient, {
    mutationFn: saveAccount,
    networkMode: 'always',
    retry: false,
  });
  return observer.mutate(request);
}
