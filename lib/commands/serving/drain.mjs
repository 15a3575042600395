import { constants } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Whatever still runs after this is cut off. A save that has just begun fits in: 19.5 s until its outcome is known,
 * opening it in the ledger included, and 3 s for PostgreSQL to record it. The rest of the time is for another try at
 * that (`Ledger.writePatiently`), and for the last works.
 */
const DRAIN_MS = 25_000;

/** @typedef {{ isStopping?: boolean, endsAtMs?: number, running?: number, graceMs?: number, lastWorks?: (() => Promise<void>)[] }} Shared */

/** Shared with lib/server/stopping.ts, which the bundler keeps apart from this file. */
const SHARED = Symbol.for('account-desk.stopping');

/** Enough to close the ledger, and to send traces to a collector that answers. The end does not wait for one that does not. */
const LAST_WORK_MS = 2_000;

/** npm forwards a Ctrl+C that the terminal has already sent to every process, so one key press gives two signals. */
const SAME_KEY_PRESS_MS = 500;

const PARENT_POLL_MS = 500;

/** How long a request may take to arrive in full. Connections without a request are closed at the same time. */
const ARRIVAL_MS = 5_000;

/**
 * On SIGTERM or SIGINT the app begins nothing new. After the grace of STOP_GRACE_SECONDS (none after Ctrl+C) it takes
 * no more connections, lets running requests finish, then ends the process with 0, or with 1 if a request had to be
 * cut off. A second signal ends it at once. If the npm that started this process ends, that counts as a signal.
 *
 * @param {import('node:http').Server} server
 * @param {() => Promise<void>} closeApp runs after the last request
 */
export function drainOnSignal(server, closeApp) {
  const connections = watchConnections(server);
  /** @type {number | undefined} */
  let firstAt;
  /** @param {'SIGTERM' | 'SIGINT'} signal */
  const onSignal = (signal) => {
    if (firstAt === undefined) {
      firstAt = Date.now();
      void drain(server, connections, closeApp, signal === 'SIGINT' ? 0 : (shared().graceMs ?? 0));
    } else if (Date.now() - firstAt > SAME_KEY_PRESS_MS) {
      process.exit(128 + constants.signals[signal]);
    }
  };
  process.removeAllListeners('SIGTERM').on('SIGTERM', onSignal);
  process.removeAllListeners('SIGINT').on('SIGINT', onSignal);
  onEndOfNpm(() => onSignal('SIGTERM'));
}

/**
 * npm sends a SIGTERM to the shell between it and this process. That shell dies without passing it on, so the
 * server would live on and hold its port.
 *
 * @param {() => void} onEnd
 */
function onEndOfNpm(onEnd) {
  const { npm_lifecycle_event: startedByNpm } = process.env;
  if (!startedByNpm) return;
  const parent = process.ppid;
  const poll = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(poll);
    onEnd();
  }, PARENT_POLL_MS);
}

/**
 * The open connections, each with its current request.
 *
 * @param {import('node:http').Server} server
 */
function watchConnections(server) {
  /** @type {Map<import('node:stream').Duplex, import('node:http').IncomingMessage | null>} */
  const requests = new Map();
  server.on('connection', (socket) => {
    requests.set(socket, null);
    socket.once('close', () => requests.delete(socket));
  });
  server.prependListener('request', (request, response) => {
    requests.set(request.socket, request);
    // The next request of this connection is for the process that takes over.
    if (shared().isStopping) response.setHeader('Connection', 'close');
    response.once('close', () => {
      if (requests.has(request.socket)) requests.set(request.socket, null);
    });
  });
  return {
    /** Closes connections without a complete request: nothing has started for them. */
    closeUnaccepted() {
      for (const [socket, request] of requests) {
        if (request?.complete !== true) socket.destroy();
      }
    },
  };
}

/** @returns {Shared} */
function shared() {
  const store = /** @type {Record<symbol, Shared>} */ (/** @type {unknown} */ (globalThis));
  store[SHARED] ??= {};
  return store[SHARED];
}

/**
 * @param {import('node:http').Server} server
 * @param {ReturnType<typeof watchConnections>} connections
 * @param {() => Promise<void>} closeApp
 * @param {number} graceMs
 */
async function drain(server, connections, closeApp, graceMs) {
  shared().isStopping = true;
  const endsAtMs = performance.now() + DRAIN_MS;
  shared().endsAtMs = endsAtMs;
  let code = 0;
  const deadline = setTimeout(() => {
    code = 1;
    server.closeAllConnections();
  }, DRAIN_MS);
  if (graceMs > 0) await pause(graceMs);
  const arrival = setTimeout(() => connections.closeUnaccepted(), ARRIVAL_MS);
  // A connection that finishes its request after the close would otherwise stay open for the next one.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  await new Promise((resolve) => server.close(resolve));
  clearInterval(idle);
  clearTimeout(arrival);
  // A save outlives a client that went away.
  while (code === 0 && (shared().running ?? 0) > 0) await pause(20);
  clearTimeout(deadline);
  if (code === 0) await doLastWorks(Math.min(LAST_WORK_MS, endsAtMs - performance.now()));
  await closeApp();
  process.exit(code);
}

/** @param {number} limitMs */
async function doLastWorks(limitMs) {
  // Failures are logged where the work is done, and change nothing about the end.
  const works = (shared().lastWorks ?? []).map((work) => work().catch(() => undefined));
  if (works.length > 0) await Promise.race([Promise.all(works), pause(limitMs)]);
}
