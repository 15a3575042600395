import { accountItemSchema } from '@/lib/schemas/account/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
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

/** With its `?`, or '' for none. */
export function queryOf(parameters: ReadParameters): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}
