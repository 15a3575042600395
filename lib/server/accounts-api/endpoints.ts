import 'server-only';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { type AccountsApiRegion, env } from '@/lib/server/env';

/** The one accounts API that an API region stands for, with its credential. Null: not configured. */
export function accountsEndpoint(apiRegion: ApiRegion): AccountsApiRegion | null {
  return env().accountsApi[apiRegion];
}
