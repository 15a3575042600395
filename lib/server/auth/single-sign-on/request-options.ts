import 'server-only';
import { allowInsecureRequests, customFetch } from 'oauth4webapi';
import { fetch } from 'undici';
import { isLoopbackUrl } from '@/lib/server/configuration/url-rules';
import { poolFor } from '@/lib/server/outbound/pools';

const timeoutMs = 8000;
const limits = { connectTimeoutMs: timeoutMs, maxAnswerBytes: 1024 * 1024, answerTimeoutMs: timeoutMs };

/**
 * How the identity provider is called: with a time limit, by the same route as the accounts API, and on plain http
 * only on loopback.
 */
export function requestOptions(issuer: string) {
  return {
    signal: () => AbortSignal.timeout(timeoutMs),
    [allowInsecureRequests]: isLoopbackUrl(issuer),
    [customFetch]: async (url: string, options: object) => {
      const answer: unknown = await fetch(url, { ...options, dispatcher: poolFor(new URL(url), limits) });
      return answer as Response;
    },
  };
}
