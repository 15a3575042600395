import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandboxServer } from '../fixtures/accounts-api/sandbox-server';

/** A sandbox outside of the app, because each process keeps the accounts of its own one to itself. */
export async function startSharedSandbox() {
  const dataDir = await mkdtemp(join(tmpdir(), 'account-desk-sandbox-'));
  const server = await startSandboxServer(dataDir);
  const env = ['eu', 'us', 'au'].map((apiRegion) => {
    const name = `ACCOUNTS_API_${apiRegion.toUpperCase()}`;
    const url = `${server.origin}/sandbox/${apiRegion}`;
    return {
      [`${name}_URL`]: `${url}/accounts`,
      [`${name}_TOKEN_URL`]: `${url}/oauth2/token`,
      [`${name}_CLIENT_ID`]: 'sandbox',
      [`${name}_CLIENT_SECRET`]: 'sandbox',
    };
  });
  return {
    env: Object.assign({}, ...env) as Record<string, string>,
    async close() {
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
