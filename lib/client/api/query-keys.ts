import type { AccountsQuery } from '@/lib/client/search/accounts-query';
import type { ApiRegion } from '@/lib/schemas/api-region';

/** All that is read about the accounts of an API region: lists, near matches and suggestions. */
export function accountsKey(apiRegion: ApiRegion) {
  return ['accounts', apiRegion] as const;
}

/** All lists of accounts in an API region, whatever was searched. */
export function accountListsKey(apiRegion: ApiRegion) {
  return [...accountsKey(apiRegion), 'list'] as const;
}

/** The list of accounts as searched, filtered and ordered. */
export function accountListKey(apiRegion: ApiRegion, query: AccountsQuery) {
  return [...accountListsKey(apiRegion), query] as const;
}

/** The accounts that the person saved last. */
export function recentAccountsKey(apiRegion: ApiRegion) {
  return [...accountsKey(apiRegion), 'recent'] as const;
}

/** All account histories in an API region. */
export function historiesKey(apiRegion: ApiRegion) {
  return ['history', apiRegion] as const;
}

/** The history of one account. */
export function historyKey(apiRegion: ApiRegion, accountId: string) {
  return [...historiesKey(apiRegion), accountId] as const;
}

/** The activity of an API region, by its address's query. */
export function activityKey(apiRegion: ApiRegion, query: string) {
  return ['activity', apiRegion, query] as const;
}
