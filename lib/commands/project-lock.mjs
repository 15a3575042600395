import { join } from 'node:path';

/**
 * The lock of a project's folder, for installing and building. It is in the build's cache folder, the one place
 * that neither `npm ci` nor `next build` empties.
 *
 * @param {string} root the project's folder
 */
export function lockFileIn(root) {
  return join(root, '.next', 'cache', 'prepare.lock');
}

/** @param {(line: string) => void} report */
export function reportWaiting(report) {
  return () => report('Another command is preparing this folder; waiting for it…');
}
