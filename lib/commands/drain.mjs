import { constants } from 'node:os';

/** A save takes at most 20 s; what still runs after this is cut off. */
const DRAIN_MS = 25_000;

/** npm hands on a Ctrl+C that the terminal has sent to every process already: one key press, two signals. */
const SAME_KEY_PRESS_MS = 500;

const PARENT_POLL_MS = 500;

/** A request that is still being sent has this long to be whole; a connection without one ends then too. */
const ARRIVAL_MS = 5_000;

/**
 * On SIGTERM or SIGINT: stops accepting, lets running requests finish, then ends the process with 0, or with 1
 * when a request had to be cut off. A second signal ends it at once. The end of the npm that started this
 * process counts as a signal.
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
      void drain(server, connections, closeApp);
    } else if (Date.now() - firstAt > SAME_KEY_PRESS_MS) {
      process.exit(128 + constants.signals[signal]);
    }
  };
  process.removeAllListeners('SIGTERM').on('SIGTERM', onSignal);
  process.removeAllListeners('SIGINT').on('SIGINT', onSignal);
  onEndOfNpm(() => onSignal('SIGTERM'));
}

/**
 * npm hands a SIGTERM on to the shell between it and this process, and that shell dies of it without a word:
 * the server would live on and hold its port.
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
 * The open connections, each with the request that it carries.
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
    response.once('close', () => {
      if (requests.has(request.socket)) requests.set(request.socket, null);
    });
  });
  return {
    /** Closes those that carry no whole request: nothing was begun for them. */
    closeUnaccepted() {
      for (const [socket, request] of requests) {
        if (request?.complete !== true) socket.destroy();
      }
    },
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {ReturnType<typeof watchConnections>} connections
 * @param {() => Promise<void>} closeApp
 */
async function drain(server, connections, closeApp) {
  let code = 0;
  const arrival = setTimeout(() => connections.closeUnaccepted(), ARRIVAL_MS);
  // A connection that finished its request after the close would otherwise be kept for the next one.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const deadline = setTimeout(() => {
    code = 1;
    server.closeAllConnections();
  }, DRAIN_MS);
  await new Promise((resolve) => server.close(resolve));
  clearInterval(idle);
  clearTimeout(arrival);
  clearTimeout(deadline);
  await closeApp();
  process.exit(code);
}
