import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** The holder touches its lock this often. A lock older than `abandonedMs` has lost its holder. */
const TIMES = { heartbeatMs: 1_000, abandonedMs: 8_000, pollMs: 250 };

/**
 * Does the work while holding the lock file, so that two commands in one folder never install or build over each
 * other. A dead holder is detected by the file's age, not by its process ID: IDs are reused, and containers that
 * share a folder do not share IDs.
 *
 * @template T
 * @param {string} path the lock file; its folder is made where it is missing
 * @param {() => Promise<T>} work
 * @param {{ onWait?: () => void, times?: typeof TIMES }} [options] `onWait` is called once if another holds the lock
 * @returns {Promise<T>}
 */
export async function withFolderLock(path, work, { onWait, times = TIMES } = {}) {
  const owner = randomUUID();
  await mkdir(dirname(path), { recursive: true });
  let isReported = false;
  while (!(await take(path, owner, times))) {
    if (!isReported) onWait?.();
    isReported = true;
    await delay(times.pollMs);
  }
  const heartbeat = setInterval(
    () => void utimes(path, new Date(), new Date()).catch(() => {}),
    times.heartbeatMs,
  );
  const release = () => {
    if (isHeldBy(path, owner)) rmSync(path, { force: true });
  };
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    process.removeListener('exit', release);
    release();
  }
}

/**
 * @param {string} path
 * @param {string} owner
 * @param {typeof TIMES} times
 * @returns {Promise<boolean>} whether the lock is ours now
 */
async function take(path, owner, times) {
  try {
    await writeFile(path, owner, { flag: 'wx' });
    return true;
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
  if (!isAbandoned(path, times.abandonedMs)) return false;
  // Two may find it abandoned at once. Each writes its own name, and after a pause only the last one counts.
  const claim = `${path}.${owner}`;
  await writeFile(claim, owner);
  if (isAbandoned(path, times.abandonedMs)) renameSync(claim, path);
  else rmSync(claim);
  await delay(times.pollMs);
  return isHeldBy(path, owner);
}

/**
 * @param {string} path
 * @param {number} abandonedMs
 */
function isAbandoned(path, abandonedMs) {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > abandonedMs;
}

/**
 * @param {string} path
 * @param {string} owner
 */
function isHeldBy(path, owner) {
  try {
    return readFileSync(path, 'utf8') === owner;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false;
    throw error;
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function isCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}
