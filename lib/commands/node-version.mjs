import { CommandError } from './command-error.mjs';

/** The oldest Node.js that runs every package in the lock file. `engines` in package.json says the same. */
const OLDEST = { major: 20, minor: 19 };

/**
 * @param {string} version as in `process.versions.node`
 * @throws {CommandError} when this Node.js is older than the packages allow
 */
export function assertNodeVersion(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return;
  throw new CommandError(
    `Account Desk needs Node.js ${OLDEST.major}.${OLDEST.minor} or newer; this is ${version}. Nothing was started. Install a newer one from https://nodejs.org and try again.`,
  );
}
