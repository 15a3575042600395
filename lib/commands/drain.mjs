import { constants } from 'node:os';

/** A save takes at most 20 s; what still runs after this is cut off. */
const DRAIN_MS = 25_000;

/** npm hands on a Ctrl+C that the terminal has sent to every process already: one key press, two signals. */
const SAME_KEY_PRESS_MS = 500;

const PARENT_POLL_MS = 500;

/**
 * On SIGTERM or SIGINT: stops accepting, lets running requests finish, then ends the process with 0, or with 1
 * when a request had to be cut off. A second signal ends it at once. The end of the npm that started this
 * process counts as a signal.
 *
 * @param {import('node:http').Server} server
 * @param {() => Promise<void>} closeApp runs after the last request
 */
export function drainOnSignal(server, closeApp) {
  /** @type {number | undefined} */
  let firstAt;
  /** @param {'SIGTERM' | 'SIGINT'} signal */
  const onSignal = (signal) => {
    if (firstAt === undefined) {
      firstAt = Date.now();
      void drain(server, closeApp);
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
 * @param {import('node:http').Server} server
 * @param {() => Promise<void>} closeApp
 */
async function drain(server, closeApp) {
  let code = 0;
  // A connection that finished its request after the close would otherwise be kept for the next one.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const deadline = setTimeout(() => {
    code = 1;
    server.closeAllConnections();
  }, DRAIN_MS);
  await new Promise((resolve) => server.close(resolve));
  clearInterval(idle);
  clearTimeout(deadline);
  await closeApp();
  process.exit(code);
}
