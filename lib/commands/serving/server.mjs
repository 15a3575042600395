import { createServer, request } from 'node:http';
import { drainOnSignal } from './drain.mjs';
import { commonHeaders } from './http-headers.mjs';
import { listenError, localHostOf } from './listen-address.mjs';
import { refusalOf, refuse, refuseConnection } from './request-filter.mjs';

/** Enough for headers on a slow connection. */
const HEADERS_TIMEOUT_MS = 15_000;

/** How often those who are too slow are looked for. Node's own half a minute would make 45 seconds of the 15. */
const TIMEOUT_CHECK_MS = 1_000;

/** Enough for a file of accounts on a slow connection. A save is a few hundred bytes. */
const REQUEST_TIMEOUT_MS = 300_000;

/**
 * Serves the built app in this process until a signal ends it.
 *
 * @param {string} root the project's folder
 * @param {import('./listen-address.mjs').ListenAddress} address
 * @returns {Promise<string>} the address for a person on this machine, once requests are answered there
 */
export async function serve(root, address) {
  const host = localHostOf(address);
  const { default: next } = await import('next');
  const app = next({
    dev: false,
    dir: root,
    hostname: host,
    port: address.port,
    quiet: true,
    // A server that never listens: the framework attaches a WebSocket listener to it, which would keep every socket
    // open.
    httpServer: createServer(),
  });
  await withoutNotices(() => app.prepare());
  const handle = app.getRequestHandler();
  const server = createAppServer((request, response) => {
    handle(request, response).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
  await listen(server, address);
  drainOnSignal(server, () => app.close());
  await warmUp(address);
  return `http://${host}:${address.port}`;
}

/**
 * An HTTP server that adds the common headers and refuses requests that the app is not for.
 *
 * @param {import('node:http').RequestListener} handle
 */
function createAppServer(handle) {
  const { NEXTAUTH_URL: publicOrigin } = process.env;
  const headers = commonHeaders(publicOrigin);
  const server = createServer(
    {
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: TIMEOUT_CHECK_MS,
    },
    (request, response) => {
      response.setHeaders(new Map(Object.entries(headers)));
      const refusal = refusalOf(request);
      if (refusal === null) handle(request, response);
      else refuse(response, refusal);
    },
  );
  server.on('clientError', (error, socket) => refuseConnection(error, socket, headers));
  // Nothing here uses another protocol.
  server.on('upgrade', (_request, socket) => socket.destroy());
  return server;
}

/**
 * Next.js runs instrumentation.ts on the first request, not in `prepare`, and holds that request meanwhile. So we
 * send the first one ourselves: if the start fails there, the app is never reported as ready.
 *
 * @param {import('./listen-address.mjs').ListenAddress} address
 * @returns {Promise<void>}
 */
function warmUp({ hostname, port }) {
  /** @type {Record<string, string>} */
  const connectable = { '0.0.0.0': '127.0.0.1', '::': '::1' };
  const host = connectable[hostname] ?? hostname;
  return new Promise((resolve, reject) => {
    request({ host, port, method: 'HEAD', path: '/', agent: false }, (response) => {
      response.resume().once('close', resolve);
    })
      .once('error', reject)
      .end();
  });
}

/**
 * Next.js prints how long it took to read its configuration, whatever `quiet` says. Warnings and errors still
 * pass.
 *
 * @param {() => Promise<void>} work
 */
async function withoutNotices(work) {
  const { log } = console;
  console.log = () => {};
  try {
    await work();
  } finally {
    console.log = log;
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {import('./listen-address.mjs').ListenAddress} address
 * @returns {Promise<void>}
 */
function listen(server, address) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, address)));
    server.listen(address.port, address.hostname, () => resolve());
  });
}
