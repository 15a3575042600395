import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import {
  accountField,
  failureToast,
  openNewAccount,
  saveButton,
  saveName,
  successToast,
  uniqueName,
} from '../fixtures/account-page';
import { type DemoRole, expect, signIn, test } from '../fixtures/test';

/** Each state of the pages, in both colour schemes: no violation that axe can find, and nothing to scroll sideways. */
const axeWidths = [1280, 390];
const narrowWidths = [360, 320];

async function openForm(page: Page, role: DemoRole = 'Editor'): Promise<void> {
  await signIn(page, role);
  await openNewAccount(page);
}

const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async 'the sign-in page'(page) {
    await page.goto('/sign-in');
    await expect(page.getByRole('button', { name: 'Continue as Editor', exact: true })).toBeVisible();
  },
  'the empty form': (page) => openForm(page),
  async 'the form with errors of its own'(page) {
    await openForm(page);
    await accountField(page, 'Account manager').fill('Jo\u200Bhn');
    await accountField(page, 'Parent account').fill(`Two  spaces ${'x'.repeat(100)}`);
    await saveButton(page).click();
    await expect(
      page.getByRole('heading', { name: 'Nothing was sent: 2 fields need a change' }),
    ).toBeVisible();
  },
  async 'the form with errors of the API'(page) {
    await openForm(page);
    await saveName(page, '!422');
    await expect(page.getByRole('heading', { name: 'The accounts API refused the account' })).toBeVisible();
  },
  async 'a failure'(page) {
    await openForm(page);
    await saveName(page, '!401');
    await expect(failureToast(page, 'The accounts API refused our credentials')).toBeVisible();
  },
  async 'an unknown outcome'(page) {
    await openForm(page);
    await saveName(page, '!redirect');
    await expect(page.getByRole('heading', { name: 'It may have been saved' })).toBeVisible();
  },
  async 'a pause'(page) {
    await openForm(page);
    await saveName(page, '!429');
    await expect(page.getByRole('timer')).toBeVisible();
  },
  async 'a success'(page) {
    await openForm(page);
    const name = uniqueName(`A name that is rather long ${'so that it has to be broken '.repeat(2)}`);
    await saveName(page, name);
    await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
    // While it has the focus, a toast stays.
    await page.getByRole('button', { name: 'Close', exact: true }).focus();
  },
  async 'a known name, held back'(page) {
    await openForm(page);
    const name = uniqueName('Known');
    await saveName(page, name);
    await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
    await openNewAccount(page);
    await saveName(page, name);
    await expect(
      page.getByRole('heading', { name: 'Nothing was sent: an account of this name is already here' }),
    ).toBeVisible();
  },
  async 'the question before another API region'(page) {
    await openForm(page);
    await accountField(page, 'Account name').fill('ACME');
    await page.getByRole('combobox', { name: 'API region' }).selectOption('us');
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  async 'the request that Save sends'(page) {
    await openForm(page);
    await accountField(page, 'Account name').fill('ACME');
    await page.getByRole('button', { name: 'Show request' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'the form of a viewer': (page) => openForm(page, 'Viewer'),
  async 'an API region without a role'(page) {
    await signIn(page, 'EU editor');
    await page.goto('/us/accounts/new');
    await expect(page.getByRole('heading', { name: 'You have no role in United States (US)' })).toBeVisible();
  },
  async 'the sandbox'(page) {
    await page.goto('/sandbox');
    await expect(page.getByRole('heading', { level: 1, name: 'The sandbox' })).toBeVisible();
  },
  async 'an address without a page'(page) {
    await page.goto('/nowhere');
    await expect(
      page.getByRole('heading', { level: 1, name: 'There is no page at this address' }),
    ).toBeVisible();
  },
};

for (const [state, reach] of Object.entries(states)) {
  test(`${state}: no violation, and nothing to scroll sideways`, async ({ page, faults }) => {
    test.setTimeout(120_000);
    // The browser notes the 404 of the page that is not there.
    faults.expectConsoleError(/status of 404 .*/);
    await reach(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of axeWidths) {
        await resize(page, width);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations, `${colorScheme}, ${width} pixels`).toEqual([]);
      }
    }
    for (const width of [...axeWidths, ...narrowWidths]) {
      await resize(page, width);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}

/** Resolves once nothing moves or changes its colour any more. */
async function resize(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
}
