import { accountItemSchema } from '@/lib/schemas/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { attemptItemSchema } from '@/lib/schemas/attempt-item';
import { readPage } from './read-page';

/** The parameters of a reading route; one that is '', null or absent is left out. */
export type ReadParameters = Readonly<Record<string, string | null | undefined>>;

/** A page of the accounts of an API region. Parameters: `q`, `manager`, `sort`, `cursor`, `limit`. */
export function readAccounts(apiRegion: ApiRegion, parameters: ReadParameters, signal: AbortSignal) {
  return readPage(`/api/${apiRegion}/accounts${queryOf(parameters)}`, accountItemSchema, signal);
}

/** The accounts that the person saved last, ten at most. */
export function readRecentAccounts(apiRegion: ApiRegion, signal: AbortSignal) {
  return readPage(`/api/${apiRegion}/accounts/recent`, accountItemSchema, signal);
}

/** A page of the attempts to save one account, newest first. Parameters: `cursor`, `limit`. */
export function readHistory(
  apiRegion: ApiRegion,
  accountId: string,
  parameters: ReadParameters,
  signal: AbortSignal,
) {
  const path = `/api/${apiRegion}/accounts/${encodeURIComponent(accountId)}/history`;
  return readPage(path + queryOf(parameters), attemptItemSchema, signal);
}

/**
 * A page of all attempts of an API region, newest first.
 * Parameters: `q`, `outcome`, `actor`, `from`, `to`, `cursor`, `limit`.
 */
export function readActivity(apiRegion: ApiRegion, parameters: ReadParameters, signal: AbortSignal) {
  return readPage(`/api/${apiRegion}/activity${queryOf(parameters)}`, attemptItemSchema, signal);
}

function queryOf(parameters: ReadParameters): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}
