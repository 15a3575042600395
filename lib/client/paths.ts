import type { ApiRegion } from '@/lib/schemas/api-region';

/** Where an API region begins: its list of accounts. */
export function accountsPath(apiRegion: ApiRegion): string {
  return `/${apiRegion}/accounts`;
}

/** The form for a new account. */
export function newAccountPath(apiRegion: ApiRegion): string {
  return `/${apiRegion}/accounts/new`;
}

/** Every save of the API region. */
export function activityPath(apiRegion: ApiRegion): string {
  return `/${apiRegion}/activity`;
}
