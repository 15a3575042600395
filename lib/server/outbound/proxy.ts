import 'server-only';
import { getProxyForUrl } from 'proxy-from-env';
import { type buildConnector, type Dispatcher, errors, Pool, ProxyAgent } from 'undici';

/** Why a proxy's own refusal is not taken for a time-out: undici reports it like an aborted request. */
const proxyRefused = 'PROXY_REFUSED';

/**
 * The proxy for requests to this URL, or null: by HTTPS_PROXY and NO_PROXY, in capitals or in lower case. Plain http
 * is used on loopback alone, and never goes through a proxy.
 */
export function proxyFor(url: URL): string | null {
  return url.protocol === 'https:' ? getProxyForUrl(url.href) || null : null;
}

/**
 * Connections to the URL's origin, and to no other, each through a tunnel of its own (CONNECT, RFC 9110, section
 * 9.3.6). A name and password in the proxy's URL go to the proxy alone.
 */
export function tunnelledPool(
  url: URL,
  proxy: string,
  { connectTimeoutMs: timeout, ...options }: Pool.Options & { connectTimeoutMs: number },
  prepare: (connect: buildConnector.connector) => buildConnector.connector,
): Dispatcher {
  const tunnels = new ProxyAgent({
    uri: proxy,
    proxyTls: { timeout },
    requestTls: { timeout },
    factory: (origin, { connect }: Pool.Options) =>
      new Pool(origin, { ...options, connect: prepare(namingRefusals(connect as buildConnector.connector)) }),
  });
  return tunnels.compose(
    (dispatch) => (request, handler) => dispatch({ ...request, origin: url.origin }, handler),
  );
}

function namingRefusals(connect: buildConnector.connector): buildConnector.connector {
  return (options, callback) =>
    connect(options, (...[error, socket]) => {
      if (error === null) callback(null, socket);
      else if (!(error instanceof errors.RequestAbortedError)) callback(error, null);
      else callback(Object.assign(new Error(error.message), { code: proxyRefused }), null);
    });
}
