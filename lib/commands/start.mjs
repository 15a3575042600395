import { hostname } from 'node:os';
import { fileURLToPath } from 'node:url';
import { assertBuilt, ensureBuild } from './app-build.mjs';
import { isSandboxOnly } from './app-variables.mjs';
import { runCommand } from './command-error.mjs';
import { assertNodeVersion } from './node-version.mjs';
import { ensurePackages } from './packages.mjs';
import { assertAddressFree, readListenAddress } from './serving/listen-address.mjs';
import { serve } from './serving/server.mjs';

/** As in an image: everything is there, and the folder may be read-only. */
const isPrepared = process.argv.includes('--prepared');

/**
 * `npm start`: from whatever is there to a running app. With `--prepared` it installs and builds nothing. Imports
 * only Node.js's own modules before the install.
 */
async function start() {
  assertNodeVersion(process.versions.node);
  process.once('SIGTERM', () => process.exit(143)).once('SIGINT', () => process.exit(130));
  const root = fileURLToPath(new URL('../..', import.meta.url));
  process.chdir(root);
  if (isPrepared) assertBuilt(root);
  else await ensurePackages(root, console.log);

  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
  const { default: nextEnv } = await import('@next/env');
  nextEnv.loadEnvConfig(root);
  const address = readListenAddress(process.env, hostname());
  Object.assign(process.env, { PORT: String(address.port), HOSTNAME: address.hostname });
  // Before the build, which would change the files under an app running from this folder.
  await assertAddressFree(address);
  if (!isPrepared) await ensureBuild(root, console.log);

  // Not through the console, which now belongs to the log.
  process.stdout.write(`Account Desk is ready on ${await serve(root, address)}\n`);
  if (isSandboxOnly(process.env)) {
    process.stdout.write(
      'Sandbox: no credential is set, so saves stay on this machine. Open the page and sign in as Editor.\n',
    );
  }
}

await runCommand(start);
