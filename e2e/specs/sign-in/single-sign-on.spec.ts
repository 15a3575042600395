import type { Page } from 'playwright/test';
import { gate } from '../../fixtures/gate';
import { ana, test } from '../../fixtures/sign-in/single-sign-on';
import { expect } from '../../fixtures/test';

async function continueWithSingleSignOn(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Continue with single sign-on', exact: true }).click();
}

test.beforeEach(({ idp }) => {
  idp.person = ana;
});

test('single sign-on leads to the provider and back to the page that was asked for', async ({ page }) => {
  await continueWithSingleSignOn(page, '/eu/accounts/new?number=7');
  await page.waitForURL('**/eu/accounts/new?number=7');
  await expect(page.getByText('Ana Lima', { exact: true })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Number' })).toBeEditable();
});

test('beside single sign-on there is no demo sign-in', async ({ page }) => {
  await page.goto('/sign-in');
  await expect(page.getByRole('button')).toHaveText(['Continue with single sign-on']);
});

test('someone without a group of the policy is told so, and not sent in circles', async ({ page, idp }) => {
  idp.person = { sub: 'bo', name: 'Bo', groups: ['wiki'] };
  await continueWithSingleSignOn(page, '/eu/accounts/new');
  await page.waitForURL('**/eu/accounts/new');
  await expect(page.getByText('You have no role in Europe (EU)')).toBeVisible();
});

test('someone who cancels at the provider is told so, and can try again', async ({ page, idp }) => {
  idp.person = null;
  await continueWithSingleSignOn(page, '/eu/accounts/new?number=7');
  await expect(page.getByRole('alert').filter({ hasText: 'You are not signed in' })).toBeVisible();
  idp.person = ana;
  await page.getByRole('button', { name: 'Continue with single sign-on', exact: true }).click();
  await page.waitForURL('**/eu/accounts/new?number=7');
});

test('two tabs that sign in at once both get where they were going, each in its own API region', async ({
  page,
  context,
  idp,
}) => {
  const other = await context.newPage();
  const [held, goOn] = gate();
  await page.route(`${idp.issuer}/**`, async (route) => {
    await held;
    await route.continue();
  });
  const begun = page.waitForRequest(`${idp.issuer}/**`);
  await continueWithSingleSignOn(page, '/eu/accounts/new?number=1');
  await begun;
  await continueWithSingleSignOn(other, '/us/accounts/new?number=2');
  await other.waitForURL('**/us/accounts/new?number=2');
  goOn();
  await page.waitForURL('**/eu/accounts/new?number=1');
  const names = (await context.cookies()).map(({ name }) => name);
  expect(names.filter((name) => /state|nonce|pkce|callback-url-/.test(name))).toEqual([]);
});

test('a browser keeps the cookies of its newest sign-ins alone, however many were given up', async ({
  page,
  idp,
}) => {
  const begin = async (number: number) => {
    const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json();
    const form = { csrfToken, callbackUrl: `/eu/accounts/new?number=${number}`, json: 'true' };
    const answer = await page.request.post('/api/auth/signin/oidc', { form });
    return ((await answer.json()) as { url: string }).url;
  };
  const begun: string[] = [];
  for (let number = 1; number <= 12; number += 1) begun.push(await begin(number));
  const cookies = await page.context().cookies();
  expect(cookies.filter(({ name }) => /\.state-/.test(name))).toHaveLength(4);
  await page.goto(begun[8] ?? '');
  await page.waitForURL('**/eu/accounts/new?number=9');
  expect(begun[0]).toContain(idp.issuer);
});

test('someone of whom there are too many groups to send is told so, and so is the log', async ({
  page,
  context,
  idp,
  app,
}) => {
  idp.person = { sub: 'bo', name: 'Bo', hasgroups: true };
  await continueWithSingleSignOn(page, '/eu/accounts/new?number=7');
  const alert = page.getByRole('alert').filter({ hasText: 'You are not signed in' });
  await expect(alert).toContainText('You are in so many groups');
  expect(app.output()).toContain('the identity provider sent no groups because there are too many');
  idp.person = ana;
  await context.clearCookies({ domain: new URL(idp.issuer).hostname });
  await page.getByRole('button', { name: 'Continue with single sign-on', exact: true }).click();
  await page.waitForURL('**/eu/accounts/new?number=7');
});

test('the provider is discovered once, however many sign in', async ({ page, context, idp, app }) => {
  await app.restart();
  const before = idp.requests.length;
  for (const number of [1, 2, 3]) {
    await context.clearCookies();
    await continueWithSingleSignOn(page, `/eu/accounts/new?number=${number}`);
    await page.waitForURL(`**/eu/accounts/new?number=${number}`);
  }
  const since = idp.requests.slice(before);
  expect(since.filter((path) => path === '/.well-known/openid-configuration')).toHaveLength(1);
  expect(since.filter((path) => path === '/jwks')).toHaveLength(1);
});
