import 'server-only';
import { Pool } from 'undici';
import { oncePerProcess } from '@/lib/server/process-state';

const pools = oncePerProcess('outbound-pools', () => new Map<string, Pool>());

/** How this app names itself to the servers that it calls. */
export const userAgent = 'account-desk';

export interface PoolLimits {
  /** Name resolution, TCP and TLS. The library checks it in steps of about half a second. */
  connectTimeoutMs: number;
  /** A longer body of an answer is an error, and the end of its connection. */
  maxAnswerBytes: number;
}

/** The connection pool of the URL's origin. A pool can reach no other origin, and follows no redirect. */
export function poolFor(url: URL, { connectTimeoutMs, maxAnswerBytes }: PoolLimits): Pool {
  const key = `${url.origin} ${connectTimeoutMs} ${maxAnswerBytes}`;
  let pool = pools().get(key);
  if (pool === undefined) {
    const connect = { timeout: connectTimeoutMs };
    pool = new Pool(url.origin, { connections: 128, connect, maxResponseSize: maxAnswerBytes });
    pools().set(key, pool);
  }
  return pool;
}
