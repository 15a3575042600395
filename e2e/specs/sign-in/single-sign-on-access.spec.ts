import type { Page } from 'playwright/test';
import { apiRegionVariables } from '../../fixtures/accounts-api/api-region-variables';
import {
  type ScriptedAccountsApi,
  startScriptedAccountsApi,
} from '../../fixtures/accounts-api/scripted-accounts-api';
import {
  accountField,
  hydrated,
  saveButton,
  saveName,
  successToast,
  uniqueName,
} from '../../fixtures/pages/account-page';
import { recordSecret } from '../../fixtures/results/secrets';
import { ana, test as base } from '../../fixtures/sign-in/single-sign-on';
import { expect } from '../../fixtures/test';

/** An app as in a company: single sign-on, an access policy, and credentials for two API regions. */
const test = base.extend<object, { api: ScriptedAccountsApi }>({
  api: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const api = await startScriptedAccountsApi();
      await use(api);
      for (const secret of [api.clientSecret, ...api.issuedTokens]) recordSecret(secret);
      await api.close();
    },
    { scope: 'worker' },
  ],
  extraEnv: [
    async ({ api }, use) => {
      await use({
        ...apiRegionVariables('EU', api),
        ...apiRegionVariables('US', api),
        ACCESS_POLICY: JSON.stringify({
          'cg-eu': { eu: 'editor' },
          'cg-us-readers': { us: 'viewer' },
          'cg-admins': { '*': 'admin' },
        }),
      });
    },
    { scope: 'worker' },
  ],
});

const mixed = { ...ana, groups: ['cg-eu', 'cg-us-readers', 'wiki'] };
const admin = { sub: 'kim', name: 'Kim Berg', groups: ['cg-admins'] };

async function signInTo(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Continue with single sign-on', exact: true }).click();
  const signOut = page.getByRole('button', { name: 'Sign out', exact: true });
  await expect(signOut).toBeVisible();
  await hydrated(signOut);
}

/** A save without the page: as the page sends it, whatever it shows or hides. */
async function saveStatus(page: Page, origin: string, apiRegion: string): Promise<number> {
  const answer = await page.request.put(`/api/${apiRegion}/accounts`, {
    data: { reference: uniqueName('Past the page') },
    headers: { Origin: origin, 'X-CSRF': '1', 'Idempotency-Key': crypto.randomUUID() },
  });
  return answer.status();
}

test('a group gives its role in its own API region: on the page, and past it', async ({ page, idp, app }) => {
  idp.person = mixed;
  await signInTo(page, '/eu/accounts/new');
  await expect(accountField(page, 'Account name')).toBeEditable();
  expect(await saveStatus(page, app.origin, 'eu')).toBe(201);

  await page.goto('/us/accounts/new');
  await expect(page.getByText('Your role in United States (US) is Viewer.')).toBeVisible();
  await expect(accountField(page, 'Account name')).not.toBeEditable();
  await expect(saveButton(page)).toBeDisabled();
  expect(await saveStatus(page, app.origin, 'us')).toBe(403);
});

test('without a group for an API region there is no form, and a save past the page is refused', async ({
  page,
  idp,
  app,
  api,
}) => {
  idp.person = ana;
  await signInTo(page, '/us/accounts/new');
  await expect(page.getByRole('heading', { name: 'You have no role in United States (US)' })).toBeVisible();
  await expect(saveButton(page)).toHaveCount(0);
  api.reset();
  expect(await saveStatus(page, app.origin, 'us')).toBe(403);
  expect(api.calls).toHaveLength(0);
});

test('an API region without a credential is said to be not configured', async ({ page, idp }) => {
  idp.person = admin;
  await signInTo(page, '/au/accounts/new');
  await expect(page.getByRole('heading', { name: 'Australia (AU) is not configured' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Europe (EU)', exact: true })).toBeVisible();
});

test('a save reaches the accounts API as this person’s browser never could: with the access token', async ({
  page,
  idp,
  api,
}) => {
  idp.person = ana;
  api.reset();
  await signInTo(page, '/eu/accounts/new');
  const name = uniqueName('ACME');
  await saveName(page, name);
  await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
  expect(api.calls.map(({ body }) => JSON.parse(body))).toEqual([{ reference: name }]);
  const bearers = api.issuedTokens.map((token) => `Bearer ${token}`);
  expect(bearers).toContain(api.calls[0]?.headers['authorization']);
});

test('the session is a cookie that no script reads and no other site’s form sends; Sign out ends it', async ({
  page,
  context,
  idp,
}) => {
  idp.person = ana;
  await signInTo(page, '/eu/accounts/new');
  const session = async () =>
    (await context.cookies()).find(({ name }) => name.endsWith('account-desk.session'));
  const cookie = await session();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  recordSecret(cookie?.value ?? '');
  expect((await page.request.get('/api/eu/accounts')).status()).toBe(200);

  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  expect(await session()).toBeUndefined();
  expect((await page.request.get('/api/eu/accounts')).status()).toBe(401);
});

test('the demo sign-in is refused where it is not offered', async ({ page, context }) => {
  const csrf = (await (await page.request.get('/api/auth/csrf')).json()) as { csrfToken: string };
  await page.request.post('/api/auth/callback/demo', {
    form: { csrfToken: csrf.csrfToken, role: 'admin', callbackUrl: '/', json: 'true' },
  });
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('account-desk.session');
  expect(await (await page.request.get('/api/auth/session')).json()).toEqual({});
  const providers = (await (await page.request.get('/api/auth/providers')).json()) as object;
  expect(Object.keys(providers)).toEqual(['oidc']);
  await page.goto('/sign-in');
  await expect(page.getByRole('button')).toHaveText(['Continue with single sign-on']);
});

test('beside real credentials there is no sandbox', async ({ page }) => {
  expect((await page.request.get('/sandbox')).status()).toBe(404);
  const token = await page.request.post('/sandbox/eu/oauth2/token', {
    form: { grant_type: 'client_credentials', client_id: 'sandbox', client_secret: 'sandbox' },
  });
  expect(token.status()).toBe(404);
});
