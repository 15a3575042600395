import 'server-only';
import { allowInsecureRequests, customFetch } from 'oauth4webapi';
import { isLoopbackUrl } from '@/lib/server/configuration/url-rules';

const timeoutMs = 8000;

/** How the identity provider is called: within a time, never from a cache, on plain http on loopback alone. */
export function requestOptions(issuer: string) {
  return {
    signal: () => AbortSignal.timeout(timeoutMs),
    [allowInsecureRequests]: isLoopbackUrl(issuer),
    [customFetch]: (url: string, { method, ...init }: { method: string }) =>
      fetch(url, { method, cache: 'no-store', ...init }),
  };
}
