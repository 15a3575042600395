import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiRegionVariables } from '../../fixtures/accounts-api/api-region-variables';
import type { ScriptedAccountsApi } from '../../fixtures/accounts-api/scripted-accounts-api';
import { startApp, startRefused } from '../../fixtures/app/app-server';
import { freePort } from '../../fixtures/app/free-port';
import { useScriptedApi } from '../../fixtures/app/scripted-app';
import { type ConnectProxy, startConnectProxy } from '../../fixtures/network/connect-proxy';
import { startTlsFront, type TlsFront } from '../../fixtures/network/tls-front';
import { uniqueName } from '../../fixtures/pages/account-page';
import { recordSecret } from '../../fixtures/results/secrets';
import { signedOut, signInByHttp } from '../../fixtures/sign-in/staff-client';
import { test as base, expect } from '../../fixtures/test';

/** The way out of a company: a proxy that wants a password, and a certificate authority of the company's own. */

const password = 'Tide & Works 2026';
recordSecret(password);
recordSecret(encodeURIComponent(password));

interface Company {
  api: ScriptedAccountsApi;
  proxy: ConnectProxy;
  front: TlsFront;
  /** The variables of an app in this network. */
  variables: Record<string, string>;
}

const test = base.extend<{ company: Company }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
  company: async ({}, use) => {
    await useScriptedApi(async (api) => {
      const front = await startTlsFront(api.accountsUrl);
      const proxy = await startConnectProxy();
      const folder = mkdtempSync(join(tmpdir(), 'account-desk-authority-'));
      const authority = join(folder, 'company.pem');
      writeFileSync(authority, front.certificate.cert);
      const overTls = (url: string) => `${front.origin}${new URL(url).pathname}`;
      const variables = {
        ...apiRegionVariables('EU', api),
        ACCOUNTS_API_EU_URL: overTls(api.accountsUrl),
        ACCOUNTS_API_EU_TOKEN_URL: overTls(api.tokenUrl),
        HTTPS_PROXY: `http://desk:${encodeURIComponent(password)}@127.0.0.1:${proxy.port}`,
        NODE_EXTRA_CA_CERTS: authority,
      };
      await use({ api, proxy, front, variables });
      proxy.close();
      front.close();
      rmSync(folder, { recursive: true });
    });
  },
});

/** Saves one account in an app with these variables. */
async function save(variables: Record<string, string>) {
  const app = await startApp({ env: variables });
  try {
    const admin = await signInByHttp(app.origin, 'admin');
    const name = uniqueName('Behind the proxy');
    const { status, body } = await admin.save('eu', { reference: name });
    const activity = await admin.send(`/api/eu/activity?q=${encodeURIComponent(name)}`);
    const [attempt] = activity.body['items'] as { tries: { cause: string | null }[] }[];
    return { status, body, causes: attempt?.tries.map(({ cause }) => cause) };
  } finally {
    await app.stop();
  }
}

test('token and account go through the proxy, and its password no further', async ({ company }) => {
  const { api, front, proxy, variables } = company;
  expect(await save(variables)).toMatchObject({ status: 201, body: { outcome: 'created' } });
  const authorization = `Basic ${Buffer.from(`desk:${password}`).toString('base64')}`;
  const to = new URL(front.origin).host;
  expect(proxy.tunnels).not.toHaveLength(0);
  for (const tunnel of proxy.tunnels) expect(tunnel).toEqual({ to, authorization });
  expect(api.accounts.calls).toHaveLength(1);
  expect(api.tokens.calls).toHaveLength(1);
  for (const { headers } of [...api.accounts.calls, ...api.tokens.calls]) {
    expect(headers).not.toHaveProperty('proxy-authorization');
  }
});

test('what NO_PROXY names is called directly', async ({ company: { api, proxy, variables } }) => {
  expect(await save({ ...variables, NO_PROXY: 'localhost' })).toMatchObject({ status: 201 });
  expect(api.accounts.calls).toHaveLength(1);
  expect(proxy.tunnels).toEqual([]);
});

test('a proxy that refuses is named as such, and nothing is sent', async ({ company }) => {
  const { api, proxy, variables } = company;
  proxy.answerWith(407);
  const { body, causes } = await save(variables);
  expect(body).toMatchObject({ outcome: 'not_sent', code: 'token-unavailable' });
  expect(causes).toEqual(['proxy-refused']);
  expect([...api.tokens.calls, ...api.accounts.calls]).toEqual([]);
});

test('without the company’s authority its certificate is refused, and nothing is sent', async ({
  company,
}) => {
  const { api, variables } = company;
  const { NODE_EXTRA_CA_CERTS: _, ...withoutAuthority } = variables;
  const { body, causes } = await save(withoutAuthority);
  expect(body).toMatchObject({ outcome: 'not_sent' });
  expect(causes).toEqual(['certificate']);
  expect([...api.tokens.calls, ...api.accounts.calls]).toEqual([]);
});

test('the identity provider is reached by the same way', async ({ company: { front, proxy, variables } }) => {
  const port = await freePort();
  const app = await startApp({
    port,
    env: {
      ...variables,
      NEXTAUTH_URL: `http://localhost:${port}`,
      OIDC_ISSUER: front.origin,
      OIDC_CLIENT_ID: 'desk',
      OIDC_CLIENT_SECRET: 'a secret that nobody asks for',
      ACCESS_POLICY: '{"cg-eu":{"eu":"editor"}}',
    },
  });
  await signedOut(app.origin).send('/api/auth/signin/oidc', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });
  await expect.poll(() => proxy.tunnels.map(({ to }) => to)).toContain(new URL(front.origin).host);
  await app.stop();
});

test('a proxy that is no URL ends the start, without its password', async () => {
  const { code, output } = await startRefused({ env: { HTTPS_PROXY: `desk:${password}@proxy:3128` } });
  expect(code).toBe(1);
  expect(output).toBe(
    'HTTPS_PROXY must be the URL of a proxy, such as http://proxy.example.com:3128. Nothing was started.\n',
  );
});
