import { rememberInBrowser } from '@/lib/client/person/browser-memory';
import type { ApiRegion } from '@/lib/schemas/api-region';

/** Not secret: where `/` leads to. The server takes its value only if it names an API region. */
export const lastApiRegionCookie = 'account-desk.api-region';

/** Remembers in this browser the API region that the person worked in last. */
export function rememberApiRegion(apiRegion: ApiRegion): void {
  rememberInBrowser(lastApiRegionCookie, apiRegion);
}
