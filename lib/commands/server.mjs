import { createServer, request } from 'node:http';
import { drainOnSignal } from './drain.mjs';
import { listenError, localHostOf } from './listen-address.mjs';

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
  const app = next({ dev: false, dir: root, hostname: host, port: address.port, quiet: true });
  await withoutNotices(() => app.prepare());
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => {
    handle(request, response).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
  await listen(server, address);
  drainOnSignal(server, () => app.close());
  await firstAnswer(address);
  return `http://${host}:${address.port}`;
}

/**
 * Next opens what instrumentation.ts opens with the first request, not with `prepare`, and holds that request
 * meanwhile. So the first one is our own: a start that fails there was never called ready.
 *
 * @param {import('./listen-address.mjs').ListenAddress} address
 * @returns {Promise<void>}
 */
function firstAnswer({ hostname, port }) {
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
 * Next tells how long it took to read its configuration, as an ordinary console line and whatever `quiet` says.
 * Warnings and errors still pass.
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
