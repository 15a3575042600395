import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from '../../lib/commands/app-build.mjs';
import { CommandError } from '../../lib/commands/command-error.mjs';
import { assertNodeVersion } from '../../lib/commands/node-version.mjs';
import { ensurePackages } from '../../lib/commands/packages.mjs';
import { ensureBrowser } from '../runner/ensure-browser.mjs';

/**
 * Runs `e2e/bench/NAME.bench.ts` for each name against the built app. If one fails, this process fails.
 *
 * @param {string[]} names
 */
export async function runBench(...names) {
  assertNodeVersion(process.versions.node);
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await ensurePackages(root, console.log);
  await ensureBuild(root, console.log);
  if (!(await ensureBrowser(root, console.log))) {
    throw new CommandError(
      'No browser could be fetched or found: install Chromium or Google Chrome, then try again.',
    );
  }
  const playwright = join(root, 'node_modules', 'playwright', 'cli.js');
  const args = [playwright, 'test', '--config=e2e/bench.config.ts', `/(${names.join('|')})\\.bench\\.ts$`];
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  process.exitCode = await new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}
