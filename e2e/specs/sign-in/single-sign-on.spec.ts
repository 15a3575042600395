import type { Page } from 'playwright/test';
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
