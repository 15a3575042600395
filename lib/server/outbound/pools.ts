import 'server-only';
import { Pool } from 'undici';
import { oncePerProcess } from '@/lib/server/process-state';

const pools = oncePerProcess('outbound-pools', () => new Map<string, Pool>());

/** How this app names itself to the servers that it calls. */
export const userAgent = 'account-desk';

/**
 * The connection pool of the URL's origin. A pool can reach no other origin, and follows no redirect.
 *
 * The connect time-out covers name resolution, TCP and TLS. The library checks it in steps of about half a
 * second.
 */
export function poolFor(url: URL, connectTimeoutMs: number): Pool {
  const key = `${url.origin} ${connectTimeoutMs}`;
  let pool = pools().get(key);
  if (pool === undefined) {
    pool = new Pool(url.origin, { connections: 128, connect: { timeout: connectTimeoutMs } });
    pools().set(key, pool);
  }
  return pool;
}
