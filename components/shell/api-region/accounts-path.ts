import type { ApiRegion } from '@/lib/schemas/api-region';

/** The page of an API region that its links and the sign-in lead to: the list of accounts. */
export function accountsPath(apiRegion: ApiRegion): string {
  return `/${apiRegion}/accounts`;
}

/** The form for a new account. */
export function newAccountPath(apiRegion: ApiRegion): string {
  return `/${apiRegion}/accounts/new`;
}
