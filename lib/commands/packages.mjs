import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runCaptured } from './child-process.mjs';
import { CommandError } from './command-error.mjs';
import { withFolderLock } from './folder-lock.mjs';
import { lockFileIn, reportWaiting } from './project-lock.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Entry
 * @typedef {{ packages: Record<string, Entry> }} LockFile
 * @typedef {{ os: string, cpu: string, libc: string | null }} Platform
 */

/**
 * Installs the lock file's packages if any is missing or has another version.
 *
 * @param {string} root the project's folder
 * @param {(line: string) => void} report one short line of progress
 * @throws {CommandError} when npm cannot; its own words are shown first
 */
export async function ensurePackages(root, report) {
  if (packagesAreComplete(root)) return;
  await withFolderLock(
    lockFileIn(root),
    async () => {
      if (packagesAreComplete(root)) return;
      report('Installing packages (once)…');
      const { code, output } = await runNpm(root);
      if (code === 0) return;
      process.stderr.write(output);
      throw new CommandError(
        'The packages could not be installed: npm says why above. Nothing was started. Run the command again once that is mended.',
      );
    },
    { onWait: reportWaiting(report) },
  );
}

/**
 * Whether node_modules has every package of package-lock.json in its version. Packages for other platforms may be
 * missing, but those for this one may not: a folder copied from another machine would otherwise pass.
 *
 * @param {string} root the project's folder
 */
export function packagesAreComplete(root) {
  const wanted = readLockFile(join(root, 'package-lock.json'));
  const installed = readLockFile(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  const platform = thisPlatform();
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (path === '' || entry.link) return true;
    const found = installed.packages[path];
    if (!found) return entry.optional === true && !isMadeFor(entry, platform);
    return found.version === entry.version && existsSync(join(root, path, 'package.json'));
  });
}

/**
 * @param {Entry} entry
 * @param {Platform} platform
 */
function isMadeFor({ os, cpu, libc }, platform) {
  if (!os || !cpu) return false;
  const fitsLibc = !libc || (platform.libc !== null && libc.includes(platform.libc));
  return os.includes(platform.os) && cpu.includes(platform.cpu) && fitsLibc;
}

/** @returns {Platform} */
function thisPlatform() {
  const { platform: os, arch: cpu } = process;
  if (os !== 'linux') return { os, cpu, libc: null };
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return { os, cpu, libc: report.header?.glibcVersionRuntime ? 'glibc' : 'musl' };
}

/**
 * @param {string} path
 * @returns {LockFile | null} null when there is none, or one that was cut short
 */
function readLockFile(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string} root */
function runNpm(root) {
  // The build needs the development packages, which NODE_ENV=production would leave out.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { npm_execpath: npm } = process.env;
  if (npm && basename(npm) === 'npm-cli.js')
    return runCaptured(process.execPath, [npm, ...args], { cwd: root });
  return runCaptured('npm', args, { cwd: root, shell: process.platform === 'win32' });
}
