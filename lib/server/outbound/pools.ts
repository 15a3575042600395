import 'server-only';
import { buildConnector, type Dispatcher, Pool } from 'undici';
import { oncePerProcess } from '@/lib/server/process-state';
import { withoutInformationalAnswers } from './informational-answers';
import { proxyFor, tunnelledPool } from './proxy';

const pools = oncePerProcess('outbound-pools', () => new Map<string, Dispatcher>());

/** What every request says: who asks, and that the answer should not be compressed. */
export const requestHeaders = { 'user-agent': 'account-desk', 'accept-encoding': 'identity' } as const;

export interface PoolLimits {
  /** Covers name resolution, TCP and TLS. The library checks it about every half second. */
  connectTimeoutMs: number;
  /** A longer answer body is an error, and closes its connection. */
  maxAnswerBytes: number;
  /**
   * From a request to its answer, and from one part of the answer to the next. For requests by fetch, which can lose
   * its signal to the garbage collector. Default: the library's five minutes.
   */
  answerTimeoutMs?: number;
}

/**
 * The connection pool for the URL's origin, through a proxy where the environment names one. A pool can reach no
 * other origin, and follows no redirect.
 */
export function poolFor(url: URL, limits: PoolLimits): Dispatcher {
  const { connectTimeoutMs, maxAnswerBytes, answerTimeoutMs } = limits;
  const key = [url.origin, connectTimeoutMs, maxAnswerBytes, answerTimeoutMs].join(' ');
  let pool = pools().get(key);
  if (pool === undefined) {
    pool = createPool(url, limits);
    pools().set(key, pool);
  }
  return pool;
}

function createPool(url: URL, { connectTimeoutMs, maxAnswerBytes, answerTimeoutMs }: PoolLimits): Dispatcher {
  const timeouts = answerTimeoutMs && { headersTimeout: answerTimeoutMs, bodyTimeout: answerTimeoutMs };
  const options = { connections: 128, maxResponseSize: maxAnswerBytes, ...timeouts };
  const proxy = proxyFor(url);
  if (proxy !== null) {
    return tunnelledPool(url, proxy, { ...options, connectTimeoutMs }, readingFinalAnswers);
  }
  const connect = readingFinalAnswers(buildConnector({ timeout: connectTimeoutMs }));
  return new Pool(url.origin, { ...options, connect });
}

function readingFinalAnswers(connect: buildConnector.connector): buildConnector.connector {
  return (options, callback) =>
    connect(options, (...result) => {
      if (result[0] !== null) callback(...result);
      else callback(null, withoutInformationalAnswers(result[1]));
    });
}
