import 'server-only';
import { buildConnector, Pool } from 'undici';
import { oncePerProcess } from '@/lib/server/process-state';
import { withoutInformationalAnswers } from './informational-answers';

const pools = oncePerProcess('outbound-pools', () => new Map<string, Pool>());

/** What every request says: who asks, and that the answer should not be compressed. */
export const requestHeaders = { 'user-agent': 'account-desk', 'accept-encoding': 'identity' } as const;

export interface PoolLimits {
  /** Covers name resolution, TCP and TLS. The library checks it about every half second. */
  connectTimeoutMs: number;
  /** A longer answer body is an error, and closes its connection. */
  maxAnswerBytes: number;
}

/** The connection pool for the URL's origin. A pool can reach no other origin, and follows no redirect. */
export function poolFor(url: URL, { connectTimeoutMs, maxAnswerBytes }: PoolLimits): Pool {
  const key = `${url.origin} ${connectTimeoutMs} ${maxAnswerBytes}`;
  let pool = pools().get(key);
  if (pool === undefined) {
    const connect = connectorWithin(connectTimeoutMs);
    pool = new Pool(url.origin, { connections: 128, connect, maxResponseSize: maxAnswerBytes });
    pools().set(key, pool);
  }
  return pool;
}

function connectorWithin(timeout: number): buildConnector.connector {
  const connect = buildConnector({ timeout });
  return (options, callback) =>
    connect(options, (...result) => {
      if (result[0] !== null) callback(...result);
      else callback(null, withoutInformationalAnswers(result[1]));
    });
}
