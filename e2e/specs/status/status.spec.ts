import type { Locator, Page } from 'playwright/test';
import { test } from '../../fixtures/app/scripted-regions-app';
import { hydrated, uniqueName } from '../../fixtures/pages/account-page';
import type { StaffClient } from '../../fixtures/sign-in/staff-client';
import { expect, signIn } from '../../fixtures/test';

/* What it tells depends on every save of the app. */
test.use({ sharedBy: 'the status page' });

/** The status page, and the dot in the top bar of every page. */
const card = (page: Page, name: string) => page.getByRole('region', { name });
const europe = (page: Page) => card(page, 'Europe (EU)');
const unitedStates = (page: Page) => card(page, 'United States (US)');
const dot = (page: Page) => page.getByRole('button', { name: 'An API region has trouble' });

async function openStatus(page: Page): Promise<void> {
  await signIn(page, 'Admin');
  await page.goto('/status');
  await hydrated(page.getByRole('button', { name: 'Test the credential' }).first());
}

/** The cells of one row of the first table: the last five minutes, hour and day. */
function figures(region: Locator, row: string): Promise<string[]> {
  return region.getByRole('row', { name: row }).first().getByRole('cell').allTextContents();
}

/** True if some of the canvas has exactly the colour of that part of the page. */
async function isDrawnIn(canvas: Locator, part: Locator): Promise<boolean> {
  const colour = await part.evaluate((element) => {
    const one = document.createElement('canvas').getContext('2d');
    if (one === null) throw new Error('no canvas');
    one.fillStyle = getComputedStyle(element).color;
    one.fillRect(0, 0, 1, 1);
    return [...one.getImageData(0, 0, 1, 1).data];
  });
  return canvas.evaluate((element: HTMLCanvasElement, [red, green, blue]) => {
    const { data = [] } = element.getContext('2d')?.getImageData(0, 0, element.width, element.height) ?? {};
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] === red && data[at + 1] === green && data[at + 2] === blue && data[at + 3] === 255)
        return true;
    }
    return false;
  }, colour);
}

function saveMany(editor: StaffClient, apiRegion: string, count: number) {
  return Promise.all(
    Array.from({ length: count }, () => editor.save(apiRegion, { reference: uniqueName('Many') })),
  );
}

test('before the first save it says that there is nothing yet', async ({ page }) => {
  await openStatus(page);
  await expect(europe(page)).toContainText('No saves in the last 24 hours.');
  await expect(europe(page)).toContainText('Last access tokenNone so far');
  await expect(europe(page)).toContainText('Last successNone so far');
  expect(await figures(europe(page), 'Succeeded')).toEqual(['0', '0', '0']);
  expect(await figures(europe(page), 'Success rate')).toEqual(['–', '–', '–']);
  await expect(card(page, 'Australia (AU)')).toContainText('There is no credential for this API region.');
  await expect(card(page, 'Ledger')).toContainText('Embedded (SQLite)');
  await expect(card(page, 'This process')).toContainText(/Version\d+\.\d+\.\d+/);
});

test('it updates by itself and says when it last did', async ({ page, editor, eu }) => {
  await openStatus(page);
  const updated = page.getByText(/^Updated /).getByRole('time');
  const before = await updated.getAttribute('datetime');
  eu.accounts.next({}, { status: 422, body: { message: 'No.', errors: { number: ['Odd.'] } } });
  await saveMany(editor, 'eu', 2);
  await expect.poll(() => figures(europe(page), 'Succeeded'), { timeout: 15_000 }).toEqual(['1', '1', '1']);
  expect(await figures(europe(page), 'Refused')).toEqual(['1', '1', '1']);
  expect(await figures(europe(page), 'Success rate')).toEqual(['100\u00A0%', '100\u00A0%', '100\u00A0%']);
  expect((await figures(europe(page), 'Half took at most'))[0]).toMatch(/^\d+\u00A0ms$/);
  expect(await updated.getAttribute('datetime')).not.toBe(before);
});

test('the picture is drawn in the colours of the page, and a table has the same figures', async ({
  page,
  editor,
}) => {
  await saveMany(editor, 'eu', 2);
  await page.emulateMedia({ colorScheme: 'light' });
  await openStatus(page);
  const canvas = europe(page).locator('canvas').first();
  await expect.poll(() => isDrawnIn(canvas, europe(page).locator('[data-colour="succeeded"]'))).toBe(true);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => isDrawnIn(canvas, europe(page).locator('[data-colour="succeeded"]'))).toBe(true);
  const widthOf = async () => (await canvas.boundingBox())?.width ?? 0;
  const wide = await widthOf();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(widthOf).toBeLessThan(Math.min(wide, 390));

  await europe(page).getByText('The same figures as a table').press('Enter');
  const table = europe(page).getByRole('table', { name: 'by the quarter of an hour' });
  await expect(table.getByRole('row').nth(1)).toContainText(/\d+ succeeded/);
});

test('a credential is tested by keyboard, and what came back is said', async ({ page, eu }) => {
  await openStatus(page);
  const button = europe(page).getByRole('button', { name: 'Test the credential' });
  await button.press('Enter');
  await expect(europe(page).getByRole('status')).toContainText(/^A token came back after .*59\u00A0min/);
  expect(eu.tokenCalls).toHaveLength(1);
  expect(eu.calls).toHaveLength(0);
  eu.tokens.next({ status: 401, body: { error: 'invalid_client' } });
  await button.press('Enter');
  await expect(europe(page).getByRole('status')).toContainText(
    /^No token after .*: no access token \(invalid_client\)\. Nothing was saved\.$/,
  );
});

test('figures that cannot be updated stay, with the reason, until they can', async ({ page, faults }) => {
  faults.expectConsoleError(/ERR_FAILED/);
  await openStatus(page);
  await page.route('**/api/status', (route) => route.abort());
  await expect(page.getByText('No answer came from Account Desk')).toBeVisible({ timeout: 15_000 });
  await expect(europe(page)).toBeVisible();
  await page.unroute('**/api/status');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('No answer came from Account Desk')).toBeHidden();
});

test('administrators get there by the top bar and by g s; the chart’s code is on no other page', async ({
  page,
}) => {
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.text());
  });
  const haveCharts = async () => (await Promise.all(scripts)).some((script) => script.includes('u-hz'));
  await signIn(page, 'Admin');
  await page.goto('/eu/accounts', { waitUntil: 'networkidle' });
  expect(await haveCharts()).toBe(false);
  await page.getByRole('link', { name: 'Status', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Status' })).toBeVisible();
  await expect.poll(haveCharts).toBe(true);
  await page.goto('/eu/activity');
  await hydrated(page.getByRole('button', { name: 'Keyboard shortcuts', exact: true }));
  await page.keyboard.press('?');
  await expect(page.getByRole('term').filter({ hasText: 'Go to the status' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(page).toHaveURL(/\/status$/);
});

test('others see no link to it, and at its address why', async ({ page }) => {
  await signIn(page, 'Editor');
  await page.goto('/status');
  await expect(page.getByRole('heading', { name: 'Only an administrator can see the status' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Status', exact: true })).toHaveCount(0);
});

test('a pause shows on the status page, and as a dot to everybody', async ({ page, context, editor, us }) => {
  test.setTimeout(120_000);
  us.accounts.always({ drop: 'before-answer' });
  await saveMany(editor, 'us', 10);
  await openStatus(page);
  await expect(unitedStates(page).getByRole('heading', { level: 2 })).toContainText('Paused', {
    timeout: 15_000,
  });
  await expect(unitedStates(page)).toContainText(
    /Nothing has been sent there since .*, because save after save/,
  );
  await expect(europe(page).getByRole('heading', { level: 2 })).toContainText('Working');

  const other = await context.browser()?.newContext({ baseURL: new URL(page.url()).origin });
  if (other === undefined) throw new Error('There is no browser.');
  const viewer = await other.newPage();
  await signIn(viewer, 'Viewer');
  await viewer.setViewportSize({ width: 390, height: 844 });
  await viewer.goto('/eu/accounts');
  await dot(viewer).click();
  // A pause is 15 seconds. After it the API region is failing, until a save is answered.
  await expect(viewer.getByText(/^United States \(US\) is (paused|failing)/).last()).toBeVisible();
  await expect(viewer.getByRole('link', { name: 'Show the status' })).toHaveCount(0);
  await viewer.keyboard.press('Escape');
  await expect(viewer.getByText('A save there may fail')).toBeHidden();
  await other.close();
});
