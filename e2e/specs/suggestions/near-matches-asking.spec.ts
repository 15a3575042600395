import { accountField, hydrated } from '../../fixtures/pages/account-page';
import { holdRequests } from '../../fixtures/pages/held-requests';
import {
  nearHeading as heading,
  openName as openForm,
  createByHttp as save,
  uniqueWord,
} from '../../fixtures/pages/near-matches';
import { expect, signIn, test } from '../../fixtures/test';

/** When near matches are asked for, and which answer counts. */
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

test('an answer that comes while somebody types in another field moves nothing; returning to the name shows it in full', async ({
  page,
  app,
}) => {
  const word = uniqueWord();
  await save(app.origin, { reference: `${word} Late` });
  const name = await openForm(page);
  const release = await holdRequests(page, (url) => url.pathname.endsWith('/near'));
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
  const release = await holdRequests(page, (url) => url.searchParams.get('name') === `${word} Old Ltd`);
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
  await hydrated(parent);
  await parent.fill(`${word} Group`);
  await parent.press('Tab');
  await expect.poll(() => asked).toEqual([`${word} Group`]);
  await expect(page.getByText('Already here')).toHaveCount(0);
});
