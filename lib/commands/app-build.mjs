import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutAppVariables } from './app-variables.mjs';
import { runCaptured } from './child-process.mjs';
import { CommandError } from './command-error.mjs';
import { withFolderLock } from './folder-lock.mjs';
import { lockFileIn, reportWaiting } from './project-lock.mjs';

/** Everything that goes into the built app. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'next.config.mjs',
  'proxy.ts',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Not part of the built app, so changes here need no new build. */
const NOT_BUILT = /\.test\.tsx?$|^lib\/commands\//;

/**
 * Builds the app for production if its sources have changed since the last build.
 *
 * @param {string} root the project's folder
 * @param {(line: string) => void} report one short line of progress
 * @returns {Promise<'built' | 'fresh'>}
 * @throws {CommandError} when the build fails; what it printed is shown first
 */
export async function ensureBuild(root, report) {
  if (isFresh(root)) return 'fresh';
  return await withFolderLock(
    lockFileIn(root),
    async () => {
      if (isFresh(root)) return 'fresh';
      report('Building (once, about a minute)…');
      await build(root);
      return 'built';
    },
    { onWait: reportWaiting(report) },
  );
}

/**
 * @param {string} root the project's folder
 * @throws {CommandError} when nothing has been built there
 */
export function assertBuilt(root) {
  if (existsSync(join(root, '.next', 'BUILD_ID'))) return;
  throw new CommandError(
    'There is no built app in this folder. Nothing was started. Run npm run build first.',
  );
}

/** @param {string} root */
async function build(root) {
  // Read before the build: a file changed during it makes the build stale, not fresh.
  const hash = hashSources(root);
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const { code, output } = await runCaptured(process.execPath, [next, 'build'], {
    cwd: root,
    env: { ...withoutAppVariables(process.env), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (code !== 0) {
    process.stderr.write(output);
    throw new CommandError('The app could not be built: the reason stands above. Nothing was started.');
  }
  writeFileSync(stampIn(root), hash);
}

/** @param {string} root */
function isFresh(root) {
  try {
    readFileSync(join(root, '.next', 'BUILD_ID'));
    return readFileSync(stampIn(root), 'utf8') === hashSources(root);
  } catch {
    return false;
  }
}

/** @param {string} root */
function stampIn(root) {
  return join(root, '.next', 'sources.sha256');
}

/**
 * @param {string} root the project's folder
 * @returns {string} one hash over the names and contents of all sources
 */
export function hashSources(root) {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((source) => filesUnder(root, source))) {
    if (NOT_BUILT.test(path)) continue;
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} path relative, with slashes
 * @returns {string[]} the file itself, or every file under the folder in a fixed order; none if it is missing
 */
function filesUnder(root, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesUnder(root, `${path}/${name}`));
}
