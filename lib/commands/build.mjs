import { fileURLToPath } from 'node:url';
import { ensureBuild } from './app-build.mjs';
import { runCommand } from './command-error.mjs';
import { assertNodeVersion } from './node-version.mjs';
import { ensurePackages } from './packages.mjs';

/** `npm run build`: what `npm start` does before serving. */
async function build() {
  assertNodeVersion(process.versions.node);
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await ensurePackages(root, console.log);
  if ((await ensureBuild(root, console.log)) === 'fresh') console.log('The build is up to date.');
}

await runCommand(build);
