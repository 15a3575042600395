import { nameTexts } from '#messages/names';
import { shellTexts } from '#messages/shell/shell';
import { accountsPath } from '@/lib/client/paths';
import { type ApiRegion, apiRegions } from '@/lib/schemas/api-region';

/** A person's access to an API region: `no-access` is about the person, `not-configured` about the app. */
export type ApiRegionState = 'ready' | 'no-access' | 'not-configured';

export type ApiRegionStates = Readonly<Record<ApiRegion, ApiRegionState>>;

/** The API region's name in the switcher, such as "Australia (AU), not configured". */
export function apiRegionOption(apiRegion: ApiRegion, states: ApiRegionStates): string {
  return shellTexts.apiRegionOptions[states[apiRegion]](nameTexts.apiRegions[apiRegion]);
}

/** The API regions that the person can work in. */
export function readyApiRegions(states: ApiRegionStates): ApiRegion[] {
  return apiRegions.filter((apiRegion) => states[apiRegion] === 'ready');
}

/**
 * The API region to start in: the last one used, or the first that is ready. If none is ready, the first of all,
 * whose page then explains why.
 */
export function firstApiRegion(states: ApiRegionStates, last: ApiRegion | null): ApiRegion {
  if (last !== null && states[last] === 'ready') return last;
  return readyApiRegions(states)[0] ?? apiRegions[0];
}

/**
 * The same page in another API region. Pages outside API regions, and the page of one account, which exists only
 * in its own, lead to the list of accounts.
 */
export function pathInApiRegion(pathname: string, apiRegion: ApiRegion): string {
  const [, first = '', ...rest] = pathname.split('/');
  if (/^accounts\/\d+/.test(rest.join('/'))) return accountsPath(apiRegion);
  const within = (apiRegions as readonly string[]).includes(first) && rest.length > 0;
  return within ? `/${apiRegion}/${rest.join('/')}` : accountsPath(apiRegion);
}
