import type { ApiRegion } from '@/lib/schemas/api-region';
import { attemptItemSchema } from '@/lib/schemas/attempt-item';
import { type ReadParameters, readPage } from './read-page';

/** A page of the attempts to save one account, newest first. Parameters: `cursor`, `limit`. */
export function readHistory(
  apiRegion: ApiRegion,
  accountId: string,
  parameters: ReadParameters,
  signal: AbortSignal,
) {
  const path = `/api/${apiRegion}/accounts/${encodeURIComponent(accountId)}/history`;
  return readPage(path, attemptItemSchema, parameters, signal);
}

/**
 * A page of all attempts of an API region, newest first.
 * Parameters: `q`, `outcome`, `actor`, `from`, `to`, `cursor`, `limit`.
 */
export function readActivity(apiRegion: ApiRegion, parameters: ReadParameters, signal: AbortSignal) {
  return readPage(`/api/${apiRegion}/activity`, attemptItemSchema, parameters, signal);
}
