import { createServer, isIPv6 } from 'node:net';
import { CommandError } from '../command-error.mjs';

/** @typedef {{ hostname: string, port: number }} ListenAddress */

/**
 * @param {NodeJS.ProcessEnv} environment reads PORT (default 3000) and HOSTNAME (default 127.0.0.1)
 * @param {string} systemHostname shells and containers set HOSTNAME to the machine's name: not a choice of address
 * @returns {ListenAddress}
 * @throws {CommandError} when PORT is no port
 */
export function readListenAddress(environment, systemHostname) {
  const { PORT: port = '', HOSTNAME: hostname = '' } = environment;
  const number = port === '' ? 3000 : Number(port);
  if (!/^\d*$/.test(port) || number < 1 || number > 65_535) {
    throw new CommandError(
      `PORT is ${JSON.stringify(port)}, but a port is a whole number from 1 to 65535. Nothing was started. Choose one, e.g. PORT=3001 npm start`,
    );
  }
  return { port: number, hostname: hostname === '' || hostname === systemHostname ? '127.0.0.1' : hostname };
}

/**
 * The address for a person on this machine.
 *
 * @param {ListenAddress} address
 */
export function localHostOf({ hostname }) {
  if (['127.0.0.1', '::1', '0.0.0.0', '::'].includes(hostname)) return 'localhost';
  return isIPv6(hostname) ? `[${hostname}]` : hostname;
}

/**
 * @param {ListenAddress} address
 * @throws {CommandError} when the server could not listen there
 */
export async function assertAddressFree({ hostname, port }) {
  await probe({ hostname, port });
  if (hostname !== '127.0.0.1') return;
  // A program on the IPv6 side of localhost would answer the browser instead of us.
  await probe({ hostname: '::1', port }).catch((error) => {
    if (error instanceof AddressTakenError) throw error;
  });
}

class AddressTakenError extends CommandError {}

/**
 * @param {ListenAddress} address
 * @returns {Promise<void>}
 */
function probe({ hostname, port }) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => reject(listenError(error, { hostname, port })));
    server.listen({ host: hostname, port, exclusive: true }, () => server.close(() => resolve()));
  });
}

/**
 * Explains in one sentence why the server cannot listen.
 *
 * @param {NodeJS.ErrnoException} error
 * @param {ListenAddress} address
 * @returns {CommandError}
 */
export function listenError(error, { hostname, port }) {
  const remedy = `Nothing was started. Choose another port with PORT, e.g. PORT=${port === 65_535 ? 3001 : port + 1} npm start`;
  if (error.code === 'EADDRINUSE') {
    return new AddressTakenError(`Port ${port} is taken by another program. ${remedy}`);
  }
  if (error.code === 'EACCES') {
    return new CommandError(`Port ${port} is reserved for administrators. ${remedy}`);
  }
  return new CommandError(
    `HOSTNAME is ${JSON.stringify(hostname)}, where this machine cannot listen (${error.code ?? 'no reason given'}). Nothing was started. Unset it, or set it to an address of this machine.`,
  );
}
