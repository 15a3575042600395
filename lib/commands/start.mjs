import { hostname } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from './app-build.mjs';
import { isSandboxOnly } from './app-variables.mjs';
import { runCommand } from './command-error.mjs';
import { assertAddressFree, readListenAddress } from './listen-address.mjs';
import { assertNodeVersion } from './node-version.mjs';
import { ensurePackages } from './packages.mjs';
import { serve } from './server.mjs';

/** `npm start`: from whatever is there to a running app. Imports only Node.js's own modules before the install. */
async function start() {
  assertNodeVersion(process.versions.node);
  process.once('SIGTERM', () => process.exit(143)).once('SIGINT', () => process.exit(130));
  const root = fileURLToPath(new URL('../..', import.meta.url));
  process.chdir(root);
  await ensurePackages(root, console.log);

  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
  const { default: nextEnv } = await import('@next/env');
  nextEnv.loadEnvConfig(root);
  const address = readListenAddress(process.env, hostname());
  Object.assign(process.env, { PORT: String(address.port), HOSTNAME: address.hostname });
  // Before the build, which would change the files under an app running from this folder.
  await assertAddressFree(address);
  await ensureBuild(root, console.log);

  // Not through the console, which now belongs to the log.
  process.stdout.write(`Account Desk is ready on ${await serve(root, address)}\n`);
  if (isSandboxOnly(process.env)) {
    process.stdout.write(
      'Sandbox: no credential is set, so saves stay on this machine. Open the page and sign in as Editor.\n',
    );
  }
}

await runCommand(start);
