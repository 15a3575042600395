import type { Page } from 'playwright/test';
import { saveButton } from '../../fixtures/pages/account-page';
import {
  nearHeading as heading,
  openName as openForm,
  createByHttp as save,
  uniqueWord,
} from '../../fixtures/pages/near-matches';
import { signInByHttp } from '../../fixtures/sign-in/staff-client';
import { expect, test } from '../../fixtures/test';

/** Similar accounts, shown while a new one is named. */
/** What is spoken by itself, except the framework's announcer of page titles. */
const alerts = (page: Page) => page.locator('[role="alert"]:not(#__next-route-announcer__)');
const another = (page: Page) =>
  page.getByRole('button', { name: 'This is a different account', exact: true });

/** The heading of the note about an account with this very name, however it is spelled. */
const sameHeading = (page: Page) => page.getByRole('heading', { name: 'Already here', exact: true });

test('near matches are answered best first, with what makes them near', async ({ app }) => {
  const word = uniqueWord();
  await save(app.origin, { reference: `${word} Industries Ltd.` });
  await save(app.origin, { reference: `${word} INDUSTRIES` });
  await save(app.origin, { reference: `${word} Industrie` });
  const viewer = await signInByHttp(app.origin, 'viewer');
  const query = new URLSearchParams({ name: `${word} Industries` });
  const answer = await viewer.send(`/api/eu/accounts/near?${query}`);
  expect(answer.status).toBe(200);
  const items = answer.body['items'] as {
    account: { reference: string };
    kind: string;
    similarity: number;
  }[];
  expect(items.map(({ account, kind }) => [account.reference, kind])).toEqual([
    [`${word} INDUSTRIES`, 'same-name'],
    [`${word} Industries Ltd.`, 'same-match-key'],
    [`${word} Industrie`, 'similar'],
  ]);
  expect(answer.body['nextCursor']).toBeNull();
  for (const [odd, pointer] of [
    ['', '/name'],
    [`name=${'x'.repeat(1_001)}`, '/name'],
    ['name=x&q=y', '/q'],
  ]) {
    const refused = await viewer.send(`/api/eu/accounts/near?${odd}`);
    expect([refused.status, refused.body.errors?.map((error) => error.pointer)]).toEqual([422, [pointer]]);
  }
});

test('as a name is typed, the account that is already here is shown, and the field does not move', async ({
  page,
  app,
}) => {
  const word = uniqueWord();
  const id = await save(app.origin, { reference: `${word} Industries`, manager: 'John Doe', region: 'EMEA' });
  const other = await save(app.origin, { reference: `${word} Industrial` });
  const name = await openForm(page);
  await name.focus();
  const before = await name.boundingBox();
  await page.keyboard.type(`${word.toLowerCase()} industries ltd`);
  await expect(heading(page)).toBeVisible();
  await expect(page.getByText(`${word} Industries · John Doe · EMEA, sent`)).toBeVisible();
  await expect(page.getByText('Only a global administrator can merge duplicates')).toBeVisible();
  await expect(page.getByRole('link', { name: `Edit ${word} Industries` })).toHaveAttribute(
    'href',
    `/eu/accounts/${id}`,
  );
  await expect(page.getByRole('link', { name: `${word} Industrial`, exact: true })).toHaveAttribute(
    'href',
    `/eu/accounts/${other}`,
  );
  await expect(page.locator('[aria-live="polite"]').filter({ has: heading(page) })).toHaveCount(1);
  await expect(alerts(page)).toHaveCount(0);
  await expect(name).toBeFocused();
  expect(await name.boundingBox()).toEqual(before);
});

test('"This is a different account" is remembered for that name alone, and Save asks no more', async ({
  page,
  app,
}) => {
  const word = uniqueWord();
  await save(app.origin, { reference: `${word} Foods` });
  const name = await openForm(page);
  await name.fill(`${word} FOODS`);
  await another(page).click();
  await expect(sameHeading(page)).toBeHidden();
  await expect(name).toBeFocused();
  const preconditions: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PUT') preconditions.push(request.headers()['if-none-match']);
  });
  await saveButton(page).click();
  await expect(page.getByRole('status').filter({ hasText: `${word} FOODS in Europe (EU)` })).toBeVisible();
  await expect(alerts(page)).toHaveCount(0);
  await name.fill(`${word} foods`);
  await expect(sameHeading(page)).toBeVisible();
  await saveButton(page).click();
  await expect(page.getByRole('alert').filter({ hasText: 'already here' })).toBeVisible();
  expect(preconditions).toEqual([undefined, '*']);
  await expect(sameHeading(page)).toBeHidden();
});

test('after a save nothing is said of the account that was just saved', async ({ page }) => {
  const word = uniqueWord();
  const name = await openForm(page);
  await name.fill(`${word} Alone`);
  await saveButton(page).click();
  await expect(page.getByRole('status').filter({ hasText: `Created ${word} Alone` })).toBeVisible();
  await name.fill(`${word} Alone Ltd`);
  await expect(heading(page)).toBeVisible();
  await name.fill(`${word} Alone`);
  await expect(page.getByText('Already here')).toBeHidden();
});

test('exactly the same name is said to be one and the same account', async ({ page, app }) => {
  const word = uniqueWord();
  await save(app.origin, { reference: `${word} Twice` });
  const name = await openForm(page);
  await name.fill(`${word} Twice`);
  await expect(sameHeading(page)).toBeVisible();
  await expect(page.getByText('saving this changes the existing account')).toBeVisible();
});

test('by keyboard alone: from the name to the note’s answers and back', async ({ page, app }) => {
  const word = uniqueWord();
  await save(app.origin, { reference: `${word} Keys` });
  const name = await openForm(page);
  await name.focus();
  await page.keyboard.type(`${word} Keys Ltd`);
  await expect(heading(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: `Edit ${word} Keys` })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(another(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(name).toBeFocused();
  await expect(heading(page)).toBeHidden();
});
