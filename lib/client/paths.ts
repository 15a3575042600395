import type { ApiRegion } from '@/lib/schemas/api-region';

/** The start page of an API region: its list of accounts. */
export function accountsPath(apiRegion: ApiRegion): string {
  return `/${apiRegion}/accounts`;
}

/** The form for a new account. */
export function newAccountPath(apiRegion: ApiRegion): string {
  return `/${apiRegion}/accounts/new`;
}

/** How everything does, for administrators. */
export const statusPath = '/status';

/** All saves in the API region. */
export function activityPath(apiRegion: ApiRegion): string {
  return `/${apiRegion}/activity`;
}
