import { fileURLToPath } from 'node:url';
import nextEnv from '@next/env';
import { ensureBuild } from '../../lib/commands/app-build.mjs';
import { isSandboxOnly } from '../../lib/commands/app-variables.mjs';
import { runCommand } from '../../lib/commands/command-error.mjs';
import { importTypescript } from '../../lib/commands/import-typescript.mjs';
import { ensurePackages } from '../../lib/commands/packages.mjs';
import { assertAddressFree, readListenAddress } from '../../lib/commands/serving/listen-address.mjs';

/** What may be chosen. Addresses, ledger and secret are those of the topology. */
const passedOn =
  /^(OIDC_\w+|ACCESS_POLICY|ACCOUNTS_API_\w+|LEDGER_RETENTION_DAYS|LOG_LEVEL|METRICS_TOKEN|OTEL_EXPORTER_OTLP_ENDPOINT|SESSION_IDLE_MINUTES)$/;

/**
 * `npm run cluster`: two processes as an image starts them, a PostgreSQL and a balancer at PORT, until Ctrl+C. With no
 * accounts API configured, both use one sandbox.
 */
async function cluster() {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await ensurePackages(root, console.log);
  await ensureBuild(root, console.log);
  nextEnv.loadEnvConfig(root);
  const address = readListenAddress(process.env, '');
  await assertAddressFree({ hostname: '127.0.0.1', port: address.port });
  const { startCluster } = await importTypescript('e2e/cluster/start-cluster.ts');
  const { startSharedSandbox } = await importTypescript('e2e/cluster/shared-sandbox.ts');
  const sandbox = isSandboxOnly(process.env) ? await startSharedSandbox() : null;
  const chosen = Object.entries(process.env).filter(([name, value]) => value && passedOn.test(name));
  const env = { LOG_LEVEL: 'info', ...Object.fromEntries(chosen), ...sandbox?.env };
  const started = await startCluster({ env, port: address.port });
  const ends = started.apps.map((/** @type {{ port: number }} */ { port }) => `http://localhost:${port}`);
  console.log(`Account Desk is ready on ${started.origin}, in front of ${ends.join(' and ')}`);
  console.log(`PostgreSQL: ${started.databaseUrl}`);
  await signalled();
  await started.close();
  await sandbox?.close();
}

/**
 * Takes the place of PostgreSQL's package, which on a signal stops its server and ends the process, whatever else is
 * being closed. npm repeats a Ctrl+C, so a further signal changes nothing.
 */
function signalled() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.removeAllListeners(signal).on(signal, resolve);
  });
}

await runCommand(cluster);
