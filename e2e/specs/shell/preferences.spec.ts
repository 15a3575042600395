import type { Locator, Page } from 'playwright/test';
import {
  accountField,
  hydrated,
  openNewAccount,
  saveButton,
  saveName,
  successToast,
  uniqueName,
} from '../../fixtures/pages/account-page';
import { axeViolations } from '../../fixtures/pages/axe';
import { expect, signIn, test } from '../../fixtures/test';

const preferences = (page: Page) => page.getByRole('dialog', { name: 'Preferences' });

async function openPreferences(page: Page): Promise<Locator> {
  const button = page.getByRole('button', { name: 'Preferences', exact: true });
  await hydrated(button);
  await button.click();
  await expect(preferences(page)).toBeVisible();
  return preferences(page);
}

function lightnessOfPage(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    if (canvas === null) throw new Error('no canvas');
    canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data[0] ?? 0;
  });
}

const isDark = async (page: Page) => (await lightnessOfPage(page)) < 128;

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await signIn(page, 'Editor');
  await openNewAccount(page);
});

test('a theme shows at once and is kept; the server draws the page in it, before any script runs', async ({
  page,
}) => {
  expect(await isDark(page)).toBe(false);
  const sheet = await openPreferences(page);
  await sheet.getByRole('radio', { name: 'Dark' }).check();
  expect(await isDark(page)).toBe(true);
  expect(await (await page.request.get('/eu/accounts/new')).text()).toMatch(/<html[^>]* data-theme="dark"/);
  await page.reload();
  expect(await isDark(page)).toBe(true);
  await openPreferences(page);
  await expect(sheet.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await sheet.getByRole('radio', { name: 'Same as your system' }).check();
  expect(await isDark(page)).toBe(false);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await isDark(page)).toBe(true);
  await sheet.getByRole('radio', { name: 'Light' }).check();
  expect(await isDark(page)).toBe(false);
});

test('the theme holds before the sign-in too, on the way from page to page and after the sign-out', async ({
  page,
}) => {
  await (await openPreferences(page)).getByRole('radio', { name: 'Dark' }).check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeVisible();
  expect(await isDark(page)).toBe(true);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Continue as Editor', exact: true })).toBeVisible();
  expect(await isDark(page)).toBe(true);
});

test('compact makes controls lower at once, is kept, and leaves no target under 24 pixels', async ({
  page,
}) => {
  const heights = async () =>
    Promise.all([saveButton(page), accountField(page, 'Number')].map(async (control) => heightOf(control)));
  expect(await heights()).toEqual([36, 36]);
  await (await openPreferences(page)).getByRole('radio', { name: 'Compact' }).check();
  expect(await heights()).toEqual([32, 32]);
  await page.keyboard.press('Escape');
  await page.reload();
  expect(await heights()).toEqual([32, 32]);
  expect(await axeViolations(page, ['target-size'])).toEqual([]);
});

async function heightOf(control: Locator): Promise<number> {
  return (await control.boundingBox())?.height ?? 0;
}

test('a stored value that is not one of the choices is ignored', async ({ page, context, app }) => {
  await context.addCookies([
    { name: 'account-desk.theme', value: '%22%3E%3Cscript%3E', url: app.origin },
    { name: 'account-desk.density', value: 'dark', url: app.origin },
  ]);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'system');
  await expect(page.locator('html')).toHaveAttribute('data-density', 'comfortable');
});

test('the API region used last is where the app begins', async ({ page }) => {
  await page.goto('/au/accounts/new');
  await expect(page.getByRole('combobox', { name: 'API region' })).toHaveValue('au');
  // The page's code stores it, which happens after rendering.
  await expect.poll(() => page.evaluate(() => document.cookie)).toContain('account-desk.api-region=au');
  await page.goto('/');
  await expect(page).toHaveURL(/\/au\/accounts/);
});

for (const theme of ['Light', 'Dark'] as const) {
  test(`the choices can be reached by keyboard, and axe finds nothing wrong (${theme})`, async ({ page }) => {
    const sheet = await openPreferences(page);
    await expect(sheet.getByRole('radio', { name: 'Same as your system' })).toBeFocused();
    for (const _ of theme === 'Light' ? [1] : [1, 2]) await page.keyboard.press('ArrowDown');
    await expect(sheet.getByRole('radio', { name: theme })).toBeChecked();
    await page.keyboard.press('Tab');
    await expect(sheet.getByRole('radio', { name: 'Comfortable' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(sheet.getByRole('button', { name: 'Close' })).toBeFocused();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('button', { name: 'Preferences', exact: true })).toBeFocused();
  });
}

test('320 pixels wide both sheets are in the menu, and nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const name of ['Preferences', 'Keyboard shortcuts']) {
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.getByRole('button', { name, exact: true }).click();
    const sheet = page.getByRole('dialog', { name, exact: true });
    await expect(sheet).toBeVisible();
    const overflow = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('dialog[open]')].map(
        (box) => box.scrollWidth - box.clientWidth,
      ),
    );
    expect(overflow).toEqual([0, 0]);
    await sheet.getByRole('button', { name: 'Close' }).click();
    await expect(sheet).toBeHidden();
  }
});

test.describe('far from UTC', () => {
  test.use({ locale: 'de-DE', timezoneId: 'Asia/Tokyo' });

  test('times are the reader’s own, with UTC on hover', async ({ page }) => {
    const name = uniqueName('Tokyo');
    await saveName(page, name);
    await expect(successToast(page, `Created ${name} in Europe (EU)`)).toBeVisible();
    await page.goto('/eu/accounts');
    await page.getByRole('link', { name }).first().click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    const sent = page.getByText('As last sent from here').locator('time');
    const at = (await sent.getAttribute('datetime')) ?? '';
    const short = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;
    const inTokyo = new Intl.DateTimeFormat('de-DE', { ...short, timeZone: 'Asia/Tokyo' });
    await expect(sent).toHaveText(inTokyo.format(new Date(at)));
    const times = await page
      .locator('time')
      .evaluateAll((all) => all.map((time) => [time.getAttribute('datetime'), time.getAttribute('title')]));
    expect(times.length).toBeGreaterThan(1);
    for (const [datetime, title] of times) {
      expect(datetime).toMatch(/Z$/);
      expect(title).toBe(`${datetime?.slice(0, 16).replace('T', ' ')} UTC`);
    }
  });
});

test('the menu of a narrow page closes when the page becomes wide', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await expect(page.locator('nav:popover-open')).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.locator('nav:popover-open')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Activity', exact: true })).toBeVisible();
});
