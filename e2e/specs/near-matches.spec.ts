import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright/test';
import { accountField, openNewAccount, saveButton } from '../fixtures/account-page';
import { signInByHttp } from '../fixtures/staff-client';
import { expect, signIn, test } from '../fixtures/test';

/** Accounts of nearly the same name, shown while a new one is named. */
const near = 'Already here under nearly the same name';
const heading = (page: Page) => page.getByRole('heading', { name: near, exact: true });
/** Whatever speaks up by itself; the framework's announcer of page titles aside. */
const alerts = (page: Page) => page.locator('[role="alert"]:not(#__next-route-announcer__)');
const another = (page: Page) => page.getByRole('button', { name: 'It is another account', exact: true });

/** Saves an account over HTTP and gives its id. */
async function save(origin: string, account: Record<string, string>): Promise<string> {
  const editor = await signInByHttp(origin, 'editor');
  const answer = await editor.save('eu', account);
  expect(answer.status).toBe(201);
  return String(answer.body.account?.['id']);
}

async function openForm(page: Page): Promise<Locator> {
  await signIn(page, 'Editor');
  await openNewAccount(page);
  return accountField(page, 'Account name');
}

/** A word that no other account has, so that nothing else is near. */
let serial = 0;
function uniqueWord(): string {
  serial += 1;
  const letters = `${process.pid}${serial}`.replace(/\d/g, (digit) => 'bcdfghjklm'[Number(digit)] ?? 'x');
  return `Q${letters}${Date.now().toString(36).replace(/\d/g, '')}`;
}

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

test('as a name is typed, the account that is here already is told, and the field does not move', async ({
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
  await expect(page.getByText('A duplicate can only be merged by a global administrator')).toBeVisible();
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

test('two characters ask nothing, and the third asks for all that was typed', async ({ page }) => {
  await page.clock.install();
  const name = await openForm(page);
  const asked: (string | null)[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname.endsWith('/near')) asked.push(url.searchParams.get('name'));
  });
  await name.fill(' qx ');
  await page.clock.runFor(1_000);
  await name.fill('qxw');
  await expect.poll(() => asked).toEqual(['qxw']);
});

test('"It is another account" is remembered for that name alone, and Save asks no more', async ({
  page,
  app,
}) => {
  const word = uniqueWord();
  await save(app.origin, { reference: `${word} Foods` });
  const name = await openForm(page);
  await name.fill(`${word} FOODS`);
  await another(page).click();
  await expect(heading(page)).toBeHidden();
  await expect(name).toBeFocused();
  const preconditions: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PUT') preconditions.push(request.headers()['if-none-match']);
  });
  await saveButton(page).click();
  await expect(page.getByRole('status').filter({ hasText: `${word} FOODS in Europe (EU)` })).toBeVisible();
  await expect(alerts(page)).toHaveCount(0);
  await name.fill(`${word} foods`);
  await expect(heading(page)).toBeVisible();
  await saveButton(page).click();
  await expect(page.getByRole('alert').filter({ hasText: 'already here' })).toBeVisible();
  expect(preconditions).toEqual([undefined, '*']);
  await expect(heading(page)).toBeHidden();
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
  await expect(page.getByRole('heading', { name: 'Already here under this name' })).toBeVisible();
  await expect(page.getByText('saving this one again changes it')).toBeVisible();
});

test('an answer that comes while another field is typed in moves nothing; the name shows it in full', async ({
  page,
  app,
}) => {
  const word = uniqueWord();
  await save(app.origin, { reference: `${word} Late` });
  const name = await openForm(page);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(
    (url) => url.pathname.endsWith('/near'),
    async (route) => {
      await held;
      await route.continue();
    },
  );
  const asked = page.waitForRequest((request) => request.url().includes('/near'));
  await name.fill(`${word} Late Ltd`);
  await asked;
  const number = accountField(page, 'Number');
  await number.focus();
  const before = await number.boundingBox();
  release();
  const edit = page.getByRole('link', { name: `Edit ${word} Late`, exact: true });
  await expect(edit).toBeVisible();
  await expect(heading(page)).toBeHidden();
  expect(await number.boundingBox()).toEqual(before);
  await name.focus();
  await expect(heading(page)).toBeVisible();
  await expect(edit).toHaveCount(1);
});

test('of two answers out of order the newer one wins', async ({ page, app }) => {
  const word = uniqueWord();
  await save(app.origin, { reference: `${word} Old` });
  const newer = uniqueWord();
  await save(app.origin, { reference: `${newer} New` });
  const name = await openForm(page);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(
    (url) => url.searchParams.get('name') === `${word} Old Ltd`,
    async (route) => {
      await held;
      await route.continue();
    },
  );
  const [first] = await Promise.all([
    page.waitForRequest((request) => request.url().includes('/near')),
    name.fill(`${word} Old Ltd`),
  ]);
  await name.fill(`${newer} New Ltd`);
  const edit = page.getByRole('link', { name: `Edit ${newer} New`, exact: true });
  await expect(edit).toBeVisible();
  const late = first.response();
  release();
  await (await late)?.finished();
  await expect(edit).toBeVisible();
  await expect(page.getByRole('link', { name: `Edit ${word} Old`, exact: true })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing wrong with the note, ${colorScheme}`, async ({ page, app }) => {
    const word = uniqueWord();
    await save(app.origin, { reference: `${word} Audited` });
    await save(app.origin, { reference: `${word} Audites` });
    await page.emulateMedia({ colorScheme });
    const name = await openForm(page);
    await name.fill(`${word} Audited Ltd`);
    await expect(heading(page)).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}

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

test('the account’s own page says nothing of near matches', async ({ page, app }) => {
  const word = uniqueWord();
  const id = await save(app.origin, { reference: `${word} Edited` });
  await save(app.origin, { reference: `${word} Edited Ltd` });
  await signIn(page, 'Editor');
  const asked: (string | null)[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname.endsWith('/near')) asked.push(url.searchParams.get('name'));
  });
  await page.goto(`/eu/accounts/${id}`);
  await expect(accountField(page, 'Account name')).toHaveAttribute('readonly', '');
  const parent = accountField(page, 'Parent account');
  await parent.fill(`${word} Group`);
  await parent.press('Tab');
  await expect.poll(() => asked).toEqual([`${word} Group`]);
  await expect(page.getByText('Already here')).toHaveCount(0);
});
